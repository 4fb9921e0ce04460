package org.zhuanban.project.funds;

/** The verdicts of the check of an arrival (核实). */
public enum Verdict {
  /** The money arrived as reported. */
  VERIFIED,
  /** The money did not arrive, or there is no evidence. */
  REJECTED
}
