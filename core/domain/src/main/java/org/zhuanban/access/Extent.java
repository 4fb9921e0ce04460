package org.zhuanban.access;

/** How far a right goes. */
public enum Extent {
  /** It is denied. */
  NONE,
  /**
   * What is one's own: the position has a scope, and every part of it fits. An organ fits what is
   * its matter, a stream what lies in it.
   */
  OWN,
  /** Everything in the namespace. */
  ALL
}
