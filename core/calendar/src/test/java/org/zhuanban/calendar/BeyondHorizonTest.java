package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A notice for 2026 is out, one for 2027 is not. */
class BeyondHorizonTest {
  private static final LocalDate LAST_FINAL = LocalDate.of(2026, 12, 24);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final LocalDate SPRING_FESTIVAL = LocalDate.of(2027, 2, 8);

  private static final HolidayNotice NOTICE =
      notice("7号", "CN", 2026, LocalDate.of(2026, 1, 1), false);
  private static final HolidayNotice LOCAL =
      notice("州通知", "CHUXIONG", 2027, LocalDate.of(2027, 7, 27), false);
  private static final CalendarBook BOOK = CalendarBook.of(List.of(NOTICE, LOCAL));
  private static final WorkCalendar STRICT =
      BOOK.beyond(BeyondHorizon.REFUSE).calendar("CN+CHUXIONG");

  @Test
  void by_default_the_statutory_days_of_the_law_in_force_are_free() {
    WorkCalendar calendar = BOOK.calendar("CN");

    assertThat(calendar.kindOf(NEW_YEAR)).isEqualTo(DayKind.STATUTORY_HOLIDAY);
    assertThat(calendar.kindOf(SPRING_FESTIVAL)).isEqualTo(DayKind.STATUTORY_HOLIDAY);
    assertThat(calendar.certainty(SPRING_FESTIVAL)).isEqualTo(Certainty.PROVISIONAL);
  }

  @Test
  void new_year_only_is_what_it_says() {
    WorkCalendar calendar = BOOK.beyond(BeyondHorizon.NEW_YEAR_ONLY).calendar("CN");

    assertThat(calendar.day(NEW_YEAR))
        .isEqualTo(
            new CalendarDay(
                NEW_YEAR,
                DayKind.STATUTORY_HOLIDAY,
                Certainty.PROVISIONAL,
                "元旦",
                "全国年节及纪念日放假办法（2024）第二条"));
    assertThat(calendar.day(SPRING_FESTIVAL))
        .isEqualTo(
            new CalendarDay(SPRING_FESTIVAL, DayKind.WORKDAY, Certainty.PROVISIONAL, "", ""));
    assertThat(calendar.count(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31)))
        .isEqualTo(260);
  }

  @Test
  void refusing_names_the_calendar_the_day_and_the_notice_that_is_awaited() {
    LocalDate next = LocalDate.of(2026, 12, 25);

    assertThatExceptionOfType(HorizonException.class)
        .isThrownBy(() -> STRICT.plus(LocalDate.of(2026, 12, 22), 3))
        .withMessage(
            "Calendar 'CN+CHUXIONG' refuses to answer for 2026-12-25: the national notice for 2027 is not out")
        .satisfies(
            e -> {
              assertThat(e.day()).isEqualTo(next);
              assertThat(e.awaitedYear()).isEqualTo(2027);
            });
    assertThat(STRICT.plus(LocalDate.of(2026, 12, 22), 2)).isEqualTo(LAST_FINAL);
    assertThat(STRICT.plus(NEW_YEAR, 0)).isEqualTo(NEW_YEAR);
    assertThat(STRICT.count(NEW_YEAR, NEW_YEAR)).isZero();
    assertThat(STRICT.workingDays(NEW_YEAR, NEW_YEAR)).isEmpty();
  }

  @Test
  void refusing_names_the_day_that_is_met_first_going_back() {
    assertThatExceptionOfType(HorizonException.class)
        .isThrownBy(() -> STRICT.minus(LocalDate.of(2025, 12, 29), 3))
        .withMessage(
            "Calendar 'CN+CHUXIONG' refuses to answer for 2025-12-24: the national notice for 2025 is not out");
    assertThatExceptionOfType(HorizonException.class)
        .isThrownBy(() -> STRICT.previous(LocalDate.of(2025, 12, 25)))
        .withMessage(
            "Calendar 'CN+CHUXIONG' refuses to answer for 2025-12-24: the national notice for 2025 is not out");
    assertThat(STRICT.minus(LocalDate.of(2025, 12, 29), 2)).isEqualTo("2025-12-25");
    assertThat(STRICT.previousOrSame(LocalDate.of(2025, 12, 28))).isEqualTo("2025-12-26");
  }

  /** A local notice does not settle what the national one may still change. */
  @Test
  void refusing_does_so_even_where_a_place_has_spoken() {
    assertThatExceptionOfType(HorizonException.class)
        .isThrownBy(() -> STRICT.day(LocalDate.of(2027, 7, 27)))
        .withMessage(
            "Calendar 'CN+CHUXIONG' refuses to answer for 2027-07-27: the national notice for 2027 is not out");
  }

  @Test
  void a_day_outside_of_all_calendars_is_that_first_of_all() {
    assertThatExceptionOfType(CalendarRangeException.class)
        .isThrownBy(() -> STRICT.isWorkingDay(LocalDate.of(2051, 1, 1)))
        .withMessage(
            "Calendar 'CN+CHUXIONG' answers from 2000-01-01 to 2050-12-31, but was asked about 2051-01-01");
  }

  @Test
  void a_comparison_leaves_out_what_is_refused() {
    HolidayNotice amendment = notice("1号", "CN", 2026, LocalDate.of(2026, 9, 3), false);
    HolidayNotice next = notice("8号", "CN", 2027, LocalDate.of(2027, 3, 1), false);
    WorkCalendar later =
        BOOK.with(List.of(amendment, next)).beyond(BeyondHorizon.REFUSE).calendar("CN+CHUXIONG");

    assertThat(STRICT.changesTo(later))
        .extracting(CalendarChange::date)
        .containsExactly(LocalDate.of(2026, 9, 3));
    assertThat(later.changesTo(STRICT))
        .extracting(CalendarChange::date)
        .containsExactly(LocalDate.of(2026, 9, 3));
    assertThat(BOOK.beyond(BeyondHorizon.REFUSE).conflicts("CN+CHUXIONG")).isEmpty();
  }

  @Test
  void the_rule_stays_with_the_book() {
    CalendarBook refusing = BOOK.beyond(BeyondHorizon.REFUSE);
    CalendarBook then = refusing.asOf(LocalDate.of(2024, 1, 1)).with(List.of(LOCAL));

    assertThat(refusing.beyond(BeyondHorizon.REFUSE)).isSameAs(refusing);
    assertThatExceptionOfType(HorizonException.class)
        .isThrownBy(() -> then.calendar("CN").isWorkingDay(NEW_YEAR));
    assertThat(refusing.beyond(BeyondHorizon.STATUTORY_DAYS).calendar("CN"))
        .isEqualTo(BOOK.calendar("CN"));
    assertThat(refusing.calendar("CN")).isNotEqualTo(BOOK.calendar("CN"));
  }

  @Test
  void says_how_far_it_is_settled_and_what_it_waits_for() {
    WorkCalendar calendar = BOOK.calendar("CN");

    assertThat(calendar.horizon()).contains(LAST_FINAL);
    assertThat(STRICT.horizon()).contains(LAST_FINAL);
    assertThat(CalendarBook.of(List.of()).calendar("CN").horizon()).isEmpty();
    assertThat(calendar.awaitedYear(LAST_FINAL)).isEmpty();
    assertThat(calendar.awaitedYear(LocalDate.of(2026, 12, 25))).isEqualTo(OptionalInt.of(2027));
    assertThat(calendar.awaitedYear(LocalDate.of(2025, 12, 24))).isEqualTo(OptionalInt.of(2025));
    assertThat(STRICT.awaitedYear(NEW_YEAR)).isEqualTo(OptionalInt.of(2027));
  }

  @Test
  void a_year_without_a_notice_ends_what_is_settled() {
    HolidayNotice early = notice("", "CN", 2024, LocalDate.of(2024, 1, 1), false);
    HolidayNotice last = notice("", "CN", 2051, LocalDate.of(2050, 12, 31), false);

    assertThat(BOOK.with(List.of(early)).calendar("CN").horizon())
        .contains(LocalDate.of(2024, 12, 24));
    assertThat(CalendarBook.of(List.of(last)).calendar("CN").horizon()).contains(WorkCalendar.LAST);
    assertThat(BOOK.calendar("CN").certainty(LocalDate.of(2026, 12, 25), LAST_FINAL))
        .isEqualTo(Certainty.FINAL);
  }

  private static HolidayNotice notice(
      String number, String place, int year, LocalDate day, boolean working) {
    return HolidayNotice.builder()
        .number(number)
        .jurisdiction(place)
        .year(year)
        .publicationAssumed(false)
        .putAllDays(Map.of(day, new Ruling(working, "节")))
        .build();
  }
}
