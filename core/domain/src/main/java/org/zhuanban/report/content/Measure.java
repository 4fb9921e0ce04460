package org.zhuanban.report.content;

import org.zhuanban.report.ReportSection;

/** What a figure says. */
public enum Measure {
  /** Projects whose agreement is signed. */
  SIGNED(ReportSection.INDICATORS),
  /**
   * Of these, those that are being performed, see {@link org.zhuanban.project.funds.Indicators}.
   */
  PERFORMING(ReportSection.INDICATORS),
  /** Of these, those that have landed. */
  LANDED(ReportSection.INDICATORS),
  /** Of these, those whose construction has started. */
  STARTED(ReportSection.INDICATORS),
  /** Of these, those in production. */
  PRODUCING(ReportSection.INDICATORS),
  /** Projects signed in the period. */
  SIGNED_IN_PERIOD(ReportSection.INDICATORS),
  /** Projects whose construction started in the period. */
  STARTED_IN_PERIOD(ReportSection.INDICATORS),
  /** Projects that started production in the period. */
  PRODUCING_IN_PERIOD(ReportSection.INDICATORS),
  /** Projects that ended for good in the period. */
  TERMINATED_IN_PERIOD(ReportSection.INDICATORS),
  /** Money that was agreed on, in yuan. */
  CONTRACTED(ReportSection.FUNDS),
  /** Money that has arrived, in yuan. */
  ARRIVED(ReportSection.FUNDS),
  /** Money that arrived in the period, less what was taken back in it, in yuan. */
  ARRIVED_IN_PERIOD(ReportSection.FUNDS),
  /** Attempts at items that were concluded in the period, of those that have a limit. */
  CONCLUDED(ReportSection.APPROVALS),
  /** Of these, those concluded within the promised time. */
  CONCLUDED_AS_PROMISED(ReportSection.APPROVALS),
  /** Of these, those concluded within the time of the law. */
  CONCLUDED_WITHIN_LAW(ReportSection.APPROVALS),
  /** Problems that were reported in the period. */
  PROBLEMS_REPORTED(ReportSection.PROBLEMS),
  /** Problems that were closed in the period. */
  PROBLEMS_CLOSED(ReportSection.PROBLEMS),
  /** Problems that are open. */
  PROBLEMS_OPEN(ReportSection.PROBLEMS);

  private final ReportSection section;

  Measure(ReportSection section) {
    this.section = section;
  }

  /** {@return the part of a report to which it belongs} */
  public ReportSection section() {
    return section;
  }

  /** {@return whether it is in yuan; else it counts cases} */
  public boolean money() {
    return section == ReportSection.FUNDS;
  }
}
