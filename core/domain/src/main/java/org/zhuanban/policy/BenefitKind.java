package org.zhuanban.policy;

/** The kinds of benefits. */
public enum BenefitKind {
  /** A fixed amount (定额). */
  FIXED,
  /** A share of verified money (按比例). */
  SHARE
}
