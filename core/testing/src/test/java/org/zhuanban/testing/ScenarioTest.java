package org.zhuanban.testing;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuanban.approval.ApprovalRule.ALREADY_ACCEPTED;
import static org.zhuanban.approval.ApprovalRule.DECISION_BEFORE_ACCEPTANCE;
import static org.zhuanban.approval.ApprovalRule.DECISION_LATE;
import static org.zhuanban.approval.ApprovalRule.NO_PLAN;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.duty.Light;
import org.zhuanban.testing.sample.OurPlans;

class ScenarioTest {
  @Test
  void a_licence_is_decided_after_its_committed_day() {
    Scenario.of("P-1")
        .given("2024-09-09", OurPlans.permit())
        .when("2024-09-09", DecideItem.approve("A08"))
        .thenRefusedBy(DECISION_BEFORE_ACCEPTANCE)
        .when("2024-09-09", AcceptApplication.of("A08"))
        .then(answer -> answer.isAccepted().hasEvent(ApplicationAccepted.class))
        .when("2024-09-10", AcceptApplication.of("A08"))
        .thenRefusedBy(ALREADY_ACCEPTED)
        .then(
            "2024-09-10",
            project ->
                project
                    .hasState("A08", ApplicationState.RUNNING)
                    .hasLight("A08", Light.GREEN)
                    .hasDue("A08", "2024-09-19")
                    .isFinal()
                    .hasStatutoryDue("A08", "2024-10-12")
                    .isFinal()
                    .hasNoViolation())
        .then("2024-09-20", project -> project.hasLight("A08", Light.YELLOW))
        .given("2024-10-14", DecideItem.approve("A08"))
        .then(
            "2024-10-14",
            project ->
                project
                    .hasState("A08", ApplicationState.APPROVED)
                    .hasLight("A08", Light.CLOSED_OVERDUE)
                    .hasViolation(DECISION_LATE));
  }

  @Test
  void silence_has_its_effect_while_days_pass() {
    Scenario.of("P-1")
        .given("2024-09-09", OurPlans.permit(), ReceiveApplication.of("A08", true))
        .then("2024-09-18", project -> project.hasState("A08", ApplicationState.RUNNING));
  }

  @Test
  void a_pause_leaves_no_last_day() {
    Scenario.of("P-1")
        .given("2024-09-09", OurPlans.permit(), AcceptApplication.of("A08"))
        .given(
            "2024-09-10", StartPause.of("A08", "EXPERT_REVIEW").withNotifiedOn(day("2024-09-10")))
        .then("2024-09-11", project -> project.isPaused("A08"))
        .given("2024-09-12", EndPause.of("A08"))
        .then("2024-09-12", project -> project.hasDue("A08", "2024-09-24").isFinal());
  }

  @Test
  void a_fact_waits_for_another_one() {
    Scenario.of("P-1")
        .whenReported("2024-09-12", AcceptApplication.of("A08"), "2024-09-10")
        .thenDeferredBy(NO_PLAN)
        .whenReported("2024-09-12", OurPlans.permit(), "2024-09-09")
        .thenAccepted()
        .then("2024-09-12", project -> project.hasState("A08", ApplicationState.RUNNING));
  }

  @Test
  void a_scenario_of_next_year_is_provisional() {
    Scenario.of("P-1")
        .given("2026-12-15", OurPlans.permit(), AcceptApplication.of("A08"))
        .then(
            "2026-12-15",
            project ->
                project
                    .hasDue("A08", "2026-12-24")
                    .isFinal()
                    .hasStatutoryDue("A08", "2027-01-13")
                    .isProvisional());
  }

  @Test
  void days_never_go_back() {
    Scenario scenario = Scenario.of("P-1").given("2024-09-09", OurPlans.permit());

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> scenario.when("2024-09-08", AcceptApplication.of("A08")))
        .withMessage("a scenario never goes back, but 2024-09-08 comes after 2024-09-09");
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
