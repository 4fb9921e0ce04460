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
 * The last notification of a duty, with its last days.
 *
 * @param on the day of the notification; for an acceptance by silence, the day of its effect
 * @param dues the last days; empty where they are not recorded
 */
public record NotifiedDays(LocalDate on, Optional<AcceptanceDues> dues) {
  public static NotifiedDays of(Duty duty, Approvals approvals) {
    Optional<Application> attempt =
        duty.kind() == ApprovalDuty.DECIDE ? approvals.attempt(duty) : Optional.empty();
    return new NotifiedDays(
        attempt.flatMap(Application::deemedOn).orElse(duty.openedOn()),
        attempt.flatMap(Application::dues));
  }

  /**
   * Finds the notices that were unknown at the notification of a duty.
   *
   * @param clock the clocks of the duty
   * @param restated the days of the notices with a restatement since
   * @param book the notices known now
   * @return the notices known too late, then those published since, in order
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
   * The day of the first notice that was published before the notification and missing in its last
   * days. Only a notice about later days can have moved them. Where the number of known notices for
   * that day has not changed, only an act can have moved them.
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
