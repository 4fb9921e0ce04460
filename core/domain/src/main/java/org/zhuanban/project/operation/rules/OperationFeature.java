package org.zhuanban.project.operation.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.project.operation.Operation;
import org.zhuanban.project.operation.OperationCommand;
import org.zhuanban.project.operation.OperationEvent;
import org.zhuanban.project.operation.OperationEvent.LandRecorded;
import org.zhuanban.project.operation.OperationEvent.OperationRecorded;

/** The operation of a project. */
public final class OperationFeature implements Feature<Operation, OperationEvent> {
  /** The descriptor. */
  public static final OperationFeature INSTANCE = new OperationFeature();

  private OperationFeature() {}

  @Override
  public String name() {
    return "operation";
  }

  @Override
  public Class<Operation> stateType() {
    return Operation.class;
  }

  @Override
  public Operation initial() {
    return Operation.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(OperationCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return OperationDecider.commands();
  }

  @Override
  public Class<OperationEvent> eventFamily() {
    return OperationEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("operation.recorded", 1, OperationRecorded.class),
        new EventType("operation.land-recorded", 1, LandRecorded.class));
  }
}
