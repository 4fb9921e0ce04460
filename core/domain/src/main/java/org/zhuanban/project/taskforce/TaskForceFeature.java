package org.zhuanban.project.taskforce;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.approval.ApprovalPlan;
import org.zhuanban.approval.Approvals;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.feature.WireType;
import org.zhuanban.party.Department;
import org.zhuanban.party.Office;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectFeature;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemEvent.ProblemDecided;
import org.zhuanban.project.problem.ProblemFeature;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeMembers;
import org.zhuanban.project.taskforce.TaskForceCommand.DissolveTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.project.taskforce.TaskForceEvent.LeaderChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingHeld;
import org.zhuanban.project.taskforce.TaskForceEvent.MembersChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceDissolved;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;
import org.zhuanban.rules.LocalLimit;
import org.zhuanban.violation.ViolationFound;

/** The task force of a project. */
public final class TaskForceFeature implements Feature<TaskForce, TaskForceEvent> {
  /** The descriptor. */
  public static final TaskForceFeature INSTANCE = new TaskForceFeature();

  private TaskForceFeature() {}

  @Override
  public String name() {
    return "taskforce";
  }

  @Override
  public Class<TaskForce> stateType() {
    return TaskForce.class;
  }

  @Override
  public TaskForce initial() {
    return TaskForce.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandType() {
    return Optional.of(TaskForceCommand.class);
  }

  @Override
  public Class<TaskForceEvent> eventType() {
    return TaskForceEvent.class;
  }

  @Override
  public List<WireType> wireTypes() {
    return List.of(
        new WireType("taskforce.established", 2, TaskForceEstablished.class),
        new WireType("taskforce.leader-changed", 2, LeaderChanged.class),
        new WireType("taskforce.members-changed", 1, MembersChanged.class),
        new WireType("taskforce.meeting-held", 1, MeetingHeld.class),
        new WireType("taskforce.dissolved", 1, TaskForceDissolved.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof TaskForceEstablished founded) {
      return Optional.of(
          new EstablishTaskForce(
              List.of(founded.leader()),
              founded.deputies(),
              founded.members(),
              founded.cadence().orElse(Cadence.DEFAULT)));
    } else if (event instanceof MembersChanged changed) {
      return Optional.of(new ChangeMembers(changed.joined(), changed.left(), changed.paper()));
    } else if (event instanceof MeetingHeld held) {
      return Optional.of(
          new HoldMeeting(
              held.number(), held.attended(), held.decisions(), held.minutes(), held.problems()));
    } else if (event instanceof TaskForceDissolved dissolved) {
      return Optional.of(new DissolveTaskForce(dissolved.why(), dissolved.paper()));
    }
    LeaderChanged changed = (LeaderChanged) event;
    // One that does not say who handed over cannot be decided again, and stands as it was told.
    return Optional.of(new ChangeLeader(changed.from().orElse(changed.leader()), changed.leader()));
  }

  @Override
  public Decision decide(Command command, StreamState state, Ground ground) {
    if (command instanceof EstablishTaskForce establish) {
      return establish(establish, state, ground);
    }
    TaskForce taskForce = state.of(this);
    Optional<Office> leader = taskForce.leaderOn(ground.today());
    if (leader.isEmpty()) {
      return Decision.refused(TaskForceRule.NOT_ESTABLISHED);
    }
    if (taskForce.dissolvedOn().isPresent()) {
      return Decision.refused(TaskForceRule.DISSOLVED, taskForce.dissolvedOn().get());
    }
    if (command instanceof ChangeLeader change) {
      return changeLeader(change, leader.get(), state, ground);
    } else if (command instanceof ChangeMembers change) {
      return changeMembers(change, state, ground);
    } else if (command instanceof HoldMeeting meeting) {
      return hold(meeting, state, ground);
    }
    return dissolve((DissolveTaskForce) command, state, ground);
  }

  private static Decision dissolve(DissolveTaskForce dissolve, StreamState state, Ground ground) {
    Project project = state.of(ProjectFeature.INSTANCE);
    boolean over =
        switch (dissolve.why()) {
          case FULL_OUTPUT -> project.on(ProjectStep.FULL_OUTPUT_REACHED).isPresent();
          case TERMINATED -> project.termination().isPresent();
        };
    TaskForceDissolved event = new TaskForceDissolved(dissolve.why(), dissolve.paper());
    return over
        ? Decision.of(ground.today(), event)
        : Decision.unlawful(
            Refusal.of(TaskForceRule.PROJECT_GOES_ON),
            ground.today(),
            event,
            ViolationFound.of(TaskForceRule.PROJECT_GOES_ON, "taskforce.dissolved", "taskforce"));
  }

  private Decision establish(EstablishTaskForce establish, StreamState state, Ground ground) {
    if (state.of(ProjectFeature.INSTANCE).signed().isEmpty()) {
      return Decision.refused(TaskForceRule.NOT_SIGNED);
    }
    TaskForce taskForce = state.of(this);
    if (taskForce.establishedOn().isPresent()) {
      return Decision.refused(TaskForceRule.ALREADY_ESTABLISHED, taskForce.establishedOn().get());
    }
    if (establish.leaders().size() != 1) {
      return Decision.refused(TaskForceRule.ONE_LEADER, establish.leaders().size());
    }
    if (establish.deputies().isEmpty()) {
      return Decision.refused(TaskForceRule.DEPUTY_MISSING);
    }
    TaskForceEstablished founded =
        new TaskForceEstablished(
            establish.leaders().get(0),
            establish.deputies(),
            establish.members(),
            Optional.of(establish.cadence()));
    return seated(founded, "taskforce.established", state, ground);
  }

  /** Lets seats change, and names the departments that are without a member because of that. */
  private Decision seated(TaskForceEvent event, String act, StreamState state, Ground ground) {
    TaskForce before = state.of(this);
    List<String> missing =
        new ArrayList<>(unrepresented(state, event.applyTo(before, ground.today())));
    if (before.establishedOn().isPresent()) {
      missing.removeAll(unrepresented(state, before));
    }
    if (missing.isEmpty()) {
      return Decision.of(ground.today(), event);
    }
    List<Event<?>> events = new ArrayList<>();
    events.add(event);
    missing.forEach(
        department -> events.add(ViolationFound.of(TaskForceRule.MEMBER_MISSING, act, department)));
    return Decision.unlawful(
        Refusal.of(TaskForceRule.MEMBER_MISSING, String.join(", ", missing)),
        ground.today(),
        events.toArray(Event<?>[]::new));
  }

  /**
   * Lists the departments that approve by the plan as it stands, and have nobody in the task force,
   * be it because the plan has changed since.
   *
   * @param state the stream
   * @return their codes; all of them before the founding
   */
  public List<String> unrepresented(StreamState state) {
    return unrepresented(state, state.of(this));
  }

  private static List<String> unrepresented(StreamState state, TaskForce taskForce) {
    Approvals approvals = state.of(ApprovalFeature.INSTANCE);
    List<Office> offices = taskForce.offices();
    return approvals.plan().map(ApprovalPlan::approvingDepartments).orElse(List.of()).stream()
        .map(Department::code)
        .filter(code -> offices.stream().noneMatch(office -> office.belongsTo(code)))
        .toList();
  }

  private Decision changeLeader(
      ChangeLeader change, Office leader, StreamState state, Ground ground) {
    if (!leader.equals(change.from())) {
      return Decision.refused(TaskForceRule.NOT_THE_LEADER, change.from().title(), leader.title());
    }
    return seated(
        new LeaderChanged(Optional.of(leader), change.to()),
        "taskforce.leader-changed",
        state,
        ground);
  }

  private Decision changeMembers(ChangeMembers change, StreamState state, Ground ground) {
    TaskForce taskForce = state.of(this);
    List<Office> sitting =
        new ArrayList<>(
            Stream.concat(taskForce.deputies().stream(), taskForce.members().stream()).toList());
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
    return seated(
        new MembersChanged(change.joined(), change.left(), change.paper()),
        "taskforce.members-changed",
        state,
        ground);
  }

  /** What a meeting decides about problems follows from it. */
  private Decision hold(HoldMeeting meeting, StreamState state, Ground ground) {
    Optional<Meeting> held =
        state.of(this).meetings().stream()
            .filter(other -> other.number() == meeting.number())
            .findFirst();
    if (held.isPresent()) {
      return Decision.refused(TaskForceRule.MEETING_REPEATED, meeting.number(), held.get().on());
    }
    List<Event<?>> events = new ArrayList<>();
    events.add(
        new MeetingHeld(
            meeting.number(),
            meeting.attended(),
            meeting.decisions(),
            meeting.minutes(),
            meeting.problems()));
    for (OnProblem on : meeting.problems()) {
      Decision decision =
          ProblemFeature.INSTANCE.decide(
              new DecideProblem(on.problem(), Optional.empty(), on.solveBy(), meeting.minutes()),
              state,
              ground);
      if (!(decision instanceof Decision.Accepted accepted)) {
        return decision;
      }
      accepted.events().stream()
          .map(Happened::event)
          .filter(ProblemDecided.class::isInstance)
          .forEach(event -> events.add(((ProblemDecided) event).at(meeting.number())));
    }
    return Decision.of(ground.today(), events.toArray(Event<?>[]::new));
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    Optional<Project.Signed> signed = state.of(ProjectFeature.INSTANCE).signed();
    if (signed.isEmpty()) {
      return List.of();
    }
    Department bureau = signed.get().leadBureau();
    TaskForce taskForce = state.of(this);
    List<Duty> duties = new ArrayList<>();
    duties.add(
        duty(
            TaskForceDuty.ESTABLISH,
            "taskforce:establish",
            bureau,
            LegalClock.from(
                signed.get().on(),
                ground.rules().limit(LocalLimit.TASK_FORCE_SET_UP, signed.get().on())),
            taskForce.establishedOn().map(Ending::done)));
    Optional<LocalDate> startedOn =
        state.of(ProjectFeature.INSTANCE).on(ProjectStep.CONSTRUCTION_STARTED);
    taskForce
        .establishedOn()
        .ifPresent(on -> duties.addAll(meetings(on, taskForce, bureau, startedOn)));
    return duties;
  }

  /** From each meeting to the next one, until the task force is dissolved. */
  private static List<Duty> meetings(
      LocalDate foundedOn, TaskForce taskForce, Department bureau, Optional<LocalDate> startedOn) {
    List<Duty> duties = new ArrayList<>();
    LocalDate from = foundedOn;
    for (int i = 0; i <= taskForce.meetings().size(); i++) {
      boolean held = i < taskForce.meetings().size();
      Optional<Ending> ending =
          held
              ? Optional.of(Ending.done(taskForce.meetings().get(i).on()))
              : taskForce.dissolvedOn().map(Ending::lapsed);
      duties.add(
          duty(
              TaskForceDuty.MEET,
              "taskforce:meet:" + (i + 1),
              bureau,
              LegalClock.from(from, every(taskForce.cadence(), from, startedOn)),
              ending));
      from = held ? taskForce.meetings().get(i).on() : from;
    }
    return duties;
  }

  private static TimeLimit every(Cadence cadence, LocalDate from, Optional<LocalDate> startedOn) {
    return startedOn.filter(on -> !on.isAfter(from)).isPresent()
        ? cadence.fromStart()
        : cadence.untilStart();
  }

  private static Duty duty(
      TaskForceDuty kind,
      String key,
      Department bureau,
      LegalClock clock,
      Optional<Ending> ending) {
    return Duty.builder()
        .key(key)
        .kind(kind)
        .owner(bureau.code())
        .subject("taskforce")
        .clock(
            new DutyClock(
                bureau.calendar(), clock.start(), Optional.empty(), Optional.of(clock), ending))
        .build();
  }
}
