package org.zhuanban.correction;

import org.zhuanban.feature.Rule;

/** The rules of corrections; texts in {@code texts}. */
public enum CorrectionRule implements Rule {
  /** Only an act is annulled; what follows from acts goes with them. */
  NOT_AN_ACT,
  /** An act is annulled once. */
  ALREADY_ANNULLED;

  @Override
  public String source() {
    return "约定: 记录不改不删, 差错以更正记录纠正";
  }
}
