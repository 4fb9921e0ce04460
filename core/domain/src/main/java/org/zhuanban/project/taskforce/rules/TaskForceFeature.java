package org.zhuanban.project.taskforce.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.Happened;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.CommandType.Rules;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.Successions;
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
import org.zhuanban.project.taskforce.Meeting;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeMembers;
import org.zhuanban.project.taskforce.TaskForceCommand.DissolveTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.project.taskforce.TaskForceDuty;
import org.zhuanban.project.taskforce.TaskForceEvent;
import org.zhuanban.project.taskforce.TaskForceEvent.LeaderChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingHeld;
import org.zhuanban.project.taskforce.TaskForceEvent.MembersChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceDissolved;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;
import org.zhuanban.project.taskforce.TaskForceRule;
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
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(TaskForceCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return List.of(
        new CommandType<>(
            "taskforce.establish-task-force", EstablishTaskForce.class, this::establish),
        new CommandType<>(
            "taskforce.change-leader", ChangeLeader.class, established(this::changeLeader)),
        new CommandType<>(
            "taskforce.change-members", ChangeMembers.class, established(this::changeMembers)),
        new CommandType<>("taskforce.hold-meeting", HoldMeeting.class, established(this::hold)),
        new CommandType<>(
            "taskforce.dissolve-task-force", DissolveTaskForce.class, established(this::dissolve)));
  }

  @Override
  public Class<TaskForceEvent> eventFamily() {
    return TaskForceEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("taskforce.established", 1, TaskForceEstablished.class),
        new EventType("taskforce.leader-changed", 1, LeaderChanged.class),
        new EventType("taskforce.members-changed", 1, MembersChanged.class),
        new EventType("taskforce.meeting-held", 1, MeetingHeld.class),
        new EventType("taskforce.dissolved", 1, TaskForceDissolved.class));
  }

  @Override
  public Set<String> takingPart(StreamState state) {
    return state.of(this).offices().stream()
        .flatMap(office -> office.department().stream())
        .collect(Collectors.toSet());
  }

  private <C extends Command> Rules<C> established(Rules<C> rules) {
    return (command, state, ground) -> {
      TaskForce taskForce = state.of(this);
      if (taskForce.leaderOn(ground.today()).isEmpty()) {
        return Decision.refused(TaskForceRule.NOT_ESTABLISHED);
      }
      return taskForce
          .dissolvedOn()
          .map(on -> Decision.refused(TaskForceRule.DISSOLVED, on))
          .orElseGet(() -> rules.decide(command, state, ground));
    };
  }

  private Decision dissolve(DissolveTaskForce dissolve, StreamState state, Ground ground) {
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
    TaskForceEstablished founded =
        new TaskForceEstablished(
            establish.leaders().get(0),
            establish.deputies(),
            establish.members(),
            establish.cadence().orElseGet(() -> Cadence.of(ground.rules(), ground.today())),
            establish.capacity());
    return seated(
        founded,
        "taskforce.established",
        establish.deputies().isEmpty()
            ? List.of(Refusal.of(TaskForceRule.DEPUTY_MISSING))
            : List.of(),
        state,
        ground);
  }

  private Decision seated(TaskForceEvent event, String act, StreamState state, Ground ground) {
    return seated(event, act, List.of(), state, ground);
  }

  /**
   * Lets seats change, and names what else that breaks and the departments that are without a
   * member because of it.
   */
  private Decision seated(
      TaskForceEvent event, String act, List<Refusal> broken, StreamState state, Ground ground) {
    TaskForce before = state.of(this);
    List<String> missing =
        new ArrayList<>(unrepresented(state, event.applyTo(before, ground.today()), ground));
    if (before.establishedOn().isPresent()) {
      missing.removeAll(unrepresented(state, before, ground));
    }
    List<Refusal> all = new ArrayList<>(broken);
    List<Event<?>> events = new ArrayList<>();
    events.add(event);
    broken.forEach(refusal -> events.add(ViolationFound.of(refusal.rule(), act, "taskforce")));
    if (!missing.isEmpty()) {
      all.add(Refusal.of(TaskForceRule.MEMBER_MISSING, String.join(", ", missing)));
    }
    missing.forEach(
        department -> events.add(ViolationFound.of(TaskForceRule.MEMBER_MISSING, act, department)));
    return all.isEmpty()
        ? Decision.of(ground.today(), event)
        : Decision.unlawful(all.get(0), ground.today(), events.toArray(Event<?>[]::new));
  }

  /**
   * Lists the departments that approve by the plan as it stands, and have nobody in the task force,
   * be it because the plan has changed since.
   *
   * @param state the stream
   * @param ground the day, and which departments answer in the place of which on it
   * @return their codes; all of them before the founding
   */
  public List<String> unrepresented(StreamState state, Ground ground) {
    return unrepresented(state, state.of(this), ground);
  }

  /** A seat is that of whoever answers for its department on the day. */
  private static List<String> unrepresented(StreamState state, TaskForce taskForce, Ground ground) {
    Successions successions = ground.rules().successions();
    List<String> seated =
        taskForce.offices().stream()
            .flatMap(office -> office.department().stream())
            .map(code -> successions.on(code, ground.today()))
            .toList();
    return state
        .of(ApprovalFeature.INSTANCE)
        .plan()
        .map(ApprovalPlan::approvingDepartments)
        .orElse(List.of())
        .stream()
        .map(department -> successions.on(department, ground.today()))
        .filter(department -> department.level() == Level.COUNTY)
        .map(Department::code)
        .distinct()
        .filter(code -> !seated.contains(code))
        .toList();
  }

  private Decision changeLeader(ChangeLeader change, StreamState state, Ground ground) {
    Office leader = state.of(this).leaderOn(ground.today()).orElseThrow();
    if (!leader.equals(change.from())) {
      return Decision.refused(TaskForceRule.NOT_THE_LEADER, change.from().title(), leader.title());
    }
    return seated(
        new LeaderChanged(leader, change.to(), change.capacity()),
        "taskforce.leader-changed",
        state,
        ground);
  }

  private Decision changeMembers(ChangeMembers change, StreamState state, Ground ground) {
    TaskForce taskForce = state.of(this);
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
    Optional<Decision> noCoordinator = noCoordinator(change, state, ground);
    if (noCoordinator.isPresent()) {
      return noCoordinator.get();
    }
    return seated(
        new MembersChanged(change.joined(), change.left(), change.paper()),
        "taskforce.members-changed",
        state,
        ground);
  }

  private Optional<Decision> noCoordinator(ChangeMembers change, StreamState state, Ground ground) {
    if (change.joined().stream().noneMatch(seat -> seat.seat() == Seat.COORDINATOR)) {
      return Optional.empty();
    }
    if (state.of(ProjectFeature.INSTANCE).tierOn(ground.today()) != ProjectTier.KEY) {
      return Optional.of(Decision.refused(TaskForceRule.NOT_A_KEY_PROJECT));
    }
    List<Office> coordinators =
        state
            .of(this)
            .withMembers(change.joined(), change.left(), ground.today())
            .sitting(Seat.COORDINATOR);
    return coordinators.size() > 1
        ? Optional.of(
            Decision.refused(
                TaskForceRule.ONE_COORDINATOR,
                coordinators.size(),
                String.join(", ", coordinators.stream().map(Office::title).toList())))
        : Optional.empty();
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
    Project project = state.of(ProjectFeature.INSTANCE);
    Optional<Project.Signed> signed = project.signed();
    if (signed.isEmpty()) {
      return List.of();
    }
    Department bureau = signed.get().leadBureau();
    TaskForce taskForce = state.of(this);
    List<Duty> duties = new ArrayList<>();
    // Founded on a day that nobody knows: nor is it known whether that was in time.
    boolean known =
        taskForce.recordedFrom().isEmpty()
            || !taskForce.recordedFrom().equals(taskForce.establishedOn());
    if (known) {
      duties.add(establish(taskForce, project, signed.get(), ground));
    }
    taskForce
        .establishedOn()
        .ifPresent(
            on -> {
              duties.addAll(meetings(on, taskForce, bureau, project, ground));
              duties.addAll(coordinators(on, taskForce, bureau, project, ground));
            });
    return duties;
  }

  private static Duty establish(
      TaskForce taskForce, Project project, Project.Signed signed, Ground ground) {
    return duty(
        TaskForceDuty.ESTABLISH,
        "taskforce:establish",
        signed.leadBureau(),
        LegalClock.from(
            signed.on(), ground.rules().limit(LocalLimit.TASK_FORCE_SET_UP, signed.on())),
        taskForce.establishedOn().map(Ending::done).or(() -> project.lapsed(signed.on())));
  }

  /**
   * From each meeting to the next one, and from the last day of one that was missed to that of
   * another one, until the end of what the task force follows: nothing is left to coordinate then,
   * though it may meet once more to wind up. A meeting makes up late for all that were missed
   * before it, and the next one is owed from it. Our reading.
   */
  private static List<Duty> meetings(
      LocalDate foundedOn, TaskForce taskForce, Department bureau, Project project, Ground ground) {
    Optional<LocalDate> startedOn = project.on(ProjectStep.CONSTRUCTION_STARTED);
    LocalDate over = over(taskForce, project);
    List<LocalDate> held =
        taskForce.meetings().stream()
            .map(Meeting::on)
            .filter(on -> !on.isAfter(over) && !on.isAfter(ground.today()))
            .filter(on -> taskForce.recordedFrom().filter(on::isBefore).isEmpty())
            .distinct()
            .toList();
    WorkCalendar calendar = ground.calendar(bureau.calendar());
    List<Duty> duties = new ArrayList<>();
    LocalDate from = taskForce.meetingsFrom().orElse(foundedOn);
    for (LocalDate on : held) {
      if (!from.isBefore(over)) {
        break;
      }
      List<LegalClock> owed = owed(from, startedOn, taskForce.cadence(), calendar, on);
      // The one whose last day has not come is owed anew from the meeting that made up for others.
      List<LegalClock> met = owed.subList(0, Math.max(1, owed.size() - 1));
      met.forEach(clock -> duties.add(meet(duties.size(), bureau, clock, Optional.of(on), over)));
      from = on;
    }
    if (from.isBefore(over)) {
      // One more than is owed by now, so that boards show it when its time has come.
      LocalDate today = ground.today().isBefore(over) ? ground.today() : over;
      List<LegalClock> owed = owed(from, startedOn, taskForce.cadence(), calendar, today);
      owed.forEach(clock -> duties.add(meet(duties.size(), bureau, clock, Optional.empty(), over)));
      LocalDate next = end(owed.get(owed.size() - 1), calendar);
      if (next.isBefore(over)) {
        LegalClock ahead = LegalClock.from(next, every(taskForce.cadence(), next, startedOn));
        duties.add(meet(duties.size(), bureau, ahead, Optional.empty(), over));
      }
    }
    return duties;
  }

  /** The clocks one after the other, up to the first that has not run out before a day. */
  private static List<LegalClock> owed(
      LocalDate first,
      Optional<LocalDate> startedOn,
      Cadence cadence,
      WorkCalendar calendar,
      LocalDate day) {
    List<LegalClock> owed = new ArrayList<>();
    LocalDate from = first;
    do {
      LegalClock clock = LegalClock.from(from, every(cadence, from, startedOn));
      owed.add(clock);
      from = end(clock, calendar);
    } while (from.isBefore(day));
    return owed;
  }

  /** The last day of a clock, at least one after its start. */
  private static LocalDate end(LegalClock clock, WorkCalendar calendar) {
    LocalDate next = clock.start().plusDays(1);
    return clock.deadline(calendar).dueOn().filter(next::isBefore).orElse(next);
  }

  private static Duty meet(
      int before, Department bureau, LegalClock clock, Optional<LocalDate> held, LocalDate over) {
    return duty(
        TaskForceDuty.MEET,
        "taskforce:meet:" + (before + 1),
        bureau,
        clock,
        held.map(Ending::done)
            .or(() -> Optional.of(over).filter(LocalDate.MAX::isAfter).map(Ending::lapsed)));
  }

  /** The end of what the task force follows, or of itself; the last of days while it goes on. */
  private static LocalDate over(TaskForce taskForce, Project project) {
    return Stream.concat(project.overOn().stream(), taskForce.dissolvedOn().stream())
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  /** From each day on which a key project is without a coordinator until it is no longer. */
  private static List<Duty> coordinators(
      LocalDate foundedOn, TaskForce taskForce, Department bureau, Project project, Ground ground) {
    LocalDate over = over(taskForce, project);
    List<Duty> duties = new ArrayList<>();
    Optional<LocalDate> vacantFrom = Optional.empty();
    for (LocalDate day : changes(foundedOn, over, taskForce, project)) {
      boolean owed =
          day.isBefore(over)
              && project.tierOn(day) == ProjectTier.KEY
              && taskForce.coordinatorOn(day).isEmpty();
      if (vacantFrom.isPresent() && !owed) {
        boolean named = taskForce.coordinatorOn(day).isPresent();
        duties.add(
            coordinator(
                duties.size() + 1,
                vacantFrom.get(),
                bureau,
                ground,
                Optional.of(named ? Ending.done(day) : Ending.lapsed(day))));
        vacantFrom = Optional.empty();
      } else if (vacantFrom.isEmpty() && owed) {
        vacantFrom = Optional.of(day);
      }
    }
    vacantFrom.ifPresent(
        from -> duties.add(coordinator(duties.size() + 1, from, bureau, ground, Optional.empty())));
    return duties;
  }

  /** The days on which a seat or the tier changed while the task force was at work. */
  private static NavigableSet<LocalDate> changes(
      LocalDate foundedOn, LocalDate over, TaskForce taskForce, Project project) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    days.add(foundedOn);
    days.add(over);
    project.tiers().forEach(set -> days.add(set.from()));
    for (TaskForce.Term term : taskForce.terms()) {
      days.add(term.from());
      term.to().ifPresent(days::add);
    }
    days.remove(LocalDate.MAX);
    days.removeIf(day -> day.isBefore(foundedOn) || day.isAfter(over));
    return days;
  }

  private static Duty coordinator(
      int number, LocalDate from, Department bureau, Ground ground, Optional<Ending> ending) {
    return duty(
        TaskForceDuty.NAME_COORDINATOR,
        "taskforce:coordinator:" + number,
        bureau,
        LegalClock.from(from, ground.rules().limit(LocalLimit.COORDINATOR_NAMING, from)),
        ending);
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
        .clock(DutyClock.appointed(bureau.calendar(), clock.start(), Optional.of(clock), ending))
        .build();
  }
}
