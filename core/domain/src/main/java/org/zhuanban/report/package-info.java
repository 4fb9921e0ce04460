/**
 * Periods, kinds and sections of reports on projects.
 *
 * <p>The committee meets on the first quarter, the first half-year, the third quarter and the year
 * (每季度、每半年例会). For each of them it gets one written report of the lead bureau on all projects
 * (书面材料汇报). Meetings and reports are duties of the {@linkplain org.zhuanban.organisation
 * organisation}; projects only return their progress, see {@link
 * org.zhuanban.supervision.ReturnPeriod}. The selection of the periods is our convention.
 *
 * <p>Entry points: {@link org.zhuanban.report.ReportPeriod} for the time, {@link
 * org.zhuanban.report.ReportKind} with its {@linkplain org.zhuanban.report.ReportSection sections}.
 * The content is in {@link org.zhuanban.report.content}.
 */
@NullMarked
package org.zhuanban.report;

import org.jspecify.annotations.NullMarked;
