package org.zhuanban.suggestion;

/** What is done about a suggestion between its assignment and its end, beside replying. */
public enum Handling {
  /** The host returned it, since another organ is competent (退回). */
  RETURNED,
  /** The host met the deputy and listened (面商). */
  DEPUTY_MET,
  /** A co-host gave the host its opinion (协办意见). */
  CO_HOST_ANSWERED,
  /** The deputy said what to make of the reply (反馈). */
  FEEDBACK_GIVEN,
  /** What a reply of class B promised was done (跟踪办理). */
  PROMISE_KEPT
}
