package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
  /** The beginning of the notice for 2026, with the span as printed. */
  private static final HolidayNotice NOTICE =
      notice(
          "国办发明电〔2025〕7号",
          "CN",
          2026,
          Map.of(
              LocalDate.of(2026, 1, 1), new Ruling(false, "元旦"),
              LocalDate.of(2026, 1, 2), new Ruling(false, "元旦"),
              LocalDate.of(2026, 1, 3), new Ruling(false, "元旦"),
              LocalDate.of(2026, 1, 4), new Ruling(true, "元旦")));

  private static final CalendarBook BOOK = CalendarBook.of(List.of(NOTICE));
  private static final WorkCalendar CN = BOOK.calendar("CN");

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, HOLIDAY, FINAL, 元旦, 国办发明电〔2025〕7号",
    "2026-01-03, HOLIDAY, FINAL, 元旦, 国办发明电〔2025〕7号",
    "2026-01-04, MAKE_UP_WORKDAY, FINAL, 元旦, 国办发明电〔2025〕7号",
    "2026-01-05, WORKDAY, FINAL, '', ''",
    "2026-01-10, WEEKEND, FINAL, '', ''",
    "2027-01-01, HOLIDAY, PROVISIONAL, 元旦, 全国年节及纪念日放假办法(2024)第二条",
    "2027-01-04, WORKDAY, PROVISIONAL, '', ''",
    "2027-01-09, WEEKEND, PROVISIONAL, '', ''",
  })
  void says_what_a_day_is_and_who_says_so(
      LocalDate day, DayKind kind, Certainty certainty, String name, String source) {
    assertThat(CN.day(day)).isEqualTo(new CalendarDay(day, kind, certainty, name, source));
    assertThat(CN.isWorkingDay(day)).isEqualTo(kind.working());
  }

  @Test
  void a_notice_may_order_work_on_a_monday_to_friday_that_is_worked_anyway() {
    LocalDate monday = LocalDate.of(2026, 1, 5);
    HolidayNotice amendment =
        notice("国办发明电〔2026〕1号", "CN", 2026, Map.of(monday, new Ruling(true, "春节")));

    assertThat(BOOK.with(List.of(amendment)).calendar("CN").day(monday))
        .isEqualTo(
            new CalendarDay(monday, DayKind.WORKDAY, Certainty.FINAL, "春节", "国办发明电〔2026〕1号"));
  }

  @Test
  void a_place_in_a_year_without_national_notice_is_provisional_too() {
    LocalDate festival = LocalDate.of(2027, 7, 27);
    HolidayNotice local = notice("", "SHILIN", 2027, Map.of(festival, new Ruling(false, "火把节")));

    assertThat(BOOK.with(List.of(local)).calendar("CN+SHILIN").day(festival))
        .isEqualTo(
            new CalendarDay(festival, DayKind.LOCAL_FESTIVAL, Certainty.PROVISIONAL, "火把节", ""));
  }

  @Test
  void zero_working_days_from_a_day_is_the_day_itself_even_if_it_is_free() {
    LocalDate holiday = LocalDate.of(2026, 1, 1);

    assertThat(CN.plus(holiday, 0)).isEqualTo(holiday);
    assertThat(CN.minus(holiday, 0)).isEqualTo(holiday);
    assertThat(CN.count(holiday, holiday)).isZero();
  }

  @Test
  void the_day_from_which_one_counts_never_counts() {
    assertThat(CN.plus(LocalDate.of(2026, 1, 3), 1)).isEqualTo("2026-01-04");
    assertThat(CN.plus(LocalDate.of(2026, 1, 4), 1)).isEqualTo("2026-01-05");
    assertThat(CN.minus(LocalDate.of(2026, 1, 4), 1)).isEqualTo("2025-12-31");
    assertThat(CN.minus(LocalDate.of(2026, 1, 5), 1)).isEqualTo("2026-01-04");
  }

  @Test
  void a_negative_number_counts_the_other_way() {
    assertThat(CN.plus(LocalDate.of(2026, 1, 6), -2)).isEqualTo("2026-01-04");
    assertThat(CN.minus(LocalDate.of(2026, 1, 4), -2)).isEqualTo("2026-01-06");
    assertThat(CN.count(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 3))).isEqualTo(-3);
  }

  @Test
  void the_last_week_of_a_year_waits_for_the_notice_of_the_next_one() {
    assertThat(CN.certainty(LocalDate.of(2026, 12, 24))).isEqualTo(Certainty.FINAL);
    assertThat(CN.certainty(LocalDate.of(2026, 12, 25))).isEqualTo(Certainty.PROVISIONAL);
    assertThat(CN.certainty(LocalDate.of(2026, 12, 31))).isEqualTo(Certainty.PROVISIONAL);
    assertThat(CN.certainty(LocalDate.of(2025, 12, 24))).isEqualTo(Certainty.PROVISIONAL);
    assertThat(CN.certainty(LocalDate.of(2025, 12, 25))).isEqualTo(Certainty.FINAL);
    assertThat(CN.certainty(LocalDate.of(2025, 12, 25), LocalDate.of(2026, 12, 24)))
        .isEqualTo(Certainty.FINAL);
    assertThat(CN.certainty(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)))
        .isEqualTo(Certainty.PROVISIONAL);
  }

  @Test
  void a_span_without_days_is_final_wherever_it_lies() {
    assertThat(CN.certainty(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 1)))
        .isEqualTo(Certainty.FINAL);
    assertThat(CN.certainty(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)))
        .isEqualTo(Certainty.PROVISIONAL);
  }

  @Test
  void answers_on_its_first_and_last_days() {
    assertThat(CN.day(LocalDate.of(2000, 1, 1)).kind()).isEqualTo(DayKind.HOLIDAY);
    assertThat(CN.nextOrSame(WorkCalendar.FIRST)).isEqualTo("2000-01-03");
    assertThat(CN.minus(LocalDate.of(2000, 1, 4), 1)).isEqualTo("2000-01-03");
    assertThat(CN.day(LocalDate.of(2050, 12, 31)).kind()).isEqualTo(DayKind.WEEKEND);
    assertThat(CN.previousOrSame(WorkCalendar.LAST)).isEqualTo("2050-12-30");
    assertThat(CN.plus(LocalDate.of(2050, 12, 29), 1)).isEqualTo("2050-12-30");
    assertThat(CN.plus(WorkCalendar.LAST, 0)).isEqualTo(WorkCalendar.LAST);
    assertThat(CN.plus(WorkCalendar.FIRST, CN.count(WorkCalendar.FIRST, WorkCalendar.LAST)))
        .isEqualTo("2050-12-30");
    assertThat(CN.certainty(WorkCalendar.FIRST, WorkCalendar.LAST))
        .isEqualTo(Certainty.PROVISIONAL);
  }

  @Test
  void the_notice_of_the_year_after_the_last_one_settles_the_last_week() {
    HolidayNotice next =
        notice(
            "",
            "CN",
            2051,
            Map.of(
                LocalDate.of(2050, 12, 30), new Ruling(false, "元旦"),
                LocalDate.of(2051, 1, 1), new Ruling(false, "元旦")));
    WorkCalendar calendar = CalendarBook.of(List.of(next)).calendar("CN");

    assertThat(calendar.day(LocalDate.of(2050, 12, 30)))
        .isEqualTo(
            new CalendarDay(
                LocalDate.of(2050, 12, 30), DayKind.HOLIDAY, Certainty.FINAL, "元旦", ""));
    assertThat(calendar.certainty(LocalDate.of(2050, 12, 24))).isEqualTo(Certainty.PROVISIONAL);
  }

  @Test
  void passes_over_what_notices_say_of_days_outside() {
    HolidayNotice before =
        notice("", "CN", 1999, Map.of(LocalDate.of(1999, 12, 31), new Ruling(false, "元旦")));
    HolidayNotice after =
        notice("", "CN", 2052, Map.of(LocalDate.of(2052, 1, 1), new Ruling(false, "元旦")));

    assertThat(CalendarBook.of(List.of(before, after)).calendar("CN"))
        .isEqualTo(CalendarBook.of(List.of()).calendar("CN"));
  }

  /** 357,915,942 is as many years after 2000 as make the number of the month overflow to 2000. */
  @ParameterizedTest
  @CsvSource({
    "1999-12-31",
    "2051-01-01",
    "+357915942-01-01",
    "-357911942-01-01",
    "+999999999-12-31"
  })
  void refuses_days_outside(LocalDate day) {
    String message =
        "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but was asked about " + day;

    assertRefused(() -> CN.isWorkingDay(day), message);
    assertRefused(() -> CN.day(day), message);
    assertRefused(() -> CN.plus(day, 0), message);
    assertRefused(() -> CN.minus(day, 1), message);
    assertRefused(() -> CN.nextOrSame(day), message);
    assertRefused(() -> CN.previousOrSame(day), message);
    assertRefused(() -> CN.count(day, WorkCalendar.LAST), message);
    assertRefused(() -> CN.count(WorkCalendar.FIRST, day), message);
    assertRefused(() -> CN.certainty(day), message);
    assertRefused(() -> CN.certainty(day, WorkCalendar.FIRST), message);
    assertRefused(() -> CN.certainty(WorkCalendar.LAST, day), message);
  }

  @Test
  void refuses_to_count_out_of_its_years() {
    assertRefused(
        () -> CN.plus(LocalDate.of(2050, 12, 29), 2),
        "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting 2 working days from 2050-12-29 leaves them");
    assertRefused(
        () -> CN.nextOrSame(WorkCalendar.LAST),
        "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting 1 working days from 2050-12-31 leaves them");
    assertRefused(
        () -> CN.minus(LocalDate.of(2000, 1, 3), 1),
        "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting -1 working days from 2000-01-03 leaves them");
    assertRefused(
        () -> CN.previousOrSame(WorkCalendar.FIRST),
        "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting -1 working days from 2000-01-01 leaves them");
    assertRefused(
        () -> CN.plus(LocalDate.of(2026, 1, 1), Integer.MAX_VALUE),
        "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting 2147483647 working days from 2026-01-01 leaves them");
    assertRefused(
        () -> CN.plus(LocalDate.of(2026, 1, 1), Integer.MIN_VALUE),
        "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting -2147483648 working days from 2026-01-01 leaves them");
    assertRefused(
        () -> CN.minus(LocalDate.of(2026, 1, 1), Integer.MIN_VALUE),
        "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting 2147483648 working days from 2026-01-01 leaves them");
  }

  @Test
  void equals_a_calendar_that_says_the_same_under_the_same_name() {
    HolidayNotice local = notice("", "SHILIN", 2026, Map.of());
    HolidayNotice renumbered = notice("国办发明电〔2025〕8号", "CN", 2026, NOTICE.days());
    HolidayNotice silent = notice("", "CN", 2027, Map.of());
    CalendarBook book = BOOK.with(List.of(local));

    assertThat(book.calendar("CN")).isEqualTo(CN).hasSameHashCodeAs(CN).hasToString("CN");
    assertThat(book.calendar("CN+SHILIN")).isNotEqualTo(CN).hasToString("CN+SHILIN");
    assertThat(book.calendar("CN+SHILIN").name()).isEqualTo("CN+SHILIN");
    assertThat(CalendarBook.of(List.of(renumbered)).calendar("CN")).isNotEqualTo(CN);
    assertThat(BOOK.with(List.of(silent)).calendar("CN")).isNotEqualTo(CN);
    assertThat(CN).isNotEqualTo("CN");
  }

  @Test
  void equality_looks_at_days_that_no_notice_names() {
    HolidayNotice silent = notice("", "CN", 1999, Map.of());
    HolidayNotice settles = notice("", "CN", 2000, Map.of());

    assertThat(CalendarBook.of(List.of(silent)).calendar("CN"))
        .isNotEqualTo(CalendarBook.of(List.of(settles)).calendar("CN"));
  }

  @Test
  void a_certainty_of_two_is_final_only_if_both_are() {
    assertThat(Certainty.FINAL.and(Certainty.FINAL)).isEqualTo(Certainty.FINAL);
    assertThat(Certainty.FINAL.and(Certainty.PROVISIONAL)).isEqualTo(Certainty.PROVISIONAL);
    assertThat(Certainty.PROVISIONAL.and(Certainty.FINAL)).isEqualTo(Certainty.PROVISIONAL);
    assertThat(Certainty.PROVISIONAL.and(Certainty.PROVISIONAL)).isEqualTo(Certainty.PROVISIONAL);
  }

  private static void assertRefused(Runnable question, String message) {
    assertThatExceptionOfType(CalendarRangeException.class)
        .isThrownBy(question::run)
        .withMessage(message);
  }

  private static HolidayNotice notice(
      String number, String place, int year, Map<LocalDate, Ruling> days) {
    return new HolidayNotice(number, place, year, Optional.empty(), false, days);
  }
}
