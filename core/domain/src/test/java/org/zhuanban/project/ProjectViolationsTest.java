package org.zhuanban.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.RecheckPermit;
import org.zhuanban.project.ProjectCommand.ReportStop;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class ProjectViolationsTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final TakeStep START = TakeStep.of(ProjectStep.CONSTRUCTION_STARTED);
  private static final TakeStep PRODUCTION = TakeStep.of(ProjectStep.PRODUCTION_STARTED);
  private static final TakeStep PRODUCE = TakeStep.of(ProjectStep.PRODUCTION_STARTED);

  /**
   * What is refused when it is asked, and named when it has happened.
   *
   * @param rule the rule
   * @param before what was done before, on 15 January 2024
   * @param step what happens on 16 January
   * @param violations what is named
   * @param english its words
   * @param chinese its words
   */
  record Broken(
      ProjectRule rule,
      Consumer<ProjectDesk> before,
      TakeStep step,
      List<String> violations,
      String english,
      String chinese) {
    @Override
    public String toString() {
      return rule + " " + step.step();
    }
  }

  private static ApprovalItem gate(Gate gate, String code, String name, String basis) {
    ApprovalItem.Builder builder = ApprovalItem.builder();
    builder
        .code(code)
        .stage(1)
        .name(name)
        .kind(ItemKind.LICENCE)
        .department("LAND")
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .statutory(TimeLimit.workingDays(20, basis))
        .addGates(gate);
    return builder.build();
  }

  private static ApprovalItem start(String code, String name, String basis) {
    return gate(Gate.BEFORE_START, code, name, basis);
  }

  private static ApprovalItem operation(String code, String name, String basis) {
    return gate(Gate.BEFORE_OPERATION, code, name, basis);
  }

  private static final ApprovalItem[] GATES = {
    start("B1", "建设项目环境影响报告表审批", "环境影响评价法第二十二条"),
    start("B2", "生产建设项目水土保持方案审批", "水土保持法第二十五条"),
    start("B3", "固定资产投资项目节能审查", "节约能源法第十五条"),
    start("B4", "特殊建设工程消防设计审查", "消防法第十一条"),
    start("B5", "建筑工程施工许可证", "建筑法第八条"),
    start("B6", "企业投资项目备案", "企业投资项目核准和备案管理条例第十三条"),
    operation("O1", "水土保持设施验收", "水土保持法第二十七条"),
    operation("O2", "特殊建设工程消防验收", "消防法第十三条"),
    operation("O3", "环境保护设施验收", "建设项目环境保护管理条例第十七条"),
    operation("O4", "排污许可证", "排污许可管理条例第十二条")
  };

  private static void signed(ProjectDesk desk) {
    desk.recorded(Plans.sign());
  }

  private static void signedWithGates(ProjectDesk desk) {
    desk.recorded(adopt(GATES));
    signed(desk);
  }

  private static String named(String rule, String article, String act, String subject) {
    return "2024-01-16 project.%s %s project.%s %s".formatted(rule, article, act, subject);
  }

  private static List<String> operation(String act) {
    return List.of(
        named("OPERATION_GATE_CLOSED", "水土保持法第二十七条", act, "O1"),
        named("OPERATION_GATE_CLOSED", "消防法第十三条", act, "O2"),
        named("OPERATION_GATE_CLOSED", "建设项目环境保护管理条例第十九条", act, "O3"),
        named("OPERATION_GATE_CLOSED", "排污许可管理条例第十二条", act, "O4"));
  }

  static Stream<Broken> cases() {
    return Stream.of(
        new Broken(
            ProjectRule.STEP_BEFORE_SIGNING,
            desk -> {},
            START,
            List.of(named("STEP_BEFORE_SIGNING", "工作惯例", "construction-started", "project")),
            "Construction started must not take place before the agreement is signed",
            "签订投资协议之前不得开工"),
        new Broken(
            ProjectRule.START_GATE_CLOSED,
            ProjectViolationsTest::signedWithGates,
            START,
            List.of(
                named("START_GATE_CLOSED", "环境影响评价法第二十五条", "construction-started", "B1"),
                named("START_GATE_CLOSED", "水土保持法第二十六条", "construction-started", "B2"),
                named("START_GATE_CLOSED", "节约能源法第十五条", "construction-started", "B3"),
                named("START_GATE_CLOSED", "消防法第十二条", "construction-started", "B4"),
                named("START_GATE_CLOSED", "建筑法第七条", "construction-started", "B5"),
                named("START_GATE_CLOSED", "企业投资项目核准和备案管理条例第十三条", "construction-started", "B6")),
            "Construction started must not take place yet: \"建设项目环境影响报告表审批\" (B1), \"生产建设项目水土保持方案审批\" (B2), \"固定资产投资项目节能审查\" (B3), \"特殊建设工程消防设计审查\" (B4), \"建筑工程施工许可证\" (B5), \"企业投资项目备案\" (B6) must be met before construction starts",
            "尚不得开工：开工前须先办成“建设项目环境影响报告表审批”（B1）、“生产建设项目水土保持方案审批”（B2）、“固定资产投资项目节能审查”（B3）、“特殊建设工程消防设计审查”（B4）、“建筑工程施工许可证”（B5）、“企业投资项目备案”（B6）"),
        new Broken(
            ProjectRule.OPERATION_GATE_CLOSED,
            ProjectViolationsTest::signedWithGates,
            PRODUCTION,
            operation("production-started"),
            "Production started must not take place yet: \"水土保持设施验收\" (O1), \"特殊建设工程消防验收\" (O2), \"环境保护设施验收\" (O3), \"排污许可证\" (O4) must be met before operation starts",
            "尚不得投产：投入使用前须先办成“水土保持设施验收”（O1）、“特殊建设工程消防验收”（O2）、“环境保护设施验收”（O3）、“排污许可证”（O4）"),
        new Broken(
            ProjectRule.OPERATION_GATE_CLOSED,
            ProjectViolationsTest::signedWithGates,
            PRODUCE,
            operation("production-started"),
            "Production started must not take place yet: \"水土保持设施验收\" (O1), \"特殊建设工程消防验收\" (O2), \"环境保护设施验收\" (O3), \"排污许可证\" (O4) must be met before operation starts",
            "尚不得投产：投入使用前须先办成“水土保持设施验收”（O1）、“特殊建设工程消防验收”（O2）、“环境保护设施验收”（O3）、“排污许可证”（O4）"),
        new Broken(
            ProjectRule.STEP_WHILE_SUSPENDED,
            desk -> {
              signed(desk);
              desk.recorded(SuspendProject.of(PAPER));
            },
            PRODUCE,
            List.of(named("STEP_WHILE_SUSPENDED", "工作惯例", "production-started", "project")),
            "Production started must not take place while the project stands still, as it does since 2024-01-15; let it go on first",
            "项目停滞期间不得投产，自2024年1月15日起停滞；请先恢复"),
        new Broken(
            ProjectRule.STEP_AFTER_TERMINATION,
            desk -> {
              signed(desk);
              desk.recorded(TerminateProject.of(PAPER, PAPER));
            },
            START,
            List.of(named("STEP_AFTER_TERMINATION", "工作惯例", "construction-started", "project")),
            "Construction started must not take place: the project ended on 2024-01-15",
            "不得开工：项目已于2024年1月15日终止"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_refused_when_asked_and_named_when_told(Broken broken) {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    broken.before().accept(desk);
    desk.day("2024-01-16");

    Refusal refusal = desk.refused(broken.step());

    assertThat(refusal.rule()).isEqualTo(broken.rule());
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(broken.english());
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(broken.chinese());
    assertThat(desk.view().project().on(broken.step().step())).isEmpty();

    desk.recorded(broken.step());

    assertThat(desk.violations()).containsExactlyElementsOf(broken.violations());
    assertThat(desk.view().project().on(broken.step().step())).isPresent();
  }

  @Test
  void every_rule_that_a_fact_can_break_is_tried() {
    assertThat(
            Stream.concat(
                    cases().map(Broken::rule),
                    Stream.of(ProjectRule.STOP_REPORTED_LATE, ProjectRule.PERMIT_NOT_RECHECKED))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProjectRule.values())
                .filter(
                    rule -> rule.breach() == Severity.UNLAWFUL || rule.breach() == Severity.BELATED)
                .toList());
  }

  @Test
  void several_rules_are_named_together_and_the_first_refuses() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    desk.recorded(adopt(start("B5", "建筑工程施工许可证", "建筑法第八条")));
    desk.recorded(SuspendProject.of(PAPER));
    desk.day("2024-01-16");

    assertThat(desk.refused(START).rule()).isEqualTo(ProjectRule.STEP_BEFORE_SIGNING);
    desk.recorded(START);

    assertThat(desk.violations())
        .containsExactly(
            named("STEP_BEFORE_SIGNING", "工作惯例", "construction-started", "project"),
            named("STEP_WHILE_SUSPENDED", "工作惯例", "construction-started", "project"),
            named("START_GATE_CLOSED", "建筑法第七条", "construction-started", "B5"));
  }

  @Test
  void an_item_that_another_one_names_for_the_gate_closes_it_too() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    desk.recorded(
        adopt(Plans.plain("L"), Plans.plain("M", new Prerequisite("L", Gate.BEFORE_OPERATION))));
    signed(desk);

    desk.recorded(START);
    desk.day("2024-01-16").recorded(PRODUCTION);

    assertThat(desk.violations())
        .containsExactly(
            named("OPERATION_GATE_CLOSED", "行政许可法第四十二条第一款", "production-started", "L"));
  }

  /** What must precede operation may rest on what a trial yields. */
  @Test
  void a_trial_waits_for_no_gate_of_operation() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    desk.recorded(
        adopt(Plans.plain("L"), Plans.plain("M", new Prerequisite("L", Gate.BEFORE_OPERATION))));
    signed(desk);

    desk.recorded(START);
    desk.day("2024-01-16").recorded(TakeStep.of(ProjectStep.TRIAL_PRODUCTION));

    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void a_gate_opens_on_the_day_of_the_decision_for_what_comes_after_it() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    desk.recorded(adopt(start("B5", "建筑工程施工许可证", "建筑法第八条")));
    signed(desk);
    desk.recorded(AcceptApplication.of("B5"));
    desk.day("2024-01-16");
    assertThat(desk.refused(START).rule()).isEqualTo(ProjectRule.START_GATE_CLOSED);
    desk.recorded(DecideItem.approve("B5").withDecision(PAPER));

    desk.recorded(START);

    assertThat(desk.violations()).isEmpty();
  }

  /** What was decided earlier and told later opens the gate as of its own day. */
  @Test
  void a_violation_is_taken_back_when_the_missing_decision_is_told_late() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    desk.recorded(adopt(start("B5", "建筑工程施工许可证", "建筑法第八条")));
    signed(desk);
    desk.day("2024-02-01").record(START);
    assertThat(desk.violations()).hasSize(1);

    desk.record(AcceptApplication.of("B5"), LocalDate.of(2024, 1, 16));
    desk.record(DecideItem.approve("B5").withDecision(PAPER), LocalDate.of(2024, 1, 18));

    assertThat(desk.violations()).isEmpty();
  }

  /** Stopped on 29 February 2024, to be reported by 29 March, a Friday. */
  @Test
  void a_stop_is_reported_late_and_that_is_named() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    signed(desk);
    desk.recorded(START);
    desk.day("2024-02-29").recorded(SuspendProject.of(PAPER));

    desk.day("2024-04-01").recorded(ReportStop.of());

    assertThat(desk.violations())
        .containsExactly(
            "2024-04-01 project.STOP_REPORTED_LATE 建筑法第十条第一款 project.stop-reported project");
    assertThat(ProjectRule.STOP_REPORTED_LATE.text(Locale.ENGLISH))
        .isEqualTo("That construction stopped was reported after the last day for it");
    assertThat(ProjectRule.STOP_REPORTED_LATE.text(Locale.CHINESE)).isEqualTo("逾期报告中止施工");
  }

  /** Construction stood still from 29 February 2024, for a full year on 28 February 2025. */
  @Test
  void construction_goes_on_after_a_year_only_with_its_permit_checked_again() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    signed(desk);
    desk.recorded(START);
    desk.day("2024-02-29").recorded(SuspendProject.of(PAPER));
    desk.recorded(ReportStop.of());
    desk.day("2025-02-28");
    ResumeProject resume = ResumeProject.of(PAPER);

    Refusal refusal = desk.refused(resume);

    assertThat(refusal.rule()).isEqualTo(ProjectRule.PERMIT_NOT_RECHECKED);
    assertThat(refusal.text(Locale.ENGLISH))
        .isEqualTo(
            "Construction must not go on: it has stood still since 2024-02-29, for a year or more,"
                + " and the organ has to check the permit again first");
    assertThat(refusal.text(Locale.CHINESE))
        .isEqualTo("尚不得恢复施工：自2024年2月29日起中止施工已满一年，须先报发证机关核验施工许可证");

    desk.recorded(resume);

    assertThat(desk.view().project().suspended()).isFalse();
    assertThat(desk.violations())
        .containsExactly(
            "2025-02-28 project.PERMIT_NOT_RECHECKED 建筑法第十条第二款 project.resumed project");
  }

  /**
   * A recheck that is told late takes the violation back, if it came before construction went on.
   */
  @Test
  void a_recheck_that_is_told_late_counts_on_its_own_day() {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    signed(desk);
    desk.recorded(START);
    desk.day("2024-02-29").recorded(SuspendProject.of(PAPER));
    desk.recorded(ReportStop.of());
    desk.day("2025-03-10").recorded(ResumeProject.of(PAPER));
    assertThat(desk.violations()).hasSize(1);

    desk.day("2025-03-20").record(RecheckPermit.of(PAPER), LocalDate.of(2025, 3, 3));

    assertThat(desk.violations()).isEmpty();
  }
}
