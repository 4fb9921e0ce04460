package org.zhuanban.approval.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.deadline.TimeLimit;

/** Something that could be otherwise. Nothing happens by it; it only changes an outlook. */
public sealed interface WhatIf {
  /** {@return the code of the item that it concerns} */
  String item();

  /**
   * Changes an outlook.
   *
   * @param outlook the outlook
   * @return the changed outlook
   * @throws IllegalArgumentException if it makes no sense there
   */
  Outlook applyTo(Outlook outlook);

  /**
   * An item takes another time than its limits say.
   *
   * @param item the code of the item
   * @param length how long it lasts, from acceptance to decision and extensions included
   */
  record Lasts(String item, TimeLimit length) implements WhatIf {
    @Override
    public Outlook applyTo(Outlook outlook) {
      return outlook.withPace(outlook.pace().with(outlook.known(item).code(), length));
    }
  }

  /**
   * An item no longer waits for another one, so that both run in parallel.
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
   * An item waits for another one, before this act and no other one. To begin in parallel, move
   * {@link Gate#BEFORE_APPLY} to {@link Gate#BEFORE_DECIDE}.
   *
   * @param item the code of the item
   * @param prerequisite the code of the item for which it waits
   * @param gate before which act
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
   * An item is refused or withdrawn, and applied for again as soon as can be.
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
   * An item not yet begun is applied for later than it could be, such as an acceptance that has to
   * wait until the works are built.
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
