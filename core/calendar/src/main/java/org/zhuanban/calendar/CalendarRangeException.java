package org.zhuanban.calendar;

import java.time.LocalDate;

/** Request for a day outside the years that a calendar covers. */
public final class CalendarRangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CalendarRangeException(String calendar, String what) {
    super(
        "Calendar '%s' answers from %s to %s, but %s"
            .formatted(calendar, WorkCalendar.FIRST, WorkCalendar.LAST, what));
  }

  static CalendarRangeException at(String calendar, LocalDate day) {
    return new CalendarRangeException(calendar, "was asked about " + day);
  }

  static CalendarRangeException from(String calendar, LocalDate day, long workingDays) {
    return new CalendarRangeException(
        calendar, "counting %s working days from %s leaves them".formatted(workingDays, day));
  }
}
