package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.testing.domain.Plans.beforeApply;
import static org.zhuanban.testing.domain.Plans.beforeDecide;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.plain;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Light;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.spi.DueDate;
import org.zhuanban.testing.domain.ProjectDesk;

class ApprovalLifeTest {
  private static AcceptApplication accept(String item) {
    return AcceptApplication.of(item);
  }

  private static DecideItem decide(String item, Result result) {
    return DecideItem.of(item, result);
  }

  private static DeliverDecision deliver(String item) {
    return DeliverDecision.of(item).withRating(ServiceGrade.VERY_SATISFIED);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void an_application_is_received_accepted_decided_and_delivered() {
    // 国办发明电〔2023〕7号: 14 and 29 September and 12 October 2024 are make-up workdays.
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-09-06", licence("L"));

    desk.recorded(ReceiveApplication.of("L", true));
    assertThat(desk.day("2024-09-09").recordedEvents(accept("L")))
        .containsExactly(
            new ApplicationAccepted(
                "L",
                1,
                Optional.of(day("2024-09-24")),
                Optional.of(day("2024-10-12")),
                Optional.empty(),
                Optional.of(CalendarBook.bundled().asOf(day("2024-09-09")).notices().size()),
                Optional.empty()));
    desk.day("2024-09-20").recorded(decide("L", Result.APPROVED));
    desk.day("2024-09-29").recorded(deliver("L"));

    assertThat(desk.state("L", "2024-09-05")).isEqualTo(ApplicationState.NOT_APPLIED);
    assertThat(desk.state("L", "2024-09-08")).isEqualTo(ApplicationState.RECEIVED);
    assertThat(desk.state("L", "2024-09-19")).isEqualTo(ApplicationState.RUNNING);
    assertThat(desk.state("L", "2024-09-28")).isEqualTo(ApplicationState.APPROVED);
    assertThat(desk.state("L", "2024-09-29")).isEqualTo(ApplicationState.DELIVERED);
    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void duties_open_with_what_is_owed_and_close_with_what_was_done() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-09-06", licence("L"));

    desk.recorded(ReceiveApplication.of("L", true));
    assertThat(desk.dutyRow("receive:L:1").nextReviewOn()).contains(day("2024-09-14"));
    desk.day("2024-09-09").recorded(accept("L"));
    desk.day("2024-09-20").recorded(decide("L", Result.REFUSED));

    assertThat(desk.dutyRow("receive:L:1").nextReviewOn()).isEmpty();
    assertThat(desk.dutyRow("receive:L:1").closedOn()).contains(day("2024-09-09"));
    assertThat(desk.dutyRow("decide:L:1").statutoryDue().map(DueDate::date))
        .contains(day("2024-10-12"));
    assertThat(desk.dutyRow("decide:L:1").closedOn()).contains(day("2024-09-20"));
    // 行政许可法第四十四条: 10 working days from 20 September 2024.
    assertThat(desk.dutyRow("deliver:L:1").statutoryDue().map(DueDate::date))
        .contains(day("2024-10-10"));
    assertThat(desk.dutyRow("deliver:L:1").closedOn()).isEmpty();
  }

  @Test
  void a_notice_in_time_sends_the_application_back_until_it_is_complete() {
    // PUB-017: notice on make-up Sunday 18 February 2024, complete on 1 March.
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-02-05", plain("L"));
    desk.recorded(ReceiveApplication.of("L", false));

    desk.day("2024-02-18").recorded(GiveCorrectionNotice.of("L", new DocumentRef("notice-1")));
    desk.day("2024-03-01").recorded(ReceiveSupplement.of("L"));
    desk.recorded(accept("L"));

    assertThat(desk.state("L", "2024-02-29")).isEqualTo(ApplicationState.CORRECTION);
    assertThat(desk.currentCase("L").completeOn()).contains(day("2024-03-01"));
    assertThat(desk.statutoryDue("L", "2024-03-01")).contains(day("2024-03-29"));
    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void a_refused_item_can_be_applied_for_again_and_both_attempts_stay() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
    desk.recorded(accept("L"));
    desk.day("2024-04-12").recorded(decide("L", Result.REFUSED));

    desk.day("2024-04-15").recorded(ReceiveApplication.of("L", true));
    desk.recorded(AcceptApplication.of("L").withAttempt(2));
    desk.day("2024-04-18").recorded(DecideItem.approve("L").withAttempt(2));

    assertThat(desk.view().approvals().state().attempts("L"))
        .extracting(Application::attempt, Application::result)
        .containsExactly(
            tuple(1, Optional.of(Result.REFUSED)), tuple(2, Optional.of(Result.APPROVED)));
    assertThat(desk.state("L", "2024-04-14")).isEqualTo(ApplicationState.REFUSED);
    assertThat(desk.state("L", "2024-04-15")).isEqualTo(ApplicationState.RUNNING);
    assertThat(desk.dutyRow("decide:L:1").closedOn()).contains(day("2024-04-12"));
    assertThat(desk.dutyRow("decide:L:2").closedOn()).contains(day("2024-04-18"));
  }

  @Test
  void a_refusal_can_be_delivered_while_the_next_attempt_is_under_way() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
    desk.recorded(accept("L"));
    desk.day("2024-04-12").recorded(decide("L", Result.REFUSED));
    desk.day("2024-04-15").recorded(accept("L"));

    desk.day("2024-04-16").recorded(deliver("L").withAttempt(1));

    assertThat(desk.view().approvals().state().attempts("L"))
        .extracting(Application::deliveredOn)
        .containsExactly(Optional.of(day("2024-04-16")), Optional.empty());
    assertThat(desk.dutyRow("deliver:L:1").closedOn()).contains(day("2024-04-16"));
    assertThat(desk.state("L", "2024-04-16")).isEqualTo(ApplicationState.RUNNING);
    assertThat(desk.refused(deliver("L")).rule()).isEqualTo(ApprovalRule.DELIVERY_BEFORE_DECISION);
    assertThat(desk.refused(deliver("L").withAttempt(1)).rule())
        .isEqualTo(ApprovalRule.ALREADY_DELIVERED);
  }

  @Test
  void a_withdrawn_application_leaves_room_for_another() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("L"));
    desk.recorded(accept("L"));

    desk.day("2024-04-10").recorded(WithdrawApplication.of("L"));
    desk.day("2024-04-11").recorded(accept("L"));

    assertThat(desk.state("L", "2024-04-10")).isEqualTo(ApplicationState.WITHDRAWN);
    assertThat(desk.currentCase("L").attempt()).isEqualTo(2);
  }

  @Test
  void a_gate_opens_with_the_approval_or_the_filing_and_not_with_a_refusal() {
    ProjectDesk desk =
        ProjectDesk.withoutEscalation(
            "2024-04-08",
            licence("A"),
            item("B", ItemKind.FILING).build(),
            plain("C", beforeApply("A"), beforeApply("B")),
            plain("D", beforeDecide("C")));
    desk.recorded(accept("A"));
    desk.recorded(RecordFiling.of("B"));
    desk.recorded(accept("D"));

    assertThat(desk.refused(accept("C")).arguments()).containsExactly("C", "A");
    desk.recorded(decide("A", Result.REFUSED));
    assertThat(desk.refused(accept("C")).arguments()).containsExactly("C", "A");
    desk.day("2024-04-09").recorded(accept("A"));
    desk.recorded(decide("A", Result.APPROVED));
    desk.recorded(accept("C"));
    assertThat(desk.refused(decide("D", Result.APPROVED)).arguments()).containsExactly("D", "C");
    desk.recorded(decide("C", Result.APPROVED));
    desk.recorded(decide("D", Result.APPROVED));
  }

  @Test
  void a_public_trade_opens_its_gate_with_the_land_contract_and_nothing_else() {
    // 城乡规划法第三十八条: the land contract comes before the land-planning permit.
    ProjectDesk desk =
        ProjectDesk.withoutEscalation(
            "2024-03-01", item("T", ItemKind.PUBLIC_TRADE).build(), plain("P", beforeApply("T")));

    for (TradeStep step :
        new TradeStep[] {
          TradeStep.ANNOUNCED,
          TradeStep.LISTING_STARTED,
          TradeStep.UNSOLD,
          TradeStep.ANNOUNCED,
          TradeStep.LISTING_STARTED,
          TradeStep.SOLD
        }) {
      desk.recorded(TakeTradeStep.of("T", step));
      assertThat(desk.state("T", "2024-03-01")).isEqualTo(ApplicationState.RUNNING);
    }
    desk.recorded(accept("T"));
    desk.recorded(decide("T", Result.APPROVED));
    assertThat(desk.refused(accept("P")).rule()).isEqualTo(ApprovalRule.ACCEPTANCE_GATE_CLOSED);

    desk.day("2024-04-01").recorded(TakeTradeStep.of("T", TradeStep.LAND_CONTRACT_SIGNED));
    desk.recorded(accept("P"));
    assertThat(desk.state("T", "2024-04-01")).isEqualTo(ApplicationState.APPROVED);
    assertThat(desk.state("T", "2024-03-31")).isEqualTo(ApplicationState.RUNNING);
    assertThat(desk.view().approvals().state().metOn("T")).contains(day("2024-04-01"));
  }

  private static ApprovalItem completionFiling() {
    // 建设工程质量管理条例第四十九条: the developer files within 15 days after passing acceptance.
    return item("O", ItemKind.FILING)
        .statutory(TimeLimit.calendarDays(15, "建设工程质量管理条例第四十九条"))
        .dutyOf("DEVELOPER")
        .addPrerequisites(beforeApply("A"), beforeApply("B"))
        .build();
  }

  @Test
  void a_duty_of_the_enterprise_runs_from_the_day_its_last_prerequisite_was_met() {
    ProjectDesk desk =
        ProjectDesk.withoutEscalation(
            "2024-06-03",
            item("A", ItemKind.FILING).build(),
            item("B", ItemKind.FILING).build(),
            completionFiling());
    desk.recorded(RecordFiling.of("B"));
    assertThat(desk.storage().duties(desk.stream())).noneMatch(row -> row.subject().equals("O"));

    desk.day("2024-06-05").recorded(RecordFiling.of("A"));

    assertThat(desk.view().approvals().state().terms().dutyFrom(completionFiling()))
        .contains(day("2024-06-05"));
    assertThat(desk.dutyRow("file:O:1").owner()).isEqualTo("DEVELOPER");
    assertThat(desk.dutyRow("file:O:1").statutoryDue().map(DueDate::date))
        .contains(day("2024-06-20"));
    assertThat(desk.light("O", "2024-06-20")).contains(Light.WARN);
    assertThat(desk.light("O", "2024-06-21")).contains(Light.RED);
    desk.day("2024-06-20").recorded(RecordFiling.of("O"));
    assertThat(desk.dutyRow("file:O:1").closedOn()).contains(day("2024-06-20"));
    assertThat(desk.timeline("O", "2024-07-01"))
        .containsExactly("2024-06-05 GREEN", "2024-06-19 WARN", "2024-06-20 CLOSED_ON_TIME");
  }

  @Test
  void what_was_filed_before_its_duty_began_never_had_a_clock() {
    ApprovalItem early =
        item("O", ItemKind.FILING)
            .statutory(TimeLimit.calendarDays(15, "建设工程质量管理条例第四十九条"))
            .dutyOf("DEVELOPER")
            .addPrerequisites(new Prerequisite("A", Gate.BEFORE_OPERATION))
            .build();
    ProjectDesk desk =
        ProjectDesk.withoutEscalation("2024-06-03", item("A", ItemKind.FILING).build(), early);

    desk.recorded(RecordFiling.of("O"));
    desk.day("2024-06-05").recorded(RecordFiling.of("A"));

    assertThat(desk.view().approvals().state().clocks().of(early)).isEmpty();
    assertThat(desk.row("O", "2024-06-30").state()).isEqualTo(ApplicationState.FILED);
    assertThat(desk.row("O", "2024-06-30").light()).isEmpty();
  }
}
