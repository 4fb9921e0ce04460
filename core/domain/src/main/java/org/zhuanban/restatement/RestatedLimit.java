package org.zhuanban.restatement;

/** The limits of a duty that a notice can move. */
public enum RestatedLimit {
  /** The committed limit. */
  COMMITTED,
  /** The appointed limit, of a local rule or an order. */
  APPOINTED,
  /** The statutory limit. */
  STATUTORY
}
