package org.zhuanban.project.problem;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of the problem list, with their texts in {@code texts}. */
public enum ProblemRule implements Rule {
  /** There is no such problem yet. */
  UNKNOWN_PROBLEM(Severity.PREMATURE),
  /** The problem was reported already. */
  PROBLEM_EXISTS(Severity.IMPOSSIBLE),
  /** The plan has no such item. */
  UNKNOWN_ITEM(Severity.PREMATURE),
  /** The terms of the problem have no such level. */
  UNKNOWN_LEVEL(Severity.IMPOSSIBLE),
  /** The calendar of the holder is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE),
  /** The problem is closed. */
  TICKET_CLOSED(Severity.PREMATURE),
  /** The new level is not higher than the current one. */
  NOT_HIGHER(Severity.PREMATURE),
  /** The level that decides does not hold the problem. */
  NOT_AT_LEVEL(Severity.PREMATURE),
  /** The day for the solution lies before the decision, or out of reach. */
  SOLVE_BY_OUT_OF_RANGE(Severity.IMPOSSIBLE),
  /** The problem was solved already. */
  ALREADY_SOLVED(Severity.PREMATURE),
  /** The problem is not reported as solved, so that there is no solution to deny. */
  NOT_SOLVED(Severity.PREMATURE),
  /** The enterprise has not verified the solution of the problem. */
  NOT_VERIFIED(Severity.UNLAWFUL),
  /** No paper may replace the confirmation of the enterprise, or not yet. */
  SUBSTITUTE_VOID(Severity.UNLAWFUL);

  private final Severity breach;

  ProblemRule(Severity breach) {
    this.breach = breach;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return switch (this) {
      case NOT_VERIFIED, SUBSTITUTE_VOID -> "工作惯例：问题经企业确认后销号";
      default -> "工作惯例：问题清单，分级协调";
    };
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case PROBLEM_EXISTS -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
