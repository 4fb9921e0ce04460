package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * A day on which a layer turns around what a notice under it ordered: a day off where work was
 * ordered, or work on a day that was given off.
 *
 * @param date the day
 * @param lower what is ordered under the layer
 * @param upper what holds with the layer
 */
public record NoticeConflict(LocalDate date, CalendarDay lower, CalendarDay upper) {}
