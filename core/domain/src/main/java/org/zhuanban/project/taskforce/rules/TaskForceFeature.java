package org.zhuanban.project.taskforce.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.project.taskforce.TaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand;
import org.zhuanban.project.taskforce.TaskForceEvent;
import org.zhuanban.project.taskforce.TaskForceEvent.LeaderChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingConvened;
import org.zhuanban.project.taskforce.TaskForceEvent.MeetingHeld;
import org.zhuanban.project.taskforce.TaskForceEvent.MembersChanged;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceDissolved;
import org.zhuanban.project.taskforce.TaskForceEvent.TaskForceEstablished;

/** The feature of the task force of a project. */
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
    return TaskForceDecider.commands();
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
        new EventType("taskforce.meeting-convened", 1, MeetingConvened.class),
        new EventType("taskforce.meeting-held", 1, MeetingHeld.class),
        new EventType("taskforce.dissolved", 1, TaskForceDissolved.class));
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).offices().stream()
        .flatMap(office -> office.department().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    return new TaskForceDuties(state.of(this), state.of(ProjectFeature.INSTANCE), context).all();
  }

  /**
   * Lists the departments that approve by the present plan and have no seat in the task force. A
   * later change of the plan may be the cause.
   *
   * @param state the stream
   * @param context the day, and the successions of departments on it
   * @return the codes of the departments; all of them before the founding
   */
  public List<String> unrepresented(StreamState state, DecisionContext context) {
    return new Composition(state.of(this), state, context).unrepresented();
  }
}
