package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static void assertRefused(Runnable question, String message) {
    assertThatExceptionOfType(CalendarRangeException.class)
        .isThrownBy(question::run)
        .withMessage(message);
  }

  private static HolidayNotice notice(
      String number, String place, int year, Map<LocalDate, Ruling> days) {
    return HolidayNotice.builder()
        .number(number)
        .jurisdiction(place)
        .year(year)
        .publicationAssumed(false)
        .putAllDays(days)
        .build();
  }

  @Nested
  class CountingWorkingDays {
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

    /** Every day of all years, and from each a short, a long and a backward step. */
    @ParameterizedTest
    @ValueSource(strings = {"CN", "CN+LIANGSHAN", "CN+SHILIN"})
    void numbers_and_dates_are_answered_alike(String name) {
      HolidayNotice whole =
          HolidayNotice.builder()
              .number("州通知")
              .jurisdiction("LIANGSHAN")
              .year(2026)
              .publicationAssumed(false)
              .effect(NoticeEffect.REPLACING)
              .putDays(LocalDate.of(2026, 2, 28), new Ruling(true, "春节"))
              .build();
      HolidayNotice added =
          notice("县通知", "SHILIN", 2026, Map.of(LocalDate.of(2026, 8, 6), new Ruling(false, "火把节")));
      WorkCalendar calendar = BOOK.with(List.of(whole, added)).calendar(name);
      int first = (int) WorkCalendar.FIRST.toEpochDay();
      int last = (int) WorkCalendar.LAST.toEpochDay();

      for (int at = first; at <= last; at++) {
        LocalDate day = LocalDate.ofEpochDay(at);
        assertThat(calendar.isWorkingDay(at)).isEqualTo(calendar.isWorkingDay(day));
        assertThat(calendar.count(first, at)).isEqualTo(calendar.count(WorkCalendar.FIRST, day));
        assertThat(calendar.count(at, last)).isEqualTo(calendar.count(day, WorkCalendar.LAST));
        for (int n : new int[] {-60, -1, 0, 1, 500}) {
          int left = calendar.count(day, n < 0 ? WorkCalendar.FIRST : WorkCalendar.LAST);
          if (n < 0 ? left < n - 1 : left >= n) {
            assertThat(calendar.plus(at, n)).isEqualTo(calendar.plus(day, n).toEpochDay());
          }
        }
      }
      assertThat(calendar.workingDays(WorkCalendar.FIRST, WorkCalendar.LAST))
          .containsExactlyElementsOf(
              WorkCalendar.FIRST
                  .datesUntil(WorkCalendar.LAST.plusDays(1))
                  .filter(calendar::isWorkingDay)
                  .toList());
    }

    @Test
    void lists_the_working_days_after_a_day_and_up_to_another() {
      assertThat(CN.workingDays(LocalDate.of(2026, 1, 3), LocalDate.of(2026, 1, 6)))
          .containsExactly(
              LocalDate.of(2026, 1, 4), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6));
      assertThat(CN.workingDays(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 3))).isEmpty();
      assertThat(CN.workingDays(LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 6))).isEmpty();
    }

    @Test
    void the_next_and_the_previous_working_day_are_never_the_day_itself() {
      assertThat(CN.next(LocalDate.of(2026, 1, 4))).isEqualTo("2026-01-05");
      assertThat(CN.previous(LocalDate.of(2026, 1, 4))).isEqualTo("2025-12-31");
      assertThat(CN.next(LocalDate.of(2026, 1, 2))).isEqualTo("2026-01-04");
      assertThat(CN.previous(LocalDate.of(2026, 1, 2))).isEqualTo("2025-12-31");
      assertThat(CN.nextOrSame(LocalDate.of(2026, 1, 4))).isEqualTo("2026-01-04");
      assertThat(CN.previousOrSame(LocalDate.of(2026, 1, 4))).isEqualTo("2026-01-04");
    }
  }

  @Nested
  class KindOfADay {
    @ParameterizedTest
    @CsvSource({
      "2026-01-01, STATUTORY_HOLIDAY, FINAL, 元旦, 国办发明电〔2025〕7号",
      "2026-01-02, SHIFTED_REST_DAY, FINAL, 元旦, 国办发明电〔2025〕7号",
      "2026-01-03, WEEKEND, FINAL, 元旦, 国办发明电〔2025〕7号",
      "2026-01-04, MAKE_UP_WORKDAY, FINAL, 元旦, 国办发明电〔2025〕7号",
      "2026-01-05, WORKDAY, FINAL, '', 国办发明电〔2025〕7号",
      "2026-01-10, WEEKEND, FINAL, '', 国办发明电〔2025〕7号",
      "2027-01-01, STATUTORY_HOLIDAY, PROVISIONAL, 元旦, 全国年节及纪念日放假办法（2024）第二条",
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
    void what_a_notice_says_of_the_kind_of_a_day_holds() {
      LocalDate monday = LocalDate.of(2026, 1, 5);
      HolidayNotice amendment =
          notice(
              "",
              "CN",
              2026,
              Map.of(
                  monday,
                  new Ruling(true, "", Optional.of(DayKind.MAKE_UP_WORKDAY)),
                  monday.plusDays(1),
                  new Ruling(false, "", Optional.of(DayKind.LOCAL_FESTIVAL))));
      WorkCalendar calendar = CalendarBook.of(List.of(amendment)).calendar("CN");

      assertThat(calendar.kindOf(monday)).isEqualTo(DayKind.MAKE_UP_WORKDAY);
      assertThat(calendar.kindOf(monday.plusDays(1))).isEqualTo(DayKind.LOCAL_FESTIVAL);
      assertThat(calendar.day(monday.plusDays(1)).ordinary()).isFalse();
      assertThat(calendar.day(monday.plusDays(2)).ordinary()).isTrue();
      assertThat(CN.day(LocalDate.of(2026, 1, 3)).ordinary()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "true, WEEKEND",
      "true, WORKDAY",
      "true, SUSPENSION",
      "false, MAKE_UP_WORKDAY",
      "false, WEEKEND",
    })
    void a_ruling_refuses_a_kind_that_no_notice_can_make(boolean working, DayKind kind) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Ruling(working, "", Optional.of(kind)))
          .withMessage(
              "Ruling.kind %s does not go with Ruling.working, which is %s; correct or leave out one"
                  + " of them",
              kind, working);
    }

    /** The first notice for a year decides by its silence, and so does a later restatement. */
    @Test
    void an_amendment_decides_of_ordinary_days_only_if_it_restates_the_year() {
      LocalDate monday = LocalDate.of(2026, 1, 5);
      HolidayNotice amendment = notice("国办发明电〔2026〕1号", "CN", 2026, Map.of());
      HolidayNotice restated =
          HolidayNotice.builder()
              .number("国办发明电〔2026〕2号")
              .jurisdiction("CN")
              .year(2026)
              .publicationAssumed(false)
              .effect(NoticeEffect.REPLACING)
              .build();

      assertThat(BOOK.with(List.of(amendment)).calendar("CN").day(monday).source())
          .isEqualTo("国办发明电〔2025〕7号");
      assertThat(BOOK.with(List.of(restated)).calendar("CN").day(monday).source())
          .isEqualTo("国办发明电〔2026〕2号");
      assertThat(BOOK.with(List.of(restated)).calendar("CN").kindOf(LocalDate.of(2026, 1, 1)))
          .isEqualTo(DayKind.WORKDAY);
    }

    /** Where the nation has not spoken, a place that restates the year leaves the law alone. */
    @Test
    void a_restatement_by_a_place_does_not_do_away_with_the_law() {
      HolidayNotice restated =
          HolidayNotice.builder()
              .number("州通知")
              .jurisdiction("LIANGSHAN")
              .year(2027)
              .publicationAssumed(false)
              .effect(NoticeEffect.REPLACING)
              .putDays(LocalDate.of(2027, 10, 2), new Ruling(false, "州庆"))
              .build();
      WorkCalendar calendar = BOOK.with(List.of(restated)).calendar("CN+LIANGSHAN");

      assertThat(calendar.day(LocalDate.of(2027, 1, 1)))
          .isEqualTo(CN.day(LocalDate.of(2027, 1, 1)));
      assertThat(calendar.kindOf(LocalDate.of(2027, 10, 2))).isEqualTo(DayKind.STATUTORY_HOLIDAY);
      assertThat(calendar.day(LocalDate.of(2027, 3, 1)).source()).isEmpty();
    }
  }

  @Nested
  class CertaintyOfADay {
    @Test
    void a_place_in_a_year_without_national_notice_is_provisional_too() {
      LocalDate festival = LocalDate.of(2027, 7, 27);
      HolidayNotice local = notice("", "SHILIN", 2027, Map.of(festival, new Ruling(false, "火把节")));

      assertThat(BOOK.with(List.of(local)).calendar("CN+SHILIN").day(festival))
          .isEqualTo(
              new CalendarDay(festival, DayKind.LOCAL_FESTIVAL, Certainty.PROVISIONAL, "火把节", ""));
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
                  LocalDate.of(2050, 12, 30), DayKind.SHIFTED_REST_DAY, Certainty.FINAL, "元旦", ""));
      assertThat(calendar.certainty(LocalDate.of(2050, 12, 24))).isEqualTo(Certainty.PROVISIONAL);
    }

    @Test
    void a_certainty_of_two_is_final_only_if_both_are() {
      assertThat(Certainty.FINAL.and(Certainty.FINAL)).isEqualTo(Certainty.FINAL);
      assertThat(Certainty.FINAL.and(Certainty.PROVISIONAL)).isEqualTo(Certainty.PROVISIONAL);
      assertThat(Certainty.PROVISIONAL.and(Certainty.FINAL)).isEqualTo(Certainty.PROVISIONAL);
      assertThat(Certainty.PROVISIONAL.and(Certainty.PROVISIONAL)).isEqualTo(Certainty.PROVISIONAL);
    }
  }

  @Nested
  class FirstAndLastDay {
    @Test
    void answers_on_its_first_and_last_days() {
      assertThat(CN.day(LocalDate.of(2000, 1, 1)).kind()).isEqualTo(DayKind.STATUTORY_HOLIDAY);
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
      assertRefused(() -> CN.kindOf(day), message);
      assertRefused(() -> CN.next(day), message);
      assertRefused(() -> CN.previous(day), message);
      assertRefused(() -> CN.workingDays(day, WorkCalendar.LAST), message);
      assertRefused(() -> CN.workingDays(WorkCalendar.FIRST, day), message);
      assertRefused(() -> CN.awaitedYear(day), message);
    }

    @ParameterizedTest
    @CsvSource({
      "10956, 1999-12-31",
      "29585, 2051-01-01",
      "-1, 1969-12-31",
      "2147483647, +5881580-07-11",
      "-2147483648, -5877641-06-23"
    })
    void refuses_days_outside_that_are_given_as_numbers(int epochDay, String day) {
      String message =
          "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but was asked about " + day;

      assertRefused(() -> CN.isWorkingDay(epochDay), message);
      assertRefused(() -> CN.plus(epochDay, 0), message);
      assertRefused(() -> CN.plus(epochDay, 1), message);
      assertRefused(() -> CN.count(epochDay, 10957), message);
      assertRefused(() -> CN.count(10957, epochDay), message);
    }

    /**
     * 2000-01-01 and the two days after it have the numbers 10957 to 10959; 2050-12-31 has 29584.
     */
    @Test
    void refuses_to_count_out_of_its_years_by_numbers() {
      String message = "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting ";

      assertRefused(
          () -> CN.plus(29582, 2), message + "2 working days from 2050-12-29 leaves them");
      assertRefused(
          () -> CN.plus(10959, -1), message + "-1 working days from 2000-01-03 leaves them");
      assertRefused(
          () -> CN.plus(10957, Integer.MIN_VALUE),
          message + "-2147483648 working days from 2000-01-01 leaves them");
      assertRefused(
          () -> CN.plus(29584, Integer.MAX_VALUE),
          message + "2147483647 working days from 2050-12-31 leaves them");
      assertThat(CN.plus(29582, 1)).isEqualTo(29583);
      assertThat(CN.plus(10957, 1)).isEqualTo(10959);
      assertThat(CN.plus(29584, 0)).isEqualTo(29584);
    }

    @Test
    void years_far_outside_do_no_harm() {
      for (int year : new int[] {Integer.MIN_VALUE, 1999, 2052, Integer.MAX_VALUE}) {
        HolidayNotice notice =
            HolidayNotice.builder()
                .number("")
                .jurisdiction("CN")
                .year(year)
                .publicationAssumed(false)
                .effect(NoticeEffect.REPLACING)
                .build();

        assertThat(CalendarBook.of(List.of(notice)).calendar("CN"))
            .isEqualTo(CalendarBook.of(List.of()).calendar("CN"));
      }
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
  }

  @Nested
  class Comparison {
    @Test
    void compares_two_calendars_day_by_day() {
      LocalDate friday = LocalDate.of(2026, 1, 2);
      LocalDate saturday = LocalDate.of(2026, 1, 3);
      HolidayNotice amendment =
          HolidayNotice.builder()
              .number("1号")
              .jurisdiction("CN")
              .year(2026)
              .publishedOn(LocalDate.of(2025, 12, 20))
              .publicationAssumed(false)
              .putDays(friday, new Ruling(true, "元旦"))
              .putDays(saturday, new Ruling(false, "元旦", Optional.of(DayKind.SUSPENSION)))
              .build();
      WorkCalendar later = BOOK.with(List.of(amendment)).calendar("CN");

      List<CalendarChange> changes = CN.changesTo(later);

      assertThat(changes)
          .containsExactly(
              new CalendarChange(
                  friday,
                  new CalendarDay(
                      friday, DayKind.SHIFTED_REST_DAY, Certainty.FINAL, "元旦", "国办发明电〔2025〕7号"),
                  new CalendarDay(friday, DayKind.WORKDAY, Certainty.FINAL, "元旦", "1号")),
              new CalendarChange(
                  saturday,
                  new CalendarDay(
                      saturday, DayKind.WEEKEND, Certainty.FINAL, "元旦", "国办发明电〔2025〕7号"),
                  new CalendarDay(saturday, DayKind.SUSPENSION, Certainty.FINAL, "元旦", "1号")));
      assertThat(changes).extracting(CalendarChange::turns).containsExactly(true, false);
      assertThat(CN.changesTo(CN)).isEmpty();
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
  }
}
