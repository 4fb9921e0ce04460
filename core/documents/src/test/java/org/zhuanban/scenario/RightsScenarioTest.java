package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.scenario.Organs.LAND;
import static org.zhuanban.scenario.Organs.LAND_DESK;
import static org.zhuanban.scenario.Organs.SUPERVISOR;
import static org.zhuanban.scenario.ScenarioCounty.PROJECT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhuanban.StreamKind;
import org.zhuanban.access.ViewSection;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.PersonRef;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
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

  @Test
  void B11() {
    ScenarioCounty county = county();
    for (String who :
        List.of("boss", "boss-2", "agent", "window", "window-2", "leader", "town", "inspector", "bureau")) {
      System.out.println(who + " desk " + county.desk(who));
      System.out.println(
          county.reader(who).find(StreamKind.PROJECT, "P-1").map(v -> v.duties(county.today()).stream().map(d -> d.kind().code()).distinct().toList() + " problems " + v.problems().list().tickets().size()+ " orders "+orders(county, v)));
    }
  }

  private static String orders(ScenarioCounty county, org.zhuanban.ProjectView view) {
    try {
      return view.supervision().orders(county.today()).size() + "";
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName() + e.getMessage();
    }
  }

  @Test
  void B09() {
    ScenarioCounty county = county();
    for (String who : List.of("boss", "window-2", "agent", "bureau")) {
      System.out.println(
          county.refused(PROJECT, DecideItem.approve("S01"), new PersonRef(who)));
    }
    System.out.println(county.refused(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED)));
    county.reported(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED));
    System.out.println(county.refused(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED)));
    System.out.println(county.refused(ReceiveMaterials.of(List.of(MaterialRef.shared("M9")))));
  }

  static List<Object> unused() { return List.of(new TreeMap<String, String>(), Map.of(), ViewSection.PROJECT); }
}
