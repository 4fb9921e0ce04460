package org.zhuanban.access;

import org.zhuanban.access.rules.DutyParts;

/** The sections of views, each with its own right. */
public enum ViewSection {
  /** The project: agreement, stage, place, attributes. */
  PROJECT,
  /** The task force. */
  TASK_FORCE,
  /** The duties around the task force: its founding, its lead and its meetings. */
  MEETINGS,
  /** The approvals: plan, cases, licences, forecasts. */
  APPROVALS,
  /** The proceedings, also hearings and tasks of meetings. */
  PROCEEDINGS,
  /**
   * The duties in projects whose subjects may be read, see {@link DutyParts}. For the own part: the
   * duties of the own organ.
   */
  DUTIES,
  /** The problems; for the own part: those that the own organ held or holds. */
  PROBLEMS,
  /** The agency service. */
  AGENCY,
  /** The complaints; for the own part: those that the own organ receives or answers. */
  COMPLAINTS,
  /** The money and its figures. */
  FUNDS,
  /** The standings under policies. */
  POLICIES,
  /** The editions of the compendium of the county. */
  COMPENDIUM,
  /** The packages of measures of the county and their duties. */
  MEASURES,
  /** The applications to higher levels. */
  GRANT_APPLICATIONS,
  /** The escalation notices of duties. */
  ESCALATIONS,
  /** The violations of rules. */
  VIOLATIONS,
  /** The journal of a stream, word by word, with its corrections. */
  JOURNAL,
  /** A suggestion of deputies and its duties. */
  SUGGESTION,
  /** An investor with its leads and their duties. */
  INVESTOR,
  /** An activity of investment promotion with its wishes and their duties. */
  ACTIVITY,
  /** Orders of the supervision office, ratings and inspections, and their duties. */
  SUPERVISION,
  /** The content of reports on the project. */
  REPORTS,
  /** The organisation of the county and its duties. */
  ORGANISATION,
  /**
   * The proposals of accountability, and the duties of the deciding organ in cases. Only the
   * persons named in a case read it, independent of their roles.
   */
  ACCOUNTABILITY,
  /** The scorecards; for the own part: that of the own organ or task force. */
  SCORES
}
