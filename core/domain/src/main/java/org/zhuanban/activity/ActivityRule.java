package org.zhuanban.activity;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of activities and wishes, with their texts in {@code texts}. */
public enum ActivityRule implements Rule {
  /** The calendar of a unit is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** The activity is recorded already. */
  ALREADY_RECORDED(Severity.IMPOSSIBLE, "工作惯例"),
  /** The activity is not recorded yet. */
  NOT_RECORDED(Severity.PREMATURE, "工作惯例"),
  /** The first day lies after the last one, or out of reach. */
  DAYS_REVERSED(Severity.IMPOSSIBLE, "工作惯例"),
  /** A wish with that identifier exists. */
  WISH_EXISTS(Severity.IMPOSSIBLE, "工作惯例"),
  /** There is no such wish yet. */
  UNKNOWN_WISH(Severity.PREMATURE, "工作惯例"),
  /** The last day for the answer lies before the wish, or out of reach. */
  LIMIT_PAST(Severity.IMPOSSIBLE, "工作惯例"),
  /** The wish is answered, and the answer is not denied. */
  ALREADY_ANSWERED(Severity.PREMATURE, "工作惯例"),
  /** The wish is handed over to the unit that has it. */
  SAME_UNIT(Severity.PREMATURE, "工作惯例"),
  /** No answer to the wish waits for its confirmation. */
  NOTHING_TO_CONFIRM(Severity.PREMATURE, "工作惯例");

  private final Severity breach;
  private final String source;

  ActivityRule(Severity breach, String source) {
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
      case ALREADY_RECORDED -> RuleKind.STATE;
      case WISH_EXISTS -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
