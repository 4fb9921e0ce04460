package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.calendar.Certainty;

/** The end of a clock: a last day, or undetermined while a pause is open. */
public sealed interface Deadline {
  /**
   * A determined last day.
   *
   * @param date the last day in time
   * @param nominal the day before the move past a holiday or a free weekend; else the same day
   * @param certainty whether a future notice can still move the day
   */
  record Due(LocalDate date, LocalDate nominal, Certainty certainty) implements Deadline {}

  /**
   * An undetermined last day, because a pause continues.
   *
   * @param remaining the number of units left when the clock resumes, from 0
   * @param unit the unit of the rest; calendar days for limits in months and years
   * @param pause the pause that continues
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
   * Checks whether a day is past the deadline.
   *
   * @param day the day
   * @return true if the last day is determined and precedes it
   */
  default boolean passedBy(LocalDate day) {
    return this instanceof Due due && day.isAfter(due.date());
  }
}
