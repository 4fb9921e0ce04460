package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.zhuanban.testing.calendar.CalendarDomain;
import org.zhuanban.testing.calendar.CalendarSetup;

@Domain(CalendarDomain.class)
@PropertyDefaults(tries = 5_000)
class WorkCalendarProperties {
  @Provide
  Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(0, 150);
  }

  @Property
  void says_of_a_day_what_the_notices_say(@ForAll CalendarSetup setup, @ForAll LocalDate first) {
    WorkCalendar calendar = setup.calendar();
    NaiveCalendar naive = new NaiveCalendar(setup);

    for (LocalDate day = first; day.isBefore(first.plusDays(40)); day = day.plusDays(1)) {
      assertThat(calendar.day(day)).isEqualTo(naive.day(day));
      assertThat(calendar.kindOf(day)).isEqualTo(naive.day(day).kind());
      assertThat(calendar.certainty(day)).isEqualTo(naive.certainty(day, day));
      assertThat(calendar.awaitedYear(day).isPresent()).isEqualTo(!naive.arranged(day));
      assertThat(calendar.isWorkingDay(day)).isEqualTo(naive.isWorkingDay(day));
      assertThat(calendar.isWorkingDay(epochDay(day))).isEqualTo(naive.isWorkingDay(day));
    }
  }

  @Property
  void counts_and_shifts_as_one_does_by_stepping_from_day_to_day(
      @ForAll CalendarSetup setup,
      @ForAll LocalDate one,
      @ForAll LocalDate other,
      @ForAll("counts") int n) {
    WorkCalendar calendar = setup.calendar();
    NaiveCalendar naive = new NaiveCalendar(setup);
    LocalDate first = earlier(one, other);
    LocalDate last = later(one, other);

    assertThat(calendar.plus(one, n)).isEqualTo(naive.plus(one, n));
    assertThat(calendar.minus(one, n)).isEqualTo(naive.minus(one, n));
    assertThat(calendar.plus(one, -n)).isEqualTo(naive.minus(one, n));
    assertThat(calendar.minus(one, -n)).isEqualTo(naive.plus(one, n));
    assertThat(calendar.nextOrSame(one)).isEqualTo(naive.nextOrSame(one));
    assertThat(calendar.previousOrSame(one)).isEqualTo(naive.previousOrSame(one));
    assertThat(calendar.count(first, last)).isEqualTo(naive.count(first, last));
    assertThat(calendar.countBefore(first, last.plusDays(1), n))
        .isEqualTo(Math.min(naive.count(first, last), n));
    assertThat(calendar.certainty(first, last)).isEqualTo(naive.certainty(first, last));
    assertThat(calendar.next(one)).isEqualTo(naive.plus(one, 1));
    assertThat(calendar.previous(one)).isEqualTo(naive.minus(one, 1));
    assertThat(calendar.workingDays(first, last))
        .containsExactlyElementsOf(naive.workingDays(first, last));
    assertThat(calendar.plus(epochDay(one), n)).isEqualTo(epochDay(naive.plus(one, n)));
    assertThat(calendar.plus(epochDay(one), -n)).isEqualTo(epochDay(naive.minus(one, n)));
    assertThat(calendar.count(epochDay(first), epochDay(last))).isEqualTo(naive.count(first, last));
  }

  /** The same calendar, told to refuse, answers what rests on covered days, and nothing else. */
  @Property
  void refuses_exactly_what_rests_on_a_day_without_a_notice(
      @ForAll CalendarSetup setup,
      @ForAll LocalDate one,
      @ForAll LocalDate other,
      @ForAll("counts") int n) {
    CalendarSetup refusing =
        new CalendarSetup(setup.notices(), setup.name(), setup.known(), BeyondHorizon.REFUSE);
    WorkCalendar strict = refusing.calendar();
    WorkCalendar calendar = setup.calendar();
    NaiveCalendar naive = new NaiveCalendar(setup);
    LocalDate first = earlier(one, other);
    LocalDate last = later(one, other);
    LocalDate ahead = calendar.plus(one, n);
    LocalDate back = calendar.minus(one, n);
    Optional<LocalDate> today = naive.firstOpen(one, one);
    Optional<LocalDate> onward = naive.firstOpen(one.plusDays(1), ahead);
    Optional<LocalDate> backward = naive.lastOpen(back, one.minusDays(1));
    Optional<LocalDate> between = naive.firstOpen(first.plusDays(1), last);

    assertSame(today, () -> strict.day(one), calendar.day(one));
    assertSame(today, () -> strict.kindOf(one), calendar.kindOf(one));
    assertSame(today, () -> strict.isWorkingDay(one), calendar.isWorkingDay(one));
    assertSame(today, () -> strict.isWorkingDay(epochDay(one)), calendar.isWorkingDay(one));
    assertSame(onward, () -> strict.plus(one, n), ahead);
    assertSame(onward, () -> strict.minus(one, -n), ahead);
    assertSame(onward, () -> strict.plus(epochDay(one), n), epochDay(ahead));
    assertSame(backward, () -> strict.minus(one, n), back);
    assertSame(backward, () -> strict.plus(epochDay(one), -n), epochDay(back));
    assertSame(between, () -> strict.count(first, last), calendar.count(first, last));
    assertSame(between, () -> strict.count(last, first), calendar.count(last, first));
    assertSame(
        between, () -> strict.count(epochDay(last), epochDay(first)), calendar.count(last, first));
    assertSame(
        naive.firstOpen(first.plusDays(1), earlier(last, calendar.plus(first, n))),
        () -> strict.countBefore(first, last.plusDays(1), n),
        calendar.countBefore(first, last.plusDays(1), n));
    assertSame(
        between,
        () -> strict.workingDays(first, last).toList(),
        calendar.workingDays(first, last).toList());
    assertThat(strict.workingDays(last, first)).isEmpty();
    assertSame(
        naive.firstOpen(one, calendar.nextOrSame(one)),
        () -> strict.nextOrSame(one),
        calendar.nextOrSame(one));
    assertSame(
        naive.lastOpen(calendar.previousOrSame(one), one),
        () -> strict.previousOrSame(one),
        calendar.previousOrSame(one));
    assertThat(strict.certainty(first, last)).isEqualTo(calendar.certainty(first, last));
    assertThat(strict.horizon()).isEqualTo(calendar.horizon());
  }

  private static void assertSame(
      Optional<LocalDate> refused, Callable<Object> question, Object answer) {
    Object got;
    try {
      got = question.call();
    } catch (HorizonException e) {
      got = e.day();
      assertThat(e).hasMessageContaining(e.day() + ": the national notice for " + e.awaitedYear());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    assertThat(got).isEqualTo(refused.<Object>map(day -> day).orElse(answer));
  }

  @Property
  void changes_are_the_days_that_are_of_another_kind(
      @ForAll CalendarSetup setup, @ForAll LocalDate known, @ForAll LocalDate first) {
    WorkCalendar before = setup.book().asOf(known).calendar(setup.name());
    WorkCalendar after = setup.calendar();
    List<CalendarChange> changes = before.changesTo(after);

    assertThat(changes)
        .allMatch(change -> before.day(change.date()).equals(change.before()))
        .allMatch(change -> after.day(change.date()).equals(change.after()))
        .allMatch(
            change ->
                change.turns()
                    == (before.isWorkingDay(change.date()) != after.isWorkingDay(change.date())));
    assertThat(changes.stream().map(CalendarChange::date).filter(day -> within(first, day)))
        .containsExactlyElementsOf(
            first
                .datesUntil(first.plusDays(200))
                .filter(day -> before.kindOf(day) != after.kindOf(day))
                .toList());
    List<CalendarChange> back = after.changesTo(before);
    assertThat(back).extracting(CalendarChange::before).isEqualTo(sides(changes, false));
    assertThat(back).extracting(CalendarChange::after).isEqualTo(sides(changes, true));
  }

  private static List<CalendarDay> sides(List<CalendarChange> changes, boolean before) {
    return changes.stream().map(each -> before ? each.before() : each.after()).toList();
  }

  private static boolean within(LocalDate first, LocalDate day) {
    return !day.isBefore(first) && day.isBefore(first.plusDays(200));
  }

  @Property
  void is_settled_from_the_first_notice_up_to_the_horizon_and_not_beyond(
      @ForAll WorkCalendar calendar) {
    Optional<LocalDate> firstFinal =
        CalendarDomain.FIRST
            .datesUntil(CalendarDomain.LAST)
            .filter(day -> calendar.certainty(day) == Certainty.FINAL)
            .findFirst();

    assertThat(calendar.horizon().isPresent()).isEqualTo(firstFinal.isPresent());
    if (firstFinal.isPresent()) {
      LocalDate horizon = calendar.horizon().orElseThrow();
      assertThat(calendar.certainty(firstFinal.get(), horizon)).isEqualTo(Certainty.FINAL);
      assertThat(calendar.certainty(horizon.plusDays(1))).isEqualTo(Certainty.PROVISIONAL);
    }
  }

  @Property
  void going_forth_and_back_ends_on_the_last_working_day_up_to_the_start(
      @ForAll WorkCalendar calendar, @ForAll LocalDate day, @ForAll("counts") int n) {
    LocalDate start = n == 0 ? day : calendar.previousOrSame(day);

    assertThat(calendar.minus(calendar.plus(day, n), n)).isEqualTo(start);
  }

  @Property
  void going_back_and_forth_ends_on_the_first_working_day_from_the_start(
      @ForAll WorkCalendar calendar, @ForAll LocalDate day, @ForAll("counts") int n) {
    LocalDate start = n == 0 ? day : calendar.nextOrSame(day);

    assertThat(calendar.plus(calendar.minus(day, n), n)).isEqualTo(start);
  }

  @Property
  void two_shifts_are_one(
      @ForAll WorkCalendar calendar,
      @ForAll LocalDate day,
      @ForAll("counts") int a,
      @ForAll("counts") int b) {
    assertThat(calendar.plus(calendar.plus(day, a), b)).isEqualTo(calendar.plus(day, a + b));
    assertThat(calendar.minus(calendar.minus(day, a), b)).isEqualTo(calendar.minus(day, a + b));
  }

  @Property
  void two_counts_are_one(
      @ForAll WorkCalendar calendar,
      @ForAll LocalDate a,
      @ForAll LocalDate b,
      @ForAll LocalDate c) {
    assertThat(calendar.count(a, b) + calendar.count(b, c)).isEqualTo(calendar.count(a, c));
    assertThat(calendar.count(b, a)).isEqualTo(-calendar.count(a, b));
  }

  @Property
  void shifting_by_a_count_comes_back_to_where_the_count_ended(
      @ForAll WorkCalendar calendar, @ForAll LocalDate one, @ForAll LocalDate other) {
    LocalDate day = earlier(one, other);
    LocalDate upTo = later(one, other);
    int count = calendar.count(day, upTo);

    assertThat(calendar.plus(day, count))
        .isEqualTo(count == 0 ? day : calendar.previousOrSame(upTo));
  }

  @Property
  void counting_up_to_a_shift_gives_what_was_shifted(
      @ForAll WorkCalendar calendar, @ForAll LocalDate day, @ForAll("counts") int n) {
    assertThat(calendar.count(day, calendar.plus(day, n))).isEqualTo(n);
  }

  @Property
  void a_later_start_or_a_longer_way_never_ends_earlier(
      @ForAll WorkCalendar calendar,
      @ForAll LocalDate one,
      @ForAll LocalDate other,
      @ForAll("counts") int n) {
    LocalDate first = earlier(one, other);
    LocalDate last = later(one, other);

    assertThat(calendar.plus(first, n)).isBeforeOrEqualTo(calendar.plus(last, n));
    assertThat(calendar.minus(first, n)).isBeforeOrEqualTo(calendar.minus(last, n));
    assertThat(calendar.plus(first, n)).isBefore(calendar.plus(first, n + 1));
    assertThat(calendar.minus(first, n)).isAfter(calendar.minus(first, n + 1));
  }

  @Property
  void a_shift_ends_on_a_working_day(
      @ForAll WorkCalendar calendar, @ForAll LocalDate day, @ForAll("counts") int n) {
    assertThat(
            Stream.of(
                calendar.plus(day, n + 1),
                calendar.minus(day, n + 1),
                calendar.nextOrSame(day),
                calendar.previousOrSame(day)))
        .allMatch(calendar::isWorkingDay);
  }

  @Property
  void a_span_is_final_exactly_if_each_of_its_days_is(
      @ForAll WorkCalendar calendar, @ForAll LocalDate one, @ForAll LocalDate other) {
    LocalDate first = earlier(one, other);
    LocalDate last = later(one, other);
    Certainty daily =
        first
            .datesUntil(last.plusDays(1))
            .map(calendar::certainty)
            .reduce(Certainty.FINAL, Certainty::and);

    assertThat(calendar.certainty(first, last)).isEqualTo(daily);
    assertThat(calendar.certainty(last.plusDays(1), first)).isEqualTo(Certainty.FINAL);
  }

  @Property
  void calendars_of_the_same_notices_are_equal_in_whatever_order_they_came(
      @ForAll CalendarSetup setup) {
    List<HolidayNotice> reversed =
        setup.notices().stream()
            .sorted(Comparator.comparing(HolidayNotice::number).reversed())
            .toList();
    CalendarSetup again = new CalendarSetup(reversed, setup.name(), setup.known(), setup.beyond());

    assertThat(again.calendar()).isEqualTo(setup.calendar()).hasSameHashCodeAs(setup.calendar());
    assertThat(again.calendar()).isNotSameAs(setup.calendar());
  }

  @Property
  void calendars_are_equal_exactly_if_they_say_the_same_of_every_day(
      @ForAll CalendarSetup setup, @ForAll CalendarSetup other) {
    WorkCalendar one = setup.calendar();
    WorkCalendar two =
        new CalendarSetup(
                Stream.concat(setup.notices().stream().skip(1), setup.notices().stream().limit(1))
                    .toList(),
                setup.name(),
                other.known(),
                other.beyond())
            .calendar();
    boolean same =
        WorkCalendar.FIRST
            .datesUntil(WorkCalendar.LAST.plusDays(1))
            .allMatch(day -> one.day(day).equals(two.day(day)));

    assertThat(one.equals(two)).isEqualTo(same);
  }

  @Property
  void a_place_that_adds_rules_the_days_it_speaks_of_and_no_other_one(
      @ForAll CalendarSetup setup, @ForAll LocalDate first) {
    CalendarBook book = setup.book();
    WorkCalendar nation = book.calendar("CN");

    for (String place : places(book)) {
      WorkCalendar calendar = book.calendar("CN+" + place);
      for (LocalDate day = first; day.isBefore(first.plusDays(200)); day = day.plusDays(1)) {
        if (adds(book, place)) {
          Optional<Ruling> ruling = last(book, place, day);
          assertThat(calendar.isWorkingDay(day))
              .isEqualTo(ruling.map(Ruling::working).orElse(nation.isWorkingDay(day)));
        }
        assertThat(calendar.certainty(day)).isEqualTo(nation.certainty(day));
      }
    }
  }

  @Property
  void of_two_places_the_last_one_wins(@ForAll CalendarSetup setup, @ForAll LocalDate first) {
    CalendarBook book = setup.book();

    for (String last : places(book)) {
      for (String before : places(book)) {
        if (before.equals(last) || !adds(book, last)) {
          continue;
        }
        WorkCalendar both = book.calendar("CN+" + before + "+" + last);
        for (LocalDate day = first; day.isBefore(first.plusDays(200)); day = day.plusDays(1)) {
          String decides = last(book, last, day).isPresent() ? last : before;
          assertThat(both.day(day)).isEqualTo(book.calendar("CN+" + decides).day(day));
        }
      }
    }
  }

  private static List<String> places(CalendarBook book) {
    return book.jurisdictions().stream().filter(place -> !place.equals("CN")).toList();
  }

  private static boolean adds(CalendarBook book, String place) {
    return book.notices().stream()
        .noneMatch(notice -> notice.jurisdiction().equals(place) && notice.replacing());
  }

  private static Optional<Ruling> last(CalendarBook book, String place, LocalDate day) {
    return book.notices().stream()
        .filter(notice -> notice.jurisdiction().equals(place))
        .flatMap(notice -> Optional.ofNullable(notice.days().get(day)).stream())
        .reduce((before, after) -> after);
  }

  private static int epochDay(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
