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
  PROBLEMS_OPEN(ReportSection.PROBLEMS),
  /** Meetings of task forces held in the period. */
  TASK_FORCE_MEETINGS(ReportSection.MEETINGS),
  /** Meetings of the committee held in the period. */
  COMMITTEE_MEETINGS(ReportSection.MEETINGS),
  /** Written reports and analyses submitted in the period. */
  REPORTS_SUBMITTED(ReportSection.MEETINGS),
  /** Agency mandates signed in the period. */
  MANDATES_SIGNED(ReportSection.AGENCY),
  /** Services of agents given in the period. */
  AGENCY_SERVICES(ReportSection.AGENCY),
  /** Payments of policies in the period. */
  POLICY_PAYMENTS(ReportSection.POLICIES),
  /** Money paid for policies in the period, in yuan. */
  POLICY_PAID(ReportSection.POLICIES),
  /** Orders issued in the period. */
  ORDERS_ISSUED(ReportSection.ORDERS),
  /** Orders met in the period, in time or late. */
  ORDERS_MET(ReportSection.ORDERS),
  /** Orders that became late in the period. */
  ORDERS_LATE(ReportSection.ORDERS),
  /** Suggestions assigned in the period. */
  SUGGESTIONS_ASSIGNED(ReportSection.SUGGESTIONS),
  /** Replies to suggestions in the period. */
  SUGGESTIONS_REPLIED(ReportSection.SUGGESTIONS),
  /** Feedback of deputies on replies in the period. */
  SUGGESTIONS_RATED(ReportSection.SUGGESTIONS),
  /** Of these, satisfied or mostly satisfied. */
  SUGGESTIONS_SATISFIED(ReportSection.SUGGESTIONS),
  /** Members of teams. */
  TEAM_MEMBERS(ReportSection.TEAMS),
  /** Persons who joined a team in the period. */
  TEAM_JOINED(ReportSection.TEAMS),
  /** Persons who left their team in the period. */
  TEAM_LEFT(ReportSection.TEAMS),
  /** Attendances at training in the period. */
  TRAININGS(ReportSection.TEAMS);

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
    return section == ReportSection.FUNDS || this == POLICY_PAID;
  }
}
