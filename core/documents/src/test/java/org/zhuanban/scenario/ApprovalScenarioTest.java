package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.scenario.Organs.HOUSING;
import static org.zhuanban.scenario.Organs.LAND;
import static org.zhuanban.scenario.Organs.LEAD;
import static org.zhuanban.scenario.Organs.SUPERVISOR;
import static org.zhuanban.scenario.Organs.paper;
import static org.zhuanban.scenario.ScenarioCounty.CHINESE;
import static org.zhuanban.scenario.ScenarioCounty.duties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.PoliciesView;
import org.zhuanban.StreamKind;
import org.zhuanban.accountability.Proposal;
import org.zhuanban.accountability.Trigger;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.paper.CasePapers;
import org.zhuanban.documents.project.MaterialList;
import org.zhuanban.documents.project.OrderPaper;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.party.Office;
import org.zhuanban.policy.Benefit;
import org.zhuanban.policy.ConditionKind;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCondition;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.PolicySearch;
import org.zhuanban.policy.PolicyStanding;
import org.zhuanban.policy.compendium.CompendiumCommand.PublishEdition;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsCommand.ScheduleFunds;
import org.zhuanban.project.funds.FundsInstalment;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.operation.OperatingFigures;
import org.zhuanban.project.operation.OperationCommand.RecordLand;
import org.zhuanban.project.operation.OperationCommand.RecordOperation;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;

/** Approvals from the form to the decision, with supervision, policies, money, halt and end. */
class ApprovalScenarioTest {
  private static ScenarioCounty planned(ApprovalItem... items) {
    ScenarioCounty county = new ScenarioCounty("2025-03-03");
    county.done(
        Organs.described(Organs.PROJECT_NAME),
        Organs.signed(42_000_000),
        Organs.placed("TOWN"),
        Organs.plan(items));
    return county;
  }

  private static ScenarioCounty planned() {
    return planned(
        Organs.item("Z01", 1, "用地预审与选址意见书", LAND, 8)
            .addMaterials(Material.shared("M1", "营业执照"), Material.own("M2", "勘测定界图"))
            .result("用地预审与选址意见书")
            .addSpecial(new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), false))
            .build(),
        Organs.item("Z02", 2, "设计方案联合审查", LAND, 10, "Z01")
            .addJointWith("HOUSING")
            .addMaterials(Material.shared("M1", "营业执照"), Material.producedBy("M3", "用地预审意见", "Z01"))
            .build(),
        Organs.item("Z03", 3, "施工许可证", HOUSING, 3, "Z02").addGates(Gate.BEFORE_START).build());
  }

  @Test
  void S04_the_notice_of_correction_says_all_that_is_missing() {
    ScenarioCounty county = planned();
    county.done(ReceiveApplication.of("Z01", false));
    county.letters();
    county.done(
        GiveCorrectionNotice.of("Z01", paper("bz-1").withNumber("石自然资补〔2025〕1号"))
            .withContents(List.of("补充勘测定界图", "法定代表人签字")));

    assertThat(
            CasePapers.of("P-1", county.project(), "Z01")
                .flatMap(CasePapers::corrections)
                .orElseThrow()
                .document(CHINESE)
                .markdown())
        .contains("申请材料补正告知书", "石自然资补〔2025〕1号", "1. 补充勘测定界图", "2. 法定代表人签字");
    assertThat(county.letters())
        .anySatisfy(
            letter ->
                assertThat(letter)
                    .startsWith("ENTERPRISE:LAND 【预制菜中央厨房项目】")
                    .contains("一次性告知需要补正的全部内容", "石自然资补〔2025〕1号"));
    assertThat(county.refused(GiveCorrectionNotice.of("Z01", paper("bz-2"))))
        .contains("未一次性告知补正内容", "行政许可法第七十二条第四项");
  }

  @Test
  void S04_silence_counts_as_acceptance_and_everybody_is_told_which_effect_it_has() {
    ScenarioCounty county = planned();
    county.done(ReceiveApplication.of("Z01", false));
    county.letters();
    county.on("2025-03-11");

    assertThat(county.letters())
        .contains(
            "ENTERPRISE:LAND 【预制菜中央厨房项目】用地预审与选址意见书（Z01）：县自然资源局未在规定期限内答复，"
                + "申请自收到材料之日（2025年3月3日）起视为受理，承诺办结日2025年3月13日，法定办结日2025年3月31日。",
            "DEPARTMENT_HEAD:LAND 【预制菜中央厨房项目】用地预审与选址意见书（Z01）：县自然资源局逾期未答复，"
                + "依行政许可法第三十二条第一款第四项视为受理。");
  }

  @Test
  void S05_an_item_waits_for_what_comes_before_and_the_lead_may_be_named_at_a_survey() {
    ScenarioCounty county = planned();
    assertThat(county.refused(AcceptApplication.of("Z02")))
        .contains("“设计方案联合审查”", "须先完成“用地预审与选址意见书”", "行政许可法第三十一条");
    county.done(
        AcceptApplication.of("Z01"),
        DecideItem.approve("Z01").withDecision(paper("d-1")),
        AcceptApplication.of("Z02"),
        HoldJointSurvey.of("Z02", List.of("LAND", "HOUSING")));
    county.on("2025-03-11");

    assertThat(page(county))
        .containsPattern("设计方案联合审查 \\| 县住房和城乡建设局 \\| 逾期未提出 .*2025年3月10日 \\| 黄牌 \\|  \\|");
  }

  @Test
  void S06_one_list_says_which_material_is_given_once_and_which_comes_from_an_organ() {
    ScenarioCounty county = planned();
    assertThat(county.refused(ReceiveMaterials.of(List.of(MaterialRef.shared("M9")))))
        .contains("没有事项需要材料M9", "不得要求申请人提交其他材料", "行政许可法第三十一条第一款");
    county.done(ReceiveMaterials.of(List.of(MaterialRef.shared("M1"))));

    assertThat(
            MaterialList.of("P-1", county.project(), county.today()).document(CHINESE).markdown())
        .contains("申请人应提交2份材料，尚缺1份")
        .contains("| 营业执照 | 用地预审与选址意见书、设计方案联合审查 | 一份共用 | 申请人提交 | 2025年3月3日起已具备 |")
        .contains("| 用地预审意见 | 设计方案联合审查 | 一份共用 | “用地预审与选址意见书”的办理结果 | 待前置事项办结 |");
  }

  @Test
  void S07_only_what_the_law_lists_stops_the_clock_and_the_letter_says_how_long() {
    ScenarioCounty county = planned();
    county.done(ReceiveApplication.of("Z01", true), AcceptApplication.of("Z01"));
    StartPause inner = StartPause.of("Z01", "INTERNAL_COORDINATION");
    assertThat(county.refused(inner)).contains("所述理由不停止计时", "行政许可法第四十五条");
    assertThat(
            county.refused(
                ExtendLimit.of(
                    "Z01",
                    TimeLimit.workingDays(10, Organs.LICENSING),
                    Office.of(Office.Rank.OTHER, "县自然资源局科员").withDepartment("LAND"))))
        .contains("延期未经有权负责人批准", "行政许可法第四十二条");
    county.reported(inner);
    assertThat(duties(county.project(), "approval.DECIDE", county.today()))
        .containsExactly("审批决定 LAND 2025-03-13 正常");

    county.letters();
    county.done(
        StartPause.of("Z01", "EXPERT_REVIEW")
            .withNotifiedOn(county.today())
            .withStated(TimeLimit.workingDays(15, "专家评审工作规则")));
    assertThat(county.letters())
        .anySatisfy(
            letter ->
                assertThat(letter)
                    .startsWith("ENTERPRISE:LAND")
                    .contains("承诺办结日由2025年3月13日变为待特别程序（所需时间15个工作日）结束后确定"));

    // What was reported by mistake stopped nothing, so that the review is the one that ends.
    county.on("2025-03-12").done(EndPause.of("Z01"));
    county.on("2025-03-13");
    assertThat(duties(county.project(), "approval.DECIDE", county.today()))
        .containsExactly("审批决定 LAND 2025-03-24 正常");
    assertThat(county.violations()).hasSize(1);
  }

  private static IssueOrder order(Office by) {
    return IssueOrder.builder()
        .order("DB-3")
        .paper(paper("order-3").withNumber("石政督〔2025〕3号"))
        .to(LAND)
        .about(OrderSubject.item("Z01"))
        .limit(TimeLimit.workingDays(3, "县督查工作规定"))
        .by(SupervisionBody.of(by))
        .content("用地预审久拖不决")
        .demand("三个工作日内办结并反馈")
        .build();
  }

  @Test
  void S09_an_order_has_a_number_content_and_demand_and_lies_on_the_desk_of_its_issuer() {
    ScenarioCounty county = planned();
    county.is("inspector", Directory.Position.of("SUPERVISION_OFFICE").withOrgan("SUPERVISION"));
    county.done(AcceptApplication.of("Z01"));
    assertThat(
            county.refused(order(Office.of(Office.Rank.OTHER, "县投资促进局科长").withDepartment("LEAD"))))
        .contains("县投资促进局科长不是政府督查机构", "政府督查工作条例第七条");
    county.letters();
    county.done(order(SUPERVISOR));

    assertThat(county.letters())
        .anySatisfy(
            letter ->
                assertThat(letter).startsWith("HANDLER:LAND").contains("石政督〔2025〕3号", "2025年3月6日"));
    assertThat(county.desk("inspector")).contains("supervision.TRACK SUPERVISION");
    assertThat(
            OrderPaper.of("P-1", county.project(), "县政府督查室", "DB-3", county.today())
                .orElseThrow()
                .document(CHINESE)
                .markdown())
        .contains("石政督〔2025〕3号", "用地预审久拖不决", "三个工作日内办结并反馈");

    county.on("2025-03-05");
    county.done(
        GiveOrderFeedback.of("DB-3", paper("fk-1")),
        JudgeOrderFeedback.sendBack("DB-3").withPaper(paper("th-1")));
    county.until("2025-03-28");
    assertThat(county.project().supervision().proposals(county.today()))
        .extracting(Proposal::trigger)
        .contains(Trigger.ORDER_UNANSWERED, Trigger.OVERSIGHT_FAILED);
  }

  private static PolicyCatalogue edition(String name, long yuan) {
    return new PolicyCatalogue(
        name,
        List.of(
            Policy.builder()
                .code("ZC-1")
                .name("按期开工奖励")
                .basis("县招商引资办法")
                .organ(LEAD)
                .mode(PolicyMode.NO_APPLICATION)
                .benefit(Benefit.fixed(Money.yuan(yuan)))
                .addConditions(
                    PolicyCondition.bound(
                        "C1", ConditionKind.INVESTMENT_MIN, new BigDecimal(10_000_000)))
                .payWithin(TimeLimit.workingDays(60, "县招商引资办法"))
                .build()));
  }

  @Test
  void S11_one_compendium_is_searched_offered_to_all_projects_and_compared() {
    ScenarioCounty county = planned();
    StreamKey compendium = StreamKind.COMPENDIUM.stream("county");
    county.done(
        compendium, PublishEdition.of(edition("2025版", 200_000), county.today(), paper("hb-1")));

    assertThat(county.zhuanban().offerEdition("county", ScenarioCounty.CLERK).changed())
        .isEqualTo(1);
    assertThat(
            county
                .zhuanban()
                .read(StreamKind.COMPENDIUM, "county")
                .search(PolicySearch.ALL, county.today()))
        .extracting(Policy::name)
        .containsExactly("按期开工奖励");
    PoliciesView policies = county.project().policies();
    assertThat(policies.standings(county.today()))
        .extracting(PolicyStanding::given)
        .containsExactly(Money.yuan(200_000));
    assertThat(
            policies
                .compare(edition("2025版", 200_000), edition("2026版", 350_000), county.today())
                .givenByOther())
        .isEqualTo(Money.yuan(350_000));
    assertThat(page(county))
        .contains("| 兑现政策 | 按期开工奖励 | 县投资促进局 |")
        .contains("| 按期开工奖励 | 县招商引资办法 | 县投资促进局 | 免申即享 | 20万元 | 最低投资额：1000万元（具备） |");
  }

  @Test
  void S12_an_instalment_has_a_light_and_reminders_and_production_is_counted_with_its_source() {
    ScenarioCounty county = planned();
    county.done(
        ScheduleFunds.of(
            new FundsInstalment("F1", "首期", Money.yuan(10_000_000), LocalDate.parse("2025-03-31"))),
        new RecordLand(new BigDecimal("20"), paper("land-1")));
    county.letters();
    county.until("2025-04-01");

    assertThat(county.letters())
        .anySatisfy(
            letter ->
                assertThat(letter)
                    .startsWith("ENTERPRISE:")
                    .contains("分期资金到位（首期（F1））", "承诺期限2025年3月31日", "还剩5个工作日"));
    assertThat(duties(county.project(), "funds.ARRIVE_AS_SCHEDULED", county.today()))
        .containsExactly("分期资金到位 ENTERPRISE 2025-03-31 黄牌");

    county.reported(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED));
    county.reported(TakeStep.of(ProjectStep.PRODUCTION_STARTED));
    ReportPeriod quarter = new ReportPeriod("2025-Q2");
    county.on("2025-07-02");
    county.done(
        new RecordOperation(
            OperatingFigures.builder()
                .period(quarter)
                .output(Money.yuan(30_000_000))
                .tax(Money.yuan(900_000))
                .employees(120)
                .provider("STATISTICS")
                .source(paper("form-1"))
                .build()));
    assertThat(county.project().funds().landYield(quarter).output().perMu())
        .contains(new BigDecimal("150.00"));
  }

  @Test
  void S18_a_halt_stops_no_clock_and_the_end_closes_what_is_owed() {
    ScenarioCounty county = planned();
    county.done(SuspendProject.of(paper("halt-1")));
    county.on("2025-03-12");
    assertThat(duties(county.project(), "taskforce.ESTABLISH", county.today()))
        .containsExactly("组建专班 LEAD 2025-03-10 黄牌");

    county.done(TerminateProject.of(paper("end-1"), paper("end-2")));

    assertThat(county.project().duties(county.today()))
        .allSatisfy(duty -> assertThat(duty.closedOn()).contains(county.today()));
    assertThat(county.refused(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED)))
        .contains("不得开工", "项目已于2025年3月12日终止");
  }

  private static String page(ScenarioCounty county) {
    return ProjectPage.of("P-1", county.project(), county.today()).document(CHINESE).markdown();
  }
}
