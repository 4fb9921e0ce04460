package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;

/** What programs that count days of Chinese law get wrong, each shown on a case of its own. */
class TwelveMistakesTest {
  private static final WorkCalendar CN = PublicCalendars.BOOK.calendar("CN");
  private static final WorkCalendar SHILIN = PublicCalendars.BOOK.calendar("CN+SHILIN");
  private static final TimeLimit TWENTY = TimeLimit.workingDays(20, "行政许可法第四十二条");

  @Test
  void mistake_1_counting_the_start_day() {
    LocalDate monday = LocalDate.of(2024, 3, 4);

    assertThat(due(monday, TimeLimit.workingDays(1, "第三十二条"))).isEqualTo("2024-03-05");
    assertThat(due(monday, TimeLimit.calendarDays(1, "第二百零一条"))).isEqualTo("2024-03-05");
  }

  /** 2024-09-14 and 2024-09-29 are worked, though a Saturday and a Sunday. */
  @Test
  void mistake_2_treating_every_saturday_as_free() {
    LocalDate start = LocalDate.of(2024, 9, 9);

    assertThat(due(start, TimeLimit.workingDays(5, "第三十二条"))).isEqualTo("2024-09-14");
    assertThat(due(start, TWENTY)).isEqualTo("2024-10-12");
  }

  /** The twentieth working day is a make-up Saturday; the Monday after it is too late. */
  @Test
  void mistake_3_rolling_a_working_day_result() {
    Deadline deadline = LegalClock.from(LocalDate.of(2024, 9, 9), TWENTY).deadline(CN);

    assertThat(deadline)
        .isEqualTo(
            new Deadline.Due(
                LocalDate.of(2024, 10, 12), LocalDate.of(2024, 10, 12), Certainty.FINAL));
    assertThat(deadline.passedBy(LocalDate.of(2024, 10, 14))).isTrue();
  }

  /** From Saturday 2024-09-28 three days lead to 1 October, and the next six days are free. */
  @Test
  void mistake_4_rolling_onto_a_day_that_is_itself_a_holiday() {
    assertThat(due(LocalDate.of(2024, 9, 28), TimeLimit.calendarDays(3, "第二百零三条")))
        .isEqualTo("2024-10-08");
  }

  @Test
  void mistake_5_not_rolling_onto_a_make_up_saturday() {
    LegalClock clock =
        LegalClock.from(LocalDate.of(2023, 8, 5), TimeLimit.calendarDays(60, "环境影响评价法第二十二条"));

    assertThat(clock.deadline(CN))
        .isEqualTo(
            new Deadline.Due(
                LocalDate.of(2023, 10, 7), LocalDate.of(2023, 10, 4), Certainty.FINAL));
  }

  /** The Spring Festival of 2024, 10 to 17 February, lies inside and is counted. */
  @Test
  void mistake_6_deducting_holidays_inside_a_calendar_day_limit() {
    assertThat(due(LocalDate.of(2024, 1, 31), TimeLimit.calendarDays(30, "第二百零一条")))
        .isEqualTo("2024-03-01");
  }

  /** 6 to 9 February are four, 10 to 17 free, Sunday 18 is worked (5): no notice until then. */
  @Test
  void mistake_7_starting_the_deemed_acceptance_clock_on_the_fifth_day() {
    LocalDate received = LocalDate.of(2024, 2, 5);
    LocalDate fifthDay = LocalDate.of(2024, 2, 18);
    ReceiptClock silent =
        ReceiptClock.builder().receivedOn(received).limit(ReceiptClock.FIVE_WORKING_DAYS).build();

    LocalDate start = silent.outcome(fifthDay.plusDays(1), CN).start().orElseThrow();

    assertThat(silent.due(CN).date()).isEqualTo(fifthDay);
    assertThat(start).isEqualTo(received);
    assertThat(due(start, TWENTY)).isEqualTo("2024-03-08");
    assertThat(due(fifthDay, TWENTY)).isEqualTo("2024-03-15");
  }

  @Test
  void mistake_8_deducting_two_overlapping_pauses_twice() {
    Pause inspection =
        Pause.of(PauseReason.INSPECTION, LocalDate.of(2023, 9, 11), LocalDate.of(2023, 9, 20));
    Pause review =
        Pause.of(PauseReason.EXPERT_REVIEW, LocalDate.of(2023, 9, 18), LocalDate.of(2023, 10, 13));
    LocalDate start = LocalDate.of(2023, 8, 28);

    assertThat(due(start, TWENTY, inspection, review))
        .isEqualTo("2023-10-30")
        .isEqualTo(due(start, TWENTY, review, inspection));
  }

  @Test
  void mistake_9_letting_a_late_pause_or_a_late_extension_rescue_an_expired_limit() {
    LocalDate start = LocalDate.of(2023, 3, 1);
    LocalDate due = LocalDate.of(2023, 3, 29);
    Pause late = Pause.of(PauseReason.EXPERT_REVIEW, due.plusDays(1), LocalDate.of(2023, 4, 20));
    Pause notifiedLate =
        new Pause(
            PauseReason.EXPERT_REVIEW,
            due.minusDays(5),
            Optional.of(due.plusDays(1)),
            Optional.empty());
    Extension approvedLate = new Extension(TimeLimit.workingDays(10, "第四十二条"), due.plusDays(1));

    assertThat(due(start, TWENTY)).isEqualTo(due);
    assertThat(due(start, TWENTY, late)).isEqualTo(due);
    assertThat(due(start, TWENTY, notifiedLate)).isEqualTo(due);
    assertThat(
            LegalClock.builder()
                .start(start)
                .limit(TWENTY)
                .extension(approvedLate)
                .build()
                .deadline(CN)
                .dueOn())
        .contains(due);
  }

  /** The county celebrates from 29 to 31 July; the city works on. */
  @Test
  void mistake_10_one_calendar_for_a_whole_project() {
    LegalClock clock =
        LegalClock.from(LocalDate.of(2024, 7, 22), TimeLimit.workingDays(5, "第八十二条"));

    assertThat(clock.deadline(SHILIN).dueOn()).contains(LocalDate.of(2024, 8, 1));
    assertThat(clock.deadline(CN).dueOn()).contains(LocalDate.of(2024, 7, 29));
  }

  @Test
  void mistake_11_twenty_without_unit_and_statute() {
    LocalDate start = LocalDate.of(2024, 9, 9);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeLimit.parse("20", "第四十二条"))
        .withMessage(
            "TimeLimit is written like 20 WD, 20 CD, 20 MONTHS, 20 YEARS, IMMEDIATE, but was '20'; write it so");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TimeLimit.parse("20 WD", " "))
        .withMessage("TimeLimit.basis is missing; give it");
    assertThat(due(start, TimeLimit.parse("20 WD", "第四十二条"))).isEqualTo("2024-10-12");
    assertThat(due(start, TimeLimit.parse("20 CD", "第四十二条"))).isEqualTo("2024-09-29");
  }

  /** The notice for 2027 is not out; it settles the days from 25 December 2026 on. */
  @Test
  void mistake_12_answering_for_an_unpublished_year_without_the_provisional_flag() {
    LocalDate start = LocalDate.of(2026, 12, 4);

    assertThat(LegalClock.from(start, TimeLimit.workingDays(14, "第四十二条")).deadline(CN))
        .isEqualTo(
            new Deadline.Due(
                LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 24), Certainty.FINAL));
    assertThat(LegalClock.from(start, TimeLimit.workingDays(15, "第四十二条")).deadline(CN))
        .isEqualTo(
            new Deadline.Due(
                LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 25), Certainty.PROVISIONAL));
    assertThat(LegalClock.from(start, TimeLimit.calendarDays(28, "第二百零三条")).deadline(CN))
        .isEqualTo(
            new Deadline.Due(
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 1), Certainty.PROVISIONAL));
  }

  private static LocalDate due(LocalDate start, TimeLimit limit, Pause... pauses) {
    return LegalClock.builder()
        .start(start)
        .limit(limit)
        .addPauses(pauses)
        .build()
        .deadline(CN)
        .dueOn()
        .orElseThrow();
  }
}
