package org.zhuanban.report.content;

/** What became of duties in a period. */
public enum DutyProgress {
  /** Duties that began in the period (本期新增). */
  ARISEN,
  /** Duties done in the period by their last days, or without one (按期办结). */
  DONE_IN_TIME,
  /** Duties done in the period after their last days (逾期办结). */
  DONE_LATE,
  /** Duties that ended in the period without being done: lapsed, replaced or excused (终止). */
  ENDED,
  /** Duties that are open (未办结). */
  OPEN,
  /** Of these, those whose last day has passed (逾期未办结). */
  OPEN_LATE,
  /** Duties that are not done, and due in the next period of the same length (下期到期). */
  DUE_NEXT
}
