package org.zhuanban.report;

import java.util.List;
import java.util.Optional;
import org.zhuanban.report.ReportPeriod.Length;

/** What sort of report it is; what each holds is our convention, see {@link ReportSection}. */
public enum ReportKind {
  /** On a quarter, to the committee (季度报告). */
  QUARTERLY(
      Optional.of(Length.QUARTER),
      ReportSection.INDICATORS,
      ReportSection.FUNDS,
      ReportSection.APPROVALS,
      ReportSection.RESPONSIBLE,
      ReportSection.TROUBLED,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.DECISIONS,
      ReportSection.CHANGES),
  /** On a half-year, to the committee (半年报告). */
  HALF_YEAR(
      Optional.of(Length.HALF_YEAR),
      ReportSection.INDICATORS,
      ReportSection.FUNDS,
      ReportSection.APPROVALS,
      ReportSection.RESPONSIBLE,
      ReportSection.TROUBLED,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.BOTTLENECKS,
      ReportSection.DECISIONS,
      ReportSection.CHANGES),
  /** On a year, to the committee (年度报告). */
  ANNUAL(
      Optional.of(Length.YEAR),
      ReportSection.INDICATORS,
      ReportSection.FUNDS,
      ReportSection.APPROVALS,
      ReportSection.RESPONSIBLE,
      ReportSection.TROUBLED,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.DAYS,
      ReportSection.BOTTLENECKS,
      ReportSection.DECISIONS,
      ReportSection.CHANGES),
  /** How the projects went in a month (月度进展). */
  MONTHLY_PROGRESS(
      Optional.of(Length.MONTH),
      ReportSection.INDICATORS,
      ReportSection.FUNDS,
      ReportSection.APPROVALS,
      ReportSection.TROUBLED,
      ReportSection.CHANGES),
  /** For the leader of a task force (专班简报). */
  BRIEFING(
      Optional.empty(),
      ReportSection.APPROVALS,
      ReportSection.FUNDS,
      ReportSection.TROUBLED,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.DECISIONS),
  /** How the approvals stand and why (审批形势分析: 梳理、汇总、分析研判). */
  SITUATION_ANALYSIS(
      Optional.empty(),
      ReportSection.APPROVALS,
      ReportSection.DAYS,
      ReportSection.BOTTLENECKS,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.RESTATED);

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
  private final List<ReportSection> contents;

  private final Optional<Length> length;

  ReportKind(Optional<Length> length, ReportSection... contents) {
    this.length = length;
    this.contents = List.of(contents);
  }

  /** {@return its parts, in their order} */
  public List<ReportSection> contents() {
    return contents;
  }

  /**
   * Tells whether it can be about a period.
   *
   * @param period the period
   * @return whether the period is as long as its name says; of briefings and analyses always true
   */
  public boolean fits(ReportPeriod period) {
    return length.filter(own -> own != period.length()).isEmpty();
  }

  /**
   * Finds the report that is made on a period as a matter of course.
   *
   * @param period the period
   * @return the monthly, quarterly, half-year or annual one
   */
  public static ReportKind of(ReportPeriod period) {
    return switch (period.length()) {
      case MONTH -> MONTHLY_PROGRESS;
      case QUARTER -> QUARTERLY;
      case HALF_YEAR -> HALF_YEAR;
      case YEAR -> ANNUAL;
    };
  }
}
