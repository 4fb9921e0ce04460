package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.duty.Ending;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.proceeding.ProceedingCommand.ExcuseStep;
import org.zhuanban.proceeding.ProceedingRule;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.DueDate;
import org.zhuanban.testing.domain.ProjectDesk;

/** Hearings by 行政许可法第四十七条、第四十八条; told on Monday, 8 April 2024. */
class HearingTest {
  private static final DecideItem DECIDE = DecideItem.approve("L");

  private final ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));

  private static CompleteStep take(String step) {
    return CompleteStep.of("H-1", step);
  }

  @BeforeEach
  void offer_the_hearing() {
    desk.recorded(AcceptApplication.of("L"));
    desk.recorded(Hearing.open("H-1", "L", "E-1", "LAND", "CN"));
  }

  @Test
  void nothing_is_decided_while_it_can_be_asked_for() {
    assertThat(desk.day("2024-04-15").refused(DECIDE).rule())
        .isEqualTo(ApprovalRule.HEARING_PENDING);

    desk.day("2024-04-16").recorded(DECIDE);

    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void a_decision_that_was_made_all_the_same_stands_and_is_named() {
    desk.day("2024-04-10").recorded(DECIDE);

    assertThat(desk.currentCase("L").decidedOn()).contains(LocalDate.parse("2024-04-10"));
    assertThat(desk.violations())
        .containsExactly(
            "2024-04-10 approval.HEARING_PENDING 行政许可法第四十八条第二款 approval.item-decided L");
  }

  @Test
  void it_is_held_within_twenty_working_days_and_told_seven_days_before() {
    desk.day("2024-04-10").recorded(take(Hearing.REQUEST));
    // 11 and 12 April (2), 15 to 19 (7), 22 to 26 (12), Sunday the 28th made up (13), 29 and 30
    // (15), the holiday until 5 May, 6 to 10 May (20).
    assertThat(desk.dutyRow("step:H-1:HOLD").statutoryDue().map(DueDate::date))
        .contains(LocalDate.parse("2024-05-10"));
    assertThat(desk.refused(take(Hearing.HOLD)).rule()).isEqualTo(ProceedingRule.STEP_OUT_OF_TURN);
    desk.day("2024-04-12").recorded(take(Hearing.ANNOUNCE));

    // Counted back from Tuesday the 23rd: 22, 19, 18, 17, 16, 15, and 12 April is the seventh.
    assertThat(desk.day("2024-04-22").refused(take(Hearing.HOLD)).rule())
        .isEqualTo(ProceedingRule.STEP_TOO_EARLY);
    assertThat(desk.day("2024-04-23").refused(DECIDE).rule())
        .isEqualTo(ApprovalRule.HEARING_PENDING);
    desk.recorded(take(Hearing.HOLD));
    desk.recorded(DECIDE);

    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void one_that_nobody_was_told_of_was_held_all_the_same_and_the_clause_is_named() {
    desk.day("2024-04-10").recorded(take(Hearing.REQUEST));
    desk.day("2024-04-11").recorded(take(Hearing.HOLD));
    desk.day("2024-04-12").recorded(DECIDE);

    assertThat(desk.violations())
        .containsExactly(
            "2024-04-11 proceeding.STEP_OUT_OF_TURN 行政许可法第四十八条第一款第一项 proceeding.step-completed L");
    assertThat(desk.dutyRow("step:H-1:HOLD").closedOn()).contains(LocalDate.parse("2024-04-11"));
    // Nobody owes the announcement of what is over.
    assertThat(desk.dutyRow("step:H-1:ANNOUNCE").closedOn())
        .contains(LocalDate.parse("2024-04-11"));
    assertThat(desk.another().view().proceedings()).isEqualTo(desk.view().proceedings());
  }

  @Test
  void an_announcement_that_is_told_later_with_its_day_puts_it_right() {
    desk.day("2024-04-10").recorded(take(Hearing.REQUEST));
    desk.day("2024-04-23").recorded(take(Hearing.HOLD));

    desk.day("2024-04-24").record(take(Hearing.ANNOUNCE), LocalDate.parse("2024-04-16"));
    assertThat(desk.violations()).singleElement().asString().contains("STEP_TOO_EARLY");
    desk.recorded(AnnulEntry.of(7, new DocumentRef("memo-1"), new PersonRef("head-1")));
    desk.record(take(Hearing.ANNOUNCE), LocalDate.parse("2024-04-12"));

    assertThat(desk.violations()).isEmpty();
    assertThat(desk.dutyRow("step:H-1:ANNOUNCE").closedOn())
        .contains(LocalDate.parse("2024-04-12"));
    assertThat(desk.another().view().proceedings()).isEqualTo(desk.view().proceedings());
  }

  @Test
  void an_announcement_after_it_was_held_moves_nothing() {
    desk.day("2024-04-10").recorded(take(Hearing.REQUEST));
    desk.day("2024-04-11").recorded(take(Hearing.HOLD));

    desk.day("2024-04-12").recorded(take(Hearing.ANNOUNCE));

    assertThat(desk.violations()).hasSize(1);
    assertThat(desk.dutyRow("step:H-1:ANNOUNCE").closedOn())
        .contains(LocalDate.parse("2024-04-11"));
  }

  @Test
  void a_late_decision_during_a_hearing_breaks_both_rules() {
    desk.day("2024-04-10").recorded(take(Hearing.REQUEST));

    desk.day("2024-07-01").recorded(DECIDE);

    assertThat(desk.violations())
        .extracting(text -> text.split(" ", -1)[1])
        .containsExactlyInAnyOrder("approval.DECISION_LATE", "approval.HEARING_PENDING");
  }

  @Test
  void it_keeps_no_other_item_from_being_decided_and_none_once_it_was_given_up() {
    ProjectDesk two = ProjectDesk.withoutEscalation("2024-04-08", licence("L"), licence("M"));
    two.recorded(AcceptApplication.of("L"));
    two.recorded(AcceptApplication.of("M"));
    two.recorded(Hearing.open("H-1", "L", "E-1", "LAND", "CN"));

    two.recorded(DecideItem.approve("M"));
    two.recorded(ExcuseStep.of("H-1", Hearing.REQUEST, new DocumentRef("waiver-1")));
    two.recorded(DECIDE);

    assertThat(two.violations()).isEmpty();
  }

  @Test
  void it_holds_up_the_attempt_in_which_it_was_told_and_no_later_one() {
    desk.day("2024-04-10").recorded(take(Hearing.REQUEST));
    desk.recorded(WithdrawApplication.of("L"));

    desk.day("2024-04-11").recorded(AcceptApplication.of("L"));
    desk.day("2024-04-12").recorded(DECIDE);

    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void a_right_that_seemed_to_have_lapsed_counts_once_the_day_of_telling_is_put_right() {
    desk.day("2024-04-17").recorded(take(Hearing.REQUEST));
    assertThat(desk.violations()).singleElement().asString().contains("RIGHT_LAPSED");

    // Told on 11 April in truth: the fifth working day after is the 18th.
    AnnulEntry wrong = AnnulEntry.of(3, new DocumentRef("memo-1"), new PersonRef("head-1"));
    Outcome outcome =
        desk.zhuanban()
            .handle(
                desk.newRequest(
                        "replace",
                        Hearing.open("H-1", "L", "E-1", "LAND", "CN"),
                        LocalDate.parse("2024-04-11"))
                    .insteadOf(wrong));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(desk.violations()).isEmpty();
    assertThat(desk.view().proceedings().byId())
        .hasEntrySatisfying(
            "H-1",
            hearing ->
                assertThat(hearing.progress(Hearing.REQUEST).ending())
                    .contains(Ending.done(LocalDate.parse("2024-04-17"))));
    assertThat(desk.another().view().proceedings()).isEqualTo(desk.view().proceedings());
  }
}
