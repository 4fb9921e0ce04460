package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.scenario.Organs.LAND_DESK;
import static org.zhuanban.scenario.Organs.TASK_FORCE;
import static org.zhuanban.scenario.ScenarioCounty.CHINESE;
import static org.zhuanban.scenario.ScenarioCounty.duties;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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

  private static String page(ScenarioCounty county) {
    return ProjectPage.of("P-1", county.project(), county.today()).document(CHINESE).markdown();
  }

  @Test
  void S08_a_new_decision_opens_a_new_duty_with_its_own_light_and_proposal() {
    ScenarioCounty county = reported();
    county.on("2025-03-10").done(solveBy("2025-03-20"));
    county.on("2025-03-18").done(SolveProblem.of("W-1"));
    county.on("2025-03-19").letters();
    county.done(DenyProblem.of("W-1").withWords("坟地还在原处"));
    System.out.println(county.letters());
    county.on("2025-03-25").done(solveBy("2025-04-10"));
    System.out.println(duties(county.project(), "problem.SOLVE", county.today()));
    county.letters();
    county.until("2025-04-25");
    System.out.println(duties(county.project(), "problem.SOLVE", county.today()));
    System.out.println(county.letters());
    county.project().supervision().proposals(county.today()).forEach(System.out::println);
    county.done(SolveProblem.of("W-1").withWords("已迁"));
    county.done(VerifyProblem.of("W-1"));
    System.out.println(duties(county.project(), "problem.SOLVE", county.today()));
    System.out.println(county.letters());
    System.out.println(page(county).replaceAll("(?s).*问题清单", "").replaceAll("(?s)## 十一.*", ""));
  }

  @Test
  void S08_late() {
    ScenarioCounty county = reported();
    county.on("2025-03-28");
    county.done(EscalateProblem.of("W-1", 2, TASK_FORCE));
    System.out.println(duties(county.project(), "problem.DECIDE", county.today()));
    System.out.println(page(county).replaceAll("(?s).*问题清单", "").replaceAll("(?s)## 十一.*", ""));
  }

  @Test
  void S08_overdue() {
    ScenarioCounty county =
        reported(
            LocalRuleBook.of(
                LocalRule.from(
                    LocalLimit.OVERDUE_APPROVAL_LISTED,
                    TimeLimit.workingDays(3, "县问题清单管理办法第四条"),
                    LocalDate.parse("2025-01-01"))));
    county.done(AcceptApplication.of("S01"));
    county.until("2025-04-30");
    System.out.println(page(county).replaceAll("(?s).*问题清单", "").replaceAll("(?s)## 十一.*", ""));
  }

  static List<Object> unused() { return List.of(Trigger.LIMIT_PASSED); }
}
