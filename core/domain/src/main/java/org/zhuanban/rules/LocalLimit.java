package org.zhuanban.rules;

import org.zhuanban.deadline.TimeLimit;

/**
 * A limit that a county may set for itself, and what holds where it has not. A new one is a
 * constant with its usual value.
 */
public enum LocalLimit {
  /** How long after signing the task force may take to be founded; 5 working days. */
  TASK_FORCE_SET_UP,
  /** How long a key project may be without its coordinator; 5 working days. */
  COORDINATOR_NAMING,
  /** How long after construction stopped that may take to be reported; 1 month. */
  STOP_REPORT,
  /** How long a bad rating of the service may wait for an answer; 5 working days. */
  RATING_ANSWER;

  /** {@return what holds where the county has set nothing} */
  public TimeLimit usual() {
    return switch (this) {
      case TASK_FORCE_SET_UP -> TimeLimit.workingDays(5, "约定: 签约后五个工作日内成立工作专班");
      case COORDINATOR_NAMING -> TimeLimit.workingDays(5, "约定: 重大项目五个工作日内明确协调领导");
      case STOP_REPORT -> TimeLimit.parse("1 MONTHS", "建筑法第十条第一款");
      case RATING_ANSWER -> TimeLimit.workingDays(5, "约定: 差评五个工作日内整改答复");
    };
  }
}
