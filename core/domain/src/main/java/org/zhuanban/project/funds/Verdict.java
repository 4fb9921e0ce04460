package org.zhuanban.project.funds;

/** What the check of an arrival came to (核实). */
public enum Verdict {
  /** It arrived as told. */
  VERIFIED,
  /** It did not, or nothing shows that it did. */
  REJECTED
}
