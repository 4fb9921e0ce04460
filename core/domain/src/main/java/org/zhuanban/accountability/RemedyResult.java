package org.zhuanban.accountability;

/** What the answer to a remedy comes to. */
public enum RemedyResult {
  /** The decision stands (维持). */
  UPHELD,
  /** Other measures take its place, never heavier ones (变更). */
  CHANGED,
  /** Nothing is left of it (撤销). */
  REVOKED
}
