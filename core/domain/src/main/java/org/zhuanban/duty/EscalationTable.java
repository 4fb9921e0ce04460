package org.zhuanban.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which escalation policy holds for which kind of duty, as a county has set it for itself. Where it
 * has set none, that of the {@linkplain DutyKind#escalation kind} holds; what an enterprise owes
 * has {@link EscalationPolicy#OF_ENTERPRISES}.
 *
 * @param local what the county has set; of several that hold on a day the last one counts
 * @param usual whether the usual escalation policies hold where the county has set none; else
 *     nobody is told
 */
public record EscalationTable(List<Local> local, boolean usual) {
  /** Nothing of its own. */
  public static final EscalationTable USUAL = new EscalationTable(List.of());

  /** Nobody is told: for hosts that escalate by themselves. */
  public static final EscalationTable NONE = new EscalationTable(List.of(), false);

  private static final EscalationPolicy NO_RUNGS = new EscalationPolicy(List.of(), "约定: 不催办");

  /** The code under which an enterprise owes something. */
  private static final String ENTERPRISE = "ENTERPRISE";

  /**
   * An escalation policy that a county has set.
   *
   * @param kind the code of the kind of duty, as {@link DutyKind#code}
   * @param policy the escalation policy
   * @param from the first day on which it holds
   * @param to the last day; empty while it goes on
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
   * @param local what the county has set
   * @param usual whether the usual escalation policies hold where the county has set none
   */
  public EscalationTable {
    local = List.copyOf(local);
  }

  /**
   * Lays local escalation policies over the usual ones.
   *
   * @param local what the county has set
   */
  public EscalationTable(List<Local> local) {
    this(local, true);
  }

  /**
   * Finds the escalation policy of a duty. What began under a local rule keeps to it.
   *
   * @param duty the duty
   * @return its escalation policy
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
    return duty.owner().equals(ENTERPRISE)
        ? EscalationPolicy.OF_ENTERPRISES
        : duty.kind().escalation();
  }
}
