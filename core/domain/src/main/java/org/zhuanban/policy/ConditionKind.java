package org.zhuanban.policy;

/** What a policy can ask for. */
public enum ConditionKind {
  /** The industry of the project is one of those named. */
  INDUSTRY(PolicyRule.INDUSTRY_NOT_COVERED),
  /** The project lies in one of the regions named. */
  REGION(PolicyRule.REGION_NOT_COVERED),
  /** The agreed investment is at least so much. */
  INVESTMENT_MIN(PolicyRule.INVESTMENT_TOO_SMALL),
  /** Verified money, of one kind or of all, is at least so much. */
  FUNDS_MIN(PolicyRule.FUNDS_TOO_SMALL),
  /** The agreement was signed on a day or later. */
  SIGNED_FROM(PolicyRule.SIGNED_TOO_EARLY),
  /** The agreement was signed on a day or earlier. */
  SIGNED_UNTIL(PolicyRule.SIGNED_TOO_LATE),
  /** The enterprise employs at least so many. */
  HEADCOUNT_MIN(PolicyRule.HEADCOUNT_TOO_SMALL),
  /** The project uses at most so much energy, in tonnes of coal equivalent a year. */
  ENERGY_MAX(PolicyRule.ENERGY_TOO_HIGH),
  /** A step of the project was taken, or was not. */
  MILESTONE(PolicyRule.MILESTONE_OTHERWISE),
  /** A step was taken not after the day that was agreed on, or was not. */
  MILESTONE_AS_AGREED(PolicyRule.AGREED_DAY_OTHERWISE);

  private final PolicyRule unmet;

  ConditionKind(PolicyRule unmet) {
    this.unmet = unmet;
  }

  /** {@return the rule that says so where it does not hold} */
  public PolicyRule unmet() {
    return unmet;
  }
}
