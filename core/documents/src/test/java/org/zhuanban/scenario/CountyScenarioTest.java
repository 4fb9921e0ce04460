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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
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
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.county.CountyDuties;
import org.zhuanban.documents.county.RulesInForce;
import org.zhuanban.documents.county.ScoreSheet;
import org.zhuanban.documents.report.ReportPaper;
import org.zhuanban.local.LocalLimit;
import org.zhuanban.local.LocalRule;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.Selection;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TeamCommand.GrantQualification;
import org.zhuanban.organisation.TeamCommand.JoinTeam;
import org.zhuanban.organisation.TeamCommand.RecordTraining;
import org.zhuanban.organisation.TeamRole;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
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
import org.zhuanban.suggestion.Satisfaction;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.GiveFeedback;
import org.zhuanban.suggestion.SuggestionCommand.MeetDeputy;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;

/** A county of three projects over half a year, with its committee, scores and deputies. */
class CountyScenarioTest {
  private static final List<String> PROJECTS = List.of("P-1", "P-2", "P-3");
  private static final Department MERGED =
      new Department("NRP", "县自然资源和规划局", Level.COUNTY, "CN");

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
                .addPlaces("P-01"))) {
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
        Organs.placed("P-01"),
        Organs.usualPlan(),
        Organs.taskForce());
  }

  @Test
  void S16() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    System.out.println(
        county.refused(
            ORGANISATION,
            SetUnit.of(
                unit("TOWN2", "长湖镇", UnitKind.TOWNSHIP)
                    .parent("COMMITTEE")
                    .wholeCounty(false)
                    .addPlaces("P-01")
                    .build(),
                paper("org-2")),
            CLERK));
    project(county, "P-1", Organs.PROJECT_NAME);
    System.out.println(
        county.organisation().responsibilityFor(county.project().jurisdiction(county.today()), county.today()));
  }

  @Test
  void S13() {
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
    System.out.println(duties(county.organisation(), "organisation.REPORT", county.today()));
    System.out.println(duties(county.project(), "report.SUBMIT", county.today()));
    System.out.println(
        CountyDuties.of("示例县", county.organisation(), county.today())
            .document(CHINESE)
            .markdown());
    ReportPeriod quarter = new ReportPeriod("2025-Q1");
    LocalDate day = quarter.lastDay();
    ReportFold fold = new ReportFold(ReportKind.QUARTERLY, quarter, day);
    fold.among(county.organisation()).add(county.organisation());
    PROJECTS.forEach(
        id -> fold.add(id, county.zhuanban().read(StreamKind.PROJECT, id, AsOf.day(day))));
    System.out.println(
        ReportPaper.ofCounty("示例县", fold.report()).document(CHINESE).markdown());
  }

  @Test
  void S14() {
    LocalDate merged = LocalDate.parse("2025-04-01");
    ScenarioCounty county =
        county(
            LocalRuleBook.USUAL.with(
                SuccessionTable.of(new Succession("LAND", MERGED, merged, "县机构改革方案"))));
    project(county, "P-1", Organs.PROJECT_NAME);
    county.done(AcceptApplication.of("S01"));
    county.on("2025-05-20");
    county.done(DecideItem.approve("S01").withDecision(paper("d-1")));
    ReportPeriod half = new ReportPeriod("2025-H1");
    county.on("2025-06-30");
    System.out.println(
        new ScoreSheet(
                "示例县",
                Assessment.of(
                    AssessmentTerms.USUAL,
                    half,
                    half.lastDay(),
                    List.of("P-1"),
                    county::project))
            .document(CHINESE)
            .markdown());
  }

  @Test
  void S15() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    PersonRef member = new PersonRef("ry-1");
    county.done(
        ORGANISATION,
        JoinTeam.of(member, "TEAM", TeamRole.MEMBER, Selection.RECRUITED, paper("team-1")),
        RecordTraining.ofTraining(member, "招商政策解读"),
        GrantQualification.of(
            member, "AGENT", LocalDate.parse("2025-03-31"), paper("team-2")));
    county.letters();
    county.until("2025-04-10");
    System.out.println(String.join("\n", county.letters()));
    county.organisation().duties(county.today()).forEach(d -> System.out.println(d.kind().code() + " " + d.owner() + " " + d.subject() + " " + county.organisation().subjectName(d)));
  }

  @Test
  void S10() {
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
    System.out.println(county.refused(file, decide, CLERK));
    county.done(
        file,
        org.zhuanban.accountability.AccountabilityCommand.GiveNotice.of(
            new NoticeOfFacts(
                List.of(PartyConcerned.UNIT),
                List.of(),
                false,
                List.of("行政许可法第七十四条第二项"),
                List.of(circular),
                paper("case-4"))));
    System.out.println(county.refused(file, decide, CLERK));
  }

  @Test
  void S17() {
    ScenarioCounty county = county(LocalRuleBook.USUAL);
    StreamKey suggestion = StreamKind.SUGGESTION.stream("28");
    county.done(
        suggestion,
        AssignSuggestion.builder()
            .number("28")
            .session("县十七届人大五次会议")
            .title("关于改善招商引资项目落地服务的建议")
            .text("建议建立工作专班。")
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
    System.out.println(county.refused(suggestion, reply, CLERK));
    county.done(suggestion, MeetDeputy.of());
    System.out.println(county.zhuanban().handle(suggestion, reply, CLERK));
    county.on("2025-01-20");
    System.out.println(String.join("\n", county.letters()));
    county.zhuanban().read(StreamKind.SUGGESTION, "28").duties(county.today()).forEach(d -> System.out.println(d.kind().code() + " " + d.owner() + " " + d.subject()));
  }

  @Test
  void S19() {
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
    county.on("2025-03-31");
    county.done(Organs.signed(1_000_000));
    county.on("2025-04-01");
    StreamKey later = StreamKind.PROJECT.stream("P-2");
    county.done(later, Organs.signed(1_000_000));
    System.out.println(duties(county.project(), "taskforce.ESTABLISH", county.today()));
    System.out.println(duties(county.project("P-2"), "taskforce.ESTABLISH", county.today()));
    System.out.println(
        new RulesInForce("示例县", county.today(), rules, CalendarBook.bundled())
            .document(CHINESE)
            .markdown().substring(0, 1500));
  }

  static List<Object> unused() { return List.of(Optional.empty(), Office.class, Satisfaction.SATISFIED, GiveFeedback.class); }
}
