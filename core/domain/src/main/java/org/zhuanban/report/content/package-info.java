/**
 * What a report says, as typed data: pure functions over projects that were read. Every {@link
 * org.zhuanban.report.content.Figure} is the sum of its cases, so that it explains itself, and
 * whatever order the projects are added in, the same report comes out.
 *
 * <p>Projects are folded one by one by {@link org.zhuanban.report.content.ReportFold}, so that a
 * county of any size needs only the memory of what the report itself holds.
 *
 * <p>Entry point: {@link org.zhuanban.report.content.Report}; {@link
 * org.zhuanban.report.content.Figure} and {@link org.zhuanban.report.content.Rate} are its numbers,
 * {@link org.zhuanban.report.content.TroubledProject}, {@link
 * org.zhuanban.report.content.OverdueDuty}, {@link org.zhuanban.report.content.OpenProblem} and
 * {@link org.zhuanban.report.content.DecisionAsked} its lists.
 */
@NullMarked
package org.zhuanban.report.content;

import org.jspecify.annotations.NullMarked;
