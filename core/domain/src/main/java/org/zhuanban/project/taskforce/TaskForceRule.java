package org.zhuanban.project.taskforce;

import org.zhuanban.command.Rule;
import org.zhuanban.command.RuleKind;
import org.zhuanban.command.Severity;

/** The rules of a task force, with their texts in {@code texts}. */
public enum TaskForceRule implements Rule {
  /** The agreement is not signed, on which a task force follows. */
  NOT_SIGNED,
  /** The project has a task force already. */
  ALREADY_ESTABLISHED,
  /** The task force does not have exactly one leader. */
  ONE_LEADER,
  /** There is no task force yet. */
  NOT_ESTABLISHED,
  /** The office that hands over is not the leader. */
  NOT_THE_LEADER,
  /** The office that leaves has no seat. */
  NOT_SEATED,
  /** The office has a seat already. */
  ALREADY_SEATED,
  /** Only a key project has a coordinator. */
  NOT_A_KEY_PROJECT,
  /** The key project has a coordinator already. */
  ONE_COORDINATOR,
  /** A meeting with that number exists already. */
  MEETING_REPEATED,
  /** The task force is dissolved. */
  DISSOLVED,
  /** The project goes on; the task force follows it to full output or termination. */
  PROJECT_GOES_ON,

  /** The task force has no deputy leader. */
  DEPUTY_MISSING,
  /** An approving department of the county, or a branch in it, has no member. */
  MEMBER_MISSING,
  /** The leader is no leader of the county. */
  LEADER_NOT_OF_COUNTY,
  /** No deputy is the head of the unit that introduced the project. */
  DEPUTY_NOT_OF_INTRODUCER,
  /** The member of an approving department is not its principal head. */
  MEMBER_NOT_HEAD,
  /** The day of a convened meeting lies before the notice. */
  MEETING_DAY_OUTSIDE,
  /** An office stands in for one that is not due. */
  STAND_IN_NOT_DUE;

  @Override
  public Severity breach() {
    return switch (this) {
      case NOT_SIGNED,
          NOT_ESTABLISHED,
          NOT_THE_LEADER,
          NOT_SEATED,
          ALREADY_SEATED,
          NOT_A_KEY_PROJECT,
          ONE_COORDINATOR,
          STAND_IN_NOT_DUE,
          DISSOLVED ->
          Severity.PREMATURE;
      case DEPUTY_MISSING,
          MEMBER_MISSING,
          LEADER_NOT_OF_COUNTY,
          DEPUTY_NOT_OF_INTRODUCER,
          MEMBER_NOT_HEAD,
          PROJECT_GOES_ON ->
          Severity.UNLAWFUL;
      case ALREADY_ESTABLISHED, ONE_LEADER, MEETING_REPEATED, MEETING_DAY_OUTSIDE ->
          Severity.IMPOSSIBLE;
    };
  }

  @Override
  public String source() {
    return switch (this) {
      case LEADER_NOT_OF_COUNTY -> "工作惯例：工作专班组长由县领导担任";
      case DEPUTY_NOT_OF_INTRODUCER -> "工作惯例：工作专班副组长由引资单位主要负责人担任";
      case MEMBER_NOT_HEAD -> "工作惯例：工作专班成员由审批部门主要负责人担任";
      case MEETING_DAY_OUTSIDE, STAND_IN_NOT_DUE -> "工作惯例：工作专班例会制度";
      default -> "工作惯例：一个项目一个工作专班";
    };
  }

  @Override
  public RuleKind kind() {
    return switch (this) {
      case ALREADY_ESTABLISHED -> RuleKind.STATE;
      case MEETING_REPEATED -> RuleKind.CONFLICT;
      default -> Rule.super.kind();
    };
  }
}
