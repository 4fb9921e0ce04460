package org.zhuanban.project.taskforce;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.approval.ApprovalPlan;
import org.zhuanban.approval.Approvals;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Refusal;
import org.zhuanban.feature.StreamState;
import org.zhuanban.feature.WireType;
import org.zhuanban.party.Department;
import org.zhuanban.party.Office;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectFeature;
import org.zhuanban.project.taskforce.TaskForceCommand.ChangeLeader;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceEvent.LeaderChanged;
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
    return new TaskForce(Optional.empty(), List.of(), List.of(), List.of());
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
        new WireType("taskforce.established", 1, TaskForceEstablished.class),
        new WireType("taskforce.leader-changed", 2, LeaderChanged.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof TaskForceEstablished founded) {
      return Optional.of(
          new EstablishTaskForce(List.of(founded.leader()), founded.deputies(), founded.members()));
    }
    LeaderChanged changed = (LeaderChanged) event;
    // One that does not say who handed over cannot be decided again, and stands as it was told.
    return Optional.of(new ChangeLeader(changed.from().orElse(changed.leader()), changed.leader()));
  }

  @Override
  public Decision decide(Command command, StreamState state, Ground ground) {
    return command instanceof EstablishTaskForce establish
        ? establish(establish, state, ground)
        : changeLeader((ChangeLeader) command, state.of(this), ground);
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
            establish.leaders().get(0), establish.deputies(), establish.members());
    List<Office> offices =
        Stream.of(establish.leaders(), establish.deputies(), establish.members())
            .flatMap(List::stream)
            .toList();
    List<String> missing =
        unrepresented(state.of(ApprovalFeature.INSTANCE), offices).stream()
            .map(Department::code)
            .toList();
    if (missing.isEmpty()) {
      return Decision.of(ground.today(), founded);
    }
    List<Event<?>> events = new ArrayList<>();
    events.add(founded);
    missing.forEach(
        department ->
            events.add(
                ViolationFound.of(
                    TaskForceRule.MEMBER_MISSING, "taskforce.established", department)));
    return Decision.unlawful(
        Refusal.of(TaskForceRule.MEMBER_MISSING, String.join(", ", missing)),
        ground.today(),
        events.toArray(Event<?>[]::new));
  }

  private static List<Department> unrepresented(Approvals approvals, List<Office> offices) {
    return approvals.plan().map(ApprovalPlan::approvingDepartments).orElse(List.of()).stream()
        .filter(
            department -> offices.stream().noneMatch(office -> office.belongsTo(department.code())))
        .toList();
  }

  private static Decision changeLeader(ChangeLeader change, TaskForce taskForce, Ground ground) {
    Optional<Office> leader = taskForce.leaderOn(ground.today());
    if (leader.isEmpty()) {
      return Decision.refused(TaskForceRule.NOT_ESTABLISHED);
    }
    if (!leader.get().equals(change.from())) {
      return Decision.refused(
          TaskForceRule.NOT_THE_LEADER, change.from().title(), leader.get().title());
    }
    return Decision.of(ground.today(), new LeaderChanged(leader, change.to()));
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    Optional<Project.Signed> signed = state.of(ProjectFeature.INSTANCE).signed();
    return signed.stream()
        .map(
            agreement ->
                Duty.builder()
                    .key("taskforce:establish")
                    .kind(TaskForceDuty.ESTABLISH)
                    .owner(agreement.leadBureau().code())
                    .subject("taskforce")
                    .clock(
                        new DutyClock(
                            agreement.leadBureau().calendar(),
                            agreement.on(),
                            Optional.empty(),
                            Optional.of(
                                LegalClock.from(
                                    agreement.on(),
                                    ground
                                        .rules()
                                        .limit(LocalLimit.TASK_FORCE_SET_UP, agreement.on()))),
                            state.of(this).establishedOn().map(Ending::done)))
                    .build())
        .toList();
  }
}
