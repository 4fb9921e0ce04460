package org.zhuanban.restatement.rules;

import java.time.LocalDate;
import org.zhuanban.calendar.WorkCalendar;

/**
 * Notices of which somebody was not told yet.
 *
 * @param published the day on which the first of them came out
 * @param before the calendar by which that person was told last
 * @param after the same with the notices
 */
public record News(LocalDate published, WorkCalendar before, WorkCalendar after) {}
