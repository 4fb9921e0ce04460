package org.zhuanban.approval.plan;

import java.util.Optional;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;

/**
 * The terms of cooperation of the departments that participate in an item; a local rule.
 *
 * @param opinionWithin the limit of each of them for its opinion, shorter than the committed limit
 *     of the item; empty for the {@linkplain #usualOpinionLimit usual one}
 * @param silenceConsent the policy by which silence or absence counts as consent; empty if it never
 *     does
 */
public record JointTerms(
    Optional<TimeLimit> opinionWithin, Optional<SilenceConsentPolicy> silenceConsent) {
  /** The default terms: the usual limit, and no consent by silence. */
  public static final JointTerms USUAL = new JointTerms(Optional.empty(), Optional.empty());

  private static final String CONVENTION = "工作惯例：参与部门在承诺时限的一半以内向牵头部门提出意见";

  /**
   * Halves the committed limit of an item, which divides its time between the others and the lead.
   * The rule is a convention where no local rule differs. Half a day is dropped, but a limit has at
   * least one day; a month becomes 15 calendar days, a year 6 months.
   *
   * @param promised the committed limit of the item
   * @return the limit for an opinion
   */
  public static TimeLimit usualOpinionLimit(TimeLimit promised) {
    int amount = promised.amount();
    return switch (promised.unit()) {
      case IMMEDIATE -> new TimeLimit(0, LimitUnit.IMMEDIATE, CONVENTION);
      case WORKING_DAYS, CALENDAR_DAYS ->
          new TimeLimit(Math.max(1, amount / 2), promised.unit(), CONVENTION);
      case MONTHS -> TimeLimit.calendarDays(Math.min(amount, 240) * 15, CONVENTION);
      case YEARS -> new TimeLimit(Math.min(amount, 600) * 6, LimitUnit.MONTHS, CONVENTION);
    };
  }
}
