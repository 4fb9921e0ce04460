package org.zhuanban.correction;

import org.zhuanban.command.Rule;

/** The rules of corrections; texts in {@code texts}. */
public enum CorrectionRule implements Rule {
  /** Only an act is annulled; what follows from acts goes with them. */
  NOT_AN_ACT,
  /** An act is annulled once. */
  ALREADY_ANNULLED,
  /** Whoever annuls or erases is not the one who approves it. */
  OWN_APPROVAL,
  /** Only what holds a free text has one to erase. */
  NO_TEXT,
  /** A text that was written into the entry itself stays as long as the entry. */
  TEXT_NOT_APART;

  @Override
  public String source() {
    return "约定: 记录不改不删, 差错以更正记录纠正";
  }
}
