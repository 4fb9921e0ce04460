package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.Appointment.Capacity;

/** A command about a task force. */
public sealed interface TaskForceCommand extends Command {
  /** The maximum number of a meeting and of its decisions. */
  int MOST = 9_999;

  /**
   * Founds the task force (成立工作专班), once.
   *
   * @param leaders the leader (组长): exactly one
   * @param deputies the deputy leaders (副组长): at least one
   * @param members the members (成员): the heads of the approving departments
   * @param cadence the cadence of the meetings; empty for the county's local rules of the day
   * @param capacity the capacity of the leader
   * @param notice the notice of formation (成立工作专班的通知); empty if there is none yet
   */
  record EstablishTaskForce(
      List<Office> leaders,
      List<Office> deputies,
      List<Office> members,
      Optional<Cadence> cadence,
      Capacity capacity,
      Optional<DocumentRef> notice)
      implements TaskForceCommand {
    /**
     * Copies the lists. Callers use {@link #of}, as the components may grow.
     *
     * @param leaders the leader
     * @param deputies the deputy leaders
     * @param members the members
     * @param cadence the cadence of its meetings
     * @param capacity the capacity of the leader
     * @param notice the notice of formation
     * @throws IllegalArgumentException if a component is missing
     */
    public EstablishTaskForce {
      Input.given("EstablishTaskForce.cadence", cadence);
      Input.given("EstablishTaskForce.capacity", capacity);
      Input.given("EstablishTaskForce.notice", notice);
      leaders = Input.list("EstablishTaskForce.leaders", leaders);
      deputies = Input.list("EstablishTaskForce.deputies", deputies);
      members = Input.list("EstablishTaskForce.members", members);
    }

    /**
     * Founds the task force (成立工作专班), once.
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
          leaders, deputies, members, Optional.empty(), Capacity.SUBSTANTIVE, Optional.empty());
    }

    /**
     * Sets the cadence of the meetings.
     *
     * @param cadence the cadence of its meetings
     * @return a copy with it
     */
    public EstablishTaskForce withCadence(Cadence cadence) {
      return new EstablishTaskForce(
          leaders,
          deputies,
          members,
          Optional.of(Input.given("EstablishTaskForce.cadence", cadence)),
          capacity,
          notice);
    }

    /**
     * Sets the capacity of the leader.
     *
     * @param capacity the capacity of the leader
     * @return a copy with it
     */
    public EstablishTaskForce withCapacity(Capacity capacity) {
      return new EstablishTaskForce(leaders, deputies, members, cadence, capacity, notice);
    }

    /**
     * Adds the notice of formation.
     *
     * @param notice the notice of formation
     * @return a copy with it
     */
    public EstablishTaskForce withNotice(DocumentRef notice) {
      return new EstablishTaskForce(
          leaders,
          deputies,
          members,
          cadence,
          capacity,
          Optional.of(Input.given("EstablishTaskForce.notice", notice)));
    }
  }

  /**
   * Hands the lead over, or changes the capacity of the same office.
   *
   * @param from the present leader
   * @param to the new leader
   * @param capacity the capacity of the leader
   */
  record ChangeLeader(Office from, Office to, Capacity capacity) implements TaskForceCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param from the present leader
     * @param to the new leader
     * @param capacity the capacity of the leader
     * @throws IllegalArgumentException if a component is missing
     */
    public ChangeLeader {
      Input.given("ChangeLeader.from", from);
      Input.given("ChangeLeader.to", to);
      Input.given("ChangeLeader.capacity", capacity);
    }

    /**
     * Hands the lead over, or changes the capacity of the same office.
     *
     * @param from the present leader
     * @param to the new leader
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ChangeLeader of(Office from, Office to) {
      return new ChangeLeader(from, to, Capacity.SUBSTANTIVE);
    }

    /**
     * Sets the capacity of the leader.
     *
     * @param capacity the capacity of the leader
     * @return a copy with it
     */
    public ChangeLeader withCapacity(Capacity capacity) {
      return new ChangeLeader(from, to, capacity);
    }
  }

  /**
   * Appoints deputies, members and the coordinator of a key project, and removes others, as in a
   * hand-over.
   *
   * @param joined the seats taken from today on
   * @param left the offices that leave their seats today
   * @param paper the paper of the change
   */
  record ChangeMembers(List<Appointment> joined, List<Office> left, DocumentRef paper)
      implements TaskForceCommand {
    /**
     * Copies the lists. Callers use {@link #of}, as the components may grow.
     *
     * @param joined the seats taken
     * @param left the offices that leave
     * @param paper the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public ChangeMembers {
      Input.given("ChangeMembers.paper", paper);
      joined = Input.list("ChangeMembers.joined", joined);
      left = Input.list("ChangeMembers.left", left);
    }

    /**
     * Appoints deputies, members and the coordinator of a key project, and removes others, as in a
     * hand-over.
     *
     * @param joined the seats taken from today on
     * @param left the offices that leave their seats today
     * @param paper the paper of the change
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ChangeMembers of(List<Appointment> joined, List<Office> left, DocumentRef paper) {
      return new ChangeMembers(joined, left, paper);
    }
  }

  /**
   * Convenes a meeting, or postpones a convened one to another day.
   *
   * @param number the number of the meeting, from 1 to 9,999
   * @param on the day of the meeting, not before the notice
   * @param agenda the items of the agenda
   * @param paper the notice of the meeting
   */
  record ConveneMeeting(
      int number, LocalDate on, @FreeText List<String> agenda, Optional<DocumentRef> paper)
      implements TaskForceCommand {
    /**
     * Checks the number and copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param number the number of the meeting
     * @param on the day of the meeting
     * @param agenda the items of the agenda
     * @param paper the notice of the meeting
     * @throws org.zhuanban.input.InputException if the number is out of its range
     */
    public ConveneMeeting {
      Input.within("ConveneMeeting.number", number, 1, MOST);
      Input.given("ConveneMeeting.on", on);
      Input.given("ConveneMeeting.paper", paper);
      agenda = Input.list("ConveneMeeting.agenda", agenda);
    }

    /**
     * Convenes a meeting, or postpones a convened one to another day.
     *
     * @param number the number of the meeting, from 1 to 9,999
     * @param on the day of the meeting, not before the notice
     * @param agenda the items of the agenda
     * @return the command
     * @throws org.zhuanban.input.InputException if the number is out of its range
     */
    public static ConveneMeeting of(int number, LocalDate on, List<String> agenda) {
      return new ConveneMeeting(number, on, agenda, Optional.empty());
    }

    /**
     * Adds the notice of the meeting.
     *
     * @param paper the notice of the meeting
     * @return a copy with it
     */
    public ConveneMeeting withPaper(DocumentRef paper) {
      return new ConveneMeeting(
          number, on, agenda, Optional.of(Input.given("ConveneMeeting.paper", paper)));
    }
  }

  /**
   * An office that stands in for an absent one.
   *
   * @param absent the office that is due
   * @param by the office that takes part in its place
   */
  record StandIn(Office absent, Office by) {
    /**
     * Checks that nothing is missing.
     *
     * @param absent the office that is due
     * @param by the office that takes part in its place
     * @throws IllegalArgumentException if a component is missing
     */
    public StandIn {
      Input.given("StandIn.absent", absent);
      Input.given("StandIn.by", by);
    }
  }

  /**
   * Records a meeting (例会). Its decisions about problems count as those of the levels that hold
   * them. A task that it gives is a {@link MeetingTask}.
   *
   * @param number the number of the meeting, from 1 to 9,999, each once
   * @param attended the offices that take part; empty without a record of attendance
   * @param decisions the number of decisions, from 0 to 9,999
   * @param minutes the minutes
   * @param problems the decisions about problems
   * @param standIns the offices that stand in for absent ones (代会)
   * @param resolutions the decisions in words (议定事项), not more than there are decisions
   */
  record HoldMeeting(
      int number,
      List<Office> attended,
      int decisions,
      Optional<DocumentRef> minutes,
      List<OnProblem> problems,
      List<StandIn> standIns,
      @FreeText List<String> resolutions)
      implements TaskForceCommand {
    /**
     * Checks the numbers and copies the lists. Callers use {@link #of}, as the components may grow.
     *
     * @param number the number of the meeting
     * @param attended the offices that take part
     * @param decisions the number of decisions
     * @param minutes the minutes
     * @param problems the decisions about problems
     * @param standIns the offices that stand in
     * @param resolutions the decisions in words
     * @throws org.zhuanban.input.InputException if a number is out of its range
     */
    public HoldMeeting {
      Input.given("HoldMeeting.minutes", minutes);
      Input.within("HoldMeeting.number", number, 1, MOST);
      Input.within("HoldMeeting.decisions", decisions, 0, MOST);
      attended = Input.list("HoldMeeting.attended", attended);
      problems = Input.list("HoldMeeting.problems", problems);
      standIns = Input.list("HoldMeeting.standIns", standIns);
      resolutions = Input.list("HoldMeeting.resolutions", resolutions);
      Input.within("HoldMeeting.resolutions", resolutions.size(), 0, decisions);
    }

    /**
     * Records a meeting (例会).
     *
     * @param number the number of the meeting, from 1 to 9,999, each once
     * @param attended the offices that take part
     * @param decisions the number of decisions, from 0 to 9,999
     * @return the command
     * @throws org.zhuanban.input.InputException if a number is out of its range
     */
    public static HoldMeeting of(int number, List<Office> attended, int decisions) {
      return new HoldMeeting(
          number, attended, decisions, Optional.empty(), List.of(), List.of(), List.of());
    }

    /**
     * Adds the minutes.
     *
     * @param minutes the minutes
     * @return a copy with it
     */
    public HoldMeeting withMinutes(DocumentRef minutes) {
      return new HoldMeeting(
          number,
          attended,
          decisions,
          Optional.of(Input.given("HoldMeeting.minutes", minutes)),
          problems,
          standIns,
          resolutions);
    }

    /**
     * Sets the decisions about problems.
     *
     * @param problems the decisions about problems
     * @return a copy with it
     */
    public HoldMeeting withProblems(List<OnProblem> problems) {
      return new HoldMeeting(number, attended, decisions, minutes, problems, standIns, resolutions);
    }

    /**
     * Sets the offices that stand in for absent ones.
     *
     * @param standIns the offices that stand in
     * @return a copy with them
     */
    public HoldMeeting withStandIns(List<StandIn> standIns) {
      return new HoldMeeting(number, attended, decisions, minutes, problems, standIns, resolutions);
    }

    /**
     * Sets the decisions in words. There are at least as many decisions.
     *
     * @param resolutions the decisions in words
     * @return a copy with them
     */
    public HoldMeeting withResolutions(List<String> resolutions) {
      return new HoldMeeting(
          number,
          attended,
          Math.max(decisions, resolutions.size()),
          minutes,
          problems,
          standIns,
          resolutions);
    }
  }

  /**
   * A decision of a meeting about a problem.
   *
   * @param problem the problem
   * @param solveBy the day for the solution; empty if none is set
   * @param decision the decision in words
   */
  record OnProblem(
      String problem, Optional<LocalDate> solveBy, @FreeText Optional<String> decision) {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param problem the problem
     * @param solveBy the day for the solution
     * @param decision the decision in words
     * @throws IllegalArgumentException if a component is missing
     */
    public OnProblem {
      Input.given("OnProblem.decision", decision);
      Input.given("OnProblem.problem", problem);
      Input.given("OnProblem.solveBy", solveBy);
    }

    /**
     * Creates a decision about a problem without a day for the solution.
     *
     * @param problem the problem
     * @return the decision
     * @throws IllegalArgumentException if a component is missing
     */
    public static OnProblem of(String problem) {
      return new OnProblem(problem, Optional.empty(), Optional.empty());
    }

    /**
     * Sets the day for the solution.
     *
     * @param solveBy the day for the solution
     * @return a copy with it
     */
    public OnProblem withSolveBy(LocalDate solveBy) {
      return new OnProblem(
          problem, Optional.of(Input.given("OnProblem.solveBy", solveBy)), decision);
    }

    /**
     * Adds the decision in words.
     *
     * @param decision the decision in words
     * @return a copy with it
     */
    public OnProblem withDecision(String decision) {
      return new OnProblem(
          problem, solveBy, Optional.of(Input.given("OnProblem.decision", decision)));
    }
  }

  /**
   * Dissolves the task force, at the end of its work.
   *
   * @param why the reason for the dissolution
   * @param paper the paper of the change
   */
  record DissolveTaskForce(Dissolution why, DocumentRef paper) implements TaskForceCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param why the reason for the dissolution
     * @param paper the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public DissolveTaskForce {
      Input.given("DissolveTaskForce.why", why);
      Input.given("DissolveTaskForce.paper", paper);
    }

    /**
     * Dissolves the task force, at the end of its work.
     *
     * @param why the reason for the dissolution
     * @param paper the paper of the change
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DissolveTaskForce of(Dissolution why, DocumentRef paper) {
      return new DissolveTaskForce(why, paper);
    }
  }
}
