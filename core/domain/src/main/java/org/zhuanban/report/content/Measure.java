package org.zhuanban.report.content;

import org.zhuanban.report.ReportSection;

/** The measures of figures. */
public enum Measure {
  /** Projects whose agreement is signed. */
  SIGNED(ReportSection.INDICATORS),
  /** Of these, those in performance, see {@link org.zhuanban.project.funds.Indicators}. */
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
  /** Agreed money, in yuan. */
  CONTRACTED(ReportSection.FUNDS),
  /** Arrived money, in yuan. */
  ARRIVED(ReportSection.FUNDS),
  /** Money that arrived in the period, less the money taken back in it, in yuan. */
  ARRIVED_IN_PERIOD(ReportSection.FUNDS),
  /** Attempts at items with a limit that were concluded in the period. */
  CONCLUDED(ReportSection.APPROVALS),
  /** Of these, those concluded within the committed time. */
  CONCLUDED_AS_PROMISED(ReportSection.APPROVALS),
  /** Of these, those concluded within the statutory time. */
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

  /** {@return the section of the measure} */
  public ReportSection section() {
    return section;
  }

  /** {@return whether the measure is in yuan; otherwise it counts cases} */
  public boolean money() {
    return section == ReportSection.FUNDS;
  }
}
