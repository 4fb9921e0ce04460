package org.zhuanban.deadline;

import java.time.LocalDate;

/**
 * A time that must have passed before one may go on, such as the display of a notice.
 *
 * @param last the last day of the minimum
 */
public record MinimumPeriod(Deadline.Due last) {
  /** {@return the first day on which the next act is possible} */
  public LocalDate nextPossible() {
    return last.date().plusDays(1);
  }
}
