package org.zhuanban.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.promised;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.WorkKind;
import org.zhuanban.command.Refusal;
import org.zhuanban.command.Severity;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.KeepPromise;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.RecheckPermit;
import org.zhuanban.project.ProjectCommand.ReportStop;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.SetTier;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.project.WorkCommand.ChangeWork;
import org.zhuanban.project.WorkCommand.DropWorks;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class ProjectRefusalsTest {
  private static final Jurisdiction PLACED =
      Jurisdiction.UNKNOWN.withPlace("530126101").withIndustry("C13");
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  /**
   * What is refused, asked or told.
   *
   * @param rule the rule
   * @param before what was done before, on 15 January 2024
   * @param command what is asked on 16 January
   * @param english its words
   * @param chinese its words
   */
  record Case(
      ProjectRule rule,
      Consumer<ProjectDesk> before,
      ProjectCommand command,
      String english,
      String chinese) {
    @Override
    public String toString() {
      return rule + " " + command.getClass().getSimpleName();
    }
  }

  private static SignAgreement sign(Promise... promises) {
    return SignAgreement.of(
        Agreement.of(new BigDecimal("126000000")).withPromises(Arrays.asList(promises)),
        Plans.LEAD_BUREAU);
  }

  private static final Promise LAND = Promise.of("P1", Promise.Side.GOVERNMENT, "LAND", "净地交付");
  private static final Promise POWER =
      Promise.of("P2", Promise.Side.GOVERNMENT, "POWER", "10kV线路接至红线");

  private static Consumer<ProjectDesk> recorded(ProjectCommand... commands) {
    return desk -> Arrays.asList(commands).forEach(desk::recorded);
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case(
            ProjectRule.NO_AGREEMENT,
            recorded(),
            KeepPromise.of("P1", PAPER),
            "The agreement is not signed yet; promises are kept after signing",
            "投资协议尚未签订；签约后方可兑现承诺"),
        new Case(
            ProjectRule.UNKNOWN_PROMISE,
            recorded(sign(LAND, POWER)),
            KeepPromise.of("P3", PAPER),
            "The agreement has no promise P3; it has P1, P2",
            "投资协议中没有承诺P3；所列承诺为P1、P2"),
        new Case(
            ProjectRule.PROMISE_ALREADY_KEPT,
            recorded(sign(LAND), KeepPromise.of("P1", PAPER)),
            KeepPromise.of("P1", PAPER),
            "Promise P1 was kept on 2024-01-15 already",
            "承诺P1已于2024年1月15日兑现"),
        new Case(
            ProjectRule.STEP_ALREADY_TAKEN,
            recorded(sign(), TakeStep.of(ProjectStep.CONSTRUCTION_STARTED)),
            TakeStep.of(ProjectStep.CONSTRUCTION_STARTED),
            "Construction started took place on 2024-01-15 already; it does so once",
            "开工已于2024年1月15日发生；只发生一次"),
        new Case(
            ProjectRule.NOT_IN_PRODUCTION,
            recorded(sign(), TakeStep.of(ProjectStep.TRIAL_PRODUCTION)),
            TakeStep.of(ProjectStep.FULL_OUTPUT_REACHED),
            "The project is not in production yet; full output follows on it",
            "项目尚未投产；投产后方可达产达效"),
        new Case(
            ProjectRule.ALREADY_SUSPENDED,
            recorded(SuspendProject.of(PAPER)),
            SuspendProject.of(PAPER),
            "The project stands still since 2024-01-15; let it go on first",
            "项目自2024年1月15日起停滞；请先恢复"),
        new Case(
            ProjectRule.NOT_SUSPENDED,
            recorded(SuspendProject.of(PAPER), ResumeProject.of(PAPER)),
            ResumeProject.of(PAPER),
            "The project does not stand still",
            "项目没有停滞"),
        terminated(TerminateProject.of(PAPER, PAPER)),
        terminated(sign()),
        terminated(SuspendProject.of(PAPER)),
        terminated(ResumeProject.of(PAPER)),
        terminated(SetTier.of(ProjectTier.KEY, PAPER)),
        new Case(
            ProjectRule.TIER_UNCHANGED,
            recorded(),
            SetTier.of(ProjectTier.ORDINARY, PAPER),
            "The project is Ordinary project already",
            "项目已为一般项目，无须变更"),
        new Case(
            ProjectRule.PARTICULARS_UNCHANGED,
            recorded(DescribeProject.of(ProjectParticulars.of("冷链项目"))),
            DescribeProject.of(ProjectParticulars.of("冷链项目")),
            "The particulars of project 冷链项目 are these already",
            "项目“冷链项目”的基本信息无变化，无须变更"),
        terminated(PlaceProject.of(Jurisdiction.UNKNOWN, PAPER)),
        new Case(
            ProjectRule.PLACEMENT_UNCHANGED,
            recorded(PlaceProject.of(PLACED, PAPER)),
            PlaceProject.of(PLACED, PAPER),
            "The project belongs there already",
            "项目归属无变化，无须变更"),
        new Case(
            ProjectRule.NO_RECHECK_OWED,
            recorded(SuspendProject.of(PAPER)),
            RecheckPermit.of(PAPER),
            "Construction did not stop for a full year, or its permit was checked again already",
            "中止施工未满一年，或施工许可证已核验"),
        new Case(
            ProjectRule.NO_STOP_TO_REPORT,
            recorded(),
            ReportStop.of(),
            "Construction did not stop, or its stop was reported already",
            "没有中止施工，或已报告"),
        new Case(
            ProjectRule.NO_STOP_TO_REPORT,
            recorded(SuspendProject.of(PAPER), ReportStop.of()),
            ReportStop.of(),
            "Construction did not stop, or its stop was reported already",
            "没有中止施工，或已报告"),
        new Case(
            ProjectRule.UNKNOWN_PERMIT,
            desk -> {
              desk.recorded(adopt(licence("A12")));
              desk.recorded(SuspendProject.of(PAPER));
            },
            ReportStop.of().withPermit("A13"),
            "The plan has no item A13 whose organ a stop could be reported to",
            "方案没有事项A13，无从向其发证机关报告"),
        new Case(
            ProjectRule.UNKNOWN_WORK,
            recorded(sign(), AddWorks.of(List.of(PLANT), PAPER)),
            TakeStep.of(ProjectStep.CONSTRUCTION_STARTED).withWork("G2"),
            "The project has no work G2; it has \"1号厂房工程\" (G1)",
            "项目没有工程G2；现有工程：“1号厂房工程”（G1）"),
        new Case(
            ProjectRule.WORK_EXISTS,
            recorded(AddWorks.of(List.of(PLANT), PAPER), DropWorks.of(List.of("G1"), PAPER)),
            AddWorks.of(List.of(PLANT), PAPER),
            "Work \"1号厂房工程\" (G1) was added already, and its code is not used again; change its"
                + " description instead",
            "工程“1号厂房工程”（G1）已登记，编号不重复使用；变更其信息请办理工程变更"),
        new Case(
            ProjectRule.WORK_DROPPED,
            recorded(AddWorks.of(List.of(PLANT), PAPER), DropWorks.of(List.of("G1"), PAPER)),
            ChangeWork.of(PLANT.withName("一号厂房工程"), PAPER),
            "Work \"1号厂房工程\" (G1) was dropped on 2024-01-15; add another one if it is built after"
                + " all",
            "工程“1号厂房工程”（G1）已于2024年1月15日取消；仍要建设的，请另行登记"),
        new Case(
            ProjectRule.WORK_UNCHANGED,
            recorded(AddWorks.of(List.of(PLANT), PAPER)),
            ChangeWork.of(PLANT, PAPER),
            "The description of work \"1号厂房工程\" (G1) is this already",
            "工程“1号厂房工程”（G1）的信息无变化，无须变更"),
        new Case(
            ProjectRule.WORK_CIRCLE,
            recorded(AddWorks.of(List.of(PLANT, HALF), PAPER)),
            ChangeWork.of(PLANT.withPrevious("G1-1"), PAPER),
            "Work \"1号厂房工程\" (G1) cannot be of a stage before itself: \"1号厂房土建工程\" (G1-1),"
                + " \"1号厂房工程\" (G1); check the works of the stage before",
            "工程“1号厂房工程”（G1）不能以自身为前阶段工程：“1号厂房土建工程”（G1-1）、“1号厂房工程”（G1）；" + "请核对前阶段关联工程"),
        new Case(
            ProjectRule.WORK_DIVIDED,
            recorded(AddWorks.of(List.of(PLANT, HALF), PAPER)),
            DropWorks.of(List.of("G1"), PAPER),
            "Work \"1号厂房工程\" (G1) cannot be dropped: \"1号厂房土建工程\" (G1-1) follow on it; drop"
                + " them together",
            "工程“1号厂房工程”（G1）不能取消：后续有“1号厂房土建工程”（G1-1）；请一并取消"),
        new Case(
            ProjectRule.WORK_UNDER_WAY,
            desk -> {
              desk.recorded(AddWorks.of(List.of(PLANT), PAPER));
              desk.recorded(adopt(promised("A12.G1").work("G1").build()));
              desk.recorded(AcceptApplication.of("A12.G1"));
            },
            DropWorks.of(List.of("G1"), PAPER),
            "Work \"1号厂房工程\" (G1) cannot be dropped: \"1号厂房工程：事项A12.G1\" (A12.G1) are under way, or"
                + " their decisions are not delivered; bring them to an end or withdraw them first",
            "工程“1号厂房工程”（G1）不能取消：“1号厂房工程：事项A12.G1”（A12.G1）正在办理，或决定尚未送达；" + "请先办结或撤回"),
        new Case(
            ProjectRule.WORK_AFTER_END,
            recorded(sign(), TerminateProject.of(PAPER, PAPER)),
            AddWorks.of(List.of(PLANT), PAPER),
            "The project reached full output or ended on 2024-01-15 and gets no more works; make the"
                + " further works a project of their own",
            "项目已于2024年1月15日达产达效或终止，不再增加工程；后续工程请另立项目"),
        new Case(
            ProjectRule.WORK_STEP_ALREADY_TAKEN,
            recorded(
                sign(),
                AddWorks.of(List.of(PLANT), PAPER),
                TakeStep.of(ProjectStep.CONSTRUCTION_STARTED).withWork("G1")),
            TakeStep.of(ProjectStep.CONSTRUCTION_STARTED).withWork("G1"),
            "Work \"1号厂房工程\" (G1) had its Construction started on 2024-01-15 already; it does so"
                + " once",
            "工程“1号厂房工程”（G1）已于2024年1月15日开工；只发生一次"),
        new Case(
            ProjectRule.WORK_NOT_IN_PRODUCTION,
            recorded(sign(), AddWorks.of(List.of(PLANT), PAPER)),
            TakeStep.of(ProjectStep.FULL_OUTPUT_REACHED).withWork("G1"),
            "Work \"1号厂房工程\" (G1) is not in production yet; full output follows on it",
            "工程“1号厂房工程”（G1）尚未投产；投产后方可达产达效"));
  }

  private static final ProjectWork PLANT = ProjectWork.of("G1", "1号厂房工程", WorkKind.SINGLE);
  private static final ProjectWork HALF =
      ProjectWork.of("G1-1", "1号厂房土建工程", WorkKind.UNIT).withPrevious("G1");

  private static Case terminated(ProjectCommand command) {
    return new Case(
        ProjectRule.ALREADY_TERMINATED,
        recorded(SuspendProject.of(PAPER), TerminateProject.of(PAPER, PAPER)),
        command,
        "The project ended on 2024-01-15; it is neither signed nor ends again, and does not stand"
            + " still, go on or change its tier",
        "项目已于2024年1月15日终止；不再签约、终止、停滞、恢复或变更类别");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_makes_no_sense_is_refused_and_leaves_no_trace(Case refused) {
    ProjectDesk desk = ProjectDesk.on("2024-01-15");
    refused.before().accept(desk);

    Refusal refusal = desk.day("2024-01-16").refused(refused.command());

    assertThat(refusal.rule()).isEqualTo(refused.rule());
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(refused.english());
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(refused.chinese());
  }

  @Test
  void every_rule_that_refuses_either_way_is_tried() {
    List<ProjectRule> tried =
        Stream.concat(
                cases().map(Case::rule),
                Stream.of(ProjectRule.ALREADY_SIGNED, ProjectRule.UNKNOWN_CALENDAR))
            .distinct()
            .toList();

    assertThat(tried)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ProjectRule.values())
                .filter(rule -> rule.breach() != Severity.UNLAWFUL)
                .filter(rule -> rule.breach() != Severity.BELATED)
                .toList());
  }

  @Test
  void what_comes_early_waits_for_what_it_presupposes() {
    ProjectDesk desk = ProjectDesk.on("2024-03-01");
    LocalDate tenth = LocalDate.of(2024, 2, 10);

    desk.record(ResumeProject.of(PAPER), tenth);
    assertThat(desk.view().project().suspensions()).isEmpty();
    assertThat(desk.view().corrections().pending()).hasSize(1);

    desk.record(SuspendProject.of(PAPER), LocalDate.of(2024, 2, 5));
    assertThat(desk.view().corrections().pending()).isEmpty();
    assertThat(desk.view().project().suspensions())
        .extracting(Suspension::to)
        .containsExactly(Optional.of(tenth));
  }
}
