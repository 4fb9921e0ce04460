package org.zhuanban.supervision.inspection.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.command.Command;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.ProceedingList;
import org.zhuanban.proceeding.rules.ProceedingFeature;
import org.zhuanban.supervision.inspection.InspectionCommand;
import org.zhuanban.supervision.inspection.InspectionEvent;
import org.zhuanban.supervision.inspection.InspectionEvent.InspectionBegun;
import org.zhuanban.supervision.inspection.InspectionEvent.InspectionsPlanned;
import org.zhuanban.supervision.inspection.InspectionRegister;

/**
 * The feature of registers of inspections, each a stream of its own. Their proceedings hold the
 * duties.
 */
public final class InspectionFeature implements Feature<InspectionRegister, InspectionEvent> {
  /** The descriptor. */
  public static final InspectionFeature INSTANCE = new InspectionFeature();

  /** The kind of the streams of registers. */
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
  public Class<InspectionRegister> stateType() {
    return InspectionRegister.class;
  }

  @Override
  public InspectionRegister initial() {
    return InspectionRegister.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(InspectionCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return InspectionDecider.commands();
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

  /** Opens the proceeding of the same name with the steps of the inspection. */
  @Override
  public StreamState spread(InspectionEvent event, StreamState stream, LocalDate effectiveOn) {
    if (!(event instanceof InspectionBegun begun) || !begun.effective()) {
      return stream;
    }
    SortedMap<String, Proceeding> next =
        new TreeMap<>(stream.of(ProceedingFeature.INSTANCE).byId());
    next.put(
        begun.inspection(),
        new Proceeding(
            begun.inspection(),
            InspectionTable.TABLE,
            begun.matter(),
            InspectionTable.parties(begun.begun(effectiveOn)),
            Optional.empty(),
            effectiveOn,
            Optional.empty(),
            new TreeMap<>()));
    return stream.with(ProceedingFeature.INSTANCE, new ProceedingList(next));
  }
}
