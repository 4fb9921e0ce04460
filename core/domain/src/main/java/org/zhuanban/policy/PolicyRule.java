package org.zhuanban.policy;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/**
 * The rules of policies, with their texts in {@code texts}. The rules of conditions give the reason
 * why a project is not entitled. Only a payment despite an unmet condition violates them.
 */
public enum PolicyRule implements Rule {
  /** The calendar of the paying organ is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE),
  /** No such policy is offered to the project yet. */
  UNKNOWN_POLICY(Severity.PREMATURE),
  /** The project has applied for the policy already. */
  ALREADY_APPLIED(Severity.IMPOSSIBLE),
  /** A policy without application needs none. */
  NO_APPLICATION_NEEDED(Severity.UNLAWFUL),
  /** A policy with application was paid before the application. */
  PAID_WITHOUT_APPLICATION(Severity.UNLAWFUL),
  /** The payment exceeds the benefit of the policy. */
  PAID_TOO_MUCH(Severity.UNLAWFUL),
  /** The policy is not in force. */
  NOT_IN_FORCE(Severity.UNLAWFUL),
  /** The industry is not covered. */
  INDUSTRY_NOT_COVERED(Severity.UNLAWFUL),
  /** The region is not covered. */
  REGION_NOT_COVERED(Severity.UNLAWFUL),
  /** The ownership of the enterprise is not covered. */
  OWNERSHIP_NOT_COVERED(Severity.UNLAWFUL),
  /** The agreed investment is too small. */
  INVESTMENT_TOO_SMALL(Severity.UNLAWFUL),
  /** The verified money is too little. */
  FUNDS_TOO_SMALL(Severity.UNLAWFUL),
  /** The agreement was signed too early, or not at all. */
  SIGNED_TOO_EARLY(Severity.UNLAWFUL),
  /** The agreement was signed too late, or not at all. */
  SIGNED_TOO_LATE(Severity.UNLAWFUL),
  /** The headcount is too small. */
  HEADCOUNT_TOO_SMALL(Severity.UNLAWFUL),
  /** The energy use is too high. */
  ENERGY_TOO_HIGH(Severity.UNLAWFUL),
  /** The step was not taken. */
  MILESTONE_OTHERWISE(Severity.UNLAWFUL),
  /** The step was taken, against the condition. */
  MILESTONE_TAKEN(Severity.UNLAWFUL),
  /** The step was not taken by the agreed day. */
  AGREED_DAY_OTHERWISE(Severity.UNLAWFUL),
  /** The step was taken by the agreed day, against the condition. */
  AGREED_DAY_KEPT(Severity.UNLAWFUL);

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
    return "工作惯例：惠企政策汇编";
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case ALREADY_APPLIED -> RuleKind.STATE;
      default -> Rule.super.kind();
    };
  }
}
