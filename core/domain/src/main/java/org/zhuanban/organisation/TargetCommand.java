package org.zhuanban.organisation;

import java.util.List;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** A command about the targets of a year (目标管理). */
public sealed interface TargetCommand extends OrganisationCommand.OnTargets {
  /**
   * Sets targets of a year (下达目标任务).
   *
   * @param year the year, 1900 to 2099
   * @param targets the targets, at least one, each owner and measure once
   * @param paper the paper that sets them
   */
  record SetTargets(int year, List<Target> targets, DocumentRef paper) implements TargetCommand {
    /**
     * Checks the targets and copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param year the year
     * @param targets the targets
     * @param paper the paper that sets them
     * @throws IllegalArgumentException if the year is out of range, or if there is no target or two
     *     of one owner and measure. Also if a milestone lies in another year
     */
    public SetTargets {
      targets = checked("SetTargets", year, targets);
      Input.given("SetTargets.paper", paper);
    }

    /**
     * Sets targets of a year.
     *
     * @param year the year, 1900 to 2099
     * @param targets the targets, at least one, each owner and measure once
     * @param paper the paper that sets them
     * @return the command
     * @throws IllegalArgumentException if the year is out of range, or if there is no target or two
     *     of one owner and measure. Also if a milestone lies in another year
     */
    public static SetTargets of(int year, List<Target> targets, DocumentRef paper) {
      return new SetTargets(year, targets, paper);
    }
  }

  /**
   * Adjusts targets of a year from the day of the command on (调整目标任务). The former amounts stay in
   * the history.
   *
   * @param year the year, 1900 to 2099
   * @param targets the targets as they are from now on, at least one, each owner and measure once
   * @param paper the paper that adjusts them
   */
  record AdjustTargets(int year, List<Target> targets, DocumentRef paper) implements TargetCommand {
    /**
     * Checks the targets and copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param year the year
     * @param targets the targets as they are from now on
     * @param paper the paper that adjusts them
     * @throws IllegalArgumentException if the year is out of range, or if there is no target or two
     *     of one owner and measure. Also if a milestone lies in another year
     */
    public AdjustTargets {
      targets = checked("AdjustTargets", year, targets);
      Input.given("AdjustTargets.paper", paper);
    }

    /**
     * Adjusts targets of a year.
     *
     * @param year the year, 1900 to 2099
     * @param targets the targets as they are from now on, at least one, each owner and measure once
     * @param paper the paper that adjusts them
     * @return the command
     * @throws IllegalArgumentException if the year is out of range, or if there is no target or two
     *     of one owner and measure. Also if a milestone lies in another year
     */
    public static AdjustTargets of(int year, List<Target> targets, DocumentRef paper) {
      return new AdjustTargets(year, targets, paper);
    }
  }

  private static List<Target> checked(String command, int year, List<Target> targets) {
    Input.within(command + ".year", year, 1900, 2099);
    List<Target> some = Input.some(command + ".targets", targets);
    Input.distinct(command + ".targets", some.stream().map(Target::key));
    for (Target target : some) {
      for (TargetMilestone each : target.milestones()) {
        Input.within(command + ".targets.milestones.by", each.by().lastDay().getYear(), year, year);
      }
    }
    return some;
  }
}
