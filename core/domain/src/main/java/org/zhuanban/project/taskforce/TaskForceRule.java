package org.zhuanban.project.taskforce;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of a task force; texts in {@code texts}. */
public enum TaskForceRule implements Rule {
  /** A task force follows on the signing of the agreement. */
  NOT_SIGNED,
  /** A project has one task force. */
  ALREADY_ESTABLISHED,
  /** A task force has exactly one leader. */
  ONE_LEADER,
  /** There is no task force yet. */
  NOT_ESTABLISHED,
  /** The office that hands over is not the one that leads. */
  NOT_THE_LEADER,
  /** The office that leaves has no seat. */
  NOT_SEATED,
  /** The office has a seat already. */
  ALREADY_SEATED,
  /** Only a key project has a coordinator. */
  NOT_A_KEY_PROJECT,
  /** A key project has one coordinator. */
  ONE_COORDINATOR,
  /** A meeting has a number of its own. */
  MEETING_REPEATED,
  /** The task force is dissolved. */
  DISSOLVED,
  /** A task force follows its project to full output or termination. */
  PROJECT_GOES_ON,

  /** A task force has at least one deputy leader. */
  DEPUTY_MISSING,
  /** Every approving department of the county has a member. */
  MEMBER_MISSING;

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
          DISSOLVED ->
          Severity.PREMATURE;
      case DEPUTY_MISSING, MEMBER_MISSING, PROJECT_GOES_ON -> Severity.UNLAWFUL;
      case ALREADY_ESTABLISHED, ONE_LEADER, MEETING_REPEATED -> Severity.IMPOSSIBLE;
    };
  }

  @Override
  public String source() {
    return "约定: 一个项目一个工作专班";
  }
}
