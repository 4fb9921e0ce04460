package org.zhuanban.takeover;

import org.zhuanban.command.Command;
import org.zhuanban.input.Input;

/** What can be asked about the take-over of a project. */
public sealed interface TakeoverCommand extends Command {
  /**
   * Takes a running project over (接管在办项目), on the day that its record names; once, before anything
   * else is told of it. A wrong record is replaced as a whole, like any wrong act.
   *
   * @param project what is known of it
   */
  record TakeOver(TakenOverProject project) implements TakeoverCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param project what is known of it
     * @throws IllegalArgumentException if a component is missing
     */
    public TakeOver {
      Input.given("TakeOver.project", project);
    }

    /**
     * Takes a running project over (接管在办项目), on the day that its record names; once, before
     * anything else is told of it.
     *
     * @param project what is known of it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static TakeOver of(TakenOverProject project) {
      return new TakeOver(project);
    }
  }
}
