package org.zhuanban.local;

import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;

/**
 * A limit that a county may set for itself, and what holds where it has not; all in one table in
 * {@code core/docs/rules.md}. A new one is a constant with its usual value.
 */
public enum LocalLimit {
  /** How long after signing the task force may take to be founded. */
  TASK_FORCE_SET_UP,
  /** How long after the meeting before a task force may take to meet, until construction starts. */
  MEETING_UNTIL_START,
  /** How long after the meeting before it may take, once construction has started. */
  MEETING_FROM_START,
  /** How long a key project may be without its coordinator. */
  COORDINATOR_NAMING,
  /** How long after construction stopped that may take to be reported. */
  STOP_REPORT,
  /** How long a bad rating of the service may wait for an answer. */
  RATING_ANSWER,
  /** How long after a mandate the agent may take to contact the enterprise. */
  FIRST_CONTACT,
  /** How long the first level may take to decide a problem that it received. */
  PROBLEM_LEVEL_1,
  /** How long the second level may take. */
  PROBLEM_LEVEL_2,
  /** How long the third level may take. */
  PROBLEM_LEVEL_3,
  /** How long the fourth level may take, in a county that has one. */
  PROBLEM_LEVEL_4,
  /**
   * How long after a problem was solved the enterprise must have been silent for a paper to stand
   * for its verification.
   */
  ENTERPRISE_SILENCE,
  /** How long after a quarter the committee may take to meet for it. */
  COMMITTEE_QUARTER,
  /** How long after a half-year the committee may take to meet for it. */
  COMMITTEE_HALF_YEAR,
  /** How long a member of a team may stay in one post. */
  POST_ROTATION,
  /** How long after a month departments may take to return their progress. */
  MONTHLY_RETURN,
  /** How long after a quarter departments may take to return their progress. */
  QUARTERLY_RETURN,
  /** How long a bad rating by name may wait for the call back. */
  RATING_CALL_BACK,
  /** How long whoever is to be held to account may take to state and defend itself. */
  STATEMENT,
  /** How long after a quarter, half-year or year the written report on it may take. */
  REPORT;

  /**
   * Finds what holds where the county has set nothing.
   *
   * @return the limit; empty if the matter exists only where a county provides for it
   */
  public Optional<TimeLimit> usual() {
    return switch (this) {
      case TASK_FORCE_SET_UP -> days(5, "约定: 签约后五个工作日内成立工作专班");
      case MEETING_UNTIL_START -> Optional.of(TimeLimit.parse("1 MONTHS", "约定: 开工前每月召开例会"));
      case MEETING_FROM_START -> Optional.of(TimeLimit.parse("3 MONTHS", "约定: 开工后每季度召开例会"));
      case COORDINATOR_NAMING -> days(5, "约定: 重大项目五个工作日内明确协调领导");
      case STOP_REPORT -> Optional.of(TimeLimit.parse("1 MONTHS", "建筑法第十条第一款"));
      case RATING_ANSWER -> days(5, "约定: 差评五个工作日内整改答复");
      case RATING_CALL_BACK -> days(10, "约定: 实名差评十个工作日内回访");
      case FIRST_CONTACT -> days(2, "约定: 首问负责, 签订委托书后两个工作日内首次联系企业");
      case PROBLEM_LEVEL_1 -> days(5, "约定: 责任部门五个工作日内议定");
      case PROBLEM_LEVEL_2 -> days(10, "约定: 工作专班十个工作日内议定");
      case PROBLEM_LEVEL_3 -> days(15, "约定: 县领导专题会十五个工作日内议定");
      case STATEMENT -> days(5, "约定: 收到告知书后五个工作日内陈述申辩");
      case COMMITTEE_QUARTER -> days(15, "约定: 季度终了后十五个工作日内召开招商委例会");
      case COMMITTEE_HALF_YEAR -> Optional.of(TimeLimit.parse("1 MONTHS", "约定: 半年终了后一个月内召开招商委例会"));
      case REPORT -> days(10, "约定: 季度、半年和年度终了后十个工作日内书面报送招商委");
      case PROBLEM_LEVEL_4, ENTERPRISE_SILENCE, POST_ROTATION, MONTHLY_RETURN, QUARTERLY_RETURN ->
          Optional.empty();
    };
  }

  private static Optional<TimeLimit> days(int workingDays, String basis) {
    return Optional.of(TimeLimit.workingDays(workingDays, basis));
  }
}
