package org.zhuanban.accountability;

/** The results of an answer to a remedy. */
public enum RemedyResult {
  /** The decision is upheld (维持). */
  UPHELD,
  /** The decision is changed to other measures, never to heavier ones (变更). */
  CHANGED,
  /** The decision is revoked (撤销). */
  REVOKED
}
