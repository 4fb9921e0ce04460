package org.zhuanban.approval.plan;

import java.util.Optional;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;

/**
 * How departments that take part in an item work together; a local rule.
 *
 * @param opinionWithin how long each of them may take to give the lead its opinion, shorter than
 *     the limit promised for the item; empty for the {@linkplain #usualOpinionLimit usual one}
 * @param silenceConsent whether silence or absence counts as agreeing; empty if it never does
 */
public record JointTerms(
    Optional<TimeLimit> opinionWithin, Optional<SilenceConsentPolicy> silenceConsent) {
  /** What holds where a plan says nothing: the usual limit, and no consent by silence. */
  public static final JointTerms USUAL = new JointTerms(Optional.empty(), Optional.empty());

  private static final String CONVENTION = "约定: 参与部门在承诺时限的一半以内向牵头部门提出意见";

  /**
   * Halves the limit that was promised for an item, so that the lead has as long to decide as the
   * others to tell: our convention, where no local rule says otherwise. Half a day counts as none,
   * but a limit has at least one; months become 15 calendar days each, years 6 months.
   *
   * @param promised the limit promised for the item
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
