package org.zhuanban.supervision;

/** The stages of an order. Reminder, report and proposal are our convention. */
public enum OrderStage {
  /** The order was issued. */
  ISSUED,
  /** The last day has passed and the organ was reminded (催办). */
  URGED,
  /** The leader was notified (报告领导). */
  REPORTED,
  /** The accountability of the organ is proposed (建议问责); people decide. */
  PROPOSED,
  /** The organ gave feedback that the office has not judged yet. */
  ANSWERED,
  /** The order was met. */
  MET,
  /** The order lapsed; nothing is due any more. */
  LAPSED
}
