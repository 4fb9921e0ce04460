package org.zhuanban.project.problem;

import org.zhuanban.command.Breach;
import org.zhuanban.command.Rule;

/** The rules of the problem list; texts in {@code texts}. */
public enum ProblemRule implements Rule {
  /** There is no such problem yet. */
  UNKNOWN_PROBLEM(Breach.PREMATURE),
  /** A problem is reported once. */
  PROBLEM_EXISTS(Breach.IMPOSSIBLE),
  /** The plan has no such item. */
  UNKNOWN_ITEM(Breach.PREMATURE),
  /** The terms of the problem know no such level. */
  UNKNOWN_LEVEL(Breach.IMPOSSIBLE),
  /** The calendar of the holder is unknown. */
  UNKNOWN_CALENDAR(Breach.IMPOSSIBLE),
  /** The problem is closed. */
  TICKET_CLOSED(Breach.PREMATURE),
  /** A problem moves to a higher level only. */
  NOT_HIGHER(Breach.PREMATURE),
  /** The level that decides does not hold the problem. */
  NOT_AT_LEVEL(Breach.PREMATURE),
  /** The day by which to solve it lies before the decision, or out of reach. */
  SOLVE_BY_OUT_OF_RANGE(Breach.IMPOSSIBLE),
  /** The problem was solved already. */
  ALREADY_SOLVED(Breach.PREMATURE),
  /** Nobody says that the problem is solved, so that there is nothing to deny. */
  NOT_SOLVED(Breach.PREMATURE),
  /** Only a problem that the enterprise has verified is closed. */
  NOT_VERIFIED(Breach.UNLAWFUL),
  /** Nothing stands for the enterprise's word, or not yet. */
  SUBSTITUTE_VOID(Breach.UNLAWFUL);

  private final Breach breach;

  ProblemRule(Breach breach) {
    this.breach = breach;
  }

  @Override
  public Breach breach() {
    return breach;
  }

  @Override
  public String source() {
    return switch (this) {
      case NOT_VERIFIED, SUBSTITUTE_VOID -> "约定: 问题经企业确认后销号";
      default -> "约定: 问题清单, 分级协调";
    };
  }
}
