package org.zhuanban.organisation;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of the organisation; texts in {@code texts}. */
public enum OrganisationRule implements Rule {
  /** The calendar of a unit is unknown. */
  UNKNOWN_CALENDAR(Severity.IMPOSSIBLE, "工作惯例"),
  /** There is no such unit, or it is closed. */
  UNKNOWN_UNIT(Severity.PREMATURE, "工作惯例"),
  /** A unit is its own parent. */
  PARENT_CYCLE(Severity.IMPOSSIBLE, "工作惯例"),
  /**
   * The new parent of a unit is below that unit. The parent moves first, and its move may not be
   * reported yet.
   */
  PARENT_BELOW(Severity.PREMATURE, "工作惯例"),
  /** Another unit of the kind is responsible for the same place, industry or whole county. */
  ANSWERED_TWICE(Severity.PREMATURE, "工作惯例：主体责任唯一"),
  /** A unit with subordinate units or members is closed. */
  UNIT_IN_USE(Severity.PREMATURE, "工作惯例"),
  /** There is no committee for the whole county. */
  NO_COMMITTEE(Severity.PREMATURE, "工作惯例：招商委例会"),
  /** There is no lead bureau for the whole county. */
  NO_LEAD_BUREAU(Severity.PREMATURE, "工作惯例：每季度、每半年书面向招商委汇报"),
  /**
   * Neither meeting nor report is due on such a period; those on the half-year or the year include
   * it.
   */
  PERIOD_NOT_OWED(Severity.IMPOSSIBLE, "工作惯例：每季度、每半年召开例会，书面汇报"),
  /** The committee has met for the period already. */
  PERIOD_HELD(Severity.IMPOSSIBLE, "工作惯例：招商委例会"),
  /** The period has not begun. */
  PERIOD_TO_COME(Severity.IMPOSSIBLE, "工作惯例：招商委例会"),
  /** The last day of a task lies before the meeting, or out of reach. */
  TASK_OUT_OF_RANGE(Severity.IMPOSSIBLE, "工作惯例：会议议定事项"),
  /** Such a target of the year is set already; it can be adjusted. */
  TARGET_EXISTS(Severity.IMPOSSIBLE, "工作惯例：招商引资目标管理，一年下达一次，年中以文件调整"),
  /** Such a target of the year is not set. */
  UNKNOWN_TARGET(Severity.PREMATURE, "工作惯例：招商引资目标管理，先下达、后调整"),
  /** The unit of a target is of another kind than the owner. */
  TARGET_OF_OTHER_KIND(Severity.PREMATURE, "工作惯例：目标任务按乡镇、园区、产业组分解"),
  /** A target is set or adjusted after the end of its year. */
  TARGETS_AFTER_YEAR(Severity.UNLAWFUL, "工作惯例：年度终了不再下达或者调整当年目标任务"),
  /** A local rule was adopted already. */
  RULE_ADOPTED(Severity.PREMATURE, "工作惯例：本县规则登记一次"),
  /** The person is in no team. */
  NOT_A_MEMBER(Severity.PREMATURE, "工作惯例：招商队伍"),
  /** The person has that post already. */
  ALREADY_IN_POST(Severity.PREMATURE, "工作惯例：招商队伍"),
  /** A person is the own mentor. */
  OWN_MENTOR(Severity.IMPOSSIBLE, "工作惯例：导师帮带"),
  /** A mentor is neither in a team nor hired from outside on the day. */
  NO_MENTOR(Severity.PREMATURE, "工作惯例：聘请专业导师和团队"),
  /** The person or firm is not hired on the day. */
  NOT_HIRED(Severity.PREMATURE, "工作惯例：聘请专业导师和团队"),
  /** The last day of a hire lies before its first, or out of reach. */
  HIRE_OUT_OF_RANGE(Severity.IMPOSSIBLE, "工作惯例：聘请专业导师和团队"),
  /** The last day of an item of a training plan lies outside the year. */
  TRAINING_OUT_OF_RANGE(Severity.IMPOSSIBLE, "工作惯例：年度培训计划"),
  /** The last day of a qualification lies before its grant, or out of reach. */
  VALIDITY_OUT_OF_RANGE(Severity.IMPOSSIBLE, "工作惯例：资格认定"),
  /** The member works for the project already. */
  ALREADY_ASSIGNED(Severity.PREMATURE, "工作惯例：委派代办员"),
  /** The member does not work for the project. */
  NOT_ASSIGNED(Severity.PREMATURE, "工作惯例：委派代办员"),
  /** The member lacks the qualification for the project. */
  NOT_QUALIFIED(Severity.UNLAWFUL, "工作惯例：持证上岗");

  private final Severity breach;
  private final String source;

  OrganisationRule(Severity breach, String source) {
    this.breach = breach;
    this.source = source;
  }

  @Override
  public Severity breach() {
    return breach;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case PERIOD_HELD, PERIOD_TO_COME, TARGET_EXISTS -> RuleKind.STATE;
      default -> Rule.super.kind();
    };
  }
}
