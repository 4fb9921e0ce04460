package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.project.problem.ProblemTicket;

/**
 * The last days that a notice moved, of what had ended by then, too, in the order of the notices.
 */
record RestatementBlock(ProjectView view, CalendarBook calendars, LocalDate end) {
  /** A limit that a notice may move, what names it, and the day that an applicant was told. */
  private record Limit(
      String key,
      String subject,
      String limit,
      DutyClock clock,
      Function<DutyClock, Optional<LegalClock>> part,
      Optional<LocalDate> told) {
    Optional<LegalClock> asOf(LocalDate day) {
      return part.apply(clock.asOf(day));
    }
  }

  /** {@return one block, or several in a list; empty if no last day moved} */
  Optional<Object> block() {
    List<Map<String, @Nullable Object>> blocks = new ArrayList<>();
    List<Limit> limits = Stream.concat(items(), problems()).toList();
    for (LocalDate published : published()) {
      for (Limit limit : limits) {
        moved(limit, published).ifPresent(blocks::add);
      }
    }
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(blocks.size() == 1 ? blocks.get(0) : blocks);
  }

  private TreeSet<LocalDate> published() {
    TreeSet<LocalDate> days = new TreeSet<>();
    calendars.notices().stream()
        .map(HolidayNotice::publishedOn)
        .flatMap(Optional::stream)
        .filter(day -> !day.isAfter(end))
        .forEach(days::add);
    return days;
  }

  private Stream<Limit> items() {
    return view.approvals().state().items().stream()
        .flatMap(
            item ->
                view.approvals().state().attempts(item.code()).stream()
                    .flatMap(
                        attempt ->
                            view.approvals().state().clocks().of(item, attempt).stream()
                                .flatMap(clock -> limits(item, attempt.attempt(), clock))));
  }

  private Stream<Limit> limits(ApprovalItem item, int attempt, DutyClock clock) {
    Optional<ApplicationAccepted> accepted =
        view.history().stream()
            .map(DatedEvent::event)
            .filter(ApplicationAccepted.class::isInstance)
            .map(ApplicationAccepted.class::cast)
            .filter(told -> told.item().equals(item.code()) && told.attempt() == attempt)
            .findFirst();
    return Stream.of(
        new Limit(
            "item",
            item.code(),
            "committed",
            clock,
            DutyClock::committed,
            accepted.flatMap(ApplicationAccepted::committedDue)),
        new Limit(
            "item",
            item.code(),
            "statutory",
            clock,
            DutyClock::statutory,
            accepted.flatMap(ApplicationAccepted::statutoryDue)));
  }

  private Stream<Limit> problems() {
    return view.problems().list().tickets().stream()
        .flatMap(
            ticket ->
                ticket.path().stream()
                    .map(
                        stay ->
                            new Limit(
                                "problem",
                                ticket.problem(),
                                level(stay),
                                ticket.clock(stay),
                                DutyClock::binding,
                                Optional.empty())));
  }

  private static String level(ProblemTicket.Stay stay) {
    return "level" + stay.level();
  }

  private Optional<Map<String, @Nullable Object>> moved(Limit limit, LocalDate published) {
    DutyClock clock = limit.clock();
    if (!clock.from().isBefore(published)) {
      return Optional.empty();
    }
    LocalDate before = published.minusDays(1);
    Optional<LegalClock> clockThen = limit.asOf(before);
    Optional<Deadline.Due> dueBefore = clockThen.flatMap(then -> due(then, limit, before));
    Optional<Deadline.Due> dueAfter = clockThen.flatMap(then -> due(then, limit, published));
    if (dueBefore.isEmpty()
        || dueAfter.isEmpty()
        || dueBefore.get().date().equals(dueAfter.get().date())) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> block = new LinkedHashMap<>();
    block.put(limit.key(), limit.subject());
    block.put("limit", limit.limit());
    block.put("notice_published", published);
    DueKey.put(block, "due_as_known_before", dueBefore.get());
    DueKey.put(block, "due_as_known_after", dueAfter.get());
    limit.told().ifPresent(told -> block.put("promised_to_applicant", told));
    return Optional.of(block);
  }

  private Optional<Deadline.Due> due(LegalClock clock, Limit limit, LocalDate known) {
    return clock.deadline(calendars.asOf(known).calendar(limit.clock().calendar()))
            instanceof Deadline.Due due
        ? Optional.of(due)
        : Optional.empty();
  }
}
