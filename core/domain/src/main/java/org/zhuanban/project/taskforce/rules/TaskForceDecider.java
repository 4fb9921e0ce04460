package org.zhuanban.project.taskforce.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Office;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemEvent.ProblemDecided;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.Appointment;
import org.zhuanban.project.taskforce.Appointment.Seat;
import org.zhuanban.project.taskforce.Cadence;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeMembers;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.DissolveTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.project.taskforce.TaskForceCommand.StandIn;
import org.zhuanban.project.taskforce.TaskForceEvent;
import org.zhuanban.project.taskforce.TaskForceEvent.LeaderChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingConvened;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingHeld;
import org.zhuanban.project.taskforce.TaskForceEvent.MembersChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceDissolved;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;
import org.zhuanban.project.taskforce.TaskForceRule;
import org.zhuanban.violation.ViolationFound;

/** Decides the commands about a task force. */
record TaskForceDecider(TaskForce taskForce, StreamState state, DecisionContext context) {
  static TaskForceDecider of(StreamState state, DecisionContext context) {
    return new TaskForceDecider(state.of(TaskForceFeature.INSTANCE), state, context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(TaskForceDecider::of)
        .on("taskforce.establish-task-force", EstablishTaskForce.class, TaskForceDecider::establish)
        .on(
            "taskforce.change-leader",
            ChangeLeader.class,
            established(TaskForceDecider::changeLeader))
        .on(
            "taskforce.change-members",
            ChangeMembers.class,
            established(TaskForceDecider::changeMembers))
        .on(
            "taskforce.convene-meeting",
            ConveneMeeting.class,
            established(TaskForceDecider::convene))
        .on("taskforce.hold-meeting", HoldMeeting.class, established(TaskForceDecider::hold))
        .on(
            "taskforce.dissolve-task-force",
            DissolveTaskForce.class,
            established(TaskForceDecider::dissolve))
        .toList();
  }

  /** A rule of a command in an active task force. */
  private static <C extends Command> BiFunction<TaskForceDecider, C, Decision> established(
      BiFunction<TaskForceDecider, C, Decision> rule) {
    return (decider, command) -> {
      TaskForce taskForce = decider.taskForce();
      if (taskForce.leaderOn(decider.context().today()).isEmpty()) {
        return Decision.refused(TaskForceRule.NOT_ESTABLISHED);
      }
      return taskForce
          .dissolvedOn()
          .map(on -> Decision.refused(TaskForceRule.DISSOLVED, on))
          .orElseGet(() -> rule.apply(decider, command));
    };
  }

  private Decision dissolve(DissolveTaskForce dissolve) {
    Project project = state.of(ProjectFeature.INSTANCE);
    boolean over =
        switch (dissolve.why()) {
          case FULL_OUTPUT -> project.on(ProjectStep.FULL_OUTPUT_REACHED).isPresent();
          case TERMINATED -> project.termination().isPresent();
        };
    TaskForceDissolved event = new TaskForceDissolved(dissolve.why(), dissolve.paper());
    Refusal refusal = Refusal.of(TaskForceRule.PROJECT_GOES_ON);
    return over
        ? Decision.of(context.today(), event)
        : Decision.violating(
            refusal,
            context.today(),
            event,
            ViolationFound.of(refusal, "taskforce.dissolved", "taskforce"));
  }

  private Decision establish(EstablishTaskForce establish) {
    if (state.of(ProjectFeature.INSTANCE).signed().isEmpty()) {
      return Decision.refused(TaskForceRule.NOT_SIGNED);
    }
    if (taskForce.establishedOn().isPresent()) {
      return Decision.refused(TaskForceRule.ALREADY_ESTABLISHED, taskForce.establishedOn().get());
    }
    List<Composition.Breach> noDeputy =
        establish.deputies().isEmpty()
            ? List.of(Composition.Breach.of(TaskForceRule.DEPUTY_MISSING))
            : List.of();
    if (establish.leaders().size() != 1) {
      return notOneLeader(establish, noDeputy);
    }
    TaskForceEstablished founded =
        new TaskForceEstablished(
            establish.leaders().get(0),
            establish.deputies(),
            establish.members(),
            establish.cadence().orElseGet(() -> Cadence.of(context.rules(), context.today())),
            establish.capacity(),
            establish.notice());
    return seated(founded, "taskforce.established", noDeputy);
  }

  /** What is wrong with the other seats is said as well. */
  private Decision notOneLeader(EstablishTaskForce establish, List<Composition.Breach> noDeputy) {
    List<Composition.Breach> all = new ArrayList<>(noDeputy);
    List<Appointment> seats = new ArrayList<>();
    establish.deputies().forEach(office -> seats.add(seat(office, Seat.DEPUTY)));
    establish.members().forEach(office -> seats.add(seat(office, Seat.MEMBER)));
    all.addAll(breaches(taskForce.withMembers(seats, List.of(), context.today())));
    List<Refusal> refusals = new ArrayList<>();
    refusals.add(Refusal.of(TaskForceRule.ONE_LEADER, establish.leaders().size()));
    refusals.addAll(Composition.refusals(all));
    return new Decision.Denied(refusals);
  }

  private static Appointment seat(Office office, Seat seat) {
    return new Appointment(office, seat, Appointment.Capacity.SUBSTANTIVE);
  }

  private Decision seated(TaskForceEvent event, String act) {
    return seated(event, act, List.of());
  }

  /** Changes seats, and adds the violations that the change brings about. */
  private Decision seated(TaskForceEvent event, String act, List<Composition.Breach> broken) {
    List<Composition.Breach> all = new ArrayList<>(broken);
    all.addAll(breaches(event.applyTo(taskForce, context.today())));
    if (taskForce.establishedOn().isPresent()) {
      all.removeAll(breaches(taskForce));
    }
    List<Event<?>> events = new ArrayList<>();
    events.add(event);
    all.forEach(breach -> events.add(ViolationFound.of(breach.refusal(), act, breach.subject())));
    return all.isEmpty()
        ? Decision.of(context.today(), event)
        : Decision.violating(
            Composition.refusals(all), context.today(), events.toArray(Event<?>[]::new));
  }

  private List<Composition.Breach> breaches(TaskForce seats) {
    return new Composition(seats, state, context).breaches();
  }

  private Decision changeLeader(ChangeLeader change) {
    Office leader = taskForce.leaderOn(context.today()).orElseThrow();
    if (!leader.equals(change.from())) {
      return Decision.refused(TaskForceRule.NOT_THE_LEADER, change.from().title(), leader.title());
    }
    return seated(
        new LeaderChanged(leader, change.to(), change.capacity()), "taskforce.leader-changed");
  }

  private Decision changeMembers(ChangeMembers change) {
    List<Office> sitting = new ArrayList<>(taskForce.sitting().map(Appointment::office).toList());
    for (Office office : change.left()) {
      if (!sitting.remove(office)) {
        return Decision.refused(TaskForceRule.NOT_SEATED, office.title());
      }
    }
    for (Appointment seat : change.joined()) {
      if (sitting.contains(seat.office())) {
        return Decision.refused(TaskForceRule.ALREADY_SEATED, seat.office().title());
      }
      sitting.add(seat.office());
    }
    Optional<Decision> noCoordinator = noCoordinator(change);
    if (noCoordinator.isPresent()) {
      return noCoordinator.get();
    }
    return seated(
        new MembersChanged(change.joined(), change.left(), change.paper()),
        "taskforce.members-changed");
  }

  private Optional<Decision> noCoordinator(ChangeMembers change) {
    if (change.joined().stream().noneMatch(seat -> seat.seat() == Seat.COORDINATOR)) {
      return Optional.empty();
    }
    if (state.of(ProjectFeature.INSTANCE).tierOn(context.today()) != ProjectTier.KEY) {
      return Optional.of(Decision.refused(TaskForceRule.NOT_A_KEY_PROJECT));
    }
    List<Office> coordinators =
        taskForce
            .withMembers(change.joined(), change.left(), context.today())
            .sitting(Seat.COORDINATOR);
    return coordinators.size() > 1
        ? Optional.of(
            Decision.refused(
                TaskForceRule.ONE_COORDINATOR,
                coordinators.size(),
                String.join(", ", coordinators.stream().map(Office::title).toList())))
        : Optional.empty();
  }

  private Decision convene(ConveneMeeting convene) {
    return repeated(convene.number())
        .orElseGet(
            () ->
                convene.on().isBefore(context.today())
                        || convene.on().isAfter(context.today().plusDays(DutyClock.LONGEST_DAYS))
                    ? Decision.refused(
                        TaskForceRule.MEETING_DAY_OUTSIDE,
                        convene.number(),
                        convene.on(),
                        context.today())
                    : Decision.of(
                        context.today(),
                        new MeetingConvened(
                            convene.number(), convene.on(), convene.agenda(), convene.paper())));
  }

  private Optional<Decision> repeated(int number) {
    return taskForce.meetings().stream()
        .filter(other -> other.number() == number)
        .findFirst()
        .map(held -> Decision.refused(TaskForceRule.MEETING_REPEATED, number, held.on()));
  }

  /** Records a meeting. Its decisions about problems follow from it. */
  private Decision hold(HoldMeeting meeting) {
    Optional<Decision> repeated = repeated(meeting.number());
    if (repeated.isPresent()) {
      return repeated.get();
    }
    List<Office> due = taskForce.dueOn(context.today());
    Optional<StandIn> notDue =
        meeting.standIns().stream().filter(stand -> !due.contains(stand.absent())).findFirst();
    if (notDue.isPresent()) {
      return Decision.refused(TaskForceRule.STAND_IN_NOT_DUE, notDue.get().absent().title());
    }
    List<Event<?>> events = new ArrayList<>();
    events.add(
        new MeetingHeld(
            meeting.number(),
            meeting.attended(),
            meeting.decisions(),
            meeting.minutes(),
            meeting.problems(),
            meeting.standIns(),
            meeting.resolutions()));
    for (OnProblem on : meeting.problems()) {
      Decision decision =
          ProblemFeature.INSTANCE.decide(
              new DecideProblem(
                  on.problem(), Optional.empty(), on.solveBy(), meeting.minutes(), on.decision()),
              state,
              context);
      if (!(decision instanceof Decision.Accepted accepted)) {
        return decision;
      }
      accepted.events().stream()
          .map(DatedEvent::event)
          .filter(ProblemDecided.class::isInstance)
          .forEach(event -> events.add(((ProblemDecided) event).at(meeting.number())));
    }
    return Decision.of(context.today(), events.toArray(Event<?>[]::new));
  }
}
