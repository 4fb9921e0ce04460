package org.zhuanban.documents;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zhuanban.AccountabilityView;
import org.zhuanban.InvestorView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.accountability.AccountabilityCommand.DecideCase;
import org.zhuanban.accountability.AccountabilityCommand.OpenCase;
import org.zhuanban.accountability.AccountabilityCommand.ReceiveStatement;
import org.zhuanban.accountability.AccountabilityForm;
import org.zhuanban.accountability.AccountabilityMeasure;
import org.zhuanban.accountability.AccountabilityType;
import org.zhuanban.accountability.Circumstance;
import org.zhuanban.accountability.NoticeOfFacts;
import org.zhuanban.accountability.Officer;
import org.zhuanban.accountability.PartyConcerned;
import org.zhuanban.accountability.Reader;
import org.zhuanban.accountability.Weighing;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.investor.ContactKind;
import org.zhuanban.investor.InvestorCommand.GiveLeadFeedback;
import org.zhuanban.investor.InvestorCommand.GiveUpLead;
import org.zhuanban.investor.InvestorCommand.JudgeLead;
import org.zhuanban.investor.InvestorCommand.RecordContact;
import org.zhuanban.investor.InvestorCommand.RegisterInvestor;
import org.zhuanban.investor.InvestorCommand.RegisterLead;
import org.zhuanban.party.Origin;
import org.zhuanban.investor.LeadLoss;
import org.zhuanban.investor.LeadSource;
import org.zhuanban.investor.LeadVerdict;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.NameTable;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.StandIn;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.request.Fact;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;

/** A county of six projects, each further on than the one before. */
public final class SampleCounty {
  public static final LocalDate DAY = LocalDate.of(2024, 12, 2);
  private static final int PROJECTS = 6;
  private static final int INVESTORS = 4;
  private static final String CASE = "AC-2024-1";

  private static final PersonRef CLERK = new PersonRef("clerk-7");
  private static final Department LAND = new Department("LAND", "县自然资源局", Level.COUNTY, "CN");
  private static final Department LEAD = new Department("LEAD", "县投资促进局", Level.COUNTY, "CN");
  private static final Office LAND_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县自然资源局局长").withDepartment("LAND");
  private static final Office LAND_DEPUTY =
      Office.of(Office.Rank.DEPUTY_HEAD, "县自然资源局副局长").withDepartment("LAND");
  private static final Office LEAD_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县投资促进局局长").withDepartment("LEAD");
  private static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "县委常委、副县长");
  private static final Office SUPERVISOR =
      Office.of(Office.Rank.ORGAN_HEAD, "县政府督查室主任").withDepartment("SUPERVISION");

  private final Zhuanban zhuanban =
      Zhuanban.builder()
          .clock(Clock.fixed(Instant.parse("2024-12-02T02:00:00Z"), ZoneOffset.ofHours(8)))
          .localRules(
              LocalRuleBook.USUAL.with(
                  NameTable.NONE.with(NameTable.NameKind.ORGAN, "SUPERVISION", "县政府督查室")))
          .build();
  private final String name;
  private int facts;

  public SampleCounty() {
    this("年产%s万吨饲料加工项目");
  }

  /** A county whose projects have names of a form. */
  public SampleCounty(String name) {
    this.name = name;
    IntStream.rangeClosed(1, PROJECTS).forEach(this::project);
    IntStream.rangeClosed(1, INVESTORS).forEach(this::investor);
    examine();
    zhuanban.sweep();
  }

  /** All investors, by their identifiers. */
  public List<String> investors() {
    return IntStream.rangeClosed(1, INVESTORS).mapToObj(number -> "K-" + number).toList();
  }

  public InvestorView investor(String id) {
    return zhuanban.read(StreamKind.INVESTOR, id);
  }

  /** The first is new, the second is late, the third is followed, the fourth was given up. */
  private void investor(int number) {
    StreamKey investor = StreamKind.INVESTOR.stream("K-" + number);
    LocalDate met = number == 1 ? DAY : LocalDate.of(2024, 11, 14 + number);
    act(
        investor,
        RegisterInvestor.builder()
            .enterprise(Enterprise.of("示例食品" + number + "号有限公司"))
            .origin(number == 3 ? Origin.FOREIGN : Origin.OUT_OF_PROVINCE)
            .unit(LEAD)
            .build(),
        met);
    act(
        investor,
        RegisterLead.builder()
            .lead("L1")
            .source(LeadSource.REFERRAL)
            .title("食品加工" + number + "期")
            .investment(Money.yuan(number * 10_000_000L))
            .owner(number == 2 ? LAND : LEAD)
            .responsible(new PersonRef("officer-1"))
            .build(),
        met);
    if (number > 2) {
      act(
          investor,
          RecordContact.builder()
              .lead("L1")
              .kind(ContactKind.TALKS)
              .unit(LEAD)
              .by(new PersonRef("officer-1"))
              .next(LocalDate.of(2024, 12, 13))
              .build(),
          met.plusDays(1));
      act(
          investor,
          JudgeLead.builder().lead("L1").verdict(LeadVerdict.FOLLOW).build(),
          met.plusDays(2));
      act(investor, GiveLeadFeedback.builder().lead("L1").build(), met.plusDays(3));
    }
    if (number > 3) {
      act(
          investor,
          GiveUpLead.builder().lead("L1").loss(LeadLoss.TERMS).build(),
          LocalDate.of(2024, 11, 29));
    }
  }

  /** All projects, by their identifiers. */
  public List<String> projects() {
    return IntStream.rangeClosed(1, PROJECTS).mapToObj(number -> "P-" + number).toList();
  }

  public ProjectView view(String id) {
    return zhuanban.read(StreamKind.PROJECT, id);
  }

  /** The scorecards of the year. */
  public Assessment assessment() {
    return Assessment.of(
        AssessmentTerms.USUAL,
        ReportPeriod.of(ReportPeriod.Length.YEAR, DAY),
        DAY,
        projects(),
        this::view);
  }

  /** A report on all projects. */
  public Report report(ReportKind kind, ReportPeriod.Length length) {
    return Report.of(kind, ReportPeriod.of(length, DAY), DAY, projects(), this::view);
  }

  /** The case on the approval that took too long, as its handler sees it. */
  public AccountabilityView accountability() {
    return zhuanban.forReader(CLERK).find(StreamKind.ACCOUNTABILITY, CASE).orElseThrow();
  }

  private void examine() {
    StreamKey stream = StreamKind.ACCOUNTABILITY.stream(CASE);
    Officer chief = new Officer(new PersonRef("officer-1"), "县自然资源局用地审批股股长");
    PartyConcerned officer = PartyConcerned.of(chief.person());
    AccountabilityMeasure circular =
        AccountabilityMeasure.of(
            PartyConcerned.UNIT,
            AccountabilityType.ORGANISATIONAL,
            AccountabilityForm.PUBLIC_CRITICISM);
    AccountabilityMeasure warning =
        AccountabilityMeasure.of(
            officer, AccountabilityType.APPOINTING_ORGAN, AccountabilityForm.WARNING);
    act(
        stream,
        OpenCase.builder()
            .unit(LAND)
            .addOfficers(chief)
            .authority(LEAD)
            .addReaders(new Reader(CLERK, Reader.ReaderRole.HANDLER))
            .paper(numbered("石问立〔2024〕1号"))
            .notice(
                new NoticeOfFacts(
                    List.of(PartyConcerned.UNIT, officer),
                    List.of(),
                    false,
                    List.of("行政许可法第七十四条第二项"),
                    List.of(circular, warning),
                    numbered("石问告〔2024〕1号")))
            .build(),
        LocalDate.of(2024, 11, 18));
    act(stream, ReceiveStatement.of(officer), LocalDate.of(2024, 11, 20));
    act(stream, ReceiveStatement.of(PartyConcerned.UNIT), LocalDate.of(2024, 11, 21));
    act(
        stream,
        DecideCase.builder()
            .addMeasures(circular, warning)
            .addWeighed(new Weighing(Circumstance.SELF_CORRECTED, "主动纠正，未造成项目停工"))
            .minutes(numbered("会议纪要〔2024〕9号"))
            .paper(numbered("石问决〔2024〕1号"))
            .build(),
        LocalDate.of(2024, 11, 27));
  }

  private void project(int number) {
    StreamKey project = StreamKind.PROJECT.stream("P-" + number);
    LocalDate signed = LocalDate.of(2024, 11, 4);
    act(
        project,
        DescribeProject.of(
            ProjectParticulars.builder()
                .name(name.formatted(number))
                .addInvestors(Enterprise.of("石林饲料有限公司"))
                .build()),
        signed);
    if (number > 1) {
      act(
          project,
          SignAgreement.of(Agreement.of(new BigDecimal(number * 12_500_000L)), LEAD),
          signed);
    }
    if (number > 2) {
      act(project, AdoptPlan.of(plan()), signed.plusDays(1));
      act(
          project,
          EstablishTaskForce.of(List.of(VICE), List.of(LEAD_HEAD), List.of(LAND_HEAD)),
          signed.plusDays(1));
      act(
          project,
          ConveneMeeting.of(1, signed.plusDays(7), List.of("研究项目用地保障")),
          signed.plusDays(2));
      act(
          project,
          HoldMeeting.of(1, List.of(VICE), 0)
              .withStandIns(List.of(new StandIn(LAND_HEAD, LAND_DEPUTY)))
              .withResolutions(List.of("用地月底前组件报批", "电力迁改由供电公司牵头")),
          signed.plusDays(7));
      act(
          project,
          MeetingTask.given(
              "T-1", 1, signed.plusDays(7), signed.plusDays(number * 7L), "LAND", "CN"),
          signed.plusDays(7));
      act(project, ReceiveApplication.of("A01", number != 3), signed.plusDays(2));
    }
    if (number == 3) {
      act(
          project,
          GiveCorrectionNotice.of("A01", numbered("石自然资补〔2024〕3号"))
              .withContents(List.of("补充勘测定界图", "法定代表人签字")),
          signed.plusDays(3));
    }
    if (number > 3) {
      act(project, AcceptApplication.of("A01"), signed.plusDays(4));
      act(
          project,
          StartPause.of("A01", "EXPERT_REVIEW")
              .withNotifiedOn(signed.plusDays(8))
              .withStated(TimeLimit.workingDays(15, "专家评审工作规则")),
          signed.plusDays(8));
    }
    if (number > 4) {
      act(
          project,
          ExtendLimit.of("A01", TimeLimit.workingDays(10, "行政许可法第四十二条第一款"), LAND_HEAD),
          signed.plusDays(9));
      act(
          project,
          IssueOrder.builder()
              .order("DB-" + number)
              .paper(numbered("石政督〔2024〕%s号".formatted(number)))
              .to(LAND)
              .about(OrderSubject.item("A01"))
              .limit(TimeLimit.workingDays(5, "石林县督查工作规定"))
              .by(SupervisionBody.of(SUPERVISOR))
              .content("规划许可久拖不决")
              .demand("五个工作日内办结并反馈")
              .build(),
          signed.plusDays(14));
    }
    if (number == 4) {
      act(
          project,
          ReportProblem.of(
                  "W-1",
                  ProblemCategory.LAND,
                  1,
                  new ProblemHolder("LAND", LAND.name(), LAND.calendar()))
              .withItem("A01")
              .withContent("用地范围内尚有一处坟地未迁")
              .withWish("年底前完成迁移"),
          signed.plusDays(21));
      act(project, CompleteStep.of("T-1", MeetingTask.DO), signed.plusDays(20));
    }
    if (number > 5) {
      act(project, DecideItem.refuse("A01"), signed.plusDays(20));
      act(project, DeliverDecision.of("A01"), signed.plusDays(22));
    }
  }

  private static ApprovalPlan plan() {
    return new ApprovalPlan(
        List.of(LAND),
        List.of(new Stage(1, "立项用地规划许可", "LAND")),
        List.of(
            ApprovalItem.builder()
                .code("A01")
                .stage(1)
                .name("建设项目用地预审与选址意见书")
                .kind(ItemKind.LICENCE)
                .department("LAND")
                .correction(ApprovalItem.CORRECTION_LIMIT)
                .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条第一款"))
                .committed(TimeLimit.workingDays(10, "石林县政务服务事项目录"))
                .extension(TimeLimit.workingDays(10, "行政许可法第四十二条第一款"))
                .addSpecial(
                    new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), false))
                .result("建设项目用地预审与选址意见书")
                .addMaterials(Material.shared("LICENCE", "营业执照"), Material.own("SURVEY", "勘测定界图"))
                .build()));
  }

  private static DocumentRef numbered(String number) {
    return new DocumentRef("paper-1").withNumber(number);
  }

  private void act(StreamKey stream, Command command, LocalDate on) {
    String id = String.format(Locale.ROOT, "f-%s", ++facts);
    zhuanban.record(Fact.of(stream, CLERK, id, command, on));
  }
}
