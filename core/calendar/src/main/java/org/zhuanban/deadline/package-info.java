/**
 * Legal deadlines: a {@link org.zhuanban.deadline.TimeLimit} says how long, a {@link
 * org.zhuanban.deadline.LegalClock} says from when and what was not counted, and a {@link
 * org.zhuanban.calendar.WorkCalendar} turns both into a {@link org.zhuanban.deadline.Deadline}.
 *
 * <p>Nothing here asks for the time; all days are {@link java.time.LocalDate}s of the Chinese legal
 * time (UTC+8).
 */
@NullMarked
@BuilderStyle
package org.zhuanban.deadline;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.calendar.internal.BuilderStyle;
