package org.zhuanban.policy;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/**
 * The rules of policies; texts in {@code texts}. Those that speak of a condition say why a project
 * is not entitled; they break nothing but a payment that was made all the same.
 */
public enum PolicyRule implements Rule {
  /** The calendar of the organ that pays is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE),
  /** The project is not measured by such a policy yet. */
  UNKNOWN_POLICY(Severity.PREMATURE),
  /** One applies once. */
  ALREADY_APPLIED(Severity.IMPOSSIBLE),
  /** What is paid without an application is not applied for. */
  NO_APPLICATION_NEEDED(Severity.UNLAWFUL),
  /** What is applied for is not paid before. */
  PAID_WITHOUT_APPLICATION(Severity.UNLAWFUL),
  /** No more is paid than the policy gives. */
  PAID_TOO_MUCH(Severity.UNLAWFUL),
  /** The policy is not in force. */
  NOT_IN_FORCE(Severity.UNLAWFUL),
  /** The industry is another. */
  INDUSTRY_NOT_COVERED(Severity.UNLAWFUL),
  /** The region is another. */
  REGION_NOT_COVERED(Severity.UNLAWFUL),
  /** The agreed investment is too small. */
  INVESTMENT_TOO_SMALL(Severity.UNLAWFUL),
  /** The verified money is too little. */
  FUNDS_TOO_SMALL(Severity.UNLAWFUL),
  /** The agreement was signed too early, or not at all. */
  SIGNED_TOO_EARLY(Severity.UNLAWFUL),
  /** The agreement was signed too late, or not at all. */
  SIGNED_TOO_LATE(Severity.UNLAWFUL),
  /** Too few are employed. */
  HEADCOUNT_TOO_SMALL(Severity.UNLAWFUL),
  /** Too much energy is used. */
  ENERGY_TOO_HIGH(Severity.UNLAWFUL),
  /** The step was not taken, or was, which it must not be. */
  MILESTONE_OTHERWISE(Severity.UNLAWFUL),
  /** The step was not taken by the agreed day, or was, which it must not be. */
  AGREED_DAY_OTHERWISE(Severity.UNLAWFUL);

  private final Severity breach;

  PolicyRule(Severity breach) {
    this.breach = breach;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return "约定: 惠企政策汇编";
  }
}
