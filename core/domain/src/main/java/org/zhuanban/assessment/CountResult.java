package org.zhuanban.assessment;

/** The reasons for the count of a case. */
public enum CountResult {
  /** The duty was met by its last day. */
  IN_TIME,
  /** The duty ended after its last day. */
  LATE,
  /** The duty is open after its last day. */
  OVERDUE,
  /** The number of used days of a limit. */
  USED,
  /** The number of days with the department. */
  HELD,
  /** The number of days with the department after the last day of its duty. */
  LOST,
  /** The rating was 3 or more. */
  GOOD,
  /** The rating was 1 or 2. */
  BAD,
  /** The leader took part. */
  PRESENT,
  /** The leader did not take part, or a meeting that was owed was missed. */
  ABSENT,
  /** The deputy was satisfied or mostly satisfied. */
  SATISFIED,
  /** The deputy was not satisfied. */
  DISSATISFIED,
  /** The project counted towards a target. */
  COUNTED,
  /**
   * The case would count against the subject and was exempted. It counts nowhere, and in a
   * percentile as if it had used exactly its limit.
   */
  EXEMPT
}
