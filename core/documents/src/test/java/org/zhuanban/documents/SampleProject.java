package org.zhuanban.documents;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.SuggestionView;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.Opinion;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.Role;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.NegotiationKind;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.KeepPromise;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.Promise;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ScheduleFunds;
import org.zhuanban.project.funds.FundsCommand.VerifyArrival;
import org.zhuanban.project.funds.FundsInstalment;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.EscalateProblem;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.OnProblem;
import org.zhuanban.request.Fact;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.suggestion.SuggestionCommand.AssignSuggestion;
import org.zhuanban.suggestion.SuggestionTerms;

/**
 * A project with all that a page shows: approvals that are over, under way and to come, joint
 * handling, a problem, meetings, instalments, promises and a suggestion.
 */
public final class SampleProject {
  public static final LocalDate DAY = LocalDate.of(2024, 12, 2);
  public static final String ID = "P-28";

  private static final PersonRef CLERK = new PersonRef("clerk-7");
  private static final Department LAND = new Department("LAND", "县自然资源局", Level.COUNTY, "CN");
  private static final Department ENV = new Department("ENV", "市生态环境局石林分局", Level.COUNTY, "CN");
  private static final Department WATER = new Department("WATER", "县水务局", Level.COUNTY, "CN");
  private static final Department HOUSING =
      new Department("HOUSING", "县住房和城乡建设局", Level.COUNTY, "CN");
  private static final Department LEAD = new Department("LEAD", "县投资促进局", Level.COUNTY, "CN");
  private static final Office VICE = Office.of(Office.Rank.COUNTY_LEADER, "县委常委、副县长");
  private static final Office LAND_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县自然资源局局长").withDepartment("LAND");
  private static final Office LEAD_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县投资促进局局长").withDepartment("LEAD");

  private final Zhuanban zhuanban =
      Zhuanban.builder()
          .clock(Clock.fixed(Instant.parse("2024-12-02T02:00:00Z"), ZoneOffset.ofHours(8)))
          .directory(new Prefecture())
          .build();
  private final UnaryOperator<String> names;
  private final StreamKey stream = StreamKind.PROJECT.stream(ID);
  private final StreamKey suggestion = StreamKind.SUGGESTION.stream("SG-28");
  private int facts;

  public SampleProject() {
    this(UnaryOperator.identity());
  }

  /** A project whose names and texts are changed before they are recorded. */
  public SampleProject(UnaryOperator<String> names) {
    this.names = names;
    signing();
    approvals();
    meetings();
    funds();
    act(
        suggestion,
        AssignSuggestion.builder()
            .number("28")
            .title(name("关于提高招商引资项目履约率的建议"))
            .addDeputies(new PersonRef("deputy-1"))
            .host(LEAD)
            .addCoHosts(LAND)
            .terms(SuggestionTerms.USUAL)
            .build(),
        LocalDate.of(2024, 9, 9));
    zhuanban.sweep();
  }

  /** The project as all of it may be read. */
  public ProjectView view() {
    return zhuanban.read(StreamKind.PROJECT, ID);
  }

  /** The project as the prefecture may read it: without its money, orders and violations. */
  public ProjectView viewOfPrefecture() {
    return zhuanban.forReader(Prefecture.CLERK).find(StreamKind.PROJECT, ID).orElseThrow();
  }

  /** Knows one person, who is of the prefecture. */
  private static final class Prefecture implements Directory {
    private static final PersonRef CLERK = new PersonRef("clerk-9");

    @Override
    public List<Address> addresses(String recipient) {
      return List.of();
    }

    @Override
    public List<Position> positions(String person) {
      return person.equals(CLERK.id()) ? List.of(Position.of(Role.PREFECTURE.name())) : List.of();
    }
  }

  /** The page, with the suggestion. */
  public ProjectPage page() {
    SuggestionView about = zhuanban.read(StreamKind.SUGGESTION, "SG-28");
    return ProjectPage.of(ID, view(), DAY).withSuggestions(Map.of("SG-28", about));
  }

  private void signing() {
    act(
        stream,
        DescribeProject.of(
            ProjectParticulars.builder()
                .name(name("年产10万吨饲料加工项目"))
                .addInvestors(Enterprise.of(name("石林饲料有限公司")))
                .site(name("石林生态工业集中区"))
                .build()),
        LocalDate.of(2024, 2, 20));
    act(
        stream,
        RecordNegotiation.of(NegotiationKind.TALKS, new DocumentRef("talks-1")),
        LocalDate.of(2024, 2, 20));
    act(
        stream,
        SignAgreement.of(
            Agreement.of(new BigDecimal(126_000_000))
                .withStartBy(LocalDate.of(2024, 12, 31))
                .withProductionBy(LocalDate.of(2026, 6, 30))
                .withPromises(
                    List.of(
                        Promise.of("G1", Promise.Side.GOVERNMENT, "LAND", name("交付净地"))
                            .withDue(LocalDate.of(2024, 6, 28)),
                        Promise.of("E1", Promise.Side.ENTERPRISE, "ENTERPRISE", name("设备订货"))
                            .withDue(LocalDate.of(2024, 11, 29)))),
            LEAD),
        LocalDate.of(2024, 3, 1));
    act(stream, KeepPromise.of("G1", new DocumentRef("handover-1")), LocalDate.of(2024, 6, 20));
  }

  private void approvals() {
    act(stream, AdoptPlan.of(plan()), LocalDate.of(2024, 3, 4));
    act(stream, ReceiveApplication.of("A01", true), LocalDate.of(2024, 3, 5));
    act(stream, AcceptApplication.of("A01"), LocalDate.of(2024, 3, 7));
    act(stream, DecideItem.approve("A01"), LocalDate.of(2024, 3, 18));
    act(stream, DeliverDecision.of("A01"), LocalDate.of(2024, 3, 20));
    act(stream, ReceiveApplication.of("A03", true), LocalDate.of(2024, 4, 8));
    act(stream, AcceptApplication.of("A03"), LocalDate.of(2024, 4, 10));
    act(
        stream,
        StartPause.of("A03", "EXPERT_REVIEW")
            .withNotifiedOn(LocalDate.of(2024, 4, 15))
            .withStated(TimeLimit.workingDays(15, "专家评审工作规则")),
        LocalDate.of(2024, 4, 15));
    act(stream, GiveOpinion.of("A03", "ENV", Opinion.View.AGREES), LocalDate.of(2024, 4, 16));
    act(stream, EndPause.of("A03"), LocalDate.of(2024, 4, 26));
    act(stream, GiveOpinion.of("A03", "WATER", Opinion.View.OBJECTS), LocalDate.of(2024, 5, 14));
    act(stream, DecideItem.approve("A03"), LocalDate.of(2024, 6, 20));
    act(stream, DeliverDecision.of("A03"), LocalDate.of(2024, 6, 24));
    act(stream, ReceiveApplication.of("A04", true), LocalDate.of(2024, 11, 25));
    act(stream, AcceptApplication.of("A04"), LocalDate.of(2024, 11, 27));
  }

  private ApprovalPlan plan() {
    return new ApprovalPlan(
        List.of(LAND, ENV, WATER, HOUSING),
        List.of(
            new Stage(1, "立项用地规划许可", "LAND"),
            new Stage(2, "工程建设许可", "LAND"),
            new Stage(3, "施工许可", "HOUSING"),
            new Stage(4, "竣工验收", "HOUSING")),
        List.of(
            item("A01", 1, "建设项目用地预审与选址意见书", "LAND").build(),
            item("A03", 2, "建设工程规划许可证", "LAND")
                .addJointWith("ENV", "WATER")
                .addPrerequisites(new Prerequisite("A01", Gate.BEFORE_APPLY))
                .addSpecial(
                    new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), false))
                .build(),
            item("A04", 3, "建筑工程施工许可证", "HOUSING")
                .addPrerequisites(new Prerequisite("A03", Gate.BEFORE_APPLY))
                .addGates(Gate.BEFORE_START)
                .build(),
            item("A05", 3, "质量监督手续", "HOUSING").addGates(Gate.BEFORE_START).build(),
            item("A06", 4, "竣工联合验收", "HOUSING")
                .addPrerequisites(new Prerequisite("A04", Gate.BEFORE_APPLY))
                .addGates(Gate.BEFORE_OPERATION)
                .build()));
  }

  private ApprovalItem.Builder item(String code, int stage, String name, String department) {
    return ApprovalItem.builder()
        .code(code)
        .stage(stage)
        .name(name(name))
        .kind(ItemKind.LICENCE)
        .department(department)
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条第一款"))
        .committed(TimeLimit.workingDays(10, "石林县政务服务事项目录"))
        .result(name(name));
  }

  private void meetings() {
    act(
        stream,
        EstablishTaskForce.of(List.of(VICE), List.of(LEAD_HEAD), List.of(LAND_HEAD)),
        LocalDate.of(2024, 3, 4));
    act(
        stream,
        ConveneMeeting.of(1, LocalDate.of(2024, 3, 11), List.of(name("研究用地保障"))),
        LocalDate.of(2024, 3, 6));
    act(
        stream,
        HoldMeeting.of(1, List.of(VICE, LEAD_HEAD), 1).withResolutions(List.of(name("用地月底前组件报批"))),
        LocalDate.of(2024, 3, 11));
    act(
        stream,
        ReportProblem.of(
                "PR-1", ProblemCategory.UTILITIES, 1, new ProblemHolder("LAND", "县自然资源局", "CN"))
            .withItem("A03")
            .withContent(name("红线内10千伏线路需要迁改"))
            .withWish(name("尽快迁改")),
        LocalDate.of(2024, 5, 6));
    act(
        stream,
        EscalateProblem.of("PR-1", 2, new ProblemHolder("TASKFORCE", "工作专班", "CN")),
        LocalDate.of(2024, 5, 20));
    act(
        stream,
        HoldMeeting.of(2, List.of(VICE, LAND_HEAD), 1)
            .withProblems(
                List.of(
                    OnProblem.of("PR-1")
                        .withSolveBy(LocalDate.of(2024, 6, 28))
                        .withDecision(name("由供电公司迁改线路")))),
        LocalDate.of(2024, 5, 24));
  }

  private void funds() {
    act(
        stream,
        ScheduleFunds.of(
            new FundsInstalment("Z1", shortened("首期"), yuan(20_000_000), LocalDate.of(2024, 4, 30)),
            new FundsInstalment(
                "Z2", shortened("二期"), yuan(40_000_000), LocalDate.of(2024, 10, 31)),
            new FundsInstalment(
                "Z3", shortened("三期"), yuan(30_000_000), LocalDate.of(2025, 4, 30))),
        LocalDate.of(2024, 3, 8));
    arrival("M1", 15_000_000, LocalDate.of(2024, 4, 16));
    arrival("M2", 8_000_000, LocalDate.of(2024, 7, 9));
    arrival("M3", 12_500_000, LocalDate.of(2024, 11, 12));
  }

  private void arrival(String id, long amount, LocalDate on) {
    act(
        stream,
        RecordArrival.of(id, yuan(amount), FundsKind.CONSTRUCTION)
            .withEvidence(new DocumentRef("slip-" + id)),
        on);
    act(stream, VerifyArrival.of(id, Verdict.VERIFIED), on.plusDays(1));
  }

  private static Money yuan(long amount) {
    return Money.yuan(amount);
  }

  /** Instalments have names of at most 100 characters. */
  private String shortened(String name) {
    String changed = name(name);
    return changed.substring(0, Math.min(100, changed.length()));
  }

  private String name(String name) {
    return names.apply(name);
  }

  private void act(StreamKey stream, Command command, LocalDate on) {
    String id = String.format(Locale.ROOT, "f-%s", ++facts);
    zhuanban.record(Fact.of(stream, CLERK, id, command, on));
  }
}
