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
     * Copies the lists. Callers use {@link #of}, as the components may grow.
     *
     * @param leaders the leader
     * @param deputies the deputy leaders
     * @param members the members
     * @param cadence how often it meets
     * @param capacity in what capacity the leader leads
     * @throws IllegalArgumentException if a component is missing
     */
    public EstablishTaskForce {
      Input.given("EstablishTaskForce.cadence", cadence);
      Input.given("EstablishTaskForce.capacity", capacity);
      leaders = Input.list("EstablishTaskForce.leaders", leaders);
      deputies = Input.list("EstablishTaskForce.deputies", deputies);
      members = Input.list("EstablishTaskForce.members", members);
    }

    /**
     * Founds the task force (成立工作专班); once.
     *
     * @param leaders the leader (组长): exactly one
     * @param deputies the deputy leaders (副组长): at least one
     * @param members the members (成员): the heads of the approving departments
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static EstablishTaskForce of(
        List<Office> leaders, List<Office> deputies, List<Office> members) {
      return new EstablishTaskForce(
          leaders, deputies, members, Optional.empty(), Capacity.SUBSTANTIVE);
    }

    /**
     * Says how often the task force meets.
     *
     * @param cadence how often it meets
     * @return the same with it
     */
    public EstablishTaskForce withCadence(Cadence cadence) {
      return new EstablishTaskForce(
          leaders,
          deputies,
          members,
          Optional.of(Input.given("EstablishTaskForce.cadence", cadence)),
          capacity);
    }

    /**
     * Says in what capacity the leader leads.
     *
     * @param capacity in what capacity the leader leads
     * @return the same with it
     */
    public EstablishTaskForce withCapacity(Capacity capacity) {
      return new EstablishTaskForce(leaders, deputies, members, cadence, capacity);
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
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param from the office that leads
     * @param to the office that leads from now on
     * @param capacity in what capacity it leads
     * @throws IllegalArgumentException if a component is missing
     */
    public ChangeLeader {
      Input.given("ChangeLeader.from", from);
      Input.given("ChangeLeader.to", to);
      Input.given("ChangeLeader.capacity", capacity);
    }

    /**
     * Hands the lead over, or lets the same office lead in another capacity.
     *
     * @param from the office that leads
     * @param to the office that leads from now on
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ChangeLeader of(Office from, Office to) {
      return new ChangeLeader(from, to, Capacity.SUBSTANTIVE);
    }

    /**
     * Says in what capacity the leader leads.
     *
     * @param capacity in what capacity it leads
     * @return the same with it
     */
    public ChangeLeader withCapacity(Capacity capacity) {
      return new ChangeLeader(from, to, capacity);
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
     * Copies the lists. Callers use {@link #of}, as the components may grow.
     *
     * @param joined the seats that are taken
     * @param left the offices that leave
     * @param paper the paper that says so
     * @throws IllegalArgumentException if a component is missing
     */
    public ChangeMembers {
      Input.given("ChangeMembers.paper", paper);
      joined = Input.list("ChangeMembers.joined", joined);
      left = Input.list("ChangeMembers.left", left);
    }

    /**
     * Appoints deputies, members and the coordinator of a key project, and lets others leave, as in
     * a hand-over.
     *
     * @param joined the seats that are taken from today on
     * @param left the offices that leave their seats today
     * @param paper the paper that says so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ChangeMembers of(List<Appointment> joined, List<Office> left, DocumentRef paper) {
      return new ChangeMembers(joined, left, paper);
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
     * Checks the numbers and copies the lists. Callers use {@link #of}, as the components may grow.
     *
     * @param number its number
     * @param attended the offices that take part
     * @param decisions how many decisions it makes
     * @param minutes its minutes
     * @param problems what it decides about problems
     * @throws org.zhuanban.input.InputException if a number is out of its range
     */
    public HoldMeeting {
      Input.given("HoldMeeting.minutes", minutes);
      Input.within("HoldMeeting.number", number, 1, MOST);
      Input.within("HoldMeeting.decisions", decisions, 0, MOST);
      attended = Input.list("HoldMeeting.attended", attended);
      problems = Input.list("HoldMeeting.problems", problems);
    }

    /**
     * Holds a meeting (例会).
     *
     * @param number its number, from 1 to 9,999, each once
     * @param attended the offices that take part
     * @param decisions how many decisions it makes, from 0 to 9,999
     * @return the command
     * @throws org.zhuanban.input.InputException if a number is out of its range
     */
    public static HoldMeeting of(int number, List<Office> attended, int decisions) {
      return new HoldMeeting(number, attended, decisions, Optional.empty(), List.of());
    }

    /**
     * Adds the minutes.
     *
     * @param minutes its minutes
     * @return the same with it
     */
    public HoldMeeting withMinutes(DocumentRef minutes) {
      return new HoldMeeting(
          number,
          attended,
          decisions,
          Optional.of(Input.given("HoldMeeting.minutes", minutes)),
          problems);
    }

    /**
     * Adds what the meeting decides about problems.
     *
     * @param problems what it decides about problems
     * @return the same with it
     */
    public HoldMeeting withProblems(List<OnProblem> problems) {
      return new HoldMeeting(number, attended, decisions, minutes, problems);
    }
  }

  /**
   * What a meeting decides about a problem.
   *
   * @param problem the problem
   * @param solveBy the day by which it is solved; empty if none is set
   */
  record OnProblem(String problem, Optional<LocalDate> solveBy) {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param solveBy the day by which it is solved
     * @throws IllegalArgumentException if a component is missing
     */
    public OnProblem {
      Input.given("OnProblem.problem", problem);
      Input.given("OnProblem.solveBy", solveBy);
    }

    /**
     * Decides about a problem, without a day by which it is solved.
     *
     * @param problem the problem
     * @return the decision
     * @throws IllegalArgumentException if a component is missing
     */
    public static OnProblem of(String problem) {
      return new OnProblem(problem, Optional.empty());
    }

    /**
     * Sets the day by which the problem is solved.
     *
     * @param solveBy the day by which it is solved
     * @return the same with it
     */
    public OnProblem withSolveBy(LocalDate solveBy) {
      return new OnProblem(problem, Optional.of(Input.given("OnProblem.solveBy", solveBy)));
    }
  }

  /**
   * Dissolves the task force, at the end of what it follows.
   *
   * @param why which end that is
   * @param paper the paper that says so
   */
  record DissolveTaskForce(Dissolution why, DocumentRef paper) implements TaskForceCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param why which end that is
     * @param paper the paper that says so
     * @throws IllegalArgumentException if a component is missing
     */
    public DissolveTaskForce {
      Input.given("DissolveTaskForce.why", why);
      Input.given("DissolveTaskForce.paper", paper);
    }

    /**
     * Dissolves the task force, at the end of what it follows.
     *
     * @param why which end that is
     * @param paper the paper that says so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DissolveTaskForce of(Dissolution why, DocumentRef paper) {
      return new DissolveTaskForce(why, paper);
    }
  }
}
