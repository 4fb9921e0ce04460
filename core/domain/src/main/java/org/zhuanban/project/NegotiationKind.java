package org.zhuanban.project;

/** The kinds of steps before an agreement (洽谈推介). */
public enum NegotiationKind {
  /** Talks. */
  TALKS,
  /** A visit, to the county or to the enterprise. */
  VISIT,
  /** The enterprise states its needs. */
  DEMAND,
  /** The county examines the investor (尽职调查). */
  DUE_DILIGENCE
}
