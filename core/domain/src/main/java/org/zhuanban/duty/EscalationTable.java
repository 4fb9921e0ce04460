package org.zhuanban.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The escalation policies by kind of duty, as a county has set them. Without its own, that of the
 * {@linkplain DutyKind#escalation kind} holds; for duties of an enterprise {@link
 * EscalationPolicy#OF_ENTERPRISES} holds.
 *
 * @param local the policies of the county; of several in force on a day the last one counts
 * @param usual whether the usual policies hold where the county has set none; otherwise nobody is
 *     notified
 */
public record EscalationTable(List<Local> local, boolean usual) {
  /** The table without policies of a county. */
  public static final EscalationTable USUAL = new EscalationTable(List.of());

  /** The table without any notification, for hosts that escalate by themselves. */
  public static final EscalationTable NONE = new EscalationTable(List.of(), false);

  private static final EscalationPolicy NO_RUNGS = new EscalationPolicy(List.of(), "工作惯例：不催办");

  /** The owner code of an enterprise. */
  /**
   * An escalation policy of a county.
   *
   * @param kind the code of the kind of duty, as {@link DutyKind#code}
   * @param policy the escalation policy
   * @param from the first day in force
   * @param to the last day in force; empty if it has no end
   */
  public record Local(
      String kind, EscalationPolicy policy, LocalDate from, Optional<LocalDate> to) {
    boolean holds(String code, LocalDate day) {
      return kind.equals(code) && !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
  }

  /**
   * Copies the list.
   *
   * @param local the policies of the county
   * @param usual whether the usual policies hold where the county has set none
   */
  public EscalationTable {
    local = List.copyOf(local);
  }

  /**
   * Adds local escalation policies to the usual ones.
   *
   * @param local the policies of the county
   */
  public EscalationTable(List<Local> local) {
    this(local, true);
  }

  /**
   * Finds the escalation policy of a duty. A duty that began under a local policy keeps it.
   *
   * @param duty the duty
   * @return the escalation policy
   */
  public EscalationPolicy of(Duty duty) {
    String code = duty.kind().code();
    for (int i = local.size() - 1; i >= 0; i--) {
      if (local.get(i).holds(code, duty.openedOn())) {
        return local.get(i).policy();
      }
    }
    if (!usual) {
      return NO_RUNGS;
    }
    return duty.owner().equals(Duty.ENTERPRISE)
        ? EscalationPolicy.OF_ENTERPRISES
        : duty.kind().escalation();
  }
}
