package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.HandlingCommand.RecordHandlingStep;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.HandlingStep;
import org.zhuanban.approval.application.Result;
import org.zhuanban.command.Command;
import org.zhuanban.command.Refusal;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Fact;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** The steps inside a department: 承办, 审核, 批准. */
class HandlingTest {
  /** The rules that are broken here. */
  static final List<ApprovalRule> REFUSALS =
      List.of(
          ApprovalRule.STEP_BEFORE_ACCEPTANCE,
          ApprovalRule.STEP_AFTER_CLOSING,
          ApprovalRule.STEP_BY_OTHER_DEPARTMENT);

  private static final PersonRef HANDLER = new PersonRef("officer-1");
  private static final PersonRef REVIEWER = new PersonRef("officer-2");
  private static final PersonRef HEAD = new PersonRef("officer-3");

  private final ProjectDesk desk = ProjectDesk.with("2024-04-08", licence("L"));

  private static RecordHandlingStep passes(HandlingLink link, PersonRef officer) {
    return RecordHandlingStep.of("L", link, officer, HandlingOutcome.PASSED_ON);
  }

  private static RecordHandlingStep returns(HandlingLink link, PersonRef officer) {
    return RecordHandlingStep.of("L", link, officer, HandlingOutcome.RETURNED);
  }

  private String refused(Command command) {
    Refusal refusal = desk.refused(command);
    return refusal.text(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void steps_are_kept_with_who_when_and_opinion() {
    desk.recorded(AcceptApplication.of("L"));
    desk.day("2024-04-10")
        .recorded(
            passes(HandlingLink.HANDLING, HANDLER)
                .withAttempt(1)
                .withOffice(Plans.LAND_HEAD)
                .withOpinion(new DocumentRef("opinion-1")));
    desk.day("2024-04-11").recorded(returns(HandlingLink.REVIEW, REVIEWER));

    List<HandlingStep> steps = desk.view().approvals().state().attempts("L").get(0).steps();

    assertThat(steps)
        .extracting(HandlingStep::link, HandlingStep::officer, HandlingStep::on)
        .containsExactly(
            tuple(HandlingLink.HANDLING, HANDLER, LocalDate.of(2024, 4, 10)),
            tuple(HandlingLink.REVIEW, REVIEWER, LocalDate.of(2024, 4, 11)));
    assertThat(steps.get(0).opinion()).contains(new DocumentRef("opinion-1"));
    assertThat(steps.get(0).office()).contains(Plans.LAND_HEAD);
    assertThat(steps.get(0).next()).contains(HandlingLink.REVIEW);
    assertThat(steps.get(1).next()).contains(HandlingLink.HANDLING);
  }

  @Test
  void an_order_that_cannot_have_happened_is_refused() {
    desk.recorded(ReceiveApplication.of("L", true));
    assertThat(refused(passes(HandlingLink.APPROVAL, HEAD)))
        .isEqualTo("事项“事项L”（L）不能登记内部办理环节：截至2024年4月8日尚未受理；请先受理，或者更正环节日期");
    desk.day("2024-04-09").recorded(AcceptApplication.of("L"));
    assertThat(refused(passes(HandlingLink.HANDLING, HANDLER).withAttempt(2)))
        .isEqualTo("事项“事项L”（L）写明第2次申请，而当前为第1次");
    assertThat(refused(passes(HandlingLink.REVIEW, HEAD).withOffice(Plans.REFORM_HEAD)))
        .contains("不属于事项“事项L”（L）的审批部门“县自然资源局”（LAND）");
    desk.day("2024-04-10").recorded(DecideItem.of("L", Result.APPROVED));
    desk.recorded(passes(HandlingLink.APPROVAL, HEAD));
    desk.day("2024-04-11");
    assertThat(refused(passes(HandlingLink.APPROVAL, HEAD)))
        .isEqualTo("事项“事项L”（L）不能登记内部办理环节：第1次申请已于2024年4月10日结束；请更正环节日期，或者登记到再次申请");
  }

  @Test
  void a_day_before_the_acceptance_is_refused_and_a_fact_of_it_waits() {
    desk.recorded(ReceiveApplication.of("L", true));
    desk.day("2024-04-10").recorded(AcceptApplication.of("L"));
    Fact early =
        desk.newFact(passes(HandlingLink.HANDLING, HANDLER), LocalDate.of(2024, 4, 9))
            .withEarly(Fact.Early.REFUSE);
    assertThat(desk.zhuanban().record(early).toString()).contains("STEP_BEFORE_ACCEPTANCE");
    Fact late = desk.newFact(passes(HandlingLink.HANDLING, HANDLER), LocalDate.of(2024, 4, 10));
    assertThat(desk.zhuanban().record(late).toString()).contains("HandlingStepRecorded");
  }

  @Test
  void the_days_of_a_department_show_who_held_them() {
    desk.recorded(AcceptApplication.of("L"));
    desk.day("2024-04-10").recorded(passes(HandlingLink.HANDLING, HANDLER));
    desk.day("2024-04-12").recorded(returns(HandlingLink.REVIEW, REVIEWER));
    desk.day("2024-04-16").recorded(passes(HandlingLink.HANDLING, HANDLER));
    desk.day("2024-04-18").recorded(passes(HandlingLink.APPROVAL, HEAD));
    desk.day("2024-04-19").recorded(DecideItem.of("L", Result.APPROVED));

    assertThat(desk.view().approvals().attribution(LocalDate.of(2024, 4, 22)).insideAttempt("L", 1))
        .extracting(
            span ->
                "%s..%s %s %s"
                    .formatted(
                        span.first().getDayOfMonth(),
                        span.last().getDayOfMonth(),
                        span.holder().link().map(Enum::name).orElse("-"),
                        span.officer().map(PersonRef::id).orElse("-")))
        .containsExactly(
            "9..10 HANDLING officer-1",
            "11..12 REVIEW officer-2",
            "15..16 HANDLING officer-1",
            "17..18 APPROVAL officer-3",
            "19..19 - -",
            "22..22 - -");
  }
}
