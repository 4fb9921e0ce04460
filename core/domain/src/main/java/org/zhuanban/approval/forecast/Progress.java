package org.zhuanban.approval.forecast;

/** The progress of an item on the day of the outlook. */
public enum Progress {
  /** Approved or filed, or with a signed land contract: its days are known. */
  MET,
  /** Running, from a known day. */
  RUNNING,
  /** Not yet applied for, or to be applied for again. */
  TO_COME
}
