package org.zhuanban.supervision;

/** What is done about an order, or instead of one. */
public enum Handling {
  /** The addressee reported what it did (反馈). */
  FEEDBACK_GIVEN,
  /** The office accepted the feedback (销号). */
  FEEDBACK_ACCEPTED,
  /** The office sent the feedback back; it counts as none (退回重报). */
  FEEDBACK_RETURNED,
  /** The office took the order back (撤销). */
  ORDER_WITHDRAWN,
  /** A department returned the progress of a period (报送进展). */
  PROGRESS_RETURNED
}
