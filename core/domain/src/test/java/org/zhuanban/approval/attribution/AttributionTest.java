package org.zhuanban.approval.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.zhuanban.testing.domain.Plans.beforeApply;
import static org.zhuanban.testing.domain.Plans.beforeDecide;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.promised;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.attribution.Holder.Applicant;
import org.zhuanban.approval.attribution.Holder.DepartmentHolder;
import org.zhuanban.approval.attribution.Holder.ProcedureHolder;
import org.zhuanban.approval.attribution.Holder.RestDay;
import org.zhuanban.approval.attribution.Holder.Turn;
import org.zhuanban.approval.attribution.Holder.Work;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/**
 * In April 2024, the 4th to the 6th were free (清明节), Sunday the 7th and Sunday the 28th were
 * worked.
 */
class AttributionTest {

  private static AcceptApplication accept(String item) {
    return AcceptApplication.of(item);
  }

  private static DecideItem decide(String item, Result result) {
    return DecideItem.of(item, result);
  }

  private static DeliverDecision deliver(String item) {
    return DeliverDecision.of(item);
  }

  private static ProjectAttribution upTo(ProjectDesk desk, String day) {
    return desk.view().approvals().attribution(LocalDate.parse(day));
  }

  private static List<String> spans(Attribution days) {
    return days.spans().stream()
        .map(
            span ->
                "%s..%s %s"
                    .formatted(
                        span.first().toString().substring(5),
                        span.last().toString().substring(5),
                        span.holder().key()))
        .toList();
  }

  private static ProjectDesk oneAfterAnother() {
    ProjectDesk desk = ProjectDesk.with("2024-04-01", licence("A"), waiting());
    desk.recorded(accept("A"));
    desk.day("2024-04-10").recorded(decide("A", Result.APPROVED));
    desk.recorded(deliver("A"));
    desk.day("2024-04-15").recorded(accept("B"));
    desk.day("2024-04-17").recorded(decide("B", Result.APPROVED));
    return desk;
  }

  private static ApprovalItem waiting() {
    return ofReform(promised("B").addPrerequisites(beforeApply("A")).build());
  }

  private static ApprovalItem ofReform(ApprovalItem item) {
    return Plans.inDepartment(item, "REFORM");
  }

  @Nested
  class DaysOfAnAttempt {
    @Test
    void every_day_of_an_attempt_is_somebodys() {
      ProjectDesk desk = ProjectDesk.with("2024-04-01", licence("L"));
      desk.recorded(ReceiveApplication.of("L", false));
      desk.day("2024-04-03").recorded(GiveCorrectionNotice.of("L", new DocumentRef("doc-1")));
      desk.day("2024-04-10").recorded(ReceiveSupplement.of("L"));
      desk.day("2024-04-12").recorded(accept("L"));
      desk.day("2024-04-15")
          .recorded(StartPause.of("L", "EXPERT_REVIEW").withNotifiedOn(LocalDate.of(2024, 4, 15)));
      desk.day("2024-04-19").recorded(EndPause.of("L"));
      desk.day("2024-04-24").recorded(decide("L", Result.APPROVED));
      desk.day("2024-04-26").recorded(deliver("L"));

      Attribution days = upTo(desk, "2024-12-31").attempt("L", 1);

      assertThat(spans(days))
          .containsExactly(
              "04-01..04-01 APPLICANT:APPLY",
              "04-02..04-03 DEPARTMENT:LAND:EXAMINE",
              "04-04..04-06 REST_DAY",
              "04-07..04-10 APPLICANT:CORRECT",
              "04-11..04-12 DEPARTMENT:LAND:EXAMINE",
              "04-13..04-14 REST_DAY",
              "04-15..04-19 PROCEDURE:EXPERT_REVIEW",
              "04-20..04-21 REST_DAY",
              "04-22..04-24 DEPARTMENT:LAND:DECIDE",
              "04-25..04-26 DEPARTMENT:LAND:DELIVER");
      assertThat(days.total()).isEqualTo(26);
      assertThat(days.days())
          .containsExactly(
              entry(new DepartmentHolder("LAND", Work.DECIDE), 3),
              entry(new DepartmentHolder("LAND", Work.DELIVER), 2),
              entry(new DepartmentHolder("LAND", Work.EXAMINE), 4),
              entry(new ProcedureHolder("EXPERT_REVIEW"), 5),
              entry(new Applicant(Turn.APPLY), 1),
              entry(new Applicant(Turn.CORRECT), 4),
              entry(new RestDay(), 7));
      assertThat(days.workingDays()).doesNotContainKey(new RestDay()).hasSize(6);
      assertThat(days.on(LocalDate.of(2024, 4, 27))).isEmpty();
      assertThat(spans(upTo(desk, "2024-04-08").attempt("L", 1)).get(3))
          .isEqualTo("04-07..04-08 APPLICANT:CORRECT");
      assertThat(upTo(desk, "2024-12-31").departments()).containsExactly(entry("LAND", 9));
    }

    @Test
    void behind_a_closed_gate_the_other_item_has_the_days_and_then_the_applicant() {
      assertThat(spans(upTo(oneAfterAnother(), "2024-04-18").item("B")))
          .containsExactly(
              "04-01..04-03 UPSTREAM:A",
              "04-04..04-06 REST_DAY",
              "04-07..04-10 UPSTREAM:A",
              "04-11..04-12 APPLICANT:APPLY",
              "04-13..04-14 REST_DAY",
              "04-15..04-15 APPLICANT:APPLY",
              "04-16..04-17 DEPARTMENT:REFORM:DECIDE",
              "04-18..04-18 DEPARTMENT:REFORM:DELIVER");
    }

    @Test
    void a_department_that_has_used_its_time_up_waits_for_what_it_needs_to_decide() {
      // Promised: 10 working days from 1 April, 16 April.
      ProjectDesk desk =
          ProjectDesk.with(
              "2024-04-01",
              licence("A"),
              ofReform(promised("B").addPrerequisites(beforeDecide("A")).build()));
      desk.recorded(accept("A"));
      desk.recorded(accept("B"));
      desk.day("2024-04-18").recorded(decide("A", Result.APPROVED));

      assertThat(spans(upTo(desk, "2024-04-19").attempt("B", 1)))
          .containsExactly(
              "04-01..04-01 APPLICANT:APPLY",
              "04-02..04-03 DEPARTMENT:REFORM:DECIDE",
              "04-04..04-06 REST_DAY",
              "04-07..04-12 DEPARTMENT:REFORM:DECIDE",
              "04-13..04-14 REST_DAY",
              "04-15..04-16 DEPARTMENT:REFORM:DECIDE",
              "04-17..04-18 UPSTREAM:A",
              "04-19..04-19 DEPARTMENT:REFORM:DECIDE");
    }

    @Test
    void after_a_withdrawal_the_days_are_nobodys_until_the_next_application() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
      desk.recorded(accept("L"));
      desk.day("2024-04-10").recorded(WithdrawApplication.of("L"));
      desk.day("2024-04-16").recorded(accept("L"));

      ProjectAttribution attribution = upTo(desk, "2024-04-17");

      assertThat(spans(attribution.item("L")))
          .containsExactly(
              "04-08..04-08 APPLICANT:APPLY",
              "04-09..04-10 DEPARTMENT:LAND:DECIDE",
              "04-11..04-12 NOBODY",
              "04-13..04-14 REST_DAY",
              "04-15..04-16 NOBODY",
              "04-17..04-17 DEPARTMENT:LAND:DECIDE");
      assertThat(attribution.attempt("L", 1).total()).isEqualTo(9);
      assertThat(attribution.attempt("L", 2).total()).isEqualTo(2);
    }

    @Test
    void after_a_refusal_was_delivered_it_is_for_the_applicant_to_apply_again() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));
      desk.recorded(accept("L"));
      desk.day("2024-04-09").recorded(decide("L", Result.REFUSED));
      desk.day("2024-04-10").recorded(deliver("L"));

      assertThat(spans(upTo(desk, "2024-04-12").item("L")))
          .containsExactly(
              "04-08..04-08 APPLICANT:APPLY",
              "04-09..04-09 DEPARTMENT:LAND:DECIDE",
              "04-10..04-10 DEPARTMENT:LAND:DELIVER",
              "04-11..04-12 APPLICANT:APPLY");
      assertThat(upTo(desk, "2024-04-12").attempt("L", 1).total()).isEqualTo(3);
    }

    @Test
    void what_was_accepted_by_silence_runs_from_its_receipt() {
      ProjectDesk desk = ProjectDesk.with("2024-04-01", licence("L"));
      desk.recorded(ReceiveApplication.of("L", true));
      desk.day("2024-04-10").zhuanban().sweep();

      assertThat(spans(upTo(desk, "2024-04-10").attempt("L", 1)).get(1))
          .isEqualTo("04-02..04-03 DEPARTMENT:LAND:DECIDE");
      assertThat(spans(upTo(desk, "2024-04-09").attempt("L", 1)).get(1))
          .isEqualTo("04-02..04-03 DEPARTMENT:LAND:EXAMINE");
    }

    @Test
    void what_is_filed_needs_no_delivery_and_an_own_duty_is_the_applicants() {
      ProjectDesk desk =
          ProjectDesk.with(
              "2024-04-08",
              licence("A"),
              item("D", ItemKind.FILING)
                  .dutyOf("DEVELOPER")
                  .addPrerequisites(beforeDecide("A"))
                  .build());
      desk.recorded(accept("A"));
      desk.day("2024-04-09").recorded(decide("A", Result.APPROVED));
      desk.day("2024-04-11").recorded(RecordFiling.of("D"));

      assertThat(spans(upTo(desk, "2024-12-31").item("D")))
          .containsExactly("04-08..04-09 UPSTREAM:A", "04-10..04-11 APPLICANT:APPLY");
      assertThat(upTo(desk, "2024-12-31").attempt("D", 1).total()).isEqualTo(1);
    }

    @Test
    void nothing_that_happened_is_nobodys_day() {
      ProjectAttribution attribution =
          upTo(ProjectDesk.with("2024-04-08", licence("L")), "2024-04-30");

      assertThat(attribution.firstDay()).isEmpty();
      assertThat(attribution.item("L").spans()).isEmpty();
      assertThat(attribution.project().total()).isZero();
      assertThat(attribution.along(List.of("L")).total()).isZero();
      assertThat(attribution.departments()).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> attribution.attempt("L", 1))
          .withMessage("item 'L' has 0 attempts, but was asked for number 1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> attribution.item("X"))
          .withMessage("the plan has no item 'X'");
    }
  }

  @Nested
  class DaysOfAProject {
    @Test
    void along_the_path_each_day_is_whoever_made_the_project_wait() {
      ProjectAttribution attribution = upTo(oneAfterAnother(), "2024-04-30");

      assertThat(spans(attribution.along(List.of("A", "B"))))
          .containsExactly(
              "04-01..04-01 APPLICANT:APPLY",
              "04-02..04-03 DEPARTMENT:LAND:DECIDE",
              "04-04..04-06 REST_DAY",
              "04-07..04-10 DEPARTMENT:LAND:DECIDE",
              "04-11..04-12 APPLICANT:APPLY",
              "04-13..04-14 REST_DAY",
              "04-15..04-15 APPLICANT:APPLY",
              "04-16..04-17 DEPARTMENT:REFORM:DECIDE");
      assertThat(attribution.along(List.of("A", "B")).workingDays())
          .containsExactly(
              entry(new DepartmentHolder("LAND", Work.DECIDE), 6),
              entry(new DepartmentHolder("REFORM", Work.DECIDE), 2),
              entry(new Applicant(Turn.APPLY), 4));
    }

    @Test
    void of_a_project_a_day_is_a_departments_if_any_has_something_to_do() {
      assertThat(spans(upTo(oneAfterAnother(), "2024-04-16").project()))
          .containsExactly(
              "04-01..04-01 APPLICANT:APPLY",
              "04-02..04-03 DEPARTMENT:LAND:DECIDE",
              "04-04..04-06 REST_DAY",
              "04-07..04-10 DEPARTMENT:LAND:DECIDE",
              "04-11..04-12 APPLICANT:APPLY",
              "04-13..04-14 REST_DAY",
              "04-15..04-15 APPLICANT:APPLY",
              "04-16..04-16 DEPARTMENT:REFORM:DECIDE");
    }
  }

  @Nested
  class DaysOfAPublicTrade {
    @Test
    void a_public_trade_is_for_the_department_once_its_gates_are_open() {
      ProjectDesk desk =
          ProjectDesk.with(
              "2024-04-08",
              licence("A"),
              item("T", ItemKind.PUBLIC_TRADE).addPrerequisites(beforeApply("A")).build());
      desk.recorded(accept("A"));
      desk.day("2024-04-09").recorded(decide("A", Result.APPROVED));
      for (TradeStep step :
          List.of(
              TradeStep.ANNOUNCED,
              TradeStep.LISTING_STARTED,
              TradeStep.SOLD,
              TradeStep.LAND_CONTRACT_SIGNED)) {
        desk.day("2024-04-12").recorded(TakeTradeStep.of("T", step));
      }

      assertThat(spans(upTo(desk, "2024-12-31").item("T")))
          .containsExactly("04-08..04-09 UPSTREAM:A", "04-10..04-12 DEPARTMENT:LAND:DECIDE");
    }

    /** 2024-05-01 to 05-05 was free, and Saturday the 11th was worked. */
    @Test
    void what_the_law_makes_a_trade_wait_is_not_the_departments_and_what_it_takes_longer_is() {
      ProjectDesk desk = ProjectDesk.with("2024-04-08", item("T", ItemKind.PUBLIC_TRADE).build());
      desk.recorded(TakeTradeStep.of("T", TradeStep.ANNOUNCED));
      desk.day("2024-05-06").recorded(TakeTradeStep.of("T", TradeStep.LISTING_STARTED));
      desk.day("2024-05-20").recorded(TakeTradeStep.of("T", TradeStep.UNSOLD));
      desk.day("2024-05-22").recorded(TakeTradeStep.of("T", TradeStep.ANNOUNCED));
      desk.day("2024-05-24").recorded(TakeTradeStep.of("T", TradeStep.LISTING_STARTED));
      desk.day("2024-05-28").recorded(TakeTradeStep.of("T", TradeStep.SOLD));
      desk.day("2024-05-31").recorded(TakeTradeStep.of("T", TradeStep.LAND_CONTRACT_SIGNED));

      assertThat(
              spans(upTo(desk, "2024-12-31").item("T")).stream()
                  .filter(span -> !span.endsWith("REST_DAY")))
          .containsExactly(
              "04-08..04-08 DEPARTMENT:LAND:DECIDE",
              "04-09..04-12 LEGAL_PERIOD:ANNOUNCED",
              "04-15..04-19 LEGAL_PERIOD:ANNOUNCED",
              "04-22..04-26 LEGAL_PERIOD:ANNOUNCED",
              "04-28..04-28 LEGAL_PERIOD:ANNOUNCED",
              "04-29..04-30 DEPARTMENT:LAND:DECIDE",
              "05-06..05-06 DEPARTMENT:LAND:DECIDE",
              "05-07..05-11 LEGAL_PERIOD:LISTING_STARTED",
              "05-13..05-16 LEGAL_PERIOD:LISTING_STARTED",
              "05-17..05-17 DEPARTMENT:LAND:DECIDE",
              "05-20..05-22 DEPARTMENT:LAND:DECIDE",
              "05-23..05-24 LEGAL_PERIOD:ANNOUNCED",
              "05-27..05-28 LEGAL_PERIOD:LISTING_STARTED",
              "05-29..05-31 DEPARTMENT:LAND:DECIDE");
    }
  }
}
