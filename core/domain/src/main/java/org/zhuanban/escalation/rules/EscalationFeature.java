package org.zhuanban.escalation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Notification;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.EscalationPolicy.EscalationStep;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.escalation.Escalations;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.EventWithdrawal;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Role;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.rules.TakeoverFeature;

/** The escalation of the duties of all features below. */
public final class EscalationFeature implements Feature<Escalations, EscalationStepReached> {
  /** Somebody is told of a duty: its kind, subject, owner, last day and key. */
  public static final String REACHED = "step-reached";

  /** Somebody is told that it was not so: the same, and the entry that took it back. */
  public static final String WITHDRAWN = "step-withdrawn";

  private static final EscalationStep COORDINATOR =
      new EscalationStep(Role.COORDINATOR, EscalationPolicy.Anchor.STATUTORY, 2);

  private final List<Feature<?, ?>> below;
  private final EscalationTable policies;

  /**
   * Makes the descriptor.
   *
   * @param below the features whose duties are escalated
   * @param policies which escalation policy holds for which kind of duty
   */
  public EscalationFeature(List<Feature<?, ?>> below, EscalationTable policies) {
    this.below = List.copyOf(below);
    this.policies = policies;
  }

  @Override
  public String name() {
    return "escalation";
  }

  @Override
  public Class<Escalations> stateType() {
    return Escalations.class;
  }

  @Override
  public Escalations initial() {
    return Escalations.NONE;
  }

  @Override
  public Optional<String> streamKind() {
    return Optional.empty();
  }

  @Override
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.empty();
  }

  @Override
  public Class<EscalationStepReached> eventFamily() {
    return EscalationStepReached.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(new EventType("escalation.step-reached", 1, EscalationStepReached.class));
  }

  /**
   * {@inheritDoc}
   *
   * <p>A late entry that moves a last day moves the steps that were reached: as long as one still
   * is, whoever stands on it has been told.
   */
  @Override
  public boolean sameTelling(Event<?> told, Event<?> instead) {
    return told instanceof EscalationStepReached was
        && instead instanceof EscalationStepReached is
        && was.duty().equals(is.duty())
        && was.owner().equals(is.owner())
        && was.role() == is.role()
        && was.step().equals(is.step());
  }

  /**
   * Finds the escalation policy of a duty. In a key project (重大项目) the coordinator is told after
   * the leader of the task force and before the supervision office: our convention.
   *
   * @param duty the duty
   * @param state its stream
   * @param day the day on which the tier of the project counts
   * @return the escalation policy
   */
  public EscalationPolicy policy(Duty duty, StreamState state, LocalDate day) {
    EscalationPolicy policy = policies.of(duty);
    boolean key = state.of(ProjectFeature.INSTANCE).tierOn(day) == ProjectTier.KEY;
    boolean supervised =
        policy.steps().stream().anyMatch(step -> step.role() == Role.SUPERVISION_OFFICE);
    return key && supervised ? policy.with(COORDINATOR) : policy;
  }

  /**
   * Finds who is told of a duty on which days, if it goes on as it stands at the end of a day.
   *
   * @param duty the duty
   * @param state its stream
   * @param day the day
   * @param book the notices
   * @return the steps by their days, none before the project was taken over
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public List<EscalationPolicy.StepDay> steps(
      Duty duty, StreamState state, LocalDate day, CalendarBook book) {
    LocalDate recordedFrom = recordedFrom(state);
    return policy(duty, state, day).reached(duty.clock(), day, book).stream()
        .filter(step -> !step.on().isBefore(recordedFrom))
        .toList();
  }

  @Override
  public List<DatedEvent> onTimeElapsed(LocalDate day, StreamState state, DecisionContext context) {
    Optional<LocalDate> first = state.lastEffective().map(last -> last.plusDays(1));
    if (first.filter(from -> !from.isAfter(day)).isEmpty()) {
      return List.of();
    }
    return owed(state, context)
        .flatMap(duty -> reached(duty, first.get(), day, state, context))
        .sorted(Comparator.comparing(DatedEvent::effectiveOn))
        .toList();
  }

  private Stream<Duty> owed(StreamState state, DecisionContext context) {
    return new StreamDuties(below, state, context).all();
  }

  private Stream<DatedEvent> reached(
      Duty duty, LocalDate first, LocalDate day, StreamState state, DecisionContext context) {
    return reached(open(duty, first, state), duty, first, day, state, context).stream()
        .map(reached -> reached.happened(duty));
  }

  @Override
  public Optional<LocalDate> nextReviewOn(Duty duty, StreamState state, DecisionContext context) {
    return state
        .lastEffective()
        .map(last -> last.plusDays(1))
        .flatMap(
            first ->
                reached(open(duty, first, state), duty, first, LocalDate.MAX, state, context)
                    .stream()
                    .map(EscalationSnapshot.SnapshotStep::on)
                    .min(LocalDate::compareTo));
  }

  /** The steps that are left, and the day before which none is told. */
  private record Mark(Optional<List<EscalationStep>> open, LocalDate recorded) {}

  @Override
  public Object reviewKey(Duty duty, StreamState state) {
    return new Mark(
        state.lastEffective().map(last -> open(duty, last.plusDays(1), state)),
        recordedFrom(state));
  }

  /** Nobody is told for the time before a project was taken over. */
  private static LocalDate recordedFrom(StreamState state) {
    return state
        .of(TakeoverFeature.INSTANCE)
        .project()
        .map(TakenOverProject::on)
        .orElse(LocalDate.MIN);
  }

  /** The steps that are still to be reached; none of a duty that has ended. */
  private List<EscalationStep> open(Duty duty, LocalDate first, StreamState state) {
    if (duty.clock().binding().isEmpty() || duty.closedOn().filter(first::isAfter).isPresent()) {
      return List.of();
    }
    Escalations escalations = state.of(this);
    return policy(duty, state, first).steps().stream()
        .filter(step -> !escalations.told(duty.key(), duty.openedOn(), step))
        .toList();
  }

  /**
   * Finds when steps are reached if nothing is done from a day on: by what is known of the calendar
   * and the clock on each day, so that it plays no part on which of them somebody looks.
   *
   * @param open the steps
   * @param first the first day that counts, the one after everything that happened
   * @param last the last day that counts
   */
  private static List<EscalationSnapshot.SnapshotStep> reached(
      List<EscalationStep> open,
      Duty duty,
      LocalDate first,
      LocalDate last,
      StreamState state,
      DecisionContext context) {
    List<EscalationSnapshot.SnapshotStep> reached = new ArrayList<>();
    List<EscalationStep> left = new ArrayList<>(open);
    LocalDate recorded = recordedFrom(state);
    LocalDate owed = duty.openedOn().plusDays(1);
    LocalDate from = first.isBefore(owed) ? owed : first;
    while (!left.isEmpty() && !from.isAfter(last)) {
      EscalationSnapshot look = EscalationSnapshot.at(from, duty.clock(), context.calendars());
      left.removeIf(
          step -> {
            Optional<EscalationSnapshot.SnapshotStep> found =
                look.reached(step, recorded).filter(each -> !each.on().isAfter(last));
            found.ifPresent(reached::add);
            return found.isPresent();
          });
      if (look.news().isEmpty()) {
        break;
      }
      from = look.news().get();
    }
    return reached;
  }

  /**
   * {@inheritDoc}
   *
   * <p>A step is a reminder: it is told on working days of whoever owes the duty, unless the law's
   * last day has passed.
   */
  @Override
  public List<Notification> notifications(
      DatedEvent happened, StreamState after, DecisionContext context) {
    if (!(happened.event() instanceof EscalationStepReached step)) {
      return List.of();
    }
    Optional<DutyClock> clock =
        owed(after, context)
            .filter(duty -> duty.key().equals(step.duty()))
            .map(Duty::clock)
            .findFirst();
    return List.of(
        tell(step, REACHED, last(step, clock, context))
            .notBefore(step.notBefore())
            .workingDaysOf(quiet(clock, context))
            .build());
  }

  /** The last day from which a step was counted, with its certainty as long as it is that day. */
  private static String last(
      EscalationStepReached step, Optional<DutyClock> clock, DecisionContext context) {
    return clock
        .flatMap(
            limits ->
                Stream.of(
                        limits.bindingDue(context.calendars()),
                        limits.statutoryDue(context.calendars()))
                    .flatMap(Optional::stream)
                    .filter(due -> due.date().equals(step.due()))
                    .findFirst())
        .map(Notification::day)
        .orElseGet(() -> step.due().toString());
  }

  private static Optional<String> quiet(Optional<DutyClock> limits, DecisionContext context) {
    return limits
        .filter(
            clock ->
                clock
                    .statutoryOn(context.today(), context.calendars())
                    .filter(limit -> limit.passedBy(context.today()))
                    .isEmpty())
        .map(DutyClock::calendar);
  }

  @Override
  public List<Notification> notifications(
      EventWithdrawal withdrawal, StreamState after, DecisionContext context) {
    return withdrawal.event().event() instanceof EscalationStepReached step
        ? List.of(
            tell(step, WITHDRAWN, step.due().toString())
                .addArguments(String.valueOf(withdrawal.cause()))
                .build())
        : List.of();
  }

  private static Notification.Builder tell(EscalationStepReached step, String topic, String due) {
    return Notification.builder()
        .recipient(step.owner())
        .role(step.role())
        .topic(topic)
        .addArguments(step.kind(), step.subject(), step.owner(), due, step.duty());
  }
}
