package org.zhuanban.approval.application;

/** The outcomes of a step of the handling inside a department. */
public enum HandlingOutcome {
  /** The application passes on to the following link; after the last link it can be decided. */
  PASSED_ON,
  /** The application returns to the preceding link. */
  RETURNED
}
