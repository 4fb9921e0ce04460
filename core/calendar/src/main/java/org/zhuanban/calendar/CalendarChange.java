package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * A day of which two calendars say different things.
 *
 * @param date the day
 * @param before what the first calendar says of it
 * @param after what the other one says of it
 */
public record CalendarChange(LocalDate date, CalendarDay before, CalendarDay after) {
  /** {@return whether the day is worked in one of them and free in the other} */
  public boolean turns() {
    return before.kind().working() != after.kind().working();
  }
}
