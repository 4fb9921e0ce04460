/**
 * The written reports of a project to the investment committee (书面材料向招商委汇报): of the first quarter,
 * the first half-year, the third quarter and the year, each within the local limit after its end.
 *
 * <p>One kind of event: that a report was handed in. It cannot be derived, since nobody but the
 * lead bureau knows when it did so, and it ends a duty. It is no step of a {@linkplain
 * org.zhuanban.proceeding proceeding}, because nobody opens one for each period: that a report is
 * owed follows from the signing and the calendar. That it came late is seen by the duty.
 *
 * <p>The lead bureau owes the reports, from that of the period which ends on or after the signing
 * to that of the period in which the project reached full output or ended, which tells of it. While
 * a project stands still, it is reported on. Of a project that was taken over, only what ends on or
 * after that day is owed, since nobody knows what was reported before. All of this is our
 * convention.
 *
 * <p>Entry points: {@link org.zhuanban.report.ReportCommand} to hand in a report, {@link
 * org.zhuanban.report.ReportPeriod} for its time, {@link org.zhuanban.report.ReportKind} with its
 * {@linkplain org.zhuanban.report.ReportSection sections}; the content stands in {@link
 * org.zhuanban.report.content}.
 */
@NullMarked
package org.zhuanban.report;

import org.jspecify.annotations.NullMarked;
