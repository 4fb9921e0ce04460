package org.zhuanban.example.platform.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.Origin;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.Agreement;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.NegotiationKind;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.KeepPromise;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectParticulars;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.Promise;
import org.zhuanban.project.agency.AgencyCommand.GiveService;
import org.zhuanban.project.agency.AgencyCommand.SignMandate;
import org.zhuanban.project.agency.ServiceKind;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ScheduleFunds;
import org.zhuanban.project.funds.FundsInstalment;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.problem.ProblemCategory;
import org.zhuanban.project.problem.ProblemCommand.ReportProblem;
import org.zhuanban.project.problem.ProblemHolder;
import org.zhuanban.project.problem.SolutionCommand.SolveProblem;
import org.zhuanban.project.taskforce.MeetingTask;
import org.zhuanban.project.taskforce.TaskForceCommand.ConveneMeeting;
import org.zhuanban.project.taskforce.TaskForceCommand.EstablishTaskForce;
import org.zhuanban.project.taskforce.TaskForceCommand.HoldMeeting;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.supervision.OrderSubject;
import org.zhuanban.supervision.SupervisionBody;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;

/** The course of one project of the demo up to a day. */
final class DemoProject {
  /** How many projects have a course of their own; further ones repeat them. */
  static final int COURSES = 10;

  private static final List<String> NAMES =
      List.of(
          "年产十万吨饲料加工项目",
          "人参果冷链物流中心项目",
          "预制菜中央厨房项目",
          "高端工程机械零部件项目",
          "鲜花精深加工项目",
          "乳制品智能化生产线项目",
          "光伏组件生产基地项目",
          "中药材饮片加工项目",
          "新型建筑材料生产项目",
          "智能仓储设备制造项目",
          "绿色包装材料项目",
          "蔬菜种苗繁育基地项目",
          "食用菌工厂化栽培项目",
          "铝合金门窗制造项目",
          "生物有机肥生产项目",
          "粮油精深加工项目",
          "冷冻食品加工项目",
          "农机装备制造项目",
          "电线电缆生产项目",
          "医用敷料生产项目",
          "茶叶精制加工项目",
          "塑料管材生产项目",
          "家具制造产业园项目",
          "水果分选包装中心项目",
          "锂电池材料项目",
          "服装智能制造项目",
          "酒类酿造项目",
          "石材循环利用项目",
          "肉牛屠宰加工项目",
          "文旅康养综合体项目");
  private static final List<String> CITIES = List.of("昆明", "成都", "广州", "杭州", "长沙", "重庆");

  private final DemoCourse course;
  private final StreamKey stream;
  private final String id;
  private final int number;
  private final boolean meeting;

  private DemoProject(DemoCourse course, int number, boolean meeting) {
    this.course = course;
    this.meeting = meeting;
    this.number = number;
    this.id = id(number);
    this.stream = StreamKind.PROJECT.stream(id);
  }

  static String id(int number) {
    return String.format(Locale.ROOT, "SL-%05d", number);
  }

  /** The place of a project: two of three lie in the park. */
  static String place(int number) {
    return number % 3 == 0 ? Organs.TOWN : Organs.PARK;
  }

  /** Adds the course of a project, numbered from 1. */
  static void add(DemoCourse course, int number) {
    new DemoProject(course, number, true).course((number - 1) % COURSES);
  }

  /** Adds the course of a project without its meetings. */
  static void addBriefly(DemoCourse course, int number) {
    new DemoProject(course, number, false).course((number - 1) % COURSES);
  }

  private void course(int kind) {
    int shift = (number - 1) / COURSES % 3;
    switch (kind) {
      case 0 -> negotiating(shift);
      case 1 -> signed(10 + shift);
      case 2 -> received(40 + shift);
      case 3 -> underWay(60 + shift);
      case 4 -> overdue(90 + shift);
      case 5 -> deemedAccepted(75 + shift);
      case 6 -> readyToStart(120 + shift);
      case 7 -> started(260 + 7 * shift);
      case 8 -> producing(480 + 7 * shift);
      default -> fullOutput(700 + 7 * shift, shift == 2);
    }
  }

  private void negotiating(int shift) {
    describe(20 + shift);
    act(12 + shift, RecordNegotiation.of(NegotiationKind.TALKS, paper("洽谈纪要")));
    if (shift > 0) {
      act(5, ReviewAdmission.of(AdmissionResult.DEFERRED, paper("准入评审纪要")));
    }
  }

  private void signed(int ago) {
    describe(ago + 40);
    act(ago + 35, RecordNegotiation.of(NegotiationKind.VISIT, paper("考察纪要")));
    act(ago + 20, ReviewAdmission.of(AdmissionResult.PASSED, paper("准入评审纪要")));
    LocalDate start = course.back(ago).plusMonths(8);
    act(
        ago,
        SignAgreement.of(
            Agreement.of(BigDecimal.valueOf(investment()))
                .withStartBy(start)
                .withProductionBy(start.plusMonths(14))
                .withFullOutputBy(start.plusMonths(30))
                .withPromises(
                    List.of(
                        Promise.of("G1", Promise.Side.GOVERNMENT, Organs.LAND.code(), "交付净地")
                            .withDue(start.minusMonths(5)),
                        Promise.of("E1", Promise.Side.ENTERPRISE, "ENTERPRISE", "完成设备订货")
                            .withDue(start.minusMonths(1)))),
            Organs.LEAD));
    act(
        ago - 2,
        EstablishTaskForce.of(
            List.of(Organs.VICE),
            List.of(Organs.TOWN_HEAD, Organs.LEAD_HEAD),
            List.of(Organs.LAND_HEAD, Organs.HOUSING_HEAD)));
    act(
        ago - 3,
        ScheduleFunds.of(
            instalment("Z1", "首期", 20, start.minusMonths(4)),
            instalment("Z2", "二期", 40, start.plusMonths(2)),
            instalment("Z3", "三期", 40, start.plusMonths(8))));
    act(ago - 4, SignMandate.of(Organs.AGENT, Organs.CENTRE, paper("代办协议")).withScope("全程代办"));
    act(ago - 5, GiveService.of(ServiceKind.CONSULT, Organs.AGENT));
    if (ago > 95) {
      act(ago - 60, KeepPromise.of("G1", paper("净地交付书")));
    }
    if (meeting) {
      meetings(ago - 9);
    }
  }

  /** One meeting in four weeks, the next one convened. */
  private void meetings(int first) {
    int held = 0;
    for (int ago = first; ago > 2; ago -= 28) {
      held++;
      act(
          ago,
          HoldMeeting.of(held, List.of(Organs.VICE, Organs.LEAD_HEAD), 1)
              .withMinutes(paper("例会纪要", held))
              .withResolutions(List.of("有关部门按计划推进审批，遇到问题三个工作日内报专班")));
      if (ago < 28) {
        act(
            ago,
            MeetingTask.given(
                "T-" + held, held, course.back(ago), course.back(ago).plusDays(21), "NRB", "CN"));
        if (number % 2 == 0 && ago > 8) {
          act(ago - 8, CompleteStep.of("T-" + held, MeetingTask.DO));
        }
      }
    }
    LocalDate next = course.day().plusDays(6);
    act(1, ConveneMeeting.of(held + 1, next, List.of("研究用地和审批进度", "研究企业提出的问题")));
  }

  private void received(int ago) {
    signed(ago);
    plan(ago - 4);
    filed(ago - 7);
    act(ago - 20, ReceiveApplication.of(DemoPlan.ENVIRONMENT, true));
    act(ago - 22, AcceptApplication.of(DemoPlan.ENVIRONMENT));
    act(5, ReceiveApplication.of(DemoPlan.WATER, false));
    act(
        4,
        GiveCorrectionNotice.of(DemoPlan.WATER, paper("补正告知书"))
            .withContents(List.of("补充弃渣场选址论证", "法定代表人签字")));
    act(1, ReceiveApplication.of(DemoPlan.LAND, true));
  }

  private void underWay(int ago) {
    signed(ago);
    plan(ago - 4);
    filed(ago - 7);
    approved(DemoPlan.LAND, ago - 12, 7);
    act(15, ReceiveApplication.of(DemoPlan.DESIGN, true));
    act(13, AcceptApplication.of(DemoPlan.DESIGN));
    act(27, ReceiveApplication.of(DemoPlan.ENVIRONMENT, true));
    act(26, AcceptApplication.of(DemoPlan.ENVIRONMENT));
    act(
        22,
        StartPause.of(DemoPlan.ENVIRONMENT, "TECHNICAL_EVALUATION")
            .withNotifiedOn(course.back(22))
            .withStated(TimeLimit.workingDays(20, "生态环境部令第14号")));
    arrival("F1", 20 - 8, 9);
  }

  private void overdue(int ago) {
    signed(ago);
    plan(ago - 4);
    filed(ago - 7);
    act(ago - 14, ReceiveApplication.of(DemoPlan.LAND, true));
    act(ago - 16, AcceptApplication.of(DemoPlan.LAND));
    approved(DemoPlan.ENVIRONMENT, ago - 20, 14);
    act(
        16,
        IssueOrder.builder()
            .order("DB-" + number)
            .paper(paper("示政督", number))
            .to(Organs.LAND)
            .about(OrderSubject.item(DemoPlan.LAND))
            .limit(TimeLimit.workingDays(5, "示例县督查工作规定"))
            .by(SupervisionBody.of(Organs.SUPERVISOR))
            .content("建设用地规划许可久拖不决")
            .demand("五个工作日内办结并反馈")
            .build());
    act(
        12,
        ReportProblem.of("W-1", ProblemCategory.LAND, 1, desk(Organs.LAND.code()))
            .withItem(DemoPlan.LAND)
            .withContent("红线内有一处坟地未迁，影响用地交付")
            .withWish("月底前完成迁移"));
    act(
        20,
        ReportProblem.of("W-2", ProblemCategory.UTILITIES, 1, desk(Organs.HOUSING.code()))
            .withContent("临时施工用水接入点未定")
            .withWish("确定接入点"));
    act(3, SolveProblem.of("W-2").withWords("已确定由园区二号路接入"));
  }

  /** Nobody says anything about a complete application for longer than five working days. */
  private void deemedAccepted(int ago) {
    signed(ago);
    plan(ago - 4);
    filed(ago - 7);
    act(15, ReceiveApplication.of(DemoPlan.LAND, true));
    act(11, ReceiveApplication.of(DemoPlan.WATER, true));
    act(10, AcceptApplication.of(DemoPlan.WATER));
  }

  private void readyToStart(int ago) {
    signed(ago);
    plan(ago - 4);
    filed(ago - 7);
    approved(DemoPlan.LAND, ago - 12, 8);
    approved(DemoPlan.ENVIRONMENT, ago - 14, 15);
    approved(DemoPlan.WATER, ago - 20, 6);
    approved(DemoPlan.DESIGN, ago - 40, 9);
    act(4, ReceiveApplication.of(DemoPlan.BUILDING, true));
    act(2, AcceptApplication.of(DemoPlan.BUILDING));
    arrival("F1", 20, 30);
  }

  private void started(int ago) {
    signed(ago);
    plan(ago - 4);
    filed(ago - 7);
    approved(DemoPlan.LAND, ago - 12, 8);
    approved(DemoPlan.ENVIRONMENT, ago - 14, 15);
    approved(DemoPlan.WATER, ago - 20, 6);
    approved(DemoPlan.DESIGN, ago - 50, 9);
    approved(DemoPlan.BUILDING, ago - 90, 2);
    act(ago - 110, TakeStep.of(ProjectStep.CONSTRUCTION_STARTED));
    act(ago - 150, KeepPromise.of("E1", paper("设备订货合同")));
    arrival("F1", 20, ago - 80);
    arrival("F2", 15, ago - 200);
    arrival("F3", 10, 11);
  }

  private void producing(int ago) {
    started(ago);
    approved(DemoPlan.DISCHARGE, ago - 300, 12);
    approved(DemoPlan.SAFETY, ago - 300, 20);
    act(ago - 350, TakeStep.of(ProjectStep.PRODUCTION_STARTED));
    arrival("F4", 55, ago - 360);
  }

  private void fullOutput(int ago, boolean stopped) {
    producing(ago);
    if (stopped) {
      act(30, SuspendProject.of(paper("停产整改通知")));
    } else {
      act(60, TakeStep.of(ProjectStep.FULL_OUTPUT_REACHED));
    }
  }

  private void describe(int ago) {
    String name = NAMES.get((number - 1) % NAMES.size());
    String more = number > NAMES.size() ? "（" + number + "号）" : "";
    String city = CITIES.get(number % CITIES.size());
    act(
        ago,
        DescribeProject.of(
            ProjectParticulars.builder()
                .name(name + more)
                .addInvestors(Enterprise.of(city + "示例" + number + "号实业有限公司"))
                .site(place(number).equals(Organs.PARK) ? "县产业园区" : "示例镇")
                .build()));
    act(
        ago,
        PlaceProject.of(
            Jurisdiction.UNKNOWN.withPlace(place(number)).withIntroducedBy(Organs.TOWN),
            paper("项目归属")));
  }

  private void plan(int ago) {
    act(ago, AdoptPlan.of(DemoPlan.on(course.back(ago))));
  }

  private void filed(int ago) {
    act(ago, ReceiveApplication.of(DemoPlan.FILING, true));
    act(ago, RecordFiling.of(DemoPlan.FILING));
  }

  /** Received, accepted two days later, granted after some days, and delivered. */
  private void approved(String item, int ago, int days) {
    act(ago, ReceiveApplication.of(item, true));
    act(ago - 2, AcceptApplication.of(item));
    act(ago - 2 - days, DecideItem.approve(item));
    act(ago - 4 - days, DeliverDecision.of(item));
  }

  private void arrival(String code, int percent, int ago) {
    act(
        ago,
        RecordArrival.of(code, share(percent), FundsKind.CONSTRUCTION)
            .withVerdict(Verdict.VERIFIED)
            .withOrigin(Origin.OUT_OF_PROVINCE)
            .withEvidence(paper("进账单")));
  }

  private FundsInstalment instalment(String code, String name, int percent, LocalDate due) {
    return new FundsInstalment(code, name, share(percent), due);
  }

  private Money share(int percent) {
    return Money.yuan(investment() / 100 * percent);
  }

  private long investment() {
    return 30_000_000L + number % 30 * 7_000_000L;
  }

  private static ProblemHolder desk(String code) {
    return Organs.APPROVING.stream()
        .filter(organ -> organ.code().equals(code))
        .map(organ -> new ProblemHolder(organ.code(), organ.name(), organ.calendar()))
        .findFirst()
        .orElseThrow();
  }

  private DocumentRef paper(String what) {
    return paper(what, number);
  }

  private static DocumentRef paper(String what, int of) {
    return new DocumentRef("%s〔2026〕%s号".formatted(what, of));
  }

  private void act(int ago, Command command) {
    course.act(stream, command, Math.max(ago, 0));
  }
}
