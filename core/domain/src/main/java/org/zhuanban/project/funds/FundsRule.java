package org.zhuanban.project.funds;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of funding, with their texts in {@code texts}. */
public enum FundsRule implements Rule {
  /** An arrival with that id exists already. */
  ARRIVAL_EXISTS(Severity.IMPOSSIBLE, "工作惯例"),
  /** There is no such arrival yet. */
  UNKNOWN_ARRIVAL(Severity.PREMATURE, "工作惯例"),
  /** The currency is not that of the agreement. */
  OTHER_CURRENCY(Severity.IMPOSSIBLE, "工作惯例：到位资金按协议币种（人民币）统计"),
  /** The reversal exceeds the rest of the arrival. */
  REVERSES_TOO_MUCH(Severity.IMPOSSIBLE, "工作惯例"),
  /** Money that arrives after the end of a project does not count. */
  FUNDS_AFTER_TERMINATION(Severity.UNLAWFUL, "工作惯例：项目终止后的资金不计入到位资金"),
  /** Money without evidence is not verified, and does not count. */
  VERIFIED_WITHOUT_EVIDENCE(Severity.UNLAWFUL, "工作惯例：到位资金以银行进账单、发票、土地价款缴款凭证等为凭"),
  /** Money is scheduled by an agreement, which is not signed yet. */
  SCHEDULE_WITHOUT_AGREEMENT(Severity.PREMATURE, "工作惯例：分期到位资金以投资协议为据"),
  /** The project has ended, so that no money is scheduled. */
  SCHEDULE_AFTER_TERMINATION(Severity.IMPOSSIBLE, "工作惯例：项目终止后不再安排资金到位计划"),
  /** An instalment is due before its schedule begins. */
  INSTALMENT_PAST(Severity.IMPOSSIBLE, "工作惯例：调整资金到位计划不改变已到期的分期");

  private final Severity breach;
  private final String source;

  FundsRule(Severity breach, String source) {
    this.breach = breach;
    this.source = source;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case SCHEDULE_AFTER_TERMINATION -> RuleKind.STATE;
      case ARRIVAL_EXISTS -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
