/**
 * Working calendars, compiled from holiday notices. Days are {@link java.time.LocalDate}s of the
 * Chinese legal time (UTC+8).
 *
 * <p>{@link org.zhuanban.calendar.CalendarBook} is the entry point. It holds {@linkplain
 * org.zhuanban.calendar.HolidayNotice notices} and compiles them to an immutable {@link
 * org.zhuanban.calendar.WorkCalendar}, which answers in constant time.
 *
 * <ul>
 *   <li>{@link org.zhuanban.calendar.NoticeCsv} reads notices from files, and {@link
 *       org.zhuanban.calendar.NoticeSource} provides those of a module.
 *   <li>{@link org.zhuanban.calendar.Certainty} shows whether a later notice can change an answer.
 *   <li>{@link org.zhuanban.calendar.BeyondHorizon} sets the answer for years without a notice.
 *   <li>{@link org.zhuanban.calendar.CalendarDay} explains one day.
 *   <li>{@link org.zhuanban.calendar.CalendarChange} is a day that two calendars classify
 *       differently.
 * </ul>
 */
@NullMarked
@BuilderStyle
package org.zhuanban.calendar;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.calendar.internal.BuilderStyle;
