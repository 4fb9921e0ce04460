package org.zhuanban.duty;

/** Where a duty stands at the end of a day. */
public enum DutyState {
  /** It is not owed yet. */
  NOT_BEGUN,
  /** It is owed, and its time runs. */
  RUNNING,
  /** It is owed, and a special procedure keeps its time from running. */
  PAUSED,
  /** What was owed was done. */
  DONE,
  /** The one who owed it was released. */
  EXCUSED,
  /** Nothing is owed any more. */
  LAPSED
}
