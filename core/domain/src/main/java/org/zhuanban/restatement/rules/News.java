package org.zhuanban.restatement.rules;

import java.time.LocalDate;
import org.zhuanban.calendar.WorkCalendar;

/**
 * Notices that a person was not notified of yet.
 *
 * @param published the day of publication of the first of them
 * @param before the calendar of the last notification
 * @param after the calendar with the notices
 */
public record News(LocalDate published, WorkCalendar before, WorkCalendar after) {}
