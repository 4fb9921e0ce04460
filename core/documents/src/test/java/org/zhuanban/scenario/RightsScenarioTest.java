package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.zhuanban.scenario.Organs.LAND;
import static org.zhuanban.scenario.Organs.LAND_DESK;
import static org.zhuanban.scenario.Organs.SUPERVISOR;
import static org.zhuanban.scenario.Organs.paper;
import static org.zhuanban.scenario.ScenarioCounty.PROJECT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.access.NotReadableException;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.SolutionCommand.SolveProblem;
import org.zhuanban.project.taskforce.Dissolution;
import org.zhuanban.project.taskforce.TaskForceCommand.DissolveTaskForce;
import org.zhuanban.spi.Directory.Position;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;

/** What each role reads and may do in a project with an order and a problem. */
class RightsScenarioTest {
  private static ScenarioCounty county() {
    ScenarioCounty county = new ScenarioCounty("2025-03-03");
    county.is("boss", Position.of("ENTERPRISE").withStream(PROJECT));
    county.is("boss-2", Position.of("ENTERPRISE").withStream(StreamKind.PROJECT.stream("P-2")));
    county.is("agent", Position.of("SERVICE_AGENT").withStream(PROJECT));
    county.is("window", Position.of("HANDLER").withOrgan("LAND"));
    county.is("window-2", Position.of("HANDLER").withOrgan("HOUSING"));
    county.is("leader", Position.of("TASK_FORCE_LEADER").withStream(PROJECT));
    county.is("town", Position.of("RESPONSIBLE_UNIT").withOrgan("TOWN").withStream(PROJECT));
    county.is("inspector", Position.of("SUPERVISION_OFFICE").withOrgan("SUPERVISION"));
    county.is("bureau", Position.of("LEAD_BUREAU").withOrgan("LEAD"));
    county.done(
        Organs.described(Organs.PROJECT_NAME),
        Organs.signed(85_000_000),
        Organs.placed("TOWN"),
        Organs.usualPlan(),
        AcceptApplication.of("S01"),
        IssueOrder.builder()
            .order("DB-1")
            .paper(new DocumentRef("order-1").withNumber("石政督〔2025〕1号"))
            .to(LAND)
            .about(OrderSubject.item("S01"))
            .limit(TimeLimit.workingDays(3, "县督查工作规定"))
            .by(SupervisionBody.of(SUPERVISOR))
            .content("用地预审久拖不决")
            .demand("三个工作日内办结并反馈")
            .build(),
        ReportProblem.of("W-1", ProblemCategory.LAND, 1, LAND_DESK).withContent("红线内有坟地未迁"));
    return county;
  }

  private static List<String> kinds(ScenarioCounty county, String person) {
    return county.reader(person).read(StreamKind.PROJECT, "P-1").duties(county.today()).stream()
        .map(duty -> duty.kind().code())
        .distinct()
        .toList();
  }

  @Test
  void B09_a_refusal_says_what_is_denied_in_words() {
    ScenarioCounty county = county();
    for (String person : List.of("boss", "agent", "window-2", "bureau")) {
      assertThat(county.refused(PROJECT, DecideItem.approve("S01"), new PersonRef(person)))
          .startsWith("您无权办理“作出审批决定”；请向授权者申请");
    }
  }

  /** Codes stand beside names; no constant, key or unit of the program is among the words. */
  @Test
  void B09_a_refusal_names_items_organs_procedures_and_constants() {
    ScenarioCounty county = county();
    county.reported(StartPause.of("S01", "HEARING"));
    county.reported(StartPause.of("S01", "TESTING"));

    for (Command command :
        List.of(
            AcceptApplication.of("S03"),
            EndPause.of("S01"),
            TakeStep.of(ProjectStep.CONSTRUCTION_STARTED),
            StartPause.of("S01", "INTERNAL_COORDINATION"),
            SolveProblem.of("W-9"),
            DissolveTaskForce.of(Dissolution.FULL_OUTPUT, paper("end-1")))) {
      assertThat(county.refused(command))
          .doesNotContainPattern("[A-Z]{3,}_|[A-Z]{4,}|[a-z]{3,}/|\\d WD|CNY");
    }
  }

  @Test
  void B11_enterprise_and_agent_see_neither_orders_nor_meetings_nor_reports() {
    ScenarioCounty county = county();
    for (String person : List.of("boss", "agent")) {
      assertThat(county.desk(person))
          .as(person)
          .noneMatch(duty -> duty.matches("(supervision|taskforce|report|organisation)\\..*"));
      assertThat(kinds(county, person))
          .as(person)
          .contains("approval.DECIDE", "problem.DECIDE")
          .noneMatch(kind -> kind.matches("(supervision|taskforce|report|organisation)\\..*"));
      assertThatExceptionOfType(NotReadableException.class)
          .isThrownBy(
              () ->
                  county
                      .reader(person)
                      .read(StreamKind.PROJECT, "P-1")
                      .supervision()
                      .orders(county.today()));
    }
  }

  @Test
  void B11_each_official_sees_what_the_work_needs() {
    ScenarioCounty county = county();

    assertThat(county.desk("window")).contains("approval.DECIDE LAND", "supervision.ORDER LAND");
    assertThat(county.desk("window-2")).noneMatch(duty -> duty.endsWith(" LAND"));
    assertThat(county.desk("inspector")).contains("supervision.TRACK SUPERVISION");
    assertThat(kinds(county, "leader")).contains("supervision.ORDER", "approval.DECIDE");
    assertThat(kinds(county, "town")).contains("approval.DECIDE");
  }

  @Test
  void B11_another_enterprise_does_not_learn_whether_there_is_a_project() {
    ScenarioCounty county = county();

    assertThat(county.desk("boss-2")).isEmpty();
    String[] answers =
        List.of("P-1", "P-9").stream()
            .map(
                id ->
                    catchThrowable(() -> county.reader("boss-2").find(StreamKind.PROJECT, id))
                        .getMessage()
                        .replace(id, "…"))
            .toArray(String[]::new);
    assertThat(answers[0]).isEqualTo(answers[1]);
  }
}
