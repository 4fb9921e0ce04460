package org.zhuanban.access;

/** The extent of a right. */
public enum Extent {
  /** No access. */
  NONE,
  /**
   * The own part: the position has a scope, and each component of it fits. An organ fits its own
   * matters, a stream its own content.
   */
  OWN,
  /** The whole namespace. */
  ALL
}
