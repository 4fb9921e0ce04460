package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.beforeApply;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionEvent.AgreementDeemed;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Light;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/**
 * 建设项目环境保护管理条例第十二条第二款: an environmental impact that is re-checked after five years is agreed to if
 * the organ does not answer within ten days.
 */
class DeemedAgreementTest {
  private static final ApprovalItem RE_CHECK =
      item("E", ItemKind.LICENCE)
          .statutory(TimeLimit.calendarDays(10, "建设项目环境保护管理条例第十二条第二款"))
          .addSilence(SilenceEffect.DEEMED_AGREED)
          .build();

  private static ProjectDesk accepted() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", RE_CHECK);
    desk.recorded(AcceptApplication.of("E"));
    return desk;
  }

  private static List<DatedEvent> agreed(ProjectDesk desk) {
    return desk.view().history().stream()
        .filter(happened -> happened.event() instanceof AgreementDeemed)
        .toList();
  }

  @Test
  void silence_agrees_on_the_day_after_the_last_one() {
    ProjectDesk desk = accepted();
    assertThat(desk.dutyRow("decide:E:1").nextReviewOn()).contains(LocalDate.parse("2024-04-19"));

    // Ten days after 8 April end on Thursday the 18th.
    desk.day("2024-04-18").zhuanban().sweep();
    assertThat(agreed(desk)).isEmpty();
    desk.day("2024-05-20").zhuanban().sweep();

    assertThat(agreed(desk))
        .containsExactly(
            new DatedEvent(new AgreementDeemed("E", 1), LocalDate.parse("2024-04-19")));
    assertThat(desk.state("E", "2024-04-18")).isEqualTo(ApplicationState.RUNNING);
    assertThat(desk.state("E", "2024-04-19")).isEqualTo(ApplicationState.APPROVED);
    assertThat(desk.light("E", "2024-04-19")).contains(Light.CLOSED_OVERDUE);
    assertThat(desk.view().approvals().state().metOn("E")).contains(LocalDate.parse("2024-04-19"));
  }

  @Test
  void an_enterprise_that_is_slow_with_its_own_duty_is_agreed_to_by_nobody() {
    ApprovalItem own =
        item("E", ItemKind.FILING)
            .statutory(TimeLimit.calendarDays(10, "工作惯例"))
            .addSilence(SilenceEffect.DEEMED_AGREED)
            .addPrerequisites(beforeApply("P"))
            .dutyOf("DEVELOPER")
            .build();
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", licence("P"), own);
    desk.recorded(AcceptApplication.of("P"));
    desk.recorded(DecideItem.approve("P"));

    desk.day("2024-04-22").recorded(AcceptApplication.of("E"));
    desk.day("2024-05-20").zhuanban().sweep();

    assertThat(agreed(desk)).isEmpty();
    assertThat(desk.state("E", "2024-05-20")).isEqualTo(ApplicationState.RUNNING);
  }

  @Test
  void an_answer_in_time_or_a_pause_keeps_silence_from_agreeing() {
    ProjectDesk answered = accepted();
    answered
        .day("2024-04-18")
        .recorded(DecideItem.refuse("E").withDecision(new DocumentRef("doc-1")));
    answered.day("2024-05-20").zhuanban().sweep();

    ProjectDesk paused = accepted();
    paused
        .day("2024-04-10")
        .recorded(
            StartPause.of("E", "EXPERT_REVIEW").withNotifiedOn(LocalDate.parse("2024-04-10")));
    assertThat(paused.dutyRow("decide:E:1").nextReviewOn()).isEmpty();
    paused.day("2024-04-30").zhuanban().sweep();
    assertThat(agreed(paused)).isEmpty();
    paused.recorded(EndPause.of("E"));

    assertThat(agreed(answered)).isEmpty();
    // One day was used; nine more from 1 May end on the 9th.
    assertThat(paused.dutyRow("decide:E:1").nextReviewOn()).contains(LocalDate.parse("2024-05-10"));
  }

  @Test
  void what_no_law_agrees_to_stays_undecided() {
    ProjectDesk desk = ProjectDesk.withoutEscalation("2024-04-08", Plans.licence("L"));
    desk.recorded(AcceptApplication.of("L"));

    desk.day("2024-12-02").zhuanban().sweep();

    assertThat(desk.state("L", "2024-12-02")).isEqualTo(ApplicationState.RUNNING);
    assertThat(desk.dutyRow("decide:L:1").nextReviewOn()).isEmpty();
  }

  @Test
  void what_has_expired_can_be_applied_for_anew() {
    ProjectDesk desk = accepted();
    desk.recorded(DecideItem.approve("E"));
    desk.recorded(DeliverDecision.of("E").withValidTo(LocalDate.parse("2024-06-30")));

    assertThat(desk.day("2024-06-30").refused(AcceptApplication.of("E")).rule())
        .isEqualTo(ApprovalRule.ALREADY_DECIDED);
    desk.day("2024-07-01").recorded(AcceptApplication.of("E"));

    assertThat(desk.currentCase("E").attempt()).isEqualTo(2);
  }
}
