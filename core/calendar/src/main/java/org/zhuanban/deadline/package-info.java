/**
 * Legal deadlines: a {@link org.zhuanban.deadline.TimeLimit} says how long, a {@link
 * org.zhuanban.deadline.LegalClock} says from when and what was not counted, and a {@link
 * org.zhuanban.calendar.WorkCalendar} turns both into a {@link org.zhuanban.deadline.Deadline}.
 *
 * <p>Nothing here asks for the time; all days are {@link java.time.LocalDate}s of the Chinese legal
 * time (UTC+8).
 *
 * <p>{@link org.zhuanban.deadline.Pause} is time that is not counted (行政许可法第四十五条), {@link
 * org.zhuanban.deadline.Extension} an approved lengthening (第四十二条) and {@link
 * org.zhuanban.deadline.ExtensionRule} the check that it comes once, in time and from an officer of
 * sufficient rank, {@link org.zhuanban.deadline.ReceiptClock} what becomes of an application that
 * was received, deemed acceptance after five working days of silence included (第三十二条). {@link
 * org.zhuanban.deadline.MinimumPeriod} must pass before the next act. {@link
 * org.zhuanban.deadline.CountingRules} answers where the law is silent. {@link
 * org.zhuanban.deadline.Ledger} explains a result day by day, {@link
 * org.zhuanban.deadline.Restatement} what a new notice has changed.
 */
@NullMarked
@BuilderStyle
package org.zhuanban.deadline;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.calendar.internal.BuilderStyle;
