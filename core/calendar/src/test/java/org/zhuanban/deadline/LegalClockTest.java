package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.calendar.BeyondHorizon;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.CalendarRangeException;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.HorizonException;
import org.zhuanban.calendar.Ruling;
import org.zhuanban.calendar.WorkCalendar;

class LegalClockTest {

  private static final WorkCalendar CN = PublicCalendars.BOOK.calendar("CN");

  /** A Monday with three weeks of plain Monday to Friday behind it. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 4, 8);

  private static final TimeLimit FIVE = TimeLimit.workingDays(5, "第三十二条");

  private static final TimeLimit AT_ONCE = TimeLimit.parse("IMMEDIATE", "行政许可法第三十四条");

  private static LegalClock clock(LocalDate start, TimeLimit limit, Pause... pauses) {
    return LegalClock.builder().start(start).limit(limit).addPauses(pauses).build();
  }

  private static LegalClock extended(LocalDate start, TimeLimit limit, String by) {
    return LegalClock.builder()
        .start(start)
        .limit(limit)
        .extension(new Extension(TimeLimit.parse(by, "第四十二条"), start))
        .build();
  }

  private static Pause pause(String first, String last) {
    return Pause.of(PauseReason.HEARING, LocalDate.parse(first), LocalDate.parse(last));
  }

  private static HolidayNotice notice(int year) {
    return HolidayNotice.builder()
        .number("")
        .jurisdiction(HolidayNotice.NATION)
        .year(year)
        .publicationAssumed(false)
        .putDays(LocalDate.of(year, 1, 1), new Ruling(false, "元旦"))
        .build();
  }

  private static void assertDue(String due, LegalClock clock) {
    assertThat(clock.deadline(CN).dueOn()).contains(LocalDate.parse(due));
  }

  private static List<String> lines(List<LedgerDay> ledger) {
    return ledger.stream()
        .map(
            row ->
                "%s %s %s%s"
                    .formatted(
                        row.day().date(),
                        row.reason(),
                        row.running(),
                        row.pause().map(pause -> " " + pause.reason()).orElse("")))
        .toList();
  }

  @Nested
  class ClosedPauses {
    @ParameterizedTest
    @CsvSource({
      "before the start,            2024-04-01, 2024-04-01, 2024-04-05, 2024-04-15",
      "on the day of the start,     2024-04-08, 2024-04-08, 2024-04-08, 2024-04-15",
      "from the day of the start,   2024-04-08, 2024-04-08, 2024-04-09, 2024-04-16",
      "from before the start,       2024-04-01, 2024-04-01, 2024-04-09, 2024-04-16",
      "inside,                      2024-04-10, 2024-04-10, 2024-04-11, 2024-04-17",
      "on a weekend,                2024-04-13, 2024-04-13, 2024-04-14, 2024-04-15",
      "on the last day,             2024-04-15, 2024-04-15, 2024-04-15, 2024-04-16",
      "after the last day,          2024-04-16, 2024-04-16, 2024-04-30, 2024-04-15",
      "notified late,               2024-04-09, 2024-04-11, 2024-04-12, 2024-04-17",
      "notified before it began,    2024-04-10, 2024-04-01, 2024-04-11, 2024-04-17",
      "notified on its last day,    2024-04-09, 2024-04-12, 2024-04-12, 2024-04-16",
      "notified after its end,      2024-04-09, 2024-04-14, 2024-04-10, 2024-04-15",
      "never notified,              2024-04-09,           , 2024-04-12, 2024-04-15",
    })
    void five_working_days_with_a_pause(
        String when, LocalDate first, LocalDate notified, LocalDate last, LocalDate due) {
      Pause pause =
          new Pause(PauseReason.HEARING, first, Optional.ofNullable(notified), Optional.of(last));

      assertThat(clock(MONDAY, FIVE, pause).deadline(CN))
          .as(when)
          .isEqualTo(new Deadline.Due(due, due, Certainty.FINAL));
    }

    @Test
    void pauses_that_touch_follow_one_another() {
      Pause first = pause("2024-04-09", "2024-04-10");
      Pause second = pause("2024-04-11", "2024-04-12");

      assertDue("2024-04-19", clock(MONDAY, FIVE, first, second));
      assertDue("2024-04-19", clock(MONDAY, FIVE, second, first));
    }

    @Test
    void a_pause_inside_another_one_takes_nothing_more() {
      Pause outer = pause("2024-04-09", "2024-04-12");

      assertDue("2024-04-19", clock(MONDAY, FIVE, outer, pause("2024-04-10", "2024-04-11")));
      assertDue("2024-04-19", clock(MONDAY, FIVE, outer, pause("2024-04-09", "2024-04-12")));
    }

    /** 24 September is the fourth day; the fifth is 4 October, a holiday that counts. */
    @Test
    void a_pause_of_calendar_days_may_end_on_a_holiday() {
      TimeLimit fifteen = TimeLimit.calendarDays(15, "第二百零一条");

      assertDue(
          "2024-10-14",
          clock(LocalDate.of(2024, 9, 20), fifteen, pause("2024-09-25", "2024-10-03")));
    }

    @Test
    void a_pause_within_months_is_made_up_in_calendar_days() {
      assertDue(
          "2024-05-13",
          clock(MONDAY, TimeLimit.parse("1 MONTHS", "第二百零二条"), pause("2024-04-10", "2024-04-14")));
    }

    @Test
    void no_day_of_a_pause_is_used_up_where_it_moves_nothing_either() {
      LegalClock promise =
          clock(
              LocalDate.of(2020, 4, 7),
              TimeLimit.workingDays(10, "第四十二条"),
              pause("2020-04-23", "2020-05-15"));

      assertThat(promise.deadline(CN).dueOn()).contains(LocalDate.of(2020, 4, 21));
      assertThat(promise.used(LocalDate.of(2020, 5, 11), CN)).isEqualTo(11);
      assertThat(promise.used(LocalDate.of(2020, 5, 19), CN)).isEqualTo(13);
    }

    @Test
    void a_pause_after_the_last_day_moves_nothing_and_is_not_used_up() {
      Pause late = pause("2024-04-16", "2024-04-18");
      LegalClock clock = clock(MONDAY, FIVE, pause("2024-04-09", "2024-04-09"), late);
      LegalClock reached = clock(MONDAY, FIVE, pause("2024-04-09", "2024-04-10"), late);

      assertThat(clock.used(LocalDate.of(2024, 4, 19), CN)).isEqualTo(5);
      assertThat(clock(MONDAY, FIVE, late).used(LocalDate.of(2024, 4, 19), CN)).isEqualTo(6);
      assertThat(clock(MONDAY, FIVE, late).deadline(CN).dueOn())
          .contains(LocalDate.of(2024, 4, 15));
      assertThat(clock(MONDAY, FIVE, late).pausedOn(LocalDate.of(2024, 4, 17), CN)).isFalse();
      assertThat(clock(MONDAY, FIVE, late).spans().covers(LocalDate.of(2024, 4, 17))).isTrue();
      assertThat(reached.pausedOn(LocalDate.of(2024, 4, 9), CN)).isTrue();
      assertThat(reached.pausedOn(LocalDate.of(2024, 4, 16), CN)).isTrue();
      assertThat(reached.pausedOn(LocalDate.of(2024, 4, 18), CN)).isTrue();
      assertThat(reached.pausedOn(LocalDate.of(2024, 4, 19), CN)).isFalse();
      assertThat(reached.used(LocalDate.of(2024, 4, 19), CN)).isEqualTo(4);
    }

    @Test
    void a_pause_that_begins_after_all_calendars_end_changes_nothing() {
      Pause far = Pause.open(PauseReason.HEARING, LocalDate.of(2051, 3, 1));

      assertDue("2024-04-15", clock(MONDAY, FIVE, far));
      assertDue("2024-04-15", clock(MONDAY, TimeLimit.calendarDays(7, "第二百零三条"), far));
    }

    /** Nor does it make a calendar refuse that knows nothing of the days before it. */
    @Test
    void a_pause_beyond_the_notices_after_the_last_day_is_no_reason_to_refuse() {
      WorkCalendar strict =
          CalendarBook.of(List.of(notice(2024))).beyond(BeyondHorizon.REFUSE).calendar("CN");
      Pause planned = pause("2025-03-03", "2025-03-14");

      assertThat(clock(MONDAY, FIVE, pause("2024-04-09", "2024-04-09"), planned).deadline(strict))
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.of(2024, 4, 16), LocalDate.of(2024, 4, 16), Certainty.FINAL));
      assertThatExceptionOfType(HorizonException.class)
          .isThrownBy(
              () -> clock(MONDAY, TimeLimit.workingDays(200, "第四十二条"), planned).deadline(strict))
          .withMessageContaining("2024-12-25");
    }

    @Test
    void keeps_its_pauses_to_itself() {
      List<Pause> pauses = new ArrayList<>(List.of(pause("2024-04-09", "2024-04-12")));
      LegalClock clock =
          LegalClock.builder().start(MONDAY).limit(FIVE).addAllPauses(pauses).build();

      pauses.clear();

      assertThat(clock.pauses()).hasSize(1);
    }
  }

  @Nested
  class OpenPauses {
    @Test
    void an_open_pause_leaves_the_end_undetermined() {
      Pause open = Pause.open(PauseReason.EXPERT_REVIEW, LocalDate.of(2024, 4, 11));
      LegalClock clock = clock(MONDAY, FIVE, open);
      Deadline deadline = clock.deadline(CN);

      assertThat(deadline).isEqualTo(new Deadline.Open(3, LimitUnit.WORKING_DAYS, open));
      assertThat(deadline.dueOn()).isEmpty();
      assertThat(deadline.passedBy(LocalDate.of(2050, 1, 1))).isFalse();
      assertThat(clock.remaining(MONDAY, CN)).isEqualTo(5);
      assertThat(clock.remaining(LocalDate.of(2024, 4, 9), CN)).isEqualTo(4);
      assertThat(clock.remaining(LocalDate.of(2024, 6, 1), CN)).isEqualTo(3);
      assertThat(clock.used(LocalDate.of(2024, 6, 1), CN)).isEqualTo(2);
    }

    @Test
    void an_open_pause_from_before_the_start_leaves_everything() {
      Pause open = Pause.open(PauseReason.HEARING, LocalDate.of(2024, 4, 1));

      assertThat(clock(MONDAY, TimeLimit.parse("1 MONTHS", "第二百零二条"), open).deadline(CN))
          .isEqualTo(new Deadline.Open(30, LimitUnit.CALENDAR_DAYS, open));
    }

    @Test
    void of_two_open_pauses_the_earlier_one_stops_the_clock() {
      Pause earlier = Pause.open(PauseReason.HEARING, LocalDate.of(2024, 4, 10));
      Pause later = Pause.open(PauseReason.AUCTION, LocalDate.of(2024, 4, 11));

      assertThat(clock(MONDAY, FIVE, later, earlier).deadline(CN))
          .isEqualTo(new Deadline.Open(4, LimitUnit.WORKING_DAYS, earlier));
    }

    @Test
    void an_open_pause_that_overlaps_a_closed_one_is_the_one_that_is_named() {
      Pause closed = pause("2024-04-09", "2024-04-12");
      Pause open = Pause.open(PauseReason.AUCTION, LocalDate.of(2024, 4, 11));
      LegalClock clock = clock(MONDAY, FIVE, closed, open);

      assertThat(clock.deadline(CN)).isEqualTo(new Deadline.Open(5, LimitUnit.WORKING_DAYS, open));
      assertThat(clock.remaining(MONDAY, CN)).isEqualTo(5);
    }

    @Test
    void an_open_pause_that_was_never_notified_stops_nothing() {
      Pause silent =
          new Pause(PauseReason.HEARING, MONDAY.plusDays(1), Optional.empty(), Optional.empty());

      assertDue("2024-04-15", clock(MONDAY, FIVE, silent));
      assertThat(clock(MONDAY, FIVE, silent).spans().covers(MONDAY.plusDays(2))).isFalse();
    }
  }

  @Nested
  class MovingTheLastDay {
    /** Sixty days from 3 August end on 2 October 2024; the holiday lasts until the 7th. */
    @ParameterizedTest
    @CsvSource({
      "2024-10-03, 2024-10-06, 2024-10-08",
      "2024-10-03, 2024-10-07, 2024-10-08",
      "2024-10-03, 2024-10-08, 2024-10-09",
      "2024-10-08, 2024-10-08, 2024-10-09",
      "2024-10-08, 2024-10-10, 2024-10-11",
      "2024-10-08, 2024-10-11, 2024-10-12",
      "2024-10-08, 2024-10-12, 2024-10-14",
      "2024-10-09, 2024-10-12, 2024-10-08",
      "2024-10-02, 2024-10-02, 2024-10-08",
    })
    void the_last_day_moves_to_the_first_working_day_that_is_not_paused(
        LocalDate first, LocalDate last, LocalDate due) {
      LegalClock clock =
          clock(
              LocalDate.of(2024, 8, 3),
              TimeLimit.calendarDays(60, "信访工作条例第三十四条"),
              Pause.of(PauseReason.HEARING, first, last));

      assertThat(clock.deadline(CN).dueOn()).contains(due);
    }

    @Test
    void the_last_day_moves_past_one_pause_after_another() {
      LegalClock clock =
          clock(
              LocalDate.of(2024, 8, 3),
              TimeLimit.calendarDays(60, "信访工作条例第三十四条"),
              pause("2024-10-10", "2024-10-12"),
              pause("2024-10-08", "2024-10-09"),
              pause("2024-07-01", "2024-07-31"));

      assertThat(clock.deadline(CN))
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.of(2024, 10, 14), LocalDate.of(2024, 10, 2), Certainty.FINAL));
    }

    @ParameterizedTest
    @CsvSource({"2024-10-03", "2024-10-05", "2024-10-08"})
    void an_open_pause_keeps_the_last_day_from_moving_to_a_working_day(LocalDate from) {
      Pause open = Pause.open(PauseReason.HEARING, from);
      LegalClock clock =
          clock(LocalDate.of(2024, 9, 28), TimeLimit.calendarDays(4, "第二百零三条"), open);

      assertThat(clock.deadline(CN)).isEqualTo(new Deadline.Open(0, LimitUnit.CALENDAR_DAYS, open));
      assertThat(lines(clock.explain(CN, LocalDate.of(2024, 10, 8)).days()))
          .startsWith(
              "2024-09-28 START 0",
              "2024-09-29 COUNTED 1",
              "2024-09-30 COUNTED 2",
              "2024-10-01 COUNTED 3",
              "2024-10-02 COUNTED 4")
          .noneMatch(line -> line.endsWith("5"))
          .endsWith("2024-10-08 PAUSED 4 HEARING");
    }

    @Test
    void an_open_pause_after_the_day_to_which_the_last_one_moved_changes_nothing() {
      Pause open = Pause.open(PauseReason.HEARING, LocalDate.of(2024, 10, 9));

      assertDue(
          "2024-10-08",
          clock(LocalDate.of(2024, 9, 28), TimeLimit.calendarDays(4, "第二百零三条"), open));
    }

    @ParameterizedTest
    @CsvSource({
      "2024-01-31, 1 MONTHS, 2024-02-29, 2024-02-29",
      "2023-01-31, 1 MONTHS, 2023-02-28, 2023-02-28",
      "2024-02-29, 1 YEARS, 2025-02-28, 2025-02-28",
      "2025-12-31, 2 MONTHS, 2026-02-28, 2026-02-28",
      "2025-08-31, 1 MONTHS, 2025-09-30, 2025-09-30",
      "2024-05-05, 5 MONTHS, 2024-10-05, 2024-10-08",
    })
    void a_month_without_the_corresponding_day_ends_with_its_last_day(
        LocalDate start, String limit, LocalDate nominal, LocalDate due) {
      assertThat(LegalClock.from(start, TimeLimit.parse(limit, "第二百零二条")).deadline(CN))
          .isEqualTo(new Deadline.Due(due, nominal, Certainty.FINAL));
    }

    @Test
    void a_day_that_was_named_counts_free_or_not() {
      LocalDate holiday = LocalDate.of(2024, 10, 1);

      for (LocalDate from : List.of(holiday, holiday.minusDays(3))) {
        LegalClock clock = LegalClock.upTo(from, holiday, "工作惯例：指定日期");
        assertThat(clock.deadline(CN))
            .isEqualTo(new Deadline.Due(holiday, holiday, Certainty.FINAL));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LegalClock.upTo(holiday, holiday.minusDays(1), "工作惯例：指定日期"));
    }
  }

  @Nested
  class CertaintyOfTheLastDay {
    /** A pause whose days nobody has arranged yet decides nothing. */
    @Test
    void days_that_are_paused_do_not_make_an_end_provisional() {
      WorkCalendar gap = CalendarBook.of(List.of(notice(2024), notice(2026))).calendar("CN");
      LocalDate friday = LocalDate.of(2024, 12, 20);
      Pause year = pause("2024-12-23", "2026-01-11");

      assertThat(clock(friday, TimeLimit.workingDays(1, "第三十二条"), year).deadline(gap))
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 12), Certainty.FINAL));
      assertThat(clock(friday, TimeLimit.calendarDays(1, "第二百零三条"), year).deadline(gap))
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.of(2026, 1, 12), LocalDate.of(2024, 12, 21), Certainty.FINAL));
      assertThat(
              clock(friday, TimeLimit.calendarDays(1, "第二百零三条"), pause("2024-12-23", "2025-01-11"))
                  .deadline(gap))
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.of(2025, 1, 13), LocalDate.of(2024, 12, 21), Certainty.PROVISIONAL));
    }

    @Test
    void days_before_a_pause_can_make_an_end_provisional() {
      WorkCalendar gap = CalendarBook.of(List.of(notice(2026))).calendar("CN");
      LocalDate friday = LocalDate.of(2025, 12, 19);
      Pause pause = pause("2025-12-23", "2026-01-11");

      assertThat(clock(friday, TimeLimit.workingDays(2, "第三十二条"), pause).deadline(gap))
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 12), Certainty.PROVISIONAL));
      assertThat(
              clock(friday, TimeLimit.calendarDays(1, "第二百零三条"), pause("2025-12-22", "2026-01-11"))
                  .deadline(gap))
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.of(2026, 1, 12), LocalDate.of(2025, 12, 20), Certainty.PROVISIONAL));
    }

    /** Saturday, 24 December 2022, is settled; what Christmas would be does not matter. */
    @Test
    void a_last_day_that_moves_into_a_pause_rests_on_no_day_of_the_pause() {
      CalendarBook book =
          CalendarBook.of(List.of(notice(2022), notice(2024))).beyond(BeyondHorizon.REFUSE);
      LegalClock clock =
          clock(
              LocalDate.of(2022, 12, 14),
              TimeLimit.calendarDays(10, "第二百零三条"),
              pause("2022-12-25", "2024-01-01"));

      assertThat(clock.deadline(book.calendar("CN")))
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.of(2024, 1, 2), LocalDate.of(2022, 12, 24), Certainty.FINAL));
    }

    @Test
    void refuses_to_count_beyond_the_last_day_of_the_calendar() {
      LocalDate late = LocalDate.of(2050, 12, 20);

      assertThatExceptionOfType(CalendarRangeException.class)
          .isThrownBy(() -> LegalClock.from(late, TimeLimit.workingDays(20, "第四十二条")).deadline(CN))
          .withMessage(
              "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but counting 20 working days from 2050-12-20 leaves them");
      assertThatExceptionOfType(CalendarRangeException.class)
          .isThrownBy(() -> LegalClock.from(late, TimeLimit.calendarDays(30, "第四十二条")).deadline(CN))
          .withMessage(
              "Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but was asked about 2051-01-19");
      assertDue("2050-12-30", LegalClock.from(late, TimeLimit.calendarDays(10, "第四十二条")));
    }
  }

  @Nested
  class AtOnce {
    @ParameterizedTest
    @CsvSource({
      "2024-04-08, 2024-04-08",
      "2024-04-06, 2024-04-07",
      "2024-10-01, 2024-10-08",
    })
    void at_once_is_the_day_itself_or_the_first_working_day_after(LocalDate from, LocalDate due) {
      LegalClock clock = LegalClock.from(from, AT_ONCE);

      assertThat(clock.deadline(CN)).isEqualTo(new Deadline.Due(due, from, Certainty.FINAL));
      assertThat(clock.deadline(CN).passedBy(due)).isFalse();
      assertThat(clock.deadline(CN).passedBy(due.plusDays(1))).isTrue();
      assertThat(clock.remaining(due, CN)).isZero();
    }

    @Test
    void at_once_on_a_free_day_says_in_its_ledger_that_it_moved() {
      LocalDate saturday = LocalDate.of(2024, 6, 1);
      Ledger ledger = LegalClock.from(saturday, AT_ONCE).explain(CN);

      assertThat(lines(ledger.days()))
          .containsExactly(
              "2024-06-01 START 0", "2024-06-02 ROLLED_OVER 0", "2024-06-03 ROLLED_OVER 0");
      assertThat(ledger.remarks())
          .containsExactly(
              new Ledger.LedgerRemark(
                  Ledger.LedgerRemark.LedgerRemarkKind.ROLLED_OVER, saturday, Optional.empty()));
    }

    @Test
    void at_once_waits_for_the_end_of_a_pause() {
      LocalDate day = LocalDate.of(2024, 4, 8);

      assertThat(clock(day, AT_ONCE, pause("2024-04-08", "2024-04-10")).deadline(CN).dueOn())
          .contains(LocalDate.of(2024, 4, 11));
      assertThat(clock(day, AT_ONCE, Pause.open(PauseReason.HEARING, day)).deadline(CN).dueOn())
          .isEmpty();
    }

    /** No notice for the days of the pause is out, but whatever they are changes nothing. */
    @Test
    void at_once_in_a_pause_is_as_certain_as_the_days_after_it() {
      WorkCalendar gap = CalendarBook.of(List.of(notice(2022))).calendar("CN");
      LocalDate day = LocalDate.of(2021, 11, 26);
      LocalDate monday = LocalDate.of(2021, 12, 27);

      assertThat(clock(day, AT_ONCE, pause("2021-11-26", "2021-12-24")).deadline(gap))
          .isEqualTo(new Deadline.Due(monday, day, Certainty.FINAL));
      assertThat(clock(day, AT_ONCE, pause("2021-11-27", "2021-12-24")).deadline(gap))
          .isEqualTo(new Deadline.Due(day, day, Certainty.PROVISIONAL));
    }
  }

  @Nested
  class ExtendingTheLimit {
    @ParameterizedTest
    @CsvSource({
      "5 WD, 5 WD, 2024-04-15, 2024-04-22",
      "5 WD, 5 WD, 2024-04-16, 2024-04-15",
      "5 WD, 5 WD, 2024-03-01, 2024-04-22",
      "5 WD, 10 CD, 2024-04-15, 2024-04-25",
      "5 WD, 1 MONTHS, 2024-04-15, 2024-05-15",
      "5 CD, 3 WD, 2024-04-15, 2024-04-18",
      "5 CD, 3 WD, 2024-04-16, 2024-04-15",
      "5 CD, 5 CD, 2024-04-15, 2024-04-18",
      "1 MONTHS, 2 MONTHS, 2024-04-15, 2024-07-08",
      "IMMEDIATE, 3 WD, 2024-04-08, 2024-04-11",
      "IMMEDIATE, 3 WD, 2024-04-09, 2024-04-08",
    })
    void an_extension_counts_on_if_it_was_approved_up_to_the_last_day(
        String limit, String by, LocalDate approvedOn, LocalDate due) {
      LegalClock clock =
          LegalClock.builder()
              .start(MONDAY)
              .limit(TimeLimit.parse(limit, "第四十二条"))
              .extension(new Extension(TimeLimit.parse(by, "第四十二条"), approvedOn))
              .build();

      assertThat(clock.deadline(CN).dueOn()).contains(due);
    }

    @Test
    void an_extension_in_another_unit_is_as_certain_as_the_day_it_counts_on_from() {
      WorkCalendar gap = CalendarBook.of(List.of(notice(2026))).calendar("CN");
      LegalClock clock =
          extended(LocalDate.of(2025, 12, 12), TimeLimit.workingDays(1, "第四十二条"), "35 CD");

      assertThat(clock.deadline(gap))
          .isEqualTo(
              new Deadline.Due(
                  LocalDate.of(2026, 1, 19), LocalDate.of(2026, 1, 19), Certainty.PROVISIONAL));
      assertThat(clock.extended(gap)).isTrue();
    }

    @Test
    void an_extension_in_another_unit_waits_for_the_end_of_an_open_pause() {
      Pause open = Pause.open(PauseReason.HEARING, LocalDate.of(2024, 4, 10));
      LegalClock clock =
          LegalClock.builder()
              .start(MONDAY)
              .limit(FIVE)
              .addPauses(open)
              .extension(new Extension(TimeLimit.parse("10 CD", "第四十二条"), MONDAY))
              .build();

      assertThat(clock.deadline(CN)).isEqualTo(new Deadline.Open(4, LimitUnit.WORKING_DAYS, open));
      assertThat(clock.extended(CN)).isTrue();
    }

    @Test
    void an_open_pause_in_the_time_added_leaves_the_end_undetermined() {
      Pause open = Pause.open(PauseReason.HEARING, LocalDate.of(2024, 4, 17));
      LegalClock clock =
          LegalClock.builder()
              .start(MONDAY)
              .limit(FIVE)
              .addPauses(open)
              .extension(new Extension(TimeLimit.workingDays(5, "第四十二条"), MONDAY))
              .build();

      assertThat(clock.deadline(CN)).isEqualTo(new Deadline.Open(4, LimitUnit.WORKING_DAYS, open));
      assertThat(clock.originalDeadline(CN).dueOn()).contains(LocalDate.of(2024, 4, 15));
    }

    @Test
    void an_extension_approved_after_all_calendars_end_came_too_late() {
      Extension far = new Extension(FIVE, LocalDate.of(2051, 3, 1));
      LegalClock clock = LegalClock.builder().start(MONDAY).limit(FIVE).extension(far).build();

      assertDue("2024-04-15", clock);
      assertThat(clock.extended(CN)).isFalse();
    }

    /**
     * Saturday, 17 August 2019, would be the last day if a notice made it a working day; then the
     * approval on Sunday came too late, so that what follows from it is no more certain than that.
     */
    @Test
    void an_extension_that_is_in_time_only_by_a_free_weekend_is_as_certain_as_the_weekend() {
      CalendarBook book = CalendarBook.of(List.of(notice(2018), notice(2020)));
      LegalClock clock =
          LegalClock.builder()
              .start(LocalDate.of(2019, 6, 1))
              .limit(TimeLimit.calendarDays(77, "第二百零三条"))
              .extension(
                  new Extension(TimeLimit.calendarDays(159, "第四十二条"), LocalDate.of(2019, 8, 18)))
              .build();
      LocalDate due = LocalDate.of(2020, 1, 23);

      assertThat(clock.deadline(book.calendar("CN")))
          .isEqualTo(new Deadline.Due(due, due, Certainty.PROVISIONAL));
      assertThat(clock.explain(book.calendar("CN")).remarks())
          .containsExactly(
              new Ledger.LedgerRemark(
                  Ledger.LedgerRemark.LedgerRemarkKind.PROVISIONAL,
                  LocalDate.of(2019, 8, 17),
                  Optional.empty()));
      assertThatExceptionOfType(HorizonException.class)
          .isThrownBy(() -> clock.deadline(book.beyond(BeyondHorizon.REFUSE).calendar("CN")))
          .withMessageContaining("2019-08-17");
    }

    @Test
    void a_clock_without_extension_is_not_extended() {
      assertThat(LegalClock.from(MONDAY, FIVE).extended(CN)).isFalse();
    }
  }

  @Nested
  class DaysUsedAndLeft {
    @Test
    void starts_anew_without_what_was_paused_or_added() {
      LegalClock clock =
          LegalClock.builder()
              .start(MONDAY)
              .limit(FIVE)
              .addPauses(pause("2024-04-09", "2024-04-12"))
              .extension(new Extension(TimeLimit.workingDays(5, "第四十二条"), MONDAY))
              .rules(CountingRules.DEFAULT)
              .build();
      LocalDate again = LocalDate.of(2024, 5, 13);

      assertThat(clock.restart(again))
          .isEqualTo(
              LegalClock.builder().start(again).limit(FIVE).rules(CountingRules.DEFAULT).build());
    }

    @Test
    void nothing_is_used_before_the_start_and_nothing_left_after_the_end() {
      LegalClock clock = clock(MONDAY, FIVE, pause("2024-04-09", "2024-04-09"));

      assertThat(clock.used(LocalDate.of(2024, 1, 1), CN)).isZero();
      assertThat(clock.used(MONDAY, CN)).isZero();
      assertThat(clock.used(LocalDate.of(2024, 4, 9), CN)).isZero();
      assertThat(clock.used(LocalDate.of(2024, 4, 10), CN)).isEqualTo(1);
      assertThat(clock.used(LocalDate.of(2024, 4, 30), CN)).isEqualTo(16);
      assertThat(clock.remaining(LocalDate.of(2024, 1, 1), CN)).isEqualTo(5);
      assertThat(clock.remaining(LocalDate.of(2024, 4, 15), CN)).isEqualTo(1);
      assertThat(clock.remaining(LocalDate.of(2024, 4, 16), CN)).isZero();
      assertThat(clock.remaining(LocalDate.of(2024, 4, 30), CN)).isZero();
    }

    /** 28 April was worked in place of a day of the Labour Day holiday, 1 to 5 May. */
    @Test
    void the_ledger_explains_a_count_in_working_days() {
      LegalClock clock = clock(LocalDate.of(2024, 4, 26), FIVE, pause("2024-04-29", "2024-04-30"));

      assertThat(lines(clock.explain(CN, MONDAY).days()))
          .containsExactly(
              "2024-04-26 START 0",
              "2024-04-27 REST_DAY 0",
              "2024-04-28 COUNTED 1",
              "2024-04-29 PAUSED 1 HEARING",
              "2024-04-30 PAUSED 1 HEARING",
              "2024-05-01 REST_DAY 1",
              "2024-05-02 REST_DAY 1",
              "2024-05-03 REST_DAY 1",
              "2024-05-04 REST_DAY 1",
              "2024-05-05 REST_DAY 1",
              "2024-05-06 COUNTED 2",
              "2024-05-07 COUNTED 3",
              "2024-05-08 COUNTED 4",
              "2024-05-09 COUNTED 5");
    }

    @Test
    void the_ledger_explains_how_the_last_day_moved() {
      LegalClock clock =
          clock(
              LocalDate.of(2024, 9, 30),
              TimeLimit.calendarDays(3, "第二百零三条"),
              pause("2024-10-08", "2024-10-08"));

      assertThat(lines(clock.explain(CN, MONDAY).days()))
          .containsExactly(
              "2024-09-30 START 0",
              "2024-10-01 COUNTED 1",
              "2024-10-02 COUNTED 2",
              "2024-10-03 COUNTED 3",
              "2024-10-04 ROLLED_OVER 3",
              "2024-10-05 ROLLED_OVER 3",
              "2024-10-06 ROLLED_OVER 3",
              "2024-10-07 ROLLED_OVER 3",
              "2024-10-08 PAUSED 3 HEARING",
              "2024-10-09 ROLLED_OVER 3");
    }

    @Test
    void the_ledger_goes_as_far_as_it_is_asked_to_while_a_pause_is_open() {
      LegalClock clock =
          clock(MONDAY, FIVE, Pause.open(PauseReason.AUCTION, LocalDate.of(2024, 4, 10)));

      assertThat(lines(clock.explain(CN, LocalDate.of(2024, 4, 11)).days()))
          .containsExactly(
              "2024-04-08 START 0",
              "2024-04-09 COUNTED 1",
              "2024-04-10 PAUSED 1 AUCTION",
              "2024-04-11 PAUSED 1 AUCTION");
      assertThat(clock.explain(CN, MONDAY.minusDays(1)).days()).isEmpty();
    }
  }
}
