package org.zhuanban.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;

/** The organs and offices of the scenarios, and how their projects begin. */
final class Organs {
  static final Department LEAD = new Department("LEAD", "县投资促进局", Level.COUNTY, "CN");
  static final Department CENTRE = new Department("CENTRE", "县投资服务中心", Level.COUNTY, "CN");
  static final Department LAND = new Department("LAND", "县自然资源局", Level.COUNTY, "CN");
  static final Department HOUSING = new Department("HOUSING", "县住房和城乡建设局", Level.COUNTY, "CN");
  static final Department BRANCH = new Department("EEB", "市生态环境局石林分局", Level.CITY, "CN");

  static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "副县长");
  static final Office AGRI_HEAD = head("AGRI", "县农业农村局局长");
  static final Office LAND_HEAD = head("LAND", "县自然资源局局长");
  static final Office HOUSING_HEAD = head("HOUSING", "县住房和城乡建设局局长");
  static final Office BRANCH_HEAD = head("EEB", "市生态环境局石林分局局长");
  static final Office SUPERVISOR = head("SUPERVISION", "县政府督查室主任");
  static final Office AGENT = Office.of(Office.Rank.OTHER, "县投资服务中心代办员").withDepartment("CENTRE");

  static final ProblemHolder LAND_DESK = new ProblemHolder("LAND", "县自然资源局", "CN");
  static final ProblemHolder TASK_FORCE = new ProblemHolder("TASKFORCE", "工作专班", "CN");

  static final String LICENSING = "行政许可法第四十二条第一款";
  static final String PROJECT_NAME = "预制菜中央厨房项目";

  private Organs() {}

  static Office head(String department, String title) {
    return Office.of(Office.Rank.ORGAN_HEAD, title).withDepartment(department);
  }

  static DocumentRef paper(String id) {
    return new DocumentRef(id);
  }

  static DescribeProject described(String name) {
    return DescribeProject.of(
        ProjectParticulars.builder().name(name).addInvestors(Enterprise.of("示例食品有限公司")).build());
  }

  static SignAgreement signed(long yuan) {
    return SignAgreement.of(Agreement.of(new BigDecimal(yuan)), LEAD);
  }

  static PlaceProject placed(String place) {
    return PlaceProject.of(
        Jurisdiction.UNKNOWN.withPlace(place).withIntroducedBy("AGRI"), paper("place-1"));
  }

  static EstablishTaskForce taskForce() {
    return EstablishTaskForce.of(
        List.of(VICE), List.of(AGRI_HEAD), List.of(LAND_HEAD, HOUSING_HEAD, BRANCH_HEAD));
  }

  /** An item of 20 working days by law, with a promise of fewer. */
  static ApprovalItem.Builder item(
      String code, int stage, String name, Department department, int promised, String... before) {
    ApprovalItem.Builder item =
        ApprovalItem.builder()
            .code(code)
            .stage(stage)
            .name(name)
            .kind(ItemKind.LICENCE)
            .department(department.code())
            .correction(ApprovalItem.CORRECTION_LIMIT)
            .statutory(TimeLimit.workingDays(20, LICENSING))
            .committed(TimeLimit.workingDays(promised, "县政务服务事项目录"))
            .extension(TimeLimit.workingDays(10, LICENSING));
    for (String earlier : before) {
      item.addPrerequisites(new Prerequisite(earlier, Gate.BEFORE_APPLY));
    }
    return item;
  }

  static AdoptPlan plan(ApprovalItem... items) {
    return AdoptPlan.of(
        new ApprovalPlan(
            List.of(LAND, HOUSING, BRANCH),
            List.of(
                new Stage(1, "立项用地规划许可", "LAND"),
                new Stage(2, "工程建设许可", "LAND"),
                new Stage(3, "施工许可", "HOUSING")),
            List.of(items)));
  }

  /** Three items, of which the last needs the first, and is needed to begin construction. */
  static AdoptPlan usualPlan() {
    return plan(
        item("S01", 1, "用地预审与选址意见书", LAND, 8).build(),
        item("S02", 1, "环境影响报告表审批", BRANCH, 10).build(),
        item("S03", 3, "施工许可证", HOUSING, 3, "S01").addGates(Gate.BEFORE_START).build());
  }
}
