package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Rule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;

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

  /**
   * Refuses an organ whose calendar is unknown, so that no limit of its duties could be counted.
   *
   * @param rule the rule, whose text takes the code, the calendar and the known calendars
   * @param code the code of the organ
   * @param calendar the name of its calendar
   * @return the refusal; empty if the calendar is known
   */
  public Optional<Refusal> unknownCalendar(Rule rule, String code, String calendar) {
    try {
      calendars.calendar(calendar);
      return Optional.empty();
    } catch (UnknownCalendarException unknown) {
      return Optional.of(
          Refusal.of(rule, code, calendar, String.join(", ", calendars.jurisdictions())));
    }
  }

  /**
   * Refuses an organ whose calendar is unknown, see {@link #unknownCalendar(Rule, String, String)}.
   *
   * @param rule the rule
   * @param organ the organ
   * @return the refusal; empty if the calendar is known
   */
  public Optional<Refusal> unknownCalendar(Rule rule, Department organ) {
    return unknownCalendar(rule, organ.code(), organ.calendar());
  }
}
