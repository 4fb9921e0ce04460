package org.zhuanban.policy;

import org.zhuanban.command.Breach;
import org.zhuanban.command.Rule;

/**
 * The rules of policies; texts in {@code texts}. Those that speak of a condition say why a project
 * is not entitled; they break nothing but a payment that was made all the same.
 */
public enum PolicyRule implements Rule {
  /** The calendar of the organ that pays is unknown. */
  UNKNOWN_CALENDAR(Breach.IMPOSSIBLE),
  /** The project is not measured by such a policy yet. */
  UNKNOWN_POLICY(Breach.PREMATURE),
  /** One applies once. */
  ALREADY_APPLIED(Breach.IMPOSSIBLE),
  /** What is paid without an application is not applied for. */
  NO_APPLICATION_NEEDED(Breach.UNLAWFUL),
  /** What is applied for is not paid before. */
  PAID_WITHOUT_APPLICATION(Breach.UNLAWFUL),
  /** No more is paid than the policy gives. */
  PAID_TOO_MUCH(Breach.UNLAWFUL),
  /** The policy is not in force. */
  NOT_IN_FORCE(Breach.UNLAWFUL),
  /** The industry is another. */
  INDUSTRY_NOT_COVERED(Breach.UNLAWFUL),
  /** The region is another. */
  REGION_NOT_COVERED(Breach.UNLAWFUL),
  /** The agreed investment is too small. */
  INVESTMENT_TOO_SMALL(Breach.UNLAWFUL),
  /** The verified money is too little. */
  FUNDS_TOO_SMALL(Breach.UNLAWFUL),
  /** The agreement was signed too early, or not at all. */
  SIGNED_TOO_EARLY(Breach.UNLAWFUL),
  /** The agreement was signed too late, or not at all. */
  SIGNED_TOO_LATE(Breach.UNLAWFUL),
  /** Too few are employed. */
  HEADCOUNT_TOO_SMALL(Breach.UNLAWFUL),
  /** Too much energy is used. */
  ENERGY_TOO_HIGH(Breach.UNLAWFUL),
  /** The step was not taken, or was, which it must not be. */
  MILESTONE_OTHERWISE(Breach.UNLAWFUL),
  /** The step was not taken by the agreed day, or was, which it must not be. */
  AGREED_DAY_OTHERWISE(Breach.UNLAWFUL);

  private final Breach breach;

  PolicyRule(Breach breach) {
    this.breach = breach;
  }

  @Override
  public Breach breach() {
    return breach;
  }

  @Override
  public String source() {
    return "约定: 惠企政策汇编";
  }
}
