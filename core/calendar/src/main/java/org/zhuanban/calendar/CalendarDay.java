package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * What a calendar says of one day, and why.
 *
 * @param date the day
 * @param kind what the day is
 * @param certainty whether a published notice covers it
 * @param name the festival it belongs to; empty for an ordinary day
 * @param source the number of the notice, or the law, that decides; empty for an ordinary day
 */
public record CalendarDay(
    LocalDate date, DayKind kind, Certainty certainty, String name, String source) {}
