package org.zhuanban.takeover;

/** What is not known of a project that was taken over. */
public enum Gap {
  /** What was agreed on. */
  AGREEMENT,
  /** The day of signing. */
  SIGNING_DAY,
  /** The day of a step of the project. */
  STEP_DAY,
  /** Who is in the task force, or whether there is one. */
  TASK_FORCE,
  /** The day of its founding. */
  TASK_FORCE_DAY,
  /** When it met last. */
  LAST_MEETING,
  /** What has to be approved. */
  PLAN,
  /** The day of receipt of an application. */
  RECEIPT_DAY,
  /** The day of its acceptance. */
  ACCEPTANCE_DAY,
  /** The last day that was promised to the applicant. */
  PROMISED_DAY,
  /** The last day that the law gave, as the applicant was told. */
  STATUTORY_DAY,
  /** Whether there were special procedures. */
  PAUSES,
  /** The day of a decision or filing. */
  DECISION_DAY,
  /** The day of a delivery. */
  DELIVERY_DAY,
  /** The day of a step of a public trade. */
  TRADE_DAY,
  /** The day on which a problem was reported. */
  PROBLEM_DAY,
  /** What money has arrived, if any has. */
  FUNDS,
  /** The day on which money arrived. */
  FUNDS_DAY;

  /**
   * A gap and what it is about.
   *
   * @param gap what is not known
   * @param subject of what, such as the code of an item; {@code project} for the project itself
   */
  public record About(Gap gap, String subject) {}
}
