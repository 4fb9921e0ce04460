package org.zhuanban.feature;

import java.time.LocalDate;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;

/**
 * What a decision stands on besides the state.
 *
 * @param today the day on which the command takes effect
 * @param calendars the holiday notices known on that day
 */
public record Ground(LocalDate today, CalendarBook calendars) {
  /**
   * Finds a calendar.
   *
   * @param name its name, such as {@code CN+SHILIN}
   * @return the calendar
   * @throws org.zhuanban.calendar.UnknownCalendarException if it is unknown
   */
  public WorkCalendar calendar(String name) {
    return calendars.calendar(name);
  }
}
