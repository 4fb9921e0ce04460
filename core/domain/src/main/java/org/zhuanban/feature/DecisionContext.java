package org.zhuanban.feature;

import java.time.LocalDate;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.local.LocalRuleBook;

/**
 * The context of a decision beside the state.
 *
 * @param today the day of effect of the command
 * @param calendars the holiday notices known on that day
 * @param rules the settings of the county, past and future
 */
public record DecisionContext(LocalDate today, CalendarBook calendars, LocalRuleBook rules) {
  /**
   * Creates the context of a county without its own settings.
   *
   * @param today the day of effect of the command
   * @param calendars the holiday notices known on that day
   */
  public DecisionContext(LocalDate today, CalendarBook calendars) {
    this(today, calendars, LocalRuleBook.USUAL);
  }

  /**
   * Finds a calendar.
   *
   * @param name the name, such as {@code CN+SHILIN}
   * @return the calendar
   * @throws org.zhuanban.calendar.UnknownCalendarException if it is unknown
   */
  public WorkCalendar calendar(String name) {
    return calendars.calendar(name);
  }
}
