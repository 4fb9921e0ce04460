package org.zhuanban.restatement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.ApprovalFeature;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.problem.ProblemFeature;
import org.zhuanban.suggestion.SuggestionDuty;
import org.zhuanban.suggestion.SuggestionFeature;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.supervision.SupervisionFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakeoverFeature;

/**
 * What notices of holidays change in what people were told.
 *
 * <p>A notice counts from the day on which it was published, on whatever day the host adopted it;
 * where the stream had gone on by then, from the day after what happened last. Of what began
 * between the two days nobody is told, since it is not known here what was told of it: its last
 * days follow the notice alone. Hosts adopt a notice on the day on which it is published.
 */
public final class RestatementFeature implements Feature<Restatements, DeadlineRestated> {
  /** The descriptor. */
  public static final RestatementFeature INSTANCE = new RestatementFeature();

  /** The duties of which a last day is told to somebody. */
  private static final List<DutyKind> TOLD =
      List.of(
          ApprovalDuty.DECIDE,
          ProblemDuty.DECIDE,
          SuggestionDuty.REPLY,
          SuggestionDuty.CO_HOST,
          SupervisionDuty.ORDER);

  private static final List<Feature<?, ?>> BELOW =
      List.of(
          ApprovalFeature.INSTANCE,
          ProblemFeature.INSTANCE,
          SuggestionFeature.INSTANCE,
          SupervisionFeature.INSTANCE);

  private RestatementFeature() {}

  @Override
  public String name() {
    return "restatement";
  }

  @Override
  public Class<Restatements> stateType() {
    return Restatements.class;
  }

  @Override
  public Restatements initial() {
    return new Restatements(List.of());
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
  public Class<DeadlineRestated> eventFamily() {
    return DeadlineRestated.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(new EventType("restatement.deadline-restated", 1, DeadlineRestated.class));
  }

  @Override
  public boolean tells() {
    return true;
  }

  @Override
  public List<Happened> dayHasCome(LocalDate day, StreamState state, Ground ground) {
    Optional<LocalDate> first = state.lastEffective().map(last -> last.plusDays(1));
    if (first.filter(from -> !from.isAfter(day)).isEmpty()) {
      return List.of();
    }
    List<Happened> restated = new ArrayList<>();
    new StreamDuties(BELOW, state, ground)
        .all()
        .forEach(
            duty -> {
              for (LocalDate published : news(duty, state, ground)) {
                LocalDate on = published.isBefore(first.get()) ? first.get() : published;
                if (!on.isAfter(day)) {
                  restated(duty, published, ground.calendars())
                      .forEach(event -> restated.add(new Happened(event, on)));
                }
              }
            });
    restated.sort(Comparator.comparing(Happened::effectiveOn));
    return restated;
  }

  @Override
  public Optional<LocalDate> nextLook(Duty duty, StreamState state, Ground ground) {
    return news(duty, state, ground).stream()
        .filter(published -> !restated(duty, published, ground.calendars()).isEmpty())
        .findFirst();
  }

  @Override
  public Object lookMark(Duty duty, StreamState state) {
    return state.of(this).of(duty.key());
  }

  /** The days of the notices that nobody was told of while the duty was owed, in their order. */
  private SortedSet<LocalDate> news(Duty duty, StreamState state, Ground ground) {
    if (!TOLD.contains(duty.kind())) {
      return new TreeSet<>();
    }
    Optional<LocalDate> takenOver =
        state.of(TakeoverFeature.INSTANCE).project().map(TakenOverProject::on);
    return ground.calendars().notices().stream()
        .map(HolidayNotice::publishedOn)
        .flatMap(Optional::stream)
        .filter(toldOn(duty, state)::isBefore)
        .filter(published -> takenOver.filter(on -> !on.isBefore(published)).isEmpty())
        .filter(published -> duty.closedOn().filter(on -> !on.isAfter(published)).isEmpty())
        .filter(published -> !state.of(this).told(duty.key(), published))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The day on which somebody was told of a duty: of what silence accepted, when it had effect. */
  private static LocalDate toldOn(Duty duty, StreamState state) {
    return duty.kind() == ApprovalDuty.DECIDE
        ? state.of(ApprovalFeature.INSTANCE).attempts(duty.subject()).stream()
            .filter(attempt -> duty.key().endsWith(":" + attempt.attempt()))
            .flatMap(attempt -> attempt.deemedOn().stream())
            .findFirst()
            .orElse(duty.openedOn())
        : duty.openedOn();
  }

  private static List<DeadlineRestated> restated(
      Duty duty, LocalDate published, CalendarBook book) {
    LocalDate eve = published.minusDays(1);
    DutyClock then = duty.clock().asOf(eve);
    WorkCalendar before = then.calendarOn(book, eve);
    WorkCalendar after = then.calendarOn(book, published);
    return Stream.of(RestatedLimit.values())
        .flatMap(
            limit ->
                clock(limit).apply(then).stream()
                    .flatMap(
                        clock ->
                            moved(clock, before, after)
                                .map(
                                    due ->
                                        new DeadlineRestated(
                                            duty.key(),
                                            duty.kind().code(),
                                            duty.owner(),
                                            duty.subject(),
                                            limit,
                                            clock.deadline(before).dueOn().orElseThrow(),
                                            due.date(),
                                            due.certainty(),
                                            published,
                                            notice(book, published)))
                                .stream()))
        .toList();
  }

  private static Function<DutyClock, Optional<LegalClock>> clock(RestatedLimit limit) {
    return switch (limit) {
      case COMMITTED -> DutyClock::committed;
      case APPOINTED -> DutyClock::appointed;
      case STATUTORY -> DutyClock::statutory;
    };
  }

  /** The last day since, if there was one before and it is another one. */
  private static Optional<Deadline.Due> moved(
      LegalClock clock, WorkCalendar before, WorkCalendar after) {
    Optional<LocalDate> told = clock.deadline(before).dueOn();
    return clock
        .deadline(after)
        .due()
        .filter(due -> told.filter(day -> !day.equals(due.date())).isPresent());
  }

  /** Of several notices of one day, all. */
  private static String notice(CalendarBook book, LocalDate published) {
    return book.notices().stream()
        .filter(notice -> notice.publishedOn().filter(published::equals).isPresent())
        .map(HolidayNotice::number)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
