package org.zhuanban.project;

/** What happens before an agreement (洽谈推介). */
public enum NegotiationKind {
  /** Talks. */
  TALKS,
  /** A visit, to the county or to the enterprise. */
  VISIT,
  /** The enterprise says what it needs. */
  DEMAND,
  /** The county looks into the investor (尽职调查). */
  DUE_DILIGENCE
}
