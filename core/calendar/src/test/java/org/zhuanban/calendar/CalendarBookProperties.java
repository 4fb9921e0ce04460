package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import org.zhuanban.testing.calendar.CalendarDomain;
import org.zhuanban.testing.calendar.CalendarSetup;

@Domain(CalendarDomain.class)
@PropertyDefaults(tries = 5_000)
class CalendarBookProperties {
  /** The only text of the law that changed within the window. */
  private static final LocalDate LAW = LocalDate.of(2024, 11, 10);

  @Property
  void is_as_it_was_on_the_day_of_the_last_news(
      @ForAll CalendarSetup setup, @ForAll LocalDate one, @ForAll LocalDate other) {
    CalendarBook book = setup.book();
    LocalDate earlier = one.isBefore(other) ? one : other;
    LocalDate later = one.isBefore(other) ? other : one;
    boolean noticed =
        setup.notices().stream()
            .flatMap(notice -> notice.publishedOn().stream())
            .anyMatch(day -> day.isAfter(earlier) && !day.isAfter(later));
    boolean legislated = earlier.isBefore(LAW) && !later.isBefore(LAW);

    WorkCalendar before = book.asOf(earlier).calendar(setup.name());
    WorkCalendar after = book.asOf(later).calendar(setup.name());

    if (!noticed && !legislated) {
      assertThat(after).isEqualTo(before).isSameAs(before);
    }
    assertThat(book.asOf(later).notices()).containsAll(book.asOf(earlier).notices());
  }

  @Property
  void knows_on_a_day_exactly_the_notices_published_by_then(
      @ForAll CalendarBook book, @ForAll LocalDate day) {
    assertThat(book.asOf(day).notices())
        .containsExactlyElementsOf(
            book.notices().stream().filter(notice -> notice.knownOn(day)).toList());
    assertThat(book.asOf(day).jurisdictions()).isEqualTo(book.jurisdictions());
  }

  @Property
  void going_back_in_two_steps_is_going_back_to_the_earlier_day(
      @ForAll CalendarSetup setup, @ForAll LocalDate one, @ForAll LocalDate other) {
    CalendarBook book = setup.book();
    LocalDate earlier = one.isBefore(other) ? one : other;

    assertThat(book.asOf(one).asOf(other).calendar(setup.name()))
        .isEqualTo(book.asOf(earlier).calendar(setup.name()));
  }

  @Property
  void a_day_that_is_final_is_moved_only_by_an_amendment_of_its_year(
      @ForAll CalendarSetup setup, @ForAll LocalDate known) {
    CalendarBook book = setup.book();
    WorkCalendar then = book.asOf(known).calendar("CN");
    WorkCalendar now = book.calendar("CN");
    List<HolidayNotice> news =
        book.notices().stream()
            .filter(notice -> notice.national() && !notice.knownOn(known))
            .toList();

    for (LocalDate day = CalendarDomain.FIRST;
        day.isBefore(CalendarDomain.LAST);
        day = day.plusDays(1)) {
      LocalDate each = day;
      boolean amended =
          news.stream()
              .anyMatch(
                  notice ->
                      notice.days().containsKey(each)
                          || (notice.replacing() && notice.year() == each.plusDays(7).getYear()));
      if (then.certainty(day) == Certainty.FINAL && !amended) {
        assertThat(now.isWorkingDay(day)).isEqualTo(then.isWorkingDay(day));
        if (!known.isBefore(LAW)) {
          assertThat(now.day(day)).isEqualTo(then.day(day));
        }
      }
    }
  }

  @Property
  void conflicts_are_where_a_layer_turns_around_what_was_ordered_under_it(
      @ForAll CalendarSetup setup, @ForAll LocalDate first) {
    LocalDate end = first.plusDays(250);
    String[] parts = setup.name().split("[+]", -1);
    List<NoticeConflict> expected = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      NaiveCalendar lower =
          new NaiveCalendar(setup, String.join("+", List.of(parts).subList(0, i)));
      NaiveCalendar upper =
          new NaiveCalendar(setup, String.join("+", List.of(parts).subList(0, i + 1)));
      for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
        if (lower.spoken(day) && lower.isWorkingDay(day) != upper.isWorkingDay(day)) {
          expected.add(new NoticeConflict(day, lower.day(day), upper.day(day)));
        }
      }
    }
    expected.sort(Comparator.comparing(NoticeConflict::date));
    CalendarBook book = setup.known().map(setup.book()::asOf).orElse(setup.book());

    assertThat(book.conflicts(setup.name()))
        .isSortedAccordingTo(Comparator.comparing(NoticeConflict::date))
        .filteredOn(each -> !each.date().isBefore(first) && each.date().isBefore(end))
        .isEqualTo(expected);
  }

  @Property
  void notices_can_be_added_one_by_one_or_all_at_once(@ForAll CalendarSetup setup) {
    CalendarBook oneByOne = CalendarBook.of(List.of()).beyond(setup.beyond());
    for (HolidayNotice notice : setup.notices()) {
      oneByOne = oneByOne.with(List.of(notice));
    }

    assertThat(oneByOne.notices()).isEqualTo(setup.book().notices());
    assertThat(oneByOne.jurisdictions()).isEqualTo(setup.book().jurisdictions());
    assertThat(oneByOne.calendar(setup.name())).isEqualTo(setup.book().calendar(setup.name()));
  }

  @Property(tries = 100)
  void notices_that_are_left_out_say_nothing(@ForAll CalendarSetup setup) {
    CalendarBook book = setup.known().map(setup.book()::asOf).orElse(setup.book());
    for (HolidayNotice notice : setup.notices()) {
      List<HolidayNotice> others =
          setup.book().notices().stream().filter(each -> !each.equals(notice)).toList();
      CalendarBook never = CalendarBook.of(others).beyond(setup.beyond());
      CalendarBook without = book.without(List.of(notice));

      assertThat(without.jurisdictions()).isEqualTo(book.jurisdictions());
      if (never.jurisdictions().equals(book.jurisdictions())) {
        assertThat(without.calendar(setup.name()))
            .isEqualTo(setup.known().map(never::asOf).orElse(never).calendar(setup.name()));
      }
    }
    assertThat(book.without(List.of())).extracting(CalendarBook::notices).isEqualTo(book.notices());
  }
}
