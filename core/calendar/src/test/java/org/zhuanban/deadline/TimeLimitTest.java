package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.calendar.CalendarRangeException;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;

class TimeLimitTest {
  private static final WorkCalendar CN = PublicCalendars.BOOK.calendar("CN");

  @ParameterizedTest
  @CsvSource({
    "20 WD, 20, WORKING_DAYS",
    "1 WD, 1, WORKING_DAYS",
    "3650 CD, 3650, CALENDAR_DAYS",
    "3 MONTHS, 3, MONTHS",
    "2 YEARS, 2, YEARS",
    "IMMEDIATE, 0, IMMEDIATE",
  })
  void reads_what_it_writes(String text, int amount, LimitUnit unit) {
    TimeLimit limit = TimeLimit.parse(text, "第四十二条");

    assertThat(limit).isEqualTo(new TimeLimit(amount, unit, "第四十二条")).hasToString(text);
  }

  @Test
  void is_made_by_its_unit() {
    assertThat(TimeLimit.workingDays(20, "第四十二条"))
        .isEqualTo(new TimeLimit(20, LimitUnit.WORKING_DAYS, "第四十二条"));
    assertThat(TimeLimit.calendarDays(30, "第五十条"))
        .isEqualTo(new TimeLimit(30, LimitUnit.CALENDAR_DAYS, "第五十条"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20",
        "20WD",
        "20  WD",
        " 20 WD",
        "20 WD ",
        "20 wd",
        "WD 20",
        "-1 WD",
        "1.5 CD",
        "100000 WD",
        "٢٠ WD",
        "0 IMMEDIATE",
        "immediate",
        "20 DAYS",
        "NONE"
      })
  void refuses_what_is_not_a_number_and_a_unit(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeLimit.parse(text, "第四十二条"))
        .withMessage(
            "TimeLimit is written like 20 WD, 20 CD, 20 MONTHS, 20 YEARS, IMMEDIATE, but was '%s'; write it so",
            text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, WORKING_DAYS, 0 WD",
    "-1, CALENDAR_DAYS, -1 CD",
    "3651, MONTHS, 3651 MONTHS",
    "1, IMMEDIATE, 1 IMMEDIATE",
  })
  void refuses_numbers_out_of_range(int amount, LimitUnit unit, String was) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeLimit(amount, unit, "第四十二条"))
        .withMessage(
            "TimeLimit.amount is %s, but was %s; correct it",
            unit == LimitUnit.IMMEDIATE ? "from 0 to 0" : "from 1 to 3650 " + unit.code(), amount);
  }

  @Test
  void refuses_a_limit_that_rests_on_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeLimit.workingDays(20, "  "))
        .withMessage("TimeLimit.basis is missing; give it");
  }

  /** 2024-10-16 is a Wednesday, and 2024-10-12 a Saturday that was worked. */
  @ParameterizedTest
  @CsvSource({
    "7 WD, 2024-10-16, 2024-10-08",
    "3 WD, 2024-10-16, 2024-10-12",
    "3 WD, 2024-10-06, 2024-09-27",
    "30 CD, 2026-06-30, 2026-05-31",
    "1 MONTHS, 2024-03-31, 2024-02-29",
    "1 YEARS, 2024-02-29, 2023-02-28",
    "IMMEDIATE, 2024-10-01, 2024-10-01",
  })
  void counts_back_without_the_anchor_and_never_moves(
      String limit, LocalDate anchor, LocalDate last) {
    assertThat(TimeLimit.parse(limit, "第四十八条").before(anchor, CN))
        .isEqualTo(new Deadline.Due(last, last, Certainty.FINAL));
  }

  /**
   * The thirty days of July before the printed end, and the thirty of June, lead to 1 June 2026.
   */
  @Test
  void a_permit_is_renewed_sixty_days_before_the_end_that_is_printed_on_it() {
    LocalDate printed = LocalDate.of(2026, 7, 31);
    LocalDate last = LocalDate.of(2026, 6, 1);
    TimeLimit sixty = TimeLimit.calendarDays(60, "排污许可管理条例第十四条第二款");

    assertThat(sixty.before(printed, CN)).isEqualTo(new Deadline.Due(last, last, Certainty.FINAL));
    assertThat(sixty.explainBefore(printed, CN, CountingRules.DEFAULT).counted()).isEqualTo(60);
  }

  /** What the anchor itself is does not matter, only the days before it. */
  @Test
  void counting_back_is_provisional_once_a_day_on_the_way_is() {
    TimeLimit one = TimeLimit.workingDays(1, "第四十八条");

    assertThat(one.before(LocalDate.of(2026, 12, 25), CN).certainty()).isEqualTo(Certainty.FINAL);
    assertThat(one.before(LocalDate.of(2026, 12, 26), CN).certainty())
        .isEqualTo(Certainty.PROVISIONAL);
    assertThat(TimeLimit.workingDays(5, "第四十八条").before(LocalDate.of(2026, 12, 28), CN).certainty())
        .isEqualTo(Certainty.PROVISIONAL);
    assertThat(TimeLimit.calendarDays(5, "第五十条").before(LocalDate.of(2027, 12, 28), CN).certainty())
        .isEqualTo(Certainty.FINAL);
  }

  @Test
  void refuses_to_count_back_beyond_the_calendar() {
    assertThatExceptionOfType(CalendarRangeException.class)
        .isThrownBy(() -> TimeLimit.workingDays(1, "第四十八条").before(WorkCalendar.FIRST, CN))
        .withMessage(
            "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting -1 working days from 2000-01-01 leaves them");
  }

  /** 2024-08-31 is a Saturday: a status ends on it all the same. */
  @ParameterizedTest
  @CsvSource({
    "12 MONTHS, 2023-08-31, 2024-08-31",
    "6 MONTHS, 2023-08-31, 2024-02-29",
    "1 YEARS, 2024-02-29, 2025-02-28",
    "10 CD, 2024-09-24, 2024-10-04",
  })
  void a_status_ends_on_the_corresponding_day_free_or_not(
      String limit, LocalDate start, LocalDate end) {
    assertThat(TimeLimit.parse(limit, "公职人员政务处分法第八条").statusEnd(start)).isEqualTo(end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20 WD", "IMMEDIATE"})
  void a_status_does_not_last_for_working_days(String limit) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TimeLimit.parse(limit, "公职人员政务处分法第八条").statusEnd(LocalDate.of(2024, 1, 1)))
        .withMessage("a status lasts for calendar days, months or years, but was given %s", limit);
  }

  /**
   * By the notices of 2019 to 2026; the first numbers of each pair are the last ones that end in
   * time.
   */
  @ParameterizedTest
  @CsvSource({
    "10 WD, 10 WD, false",
    "11 WD, 10 WD, true",
    "11 CD, 10 WD, false",
    "12 CD, 10 WD, true",
    "20 CD, 10 WD, true",
    "16 WD, 30 CD, false",
    "20 WD, 30 CD, true",
    "1 MONTHS, 30 CD, true",
    "28 CD, 1 MONTHS, false",
    "29 CD, 1 MONTHS, true",
    "12 MONTHS, 1 YEARS, false",
    "13 MONTHS, 1 YEARS, true",
    "20 WD, 2 MONTHS, false",
    "2 MONTHS, 20 WD, true",
    "IMMEDIATE, 1 CD, false",
    "1 WD, IMMEDIATE, true",
  })
  void a_limit_can_end_after_another_one_if_it_does_from_some_day(
      String limit, String other, boolean later) {
    assertThat(
            TimeLimit.parse(limit, "第四十二条")
                .canEndAfter(TimeLimit.parse(other, "第四十二条"), PublicCalendars.BOOK.calendar("CN")))
        .isEqualTo(later);
  }
}
