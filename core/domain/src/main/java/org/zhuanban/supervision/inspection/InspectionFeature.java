package org.zhuanban.supervision.inspection;

import java.util.List;
import java.util.Optional;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.proceeding.ProceedingFeature;
import org.zhuanban.supervision.inspection.InspectionCommand.BeginInspection;
import org.zhuanban.supervision.inspection.InspectionCommand.PlanInspections;
import org.zhuanban.supervision.inspection.InspectionEvent.InspectionBegun;
import org.zhuanban.supervision.inspection.InspectionEvent.InspectionsPlanned;

/** Registers of inspections, each a stream of its own. What is owed lies in their proceedings. */
public final class InspectionFeature implements Feature<Inspections, InspectionEvent> {
  /** The descriptor. */
  public static final InspectionFeature INSTANCE = new InspectionFeature();

  /** The kind of the streams that registers are. */
  public static final String KIND = "inspection";

  private InspectionFeature() {}

  @Override
  public String name() {
    return "inspection";
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.of(KIND);
  }

  @Override
  public Class<Inspections> stateType() {
    return Inspections.class;
  }

  @Override
  public Inspections initial() {
    return Inspections.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(InspectionCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return CommandType.decidedBy(this::decider)
        .on("inspection.plan-inspections", PlanInspections.class, InspectionDecider::decide)
        .on("inspection.begin-inspection", BeginInspection.class, InspectionDecider::decide)
        .toList();
  }

  @Override
  public Class<InspectionEvent> eventFamily() {
    return InspectionEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("inspection.planned", 1, InspectionsPlanned.class),
        new EventType("inspection.begun", 1, InspectionBegun.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    if (event instanceof InspectionsPlanned planned) {
      return Optional.of(
          new PlanInspections(planned.year(), planned.matters(), planned.by(), planned.paper()));
    }
    InspectionBegun begun = (InspectionBegun) event;
    return Optional.of(
        new BeginInspection(
            begun.inspection(), begun.matter(), begun.organ(), begun.inspector(), begun.methods()));
  }

  private InspectionDecider decider(StreamState state, Ground ground) {
    return new InspectionDecider(state.of(this), state.of(ProceedingFeature.INSTANCE), ground);
  }
}
