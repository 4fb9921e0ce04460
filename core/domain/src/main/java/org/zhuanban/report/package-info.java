/**
 * The written reports of a project to the investment committee (书面材料向招商委汇报). They are due on the
 * first quarter, the first half-year, the third quarter and the year, each within the local limit
 * after its end.
 *
 * <p>The submission of a report is the only kind of event. It cannot be derived, since only the
 * lead bureau knows its day, and it ends a duty. It is no step of a {@linkplain
 * org.zhuanban.proceeding proceeding}, because nobody opens one for each period. The duty follows
 * from the signing and the calendar. The duty also shows a late report.
 *
 * <p>The lead bureau has the duty of the reports. The first period is the one that ends on or after
 * the signing. The last period is the one in which the project reached full output or ended, whose
 * report covers that. A project at a standstill is reported on. For a project that was taken over,
 * only periods that end on or after that day count, since earlier reports are unknown. All of this
 * is our convention.
 *
 * <p>Entry points: {@link org.zhuanban.report.ReportCommand} to submit a report, {@link
 * org.zhuanban.report.ReportPeriod} for its time, {@link org.zhuanban.report.ReportKind} with its
 * {@linkplain org.zhuanban.report.ReportSection sections}. The content is in {@link
 * org.zhuanban.report.content}.
 */
@NullMarked
package org.zhuanban.report;

import org.jspecify.annotations.NullMarked;
