package org.zhuanban.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhuanban.testing.domain.Plans.beforeApply;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.plan.WorkItems;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.InputException;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.project.WorkCommand.ChangeWork;
import org.zhuanban.project.WorkCommand.DropWorks;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class WorksTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final TimeLimit THREE_MONTHS = TimeLimit.parse("3 MONTHS", "建筑法第九条");

  /** The first phase, divided into two works for their construction permits, and the second. */
  private static final List<ProjectWork> WORKS =
      List.of(
          ProjectWork.of("Q1", "一期工程", WorkKind.PHASE),
          ProjectWork.of("G1", "1号厂房工程", WorkKind.UNIT).withPrevious("Q1"),
          ProjectWork.of("G2", "2号厂房工程", WorkKind.UNIT).withPrevious("Q1"),
          ProjectWork.of("Q2", "二期工程", WorkKind.PHASE));

  private static final List<Stage> STAGES = List.of(new Stage(1, "工程建设许可", "LAND"));

  private static final Catalogue CATALOGUE = catalogue("2024-1", "建筑工程施工许可证核发");

  private static Catalogue catalogue(String version, String permit) {
    return new Catalogue(
        version,
        LocalDate.of(2024, 1, 1),
        "清单",
        Plans.DEPARTMENTS,
        List.of(
            of("ENV", "环境影响评价审批").addGates(Gate.BEFORE_START).build(),
            of("PLAN", "建设工程规划许可证核发")
                .addMaterials(Material.shared("ID", "营业执照"))
                .result("建设工程规划许可证")
                .build(),
            of("PERMIT", permit)
                .addGates(Gate.BEFORE_START)
                .startWithin(THREE_MONTHS)
                .addPrerequisites(beforeApply("PLAN"), beforeApply("ENV"))
                .addMaterials(
                    Material.shared("ID", "营业执照"),
                    Material.producedBy("PLANNED", "建设工程规划许可证", "PLAN"))
                .build(),
            of("CHECK", "消防验收")
                .addGates(Gate.BEFORE_OPERATION)
                .addPrerequisites(new Prerequisite("PERMIT", Gate.BEFORE_DECIDE))
                .build()));
  }

  private static ApprovalItem.Builder of(String code, String name) {
    return ApprovalItem.builder()
        .code(code)
        .stage(1)
        .name(name)
        .kind(ItemKind.LICENCE)
        .department("LAND")
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .statutory(Plans.TWENTY);
  }

  private static ApprovalPlan plan() {
    return CATALOGUE.plan(
        List.of("ENV"),
        List.of(
            WorkItems.of("Q1", "PLAN"),
            WorkItems.of("G1", "PERMIT", "CHECK"),
            WorkItems.of("G2", "PERMIT", "CHECK"),
            WorkItems.of("Q2", "PLAN", "PERMIT", "CHECK")),
        WORKS,
        STAGES);
  }

  private static ProjectDesk desk() {
    return ProjectDesk.on("2024-01-15")
        .recorded(Plans.sign())
        .recorded(AddWorks.of(WORKS, PAPER))
        .recorded(AdoptPlan.of(plan()));
  }

  private static void grant(ProjectDesk desk, String... items) {
    for (String code : items) {
      desk.recorded(AcceptApplication.of(code))
          .recorded(DecideItem.approve(code))
          .recorded(DeliverDecision.of(code));
    }
  }

  private static TakeStep start(String work) {
    return TakeStep.of(ProjectStep.CONSTRUCTION_STARTED).withWork(work);
  }

  private static TakeStep produce(String work) {
    return TakeStep.of(ProjectStep.PRODUCTION_STARTED).withWork(work);
  }

  private static List<Prerequisite> prerequisites(ApprovalPlan plan, String item) {
    return plan.item(item).orElseThrow().prerequisites();
  }

  @Nested
  class A_plan_by_works {
    @Test
    void has_each_item_of_the_catalogue_once_for_each_work() {
      assertThat(plan().items())
          .extracting(ApprovalItem::code)
          .containsExactly(
              "ENV",
              "PLAN.Q1",
              "PERMIT.G1",
              "CHECK.G1",
              "PERMIT.G2",
              "CHECK.G2",
              "PLAN.Q2",
              "PERMIT.Q2",
              "CHECK.Q2");
      assertThat(plan().items().stream().map(ApprovalItem::catalogueCode).distinct())
          .containsExactly("ENV", "PLAN", "PERMIT", "CHECK");
    }

    @Test
    void rests_on_its_own_work_else_on_the_stage_before_else_on_the_whole_project() {
      assertThat(prerequisites(plan(), "PERMIT.G2"))
          .containsExactly(beforeApply("PLAN.Q1"), beforeApply("ENV"));
      assertThat(prerequisites(plan(), "PERMIT.Q2"))
          .containsExactly(beforeApply("PLAN.Q2"), beforeApply("ENV"));
      assertThat(prerequisites(plan(), "CHECK.G2"))
          .containsExactly(new Prerequisite("PERMIT.G2", Gate.BEFORE_DECIDE));
    }

    @Test
    void shares_a_material_and_tells_what_an_item_of_a_work_produces_apart() {
      assertThat(plan().item("PERMIT.Q2").orElseThrow().materials())
          .containsExactly(
              Material.shared("ID", "营业执照"),
              Material.producedBy("PLANNED.Q2", "建设工程规划许可证", "PLAN.Q2"));
    }

    @Test
    void rests_on_every_work_where_the_whole_project_does() {
      ApprovalPlan whole =
          CATALOGUE.plan(
              List.of("ENV", "PLAN", "CHECK"),
              List.of(WorkItems.of("G1", "PERMIT"), WorkItems.of("Q2", "PERMIT")),
              WORKS,
              STAGES);

      assertThat(prerequisites(whole, "CHECK"))
          .extracting(Prerequisite::item)
          .containsExactly("PERMIT.G1", "PERMIT.Q2");
      assertThat(prerequisites(whole, "PERMIT.G1"))
          .extracting(Prerequisite::item)
          .containsExactly("PLAN", "ENV");
    }

    @Test
    void is_switched_to_another_version_of_the_catalogue_as_a_whole() {
      ProjectDesk desk = desk().day("2024-02-01");
      desk.recorded(SwitchCatalogue.of(catalogue("2024-2", "施工许可"), PAPER));

      ApprovalPlan changed = desk.plan();
      assertThat(changed.item("PERMIT.G1").orElseThrow().name()).isEqualTo("施工许可");
      assertThat(changed.item("PERMIT.G1").orElseThrow().work()).contains("G1");
      assertThat(prerequisites(changed, "PERMIT.G1"))
          .containsExactlyElementsOf(prerequisites(plan(), "PERMIT.G1"));
    }

    @Test
    void gets_the_items_of_a_later_work() {
      ProjectDesk desk = desk().day("2024-02-01");
      desk.recorded(
          AddWorks.of(
              List.of(ProjectWork.of("G3", "3号厂房工程", WorkKind.UNIT).withPrevious("Q1")), PAPER));
      desk.recorded(
          AddItems.of(
              CATALOGUE,
              List.of(WorkItems.of("G3", "PERMIT", "CHECK")),
              desk.view().approvals().state(),
              PAPER));

      assertThat(prerequisites(desk.plan(), "PERMIT.G3"))
          .containsExactly(beforeApply("PLAN.Q1"), beforeApply("ENV"));
    }

    @Test
    void is_refused_with_items_of_a_work_that_the_project_does_not_have() {
      Refusal refused =
          ProjectDesk.on("2024-01-15")
              .refused(Plans.adopt(Plans.promised("PERMIT.G1").work("G1").build()));

      assertThat(refused.rule()).isEqualTo(ApprovalRule.ITEM_OF_UNKNOWN_WORK);
      assertThat(refused.text(Locale.CHINESE)).isEqualTo("事项PERMIT.G1所属的工程G1尚未登记或已取消；请先登记工程");
    }

    @Test
    void has_codes_that_tell_the_work() {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> of("PERMIT", "施工许可").work("G1").build());
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> of(".G1", "施工许可").work("G1").build());
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> ProjectWork.of("G.1", "1号厂房工程", WorkKind.UNIT));
    }
  }

  @Nested
  class The_gate_of_a_work {
    @Test
    void waits_for_the_whole_project_and_the_stage_before_but_for_no_other_work() {
      ProjectDesk desk = desk();
      grant(desk, "ENV", "PLAN.Q1", "PERMIT.G1");

      desk.day("2024-03-01").accepted(start("G1"));
      Refusal refused = desk.refused(start("G2"));

      assertThat(refused.rule()).isEqualTo(ProjectRule.START_GATE_CLOSED);
      assertThat(refused.text(Locale.CHINESE))
          .isEqualTo("尚不得开工：开工前须先办成“2号厂房工程：建筑工程施工许可证核发”（PERMIT.G2）");
    }

    @Test
    void of_the_project_as_a_whole_waits_for_every_work() {
      ProjectDesk desk = desk();
      grant(desk, "ENV", "PLAN.Q1", "PERMIT.G1");

      assertThat(desk.refused(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED)).arguments().get(1))
          .isEqualTo("PERMIT.G2, PERMIT.Q2");
    }

    @Test
    void closed_at_its_start_is_a_violation_of_that_item_alone() {
      ProjectDesk desk = desk();
      grant(desk, "ENV", "PLAN.Q1", "PERMIT.G1");
      desk.record(start("G2"), LocalDate.of(2024, 1, 15));

      assertThat(desk.view().violations().found())
          .extracting(each -> each.what().subject())
          .containsExactly("PERMIT.G2");
    }
  }

  @Nested
  class The_project {
    private final ProjectDesk desk = desk();

    private Optional<LocalDate> on(ProjectStep step) {
      return desk.view().project().on(step);
    }

    private void takes(String day, TakeStep step) {
      desk.day(day).record(step, LocalDate.parse(day));
    }

    @Test
    void starts_with_its_first_work_and_produces_with_its_last() {
      takes("2024-03-01", start("G2"));
      takes("2024-03-08", start("G1"));
      takes("2024-09-01", produce("G1"));
      takes("2024-10-01", produce("G2"));
      assertThat(on(ProjectStep.CONSTRUCTION_STARTED)).contains(LocalDate.of(2024, 3, 1));
      assertThat(on(ProjectStep.PRODUCTION_STARTED)).isEmpty();
      assertThat(desk.view().stage(LocalDate.of(2024, 10, 2))).isEqualTo(ProjectStage.STARTED);

      takes("2025-05-06", produce("Q2"));

      assertThat(on(ProjectStep.PRODUCTION_STARTED)).contains(LocalDate.of(2025, 5, 6));
      assertThat(desk.view().stage(LocalDate.of(2025, 5, 5))).isEqualTo(ProjectStage.STARTED);
      assertThat(desk.view().stage(LocalDate.of(2025, 5, 6))).isEqualTo(ProjectStage.PRODUCTION);
      assertThat(desk.view().project().on(ProjectStep.PRODUCTION_STARTED, "Q1"))
          .contains(LocalDate.of(2024, 10, 1));
    }

    @Test
    void produces_when_the_work_that_is_missing_is_dropped() {
      takes("2024-03-01", start("Q1"));
      takes("2024-09-01", produce("Q1"));
      takes("2024-09-02", produce("G1"));
      takes("2024-09-03", produce("G2"));
      desk.day("2024-12-02").recorded(DropWorks.of(List.of("Q2"), PAPER));

      assertThat(on(ProjectStep.PRODUCTION_STARTED)).contains(LocalDate.of(2024, 12, 2));
      assertThat(desk.plan().items()).noneMatch(each -> each.work().equals(Optional.of("Q2")));
    }

    @Test
    void stays_in_production_when_a_work_comes_later_whose_stop_is_still_one_of_construction() {
      for (String work : List.of("G1", "G2", "Q2")) {
        takes("2024-03-01", start(work));
        takes("2024-09-02", produce(work));
      }
      desk.day("2024-10-08")
          .recorded(AddWorks.of(List.of(ProjectWork.of("Q3", "三期工程", WorkKind.PHASE)), PAPER));
      assertThat(on(ProjectStep.PRODUCTION_STARTED)).contains(LocalDate.of(2024, 9, 2));

      takes("2024-11-01", start("Q3"));
      desk.day("2024-12-02").recorded(SuspendProject.of(PAPER));

      assertThat(desk.view().stage(LocalDate.of(2024, 11, 30))).isEqualTo(ProjectStage.PRODUCTION);
      assertThat(desk.view().project().lastSuspension().orElseThrow().constructionStopped())
          .isTrue();
    }

    @Test
    void owes_the_start_of_each_work_after_its_own_permit() {
      grant(desk, "ENV", "PLAN.Q1", "PERMIT.G1", "PERMIT.G2");
      desk.day("2024-03-01").accepted(start("G1"));

      assertThat(desk.view().duties(LocalDate.of(2024, 3, 1)).stream())
          .filteredOn(duty -> duty.kind() == ProjectDuty.START_AFTER_PERMIT)
          .extracting(
              duty -> desk.view().subjectName(duty).orElseThrow(),
              duty -> duty.closedOn().isPresent())
          .containsExactly(tuple("1号厂房工程：建筑工程施工许可证核发", true), tuple("2号厂房工程：建筑工程施工许可证核发", false));
    }

    @Test
    void shows_a_work_by_its_name_of_the_day() {
      desk.day("2024-06-03").recorded(ChangeWork.of(WORKS.get(1).withName("智能厂房工程"), PAPER));

      ApprovalItem permit = desk.plan().item("PERMIT.G1").orElseThrow();
      assertThat(desk.view().approvals().state().asOf(LocalDate.of(2024, 6, 2)).title(permit))
          .isEqualTo("1号厂房工程：建筑工程施工许可证核发");
      assertThat(desk.view().approvals().state().title(permit)).isEqualTo("智能厂房工程：建筑工程施工许可证核发");
      assertThat(desk.state("PERMIT.G1", "2024-06-03")).isEqualTo(ApplicationState.NOT_APPLIED);
    }
  }
}
