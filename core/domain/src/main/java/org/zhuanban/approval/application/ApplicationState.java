package org.zhuanban.approval.application;

/** The state of an attempt at an item. */
public enum ApplicationState {
  /** Without application. */
  NOT_APPLIED,
  /** Received, neither accepted nor sent back for corrections. */
  RECEIVED,
  /** Returned for corrections in time, and not accepted since. */
  CORRECTION,
  /** Accepted; the clock runs. */
  RUNNING,
  /** Accepted; a special procedure excludes days from the count. */
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
  /** Terminated (终止审批). */
  TERMINATED,
  /** Granted or filed, and revoked, withdrawn or cancelled since. */
  REVOKED,
  /** Delivered after approval or filing; a delivered refusal remains {@link #REFUSED}. */
  DELIVERED
}
