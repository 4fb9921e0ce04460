package org.zhuanban.project.complaint;

/** The stages of a complaint. */
public enum ComplaintStage {
  /** It was filed, and awaits acceptance or refusal. */
  FILED,
  /** It was accepted, and awaits the answer. */
  ACCEPTED,
  /** It was answered, and awaits the revisit. */
  ANSWERED,
  /** Its acceptance was refused. */
  REFUSED,
  /** It was closed after the enterprise was satisfied, or on other grounds. */
  CLOSED,
  /** The enterprise withdrew it. */
  WITHDRAWN
}
