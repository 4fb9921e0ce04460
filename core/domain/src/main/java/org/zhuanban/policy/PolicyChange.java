package org.zhuanban.policy;

/** The change of a benefit from one edition of policies to another. */
public enum PolicyChange {
  /** Both give the same amount. */
  SAME,
  /** The other edition gives more. */
  MORE,
  /** The other edition gives less. */
  LESS,
  /** Only the other edition has the policy. */
  ADDED,
  /** Only the first edition has the policy. */
  DROPPED
}
