package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.ReceiptClock.Acceptance;
import org.zhuanban.deadline.ReceiptClock.Correction;
import org.zhuanban.deadline.ReceiptClock.DeemedAcceptance;
import org.zhuanban.deadline.ReceiptClock.ReceiptViolation;
import org.zhuanban.deadline.ReceiptClock.ReceiptViolation.ReceiptViolationKind;
import org.zhuanban.deadline.ReceiptClock.Waiting;

/** The five working days from Monday 2024-04-08 on end on Monday 2024-04-15. */
class ReceiptClockTest {
  private static final WorkCalendar CN = PublicCalendars.BOOK.calendar("CN");
  private static final LocalDate RECEIVED = LocalDate.of(2024, 4, 8);
  private static final LocalDate LAST = LocalDate.of(2024, 4, 15);
  private static final LocalDate LATER = LocalDate.of(2024, 5, 20);
  private static final Waiting WAITING = new Waiting(new Deadline.Due(LAST, LAST, Certainty.FINAL));

  @Test
  void waits_until_the_last_day_is_over() {
    ReceiptClock clock = clock(null);

    assertThat(clock.outcome(RECEIVED, CN)).isEqualTo(WAITING);
    assertThat(clock.outcome(LAST, CN)).isEqualTo(WAITING);
    assertThat(WAITING.start()).isEmpty();
    assertThat(clock.violations(CN)).isEmpty();
  }

  @Test
  void is_accepted_by_silence_from_the_day_of_receipt() {
    DeemedAcceptance deemed =
        new DeemedAcceptance(RECEIVED, LocalDate.of(2024, 4, 16), Certainty.FINAL);

    assertThat(clock(null).outcome(LAST.plusDays(1), CN)).isEqualTo(deemed);
    assertThat(clock(null).outcome(LATER, CN)).isEqualTo(deemed);
    assertThat(deemed.start()).contains(RECEIVED);
  }

  @Test
  void silence_is_as_certain_as_the_last_day_that_it_let_pass() {
    LocalDate received = LocalDate.of(2040, 4, 9);
    ReceiptClock silent =
        new ReceiptClock(
            received,
            ReceiptClock.FIVE_WORKING_DAYS,
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(silent.due(CN).certainty()).isEqualTo(Certainty.PROVISIONAL);
    assertThat(silent.outcome(received.plusDays(30), CN))
        .isEqualTo(
            new DeemedAcceptance(
                received, silent.due(CN).date().plusDays(1), Certainty.PROVISIONAL));
  }

  @Test
  void is_accepted_on_the_day_on_which_the_organ_accepts() {
    for (LocalDate on : List.of(RECEIVED, LAST)) {
      ReceiptClock clock = clock(on);
      assertThat(clock.outcome(LATER, CN)).isEqualTo(new Acceptance(on));
      assertThat(clock.outcome(on, CN)).isEqualTo(new Acceptance(on));
      assertThat(new Acceptance(on).start()).contains(on);
    }
    assertThat(clock(LAST).outcome(LAST.minusDays(1), CN)).isEqualTo(WAITING);
  }

  @Test
  void an_acceptance_after_the_silence_moves_nothing() {
    assertThat(clock(LAST.plusDays(1)).outcome(LATER, CN))
        .isEqualTo(new DeemedAcceptance(RECEIVED, LAST.plusDays(1), Certainty.FINAL));
  }

  @Test
  void corrections_told_in_time_keep_it_from_being_accepted() {
    for (LocalDate told : List.of(RECEIVED, LAST)) {
      ReceiptClock clock = clock(null, told);
      assertThat(clock.outcome(LATER, CN)).isEqualTo(new Correction(told));
      assertThat(clock.violations(CN)).isEmpty();
    }
    assertThat(new Correction(LAST).start()).isEmpty();
    assertThat(clock(null, LAST).outcome(LAST.minusDays(1), CN)).isEqualTo(WAITING);
  }

  @Test
  void the_clock_starts_when_the_complete_set_is_accepted() {
    LocalDate complete = LocalDate.of(2024, 5, 6);

    assertThat(clock(complete, LAST).outcome(LATER, CN)).isEqualTo(new Acceptance(complete));
    assertThat(clock(complete, LAST).outcome(complete.minusDays(1), CN))
        .isEqualTo(new Correction(LAST));
  }

  @Test
  void silence_about_the_complete_set_accepts_it_from_the_day_on_which_it_came() {
    LocalDate complete = LocalDate.of(2024, 5, 6);
    LocalDate lastToAnswer = LocalDate.of(2024, 5, 11);
    ReceiptClock clock = completed(complete, null);

    assertThat(clock.outcome(complete.minusDays(1), CN)).isEqualTo(new Correction(LAST));
    assertThat(clock.outcome(lastToAnswer, CN))
        .isEqualTo(new Waiting(new Deadline.Due(lastToAnswer, lastToAnswer, Certainty.FINAL)));
    assertThat(clock.outcome(LATER, CN))
        .isEqualTo(new DeemedAcceptance(complete, lastToAnswer.plusDays(1), Certainty.FINAL));
    assertThat(completed(complete, LATER).outcome(LATER, CN))
        .isEqualTo(new DeemedAcceptance(complete, lastToAnswer.plusDays(1), Certainty.FINAL));
    assertThat(completed(complete, lastToAnswer).outcome(LATER, CN))
        .isEqualTo(new Acceptance(lastToAnswer));
  }

  @Test
  void corrections_told_late_have_no_effect() {
    ReceiptClock clock = clock(null, LAST.plusDays(1));

    assertThat(clock.outcome(LATER, CN))
        .isEqualTo(new DeemedAcceptance(RECEIVED, LAST.plusDays(1), Certainty.FINAL));
    assertThat(clock.violations(CN))
        .containsExactly(new ReceiptViolation(ReceiptViolationKind.LATE_NOTICE, LAST.plusDays(1)));
    assertThat(clock(LATER, LAST.plusDays(1)).outcome(LATER, CN))
        .isEqualTo(new DeemedAcceptance(RECEIVED, LAST.plusDays(1), Certainty.FINAL));
  }

  @Test
  void corrections_told_a_second_time_have_no_effect() {
    LocalDate second = RECEIVED.plusDays(2);
    ReceiptClock clock = clock(null, LATER, second, RECEIVED);

    assertThat(clock.outcome(LATER, CN)).isEqualTo(new Correction(RECEIVED));
    assertThat(clock.violations(CN))
        .containsExactly(
            new ReceiptViolation(ReceiptViolationKind.SECOND_NOTICE, second),
            new ReceiptViolation(ReceiptViolationKind.SECOND_NOTICE, LATER));
  }

  @Test
  void corrections_told_after_the_acceptance_have_no_effect() {
    ReceiptClock clock = clock(RECEIVED, LAST);

    assertThat(clock.outcome(LATER, CN)).isEqualTo(new Acceptance(RECEIVED));
    assertThat(clock.violations(CN))
        .containsExactly(new ReceiptViolation(ReceiptViolationKind.NOTICE_AFTER_ACCEPTANCE, LAST));
    assertThat(clock(RECEIVED, RECEIVED).violations(CN)).isEmpty();
  }

  @Test
  void nothing_happens_before_the_receipt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock(RECEIVED.minusDays(1)))
        .withMessage(
            "ReceiptClock.acceptedOn is 2024-04-07, but must not be before ReceiptClock.receivedOn, which is 2024-04-08; correct one of them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock(null, RECEIVED.minusDays(1)))
        .withMessage(
            "ReceiptClock.notices is 2024-04-07, but must not be before ReceiptClock.receivedOn, which is 2024-04-08; correct one of them");
  }

  @Test
  void every_violation_names_its_clause() {
    for (ReceiptViolationKind kind : ReceiptViolationKind.values()) {
      assertThat(kind.basis()).startsWith("行政许可法第");
    }
  }

  /** Corrections were told on the last day. */
  private static ReceiptClock completed(LocalDate completeOn, @Nullable LocalDate acceptedOn) {
    return new ReceiptClock(
        RECEIVED,
        ReceiptClock.FIVE_WORKING_DAYS,
        List.of(LAST),
        Optional.of(completeOn),
        Optional.ofNullable(acceptedOn));
  }

  private static ReceiptClock clock(@Nullable LocalDate acceptedOn, LocalDate... notices) {
    return new ReceiptClock(
        RECEIVED,
        ReceiptClock.FIVE_WORKING_DAYS,
        new ArrayList<>(List.of(notices)),
        Optional.empty(),
        Optional.ofNullable(acceptedOn));
  }
}
