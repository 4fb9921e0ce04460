package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.scenario.Organs.AGENT;
import static org.zhuanban.scenario.Organs.AGRI_HEAD;
import static org.zhuanban.scenario.Organs.CENTRE;
import static org.zhuanban.scenario.Organs.HOUSING_HEAD;
import static org.zhuanban.scenario.Organs.LAND_HEAD;
import static org.zhuanban.scenario.Organs.TASK_FORCE;
import static org.zhuanban.scenario.Organs.VICE;
import static org.zhuanban.scenario.Organs.head;
import static org.zhuanban.scenario.Organs.paper;
import static org.zhuanban.scenario.ScenarioCounty.CHINESE;
import static org.zhuanban.scenario.ScenarioCounty.duties;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.documents.project.FormationNotice;
import org.zhuanban.documents.project.MeetingBrief;
import org.zhuanban.documents.project.MeetingMinutes;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.party.Office;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.ServiceKind;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.StandIn;

/** One project with its task force, its meetings and its agent. */
class TaskForceScenarioTest {
  private static final Office LAND_CLERK =
      Office.of(Office.Rank.OTHER, "县自然资源局科员").withDepartment("LAND");

  private static ScenarioCounty signed() {
    ScenarioCounty county = new ScenarioCounty("2025-03-03");
    county.done(
        Organs.described(Organs.PROJECT_NAME),
        Organs.signed(85_000_000),
        Organs.placed("TOWN"),
        Organs.usualPlan());
    return county;
  }

  private static ScenarioCounty founded() {
    ScenarioCounty county = signed();
    county.done(Organs.taskForce().withNotice(paper("notice-1")));
    return county;
  }

  @Test
  void S01_what_differs_from_the_letter_is_refused_when_asked_and_listed_when_reported() {
    ScenarioCounty county = signed();
    EstablishTaskForce wrong =
        EstablishTaskForce.of(
            List.of(head("WATER", "县水务局局长")),
            List.of(head("MARKET", "县市场监督管理局局长")),
            List.of(LAND_CLERK, HOUSING_HEAD));

    assertThat(county.refused(wrong).lines())
        .containsExactly(
            "审批部门“市生态环境局石林分局”（EEB）没有成员参加工作专班（工作惯例：一个项目一个工作专班）",
            "组长县水务局局长不是县领导；工作专班组长由县领导担任，地方另有规定的从其规定（工作惯例：工作专班组长由县领导担任）",
            "副组长中没有引资单位“县农业农村局”（AGRI）的主要负责人；请由其担任副组长，地方另有规定的从其规定（工作惯例：工作专班副组长由引资单位主要负责人担任）",
            "审批部门“县自然资源局”（LAND）的成员县自然资源局科员不是主要负责人；请由主要负责人参加，地方另有规定的从其规定（工作惯例：工作专班成员由审批部门主要负责人担任）");
    assertThat(county.refused(EstablishTaskForce.of(List.of(), List.of(), List.of(LAND_CLERK))))
        .contains("须有且仅有一名组长", "至少须有一名副组长", "“县住房和城乡建设局”", "县自然资源局科员不是主要负责人");
    county.reported(wrong);

    assertThat(county.violations())
        .containsExactlyInAnyOrder(
            "taskforce.MEMBER_MISSING 工作惯例：一个项目一个工作专班",
            "taskforce.LEADER_NOT_OF_COUNTY 工作惯例：工作专班组长由县领导担任",
            "taskforce.DEPUTY_NOT_OF_INTRODUCER 工作惯例：工作专班副组长由引资单位主要负责人担任",
            "taskforce.MEMBER_NOT_HEAD 工作惯例：工作专班成员由审批部门主要负责人担任");
    assertThat(county.project().unrepresented(county.today())).containsExactly("EEB");
  }

  @Test
  void S01_the_notice_of_formation_names_everybody_and_is_sent_to_the_departments() {
    ScenarioCounty county = signed();
    county.letters();
    county.done(Organs.taskForce().withNotice(paper("notice-1").withNumber("石招委办〔2025〕4号")));

    assertThat(
            FormationNotice.of("P-1", county.project(), "县招商委办公室", county.today())
                .orElseThrow()
                .document(CHINESE)
                .markdown())
        .contains("关于成立预制菜中央厨房项目工作专班的通知", "石招委办〔2025〕4号", "组长：副县长", "副组长：县农业农村局局长")
        .contains("成员：县自然资源局局长、县住房和城乡建设局局长、市生态环境局石林分局局长");
    assertThat(county.letters())
        .contains("DEPARTMENT_HEAD:EEB 【预制菜中央厨房项目】已成立工作专班，组长：副县长。请市生态环境局石林分局主要负责人参加，按职责分工落实。");
  }

  /** Nobody can look up the reference of a paper that has no number yet. */
  @Test
  void S01_a_notice_without_a_number_shows_no_reference() {
    ScenarioCounty county = signed();
    county.done(Organs.taskForce().withNotice(paper("notice-1")));

    assertThat(
            FormationNotice.of("P-1", county.project(), "县招商委办公室", county.today())
                .orElseThrow()
                .document(CHINESE)
                .markdown())
        .doesNotContain("notice-1");
  }

  @Test
  void S02_a_meeting_keeps_agenda_those_absent_and_decisions_as_texts() {
    ScenarioCounty county = founded();
    LocalDate meeting = LocalDate.parse("2025-03-12");
    county.done(
        ConveneMeeting.of(1, meeting, List.of("研究用地组件报批")),
        ReportProblem.of("W-1", ProblemCategory.LAND, 2, TASK_FORCE).withContent("红线内有一处坟地未迁"));

    assertThat(
            MeetingBrief.of("P-1", county.project(), county.today(), meeting)
                .document(CHINESE)
                .markdown())
        .contains("1. 研究用地组件报批", "红线内有一处坟地未迁", "尚未议定");

    county.on("2025-03-12");
    county.done(
        HoldMeeting.of(1, List.of(AGRI_HEAD, HOUSING_HEAD), 0)
            .withStandIns(List.of(new StandIn(LAND_HEAD, LAND_CLERK)))
            .withResolutions(List.of("用地月底前组件报批")),
        MeetingTask.given("RW-1", 1, meeting, LocalDate.parse("2025-03-21"), "LAND", "CN")
            .withContent("用地月底前组件报批"));

    assertThat(
            MeetingMinutes.of("P-1", county.project(), "县招商委办公室", 1)
                .orElseThrow()
                .document(CHINESE)
                .markdown())
        .contains("应到：副县长、县农业农村局局长、县自然资源局局长、县住房和城乡建设局局长、市生态环境局石林分局局长")
        .contains("县自然资源局科员（代县自然资源局局长）", "缺席：副县长、市生态环境局石林分局局长", "1. 用地月底前组件报批");
    assertThat(
            MeetingBrief.of("P-1", county.project(), county.today(), meeting.plusDays(30))
                .document(CHINESE)
                .markdown())
        .contains("| RW-1 | 用地月底前组件报批 | 县自然资源局 | 2025年3月21日 |");
    assertThat(county.project().taskForce().meetings().get(0).led()).contains(false);
    assertThatIllegalArgumentException().isThrownBy(() -> HoldMeeting.of(0, List.of(VICE), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> HoldMeeting.of(2, List.of(VICE), -1));
  }

  @Test
  void S02_a_task_stands_with_its_words_where_it_is_owed_and_where_it_was_late() {
    ScenarioCounty county = founded();
    county.done(
        HoldMeeting.of(1, List.of(VICE), 0).withResolutions(List.of("用地月底前组件报批")),
        MeetingTask.given("RW-1", 1, county.today(), LocalDate.parse("2025-03-10"), "LAND", "CN")
            .withContent("用地月底前组件报批"));
    county.on("2025-03-11").letters();
    assertThat(page(county))
        .contains("| 会议议定事项 | 用地月底前组件报批 | 县自然资源局 | 2025年3月3日 | 2025年3月10日 |  |  | 黄牌 |");

    county.done(CompleteStep.of("RW-1", MeetingTask.DO));

    assertThat(county.letters())
        .contains(
            "SUPERVISION_OFFICE:LAND 【预制菜中央厨房项目】第1次会议（县自然资源局）：" + "未在规定期限内办理（依据：工作惯例：会议议定事项）。");
    assertThat(page(county)).contains("| 第1次专班例会议定事项 | 程序RW-1未在规定期限内办理 | 工作惯例：会议议定事项 |");
    assertThat(county.refused(CompleteStep.of("RW-1", MeetingTask.DO)))
        .startsWith("程序RW-1的“会议议定事项”已于2025年3月11日结束");
  }

  private static String page(ScenarioCounty county) {
    return ProjectPage.of("P-1", county.project(), county.today()).document(CHINESE).markdown();
  }

  @Test
  void S02_a_year_without_meetings_owes_each_of_them() {
    ScenarioCounty county = founded();
    county.on("2026-03-03");

    assertThat(duties(county.project(), "taskforce.MEET", county.today()))
        .filteredOn(duty -> duty.endsWith("黄牌"))
        .hasSizeGreaterThanOrEqualTo(11);
  }

  @Test
  void S03_the_centre_owes_its_services_free_of_charge() {
    ScenarioCounty county = founded();
    SignMandate mandate = SignMandate.of(AGENT, CENTRE, paper("wt-1"));

    assertThat(county.refused(mandate.withFee(new BigDecimal(2000))))
        .contains("全程代办不收费", "行政许可法第二十七条、第五十八条");
    county.done(mandate.withScope("全部审批事项"));
    assertThat(duties(county.project(), "agency.FIRST_CONTACT", county.today()))
        .containsExactly("首次联系 CENTRE 2025-03-05 正常");

    county.done(GiveService.of(ServiceKind.CONSULT, AGENT).withPaper(paper("fw-1")));
    assertThat(duties(county.project(), "agency.FIRST_CONTACT", county.today()))
        .containsExactly("首次联系 CENTRE 2025-03-05 按期办结");
  }

  @Test
  void S03_enterprise_and_agent_are_told_what_can_be_applied_for_next() {
    ScenarioCounty county = founded();
    county.done(
        SignMandate.of(AGENT, CENTRE, paper("wt-1")).withScope("全部审批事项"),
        ReceiveApplication.of("S01", true),
        AcceptApplication.of("S01"));
    county.letters();

    county.done(DecideItem.approve("S01").withDecision(paper("d-1")));

    String told = "【预制菜中央厨房项目】“用地预审与选址意见书”已办结，“施工许可证（S03）”的前置事项均已具备，" + "现在可以向县住房和城乡建设局申报。";
    assertThat(county.letters())
        .contains("ENTERPRISE:HOUSING " + told, "SERVICE_AGENT:HOUSING " + told);
  }

  @Test
  void S09_a_letter_on_a_broken_rule_says_what_was_missing() {
    ScenarioCounty county = founded();
    county.letters();

    county.reported(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED));

    String told = "【预制菜中央厨房项目】施工许可证（S03）（县住房和城乡建设局）：" + "尚不得开工：开工前须先办成施工许可证（依据：建筑法第七条）。";
    assertThat(county.letters())
        .containsExactly("DEPARTMENT_HEAD:HOUSING " + told, "SUPERVISION_OFFICE:HOUSING " + told);
  }

  @Test
  void S09_each_step_of_urging_says_project_item_days_and_what_to_do() {
    ScenarioCounty county = founded();
    county.done(ReceiveApplication.of("S01", true), AcceptApplication.of("S01"));
    county.letters();
    county.until("2025-04-08");

    String matter = " 【预制菜中央厨房项目】审批决定（用地预审与选址意见书（S01））：责任单位县自然资源局，";
    assertThat(county.letters())
        .contains(
            "HANDLER:LAND" + matter + "承诺办结日2025年3月13日，截至2025年3月12日还剩1个工作日。请按期办结。",
            "DEPARTMENT_HEAD:LAND" + matter + "承诺办结日2025年3月13日，截至2025年3月14日已逾期1个工作日。请立即办理，并说明逾期原因。",
            "SUPERVISION_OFFICE:LAND" + matter + "法定办结日2025年3月31日，截至2025年4月3日已逾期3个工作日。请协调督促尽快办结。",
            "COMMITTEE:LAND" + matter + "法定办结日2025年3月31日，截至2025年4月8日已逾期5个工作日。请协调督促尽快办结。");
  }
}
