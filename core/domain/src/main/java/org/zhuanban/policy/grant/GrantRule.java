package org.zhuanban.policy.grant;

import org.zhuanban.command.Breach;
import org.zhuanban.command.Rule;

/** The rules of applications to a higher level; texts in {@code texts}. */
public enum GrantRule implements Rule {
  /** A call is registered under a name once. */
  APPLICATION_EXISTS(Breach.IMPOSSIBLE),
  /** No call was registered under that name yet. */
  UNKNOWN_APPLICATION(Breach.PREMATURE),
  /** The organ that calls stands no higher than the county. */
  LEVEL_NOT_HIGHER(Breach.IMPOSSIBLE),
  /** The calendar of an organ is unknown. */
  UNKNOWN_CALENDAR(Breach.IMPOSSIBLE),
  /** A day that is named does not lie before the day of naming, nor more than ten years after. */
  LAST_DAY_OUT_OF_RANGE(Breach.IMPOSSIBLE),
  /** It lies with the higher level already. */
  ALREADY_SUBMITTED(Breach.PREMATURE),
  /** Nothing lies with the higher level that it could answer. */
  NOTHING_SUBMITTED(Breach.PREMATURE),
  /** It was granted, refused or given up already. */
  APPLICATION_OVER(Breach.PREMATURE),
  /** Nothing was granted that could arrive. */
  NOTHING_GRANTED(Breach.PREMATURE),
  /**
   * The window had closed. What was submitted all the same is known, but meets no duty; the higher
   * level may take it up, since the window is its own.
   */
  SUBMITTED_LATE(Breach.UNLAWFUL),
  /** No more arrives than was granted. */
  MORE_THAN_GRANTED(Breach.UNLAWFUL);

  private final Breach breach;

  GrantRule(Breach breach) {
    this.breach = breach;
  }

  @Override
  public Breach breach() {
    return breach;
  }

  @Override
  public String source() {
    return "约定: 申报通知";
  }
}
