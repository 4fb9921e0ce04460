package org.zhuanban.duty;

/** The limits of a duty, each of which a notice of holidays can move. */
public enum DutyLimit {
  /** The committed limit. */
  COMMITTED,
  /** The appointed limit, of a local rule or an order. */
  APPOINTED,
  /** The statutory limit. */
  STATUTORY
}
