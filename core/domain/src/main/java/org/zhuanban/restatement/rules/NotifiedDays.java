package org.zhuanban.restatement.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.application.AcceptanceDues;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;

/**
 * When somebody was told of a duty, and which last days.
 *
 * @param on the day; of what silence accepted, when that had effect
 * @param dues the last days; empty where they are not written down
 */
public record NotifiedDays(LocalDate on, Optional<AcceptanceDues> dues) {
  public static NotifiedDays of(Duty duty, Approvals approvals) {
    Optional<Application> attempt =
        duty.kind() == ApprovalDuty.DECIDE
            ? approvals.attempts(duty.subject()).stream()
                .filter(each -> duty.key().endsWith(":" + each.attempt()))
                .findFirst()
            : Optional.empty();
    return new NotifiedDays(
        attempt.flatMap(Application::deemedOn).orElse(duty.openedOn()),
        attempt.flatMap(Application::dues));
  }

  /**
   * Finds the notices that were not known when a duty was told of.
   *
   * @param clock the clocks of the duty
   * @param restated the days of the notices of which somebody was told since
   * @param book the notices that are known by now
   * @return those that were known too late, then those that came out since, in their order
   */
  public Stream<News> news(DutyClock clock, Collection<LocalDate> restated, CalendarBook book) {
    LocalDate last =
        restated.stream().max(Comparator.naturalOrder()).filter(on::isBefore).orElse(on);
    return Stream.concat(
        late(clock, book)
            .map(
                published ->
                    new News(
                        published,
                        clock.calendarOn(without(book, published, on), last),
                        clock.calendarOn(book, last)))
            .stream(),
        published(book).filter(on::isBefore).collect(Collectors.toCollection(TreeSet::new)).stream()
            .map(
                published ->
                    published.isBefore(last)
                        ? new News(
                            published,
                            clock.calendarOn(without(book, published, published), last),
                            clock.calendarOn(book, last))
                        : new News(
                            published,
                            clock.calendarOn(book, published.minusDays(1)),
                            clock.calendarOn(book, published))));
  }

  /**
   * The day of the first of the notices without which the last days were told, although they had
   * come out by then. Only one that says something of what came after can have moved them. Where no
   * more notices are known for that day than were known then, an act has moved them, if anything.
   */
  private Optional<LocalDate> late(DutyClock clock, CalendarBook book) {
    DutyClock then = clock.asOf(on.minusDays(1));
    Predicate<CalendarBook> asTold =
        known -> dues.filter(told -> same(told, then, then.calendarOn(known, on))).isPresent();
    boolean allKnown =
        dues.flatMap(AcceptanceDues::notices)
            .filter(known -> known == book.asOf(on).notices().size())
            .isPresent();
    return dues.isEmpty() || allKnown || asTold.test(book)
        ? Optional.empty()
        : book.notices().stream()
            .filter(notice -> notice.days().keySet().stream().anyMatch(clock.from()::isBefore))
            .flatMap(notice -> notice.publishedOn().stream())
            .filter(published -> !published.isAfter(on))
            .distinct()
            .sorted(Comparator.reverseOrder())
            .filter(published -> asTold.test(without(book, published, on)))
            .findFirst();
  }

  private static boolean same(AcceptanceDues told, DutyClock clock, WorkCalendar calendar) {
    return told.committed()
            .equals(clock.committed().flatMap(limit -> limit.deadline(calendar).dueOn()))
        && told.statutory()
            .equals(clock.statutory().flatMap(limit -> limit.deadline(calendar).dueOn()));
  }

  private static Stream<LocalDate> published(CalendarBook book) {
    return book.notices().stream().flatMap(notice -> notice.publishedOn().stream());
  }

  private static CalendarBook without(CalendarBook book, LocalDate first, LocalDate last) {
    List<HolidayNotice> some =
        book.notices().stream()
            .filter(
                notice ->
                    notice
                        .publishedOn()
                        .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                        .isPresent())
            .toList();
    return book.without(some);
  }
}
