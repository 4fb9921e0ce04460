package org.zhuanban.proceeding;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of proceedings; texts in {@code texts}. */
public enum ProceedingRule implements Rule {
  /** A proceeding is opened once. */
  PROCEEDING_EXISTS(Severity.IMPOSSIBLE),
  /** There is no such proceeding yet. */
  UNKNOWN_PROCEEDING(Severity.PREMATURE),
  /** The table of the proceeding has no such step. */
  UNKNOWN_STEP(Severity.IMPOSSIBLE),
  /** The calendar of a party is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE),
  /** The proceeding is over. */
  PROCEEDING_OVER(Severity.PREMATURE),
  /** A step before it has not been taken. */
  STEP_NOT_BEGUN(Severity.PREMATURE),
  /** The step has ended already. */
  STEP_ENDED(Severity.PREMATURE),
  /** Another step must have ended first. */
  GUARD_CLOSED(Severity.PREMATURE),
  /** The law wants another step first, whose lack does not undo this one. */
  STEP_OUT_OF_TURN(Severity.UNLAWFUL),
  /** The time of the step stands still already. */
  STEP_PAUSED(Severity.PREMATURE),
  /** The time of the step does not stand still. */
  STEP_NOT_PAUSED(Severity.PREMATURE),
  /** The right had lapsed when it was used. */
  RIGHT_LAPSED(Severity.UNLAWFUL),
  /** The least time since the step before had not passed. */
  STEP_TOO_EARLY(Severity.UNLAWFUL),
  /** The step cannot be extended, or not so, or not any more. */
  STEP_EXTENSION_VOID(Severity.UNLAWFUL),
  /** What was owed was done after its last day; the table names the clause. */
  STEP_LATE(Severity.BELATED);

  private final Severity breach;

  ProceedingRule(Severity breach) {
    this.breach = breach;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  /** The clause of a step lies in its table. */
  @Override
  public String source() {
    return "约定";
  }
}
