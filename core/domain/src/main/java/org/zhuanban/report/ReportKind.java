package org.zhuanban.report;

import java.util.List;
import java.util.Optional;
import org.zhuanban.report.ReportPeriod.Length;

/**
 * The kinds of reports. The contents of each kind are our convention, see {@link ReportSection}.
 */
public enum ReportKind {
  /** A report on a quarter, to the committee (季度报告). */
  QUARTERLY(
      Optional.of(Length.QUARTER),
      ReportSection.INDICATORS,
      ReportSection.TARGETS,
      ReportSection.FUNDS,
      ReportSection.APPROVALS,
      ReportSection.RESPONSIBLE,
      ReportSection.TROUBLED,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.DAYS,
      ReportSection.MEETINGS,
      ReportSection.AGENCY,
      ReportSection.POLICIES,
      ReportSection.ORDERS,
      ReportSection.SUGGESTIONS,
      ReportSection.TEAMS,
      ReportSection.DUTIES,
      ReportSection.DECISIONS,
      ReportSection.NEXT_STEPS,
      ReportSection.CHANGES),
  /** A report on a half-year, to the committee (半年报告). */
  HALF_YEAR(
      Optional.of(Length.HALF_YEAR),
      ReportSection.INDICATORS,
      ReportSection.TARGETS,
      ReportSection.FUNDS,
      ReportSection.APPROVALS,
      ReportSection.RESPONSIBLE,
      ReportSection.TROUBLED,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.DAYS,
      ReportSection.BOTTLENECKS,
      ReportSection.MEETINGS,
      ReportSection.AGENCY,
      ReportSection.POLICIES,
      ReportSection.ORDERS,
      ReportSection.SUGGESTIONS,
      ReportSection.TEAMS,
      ReportSection.DUTIES,
      ReportSection.DECISIONS,
      ReportSection.NEXT_STEPS,
      ReportSection.CHANGES),
  /** A report on a year, to the committee (年度报告). */
  ANNUAL(
      Optional.of(Length.YEAR),
      ReportSection.INDICATORS,
      ReportSection.TARGETS,
      ReportSection.FUNDS,
      ReportSection.APPROVALS,
      ReportSection.RESPONSIBLE,
      ReportSection.TROUBLED,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.DAYS,
      ReportSection.BOTTLENECKS,
      ReportSection.MEETINGS,
      ReportSection.AGENCY,
      ReportSection.POLICIES,
      ReportSection.ORDERS,
      ReportSection.SUGGESTIONS,
      ReportSection.TEAMS,
      ReportSection.DUTIES,
      ReportSection.DECISIONS,
      ReportSection.NEXT_STEPS,
      ReportSection.CHANGES),
  /** The progress of the projects in a month (月度进展). */
  MONTHLY_PROGRESS(
      Optional.of(Length.MONTH),
      ReportSection.INDICATORS,
      ReportSection.TARGETS,
      ReportSection.FUNDS,
      ReportSection.APPROVALS,
      ReportSection.TROUBLED,
      ReportSection.CHANGES),
  /** A briefing for the leader of a task force (专班简报). */
  BRIEFING(
      Optional.empty(),
      ReportSection.APPROVALS,
      ReportSection.FUNDS,
      ReportSection.TROUBLED,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.DECISIONS),
  /** An analysis of the state of approvals and its causes (审批形势分析: 梳理、汇总、分析研判). */
  SITUATION_ANALYSIS(
      Optional.empty(),
      ReportSection.APPROVALS,
      ReportSection.DAYS,
      ReportSection.BOTTLENECKS,
      ReportSection.PROBLEMS,
      ReportSection.OVERDUE,
      ReportSection.RESTATED);

  @SuppressWarnings("ImmutableEnumChecker") // The list is immutable.
  private final List<ReportSection> contents;

  private final Optional<Length> length;

  ReportKind(Optional<Length> length, ReportSection... contents) {
    this.length = length;
    this.contents = List.of(contents);
  }

  /** {@return the sections of the report, in their order} */
  public List<ReportSection> contents() {
    return contents;
  }

  /**
   * Checks whether a report of this kind can be about a period.
   *
   * @param period the period
   * @return whether the period has the length of the kind; always true for briefings and analyses
   */
  public boolean fits(ReportPeriod period) {
    return length.filter(own -> own != period.length()).isEmpty();
  }

  /**
   * Finds the regular report on a period.
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
