package org.zhuanban.policy.grant;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of applications to a higher level; texts in {@code texts}. */
public enum GrantRule implements Rule {
  /** A call is registered under a name once. */
  APPLICATION_EXISTS(Severity.IMPOSSIBLE),
  /** No call was registered under that name yet. */
  UNKNOWN_APPLICATION(Severity.PREMATURE),
  /** The organ that calls stands no higher than the county. */
  LEVEL_NOT_HIGHER(Severity.IMPOSSIBLE),
  /** The calendar of an organ is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE),
  /** A day that is named does not lie before the day of naming, nor more than ten years after. */
  LAST_DAY_OUT_OF_RANGE(Severity.IMPOSSIBLE),
  /** It lies with the higher level already. */
  ALREADY_SUBMITTED(Severity.PREMATURE),
  /** Nothing lies with the higher level that it could answer. */
  NOTHING_SUBMITTED(Severity.PREMATURE),
  /** It was granted, refused or given up already. */
  APPLICATION_OVER(Severity.PREMATURE),
  /** Nothing was granted that could arrive. */
  NOTHING_GRANTED(Severity.PREMATURE),
  /**
   * The window had closed. What was submitted all the same is known, but meets no duty; the higher
   * level may take it up, since the window is its own.
   */
  SUBMITTED_LATE(Severity.UNLAWFUL),
  /** No more arrives than was granted. */
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
    return "约定: 申报通知";
  }
}
