package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.calendar.Certainty;

/** When a clock runs out: on a day, or not to be said while a pause is open. */
public sealed interface Deadline {
  /**
   * The clock runs out on a day.
   *
   * @param date the last day in time
   * @param nominal the day before it moved past a holiday or a free weekend; else the same day
   * @param certainty whether a notice that is not out yet can still move it
   */
  record Due(LocalDate date, LocalDate nominal, Certainty certainty) implements Deadline {}

  /**
   * A pause goes on, so that the last day is undetermined.
   *
   * @param remaining how many units are left when the clock runs again, from 0
   * @param unit what is counted; limits in months and years are counted on in calendar days
   * @param pause the pause that goes on
   */
  record Open(int remaining, LimitUnit unit, Pause pause) implements Deadline {}

  /** {@return the last day in time with its certainty; empty while a pause is open} */
  default Optional<Due> due() {
    return this instanceof Due due ? Optional.of(due) : Optional.empty();
  }

  /** {@return the last day in time; empty while a pause is open} */
  default Optional<LocalDate> dueOn() {
    return this instanceof Due due ? Optional.of(due.date()) : Optional.empty();
  }

  /**
   * Tells whether a day is too late.
   *
   * @param day the day
   * @return true if the last day is determined and lies before it
   */
  default boolean passedBy(LocalDate day) {
    return this instanceof Due due && day.isAfter(due.date());
  }
}
