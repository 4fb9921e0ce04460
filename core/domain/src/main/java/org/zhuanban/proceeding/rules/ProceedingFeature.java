package org.zhuanban.proceeding.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.proceeding.Party;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.ProceedingCommand;
import org.zhuanban.proceeding.ProceedingEvent;
import org.zhuanban.proceeding.ProceedingEvent.ProceedingClosed;
import org.zhuanban.proceeding.ProceedingEvent.ProceedingOpened;
import org.zhuanban.proceeding.ProceedingEvent.StepCompleted;
import org.zhuanban.proceeding.ProceedingEvent.StepExcused;
import org.zhuanban.proceeding.ProceedingEvent.StepExtended;
import org.zhuanban.proceeding.ProceedingEvent.StepLapsed;
import org.zhuanban.proceeding.ProceedingEvent.StepPaused;
import org.zhuanban.proceeding.ProceedingEvent.StepResumed;
import org.zhuanban.proceeding.ProceedingList;
import org.zhuanban.proceeding.Step;

/** The feature of proceedings of all kinds, which differ only by their tables. */
public final class ProceedingFeature implements Feature<ProceedingList, ProceedingEvent> {
  /** The descriptor. */
  public static final ProceedingFeature INSTANCE = new ProceedingFeature();

  private ProceedingFeature() {}

  /** The kind of duty of a step, by the names of its table and itself. */
  private record StepKind(String name, String code, String source) implements DutyKind {}

  @Override
  public String name() {
    return "proceeding";
  }

  @Override
  public Class<ProceedingList> stateType() {
    return ProceedingList.class;
  }

  @Override
  public ProceedingList initial() {
    return ProceedingList.NONE;
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.empty();
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(ProceedingCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return ProceedingDecider.commands();
  }

  @Override
  public Class<ProceedingEvent> eventFamily() {
    return ProceedingEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("proceeding.opened", 1, ProceedingOpened.class),
        new EventType("proceeding.step-completed", 1, StepCompleted.class),
        new EventType("proceeding.step-excused", 1, StepExcused.class),
        new EventType("proceeding.step-lapsed", 1, StepLapsed.class),
        new EventType("proceeding.step-extended", 1, StepExtended.class),
        new EventType("proceeding.step-paused", 1, StepPaused.class),
        new EventType("proceeding.step-resumed", 1, StepResumed.class),
        new EventType("proceeding.closed", 1, ProceedingClosed.class));
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).byId().values().stream()
        .flatMap(proceeding -> proceeding.parties().stream())
        .map(Party::code)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
    if (!(command instanceof ProceedingCommand.OnStep on)) {
      return Set.of();
    }
    return Optional.ofNullable(state.of(this).byId().get(on.proceeding())).stream()
        .flatMap(
            proceeding ->
                proceeding.table().step(on.step()).stream()
                    .map(step -> proceeding.party(step.owner()).code()))
        .collect(Collectors.toSet());
  }

  /** Lets rights lapse after their last day; a step that begins then may let others lapse. */
  @Override
  public List<DatedEvent> onTimeElapsed(LocalDate day, StreamState state, DecisionContext context) {
    List<DatedEvent> happened = new ArrayList<>();
    for (Proceeding proceeding : state.of(this).byId().values()) {
      for (Step step : proceeding.table().steps()) {
        lapsesOn(proceeding, step, context)
            .filter(on -> !on.isAfter(day))
            .ifPresent(
                on ->
                    happened.add(new DatedEvent(new StepLapsed(proceeding.id(), step.name()), on)));
      }
    }
    happened.sort(Comparator.comparing(DatedEvent::effectiveOn));
    return happened;
  }

  private static Optional<LocalDate> lapsesOn(
      Proceeding proceeding, Step step, DecisionContext context) {
    return proceeding
        .clock(step)
        .filter(clock -> step.lapses() && clock.ending().isEmpty())
        .flatMap(clock -> lastDay(clock, context))
        .map(last -> last.plusDays(1));
  }

  private static Optional<LocalDate> lastDay(DutyClock clock, DecisionContext context) {
    return clock
        .statutoryDue(context.calendars())
        .map(Deadline.Due::date)
        .or(() -> clock.bindingDue(context.calendars()).map(Deadline.Due::date));
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    List<Duty> duties = new ArrayList<>();
    for (Proceeding proceeding : state.of(this).byId().values()) {
      for (Step step : proceeding.table().steps()) {
        proceeding
            .clock(step)
            .ifPresent(clock -> duties.add(duty(proceeding, step, clock, context)));
      }
    }
    return duties;
  }

  /** Says what the proceeding of a step is about, since tasks of one meeting share its subject. */
  @Override
  public Optional<String> subject(Duty duty, StreamState state) {
    return duty.kind() instanceof StepKind
        ? state.of(this).byId().values().stream()
            .filter(proceeding -> key(proceeding, duty.kind().name()).equals(duty.key()))
            .findFirst()
            .flatMap(Proceeding::content)
        : Optional.empty();
  }

  private static String key(Proceeding proceeding, String step) {
    return "step:" + proceeding.id() + ":" + step;
  }

  /** {@return the kind of the duty to take a step} */
  static DutyKind kind(Proceeding proceeding, Step step) {
    return new StepKind(step.name(), proceeding.table().name() + "." + step.name(), step.source());
  }

  private static Duty duty(
      Proceeding proceeding, Step step, DutyClock clock, DecisionContext context) {
    return Duty.builder()
        .key(key(proceeding, step.name()))
        .kind(kind(proceeding, step))
        .owner(proceeding.party(step.owner()).code())
        .owedTo(step.owedTo().map(role -> proceeding.party(role).code()))
        .subject(proceeding.subject())
        .clock(clock)
        .nextReviewOn(lapsesOn(proceeding, step, context))
        .build();
  }
}
