/**
 * Legal deadlines, counted in days of the Chinese legal time (UTC+8).
 *
 * <p>{@link org.zhuanban.deadline.LegalClock} is the entry point. It combines a start day, a {@link
 * org.zhuanban.deadline.TimeLimit}, its pauses and its extension. With a {@link
 * org.zhuanban.calendar.WorkCalendar} it yields a {@link org.zhuanban.deadline.Deadline}. {@code
 * Countdown} counts to the last day, and {@code Spans} leaves out the days of pauses. No type of
 * this package reads the current time; all days are {@link java.time.LocalDate}s.
 *
 * <ul>
 *   <li>{@link org.zhuanban.deadline.Pause} is time that is not counted (行政许可法第四十五条).
 *   <li>{@link org.zhuanban.deadline.Extension} is an approved extension (第四十二条). {@link
 *       org.zhuanban.deadline.ExtensionRule} checks that it is unique, in time and approved by an
 *       officer of sufficient rank.
 *   <li>{@link org.zhuanban.deadline.ReceiptClock} determines the state of a received application,
 *       including deemed acceptance after five working days of silence (第三十二条).
 *   <li>{@link org.zhuanban.deadline.MinimumPeriod} must elapse before the next act.
 *   <li>{@link org.zhuanban.deadline.CountingRules} selects a reading where the law is silent.
 *   <li>{@link org.zhuanban.deadline.Ledger} explains a result day by day.
 *   <li>{@link org.zhuanban.deadline.Restatement} shows the effect of a new notice on a deadline.
 * </ul>
 */
@NullMarked
@BuilderStyle
package org.zhuanban.deadline;

import org.jspecify.annotations.NullMarked;
import org.zhuanban.calendar.internal.BuilderStyle;
