package org.zhuanban.correction;

import org.zhuanban.command.Rule;

/** The rules of corrections, with their texts in {@code texts}. */
public enum CorrectionRule implements Rule {
  /** The entry is no act; only acts are annulled, with their consequences. */
  NOT_AN_ACT,
  /** The act was annulled already. */
  ALREADY_ANNULLED,
  /** The person who annuls or erases is also the one who approves. */
  OWN_APPROVAL,
  /** The entry has no free text to erase. */
  NO_TEXT,
  /** The text is part of the entry itself, and stays with it. */
  TEXT_NOT_APART;

  @Override
  public String source() {
    return "约定: 记录不改不删, 差错以更正记录纠正";
  }
}
