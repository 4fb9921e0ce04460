package org.zhuanban.investor;

/** The verdicts on a lead. */
public enum LeadVerdict {
  /** The lead is worth following (跟进). */
  FOLLOW,
  /** The lead is not worth following (不予跟进). */
  DECLINE
}
