package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * The classification of one day by a calendar, with its source.
 *
 * @param date the day
 * @param kind the kind of the day
 * @param certainty whether a published notice covers it
 * @param name the festival of which it is part; empty for an ordinary day
 * @param source the number of the deciding notice, or the deciding law. For an ordinary day, the
 *     silence of the notice for its year decides. Before that notice is published, the source is
 *     empty and {@link WorkCalendar#awaitedYear} returns the awaited year. The source is also empty
 *     if the number of the notice is unknown
 */
public record CalendarDay(
    LocalDate date, DayKind kind, Certainty certainty, String name, String source) {
  /** {@return whether it is an ordinary workday or weekend, part of no festival} */
  public boolean ordinary() {
    return kind.ordinary() && name.isEmpty();
  }
}
