/**
 * Which days are worked, by which notice, and how certain that is.
 *
 * <p>A {@link org.zhuanban.calendar.CalendarBook} holds {@linkplain
 * org.zhuanban.calendar.HolidayNotice notices}; it compiles them to an immutable {@link
 * org.zhuanban.calendar.WorkCalendar}, which answers in constant time. Days are {@link
 * java.time.LocalDate}s of the Chinese legal time (UTC+8).
 */
@NullMarked
@BuilderStyle
package org.zhuanban.calendar;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.calendar.internal.BuilderStyle;
