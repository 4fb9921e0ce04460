package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * An answer rests on a day for which no national notice is out, and the calendar was told to {@link
 * BeyondHorizon#REFUSE} then.
 */
public final class HorizonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The day. */
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
   * {@return the day; of several the one that is met first, counting back if that was asked for}
   */
  public LocalDate day() {
    return day;
  }

  /** {@return the year whose notice is awaited} */
  public int awaitedYear() {
    return awaitedYear;
  }
}
