package org.zhuanban.upward;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.HandlingCommand.RecordHandlingStep;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingOutcome;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemCodes;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.command.Command;
import org.zhuanban.correction.CorrectionCommand.AnnulEntry;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.exchange.ActKind;
import org.zhuanban.exchange.ApplicantKind;
import org.zhuanban.exchange.ApplicationForm;
import org.zhuanban.exchange.ApplicationRef;
import org.zhuanban.exchange.ExchangeRow.ActRow;
import org.zhuanban.exchange.HostFacts;
import org.zhuanban.exchange.NationalCodes;
import org.zhuanban.exchange.Receiver;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.CreditCode;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Level;
import org.zhuanban.party.Office;
import org.zhuanban.party.PersonRef;
import org.zhuanban.party.ProjectCode;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.ConstructionNature;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectRoute;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.StreamKey;

/** A county of twenty projects, each with its own turn of events. */
final class SampleCounty {
  static final int PROJECTS = 20;

  private static final ZoneId LEGAL = ZoneOffset.ofHours(8);
  private static final PersonRef CLERK = new PersonRef("clerk-7");
  private static final PersonRef HEAD = new PersonRef("head-1");
  private static final Department LAND = new Department("LAND", "县自然资源局", Level.COUNTY, "CN");
  private static final Department BUILD = new Department("BUILD", "县住房和城乡建设局", Level.COUNTY, "CN");
  private static final Office LAND_HEAD =
      Office.of(Office.Rank.ORGAN_HEAD, "县自然资源局局长").withDepartment("LAND");
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);
  private static final LocalDate TODAY = LocalDate.of(2024, 12, 2);

  private final Zhuanban zhuanban =
      Zhuanban.builder().clock(Clock.fixed(Instant.parse("2024-12-02T02:00:00Z"), LEGAL)).build();
  private int commands;

  SampleCounty() {
    for (int number = 1; number <= PROJECTS; number++) {
      project(number);
    }
  }

  ProjectView view(int number) {
    return zhuanban.read(StreamKind.PROJECT, id(number));
  }

  static String id(int number) {
    return "P-" + number;
  }

  private void project(int number) {
    commands = 100 * number;
    StreamKey project = StreamKind.PROJECT.stream(id(number));
    handle(
        project,
        DescribeProject.of(
            ProjectParticulars.builder()
                .name("年产" + number + "万吨饲料加工项目")
                .code(new ProjectCode(String.format(Locale.ROOT, "2401-530126-04-01-%06d", number)))
                .addInvestors(
                    Enterprise.of("石林饲料" + number + "有限公司").withCode(enterpriseCode(number)))
                .route(ProjectRoute.FILING)
                .nature(ConstructionNature.NEW)
                .nationalIndustry("C1329")
                .site("生态工业集中区" + number + "号地块")
                .build()),
        FIRST);
    handle(
        project,
        SignAgreement.of(Agreement.of(BigDecimal.valueOf(12_000_000L + number)), LAND),
        FIRST);
    handle(project, AdoptPlan.of(plan()), FIRST);
    licence(project, number);
    permit(project, number);
    if (number % 10 == 5) {
      handle(
          project,
          RevokeApproval.of("A01", Revocation.FRAUD_OR_BRIBERY, paper("撤销", number)),
          FIRST.plusDays(40 + number));
    }
  }

  /** A land permit, in one of six turns. */
  private void licence(StreamKey project, int number) {
    LocalDate day = FIRST.plusDays(number);
    handle(
        project,
        ReceiveApplication.of("A01", number % 4 != 1).withCaseNumber(caseNumber("A01", number, 1)),
        day);
    if (number % 4 == 1) {
      handle(project, GiveCorrectionNotice.of("A01", paper("补正", number)), day.plusDays(1));
      handle(project, ReceiveSupplement.of("A01"), day.plusDays(4));
    }
    if (number % 7 == 3) {
      handle(
          project,
          RefuseAcceptance.of("A01", NonAcceptance.NOT_NEEDED, paper("不予受理", number)),
          day.plusDays(4));
      return;
    }
    handle(
        project,
        AcceptApplication.of("A01").withReceipt(paper("受理", number)),
        day.plusDays(number % 4 == 1 ? 4 : 1));
    step(project, HandlingLink.HANDLING, day.plusDays(5));
    step(project, HandlingLink.REVIEW, day.plusDays(6));
    step(project, HandlingLink.APPROVAL, day.plusDays(6));
    if (number % 5 == 2) {
      handle(
          project,
          StartPause.of("A01", "EXPERT_REVIEW")
              .withNotifiedOn(day.plusDays(7))
              .withNotice(paper("告知", number))
              .withApprovedBy(HEAD),
          day.plusDays(7));
      handle(project, EndPause.of("A01"), day.plusDays(12));
    }
    if (number % 6 == 4) {
      handle(
          project,
          ExtendLimit.of("A01", TimeLimit.workingDays(5, "行政许可法第四十二条第一款"), LAND_HEAD)
              .withNotice(paper("延期", number))
              .withLateApprovedBy(HEAD),
          day.plusDays(10));
    }
    boolean refused = number % 9 == 8;
    handle(
        project,
        (refused ? DecideItem.refuse("A01") : DecideItem.approve("A01"))
            .withDecision(paper("决定", number)),
        day.plusDays(14));
    handle(
        project,
        refused
            ? DeliverDecision.of("A01")
            : DeliverDecision.of("A01")
                .withLicence(LicenceDocument.numbered("地字第530126202400" + number + "号")),
        day.plusDays(15));
    handle(project, RateService.of("A01", ServiceGrade.ofStars(1 + number % 5)), day.plusDays(16));
  }

  /** A construction permit, most of them still under way, some accepted by mistake. */
  private void permit(StreamKey project, int number) {
    LocalDate day = FIRST.plusDays(30 + number);
    handle(
        project,
        ReceiveApplication.of("A02", true).withCaseNumber(caseNumber("A02", number, 1)),
        day);
    if (number % 3 == 0) {
      handle(
          project,
          AcceptWithDeferredDocuments.of(
              "A02", List.of(new DeferredDocument("总平面图", TimeLimit.workingDays(10, "容缺办法")))),
          day.plusDays(1));
      handle(project, SupplyDeferredDocument.of("A02", "总平面图"), day.plusDays(4));
    } else {
      handle(project, AcceptApplication.of("A02"), day.plusDays(1));
    }
    if (number % 3 != 1) {
      handle(project, DecideItem.approve("A02").withDecision(paper("施工", number)), day.plusDays(5));
    }
  }

  private void step(StreamKey project, HandlingLink link, LocalDate day) {
    handle(
        project,
        RecordHandlingStep.of(
            "A01",
            link,
            new PersonRef("officer-" + List.of(HandlingLink.values()).indexOf(link)),
            HandlingOutcome.PASSED_ON),
        day);
  }

  /** Annuls the last act of a project, which was recorded by mistake. */
  void annulLast(int number) {
    ProjectView view = view(number);
    long entry = view.version();
    while (view.history().get((int) entry - 1).event().command().isEmpty()) {
      entry--;
    }
    handle(
        StreamKind.PROJECT.stream(id(number)),
        AnnulEntry.of(entry, paper("更正", number), HEAD),
        TODAY);
  }

  void handle(StreamKey project, Command command, LocalDate day) {
    Request request = Request.of(project, "c" + ++commands, command, CLERK, day);
    // The last project was recorded by an older counter, which keeps the times to itself.
    Outcome outcome =
        zhuanban.handle(
            project.id().equals(id(PROJECTS))
                ? request
                : request.at(day.atTime(9, 0).plusMinutes(commands % 100)));
    assertThat(outcome).as(command.toString()).isInstanceOf(Outcome.Done.class);
  }

  private static ApprovalPlan plan() {
    return new ApprovalPlan(
        List.of(LAND, BUILD),
        List.of(new Stage(1, "立项用地规划许可", "LAND"), new Stage(2, "工程建设许可", "BUILD")),
        List.of(
            item("A01", 1, "建设用地规划许可", "LAND", "建设用地规划许可证"),
            item("A02", 2, "建筑工程施工许可", "BUILD", "建筑工程施工许可证")));
  }

  private static ApprovalItem item(
      String code, int stage, String name, String department, String result) {
    ApprovalItem.Builder builder = ApprovalItem.builder();
    return builder
        .code(code)
        .stage(stage)
        .name(name)
        .kind(ItemKind.LICENCE)
        .department(department)
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条第一款"))
        .committed(TimeLimit.workingDays(15, "服务指南"))
        .extension(TimeLimit.workingDays(10, "行政许可法第四十二条第一款"))
        .addSpecial(new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), false))
        .result(result)
        .codes(
            ItemCodes.NONE
                .withBasic("00011500100" + stage)
                .withImplementation(organCode(stage) + "200011500100" + stage)
                .withVersion("3"))
        .build();
  }

  static CaseNumber caseNumber(String item, int number, int attempt) {
    return new CaseNumber(
        organCode(item.equals("A01") ? 1 : 2)
            + "202403"
            + item
            + String.format(Locale.ROOT, "%04d%d", number, attempt));
  }

  private static DocumentRef paper(String kind, int number) {
    return new DocumentRef("石自然资" + kind + "〔2024〕" + number + "号");
  }

  private static String organCode(int stage) {
    return checked("115301260000000" + stage);
  }

  private static String enterpriseCode(int number) {
    return checked(String.format(Locale.ROOT, "91530126MA6K%05d", number));
  }

  /** Completes a code by the check digits of GB 32100-2015. */
  private static String checked(String begin) {
    List<String> characters = List.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""));
    String body = begin.substring(0, 16);
    for (String organisation : characters) {
      for (String last : characters) {
        String code = body + organisation + last;
        if (new CreditCode(code).grade() == CreditCode.Grade.BOTH_RIGHT) {
          return code;
        }
      }
    }
    throw new IllegalStateException("no check digits for " + begin);
  }

  /** The receiver of the county, with the one code that no public list has. */
  static Receiver receiver() {
    return Receiver.of("530126", "530")
        .with(NationalCodes.APPLICANT_PAPER.with(ApplicantKind.ENTERPRISE, "001", "统一社会信用代码"));
  }

  /** What only the host knows: names, forms, and the times that its counters keep. */
  static class Counter implements HostFacts {
    @Override
    public Optional<String> person(PersonRef person) {
      return Optional.of("经办人" + person.id().substring(person.id().length() - 1));
    }

    @Override
    public Optional<String> handler(ActRow act) {
      return Optional.of("窗口人员");
    }

    @Override
    public Optional<ApplicationForm> form(ApplicationRef of) {
      return Optional.of(of.attempt() == 1 ? ApplicationForm.WINDOW : ApplicationForm.COMPUTER);
    }

    @Override
    public Optional<Boolean> byCourier(ApplicationRef of) {
      return Optional.of(false);
    }

    @Override
    public Optional<LocalDateTime> time(ApplicationRef of, ActKind kind, LocalDate day) {
      return Optional.of(
          day.atTime(LocalTime.of(9, List.of(ActKind.values()).indexOf(kind), of.attempt())));
    }
  }
}
