package org.zhuanban.supervision;

/** How far an order has come. Urging, report and proposal are our convention. */
public enum OrderStage {
  /** It was issued. */
  ISSUED,
  /** The last day is gone and the organ was urged (催办). */
  URGED,
  /** The leader was told (报告领导). */
  REPORTED,
  /** It is proposed to hold the organ accountable (建议问责); people decide. */
  PROPOSED,
  /** The organ answered; the office has not said whether that is enough. */
  ANSWERED,
  /** What it asked for was done. */
  MET,
  /** Nothing is owed any more. */
  LAPSED
}
