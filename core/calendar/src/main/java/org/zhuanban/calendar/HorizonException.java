package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * Refusal of a result that depends on a day without a published national notice, by a calendar with
 * the rule {@link BeyondHorizon#REFUSE}.
 */
public final class HorizonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The day without a notice. */
  private final LocalDate day;

  /** The year whose notice is awaited. */
  private final int awaitedYear;

  HorizonException(String calendar, LocalDate day, int awaitedYear) {
    super(
        "Calendar '%s' refuses to answer for %s: the national notice for %s is not out"
            .formatted(calendar, day, awaitedYear));
    this.day = day;
    this.awaitedYear = awaitedYear;
  }

  /**
   * {@return the day without a notice; among several, the first one in the direction of counting}
   */
  public LocalDate day() {
    return day;
  }

  /** {@return the year whose notice is awaited} */
  public int awaitedYear() {
    return awaitedYear;
  }
}
