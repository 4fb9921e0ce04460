/**
 * Whose every day of an approval was: derived from what happened and a calendar, never stored.
 *
 * <p>{@link org.zhuanban.approval.attribution.ProjectAttribution} gives each day to exactly one
 * {@link org.zhuanban.approval.attribution.Holder}, so that the days of all holders add up to the
 * days that passed. The days of one item are decided in {@code ItemDays}, those of one application
 * in {@code ApplicationDays}.
 *
 * <p>Entry point: {@link org.zhuanban.approval.attribution.ProjectAttribution}; {@link
 * org.zhuanban.approval.attribution.HolderSpan} is a run of days of one holder, {@link
 * org.zhuanban.approval.attribution.Wait} a time in which the project waited for one item.
 */
@NullMarked
package org.zhuanban.approval.attribution;

import org.jspecify.annotations.NullMarked;
