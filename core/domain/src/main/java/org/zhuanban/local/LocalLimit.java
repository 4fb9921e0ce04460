package org.zhuanban.local;

import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;

/**
 * The limits that a county may set, with their usual values, all in one table in {@code
 * core/docs/generated/rules.md}. A new limit is a constant with its usual value.
 */
public enum LocalLimit {
  /** The time for the founding of a task force, from the signing. */
  TASK_FORCE_SET_UP,
  /**
   * The time for the next meeting of a task force, from the meeting before, until construction
   * starts.
   */
  MEETING_UNTIL_START,
  /**
   * The time for the next meeting of a task force, from the meeting before, once construction has
   * started.
   */
  MEETING_FROM_START,
  /** The time for the naming of the coordinator of a key project. */
  COORDINATOR_NAMING,
  /** The time for the report of a stop of construction, from the stop. */
  STOP_REPORT,
  /** The time for the answer to a bad rating of the service. */
  RATING_ANSWER,
  /** The time for the first contact of the agent with the enterprise, from the mandate. */
  FIRST_CONTACT,
  /** The time for the decision of the first level on a problem, from its receipt. */
  PROBLEM_LEVEL_1,
  /** The time for the decision of the second level, from its receipt. */
  PROBLEM_LEVEL_2,
  /** The time for the decision of the third level, from its receipt. */
  PROBLEM_LEVEL_3,
  /** The time for the decision of the fourth level, from its receipt, in a county that has one. */
  PROBLEM_LEVEL_4,
  /**
   * The time from the last day of an approval until an undecided one goes on the problem list
   * (逾期事项列入问题清单).
   */
  OVERDUE_APPROVAL_LISTED,
  /**
   * The time of silence of the enterprise after a solution, until a paper may replace its
   * verification.
   */
  ENTERPRISE_SILENCE,
  /** The time for the committee meeting for a quarter, from its end. */
  COMMITTEE_QUARTER,
  /** The time for the committee meeting for a half-year or a year, from its end. */
  COMMITTEE_HALF_YEAR,
  /** The longest time of a member of a team in one post. */
  POST_ROTATION,
  /** The time for the training plan of a year, from the 1 January (年度培训计划). */
  TRAINING_PLAN,
  /** The time for the return of progress for a month, from its end. */
  MONTHLY_RETURN,
  /** The time for the return of progress for a quarter, from its end. */
  QUARTERLY_RETURN,
  /** The time for the call back on a bad rating by name. */
  RATING_CALL_BACK,
  /** The time for the acceptance or refusal of a complaint of the enterprise, from its filing. */
  COMPLAINT_EXAMINATION,
  /** The time for the answer to a complaint, from its receipt by the answering organ. */
  COMPLAINT_ANSWER,
  /** The time for the revisit of the enterprise, from the answer to its complaint. */
  COMPLAINT_REVISIT,
  /** The time for the statement and defence of a party under examination. */
  STATEMENT,
  /**
   * The time for the follow-up of a supervision order by its issuing body, from the last day of the
   * order.
   */
  ORDER_TRACKING,
  /** The time for the first contact about a lead (响应), from its registration. */
  LEAD_ANSWER,
  /** The time for the judgement of a lead (研判), from its registration. */
  LEAD_JUDGEMENT,
  /** The time for the feedback on the judgement of a lead (反馈), from the judgement. */
  LEAD_FEEDBACK,
  /** The time for the next contact about a lead (跟进联系), from the contact before. */
  LEAD_CONTACT,
  /** The longest time until an appointed contact about a lead, from its appointment. */
  LEAD_CONTACT_LATEST,
  /** The time for the answer to a wish that came of an activity, from its record. */
  WISH_ANSWER,
  /** The time for the written report on a quarter, half-year or year, from its end. */
  REPORT,
  /** The time for the analysis of the situation in a month (梳理、汇总、分析研判), from its end. */
  ANALYSIS,
  /**
   * The time of retention of a closed project, from the 1 January after (档案保管期限, 定期). Without a
   * rule it is kept for ever (永久).
   */
  PROJECT_RETENTION,
  /** The time of retention of a closed suggestion, as that of a project. */
  SUGGESTION_RETENTION,
  /** The time of retention of an investor whose leads have all ended, as that of a project. */
  INVESTOR_RETENTION,
  /** The time of retention of an activity whose wishes are all answered, as that of a project. */
  ACTIVITY_RETENTION,
  /** The time of retention of a closed case of accountability, as that of a project. */
  ACCOUNTABILITY_RETENTION;

  /**
   * {@return whether it is a time of retention, which is counted in calendar days, months or years}
   */
  public boolean retention() {
    return this == PROJECT_RETENTION
        || this == SUGGESTION_RETENTION
        || this == INVESTOR_RETENTION
        || this == ACTIVITY_RETENTION
        || this == ACCOUNTABILITY_RETENTION;
  }

  /**
   * Returns the limit of a county without its own.
   *
   * @return the limit; empty if it exists only where a county sets it
   */
  public Optional<TimeLimit> usual() {
    return switch (this) {
      case TASK_FORCE_SET_UP -> days(5, "工作惯例：签约后五个工作日内成立工作专班");
      case MEETING_UNTIL_START -> Optional.of(TimeLimit.parse("1 MONTHS", "工作惯例：开工前每月召开例会"));
      case MEETING_FROM_START -> Optional.of(TimeLimit.parse("3 MONTHS", "工作惯例：开工后每季度召开例会"));
      case COORDINATOR_NAMING -> days(5, "工作惯例：重大项目五个工作日内明确协调领导");
      case STOP_REPORT -> Optional.of(TimeLimit.parse("1 MONTHS", "建筑法第十条第一款"));
      case RATING_ANSWER -> days(5, "工作惯例：差评五个工作日内整改答复");
      case RATING_CALL_BACK -> days(10, "工作惯例：实名差评十个工作日内回访");
      case FIRST_CONTACT -> days(2, "工作惯例：首问负责，签订委托书后两个工作日内首次联系企业");
      case PROBLEM_LEVEL_1 -> days(5, "工作惯例：责任部门五个工作日内议定");
      case PROBLEM_LEVEL_2 -> days(10, "工作惯例：工作专班十个工作日内议定");
      case PROBLEM_LEVEL_3 -> days(15, "工作惯例：县领导专题会十五个工作日内议定");
      case ORDER_TRACKING -> days(5, "工作惯例：督办期满后五个工作日内核查、催办或报告");
      case STATEMENT -> days(5, "工作惯例：收到告知书后五个工作日内陈述申辩");
      case COMMITTEE_QUARTER -> days(15, "工作惯例：季度终了后十五个工作日内召开招商委例会");
      case COMMITTEE_HALF_YEAR ->
          Optional.of(TimeLimit.parse("1 MONTHS", "工作惯例：半年、年度终了后一个月内召开招商委例会"));
      case LEAD_ANSWER -> days(1, "工作惯例：线索登记后一个工作日内响应（参照江府办函〔2024〕37号）");
      case LEAD_JUDGEMENT -> days(3, "工作惯例：线索登记后三个工作日内研判（参照江府办函〔2024〕37号）");
      case LEAD_FEEDBACK -> days(5, "工作惯例：研判后五个工作日内反馈（参照江府办函〔2024〕37号）");
      case LEAD_CONTACT -> days(10, "工作惯例：在谈线索每十个工作日至少联系一次（参照江府办函〔2024〕37号）");
      case LEAD_CONTACT_LATEST -> Optional.of(TimeLimit.parse("3 MONTHS", "工作惯例：商定的下次联系不晚于三个月"));
      case WISH_ANSWER -> days(10, "工作惯例：走访座谈收集的诉求十个工作日内答复");
      case REPORT -> days(10, "工作惯例：季度、半年和年度终了后十个工作日内书面报送招商委");
      case ANALYSIS -> days(5, "工作惯例：每月终了后五个工作日内梳理、汇总、分析研判");
      case PROBLEM_LEVEL_4,
          OVERDUE_APPROVAL_LISTED,
          ENTERPRISE_SILENCE,
          POST_ROTATION,
          TRAINING_PLAN,
          MONTHLY_RETURN,
          QUARTERLY_RETURN,
          COMPLAINT_EXAMINATION,
          COMPLAINT_ANSWER,
          COMPLAINT_REVISIT,
          PROJECT_RETENTION,
          SUGGESTION_RETENTION,
          INVESTOR_RETENTION,
          ACTIVITY_RETENTION,
          ACCOUNTABILITY_RETENTION ->
          Optional.empty();
    };
  }

  private static Optional<TimeLimit> days(int workingDays, String basis) {
    return Optional.of(TimeLimit.workingDays(workingDays, basis));
  }
}
