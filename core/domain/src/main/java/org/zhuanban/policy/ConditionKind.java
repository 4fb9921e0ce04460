package org.zhuanban.policy;

/** The kinds of conditions of a policy. */
public enum ConditionKind {
  /** The industry of the project is one of those listed. */
  INDUSTRY(PolicyRule.INDUSTRY_NOT_COVERED),
  /** The region of the project is one of those listed. */
  REGION(PolicyRule.REGION_NOT_COVERED),
  /** The ownership of the enterprise (所有制形式), such as private, is one of those listed. */
  OWNERSHIP(PolicyRule.OWNERSHIP_NOT_COVERED),
  /** The agreed investment reaches the bound. */
  INVESTMENT_MIN(PolicyRule.INVESTMENT_TOO_SMALL),
  /** The verified money, of one kind or of all kinds, reaches the bound. */
  FUNDS_MIN(PolicyRule.FUNDS_TOO_SMALL),
  /** The agreement was signed on a day or later. */
  SIGNED_FROM(PolicyRule.SIGNED_TOO_EARLY),
  /** The agreement was signed on a day or earlier. */
  SIGNED_UNTIL(PolicyRule.SIGNED_TOO_LATE),
  /** The number of employees reaches the bound. */
  HEADCOUNT_MIN(PolicyRule.HEADCOUNT_TOO_SMALL),
  /** The energy use stays within the bound, in tonnes of coal equivalent a year. */
  ENERGY_MAX(PolicyRule.ENERGY_TOO_HIGH),
  /** A step of the project was taken, or was not taken. */
  MILESTONE(PolicyRule.MILESTONE_OTHERWISE),
  /** A step was taken by the agreed day, or was not. */
  MILESTONE_AS_AGREED(PolicyRule.AGREED_DAY_OTHERWISE);

  private final PolicyRule unmet;

  ConditionKind(PolicyRule unmet) {
    this.unmet = unmet;
  }

  /** {@return the rule of an unmet condition of this kind} */
  public PolicyRule unmet() {
    return unmet;
  }
}
