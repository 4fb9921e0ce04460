package org.zhuanban.approval.application;

/** Where an attempt at an item stands. */
public enum ApplicationState {
  /** Nothing was applied for. */
  NOT_APPLIED,
  /** Received, neither accepted nor sent back for corrections. */
  RECEIVED,
  /** Sent back for corrections in time, and not accepted since. */
  CORRECTION,
  /** Accepted; the clock runs. */
  RUNNING,
  /** Accepted; a special procedure keeps days from being counted. */
  PAUSED,
  /** Granted. */
  APPROVED,
  /** Refused, delivered or not. */
  REFUSED,
  /** Filed. */
  FILED,
  /** Withdrawn by the applicant. */
  WITHDRAWN,
  /** Not accepted (不予受理). */
  NOT_ACCEPTED,
  /** No longer dealt with (终止审批). */
  TERMINATED,
  /** Granted or filed, and revoked, withdrawn or cancelled since. */
  REVOKED,
  /** What was granted or filed was delivered; a refusal that was stays {@link #REFUSED}. */
  DELIVERED
}
