package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.Appointment.Capacity;

/** What can be asked of a task force. */
public sealed interface TaskForceCommand extends Command {
  /** The most that a meeting is numbered or decides. */
  int MOST = 9_999;

  /**
   * Founds the task force (成立工作专班); once.
   *
   * @param leaders the leader (组长): exactly one
   * @param deputies the deputy leaders (副组长): at least one
   * @param members the members (成员): the heads of the approving departments
   * @param cadence how often it meets; empty if the county's local rules of the day hold
   * @param capacity in what capacity the leader leads
   */
  record EstablishTaskForce(
      List<Office> leaders,
      List<Office> deputies,
      List<Office> members,
      Optional<Cadence> cadence,
      Capacity capacity)
      implements TaskForceCommand {
    /**
     * Copies the lists.
     *
     * @param leaders the leader
     * @param deputies the deputy leaders
     * @param members the members
     * @param cadence how often it meets
     * @param capacity in what capacity the leader leads
     */
    public EstablishTaskForce {
      leaders = Input.list("EstablishTaskForce.leaders", leaders);
      deputies = Input.list("EstablishTaskForce.deputies", deputies);
      members = Input.list("EstablishTaskForce.members", members);
    }

    /**
     * Founds one whose leader leads by the office itself.
     *
     * @param leaders the leader
     * @param deputies the deputy leaders
     * @param members the members
     * @param cadence how often it meets
     */
    public EstablishTaskForce(
        List<Office> leaders, List<Office> deputies, List<Office> members, Cadence cadence) {
      this(leaders, deputies, members, Optional.of(cadence), Capacity.SUBSTANTIVE);
    }

    /**
     * Founds one that meets as the local rules have it, whose leader leads by the office itself.
     *
     * @param leaders the leader
     * @param deputies the deputy leaders
     * @param members the members
     */
    public EstablishTaskForce(List<Office> leaders, List<Office> deputies, List<Office> members) {
      this(leaders, deputies, members, Optional.empty(), Capacity.SUBSTANTIVE);
    }
  }

  /**
   * Hands the lead over, or lets the same office lead in another capacity.
   *
   * @param from the office that leads
   * @param to the office that leads from now on
   * @param capacity in what capacity it leads
   */
  record ChangeLeader(Office from, Office to, Capacity capacity) implements TaskForceCommand {
    /**
     * Hands the lead over to an office that leads by itself.
     *
     * @param from the office that leads
     * @param to the office that leads from now on
     */
    public ChangeLeader(Office from, Office to) {
      this(from, to, Capacity.SUBSTANTIVE);
    }
  }

  /**
   * Appoints deputies, members and the coordinator of a key project, and lets others leave, as in a
   * hand-over.
   *
   * @param joined the seats that are taken from today on
   * @param left the offices that leave their seats today
   * @param paper the paper that says so
   */
  record ChangeMembers(List<Appointment> joined, List<Office> left, DocumentRef paper)
      implements TaskForceCommand {
    /**
     * Copies the lists.
     *
     * @param joined the seats that are taken
     * @param left the offices that leave
     * @param paper the paper that says so
     */
    public ChangeMembers {
      joined = Input.list("ChangeMembers.joined", joined);
      left = Input.list("ChangeMembers.left", left);
    }
  }

  /**
   * Holds a meeting (例会). What it decides about problems is the decision of the levels that hold
   * them; what it gives somebody to do is a {@link MeetingTask}.
   *
   * @param number its number, from 1 to 9,999, each once
   * @param attended the offices that take part; empty if nobody writes them down
   * @param decisions how many decisions it makes, from 0 to 9,999
   * @param minutes its minutes
   * @param problems what it decides about problems
   */
  record HoldMeeting(
      int number,
      List<Office> attended,
      int decisions,
      Optional<DocumentRef> minutes,
      List<OnProblem> problems)
      implements TaskForceCommand {
    /**
     * Checks the numbers and copies the lists.
     *
     * @param number its number
     * @param attended the offices that take part
     * @param decisions how many decisions it makes
     * @param minutes its minutes
     * @param problems what it decides about problems
     * @throws org.zhuanban.input.InputException if a number is out of its range
     */
    public HoldMeeting {
      Input.within("HoldMeeting.number", number, 1, MOST);
      Input.within("HoldMeeting.decisions", decisions, 0, MOST);
      attended = Input.list("HoldMeeting.attended", attended);
      problems = Input.list("HoldMeeting.problems", problems);
    }
  }

  /**
   * What a meeting decides about a problem.
   *
   * @param problem the problem
   * @param solveBy the day by which it is solved; empty if none is set
   */
  record OnProblem(String problem, Optional<LocalDate> solveBy) {}

  /**
   * Dissolves the task force, at the end of what it follows.
   *
   * @param why which end that is
   * @param paper the paper that says so
   */
  record DissolveTaskForce(Dissolution why, DocumentRef paper) implements TaskForceCommand {}
}
