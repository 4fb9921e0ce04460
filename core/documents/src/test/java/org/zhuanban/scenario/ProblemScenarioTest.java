package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.scenario.Organs.LAND_DESK;
import static org.zhuanban.scenario.Organs.TASK_FORCE;
import static org.zhuanban.scenario.ScenarioCounty.CHINESE;
import static org.zhuanban.scenario.ScenarioCounty.duties;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemSource;
import org.zhuanban.project.problem.SolutionCommand.DenyProblem;
import org.zhuanban.project.problem.SolutionCommand.SolveProblem;
import org.zhuanban.project.problem.SolutionCommand.VerifyProblem;

/** The problem list, from the report over the denial to the confirmation by the enterprise. */
class ProblemScenarioTest {
  private static ScenarioCounty reported() {
    return reported(LocalRuleBook.USUAL);
  }

  private static ScenarioCounty reported(LocalRuleBook rules) {
    ScenarioCounty county = new ScenarioCounty("2025-03-03", CalendarBook.bundled(), rules);
    county.done(
        Organs.described(Organs.PROJECT_NAME),
        Organs.signed(85_000_000),
        Organs.placed("TOWN"),
        Organs.usualPlan(),
        Organs.taskForce());
    county.on("2025-03-07");
    county.done(
        ReportProblem.of("W-1", ProblemCategory.LAND, 1, LAND_DESK)
            .withSource(ProblemSource.ENTERPRISE)
            .withContent("红线内有坟地未迁")
            .withWish("四月底前迁完"));
    return county;
  }

  private static DecideProblem solveBy(String day) {
    return DecideProblem.of("W-1").withDecision("由县自然资源局组织迁移").withSolveBy(LocalDate.parse(day));
  }

  private static String list(ScenarioCounty county) {
    String page =
        ProjectPage.of("P-1", county.project(), county.today()).document(CHINESE).markdown();
    return page.substring(page.indexOf("、问题清单和议定意见"), page.indexOf("、督办事项"));
  }

  private static List<LocalDate> neglectedSince(ScenarioCounty county) {
    return county.project().supervision().proposals(county.today()).stream()
        .filter(proposal -> proposal.trigger() == Trigger.PROBLEM_NEGLECTED)
        .map(Proposal::since)
        .toList();
  }

  @Test
  void S08_what_the_enterprise_denies_goes_back_to_the_level_that_decided() {
    ScenarioCounty county = reported();
    county.on("2025-03-10").done(solveBy("2025-03-20"));
    county.on("2025-03-18").letters();
    county.done(SolveProblem.of("W-1"));
    assertThat(county.letters())
        .contains("ENTERPRISE:LAND 【预制菜中央厨房项目】县自然资源局报告问题W-1（用地）已解决。请确认是否属实；尚未解决的，请予否认。");

    county.on("2025-03-19").letters();
    county.done(DenyProblem.of("W-1").withWords("坟地还在原处"));

    assertThat(county.letters())
        .containsExactly(
            "HANDLER:LAND 【预制菜中央厨房项目】企业反映问题W-1（用地）尚未解决，请县自然资源局继续办理，并于2025年3月26日前（含当日）重新议定。");
    assertThat(list(county)).contains("红线内有坟地未迁", "四月底前迁完", "由县自然资源局组织迁移", "坟地还在原处", "未销号");
  }

  @Test
  void S08_a_new_decision_opens_a_new_duty_with_its_own_light_ladder_and_proposal() {
    ScenarioCounty county = reported();
    county.on("2025-03-10").done(solveBy("2025-03-20"));
    county.on("2025-03-18").done(SolveProblem.of("W-1"));
    county.on("2025-03-19").done(DenyProblem.of("W-1"));
    county.on("2025-03-25").done(solveBy("2025-04-10"));
    String first = "解决问题 LAND 2025-03-20 超承诺办结";
    assertThat(duties(county.project(), "problem.SOLVE", county.today()))
        .containsExactly(first, "解决问题 LAND 2025-04-10 正常");

    county.letters();
    county.until("2025-04-15");

    assertThat(duties(county.project(), "problem.SOLVE", county.today()))
        .containsExactly(first, "解决问题 LAND 2025-04-10 黄牌");
    assertThat(county.letters())
        .contains(
            "SUPERVISION_OFFICE:LAND 【预制菜中央厨房项目】解决问题（W-1）：责任单位县自然资源局，"
                + "办理期限2025年4月10日，截至2025年4月15日已逾期3个工作日。请协调督促尽快办结。");
    assertThat(neglectedSince(county))
        .containsExactly(LocalDate.parse("2025-03-21"), LocalDate.parse("2025-04-11"));

    county.done(SolveProblem.of("W-1").withWords("已迁"), VerifyProblem.of("W-1"));
    assertThat(duties(county.project(), "problem.SOLVE", county.today()))
        .containsExactly(first, "解决问题 LAND 2025-04-10 超承诺办结");
    assertThat(list(county)).contains("企业确认").doesNotContain("未销号");
  }

  @Test
  void S08_what_was_raised_late_stays_visible_as_late() {
    ScenarioCounty county = reported();
    county.on("2025-03-28");
    county.done(EscalateProblem.of("W-1", 2, TASK_FORCE));

    assertThat(duties(county.project(), "problem.DECIDE", county.today()))
        .containsExactly("议定问题 LAND 2025-03-14 超承诺办结", "议定问题 TASKFORCE 2025-04-14 正常");
    assertThat(list(county)).contains("县自然资源局（责任部门），2025年3月7日收，2025年3月14日到期，逾期已提级；工作专班");
  }

  @Test
  void S08_of_two_problems_the_page_says_which_one_is_owed() {
    ScenarioCounty county = reported();
    county.done(ReportProblem.of("W-2", ProblemCategory.UTILITIES, 2, Organs.TASK_FORCE));

    assertThat(ProjectPage.of("P-1", county.project(), county.today()).document(CHINESE).markdown())
        .contains(
            "| 议定问题 | W-1 | 县自然资源局 | 2025年3月7日 | 2025年3月14日 |",
            "| 议定问题 | W-2 | 工作专班 | 2025年3月7日 | 2025年3月21日 |");
  }

  @Test
  void S08_an_overdue_approval_becomes_a_problem_where_the_county_says_so() {
    ScenarioCounty county =
        reported(
            LocalRuleBook.of(
                LocalRule.from(
                    LocalLimit.OVERDUE_APPROVAL_LISTED,
                    TimeLimit.workingDays(3, "县问题清单管理办法第四条"),
                    LocalDate.parse("2025-01-01"))));
    county.done(AcceptApplication.of("S01"));
    county.until("2025-03-25");

    assertThat(list(county)).containsPattern("审批 \\| .*用地预审与选址意见书 \\| 县自然资源局（责任部门），2025年3月25日收");
  }
}
