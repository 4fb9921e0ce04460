package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * What a calendar says of one day, and why.
 *
 * @param date the day
 * @param kind what the day is
 * @param certainty whether a published notice covers it
 * @param name the festival it belongs to; empty for an ordinary day
 * @param source the number of the notice, or the law, that decides. Of an ordinary day the silence
 *     of the notice for its year decides; as long as that is not out, the source is empty, and
 *     {@link WorkCalendar#awaitedYear} tells for which year one is awaited. It is empty as well
 *     where the number of the notice is not known
 */
public record CalendarDay(
    LocalDate date, DayKind kind, Certainty certainty, String name, String source) {
  /** {@return whether it is a workday or a weekend as any other, part of no festival} */
  public boolean ordinary() {
    return kind.ordinary() && name.isEmpty();
  }
}
