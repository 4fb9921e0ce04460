package org.zhuanban.takeover;

import org.zhuanban.command.Command;
import org.zhuanban.input.Input;

/** A command about the take-over of a project. */
public sealed interface TakeoverCommand extends Command {
  /**
   * Takes a running project over (接管在办项目), on the day that its record names. It is the first act on
   * the project, and only possible once. A wrong record is replaced as a whole, like any wrong act.
   *
   * @param project the record of the project
   */
  record TakeOver(TakenOverProject project) implements TakeoverCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param project the record of the project
     * @throws IllegalArgumentException if a component is missing
     */
    public TakeOver {
      Input.given("TakeOver.project", project);
    }

    /**
     * Takes a running project over (接管在办项目), on the day that its record names.
     *
     * @param project the record of the project
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static TakeOver of(TakenOverProject project) {
      return new TakeOver(project);
    }
  }
}
