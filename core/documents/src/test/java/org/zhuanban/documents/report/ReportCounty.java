package org.zhuanban.documents.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.ActivityView;
import org.zhuanban.AsOf;
import org.zhuanban.InvestorView;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.SuggestionView;
import org.zhuanban.Zhuanban;
import org.zhuanban.activity.ActivityCommand.AnswerWish;
import org.zhuanban.activity.ActivityCommand.RecordActivity;
import org.zhuanban.activity.ActivityCommand.RecordWish;
import org.zhuanban.activity.ActivityKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.party.Origin;
import org.zhuanban.investor.LeadSource;
import org.zhuanban.organisation.OrganisationCommand.HoldCommitteeMeeting;
import org.zhuanban.organisation.OrganisationCommand.SetUnit;
import org.zhuanban.organisation.OrganisationCommand.SubmitReport;
import org.zhuanban.organisation.Selection;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetCommand.AdjustTargets;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetMilestone;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.organisation.TeamCommand.JoinTeam;
import org.zhuanban.organisation.TeamCommand.LeaveTeam;
import org.zhuanban.organisation.TeamCommand.RecordTraining;
import org.zhuanban.organisation.TeamRole;
import org.zhuanban.organisation.Unit;
import org.zhuanban.organisation.UnitKind;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.policy.Benefit;
import org.zhuanban.policy.Policy;
import org.zhuanban.policy.PolicyCatalogue;
import org.zhuanban.policy.PolicyCommand.OfferPolicies;
import org.zhuanban.policy.PolicyCommand.PayPolicy;
import org.zhuanban.policy.PolicyMode;
import org.zhuanban.policy.ProjectProfile;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.ServiceKind;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.DecideProblem;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.request.Fact;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.Openness;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.Satisfaction;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionCommand.GiveFeedback;
import org.zhuanban.suggestion.SuggestionCommand.ReplyToSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;

/** A county with something to report in each section: four projects of two years, and all else. */
final class ReportCounty {
  static final String NAME = "示例县";
  static final ReportPeriod QUARTER = new ReportPeriod("2024-Q3");
  static final ReportPeriod HALF_YEAR = new ReportPeriod("2024-H2");
  static final ReportPeriod YEAR = new ReportPeriod("2024-annual");
  static final List<String> PROJECTS = List.of("P-1", "P-2", "P-3", "P-4");

  private static final PersonRef CLERK = new PersonRef("clerk-7");
  private static final DocumentRef PAPER = new DocumentRef("paper-1");
  private static final Department LAND = new Department("LAND", "县自然资源局", Level.COUNTY, "CN");
  private static final Department LEAD = new Department("LEAD", "县投资促进局", Level.COUNTY, "CN");
  private static final Office LEAD_HEAD = Office.of(Office.Rank.ORGAN_HEAD, "县投资促进局局长");
  private static final Office LAND_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县自然资源局局长").withDepartment("LAND");
  private static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "县委常委、副县长");
  private static final Office AGENT = Office.of(Office.Rank.OTHER, "县投资服务中心代办员");
  private static final ProblemHolder LAND_DESK = new ProblemHolder("LAND", "县自然资源局", "CN");
  private static final ProblemHolder TASK_FORCE = new ProblemHolder("ZB-1", "工作专班", "CN");
  private static final ProblemHolder LEADERS = new ProblemHolder("LEADERS", "县领导专题会", "CN");
  private static final TargetOwner COUNTY = TargetOwner.county();
  private static final TargetOwner PARK = TargetOwner.of(TargetOwnerKind.PARK, "PARK");

  private final Zhuanban zhuanban =
      Zhuanban.builder()
          .clock(Clock.fixed(Instant.parse("2025-01-20T02:00:00Z"), ZoneOffset.ofHours(8)))
          .build();
  private final String name;
  private int facts;

  ReportCounty() {
    this("");
  }

  /** A county in which every text ends as given. */
  ReportCounty(String ending) {
    this.name = ending;
    organisation();
    fodder();
    fruit();
    solar();
    tea();
    suggestion();
    attraction();
    zhuanban.sweep();
  }

  ProjectView view(String id, LocalDate day) {
    return zhuanban.read(StreamKind.PROJECT, id, AsOf.day(day));
  }

  OrganisationView organisation(LocalDate day) {
    return zhuanban.read(StreamKind.ORGANISATION, "county", AsOf.day(day));
  }

  SuggestionView suggestion(LocalDate day) {
    return zhuanban.read(StreamKind.SUGGESTION, "28", AsOf.day(day));
  }

  InvestorView investor(LocalDate day) {
    return zhuanban.read(StreamKind.INVESTOR, "K-1", AsOf.day(day));
  }

  ActivityView activity(LocalDate day) {
    return zhuanban.read(StreamKind.ACTIVITY, "A-1", AsOf.day(day));
  }

  /** The report of the county on a period at its end. */
  Report report(ReportKind kind, ReportPeriod period) {
    LocalDate day = period.lastDay();
    ReportFold fold = new ReportFold(kind, period, day);
    fold.among(organisation(day)).add(organisation(day));
    fold.add(suggestion(day));
    fold.add(investor(day)).add(activity(day));
    PROJECTS.forEach(id -> fold.add(id, view(id, day)));
    return fold.report();
  }

  /** The report on one project on a period at its end. */
  ReportPaper project(String id, ReportKind kind, ReportPeriod period) {
    LocalDate day = period.lastDay();
    ReportFold fold = new ReportFold(kind, period, day).among(organisation(day));
    return ReportPaper.ofProject(id, view(id, day), fold.add(id, view(id, day)).report());
  }

  /** The report of the county on a period, compared with the year before. */
  ReportPaper county(ReportKind kind, ReportPeriod period) {
    ReportPeriod earlier = ReportPeriod.of(period.length(), period.firstDay().minusYears(1));
    return ReportPaper.ofCounty(NAME + name, report(kind, period))
        .withYearBefore(report(kind, earlier));
  }

  private void organisation() {
    StreamKey county = StreamKind.ORGANISATION.stream("county");
    act(
        county,
        SetUnit.of(
            unit("COMMITTEE", "招商引资工作委员会", UnitKind.COMMITTEE).wholeCounty(true).build(), PAPER),
        "2023-01-03");
    act(
        county,
        SetUnit.of(
            unit("LEAD", LEAD.name(), UnitKind.LEAD_BUREAU)
                .parent("COMMITTEE")
                .wholeCounty(true)
                .build(),
            PAPER),
        "2023-01-03");
    act(
        county,
        SetUnit.of(
            unit("PARK", "县产业园区管委会", UnitKind.PARK)
                .parent("COMMITTEE")
                .wholeCounty(false)
                .addPlaces("P-01")
                .build(),
            PAPER),
        "2023-01-03");
    act(
        county,
        SetUnit.of(
            unit("TOWN", "示例镇", UnitKind.TOWNSHIP)
                .parent("COMMITTEE")
                .wholeCounty(false)
                .addPlaces("P-02")
                .build(),
            PAPER),
        "2023-01-03");
    act(
        county,
        SetUnit.of(
            unit("TEAM", "产业招商分队", UnitKind.TEAM).parent("LEAD").wholeCounty(false).build(), PAPER),
        "2023-01-03");
    reports(county);
    act(
        county,
        SetTargets.of(2023, List.of(Target.projects(COUNTY, TargetMeasure.SIGNED, 1)), PAPER),
        "2023-01-05");
    act(
        county,
        JoinTeam.of(new PersonRef("member-1"), "TEAM", TeamRole.LEADER, Selection.ASSIGNED, PAPER),
        "2023-02-01");
    act(
        county,
        SetTargets.of(
            2024,
            List.of(
                Target.projects(COUNTY, TargetMeasure.SIGNED, 4),
                Target.money(COUNTY, TargetMeasure.ARRIVED, Money.yuan(40_000_000))
                    .withMilestones(
                        List.of(
                            TargetMilestone.of(
                                new ReportPeriod("2024-Q3"), new BigDecimal(24_000_000)))),
                Target.money(PARK, TargetMeasure.ARRIVED, Money.yuan(20_000_000)),
                Target.projects(
                    TargetOwner.of(TargetOwnerKind.INTRODUCING_UNIT, "TOWN"),
                    TargetMeasure.SIGNED,
                    1)),
            PAPER),
        "2024-01-05");
    act(
        county,
        AdjustTargets.of(
            2024,
            List.of(
                Target.money(COUNTY, TargetMeasure.ARRIVED, Money.yuan(30_000_000))
                    .withMilestones(
                        List.of(
                            TargetMilestone.of(
                                new ReportPeriod("2024-Q3"), new BigDecimal(18_000_000))))),
            PAPER),
        "2024-07-25");
    act(
        county,
        JoinTeam.of(new PersonRef("member-2"), "TEAM", TeamRole.MEMBER, Selection.RECRUITED, PAPER),
        "2024-08-01");
    act(
        county,
        RecordTraining.ofTraining(new PersonRef("member-2"), "course-1").withPaper(PAPER),
        "2024-08-20");
    act(county, LeaveTeam.of(new PersonRef("member-1"), PAPER), "2024-09-10");
  }

  /** All in time but the analysis of a month and the last meeting. */
  private void reports(StreamKey county) {
    for (YearMonth month = YearMonth.of(2023, 1);
        month.getYear() < 2025;
        month = month.plusMonths(1)) {
      String on = month.plusMonths(1).atDay(6).toString();
      if (!month.equals(YearMonth.of(2024, 8))) {
        act(county, SubmitReport.of(ReportPeriod.of(month), PAPER), on);
      }
      for (ReportPeriod period : ReportPeriod.written(month.atDay(1), month.atEndOfMonth())) {
        if (period.lastDay().equals(month.atEndOfMonth())) {
          act(county, SubmitReport.of(period, PAPER), month.plusMonths(1).atDay(12).toString());
          if (period.firstDay().isBefore(LocalDate.of(2024, 9, 1))) {
            act(
                county,
                HoldCommitteeMeeting.of(period, List.of("LEAD"), 1, List.of(), PAPER),
                month.plusMonths(1).atDay(18).toString());
          }
        }
      }
    }
  }

  private static Unit.Builder unit(String code, String name, UnitKind kind) {
    return Unit.builder()
        .code(code)
        .name(name)
        .kind(kind)
        .principal(Office.of(Office.Rank.OTHER, name + "主要负责人"))
        .calendar("CN");
  }

  /** Signed in the year before, built and paid for in this one. */
  private void fodder() {
    StreamKey project = begin("P-1", "年产十万吨饲料加工项目", "P-01", "2023-08-07", 80_000_000);
    act(
        project,
        arrival("F-1", 5_000_000, FundsKind.LAND_PRICE, Origin.OUT_OF_PROVINCE),
        "2023-09-11");
    for (int number = 1; number <= 14; number++) {
      LocalDate on = LocalDate.of(2023, 8, 7).plusDays(28L * number);
      act(project, HoldMeeting.of(number, List.of(VICE), 0), on.toString());
    }
    act(project, SignMandate.of(AGENT, LEAD, PAPER).withScope("全程代办"), "2023-08-09");
    act(project, TakeStep.of(ProjectStep.CONSTRUCTION_STARTED), "2024-04-08");
    act(
        project,
        OfferPolicies.of(
            new PolicyCatalogue(
                "二〇二四年版",
                List.of(
                    Policy.builder()
                        .code("Z-1")
                        .name("标准厂房租金补助" + name)
                        .basis("县政府惠企政策汇编")
                        .organ(LEAD)
                        .mode(PolicyMode.NO_APPLICATION)
                        .benefit(Benefit.fixed(Money.yuan(200_000)))
                        .payWithin(TimeLimit.workingDays(60, "县政府惠企政策汇编"))
                        .build())),
            ProjectProfile.of()),
        "2024-05-06");
    act(project, PayPolicy.of("Z-1", Money.yuan(120_000)), "2024-07-16");
    act(
        project,
        arrival("F-2", 8_000_000, FundsKind.EQUIPMENT, Origin.OUT_OF_PROVINCE),
        "2024-07-18");
    act(project, GiveService.of(ServiceKind.CONSULT, AGENT), "2024-08-12");
    act(project, ReverseArrival.of("F-2", Money.yuan(1_000_000), PAPER), "2024-09-02");
    problem(project, "W-1", ProblemCategory.UTILITIES, "厂区供电容量不足", "2024-08-05");
    act(project, EscalateProblem.of("W-1", 2, TASK_FORCE), "2024-08-26");
    act(
        project,
        DecideProblem.of("W-1").withDecision("供电公司九月底前完成增容").withSolveBy(LocalDate.of(2024, 9, 20)),
        "2024-08-28");
  }

  /** In approval: decided late, under an order. */
  private void fruit() {
    StreamKey project = begin("P-2", "人参果冷链物流项目", "P-02", "2024-07-01", 45_000_000);
    act(project, AdoptPlan.of(plan()), "2024-07-02");
    act(project, HoldMeeting.of(1, List.of(VICE), 0), "2024-07-15");
    act(project, ReceiveApplication.of("A01", true), "2024-07-04");
    act(project, AcceptApplication.of("A01"), "2024-07-08");
    act(
        project,
        StartPause.of("A01", "EXPERT_REVIEW").withNotifiedOn(LocalDate.of(2024, 7, 12)),
        "2024-07-12");
    act(project, EndPause.of("A01"), "2024-07-22");
    act(
        project,
        IssueOrder.builder()
            .order("D-1")
            .paper(new DocumentRef("paper-1").withNumber("示政督〔2024〕1号"))
            .to(LAND)
            .about(OrderSubject.item("A01"))
            .limit(TimeLimit.workingDays(5, "示例县督查工作规定"))
            .by(SupervisionBody.of(Office.of(Office.Rank.ORGAN_HEAD, "县政府督查室主任")))
            .content("用地预审久拖不决")
            .demand("五个工作日内办结并反馈")
            .build(),
        "2024-08-05");
    act(project, DecideItem.approve("A01"), "2024-08-14");
    act(project, DeliverDecision.of("A01"), "2024-08-16");
    act(project, ReceiveApplication.of("A02", true), "2024-08-20");
    act(project, AcceptApplication.of("A02"), "2024-08-22");
    act(
        project,
        arrival("F-1", 3_000_000, FundsKind.CONSTRUCTION, Origin.OUT_OF_PREFECTURE),
        "2024-09-05");
  }

  /** At a standstill, with a problem that the highest level has not decided. */
  private void solar() {
    StreamKey project = begin("P-3", "光伏组件生产项目", "P-01", "2024-03-04", 120_000_000);
    problem(project, "W-2", ProblemCategory.LAND, "用地指标尚未落实", "2024-06-03");
    act(project, EscalateProblem.of("W-2", 2, TASK_FORCE), "2024-06-24");
    act(project, EscalateProblem.of("W-2", 3, LEADERS), "2024-07-15");
    act(project, SuspendProject.of(PAPER), "2024-09-02");
  }

  /** Not let in yet. */
  private void tea() {
    StreamKey project = StreamKind.PROJECT.stream("P-4");
    describe(project, "茶叶精制加工项目", "2024-09-09");
    act(project, ReviewAdmission.of(AdmissionResult.DEFERRED, PAPER), "2024-09-12");
  }

  private StreamKey begin(String id, String title, String place, String on, long investment) {
    StreamKey project = StreamKind.PROJECT.stream(id);
    describe(project, title, on);
    act(
        project,
        PlaceProject.of(Jurisdiction.UNKNOWN.withPlace(place).withIntroducedBy("TOWN"), PAPER),
        on);
    act(project, SignAgreement.of(Agreement.of(new BigDecimal(investment)), LEAD), on);
    act(project, EstablishTaskForce.of(List.of(VICE), List.of(LEAD_HEAD), List.of(LAND_HEAD)), on);
    return project;
  }

  private void describe(StreamKey project, String title, String on) {
    act(
        project,
        DescribeProject.of(
            ProjectParticulars.builder()
                .name(title + name)
                .addInvestors(Enterprise.of("示例实业有限公司"))
                .build()),
        on);
  }

  private void problem(
      StreamKey project, String problem, ProblemCategory category, String content, String on) {
    act(
        project,
        ReportProblem.of(problem, category, 1, LAND_DESK)
            .withContent(content + name)
            .withWish("尽快解决" + name),
        on);
  }

  private static RecordArrival arrival(String id, long yuan, FundsKind kind, Origin origin) {
    return RecordArrival.of(id, Money.yuan(yuan), kind)
        .withVerdict(Verdict.VERIFIED)
        .withEvidence(PAPER)
        .withOrigin(origin);
  }

  private void suggestion() {
    StreamKey suggestion = StreamKind.SUGGESTION.stream("28");
    act(
        suggestion,
        AssignSuggestion.builder()
            .number("28")
            .title("关于提高招商引资项目履约率的建议" + name)
            .addDeputies(new PersonRef("deputy-1"))
            .host(LEAD)
            .terms(SuggestionTerms.USUAL)
            .paper(PAPER)
            .build(),
        "2024-07-03");
    act(
        suggestion,
        ReplyToSuggestion.builder()
            .result(ReplyClass.A)
            .letter(PAPER)
            .openness(Openness.PUBLIC)
            .build(),
        "2024-08-30");
    act(suggestion, GiveFeedback.of(Satisfaction.SATISFIED), "2024-09-06");
  }

  private void attraction() {
    StreamKey investor = StreamKind.INVESTOR.stream("K-1");
    act(
        investor,
        RegisterInvestor.builder()
            .enterprise(Enterprise.of("示例食品有限公司" + name))
            .origin(Origin.OUT_OF_PROVINCE)
            .unit(LEAD)
            .build(),
        "2024-09-18");
    act(
        investor,
        RegisterLead.builder()
            .lead("L-1")
            .source(LeadSource.REFERRAL)
            .title("预制菜加工" + name)
            .investment(Money.yuan(30_000_000))
            .owner(LEAD)
            .responsible(new PersonRef("officer-1"))
            .build(),
        "2024-09-18");
    StreamKey activity = StreamKind.ACTIVITY.stream("A-1");
    act(
        activity,
        RecordActivity.builder()
            .kind(ActivityKind.PROMOTION)
            .title("秋季招商推介会" + name)
            .leader(VICE)
            .unit(LEAD)
            .paper(PAPER)
            .build(),
        "2024-09-11");
    act(activity, RecordWish.builder().wish("S-1").text("希望协调用工").unit(LEAD).build(), "2024-09-11");
    act(activity, AnswerWish.builder().wish("S-1").answer("已对接人社部门").build(), "2024-09-13");
  }

  private static ApprovalPlan plan() {
    List<ApprovalItem> items = new ArrayList<>();
    items.add(item("A01", "建设项目用地预审与选址意见书"));
    items.add(item("A02", "建设用地规划许可证"));
    return new ApprovalPlan(List.of(LAND), List.of(new Stage(1, "立项用地规划许可", "LAND")), items);
  }

  private static ApprovalItem item(String code, String name) {
    return ApprovalItem.builder()
        .code(code)
        .stage(1)
        .name(name)
        .kind(ItemKind.LICENCE)
        .department("LAND")
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条第一款"))
        .committed(TimeLimit.workingDays(10, "示例县政务服务事项目录"))
        .addSpecial(new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), false))
        .result(name)
        .build();
  }

  private void act(StreamKey stream, Command command, String on) {
    String id = String.format(Locale.ROOT, "f-%s", ++facts);
    zhuanban.record(Fact.of(stream, CLERK, id, command, LocalDate.parse(on)));
  }
}
