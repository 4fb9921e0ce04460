/**
 * Attribution of every day of an approval to one holder. It is derived from events and a calendar,
 * and never stored.
 *
 * <p>{@link org.zhuanban.approval.attribution.ProjectAttribution} is the entry point. It assigns
 * each day to exactly one {@link org.zhuanban.approval.attribution.Holder}, so the days of all
 * holders add up to the elapsed days. {@code ItemDays} attributes the days of one item, and {@code
 * ApplicationDays} those of one application.
 *
 * <p>Inside a department, {@link org.zhuanban.approval.attribution.InnerSpan} splits its days by
 * the recorded steps; the parts add up to the days of the department.
 *
 * <p>{@link org.zhuanban.approval.attribution.HolderSpan} is a run of days of one holder, and
 * {@link org.zhuanban.approval.attribution.Wait} a period in which the project waited for one item.
 */
@NullMarked
package org.zhuanban.approval.attribution;

import org.jspecify.annotations.NullMarked;
