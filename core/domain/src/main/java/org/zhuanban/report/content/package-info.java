/**
 * The contents of a report, as typed data: pure functions over projects that were read. Every
 * {@link org.zhuanban.report.content.Figure} is the sum of its cases, so that it explains itself.
 * The order in which projects are added does not change the report.
 *
 * <p>{@link org.zhuanban.report.content.ReportFold} folds projects one by one, so that a county of
 * any size needs only the memory of the report itself.
 *
 * <p>Entry point: {@link org.zhuanban.report.content.Report}. {@link
 * org.zhuanban.report.content.Figure} and {@link org.zhuanban.report.content.Rate} are its numbers,
 * {@link org.zhuanban.report.content.TroubledProject}, {@link
 * org.zhuanban.report.content.OverdueDuty}, {@link org.zhuanban.report.content.OpenProblem} and
 * {@link org.zhuanban.report.content.DecisionAsked} its lists.
 */
@NullMarked
package org.zhuanban.report.content;

import org.jspecify.annotations.NullMarked;
