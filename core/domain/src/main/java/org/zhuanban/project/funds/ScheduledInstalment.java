package org.zhuanban.project.funds;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An instalment of a schedule with its fate.
 *
 * @param schedule the number of the schedule, from 1
 * @param instalment the instalment
 * @param from the first day of the schedule
 * @param inAll the money that is due by its day, with all instalments before it
 * @param reachedOn the first day on which so much money had arrived; empty before. A later reversal
 *     does not change it
 * @param replacedOn the day from which a later schedule stands in its place; empty if there is none
 */
public record ScheduledInstalment(
    int schedule,
    FundsInstalment instalment,
    LocalDate from,
    Money inAll,
    Optional<LocalDate> reachedOn,
    Optional<LocalDate> replacedOn) {
  /** {@return the number of the schedule and the code, unique inside the project} */
  public String key() {
    return schedule + ":" + instalment.code();
  }

  /**
   * Checks whether the instalment is part of the plan.
   *
   * @param day the day, read at its end
   * @return true from its schedule until a later one replaces it
   */
  public boolean standsOn(LocalDate day) {
    return !from.isAfter(day) && replacedOn.filter(on -> !on.isAfter(day)).isEmpty();
  }
}
