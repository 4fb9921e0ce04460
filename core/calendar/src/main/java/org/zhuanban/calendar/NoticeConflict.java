package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * A day on which a layer reverses an order of a notice under it. It gives off a day of ordered
 * work, or orders work on a day off.
 *
 * @param date the day
 * @param lower the order under the layer
 * @param upper the order that prevails with the layer
 */
public record NoticeConflict(LocalDate date, CalendarDay lower, CalendarDay upper) {}
