package org.zhuanban.restatement.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.application.AcceptanceDues;
import org.zhuanban.approval.rules.ApprovalFeature;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.DutyLimit;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.DutyReview;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamDuties;
import org.zhuanban.feature.StreamState;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.problem.rules.ProblemFeature;
import org.zhuanban.restatement.DeadlineRestated;
import org.zhuanban.restatement.RestatementHistory;
import org.zhuanban.suggestion.SuggestionDuty;
import org.zhuanban.suggestion.rules.SuggestionFeature;
import org.zhuanban.supervision.SupervisionDuty;
import org.zhuanban.supervision.rules.SupervisionFeature;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.rules.TakeoverFeature;

/**
 * The feature of the effects of notices of holidays on notified days.
 *
 * <p>A notice counts from its day of publication, independent of its adoption by the host. Where
 * the stream has later events, it counts from the day after the last one. An application may be
 * accepted between publication and adoption. The notified last days of the applicant then show that
 * the notice was unknown. For other matters that began then there is no restatement, since their
 * notified days are not recorded: their last days follow the notice alone. Hosts adopt a notice on
 * the day of publication.
 */
public final class RestatementFeature
    implements Feature<RestatementHistory, DeadlineRestated>, DutyReview {
  /** The descriptor. */
  public static final RestatementFeature INSTANCE = new RestatementFeature();

  /** The duties with a notified last day. */
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
  public Class<RestatementHistory> stateType() {
    return RestatementHistory.class;
  }

  @Override
  public RestatementHistory initial() {
    return RestatementHistory.NONE;
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

  /**
   * {@inheritDoc}
   *
   * <p>A late entry about a decision notifies the applicant of moved days anyway.
   */
  @Override
  public boolean sameNotice(Event<?> withdrawn, Event<?> added) {
    return withdrawn.equals(added)
        || (withdrawn instanceof DeadlineRestated was
            && added instanceof DeadlineRestated is
            && was.kind().equals(ApprovalDuty.DECIDE.code())
            && was.duty().equals(is.duty())
            && was.owner().equals(is.owner())
            && was.limit() == is.limit()
            && was.published().equals(is.published()));
  }

  @Override
  public List<DatedEvent> onTimeElapsed(LocalDate day, StreamState state, DecisionContext context) {
    Optional<LocalDate> first = state.lastEffective().map(last -> last.plusDays(1));
    if (first.filter(from -> !from.isAfter(day)).isEmpty()) {
      return List.of();
    }
    List<DatedEvent> restated = new ArrayList<>();
    new StreamDuties(BELOW, state, context)
        .all()
        .forEach(
            duty -> {
              for (News news : news(duty, state, context)) {
                LocalDate published = news.published();
                LocalDate on = published.isBefore(first.get()) ? first.get() : published;
                if (!on.isAfter(day)) {
                  restated(duty, news, context.calendars())
                      .forEach(event -> restated.add(new DatedEvent(event, on)));
                }
              }
            });
    restated.sort(Comparator.comparing(DatedEvent::effectiveOn));
    return restated;
  }

  @Override
  public Optional<LocalDate> nextReviewOn(Duty duty, StreamState state, DecisionContext context) {
    return news(duty, state, context).stream()
        .filter(news -> !restated(duty, news, context.calendars()).isEmpty())
        .map(News::published)
        .findFirst();
  }

  @Override
  public Object reviewKey(Duty duty, StreamState state) {
    return new Mark(
        state.of(this).of(duty.key()),
        NotifiedDays.of(duty, state.of(ApprovalFeature.INSTANCE)).dues());
  }

  /** The notified last days of a duty change with its application alone. */
  @Override
  public List<Object> reviewInputs(StreamState state) {
    return List.of(state.of(this), state.of(TakeoverFeature.INSTANCE));
  }

  /** The notices without a notification while the duty was open, in the order of publication. */
  private List<News> news(Duty duty, StreamState state, DecisionContext context) {
    if (!TOLD.contains(duty.kind())) {
      return List.of();
    }
    List<LocalDate> restated = state.of(this).of(duty.key());
    Optional<LocalDate> takenOver =
        state.of(TakeoverFeature.INSTANCE).project().map(TakenOverProject::on);
    return NotifiedDays.of(duty, state.of(ApprovalFeature.INSTANCE))
        .news(duty.clock(), restated, context.calendars())
        .filter(news -> takenOver.filter(on -> !on.isBefore(news.published())).isEmpty())
        .filter(news -> duty.closedOn().filter(on -> !on.isAfter(news.published())).isEmpty())
        .filter(news -> !restated.contains(news.published()))
        .toList();
  }

  /** The notices with a restatement, and the last notification. */
  private record Mark(List<LocalDate> restated, Optional<AcceptanceDues> told) {}

  /**
   * The limits that the notices moved on publication, as known now. During a pause the last days
   * are undetermined; the notification of its end has the new ones.
   */
  private static List<DeadlineRestated> restated(Duty duty, News news, CalendarBook book) {
    DutyClock then = duty.clock().asOf(news.published().minusDays(1));
    return Stream.of(DutyLimit.values())
        .filter(limit -> moved(then, limit, news).isPresent())
        .flatMap(limit -> moved(duty.clock(), limit, news).stream())
        .map(
            moved ->
                new DeadlineRestated(
                    duty.key(),
                    duty.kind().code(),
                    duty.owner(),
                    duty.subject(),
                    moved.limit(),
                    moved.before(),
                    moved.after().date(),
                    moved.after().certainty(),
                    news.published(),
                    notice(book, news.published())))
        .toList();
  }

  private record Moved(DutyLimit limit, LocalDate before, Deadline.Due after) {}

  /** The last day since the notice, if it differs from that before. */
  private static Optional<Moved> moved(DutyClock clocks, DutyLimit limit, News news) {
    Optional<LegalClock> clock =
        switch (limit) {
          case COMMITTED -> clocks.committed();
          case APPOINTED -> clocks.appointed();
          case STATUTORY -> clocks.statutory();
        };
    Optional<LocalDate> before = clock.flatMap(each -> each.deadline(news.before()).dueOn());
    Optional<Deadline.Due> after = clock.flatMap(each -> each.deadline(news.after()).due());
    return before.flatMap(
        told ->
            after.filter(due -> !due.date().equals(told)).map(due -> new Moved(limit, told, due)));
  }

  /** The titles of all notices of one day. */
  private static String notice(CalendarBook book, LocalDate published) {
    return book.notices().stream()
        .filter(notice -> notice.publishedOn().filter(published::equals).isPresent())
        .map(HolidayNotice::number)
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
