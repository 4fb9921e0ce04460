package org.zhuanban.project.taskforce;

import org.zhuanban.feature.Rule;

/** The rules of a task force; texts in {@code texts}. */
public enum TaskForceRule implements Rule {
  /** A task force follows on the signing of the agreement. */
  NOT_SIGNED,
  /** A project has one task force. */
  ALREADY_ESTABLISHED,
  /** A task force has exactly one leader. */
  ONE_LEADER,
  /** A task force has at least one deputy leader. */
  DEPUTY_MISSING,
  /** There is no task force yet. */
  NOT_ESTABLISHED,
  /** The office that hands over is not the one that leads. */
  NOT_THE_LEADER,

  /** Every approving department of the county has a member. */
  MEMBER_MISSING;

  @Override
  public String source() {
    return "约定: 一个项目一个工作专班";
  }
}
