package org.zhuanban.project.taskforce;

import java.util.List;
import org.zhuanban.feature.Command;
import org.zhuanban.party.Office;

/** What can be asked of a task force. */
public sealed interface TaskForceCommand extends Command {
  /**
   * Founds the task force (成立工作专班); once.
   *
   * @param leaders the leader (组长): exactly one
   * @param deputies the deputy leaders (副组长): at least one
   * @param members the members (成员): the heads of the approving departments
   */
  record EstablishTaskForce(List<Office> leaders, List<Office> deputies, List<Office> members)
      implements TaskForceCommand {
    /**
     * Copies the lists.
     *
     * @param leaders the leader
     * @param deputies the deputy leaders
     * @param members the members
     */
    public EstablishTaskForce {
      leaders = List.copyOf(leaders);
      deputies = List.copyOf(deputies);
      members = List.copyOf(members);
    }
  }

  /**
   * Hands the lead over.
   *
   * @param from the office that leads
   * @param to the office that leads from now on
   */
  record ChangeLeader(Office from, Office to) implements TaskForceCommand {}
}
