package org.zhuanban.project.problem;

import org.zhuanban.duty.DutyKind;

/** The duties about a problem. */
public enum ProblemDuty implements DutyKind {
  /** The decision of a level that received the problem. */
  DECIDE,
  /** The solution by the deciding level, by the day that the decision names. */
  SOLVE;

  @Override
  public String source() {
    return "工作惯例：问题清单，分级协调";
  }
}
