package org.zhuanban.prefecture;

/** The reasons why a result lacks a county. */
public enum MissingReason {
  /** The database cannot be reached at present, so that a later reading may succeed. */
  UNREACHABLE,
  /** The database answers with a failure that stays, such as missing tables. */
  UNREADABLE,
  /** The county did not answer in time, or still has not answered an earlier reading. */
  LATE
}
