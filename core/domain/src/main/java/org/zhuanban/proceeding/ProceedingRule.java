package org.zhuanban.proceeding;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of proceedings, with their texts in {@code texts}. */
public enum ProceedingRule implements Rule {
  /** A proceeding with that id exists already. */
  PROCEEDING_EXISTS(Severity.IMPOSSIBLE),
  /** There is no such proceeding yet. */
  UNKNOWN_PROCEEDING(Severity.PREMATURE),
  /** The table of the proceeding has no such step. */
  UNKNOWN_STEP(Severity.IMPOSSIBLE),
  /** The calendar of a party is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE),
  /** The proceeding is over. */
  PROCEEDING_OVER(Severity.PREMATURE),
  /** A preceding step has not been taken. */
  STEP_NOT_BEGUN(Severity.PREMATURE),
  /** The step has ended already. */
  STEP_ENDED(Severity.PREMATURE),
  /** A guard of the step has not ended. */
  GUARD_CLOSED(Severity.PREMATURE),
  /** The law requires another step first; its lack does not undo this one. */
  STEP_OUT_OF_TURN(Severity.UNLAWFUL),
  /** The time of the step is paused already. */
  STEP_PAUSED(Severity.PREMATURE),
  /** The time of the step is not paused. */
  STEP_NOT_PAUSED(Severity.PREMATURE),
  /** The right lapsed before its use. */
  RIGHT_LAPSED(Severity.UNLAWFUL),
  /** The minimum time since the step before has not passed. */
  STEP_TOO_EARLY(Severity.UNLAWFUL),
  /** The step cannot be extended, not in this way, or not any more. */
  STEP_EXTENSION_VOID(Severity.UNLAWFUL),
  /** The duty was met after its last day; the table names the clause. */
  STEP_LATE(Severity.BELATED);

  private final Severity breach;

  ProceedingRule(Severity breach) {
    this.breach = breach;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  /** The table holds the clause of a step. */
  @Override
  public String source() {
    return "工作惯例";
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case PROCEEDING_EXISTS -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
