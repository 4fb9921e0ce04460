package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.DutyClock.LightSpan;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;

/**
 * What a timeline shows of an item.
 *
 * @param item the item
 * @param calendar the calendar of its department, as known on the last day
 * @param spans its lights, in order and without overlaps
 * @param marks what happened to it beside its lights, in order
 * @param promised the last days that were promised, an attempt each
 * @param statutory the last days of the law, an attempt each
 */
record Row(
    ApprovalItem item,
    WorkCalendar calendar,
    List<Span> spans,
    List<Mark> marks,
    List<LocalDate> promised,
    List<LocalDate> statutory) {
  /** A light and the days on whose ends it showed. */
  record Span(Days days, Light light) {}

  /** Something that happened on a day: one character, and what it stands for. */
  record Mark(LocalDate on, String letter, String what) {}

  static List<Row> of(Approvals approvals, CalendarBook calendars, LocalDate end) {
    return approvals.items().stream().map(item -> of(item, approvals, calendars, end)).toList();
  }

  private static Row of(
      ApprovalItem item, Approvals approvals, CalendarBook calendars, LocalDate end) {
    List<Application> attempts = approvals.attempts(item.code());
    List<DutyClock> clocks =
        attempts.isEmpty()
            ? approvals.clocks().of(item).stream().toList()
            : attempts.stream()
                .flatMap(attempt -> approvals.clocks().all(item, attempt).stream())
                .toList();
    List<Span> spans = new ArrayList<>();
    clocks.forEach(clock -> add(clock, spans, calendars, end));
    List<Mark> marks = new ArrayList<>();
    attempts.forEach(attempt -> add(attempt, marks));
    approvals
        .trades()
        .getOrDefault(item.code(), List.of())
        .forEach(
            taken -> {
              String step = Words.of(taken.step());
              marks.add(new Mark(taken.on(), step.substring(0, 1), step));
            });
    marks.sort(Comparator.comparing(Mark::on));
    CalendarBook known = calendars.asOf(end);
    return new Row(
        item,
        known.calendar(approvals.terms().calendar(item)),
        List.copyOf(spans),
        List.copyOf(marks),
        clocks.stream()
            .flatMap(clock -> clock.bindingDue(known).map(Deadline.Due::date).stream())
            .toList(),
        clocks.stream()
            .flatMap(clock -> clock.statutoryDue(known).map(Deadline.Due::date).stream())
            .toList());
  }

  /** What a new attempt shows outshines the one before. */
  private static void add(
      DutyClock clock, List<Span> spans, CalendarBook calendars, LocalDate end) {
    LocalDate last = clock.ending().map(Ending::on).filter(end::isAfter).orElse(end);
    List<LightSpan> lights = clock.timeline(end, calendars, LightPolicy.DEFAULT);
    for (int at = 0; at < lights.size(); at++) {
      LightSpan shown = lights.get(at);
      int before = spans.size() - 1;
      if (before >= 0 && !spans.get(before).days().last().isBefore(shown.from())) {
        Span cut = spans.remove(before);
        if (cut.days().first().isBefore(shown.from())) {
          spans.add(new Span(new Days(cut.days().first(), shown.from().minusDays(1)), cut.light()));
        }
      }
      LocalDate to = at + 1 < lights.size() ? lights.get(at + 1).from().minusDays(1) : last;
      spans.add(new Span(new Days(shown.from(), to), shown.light()));
    }
  }

  private static void add(Application attempt, List<Mark> marks) {
    mark(attempt.receivedOn(), "收", "收件", marks);
    mark(attempt.noticedOn(), "补", "一次性告知补正", marks);
    mark(attempt.notAcceptedOn(), "拒", "不予受理", marks);
    attempt
        .acceptedOn()
        .ifPresent(on -> marks.add(new Mark(on, "受", attempt.deemedAccepted() ? "视为受理" : "受理")));
    attempt
        .extension()
        .ifPresent(extension -> marks.add(new Mark(extension.approvedOn(), "延", "批准延期")));
    mark(attempt.deliveredOn(), "送", "送达", marks);
    mark(attempt.revokedOn(), "销", "撤销", marks);
  }

  private static void mark(Optional<LocalDate> on, String letter, String what, List<Mark> marks) {
    on.ifPresent(day -> marks.add(new Mark(day, letter, what)));
  }

  /** {@return whether anything of it happened on some days} */
  boolean active(Days days) {
    return spans.stream().anyMatch(span -> span.days().meets(days))
        || marks.stream().anyMatch(mark -> days.has(mark.on()));
  }

  /** {@return from its first sign to its last; empty if there was none} */
  Optional<Days> whole() {
    Stream<LocalDate> days =
        Stream.concat(
            marks.stream().map(Mark::on),
            spans.stream().flatMap(span -> Stream.of(span.days().first(), span.days().last())));
    List<LocalDate> sorted = days.sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Days(sorted.get(0), sorted.get(sorted.size() - 1)));
  }
}
