package org.zhuanban.takeover;

import org.zhuanban.command.Command;

/** What can be asked about the take-over of a project. */
public sealed interface TakeoverCommand extends Command {
  /**
   * Takes a running project over (接管在办项目), on the day that its record names; once, before anything
   * else is told of it. A wrong record is replaced as a whole, like any wrong act.
   *
   * @param project what is known of it
   */
  record TakeOver(TakenOverProject project) implements TakeoverCommand {}
}
