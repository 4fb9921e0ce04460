package org.zhuanban.project.funds;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of funding; texts in {@code texts}. */
public enum FundsRule implements Rule {
  /** An arrival is told of once. */
  ARRIVAL_EXISTS(Severity.IMPOSSIBLE, "约定"),
  /** Nobody told of such an arrival yet. */
  UNKNOWN_ARRIVAL(Severity.PREMATURE, "约定"),
  /** Money is counted in the currency of the agreement. */
  OTHER_CURRENCY(Severity.IMPOSSIBLE, "约定: 到位资金按协议币种(人民币)统计"),
  /** No more is taken back than is left. */
  REVERSES_TOO_MUCH(Severity.IMPOSSIBLE, "约定"),
  /** What arrives after the end of a project does not count. */
  FUNDS_AFTER_TERMINATION(Severity.UNLAWFUL, "约定: 项目终止后的资金不计入到位资金"),
  /** What nothing shows is not verified, and does not count. */
  VERIFIED_WITHOUT_EVIDENCE(Severity.UNLAWFUL, "约定: 到位资金以银行进账单、发票、土地价款缴款凭证等为凭");

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
}
