package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import org.zhuanban.testing.calendar.CalendarDomain;
import org.zhuanban.testing.calendar.CalendarSetup;

@Domain(CalendarDomain.class)
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
      CalendarDay said = calendar.day(day);
      assertThat(said.date()).isEqualTo(day);
      assertThat(said.kind()).as("%s", day).isEqualTo(naive.kind(day));
      assertThat(said.certainty()).as("%s", day).isEqualTo(naive.certainty(day, day));
      assertThat(calendar.certainty(day)).isEqualTo(naive.certainty(day, day));
      assertThat(calendar.isWorkingDay(day)).isEqualTo(naive.isWorkingDay(day));
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
    assertThat(calendar.certainty(first, last)).isEqualTo(naive.certainty(first, last));
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
    CalendarSetup again = new CalendarSetup(reversed, setup.name(), setup.known());

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
                other.known())
            .calendar();
    boolean same =
        WorkCalendar.FIRST
            .datesUntil(WorkCalendar.LAST.plusDays(1))
            .allMatch(day -> one.day(day).equals(two.day(day)));

    assertThat(one.equals(two)).isEqualTo(same);
  }

  @Property
  void a_place_rules_the_days_it_speaks_of_and_no_other_one(
      @ForAll CalendarSetup setup, @ForAll LocalDate first) {
    CalendarBook book = setup.book();
    WorkCalendar nation = book.calendar("CN");

    for (String place : book.jurisdictions()) {
      if (place.equals("CN")) {
        continue;
      }
      WorkCalendar calendar = book.calendar("CN+" + place);
      for (LocalDate day = first; day.isBefore(first.plusDays(200)); day = day.plusDays(1)) {
        Optional<Ruling> ruling = last(book, place, day);
        assertThat(calendar.isWorkingDay(day))
            .isEqualTo(ruling.map(Ruling::working).orElse(nation.isWorkingDay(day)));
        assertThat(calendar.certainty(day)).isEqualTo(nation.certainty(day));
      }
    }
  }

  @Property
  void of_two_places_the_last_one_wins(@ForAll CalendarSetup setup, @ForAll LocalDate first) {
    CalendarBook book = setup.book();
    List<String> places =
        book.jurisdictions().stream().filter(place -> !place.equals("CN")).toList();

    for (String last : places) {
      for (String before : places) {
        if (before.equals(last)) {
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

  private static Optional<Ruling> last(CalendarBook book, String place, LocalDate day) {
    return book.notices().stream()
        .filter(notice -> notice.jurisdiction().equals(place))
        .flatMap(notice -> Optional.ofNullable(notice.days().get(day)).stream())
        .reduce((before, after) -> after);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
