package org.zhuanban.project.problem;

import org.zhuanban.duty.DutyKind;

/** What is owed about a problem. */
public enum ProblemDuty implements DutyKind {
  /** A level that received it decides. */
  DECIDE,
  /** Whoever decided has it solved by the day that the decision names. */
  SOLVE;

  @Override
  public String source() {
    return "约定: 问题清单, 分级协调";
  }
}
