package org.zhuanban.assessment;

/** Why a case counts as it does. */
public enum CountResult {
  /** It was done by its last day. */
  IN_TIME,
  /** It ended after its last day. */
  LATE,
  /** It is owed beyond its last day. */
  OVERDUE,
  /** So many days of its limit were used. */
  USED,
  /** So many days lay with the department. */
  HELD,
  /** So many of the days with the department were beyond the last day of what it owed. */
  LOST,
  /** It was rated 3 or more. */
  GOOD,
  /** It was rated 1 or 2. */
  BAD,
  /** The leader took part. */
  PRESENT,
  /** The leader did not take part. */
  ABSENT,
  /**
   * It would count against the subject, and was exempted: it counts nowhere, and in a percentile as
   * if it had just taken its limit.
   */
  EXEMPT
}
