package org.zhuanban.access;

import org.zhuanban.access.rules.DutyParts;

/** What queries show, each by its own right. */
public enum ViewSection {
  /** What a project is: agreement, stage, place, attributes. */
  PROJECT,
  /** Its task force. */
  TASK_FORCE,
  /** What is owed around the task force: that it is founded, led and meets. */
  MEETINGS,
  /** Its approvals: plan, cases, licences, forecasts. */
  APPROVALS,
  /** Its proceedings, hearings and tasks of meetings among them. */
  PROCEEDINGS,
  /**
   * What is owed in projects, as far as what it is about may be read, see {@link DutyParts}; of an
   * organ's own, what the organ owes.
   */
  DUTIES,
  /** Its problems; of an organ's own, those that it held or holds. */
  PROBLEMS,
  /** Its agency service. */
  AGENCY,
  /** Its money and what follows from it. */
  FUNDS,
  /** How it stands with policies. */
  POLICIES,
  /** What the county applies for on its behalf. */
  GRANT_APPLICATIONS,
  /** Who was told of which duty when. */
  ESCALATIONS,
  /** The rules that were broken. */
  VIOLATIONS,
  /** Everything that was recorded in a stream, word by word, with its corrections. */
  JOURNAL,
  /** A suggestion of deputies and what is owed on it. */
  SUGGESTION,
  /** Orders of the supervision office, ratings and inspections, and what is owed in these. */
  SUPERVISION,
  /** The written reports to the committee. */
  REPORTS,
  /** The organisation of the county and what is owed there. */
  ORGANISATION,
  /**
   * What somebody may be held to account for, and what the organ that decides owes in cases. A case
   * itself is read by those whom it names, whatever their role.
   */
  ACCOUNTABILITY,
  /** Scorecards; of one's own, that of the own organ or task force. */
  SCORES
}
