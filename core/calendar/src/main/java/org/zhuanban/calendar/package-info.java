/**
 * Which days are worked, by which notice, and how certain that is.
 *
 * <p>A {@link org.zhuanban.calendar.CalendarBook} holds {@linkplain
 * org.zhuanban.calendar.HolidayNotice notices}; it compiles them to an immutable {@link
 * org.zhuanban.calendar.WorkCalendar}, which answers in constant time. Days are {@link
 * java.time.LocalDate}s of the Chinese legal time (UTC+8).
 *
 * <p>{@link org.zhuanban.calendar.NoticeCsv} reads notices from files, {@link
 * org.zhuanban.calendar.NoticeSource} finds those of a module. {@link
 * org.zhuanban.calendar.Certainty} says whether a later notice can still change an answer, {@link
 * org.zhuanban.calendar.BeyondHorizon} what to answer for years without a notice. {@link
 * org.zhuanban.calendar.CalendarDay} explains one day, {@link org.zhuanban.calendar.CalendarChange}
 * one that two calendars see differently.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.calendar;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.calendar.internal.BuilderStyle;
