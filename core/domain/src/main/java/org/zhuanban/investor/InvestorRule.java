package org.zhuanban.investor;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of investors and their leads, with their texts in {@code texts}. */
public enum InvestorRule implements Rule {
  /** The calendar of a unit is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** The investor is not registered. */
  NOT_REGISTERED(Severity.PREMATURE, "工作惯例"),
  /** A lead with that identifier exists. */
  LEAD_EXISTS(Severity.IMPOSSIBLE, "工作惯例"),
  /** There is no such lead yet. */
  UNKNOWN_LEAD(Severity.PREMATURE, "工作惯例"),
  /** The lead ended. */
  LEAD_OVER(Severity.PREMATURE, "工作惯例"),
  /** The lead was judged before. */
  ALREADY_JUDGED(Severity.PREMATURE, "工作惯例"),
  /** The lead is not judged yet. */
  NOT_JUDGED(Severity.PREMATURE, "工作惯例"),
  /** The feedback was given before. */
  FEEDBACK_GIVEN(Severity.PREMATURE, "工作惯例"),
  /** The lead is with that unit and person already. */
  SAME_HOLDER(Severity.PREMATURE, "工作惯例"),
  /** No next contact about the lead is due yet. */
  NO_CONTACT_DUE(Severity.PREMATURE, "工作惯例"),
  /** The day of the next contact lies before the act, or out of reach. */
  CONTACT_PAST(Severity.IMPOSSIBLE, "工作惯例"),
  /** The day of the next contact lies beyond the longest time of the county. */
  CONTACT_TOO_FAR(Severity.UNLAWFUL, "工作惯例：在谈线索不得长期无人联系"),
  /** The project was signed without a due diligence on the investor. */
  NOT_EXAMINED(Severity.UNLAWFUL, "工作惯例：签约前对客商开展尽职调查");

  private final Severity breach;
  private final String source;

  InvestorRule(Severity breach, String source) {
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
      case LEAD_EXISTS -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
