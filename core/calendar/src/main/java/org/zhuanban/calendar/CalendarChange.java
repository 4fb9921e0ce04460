package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * A day that two calendars classify differently.
 *
 * @param date the day
 * @param before the day in the first calendar
 * @param after the day in the other calendar
 */
public record CalendarChange(LocalDate date, CalendarDay before, CalendarDay after) {
  /** {@return whether the day is worked in one calendar and free in the other} */
  public boolean turns() {
    return before.kind().working() != after.kind().working();
  }
}
