package org.zhuanban.proceeding;

import org.zhuanban.command.Breach;
import org.zhuanban.command.Rule;

/** The rules of proceedings; texts in {@code texts}. */
public enum ProceedingRule implements Rule {
  /** A proceeding is opened once. */
  PROCEEDING_EXISTS(Breach.IMPOSSIBLE),
  /** There is no such proceeding yet. */
  UNKNOWN_PROCEEDING(Breach.PREMATURE),
  /** The table of the proceeding has no such step. */
  UNKNOWN_STEP(Breach.IMPOSSIBLE),
  /** The calendar of a party is unknown. */
  UNKNOWN_CALENDAR(Breach.IMPOSSIBLE),
  /** The proceeding is over. */
  PROCEEDING_OVER(Breach.PREMATURE),
  /** A step before it has not been taken. */
  STEP_NOT_BEGUN(Breach.PREMATURE),
  /** The step has ended already. */
  STEP_ENDED(Breach.PREMATURE),
  /** Another step must have ended first. */
  GUARD_CLOSED(Breach.PREMATURE),
  /** The law wants another step first, whose lack does not undo this one. */
  STEP_OUT_OF_TURN(Breach.UNLAWFUL),
  /** The time of the step stands still already. */
  STEP_PAUSED(Breach.PREMATURE),
  /** The time of the step does not stand still. */
  STEP_NOT_PAUSED(Breach.PREMATURE),
  /** The right had lapsed when it was used. */
  RIGHT_LAPSED(Breach.UNLAWFUL),
  /** The least time since the step before had not passed. */
  STEP_TOO_EARLY(Breach.UNLAWFUL),
  /** The step cannot be extended, or not so, or not any more. */
  STEP_EXTENSION_VOID(Breach.UNLAWFUL),
  /** What was owed was done after its last day; the table names the clause. */
  STEP_LATE(Breach.BELATED);

  private final Breach breach;

  ProceedingRule(Breach breach) {
    this.breach = breach;
  }

  @Override
  public Breach breach() {
    return breach;
  }

  /** The clause of a step lies in its table. */
  @Override
  public String source() {
    return "约定";
  }
}
