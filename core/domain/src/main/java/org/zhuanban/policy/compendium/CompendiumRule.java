package org.zhuanban.policy.compendium;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of the policies of a county; texts in {@code texts}. */
public enum CompendiumRule implements Rule {
  /** The calendar of a paying organ or of a responsible unit is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** An edition of the number was published already. */
  EDITION_TAKEN(Severity.IMPOSSIBLE, "工作惯例：惠企政策汇编"),
  /** There is a package of the code already. */
  PACKAGE_TAKEN(Severity.IMPOSSIBLE, "工作惯例：政策措施"),
  /** The last day of a package or of a measure lies before its begin, or out of reach. */
  LIMIT_OUT_OF_RANGE(Severity.IMPOSSIBLE, "工作惯例：政策措施"),
  /** There is no such measure. */
  UNKNOWN_MEASURE(Severity.PREMATURE, "工作惯例：政策措施"),
  /** There is no such package of measures. */
  UNKNOWN_PACKAGE(Severity.PREMATURE, "工作惯例：政策措施"),
  /** The measure is done, or its package was ended. */
  MEASURE_CLOSED(Severity.IMPOSSIBLE, "工作惯例：政策措施"),
  /** The package was ended already. */
  PACKAGE_ENDED(Severity.IMPOSSIBLE, "工作惯例：政策措施"),
  /** A measure was extended after its last day; the last day stays. */
  EXTENDED_TOO_LATE(Severity.UNLAWFUL, "工作惯例：延期须在期限届满前批准");

  private final Severity breach;
  private final String source;

  CompendiumRule(Severity breach, String source) {
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
      case MEASURE_CLOSED, PACKAGE_ENDED -> RuleKind.STATE;
      case EDITION_TAKEN, PACKAGE_TAKEN -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
