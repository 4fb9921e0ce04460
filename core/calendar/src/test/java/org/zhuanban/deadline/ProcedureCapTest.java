package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;

class ProcedureCapTest {
  private static final WorkCalendar CN = PublicCalendars.BOOK.calendar("CN");
  private static final TimeLimit THIRTY = TimeLimit.workingDays(30, "企业投资项目核准和备案管理条例第九条第三款");

  /**
   * 12 April 2024 (1), 15 to 19 (6), 22 to 26 (11), Sunday 28 (12), 29 and 30 (14), 6 to 11 May,
   * with Saturday 11 (20), 13 to 15 (23).
   */
  @Test
  void a_review_within_its_cap() {
    ProcedureCap cap = new ProcedureCap(PauseReason.EXPERT_REVIEW, THIRTY);
    Pause review =
        Pause.of(PauseReason.EXPERT_REVIEW, LocalDate.of(2024, 4, 12), LocalDate.of(2024, 5, 15));

    ProcedureCap.Use use =
        cap.use(review, review.startedOn(), PublicCalendars.BOOK.calendar("CN+SHILIN"));

    assertThat(use.used()).isEqualTo(23);
    assertThat(use.exceededBy()).isZero();
    assertThat(use.exceeded()).isFalse();
  }

  /**
   * 17 to 21 March 2025 (5), 24 to 28 (10), 31 to 3 April (14), 7 to 11 (19), 14 to 18 (24), 21 to
   * 25 (29), Sunday 27 (30); 28 and 29 are beyond.
   */
  @Test
  void an_evaluation_beyond_its_cap() {
    ProcedureCap cap = new ProcedureCap(PauseReason.COMMISSIONED_EVALUATION, THIRTY);
    LocalDate last = LocalDate.of(2025, 4, 27);
    Pause evaluation =
        Pause.of(
            PauseReason.COMMISSIONED_EVALUATION,
            LocalDate.of(2025, 3, 17),
            LocalDate.of(2025, 4, 29));

    ProcedureCap.Use use = cap.use(evaluation, evaluation.startedOn(), CN);

    assertThat(use)
        .isEqualTo(new ProcedureCap.Use(32, 2, new Deadline.Due(last, last, Certainty.FINAL)));
    assertThat(use.exceeded()).isTrue();
  }

  /** The first day counts, and the tenth is Saturday 2024-03-16: it does not move. */
  @Test
  void a_procedure_that_goes_on_is_measured_up_to_a_day() {
    ProcedureCap cap = new ProcedureCap(PauseReason.HEARING, TimeLimit.calendarDays(10, "第四十八条"));
    Pause hearing =
        new Pause(
            PauseReason.HEARING, LocalDate.of(2024, 3, 7), Optional.empty(), Optional.empty());
    LocalDate tenth = LocalDate.of(2024, 3, 16);

    assertThat(cap.use(hearing, hearing.startedOn(), CN).used()).isEqualTo(1);
    assertThat(cap.use(hearing, tenth, CN))
        .isEqualTo(new ProcedureCap.Use(10, 0, new Deadline.Due(tenth, tenth, Certainty.FINAL)));
    assertThat(cap.use(hearing, tenth.plusDays(1), CN).exceededBy()).isEqualTo(1);
  }

  @Test
  void a_cap_holds_for_its_own_procedure() {
    ProcedureCap cap = new ProcedureCap(PauseReason.EXPERT_REVIEW, THIRTY);
    LocalDate day = LocalDate.of(2024, 4, 12);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> cap.use(Pause.of(PauseReason.HEARING, day, day), day, CN))
        .withMessage("the cap of EXPERT_REVIEW does not hold for HEARING");
  }
}
