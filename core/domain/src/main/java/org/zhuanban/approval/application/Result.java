package org.zhuanban.approval.application;

/** The result of a decision. */
public enum Result {
  /** Granted (行政许可法第三十八条第一款). */
  APPROVED,
  /** Refused, in writing and with reasons (行政许可法第三十八条第二款). */
  REFUSED
}
