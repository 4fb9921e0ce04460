package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.scenario.Organs.LAND;
import static org.zhuanban.scenario.Organs.LEAD;
import static org.zhuanban.scenario.Organs.head;
import static org.zhuanban.scenario.Organs.paper;
import static org.zhuanban.scenario.ScenarioCounty.CHINESE;
import static org.zhuanban.scenario.ScenarioCounty.CLERK;
import static org.zhuanban.scenario.ScenarioCounty.ORGANISATION;
import static org.zhuanban.scenario.ScenarioCounty.duties;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.SuggestionView;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.GiveNotice;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.NoticeOfFacts;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.Reader;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentFold;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.county.CountyDuties;
import org.zhuanban.documents.county.RulesInForce;
import org.zhuanban.documents.county.ScoreSheet;
import org.zhuanban.documents.report.ReportPaper;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.OrganisationCommand.AdoptLocalRules;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationEvent.LocalRulesAdopted;
import org.zhuanban.organisation.Selection;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TeamCommand.GrantQualification;
import org.zhuanban.organisation.TeamCommand.JoinTeam;
import org.zhuanban.organisation.TeamRole;
import org.zhuanban.organisation.TrainingCommand.AdoptTrainingPlan;
import org.zhuanban.organisation.TrainingItem;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Succession;
import org.zhuanban.party.SuccessionTable;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;

/** A county of three projects over half a year, with its committee, scores and deputies. */
class CountyScenarioTest {
  private static final List<String> PROJECTS = List.of("P-1", "P-2", "P-3");
  private static final Department MERGED = new Department("NRP", "县自然资源和规划局", Level.COUNTY, "CN");

  private static Unit.Builder unit(String code, String name, UnitKind kind) {
    return Unit.builder()
        .code(code)
        .name(name)
        .kind(kind)
        .principal(head(code, name + "主要负责人"))
        .calendar("CN");
  }

  private static void organise(ScenarioCounty county) {
    for (Unit.Builder unit :
        List.of(
            unit("COMMITTEE", "县招商引资工作委员会", UnitKind.COMMITTEE).wholeCounty(true),
            unit("LEAD", LEAD.name(), UnitKind.LEAD_BUREAU).parent("COMMITTEE").wholeCounty(true),
            unit("SUPERVISION", "县政府督查室", UnitKind.SUPERVISION_OFFICE).wholeCounty(true),
            unit("TEAM", "产业招商小分队", UnitKind.TEAM).parent("LEAD").wholeCounty(false),
            unit("TOWN", "圭山镇", UnitKind.TOWNSHIP)
                .parent("COMMITTEE")
                .wholeCounty(false)
                .addPlaces("TOWN"))) {
      county.done(ORGANISATION, SetUnit.of(unit.build(), paper("org-1")));
    }
  }

  private static ScenarioCounty county(LocalRuleBook rules) {
    ScenarioCounty county = new ScenarioCounty("2025-01-06", CalendarBook.bundled(), rules);
    organise(county);
    return county;
  }

  private static void project(ScenarioCounty county, String id, String name) {
    StreamKey project = StreamKind.PROJECT.stream(id);
    county.done(
        project,
        Organs.described(name),
        Organs.signed(60_000_000),
        Organs.placed("TOWN"),
        Organs.usualPlan(),
        Organs.taskForce());
  }

  @Test
  void S10_a_refusal_on_the_organisational_track_cites_its_own_rule() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    StreamKey file = StreamKind.ACCOUNTABILITY.stream("AC-1");
    AccountabilityMeasure circular =
        AccountabilityMeasure.of(
            PartyConcerned.UNIT,
            AccountabilityType.ORGANISATIONAL,
            AccountabilityForm.PUBLIC_CRITICISM);
    county.done(
        file,
        OpenCase.builder()
            .unit(LAND)
            .authority(LEAD)
            .addReaders(new Reader(CLERK, Reader.ReaderRole.HANDLER))
            .paper(paper("case-1"))
            .build());
    DecideCase decide =
        DecideCase.builder()
            .addMeasures(circular)
            .minutes(paper("case-2"))
            .paper(paper("case-3"))
            .build();
    String ownRule = "（关于实行党政领导干部问责的暂行规定第十四条）";
    assertThat(county.refused(file, decide, CLERK)).contains("请先告知").endsWith(ownRule);

    county.done(
        file,
        GiveNotice.of(
            new NoticeOfFacts(
                List.of(PartyConcerned.UNIT),
                List.of(),
                false,
                List.of("行政许可法第七十四条第二项"),
                List.of(circular),
                paper("case-4"))));
    assertThat(county.refused(file, decide, CLERK)).contains("尚未全部陈述申辩").endsWith(ownRule);
  }

  @Test
  void S13_the_bureau_owes_one_report_on_all_projects_with_targets_problems_and_next_steps() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    county.done(
        ORGANISATION,
        SetTargets.of(
            2025,
            List.of(
                Target.projects(TargetOwner.county(), TargetMeasure.SIGNED, 6),
                Target.money(TargetOwner.county(), TargetMeasure.ARRIVED, Money.yuan(40_000_000))),
            paper("target-1")));
    project(county, "P-1", "预制菜中央厨房项目");
    project(county, "P-2", "人参果冷链物流项目");
    project(county, "P-3", "乳制品加工项目");
    county.done(
        RecordArrival.of("F-1", Money.yuan(9_600_000), FundsKind.EQUIPMENT)
            .withVerdict(Verdict.VERIFIED)
            .withEvidence(paper("slip-1")),
        ReportProblem.of("W-1", ProblemCategory.UTILITIES, 1, Organs.LAND_DESK)
            .withContent("厂区供电容量不足"));
    county.on("2025-04-03");

    assertThat(duties(county.organisation(), "organisation.REPORT", county.today()))
        .contains("报送书面汇报 LEAD 2025-04-15 正常");
    assertThat(PROJECTS)
        .allSatisfy(
            id ->
                assertThat(county.project(id).duties(county.today()))
                    .noneMatch(duty -> duty.kind().code().startsWith("report.")));
    assertThat(
            CountyDuties.of("示例县", county.organisation(), county.today())
                .document(CHINESE)
                .markdown())
        .contains("| 报送书面汇报 | 2025年第一季度 | 县投资促进局 | 2025年4月15日 |")
        .contains("| 招商委例会 | 2025年第一季度 | 县招商引资工作委员会 | 2025年4月22日 |");
    assertThat(report(county, new ReportPeriod("2025-Q1")))
        .contains("全县目标任务年度完成率：签约项目个数50.00%、到位资金24.00%")
        .contains("例会与书面汇报", "全程代办", "政策兑现", "督查督办", "代表建议办理", "队伍建设")
        .contains("厂区供电容量不足", "推进滞后项目", "下步打算", "| 圭山镇 | 18000万元 | 960万元 | 960万元 |")
        .doesNotContain("LEAD", "CNY", "2025-Q1");
  }

  @Test
  void S13_a_year_has_as_many_meetings_of_the_committee_as_reports() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    county.on("2026-01-05");

    assertThat(duties(county.organisation(), "organisation.COMMITTEE_MEETING", county.today()))
        .startsWith(
            "招商委例会 COMMITTEE 2025-04-22 黄牌",
            "招商委例会 COMMITTEE 2025-07-30 黄牌",
            "招商委例会 COMMITTEE 2025-10-28 黄牌",
            "招商委例会 COMMITTEE 2026-02-02 正常",
            "招商委例会 COMMITTEE 2026-04-22 正常");
    assertThat(duties(county.organisation(), "organisation.REPORT", county.today()))
        .startsWith(
            "报送书面汇报 LEAD 2025-04-15 黄牌",
            "报送书面汇报 LEAD 2025-07-14 黄牌",
            "报送书面汇报 LEAD 2025-10-21 黄牌",
            "报送书面汇报 LEAD 2026-01-15 正常",
            "报送书面汇报 LEAD 2026-04-15 正常");
  }

  private static String report(ScenarioCounty county, ReportPeriod period) {
    LocalDate day = period.lastDay();
    ReportFold fold = new ReportFold(ReportKind.QUARTERLY, period, day);
    fold.among(county.organisation()).add(county.organisation());
    PROJECTS.forEach(
        id -> fold.add(id, county.zhuanban().read(StreamKind.PROJECT, id, AsOf.day(day))));
    return ReportPaper.ofCounty("示例县", fold.report()).document(CHINESE).markdown();
  }

  @Test
  void S14_overdue_days_stay_with_the_organ_that_had_them_before_a_merger() {
    ScenarioCounty county =
        county(
            LocalRuleBook.USUAL.with(
                SuccessionTable.of(
                    new Succession("LAND", MERGED, LocalDate.parse("2025-04-01"), "县机构改革方案"))));
    project(county, "P-1", Organs.PROJECT_NAME);
    county.done(AcceptApplication.of("S01"));
    county.on("2025-05-20");
    county.done(DecideItem.approve("S01").withDecision(paper("d-1")));
    county.on("2025-06-30");

    String scores =
        new ScoreSheet(
                "示例县",
                Assessment.of(
                    AssessmentTerms.USUAL,
                    new ReportPeriod("2025-H1"),
                    county.today(),
                    List.of("P-1"),
                    county::project))
            .document(CHINESE)
            .markdown();
    int successor = scores.indexOf("（二）县自然资源和规划局");
    assertThat(scores.substring(scores.indexOf("（一）县自然资源局"), successor))
        .contains("承诺时限办结率：0/1", "批评：法定时限办结率0.00%", "占用，56/56");
    assertThat(scores.substring(successor, scores.indexOf("工作专班", successor)))
        .contains("承诺时限办结率：不适用", "法定时限办结率：不适用")
        .doesNotContain("批评");
    assertThat(scores).contains("预制菜中央厨房项目，审批决定“用地预审与选址意见书”").doesNotContain("decide:");
  }

  @Test
  void S14_a_place_without_a_unit_gets_no_card() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    project(county, "P-1", Organs.PROJECT_NAME);
    project(county, "P-2", "人参果冷链物流项目");
    county.done(StreamKind.PROJECT.stream("P-2"), Organs.placed("NOWHERE"));
    county.on("2025-06-30");

    AssessmentFold fold =
        new AssessmentFold(AssessmentTerms.USUAL, new ReportPeriod("2025-H1"), county.today())
            .among(county.organisation());
    List.of("P-1", "P-2").forEach(id -> fold.add(id, county.project(id)));
    assertThat(fold.assessment().scorecards().keySet())
        .extracting(subject -> subject.kind() + " " + subject.code())
        .containsExactly("TASK_FORCE P-1", "TASK_FORCE P-2", "TOWNSHIP TOWN");
  }

  @Test
  void S14_a_year_of_missed_meetings_counts_each_of_them() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    project(county, "P-1", Organs.PROJECT_NAME);
    county.on("2025-06-30");

    assertThat(
            new ScoreSheet(
                    "示例县",
                    Assessment.of(
                        AssessmentTerms.USUAL,
                        new ReportPeriod("2025-H1"),
                        county.today(),
                        List.of("P-1"),
                        county::project))
                .document(CHINESE)
                .markdown())
        .contains("例会按期召开率：0/5", "组长到会率：0/5");
  }

  @Test
  void S15_a_renewal_names_the_person_and_a_training_its_title() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    PersonRef member = new PersonRef("ry-1");
    county.done(
        ORGANISATION,
        JoinTeam.of(member, "TEAM", TeamRole.MEMBER, Selection.RECRUITED, paper("team-1")),
        GrantQualification.of(member, "AGENT", LocalDate.parse("2025-03-31"), paper("team-2")),
        AdoptTrainingPlan.of(
            2025,
            List.of(new TrainingItem("KC-1", "招商政策解读", LocalDate.parse("2025-03-31"))),
            paper("plan-1")));
    county.letters();
    county.until("2025-04-02");

    assertThat(county.letters())
        .anySatisfy(letter -> assertThat(letter).contains("资格重新认定", "ry-1", "2025年3月31日"))
        .anySatisfy(letter -> assertThat(letter).contains("招商政策解读", "2025年3月31日"));
  }

  @Test
  void S16_one_unit_of_a_kind_answers_for_a_place_and_the_refusal_names_it() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    SetUnit second =
        SetUnit.of(
            unit("TOWN2", "长湖镇", UnitKind.TOWNSHIP)
                .parent("COMMITTEE")
                .wholeCounty(false)
                .addPlaces("TOWN")
                .build(),
            paper("org-2"));
    SetUnit committee =
        SetUnit.of(
            unit("COMMITTEE2", "县招商委", UnitKind.COMMITTEE).wholeCounty(true).build(),
            paper("org-3"));

    assertThat(county.refused(ORGANISATION, second, CLERK)).startsWith("“圭山镇”（TOWN）作为同类单位");
    assertThat(county.refused(ORGANISATION, committee, CLERK))
        .startsWith("“县招商引资工作委员会”（COMMITTEE）作为同类单位已对全县负责");

    project(county, "P-1", Organs.PROJECT_NAME);
    assertThat(
            county
                .organisation()
                .responsibilityFor(county.project().jurisdiction(county.today()), county.today())
                .principal()
                .map(Unit::name))
        .contains("圭山镇");
  }

  @Test
  void S17_a_suggestion_has_title_and_text_and_its_reply_is_published_and_followed() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    StreamKey suggestion = StreamKind.SUGGESTION.stream("28");
    county.done(
        suggestion,
        AssignSuggestion.builder()
            .number("28")
            .session("县十七届人大五次会议")
            .title("关于改善招商引资项目落地服务的建议")
            .text("建议一个项目成立一个工作专班。")
            .addDeputies(new PersonRef("deputy-1"))
            .host(LEAD)
            .addCoHosts(LAND)
            .terms(SuggestionTerms.USUAL)
            .build());
    ReplyToSuggestion reply =
        ReplyToSuggestion.builder()
            .result(ReplyClass.B)
            .letter(paper("df-1").withNumber("石投促函〔2025〕8号"))
            .openness(Openness.PUBLIC)
            .promise("年底前每个项目成立工作专班")
            .promisedBy(LocalDate.parse("2025-12-31"))
            .build();
    assertThat(county.refused(suggestion, reply, CLERK)).contains("未与代表面商即答复");
    county.done(suggestion, MeetDeputy.of(), reply);
    county.on("2025-01-07");

    assertThat(county.letters())
        .contains(
            "DEPUTY:deputy-1 【关于改善招商引资项目落地服务的建议】代表建议28（县十七届人大五次会议）："
                + "县投资促进局已答复，见文书石投促函〔2025〕8号，承诺于2025年12月31日前落实。请代表提出意见。");
    SuggestionView view = county.zhuanban().read(StreamKind.SUGGESTION, "28");
    assertThat(duties(view, "suggestion.PUBLISH", county.today())).hasSize(1);
    assertThat(duties(view, "suggestion.FOLLOW_UP", county.today()))
        .singleElement()
        .asString()
        .contains("2025-12-31");
  }

  @Test
  void S19_a_new_local_rule_leaves_what_began_before_and_stands_in_the_list() {
    LocalRuleBook rules =
        LocalRuleBook.of(
            LocalRule.from(
                    LocalLimit.TASK_FORCE_SET_UP,
                    TimeLimit.workingDays(3, "石招委发〔2024〕2号"),
                    LocalDate.parse("2024-03-01"))
                .until(LocalDate.parse("2025-03-31")),
            LocalRule.from(
                LocalLimit.TASK_FORCE_SET_UP,
                TimeLimit.workingDays(10, "石招委发〔2025〕1号"),
                LocalDate.parse("2025-04-01")));
    ScenarioCounty county = county(rules);
    county.on("2025-03-31").done(Organs.signed(1_000_000));
    county.on("2025-04-01").done(StreamKind.PROJECT.stream("P-2"), Organs.signed(1_000_000));

    assertThat(duties(county.project(), "taskforce.ESTABLISH", county.today()))
        .containsExactly("组建专班 LEAD 2025-04-03 正常");
    assertThat(duties(county.project("P-2"), "taskforce.ESTABLISH", county.today()))
        .containsExactly("组建专班 LEAD 2025-04-16 正常");
    assertThat(inForce(county, rules, Organisation.NONE))
        .contains("| 组建专班 | 10个工作日 | 石招委发〔2025〕1号 | 本县规定 | 2025年4月1日 |  | 未登记 |")
        .doesNotContain("石招委发〔2024〕2号");

    AdoptLocalRules adopt =
        AdoptLocalRules.of(rules.entries().subList(1, 2), List.of(), new DocumentRef("石招委发1号"));
    county.done(ScenarioCounty.ORGANISATION, adopt);
    assertThat(inForce(county, rules, county.organisation().organisation()))
        .contains("| 组建专班 | 10个工作日 | 石招委发〔2025〕1号 | 本县规定 | 2025年4月1日 |  | 2025年4月1日 |");
    assertThat(county.organisation().history())
        .extracting(DatedEvent::event)
        .contains(
            new LocalRulesAdopted(
                rules.entries().subList(1, 2), List.of(), new DocumentRef("石招委发1号")));
  }

  private static String inForce(
      ScenarioCounty county, LocalRuleBook rules, Organisation organisation) {
    return new RulesInForce("示例县", county.today(), rules, CalendarBook.bundled(), organisation)
        .document(CHINESE)
        .markdown();
  }
}
