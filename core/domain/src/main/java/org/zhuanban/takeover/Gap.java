package org.zhuanban.takeover;

/** The kinds of facts that are unknown about a project that was taken over. */
public enum Gap {
  /** The content of the agreement. */
  AGREEMENT,
  /** The day of signing. */
  SIGNING_DAY,
  /** The day of a step of the project. */
  STEP_DAY,
  /** The members of the task force, or its existence. */
  TASK_FORCE,
  /** The day of its founding. */
  TASK_FORCE_DAY,
  /** The day of the last meeting of the task force. */
  LAST_MEETING,
  /** The approval plan. */
  PLAN,
  /** The day of receipt of an application. */
  RECEIPT_DAY,
  /** The day of its acceptance. */
  ACCEPTANCE_DAY,
  /** The committed last day for the applicant. */
  PROMISED_DAY,
  /** The statutory last day, as notified to the applicant. */
  STATUTORY_DAY,
  /** The existence of special procedures. */
  PAUSES,
  /** The day of a decision or filing. */
  DECISION_DAY,
  /** The day of a delivery. */
  DELIVERY_DAY,
  /** The day of a step of a public trade. */
  TRADE_DAY,
  /** The day of the report of a problem. */
  PROBLEM_DAY,
  /** The arrived money, if any. */
  FUNDS,
  /** The day on which money arrived. */
  FUNDS_DAY;

  /**
   * A gap with its subject.
   *
   * @param gap the kind of gap
   * @param subject the subject, such as the code of an item; {@code project} for the project itself
   */
  public record About(Gap gap, String subject) {}
}
