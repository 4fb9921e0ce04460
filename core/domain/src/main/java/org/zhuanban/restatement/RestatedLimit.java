package org.zhuanban.restatement;

/** Which limit of a duty a notice moved. */
public enum RestatedLimit {
  /** The one that somebody committed to. */
  COMMITTED,
  /** The one of a local rule or an order. */
  APPOINTED,
  /** The one of the law. */
  STATUTORY
}
