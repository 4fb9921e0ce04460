package org.zhuanban.approval.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.deadline.TimeLimit;

/** A hypothetical change of an outlook. It changes no state. */
public sealed interface WhatIf {
  /** {@return the code of the item concerned} */
  String item();

  /**
   * Changes an outlook.
   *
   * @param outlook the outlook
   * @return the changed outlook
   * @throws IllegalArgumentException if the change does not apply to the outlook
   */
  Outlook applyTo(Outlook outlook);

  /**
   * A length of an item that differs from its limits.
   *
   * @param item the code of the item
   * @param length its length from acceptance to decision, with extensions
   */
  record Lasts(String item, TimeLimit length) implements WhatIf {
    @Override
    public Outlook applyTo(Outlook outlook) {
      return outlook.withPace(outlook.pace().with(outlook.known(item).code(), length));
    }
  }

  /**
   * Removal of a prerequisite, which lets both items run in parallel.
   *
   * @param item the code of the item
   * @param prerequisite the code of the item for which it waited
   */
  record GateDropped(String item, String prerequisite) implements WhatIf {
    @Override
    public Outlook applyTo(Outlook outlook) {
      return outlook.withPrerequisites(item, without(outlook, item, prerequisite));
    }
  }

  /**
   * A prerequisite for one act and no other. Two items run in parallel if {@link Gate#BEFORE_APPLY}
   * is replaced by {@link Gate#BEFORE_DECIDE}.
   *
   * @param item the code of the item
   * @param prerequisite the code of the item for which it waits
   * @param gate the act that depends on it
   */
  record GateSet(String item, String prerequisite, Gate gate) implements WhatIf {
    @Override
    public Outlook applyTo(Outlook outlook) {
      List<Prerequisite> changed = without(outlook, item, prerequisite);
      changed.add(new Prerequisite(outlook.known(prerequisite).code(), gate));
      return outlook.withPrerequisites(item, changed);
    }
  }

  /**
   * Refusal or withdrawal of an item, followed by a new application as soon as possible.
   *
   * @param item the code of the item, not yet met
   * @param on the day, after that of the outlook
   */
  record Fails(String item, LocalDate on) implements WhatIf {
    @Override
    public Outlook applyTo(Outlook outlook) {
      return outlook.withFailure(item, on);
    }
  }

  /**
   * A later beginning of a future item, such as an acceptance inspection after the end of
   * construction.
   *
   * @param item the code of the item
   * @param day the first day on which it can begin
   */
  record NotBefore(String item, LocalDate day) implements WhatIf {
    @Override
    public Outlook applyTo(Outlook outlook) {
      return outlook.withNotBefore(item, day);
    }
  }

  private static List<Prerequisite> without(Outlook outlook, String item, String prerequisite) {
    List<Prerequisite> left = new ArrayList<>(outlook.known(item).prerequisites());
    left.removeIf(each -> each.item().equals(prerequisite));
    return left;
  }
}
