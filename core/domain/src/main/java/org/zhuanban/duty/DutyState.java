package org.zhuanban.duty;

/** The states of a duty at the end of a day. */
public enum DutyState {
  /** The duty has not begun. */
  NOT_BEGUN,
  /** The duty is open, and its time runs. */
  RUNNING,
  /** The duty is open, and a special procedure stops its time. */
  PAUSED,
  /** The duty was met. */
  DONE,
  /** The owner was released. */
  EXCUSED,
  /** The duty lapsed or was replaced. */
  LAPSED
}
