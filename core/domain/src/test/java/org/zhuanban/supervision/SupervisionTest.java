package org.zhuanban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.accountability.Evidence;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.escalation.Escalations;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.ReturnProgress;
import org.zhuanban.supervision.SupervisionCommand.WithdrawOrder;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class SupervisionTest {

  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static final OrderSubject OTHER =
      new OrderSubject(OrderSubject.OrderSubjectKind.OTHER, "road");

  private static final AcceptApplication ACCEPT = AcceptApplication.of("L");

  private static final DecideItem DECIDE = DecideItem.refuse("L").withDecision(PAPER);

  private final ProjectDesk desk = ProjectDesk.with("2024-06-24", licence("L"));

  static SupervisionBody by(String title) {
    return SupervisionBody.of(Office.of(Office.Rank.OTHER, title));
  }

  static IssueOrder order(String number, OrderSubject about) {
    return order(number, Plans.LAND, about, by("县人民政府督查室"));
  }

  private static IssueOrder order(
      String number, Department to, OrderSubject about, SupervisionBody by) {
    return IssueOrder.builder()
        .order(number)
        .to(to)
        .about(about)
        .limit(TimeLimit.workingDays(3, "工作惯例：督办单"))
        .by(by)
        .build();
  }

  private OrderStanding standing(String day) {
    return desk.view().supervision().orders(LocalDate.parse(day)).get(0);
  }

  private void swept(String day) {
    desk.day(day).zhuanban().sweep();
  }

  private static final LocalRuleBook RETURNS =
      LocalRuleBook.of(
          LocalRule.from(
              LocalLimit.QUARTERLY_RETURN,
              TimeLimit.workingDays(5, "县招商委工作规则"),
              LocalDate.parse("2024-01-01")));

  private static ProjectDesk reporting() {
    ProjectDesk reporting = ProjectDesk.on("2024-05-06", RETURNS);
    reporting.recorded(Plans.adopt(licence("L")));
    reporting.recorded(Plans.sign());
    return reporting;
  }

  private static ReturnProgress progress(String period) {
    return ReturnProgress.of(new ReturnPeriod(period), "LAND", PAPER);
  }

  @Nested
  class OrderAboutAnItem {
    @Test
    void one_about_an_item_is_met_by_a_decision_on_its_last_day() {
      desk.recorded(ACCEPT);
      desk.day("2024-06-26").recorded(order("DB-1", OrderSubject.item("L")));

      assertThat(standing("2024-06-26").due().date()).isEqualTo("2024-07-01");
      assertThat(standing("2024-06-26").inTime()).isEmpty();

      desk.day("2024-07-01").recorded(DECIDE);

      assertThat(standing("2024-07-01").inTime()).contains(true);
      assertThat(standing("2024-07-01").stage()).isEqualTo(OrderStage.MET);
      assertThat(desk.refused(WithdrawOrder.of("DB-1", PAPER)).rule())
          .isEqualTo(SupervisionRule.ORDER_OVER);
    }

    @Test
    void feedback_on_an_item_decides_nothing() {
      desk.recorded(ACCEPT);
      desk.recorded(order("DB-1", OrderSubject.item("L")));
      desk.recorded(GiveOrderFeedback.of("DB-1", PAPER));
      desk.recorded(JudgeOrderFeedback.accept("DB-1"));

      assertThat(standing("2024-06-24").stage()).isEqualTo(OrderStage.ISSUED);
      assertThat(desk.dutyRow("order:DB-1").closedOn()).isEmpty();
    }

    @Test
    void nothing_is_owed_about_an_item_that_is_withdrawn_until_it_is_applied_for_again() {
      desk.recorded(ACCEPT);
      desk.recorded(order("DB-1", OrderSubject.item("L")));
      desk.day("2024-06-25").recorded(WithdrawApplication.of("L"));

      assertThat(standing("2024-07-10").stage()).isEqualTo(OrderStage.LAPSED);
      assertThat(standing("2024-07-10").inTime()).isEmpty();

      desk.recorded(ACCEPT);
      desk.day("2024-06-27").recorded(DECIDE);

      assertThat(standing("2024-06-27").inTime()).contains(true);
    }

    @Test
    void an_order_about_an_item_is_not_held_against_the_organ_while_the_applicant_has_it() {
      desk.recorded(ReceiveApplication.of("L", false));
      desk.recorded(GiveCorrectionNotice.of("L", PAPER));
      desk.recorded(order("DB-1", OrderSubject.item("L")));

      assertThat(desk.view().supervision().proposals(LocalDate.parse("2024-07-30")))
          .noneMatch(each -> each.trigger() == Trigger.ORDER_UNANSWERED);
    }
  }

  @Nested
  class Escalation {
    @Test
    void an_order_that_nobody_answers_is_proposed_with_its_evidence() {
      desk.recorded(order("DB-1", OTHER));
      swept("2024-07-30");

      LocalDate day = LocalDate.parse("2024-07-30");
      Proposal proposal =
          desk.view().supervision().proposals(day).stream()
              .filter(each -> each.trigger() == Trigger.ORDER_UNANSWERED)
              .findFirst()
              .orElseThrow();
      Evidence evidence = desk.zhuanban().evidence().of(desk.stream().id(), proposal);

      assertThat(proposal.since()).isEqualTo("2024-06-28");
      assertThat(proposal.what()).isEqualTo("order:DB-1");
      assertThat(evidence.notices())
          .extracting(Evidence.EvidenceNotice::how)
          .containsOnlyOnce(Evidence.EvidenceKind.ORDER)
          .contains(Evidence.EvidenceKind.ESCALATION);
      assertThat(evidence.ledger()).isPresent();
    }

    @Test
    void what_is_not_answered_is_urged_then_reported_then_proposed_and_each_once() {
      desk.recorded(order("DB-1", OTHER));

      swept("2024-06-27");
      assertThat(standing("2024-06-27").stage()).isEqualTo(OrderStage.ISSUED);
      swept("2024-06-28");
      assertThat(standing("2024-06-28").stage()).isEqualTo(OrderStage.URGED);
      assertThat(standing("2024-06-28").inTime()).contains(false);
      swept("2024-07-01");
      assertThat(standing("2024-07-01").stage()).isEqualTo(OrderStage.REPORTED);
      swept("2024-07-30");
      assertThat(standing("2024-07-30").stage()).isEqualTo(OrderStage.PROPOSED);
      assertThat(standing("2024-07-30").proposedOn()).contains(LocalDate.parse("2024-07-02"));
      assertThat(desk.view().supervision().escalations().of("order:DB-1"))
          .extracting(Escalations.EscalationNotice::on)
          .hasSize(4)
          .isSorted();

      desk.recorded(GiveOrderFeedback.of("DB-1", PAPER));
      desk.recorded(JudgeOrderFeedback.accept("DB-1"));

      assertThat(standing("2024-07-30").stage()).isEqualTo(OrderStage.MET);
      assertThat(standing("2024-07-30").inTime()).contains(false);
      assertThat(standing("2024-07-30").proposedOn()).isPresent();
      assertThat(desk.violations())
          .containsExactly(
              "2024-07-30 supervision.FEEDBACK_LATE 工作惯例：督办单限期反馈 supervision.order-feedback-given"
                  + " DB-1");
    }

    @Test
    void feedback_counts_from_its_own_day_once_it_is_accepted_and_not_at_all_if_sent_back() {
      desk.recorded(order("DB-1", OTHER));
      desk.day("2024-06-27").recorded(GiveOrderFeedback.of("DB-1", PAPER));

      assertThat(standing("2024-07-01").stage()).isEqualTo(OrderStage.ANSWERED);
      assertThat(standing("2024-07-01").inTime()).isEmpty();

      desk.day("2024-07-01").recorded(JudgeOrderFeedback.sendBack("DB-1").withPaper(PAPER));

      assertThat(standing("2024-07-01").inTime()).contains(false);
      assertThat(desk.refused(JudgeOrderFeedback.accept("DB-1")).rule())
          .isEqualTo(SupervisionRule.NO_FEEDBACK);

      desk.recorded(GiveOrderFeedback.of("DB-1", PAPER));
      desk.day("2024-07-05").recorded(JudgeOrderFeedback.accept("DB-1"));

      assertThat(standing("2024-07-05").metOn()).contains(LocalDate.parse("2024-07-01"));
      assertThat(desk.refused(GiveOrderFeedback.of("DB-1", PAPER)).rule())
          .isEqualTo(SupervisionRule.ORDER_OVER);
    }
  }

  @Nested
  class IssuingAnOrder {
    @Test
    void who_may_not_supervise_orders_nothing() {
      IssueOrder ordered = order("DB-1", Plans.LAND, OTHER, by("县自然资源局"));

      assertThat(desk.refused(ordered).rule()).isEqualTo(SupervisionRule.NOT_COMPETENT);
      desk.recorded(ordered);

      assertThat(desk.view().supervision().orders(desk.zhuanban().today())).isEmpty();
      assertThat(desk.violations())
          .containsExactly(
              "2024-06-24 supervision.NOT_COMPETENT 政府督查工作条例第七条 supervision.order-issued DB-1");

      SupervisionBody named = SupervisionBody.of(ordered.by().office()).withMandate(PAPER);
      desk.recorded(order("DB-1", Plans.LAND, OTHER, named));
      assertThat(desk.view().supervision().orders(desk.zhuanban().today())).hasSize(1);
    }

    @Test
    void an_organ_that_the_project_has_not_gets_no_order() {
      Department other = new Department("OTHER", "县其他局", Level.COUNTY, "CN");
      Department elsewhere = new Department("LAND", "县自然资源局", Level.COUNTY, "CN+SHILIN");

      for (Department to : List.of(other, elsewhere)) {
        assertThat(desk.refused(order("DB-1", to, OTHER, by("县督查室"))).rule())
            .isEqualTo(SupervisionRule.UNKNOWN_ADDRESSEE);
      }
    }

    @Test
    void before_a_plan_an_organ_must_have_a_calendar() {
      ProjectDesk empty = ProjectDesk.on("2024-06-24");
      Department nowhere = new Department("OTHER", "县其他局", Level.COUNTY, "MOON");

      assertThat(empty.refused(order("DB-1", nowhere, OTHER, by("县督查室"))).rule())
          .isEqualTo(SupervisionRule.UNKNOWN_CALENDAR);
    }

    @Test
    void a_number_is_used_once() {
      desk.recorded(order("DB-1", OTHER));

      assertThat(desk.refused(order("DB-1", OrderSubject.item("L"))).rule())
          .isEqualTo(SupervisionRule.ORDER_EXISTS);
      assertThat(desk.refused(WithdrawOrder.of("DB-2", PAPER)).rule())
          .isEqualTo(SupervisionRule.UNKNOWN_ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ITEM", "PROBLEM", "MEETING_TASK"})
    void what_an_order_is_about_is_there(String kind) {
      OrderSubject about = new OrderSubject(OrderSubject.OrderSubjectKind.valueOf(kind), "X9");

      assertThat(desk.refused(order("DB-1", about)).rule())
          .isEqualTo(SupervisionRule.UNKNOWN_SUBJECT);
    }

    @Test
    void a_task_of_a_meeting_can_be_ordered() {
      desk.recorded(
          MeetingTask.given(
              "T1", 1, LocalDate.parse("2024-06-24"), LocalDate.parse("2024-06-28"), "LAND", "CN"));

      desk.recorded(
          order("DB-1", new OrderSubject(OrderSubject.OrderSubjectKind.MEETING_TASK, "T1")));

      assertThat(desk.dutyRow("order:DB-1").owner()).isEqualTo("LAND");
    }

    @Test
    void an_order_that_is_taken_back_is_owed_no_more() {
      desk.recorded(order("DB-1", OTHER));
      desk.day("2024-06-25").recorded(WithdrawOrder.of("DB-1", PAPER));

      assertThat(standing("2024-07-25").stage()).isEqualTo(OrderStage.LAPSED);
      assertThat(standing("2024-07-25").inTime()).isEmpty();
    }
  }

  @Nested
  class PeriodicReturn {
    @Test
    void departments_that_approve_return_their_progress_after_each_quarter() {
      ProjectDesk reporting = reporting();

      // 1 to 5 July.
      assertThat(reporting.dutyRow("return:2024-Q2:LAND").due())
          .contains(LocalDate.parse("2024-07-05"));
      assertThat(reporting.refused(progress("2024-Q1")).rule())
          .isEqualTo(SupervisionRule.NO_RETURN_OWED);
      assertThat(reporting.refused(progress("2024-05")).rule())
          .isEqualTo(SupervisionRule.NO_RETURN_OWED);

      reporting.day("2024-07-05").recorded(progress("2024-Q2"));

      assertThat(reporting.dutyRow("return:2024-Q2:LAND").closedOn())
          .contains(LocalDate.parse("2024-07-05"));
      assertThat(reporting.refused(progress("2024-Q2")).rule())
          .isEqualTo(SupervisionRule.ALREADY_RETURNED);
      assertThat(reporting.violations()).noneMatch(found -> found.contains("RETURN_LATE"));

      // 8 to 12 October, of which the 12th is a Saturday that is worked.
      reporting.day("2024-10-14").recorded(progress("2024-Q3"));

      assertThat(reporting.violations())
          .contains(
              "2024-10-14 supervision.RETURN_LATE 工作惯例：定期报送办理进展 supervision.progress-returned LAND");
    }

    @Test
    void a_county_that_asks_for_none_is_owed_none() {
      desk.recorded(Plans.sign());

      assertThat(desk.view().duties(LocalDate.parse("2024-12-31")))
          .noneMatch(duty -> duty.kind() == SupervisionDuty.PROGRESS_RETURN);
    }

    @Test
    void returns_go_on_without_anybody_doing_anything() {
      ProjectDesk reporting = reporting();
      for (LocalDate day = LocalDate.parse("2024-05-07");
          day.isBefore(LocalDate.parse("2025-07-01"));
          day = day.plusDays(1)) {
        reporting.day(day).zhuanban().sweep();
      }

      assertThat(reporting.dutyRow("return:2025-Q2:LAND").closedOn()).isEmpty();
      assertThat(reporting.view().supervision().escalations().of("return:2025-Q1:LAND")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q5", "2024-13", "2024", "2024-H1", ""})
    void a_period_is_a_month_or_a_quarter(String text) {
      assertThatThrownBy(() -> new ReturnPeriod(text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + text + "'");
    }

    @Test
    void periods_know_their_days() {
      assertThat(new ReturnPeriod("2024-Q4").firstDay()).isEqualTo("2024-10-01");
      assertThat(new ReturnPeriod("2024-Q4").lastDay()).isEqualTo("2024-12-31");
      assertThat(new ReturnPeriod("2024-02").lastDay()).isEqualTo("2024-02-29");
      assertThat(
              ReturnPeriod.between(LocalDate.parse("2024-05-31"), LocalDate.parse("2024-07-01"))
                  .stream()
                  .map(ReturnPeriod::text))
          .containsExactly("2024-05", "2024-06", "2024-07", "2024-Q2", "2024-Q3");
    }
  }
}
