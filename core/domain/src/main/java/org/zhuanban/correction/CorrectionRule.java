package org.zhuanban.correction;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;

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
  TEXT_NOT_APART,
  /** The stream is not closed yet, and is destroyed only afterwards. */
  NOT_CLOSED(CorrectionRule.ARCHIVES),
  /** No local rule limits the retention of such streams, so that they are kept for ever. */
  KEPT_FOR_EVER(CorrectionRule.ARCHIVES),
  /** The time of retention has not passed yet. */
  RETENTION_RUNS(CorrectionRule.ARCHIVES),
  /** A duty of the stream is open, or a fact waits in it. */
  STILL_OWED(CorrectionRule.ARCHIVES),
  /** An open case of another stream rests on this one. */
  RESTED_ON(CorrectionRule.ARCHIVES),
  /** A case of another stream cannot be read, so that nobody knows whether it rests on this one. */
  CASE_UNREADABLE(CorrectionRule.ARCHIVES),
  /** The stream was destroyed, and takes nothing more. */
  DESTROYED(CorrectionRule.ARCHIVES);

  private static final String ARCHIVES = "档案法第二十一条";
  private final String source;

  CorrectionRule() {
    this("工作惯例：记录不改不删，差错以更正记录纠正");
  }

  CorrectionRule(String source) {
    this.source = source;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case ALREADY_ANNULLED,
          TEXT_NOT_APART,
          NOT_CLOSED,
          STILL_OWED,
          RESTED_ON,
          CASE_UNREADABLE,
          DESTROYED ->
          RuleKind.STATE;
      case KEPT_FOR_EVER, RETENTION_RUNS -> RuleKind.LAW;
      case OWN_APPROVAL -> RuleKind.RIGHT;
      default -> Rule.super.kind();
    };
  }
}
