package org.zhuanban.escalation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.Notification;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyLimit;
import org.zhuanban.duty.EscalationPolicy;
import org.zhuanban.duty.EscalationPolicy.EscalationStep;
import org.zhuanban.duty.EscalationTable;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.escalation.Escalations;
import org.zhuanban.escalation.StepRequest;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.DutyReview;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.EventWithdrawal;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Names;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Role;
import org.zhuanban.project.ProjectTier;
import org.zhuanban.project.rules.ProjectFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.rules.TakeoverFeature;

/** The feature of the escalation of the duties of all features below. */
public final class EscalationFeature
    implements Feature<Escalations, EscalationStepReached>, DutyReview {
  /** The topic of a reached step. */
  public static final String REACHED = "step-reached";

  /** The topic of a withdrawn step. */
  public static final String WITHDRAWN = "step-withdrawn";

  private static final EscalationStep COORDINATOR =
      new EscalationStep(Role.COORDINATOR, EscalationPolicy.Anchor.STATUTORY, 2);

  private final List<Feature<?, ?>> below;
  private final EscalationTable policies;

  /**
   * Creates the descriptor.
   *
   * @param below the features of the duties
   * @param policies the escalation policies by kind of duty
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
   * <p>A late entry that moves a last day moves the reached steps. A role with a step that is still
   * reached counts as notified.
   */
  @Override
  public boolean sameNotice(Event<?> withdrawn, Event<?> added) {
    return withdrawn instanceof EscalationStepReached was
        && added instanceof EscalationStepReached is
        && was.duty().equals(is.duty())
        && was.owner().equals(is.owner())
        && was.role() == is.role()
        && was.step().equals(is.step());
  }

  /**
   * Finds the escalation policy of a duty. In a key project (重大项目) the coordinator comes after the
   * leader of the task force and before the supervision office. This is our convention.
   *
   * @param duty the duty
   * @param state the stream
   * @param day the day for the tier of the project
   * @return the escalation policy
   */
  public EscalationPolicy policy(Duty duty, StreamState state, LocalDate day) {
    EscalationPolicy policy = policies.of(duty);
    return state.of(ProjectFeature.INSTANCE).tierOn(day) == ProjectTier.KEY
            && policy.steps().stream().anyMatch(step -> step.role() == Role.SUPERVISION_OFFICE)
        ? policy.with(COORDINATOR)
        : policy;
  }

  /**
   * Finds the escalation steps of a duty with their days, if it continues as at the end of a day.
   *
   * @param duty the duty
   * @param state the stream
   * @param day the day
   * @param book the notices
   * @return the steps by their days, none before the take-over of the project
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend so far
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

  /** The open steps, and the earliest day of a notice. */
  private record Mark(Optional<List<EscalationStep>> open, LocalDate recorded) {}

  @Override
  public Object reviewKey(Duty duty, StreamState state) {
    return new Mark(
        state.lastEffective().map(last -> open(duty, last.plusDays(1), state)),
        recordedFrom(state));
  }

  @Override
  public List<Object> reviewInputs(StreamState state) {
    return List.of(
        state.of(this), state.of(ProjectFeature.INSTANCE), state.of(TakeoverFeature.INSTANCE));
  }

  /**
   * The first recorded day; there are no notices for the time before the take-over of a project.
   */
  private static LocalDate recordedFrom(StreamState state) {
    return state
        .of(TakeoverFeature.INSTANCE)
        .project()
        .map(TakenOverProject::on)
        .orElse(LocalDate.MIN);
  }

  /** The steps not reached yet; none for an ended duty. */
  private List<EscalationStep> open(Duty duty, LocalDate first, StreamState state) {
    if (duty.clock().binding().isEmpty() || duty.closedOn().filter(first::isAfter).isPresent()) {
      return List.of();
    }
    List<EscalationStep> steps = policy(duty, state, first).steps();
    Escalations escalations = state.of(this);
    return escalations.of(duty.key()).isEmpty()
        ? steps
        : steps.stream()
            .filter(step -> !escalations.notified(duty.key(), duty.openedOn(), step))
            .toList();
  }

  /**
   * Finds the days of steps without further acts from a day on. It uses the knowledge of calendar
   * and clock on each day, so that the day of the calculation does not matter.
   *
   * @param open the steps
   * @param first the first day that counts, the one after all events
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
   * <p>A step is a reminder: it is sent on working days of the owner, unless the statutory last day
   * has passed.
   */
  @Override
  public List<Notification> notifications(
      DatedEvent happened, StreamState after, DecisionContext context) {
    if (!(happened.event() instanceof EscalationStepReached step)) {
      return List.of();
    }
    Optional<Duty> duty =
        owed(after, context).filter(owed -> owed.key().equals(step.duty())).findFirst();
    LocalDate asOf = step.notBefore().orElse(happened.effectiveOn());
    return List.of(
        tell(step, REACHED, names(after, context))
            .addArguments(
                limit(step, duty, context).name(),
                last(step, duty, context),
                asOf.toString(),
                left(step, duty, asOf, context),
                StepRequest.of(step.role(), asOf.isAfter(step.due())).name(),
                step.duty())
            .notBefore(step.notBefore())
            .workingDaysOf(quiet(duty.map(Duty::clock), context))
            .build());
  }

  private Names names(StreamState state, DecisionContext context) {
    return new Names(below, state, context.rules(), context.today());
  }

  /** The limit whose last day a step was counted from. */
  private static DutyLimit limit(
      EscalationStepReached step, Optional<Duty> duty, DecisionContext context) {
    Optional<DutyClock> clock = duty.map(Duty::clock);
    if (clock
        .flatMap(limits -> limits.committedDue(context.calendars()))
        .filter(is(step))
        .isPresent()) {
      return DutyLimit.COMMITTED;
    }
    return clock
            .flatMap(limits -> limits.statutoryDue(context.calendars()))
            .filter(is(step))
            .isPresent()
        ? DutyLimit.STATUTORY
        : DutyLimit.APPOINTED;
  }

  private static Predicate<Deadline.Due> is(EscalationStepReached step) {
    return due -> due.date().equals(step.due());
  }

  /** The working days of the owner from a day to the last day, negative after it. */
  private static String left(
      EscalationStepReached step, Optional<Duty> duty, LocalDate asOf, DecisionContext context) {
    return duty.map(owed -> context.calendar(owed.clock().calendar()))
        .map(
            calendar ->
                asOf.isAfter(step.due())
                    ? -calendar.count(step.due(), asOf)
                    : calendar.count(asOf, step.due()))
        .map(String::valueOf)
        .orElse("");
  }

  /** The last day that a step was counted from, with its certainty as long as it is that day. */
  private static String last(
      EscalationStepReached step, Optional<Duty> duty, DecisionContext context) {
    return duty.map(Duty::clock)
        .flatMap(
            limits ->
                Stream.of(
                        limits.bindingDue(context.calendars()),
                        limits.statutoryDue(context.calendars()))
                    .flatMap(Optional::stream)
                    .filter(is(step))
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
            tell(step, WITHDRAWN, names(withdrawal.before(), context))
                .addArguments(
                    step.due().toString(), step.duty(), String.valueOf(withdrawal.cause()))
                .build())
        : List.of();
  }

  private static Notification.Builder tell(EscalationStepReached step, String topic, Names names) {
    return Notification.builder()
        .recipient(step.owner())
        .role(step.role())
        .topic(topic)
        .addArguments(
            names.title().orElse(""),
            step.subject(),
            names.subject(step.kind(), step.subject()).orElse(""),
            names.organ(step.owner()).orElse(step.owner()),
            step.kind());
  }
}
