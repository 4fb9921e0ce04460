package org.zhuanban.policy.grant;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of applications to a higher level, with their texts in {@code texts}. */
public enum GrantRule implements Rule {
  /** An application with that id exists already. */
  APPLICATION_EXISTS(Severity.IMPOSSIBLE),
  /** No call was registered under that id yet. */
  UNKNOWN_APPLICATION(Severity.PREMATURE),
  /** The calling organ is not above the county. */
  LEVEL_NOT_HIGHER(Severity.IMPOSSIBLE),
  /** The calendar of an organ is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE),
  /** A last day lies before the day of naming, or more than ten years after it. */
  LAST_DAY_OUT_OF_RANGE(Severity.IMPOSSIBLE),
  /** The higher level holds the papers already. */
  ALREADY_SUBMITTED(Severity.PREMATURE),
  /** The higher level holds no papers to answer. */
  NOTHING_SUBMITTED(Severity.PREMATURE),
  /** The application was granted, refused or withdrawn already. */
  APPLICATION_OVER(Severity.PREMATURE),
  /** No grant exists whose money could arrive. */
  NOTHING_GRANTED(Severity.PREMATURE),
  /**
   * The window was closed. A late submission is recorded, but meets no duty. The higher level may
   * still accept it, since the window is its own.
   */
  SUBMITTED_LATE(Severity.UNLAWFUL),
  /** The arrivals exceed the grant. */
  MORE_THAN_GRANTED(Severity.UNLAWFUL);

  private final Severity breach;

  GrantRule(Severity breach) {
    this.breach = breach;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return "工作惯例：申报通知";
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case APPLICATION_EXISTS -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
