package org.zhuanban.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuanban.testing.ZhuanbanAssertions.assertThat;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.StreamView;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.command.Command;
import org.zhuanban.duty.Light;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.sample.OurPlans;

class ZhuanbanAssertionsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 9);

  private final EngineHost host = EngineHost.on(DAY);
  private int requests;

  private Request request(Command command) {
    return Request.of(
        StreamKind.PROJECT.stream("P-1"),
        "k-" + ++requests,
        command,
        new PersonRef("clerk-1"),
        DAY);
  }

  private Outcome done(Command command) {
    return host.handle(request(command));
  }

  private ProjectView accepted() {
    done(OurPlans.permit());
    done(AcceptApplication.of("A08"));
    return host.find(StreamKind.PROJECT, "P-1").orElseThrow();
  }

  private static String failure(ThrowingCallable assertion) {
    return String.valueOf(
        assertThatExceptionOfType(AssertionError.class)
            .isThrownBy(assertion)
            .actual()
            .getMessage());
  }

  @Test
  void an_outcome_is_accepted_and_repeated() {
    Request request = request(OurPlans.permit());

    assertThat(host.handle(request)).isAccepted().isTaken();
    assertThat(host.handle(request)).of(request).isRepeated().isAccepted();
    assertThat(done(AcceptApplication.of("A08"))).hasEvent(ApplicationAccepted.class);
  }

  @Test
  void what_was_not_refused_shows_its_events() {
    done(OurPlans.permit());
    Request request = request(AcceptApplication.of("A08"));
    Outcome outcome = host.handle(request);

    assertThat(failure(() -> assertThat(outcome).of(request).isRefusedBy(ApprovalRule.NO_PLAN)))
        .contains(
            "project/P-1 on 2024-09-09: AcceptApplication[item=A08",
            "Expected the command to be refused by approval.NO_PLAN,",
            "but it was accepted, at version 2, with the events",
            "2024-09-09 ApplicationAccepted[item=A08");
    assertThat(failure(() -> assertThat(outcome).isRefused())).contains("to be refused");
    assertThat(failure(() -> assertThat(outcome).isRepeated())).contains("to repeat the answer");
    assertThat(failure(() -> assertThat(outcome).isDeferredBy(ApprovalRule.NO_PLAN)))
        .contains("to wait by approval.NO_PLAN");
  }

  @Test
  void what_was_refused_shows_rule_clause_and_words() {
    done(OurPlans.permit());
    Outcome outcome = done(DecideItem.approve("A08"));

    assertThat(outcome).isRefused().isRefusedBy(ApprovalRule.DECISION_BEFORE_ACCEPTANCE);
    assertThat(failure(() -> assertThat(outcome).isAccepted()))
        .contains(
            "but it was refused:",
            "approval.DECISION_BEFORE_ACCEPTANCE (行政许可法第三十四条) ",
            "建设工程规划许可证核发");
    assertThat(failure(() -> assertThat(outcome).isTaken())).contains("to be taken");
    assertThat(failure(() -> assertThat(outcome).isRefusedBy("approval.NO_PLAN")))
        .contains("to be refused by approval.NO_PLAN");
  }

  @Test
  void a_last_day_is_named_with_project_item_organ_and_day() {
    ProjectView view = accepted();

    assertThat(view).hasDue("A08", LocalDate.of(2024, 9, 19)).isFinal();
    assertThat((StreamView) view).hasStatutoryDue("A08", "2024-10-12").isFinal();
    assertThat(failure(() -> assertThat(view).hasDue("A08", "2024-09-20")))
        .contains(
            "project/P-1 on 2024-09-09: expected A08 建设工程规划许可证核发 to be due on 2024-09-20,",
            "approval.DECIDE of NRB 县自然资源局 since 2024-09-09: due on 2024-09-19 (FINAL),",
            "by law due on 2024-10-12 (FINAL), light GREEN");
    assertThat(failure(() -> assertThat(view).hasDue("A08", "2024-09-19").isProvisional()))
        .contains("to be due on 2024-09-19 (PROVISIONAL), but it has", "2024-09-19 (FINAL)");
    assertThat(failure(() -> assertThat(view).hasDue("A09", "2024-09-19")))
        .contains("expected A09 to be due", "no duty; there are duties of [A08]");
  }

  @Test
  void a_view_is_read_on_a_day() {
    ProjectView view = accepted();

    assertThat(view)
        .hasLight("A08", Light.GREEN)
        .on("2024-09-20")
        .hasLight("A08", Light.YELLOW)
        .hasState("A08", ApplicationState.RUNNING);
    assertThat(failure(() -> assertThat(view).on("2024-09-20").hasLight("A08", Light.RED)))
        .contains("project/P-1 on 2024-09-20", "to have the light RED", "light YELLOW");
    assertThat(failure(() -> assertThat(view).hasState("A08", ApplicationState.APPROVED)))
        .contains("to be APPROVED", "its state is RUNNING");
    assertThat(failure(() -> assertThat(view).hasState("A09", ApplicationState.APPROVED)))
        .contains("it is not planned");
    assertThat(failure(() -> assertThat(view).isPaused("A08"))).contains("to be paused");
    assertThat(failure(() -> assertThat(view).hasNoOpenDuty("A08"))).contains("no open duty");
    assertThat(failure(() -> assertThat(view).hasViolation(ApprovalRule.DECISION_LATE)))
        .contains("expected a violation of approval.DECISION_LATE, but found []");
    assertThat(view).hasNoViolation().hasNoOpenDuty("A09");
  }
}
