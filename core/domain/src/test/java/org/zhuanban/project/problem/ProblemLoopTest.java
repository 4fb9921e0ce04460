package org.zhuanban.project.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.testing.domain.Problems.decide;
import static org.zhuanban.testing.domain.Problems.deny;
import static org.zhuanban.testing.domain.Problems.report;
import static org.zhuanban.testing.domain.Problems.solve;
import static org.zhuanban.testing.domain.Problems.toTaskForce;
import static org.zhuanban.testing.domain.Problems.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.FreeText;
import org.zhuanban.correction.CorrectionCommand.EraseTexts;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class ProblemLoopTest {
  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static final String PB = "PB-01";

  private static final LocalRuleBook LISTED =
      LocalRuleBook.of(
          LocalRule.from(
              LocalLimit.OVERDUE_APPROVAL_LISTED,
              TimeLimit.workingDays(3, "县问题清单办法"),
              LocalDate.of(2024, 1, 1)));

  private static ProblemTicket ticket(ProjectDesk desk, String problem) {
    return desk.view().problems().list().ticket(problem).orElseThrow();
  }

  private static Optional<Light> light(ProjectDesk desk, String key) {
    Duty duty = desk.find(key).orElseThrow();
    return duty.clock().lightOn(desk.zhuanban().today(), BOOK, LightPolicy.DEFAULT);
  }

  @Test
  void the_words_of_a_problem_are_kept_from_its_report_to_its_denial() {
    ProjectDesk desk = ProjectDesk.on("2024-06-11");
    desk.recorded(report(PB).withContent("红线内有10千伏线路").withWish("六月底前迁改"));
    desk.day("2024-06-12").recorded(decide(PB, "2024-06-21").withDecision("供电公司迁改"));
    desk.day("2024-06-20").recorded(solve(PB).withWords("已迁改"));
    desk.day("2024-06-24").recorded(deny(PB).withWords("仍有一处电杆"));

    ProblemTicket ticket = ticket(desk, PB);
    assertThat(ticket.content()).contains("红线内有10千伏线路");
    assertThat(ticket.wish()).contains("六月底前迁改");
    assertThat(ticket.decisions().get(0).decision()).contains("供电公司迁改");
    assertThat(ticket.solutions().get(0).words()).contains("已迁改");
    assertThat(ticket.solutions().get(0).denial())
        .contains(new ProblemTicket.Denial(LocalDate.of(2024, 6, 24), Optional.of("仍有一处电杆")));

    desk.recorded(EraseTexts.of(List.of(), new DocumentRef("order-1"), new PersonRef("head-1")));
    assertThat(ticket(desk, PB).content()).contains(FreeText.ERASED);
    assertThat(ticket(desk, PB).decisions().get(0).decision()).contains(FreeText.ERASED);
  }

  @Test
  void the_words_of_a_meeting_stand_with_the_problem_that_it_decided() {
    ProjectDesk desk = ProjectDesk.on("2024-06-03");
    desk.recorded(Plans.sign());
    desk.recorded(
        EstablishTaskForce.of(
            List.of(Plans.COUNTY_HEAD), List.of(Plans.LAND_HEAD), List.of(Plans.REFORM_HEAD)));
    desk.day("2024-06-11").recorded(report(PB));
    desk.recorded(
        HoldMeeting.of(1, List.of(), 1)
            .withProblems(
                List.of(
                    OnProblem.of(PB)
                        .withSolveBy(LocalDate.of(2024, 6, 21))
                        .withDecision("供电公司迁改"))));

    assertThat(ticket(desk, PB).decisions().get(0).decision()).contains("供电公司迁改");
  }

  @Test
  void what_the_enterprise_denies_returns_to_the_level_that_had_decided() {
    ProjectDesk desk = ProjectDesk.on("2024-06-11");
    desk.recorded(report(PB));
    desk.day("2024-06-12").recorded(toTaskForce(PB));
    desk.day("2024-06-14").recorded(decide(PB, "2024-06-21"));
    desk.day("2024-06-20").recorded(solve(PB));
    desk.day("2024-06-24").recorded(deny(PB));

    assertThat(light(desk, "problem:PB-01:2")).contains(Light.CLOSED_ON_TIME);
    assertThat(light(desk, "problem:PB-01:solve:1")).contains(Light.YELLOW);
    assertThat(desk.dutyRow("problem:PB-01:2:2").owner()).isEqualTo("ZB-07");
    assertThat(desk.due("problem:PB-01:2:2")).isEqualTo(LocalDate.of(2024, 7, 8));
    assertThat(ticket(desk, PB).path())
        .extracting(ProblemTicket.Stay::level, ProblemTicket.Stay::visit)
        .containsExactly(tuple(1, 1), tuple(2, 1), tuple(2, 2));

    desk.day("2024-07-09");
    assertThat(light(desk, "problem:PB-01:2:2")).contains(Light.YELLOW);
    desk.recorded(decide(PB, "2024-07-12"));
    desk.day("2024-07-12").recorded(solve(PB));
    desk.recorded(verify(PB));
    assertThat(light(desk, "problem:PB-01:2:2")).contains(Light.CLOSED_LATE);
    assertThat(light(desk, "problem:PB-01:solve:2")).contains(Light.CLOSED_ON_TIME);
    assertThat(ticket(desk, PB).missed(LocalDate.of(2024, 7, 12), BOOK))
        .extracting(ProblemTicket.Stay::visit)
        .containsExactly(2);
  }

  @Test
  void what_is_denied_before_a_level_decided_stays_with_it() {
    ProjectDesk desk = ProjectDesk.on("2024-06-11");
    desk.recorded(report(PB));
    desk.day("2024-06-12").recorded(solve(PB));
    desk.day("2024-06-13").recorded(deny(PB));

    assertThat(ticket(desk, PB).path()).hasSize(1);
    assertThat(light(desk, "problem:PB-01:1")).contains(Light.GREEN);
  }

  @Test
  void a_level_that_passed_a_problem_on_too_late_stays_named() {
    ProjectDesk desk = ProjectDesk.on("2024-06-11");
    desk.recorded(report(PB));
    desk.day("2024-06-19").recorded(toTaskForce(PB));
    desk.day("2024-06-24").recorded(decide(PB, "2024-07-15"));

    assertThat(ticket(desk, PB).missed(LocalDate.of(2024, 6, 18), BOOK)).isEmpty();
    assertThat(ticket(desk, PB).missed(LocalDate.of(2024, 6, 24), BOOK))
        .extracting(stay -> stay.holder().code())
        .containsExactly("LAND");
    assertThat(light(desk, "problem:PB-01:1")).contains(Light.CLOSED_LATE);
  }

  @Test
  void levels_have_names() {
    assertThat(List.of(1, 2, 3, 5))
        .extracting(ProblemTerms.DEFAULT::nameOf)
        .containsExactly("责任部门", "工作专班", "县领导专题会", "第5级");
    ProblemTerms.ProblemLevel level =
        ProblemTerms.ProblemLevel.of(2, TimeLimit.workingDays(5, "办法"));
    assertThat(new ProblemTerms(List.of(level.withName("指挥部")), Optional.empty()).nameOf(2))
        .isEqualTo("指挥部");
    assertThatIllegalArgumentException().isThrownBy(() -> level.withName(" "));
  }

  @Test
  void a_county_may_put_an_overdue_approval_on_the_list() {
    ProjectDesk desk = ProjectDesk.on("2024-06-03", LISTED);
    desk.recorded(Plans.adopt(Plans.licence("A01")));
    desk.recorded(AcceptApplication.of("A01"));
    LocalDate due = desk.due("decide:A01:1");
    assertThat(due).isEqualTo(LocalDate.of(2024, 6, 18));

    desk.day("2024-06-21").sweep();
    assertThat(desk.view().problems().list().tickets()).isEmpty();

    desk.day("2024-06-24").sweep();
    ProblemTicket ticket = ticket(desk, "YQ-A01-1");
    assertThat(ticket.reportedOn()).isEqualTo(LocalDate.of(2024, 6, 22));
    assertThat(ticket.source()).contains(ProblemSource.OVERDUE_APPROVAL);
    assertThat(ticket.category()).isEqualTo(ProblemCategory.APPROVAL);
    assertThat(ticket.item()).contains("A01");
    assertThat(ticket.content()).contains("“事项A01”（A01）未在办理期限2024年6月18日前办结，责任单位：县自然资源局");
    assertThat(ticket.current().holder().code()).isEqualTo("LAND");
    assertThat(desk.due("problem:YQ-A01-1:1")).isEqualTo(LocalDate.of(2024, 6, 28));

    desk.day("2024-06-25").recorded(decide("YQ-A01-1", "2024-06-28"));
    desk.day("2024-06-28").recorded(DecideItem.of("A01", Result.APPROVED));
    desk.recorded(solve("YQ-A01-1"));
    desk.recorded(verify("YQ-A01-1"));
    assertThat(ticket(desk, "YQ-A01-1").closedOn()).contains(LocalDate.of(2024, 6, 28));
  }

  @Test
  void what_silence_accepted_is_listed_no_sooner_than_the_silence_has_its_effect() {
    ProjectDesk desk = ProjectDesk.on("2024-06-03", LISTED);
    desk.recorded(
        Plans.adopt(
            Plans.item("A01", ItemKind.LICENCE)
                .statutory(TimeLimit.parse("IMMEDIATE", "行政许可法第三十四条第二款"))
                .build()));
    desk.recorded(ReceiveApplication.of("A01", true));

    desk.day("2024-07-01").sweep();

    Application attempt = desk.view().approvals().state().currentCase("A01").orElseThrow();
    assertThat(attempt.acceptedOn()).contains(LocalDate.of(2024, 6, 3));
    assertThat(attempt.deemedOn()).contains(LocalDate.of(2024, 6, 12));
    assertThat(ticket(desk, "YQ-A01-1").reportedOn()).isEqualTo(LocalDate.of(2024, 6, 12));
  }

  @Test
  void an_approval_in_time_and_a_county_without_a_rule_list_nothing() {
    for (LocalRuleBook rules : List.of(LISTED, LocalRuleBook.USUAL)) {
      ProjectDesk desk = ProjectDesk.on("2024-06-03", rules);
      desk.recorded(Plans.adopt(Plans.licence("A01"), Plans.licence("A02")));
      desk.recorded(AcceptApplication.of("A01"));
      desk.day("2024-06-20").recorded(DecideItem.of("A01", Result.APPROVED));
      desk.day("2024-08-01").sweep();
      assertThat(desk.view().problems().list().tickets()).isEmpty();
    }
  }

  @Test
  void a_decision_that_is_told_late_does_not_take_back_what_was_listed() {
    ProjectDesk desk = ProjectDesk.on("2024-06-03", LISTED);
    desk.recorded(Plans.adopt(Plans.licence("A01")));
    desk.recorded(AcceptApplication.of("A01"));
    desk.day("2024-06-24").sweep();
    desk.recorded(decide("YQ-A01-1", "2024-06-28"));

    desk.record(DecideItem.of("A01", Result.APPROVED), LocalDate.of(2024, 6, 17));

    assertThat(ticket(desk, "YQ-A01-1").datedDecisions()).hasSize(1);
    assertThat(desk.violations()).isEmpty();
  }
}
