package org.zhuanban.deadline;

import java.time.LocalDate;

/**
 * A period that must elapse before the next act, such as the display of a notice.
 *
 * @param last the last day of the minimum
 */
public record MinimumPeriod(Deadline.Due last) {
  /** {@return the first day on which the next act is possible} */
  public LocalDate nextPossible() {
    return last.date().plusDays(1);
  }
}
