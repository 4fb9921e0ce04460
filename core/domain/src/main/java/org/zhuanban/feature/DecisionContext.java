package org.zhuanban.feature;

import java.time.LocalDate;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.local.LocalRuleBook;

/**
 * What a decision stands on besides the state.
 *
 * @param today the day on which the command takes effect
 * @param calendars the holiday notices known on that day
 * @param rules what the county has set for itself, past and future
 */
public record DecisionContext(LocalDate today, CalendarBook calendars, LocalRuleBook rules) {
  /**
   * Makes the ground of a county that has set nothing for itself.
   *
   * @param today the day on which the command takes effect
   * @param calendars the holiday notices known on that day
   */
  public DecisionContext(LocalDate today, CalendarBook calendars) {
    this(today, calendars, LocalRuleBook.USUAL);
  }

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
