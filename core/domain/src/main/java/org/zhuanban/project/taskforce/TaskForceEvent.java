package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.Appointment.Capacity;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeMembers;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.DissolveTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.project.taskforce.TaskForceCommand.StandIn;

/** An event of a task force. */
public sealed interface TaskForceEvent extends Event<TaskForce> {
  /**
   * The task force was founded.
   *
   * @param leader the leader
   * @param deputies the deputy leaders
   * @param members the members
   * @param cadence the cadence of its meetings
   * @param capacity the capacity of the leader
   * @param notice the notice of formation
   */
  record TaskForceEstablished(
      Office leader,
      List<Office> deputies,
      List<Office> members,
      Cadence cadence,
      Capacity capacity,
      Optional<DocumentRef> notice)
      implements TaskForceEvent {
    /**
     * Copies the lists.
     *
     * @param leader the leader
     * @param deputies the deputy leaders
     * @param members the members
     * @param cadence the cadence of its meetings
     * @param capacity the capacity of the leader
     * @param notice the notice of formation
     */
    public TaskForceEstablished {
      deputies = List.copyOf(deputies);
      members = List.copyOf(members);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(
          new EstablishTaskForce(
              List.of(leader), deputies, members, Optional.of(cadence), capacity, notice));
    }

    @Override
    public TaskForce applyTo(TaskForce state, LocalDate effectiveOn) {
      return TaskForce.founded(
          new TaskForce.Lead(effectiveOn, leader, capacity), seats().toList(), cadence, notice);
    }

    private Stream<Appointment> seats() {
      return Stream.concat(
          deputies.stream().map(office -> Appointment.substantive(office, Seat.DEPUTY)),
          members.stream().map(office -> Appointment.substantive(office, Seat.MEMBER)));
    }
  }

  /**
   * The lead was handed over.
   *
   * @param from the former leader
   * @param leader the new leader
   * @param capacity the capacity
   */
  record LeaderChanged(Office from, Office leader, Capacity capacity) implements TaskForceEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ChangeLeader(from, leader, capacity));
    }

    @Override
    public TaskForce applyTo(TaskForce state, LocalDate effectiveOn) {
      return state.withLeader(new TaskForce.Lead(effectiveOn, leader, capacity));
    }
  }

  /**
   * Deputies, members or a coordinator took their seats or left them.
   *
   * @param joined the seats taken
   * @param left the offices that left their seats
   * @param paper the paper of the change
   */
  record MembersChanged(List<Appointment> joined, List<Office> left, DocumentRef paper)
      implements TaskForceEvent {
    /**
     * Copies the lists.
     *
     * @param joined the seats taken
     * @param left the offices that left
     * @param paper the paper of the change
     */
    public MembersChanged {
      joined = List.copyOf(joined);
      left = List.copyOf(left);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new ChangeMembers(joined, left, paper));
    }

    @Override
    public TaskForce applyTo(TaskForce state, LocalDate effectiveOn) {
      return state.withMembers(joined, left, effectiveOn);
    }
  }

  /**
   * A meeting was convened, or postponed to another day.
   *
   * @param number the number of the meeting
   * @param on the day of the meeting
   * @param agenda the items of the agenda
   * @param paper the notice of the meeting
   */
  record MeetingConvened(
      int number, LocalDate on, @FreeText List<String> agenda, Optional<DocumentRef> paper)
      implements TaskForceEvent {
    /**
     * Copies the list.
     *
     * @param number the number of the meeting
     * @param on the day of the meeting
     * @param agenda the items of the agenda
     * @param paper the notice of the meeting
     */
    public MeetingConvened {
      agenda = List.copyOf(agenda);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new ConveneMeeting(number, on, agenda, paper));
    }

    @Override
    public TaskForce applyTo(TaskForce state, LocalDate effectiveOn) {
      return state.convened(new TaskForce.Convening(number, effectiveOn, on, agenda));
    }
  }

  /**
   * A meeting was held.
   *
   * @param number the number of the meeting
   * @param attended the offices that took part; empty if no attendance is recorded
   * @param decisions the number of decisions
   * @param minutes the minutes
   * @param problems the decisions about problems
   * @param standIns the offices that stood in for absent ones
   * @param resolutions the decisions in words
   */
  record MeetingHeld(
      int number,
      List<Office> attended,
      int decisions,
      Optional<DocumentRef> minutes,
      List<OnProblem> problems,
      List<StandIn> standIns,
      @FreeText List<String> resolutions)
      implements TaskForceEvent {
    /**
     * Copies the lists.
     *
     * @param number the number of the meeting
     * @param attended the offices that took part
     * @param decisions the number of decisions
     * @param minutes the minutes
     * @param problems the decisions about problems
     * @param standIns the offices that stood in
     * @param resolutions the decisions in words
     */
    public MeetingHeld {
      standIns = List.copyOf(standIns);
      resolutions = List.copyOf(resolutions);
      attended = List.copyOf(attended);
      problems = List.copyOf(problems);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(
          new HoldMeeting(number, attended, decisions, minutes, problems, standIns, resolutions));
    }

    @Override
    public TaskForce applyTo(TaskForce state, LocalDate effectiveOn) {
      return state
          .leaderOn(effectiveOn)
          .map(
              leader ->
                  state.withMeeting(
                      new Meeting(
                          number,
                          effectiveOn,
                          leader,
                          attended,
                          decisions,
                          minutes,
                          problems,
                          state.dueOn(effectiveOn),
                          standIns,
                          resolutions)))
          .orElse(state);
    }
  }

  /**
   * The task force was dissolved.
   *
   * @param why the reason for the dissolution
   * @param paper the paper of the change
   */
  record TaskForceDissolved(Dissolution why, DocumentRef paper) implements TaskForceEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new DissolveTaskForce(why, paper));
    }

    @Override
    public TaskForce applyTo(TaskForce state, LocalDate effectiveOn) {
      return state.dissolved(effectiveOn);
    }
  }
}
