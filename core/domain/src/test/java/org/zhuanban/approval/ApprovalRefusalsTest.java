package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.beforeApply;
import static org.zhuanban.testing.domain.Plans.beforeDecide;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.NotifyPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.rules.PlanFaults;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class ApprovalRefusalsTest {
  private static final DocumentRef PAPER = new DocumentRef("doc-1");

  record Refused(
      ApprovalRule rule,
      UnaryOperator<ProjectDesk> before,
      ApprovalCommand command,
      String english,
      String chinese) {
    @Override
    public String toString() {
      return rule.name() + " " + command.getClass().getSimpleName();
    }
  }

  static Refused refused(
      ApprovalRule rule,
      UnaryOperator<ProjectDesk> before,
      ApprovalCommand command,
      String english,
      String chinese) {
    return new Refused(rule, before, command, english, chinese);
  }

  /** A licence L, behind it licences G and H and a filing F, a trade T: accepted where named. */
  static UnaryOperator<ProjectDesk> after(ApprovalCommand... commands) {
    return desk -> {
      desk.recorded(
          adopt(
              licence("L"),
              plain("G", beforeApply("L")),
              plain("H", beforeDecide("L"), beforeDecide("G")),
              item("F", ItemKind.FILING).addPrerequisites(beforeApply("L")).build(),
              item("T", ItemKind.PUBLIC_TRADE).build()));
      Arrays.stream(commands).forEach(desk::recorded);
      return desk;
    };
  }

  private static UnaryOperator<ProjectDesk> nothing() {
    return UnaryOperator.identity();
  }

  static AcceptApplication accept(String item) {
    return AcceptApplication.of(item);
  }

  static DecideItem decide(String item, Result result) {
    return DecideItem.of(item, result);
  }

  static DeliverDecision deliver(String item) {
    return DeliverDecision.of(item);
  }

  private static StartPause pause(String procedure) {
    return StartPause.of("L", procedure).withNotifiedOn(LocalDate.of(2024, 4, 8));
  }

  private static AdoptPlan plan(
      List<Department> departments, List<Stage> stages, ApprovalItem... items) {
    return AdoptPlan.of(new ApprovalPlan(departments, stages, Arrays.asList(items)));
  }

  private static <T> List<T> and(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }

  private static ApprovalItem changed(Consumer<ApprovalItem.Builder> change) {
    ApprovalItem.Builder builder = ApprovalItem.builder();
    builder.code("L").name("事项").kind(ItemKind.LICENCE).correction(ApprovalItem.CORRECTION_LIMIT);
    change.accept(builder);
    return builder.build();
  }

  static Stream<Refused> plans() {
    return Stream.of(
        refused(
            ApprovalRule.DEPARTMENT_REPEATED,
            nothing(),
            plan(and(Plans.DEPARTMENTS, Plans.LAND), Plans.STAGES, licence("L")),
            "Department LAND stands in the plan twice; give every department once",
            "方案中部门LAND重复出现；每个部门只列一次"),
        refused(
            ApprovalRule.STAGE_REPEATED,
            nothing(),
            plan(Plans.DEPARTMENTS, and(Plans.STAGES, new Stage(2, "施工许可", "LAND")), licence("L")),
            "Stage 2 stands in the plan twice; give every stage once",
            "方案中阶段2重复出现；每个阶段只列一次"),
        refused(
            ApprovalRule.ITEM_REPEATED,
            nothing(),
            adopt(licence("L"), licence("L")),
            "Item L stands in the plan twice; give every item once",
            "方案中事项L重复出现；每个事项只列一次"),
        refused(
            ApprovalRule.UNKNOWN_LEAD_DEPARTMENT,
            nothing(),
            plan(
                Plans.DEPARTMENTS,
                and(Plans.STAGES, new Stage(3, "施工许可", "HOUSING")),
                licence("L")),
            "Stage 3 is led by HOUSING, which is not among the departments of the plan; add it or"
                + " name another",
            "阶段3的牵头部门HOUSING不在方案的部门之列；请补列该部门或另行指定"),
        refused(
            ApprovalRule.UNKNOWN_STAGE,
            nothing(),
            adopt(changed(item -> item.stage(4).department("LAND"))),
            "Item L lies in stage 4, which the plan does not have; add the stage or name another",
            "事项L所属阶段4不在方案之列；请补列该阶段或另行指定"),
        refused(
            ApprovalRule.ITEM_OF_UNKNOWN_WORK,
            nothing(),
            adopt(Plans.promised("L.G1").work("G1").build()),
            "Item L.G1 belongs to work G1, which the project does not have or no longer has; add the"
                + " work first",
            "事项L.G1所属的工程G1尚未登记或已取消；请先登记工程"),
        refused(
            ApprovalRule.UNKNOWN_DEPARTMENT,
            nothing(),
            adopt(changed(item -> item.stage(1).department("LAND").addJointWith("HOUSING"))),
            "Item L names department HOUSING, which is not among the departments of the plan; add"
                + " it or name another",
            "事项L的部门HOUSING不在方案的部门之列；请补列该部门或另行指定"),
        refused(
            ApprovalRule.UNKNOWN_PREREQUISITE,
            nothing(),
            adopt(plain("L", beforeApply("M"))),
            "Item L needs item M, which the plan does not have; add the item or drop the"
                + " prerequisite",
            "事项L的前置事项M不在方案之列；请补列该事项或取消该前置条件"),
        refused(
            ApprovalRule.PREREQUISITE_CYCLE,
            nothing(),
            adopt(
                plain("A", beforeApply("L")),
                plain("L", beforeApply("M")),
                plain("M", beforeDecide("N")),
                plain("N", beforeApply("L"))),
            "The items need each other in a circle: L -> M -> N -> L; drop one of these"
                + " prerequisites",
            "前置条件循环：L -> M -> N -> L；请取消其中一项"),
        refused(
            ApprovalRule.PREREQUISITE_CYCLE,
            nothing(),
            adopt(plain("L", beforeApply("L"))),
            "The items need each other in a circle: L -> L; drop one of these prerequisites",
            "前置条件循环：L -> L；请取消其中一项"),
        refused(
            ApprovalRule.COMMITTED_LONGER_THAN_STATUTORY,
            nothing(),
            adopt(
                changed(
                    item ->
                        item.stage(1)
                            .department("LAND")
                            .statutory(TimeLimit.calendarDays(30, "环境影响评价法第二十二条"))
                            .committed(TimeLimit.workingDays(31, "服务指南")))),
            "Item L commits to 31 WD, which can end after the statutory 30 CD; commit to a limit"
                + " that ends by then from whatever day it runs",
            "事项L的承诺时限31个工作日可能晚于法定时限30日届满；请改为无论自哪一日起算都不晚于法定时限届满的承诺时限"),
        refused(
            ApprovalRule.UNKNOWN_CALENDAR,
            nothing(),
            plan(
                and(Plans.DEPARTMENTS, new Department("FAR", "州林业局", Level.CITY, "CN+FAR")),
                Plans.STAGES,
                licence("L")),
            "Department FAR works by calendar CN+FAR, which is unknown; notices are loaded of CN:"
                + " write CN, or join others to it by +",
            "部门FAR的日历CN+FAR无法识别；已载入放假通知的有CN：请填写CN，或以+叠加其他"),
        refused(
            ApprovalRule.PLAN_EXISTS,
            after(),
            adopt(licence("L")),
            "The project has an approval plan already; it is laid down once",
            "该项目已有审批方案；方案只制定一次"),
        refused(
            ApprovalRule.NO_PLAN,
            nothing(),
            accept("L"),
            "The project has no approval plan yet; lay one down first",
            "该项目尚无审批方案；请先制定"),
        refused(
            ApprovalRule.UNKNOWN_ITEM,
            after(),
            accept("X"),
            "The plan has no item X; it has \"事项L\" (L), \"事项G\" (G), \"事项H\" (H), \"事项F\" (F), \"事项T\" (T)",
            "方案中没有事项X；现有事项：“事项L”（L）、“事项G”（G）、“事项H”（H）、“事项F”（F）、“事项T”（T）"));
  }

  static Stream<Refused> receipts() {
    return Stream.of(
        refused(
            ApprovalRule.ALREADY_RECEIVED,
            after(ReceiveApplication.of("L", true)),
            ReceiveApplication.of("L", true),
            "Item \"事项L\" (L) was received on 2024-04-08 and is under way; accept it, ask for corrections, or withdraw it",
            "事项“事项L”（L）已于2024年4月8日收件，正在办理；请受理、告知补正或撤回"),
        refused(
            ApprovalRule.NOT_RECEIVED,
            after(),
            GiveCorrectionNotice.of("L", PAPER),
            "Item \"事项L\" (L) has no application that was received; receive one first",
            "事项“事项L”（L）没有已收到的申请；请先收件"),
        refused(
            ApprovalRule.NOT_RECEIVED,
            after(accept("L")),
            ReceiveSupplement.of("L"),
            "Item \"事项L\" (L) has no application that was received; receive one first",
            "事项“事项L”（L）没有已收到的申请；请先收件"),
        refused(
            ApprovalRule.ALREADY_ACCEPTED,
            after(accept("L")),
            accept("L"),
            "Item \"事项L\" (L) was accepted on 2024-04-08 and is under way; decide it or withdraw it before a new attempt",
            "事项“事项L”（L）已于2024年4月8日受理，正在办理；办结或撤回后方可再次申请"),
        refused(
            ApprovalRule.ALREADY_ACCEPTED,
            after(accept("L")),
            ReceiveApplication.of("L", true),
            "Item \"事项L\" (L) was accepted on 2024-04-08 and is under way; decide it or withdraw it before a new attempt",
            "事项“事项L”（L）已于2024年4月8日受理，正在办理；办结或撤回后方可再次申请"),
        refused(
            ApprovalRule.ACCEPTANCE_GATE_CLOSED,
            after(ReceiveApplication.of("G", true), accept("L"), decide("L", Result.REFUSED)),
            accept("G"),
            "Item \"事项G\" (G) cannot be accepted: \"事项L\" (L) must be met first",
            "事项“事项G”（G）不能受理：须先完成“事项L”（L）"),
        refused(
            ApprovalRule.ACCEPTANCE_GATE_CLOSED,
            after(),
            RecordFiling.of("F"),
            "Item \"事项F\" (F) cannot be accepted: \"事项L\" (L) must be met first",
            "事项“事项F”（F）不能受理：须先完成“事项L”（L）"),
        refused(
            ApprovalRule.NOT_A_FILING,
            after(),
            RecordFiling.of("L"),
            "Item \"事项L\" (L) is of kind Licence, which is decided and not filed; decide it, or plan it as FILING",
            "事项“事项L”（L）的类别为行政许可，须作出决定而不能备案；请作出决定，或在方案中列为备案"),
        refused(
            ApprovalRule.DECISION_GATE_CLOSED,
            after(accept("H")),
            decide("H", Result.APPROVED),
            "Item \"事项H\" (H) cannot be decided: \"事项L\" (L), \"事项G\" (G) must be met first",
            "事项“事项H”（H）不能作出决定：须先完成“事项L”（L）、“事项G”（G）"),
        refused(
            ApprovalRule.DECISION_BEFORE_ACCEPTANCE,
            after(ReceiveApplication.of("L", true)),
            decide("L", Result.APPROVED),
            "Item \"事项L\" (L) cannot be decided: no application for it is accepted; accept it first",
            "事项“事项L”（L）不能作出决定：尚未受理；请先受理"),
        refused(
            ApprovalRule.NOTHING_TO_WITHDRAW,
            after(),
            WithdrawApplication.of("L"),
            "Item \"事项L\" (L) has no application under way that could be withdrawn",
            "事项“事项L”（L）没有正在办理的申请可以撤回"),
        refused(
            ApprovalRule.WRONG_ATTEMPT,
            after(),
            AcceptApplication.of("L").withAttempt(2),
            "Item \"事项L\" (L) is named with attempt 2, but attempt 1 is the one concerned",
            "事项“事项L”（L）写明第2次申请，而当前为第1次"));
  }

  static Stream<Refused> clocks() {
    return Stream.of(
        refused(
            ApprovalRule.CLOCK_NOT_RUNNING,
            after(ReceiveApplication.of("L", true)),
            pause("HEARING"),
            "The clock of item \"事项L\" (L) does not run; only an accepted and undecided item can be paused or extended",
            "事项“事项L”（L）没有正在计算的时限；只有已受理而未办结的事项可以中止计时或延期"),
        refused(
            ApprovalRule.CLOCK_NOT_RUNNING,
            after(accept("L"), decide("L", Result.APPROVED)),
            ExtendLimit.of("L", Plans.TEN_MORE, Plans.LAND_HEAD),
            "The clock of item \"事项L\" (L) does not run; only an accepted and undecided item can be paused or extended",
            "事项“事项L”（L）没有正在计算的时限；只有已受理而未办结的事项可以中止计时或延期"),
        refused(
            ApprovalRule.PAUSE_ALREADY_OPEN,
            after(accept("L"), pause("HEARING")),
            pause("HEARING"),
            "Item \"事项L\" (L) is in Hearing already; end it before it begins again",
            "事项“事项L”（L）正在进行听证；请先结束该环节"),
        refused(
            ApprovalRule.NO_OPEN_PAUSE,
            after(accept("L")),
            EndPause.of("L"),
            "Item \"事项L\" (L) is in no such procedure (special procedure); begin it first",
            "事项“事项L”（L）没有正在进行的该环节（特别程序）；请先开始"),
        refused(
            ApprovalRule.NO_OPEN_PAUSE,
            after(accept("L"), pause("HEARING")),
            EndPause.of("L").withProcedure("TESTING"),
            "Item \"事项L\" (L) is in no such procedure (Testing); begin it first",
            "事项“事项L”（L）没有正在进行的该环节（检测）；请先开始"),
        refused(
            ApprovalRule.NO_OPEN_PAUSE,
            after(accept("L"), pause("HEARING")),
            NotifyPause.of("L").withProcedure("TESTING"),
            "Item \"事项L\" (L) is in no such procedure (Testing); begin it first",
            "事项“事项L”（L）没有正在进行的该环节（检测）；请先开始"),
        refused(
            ApprovalRule.PAUSE_NOT_NAMED,
            after(accept("L"), pause("HEARING"), pause("TESTING")),
            NotifyPause.of("L"),
            "Item \"事项L\" (L) is in several procedures (Hearing, Testing); name the one that is meant",
            "事项“事项L”（L）同时进行多个环节（听证、检测）；请指明是哪一个"),
        refused(
            ApprovalRule.PAUSE_NOT_NAMED,
            after(accept("L"), pause("HEARING"), pause("TESTING")),
            EndPause.of("L"),
            "Item \"事项L\" (L) is in several procedures (Hearing, Testing); name the one that is meant",
            "事项“事项L”（L）同时进行多个环节（听证、检测）；请指明是哪一个"));
  }

  static Stream<Refused> outcomes() {
    return Stream.of(
        refused(
            ApprovalRule.ALREADY_DECIDED,
            after(accept("L"), decide("L", Result.REFUSED)),
            decide("L", Result.APPROVED),
            "Item \"事项L\" (L) was concluded on 2024-04-08; an item can be applied for again after it was refused, withdrawn, not accepted, terminated or revoked, or has expired",
            "事项“事项L”（L）已于2024年4月8日办结；事项不予许可、撤回、不予受理、终止、撤销或有效期届满后可以再次申请"),
        refused(
            ApprovalRule.ALREADY_DECIDED,
            after(accept("L"), decide("L", Result.APPROVED)),
            ReceiveApplication.of("L", true),
            "Item \"事项L\" (L) was concluded on 2024-04-08; an item can be applied for again after it was refused, withdrawn, not accepted, terminated or revoked, or has expired",
            "事项“事项L”（L）已于2024年4月8日办结；事项不予许可、撤回、不予受理、终止、撤销或有效期届满后可以再次申请"),
        refused(
            ApprovalRule.ALREADY_DECIDED,
            after(accept("L"), decide("L", Result.APPROVED), RecordFiling.of("F")),
            RecordFiling.of("F"),
            "Item \"事项F\" (F) was concluded on 2024-04-08; an item can be applied for again after it was refused, withdrawn, not accepted, terminated or revoked, or has expired",
            "事项“事项F”（F）已于2024年4月8日办结；事项不予许可、撤回、不予受理、终止、撤销或有效期届满后可以再次申请"),
        refused(
            ApprovalRule.ALREADY_DECIDED,
            after(ReceiveApplication.of("L", true), WithdrawApplication.of("L")),
            ReceiveSupplement.of("L"),
            "Item \"事项L\" (L) was concluded on 2024-04-08; an item can be applied for again after it was refused, withdrawn, not accepted, terminated or revoked, or has expired",
            "事项“事项L”（L）已于2024年4月8日办结；事项不予许可、撤回、不予受理、终止、撤销或有效期届满后可以再次申请"),
        refused(
            ApprovalRule.ALREADY_DECIDED,
            after(ReceiveApplication.of("L", true), WithdrawApplication.of("L")),
            GiveCorrectionNotice.of("L", PAPER),
            "Item \"事项L\" (L) was concluded on 2024-04-08; an item can be applied for again after it was refused, withdrawn, not accepted, terminated or revoked, or has expired",
            "事项“事项L”（L）已于2024年4月8日办结；事项不予许可、撤回、不予受理、终止、撤销或有效期届满后可以再次申请"),
        refused(
            ApprovalRule.WRONG_ATTEMPT,
            after(accept("L")),
            DecideItem.approve("L").withAttempt(2),
            "Item \"事项L\" (L) is named with attempt 2, but attempt 1 is the one concerned",
            "事项“事项L”（L）写明第2次申请，而当前为第1次"),
        refused(
            ApprovalRule.DELIVERY_BEFORE_DECISION,
            after(accept("L")),
            deliver("L"),
            "Item \"事项L\" (L) has no decision that could be delivered; decide it first",
            "事项“事项L”（L）没有可以送达的决定；请先作出决定"),
        refused(
            ApprovalRule.ALREADY_DELIVERED,
            after(accept("L"), decide("L", Result.APPROVED), deliver("L")),
            deliver("L"),
            "The decision on item \"事项L\" (L) was delivered on 2024-04-08; it is delivered once",
            "事项“事项L”（L）的决定已于2024年4月8日送达；决定只送达一次"),
        refused(
            ApprovalRule.WRONG_ATTEMPT,
            after(accept("L"), decide("L", Result.APPROVED)),
            DeliverDecision.of("L").withAttempt(2),
            "Item \"事项L\" (L) is named with attempt 2, but attempt 1 is the one concerned",
            "事项“事项L”（L）写明第2次申请，而当前为第1次"),
        refused(
            ApprovalRule.NOT_A_TRADE,
            after(),
            TakeTradeStep.of("L", TradeStep.ANNOUNCED),
            "Item \"事项L\" (L) is of kind Licence; steps of a trade belong to PUBLIC_TRADE",
            "事项“事项L”（L）的类别为行政许可；交易步骤只适用于公开交易"),
        refused(
            ApprovalRule.TRADE_STEP_OUT_OF_ORDER,
            after(),
            TakeTradeStep.of("T", TradeStep.LISTING_STARTED),
            "Item \"事项T\" (T) cannot take step Listing began now; the last step is none, and the order is announcement, beginning of the listing, deal, land contract",
            "事项“事项T”（T）目前不能进行挂牌；已进行到的步骤为无，顺序为发布公告、开始挂牌、成交、签订出让合同"),
        refused(
            ApprovalRule.TRADE_STEP_OUT_OF_ORDER,
            after(TakeTradeStep.of("T", TradeStep.ANNOUNCED)),
            TakeTradeStep.of("T", TradeStep.LAND_CONTRACT_SIGNED),
            "Item \"事项T\" (T) cannot take step Land contract signed now; the last step is Announced, and the order is announcement, beginning of the listing, deal, land contract",
            "事项“事项T”（T）目前不能进行签订出让合同；已进行到的步骤为公告，顺序为发布公告、开始挂牌、成交、签订出让合同"));
  }

  static Stream<Refused> all() {
    return Stream.of(plans(), receipts(), clocks(), outcomes(), CaseRefusals.all())
        .flatMap(each -> each);
  }

  @ParameterizedTest
  @MethodSource("all")
  void says_what_is_wrong_in_both_languages_and_leaves_no_trace(Refused expected) {
    ProjectDesk desk = expected.before().apply(ProjectDesk.on("2024-04-08"));

    Refusal refusal = desk.refused(expected.command());

    assertThat(refusal.rule()).isEqualTo(expected.rule());
    assertThat(refusal.text(Locale.ENGLISH)).isEqualTo(expected.english());
    assertThat(refusal.text(Locale.CHINESE)).isEqualTo(expected.chinese());
  }

  @Test
  void every_rule_is_broken_here_or_among_the_violations() {
    Stream<ApprovalRule> broken =
        Stream.of(
                all().map(Refused::rule),
                PlanRefusalsTest.all().map(Refused::rule),
                RatingTest.refusals().map(each -> (ApprovalRule) each.get()[0]),
                HandlingTest.REFUSALS.stream(),
                NumbersTest.REFUSALS.stream(),
                ApprovalViolationsTest.all().map(found -> found.rule()),
                JointAndRenewalRulesTest.refusals().map(found -> found.rule()),
                JointAndRenewalRulesTest.violations().map(found -> found.rule()))
            .flatMap(each -> each);

    assertThat(broken.distinct()).containsExactlyInAnyOrder(ApprovalRule.values());
  }

  @Test
  void a_plan_tells_all_its_faults_at_once() {
    ApprovalPlan plan =
        new ApprovalPlan(
            Plans.DEPARTMENTS,
            Plans.STAGES,
            List.of(plain("A", beforeApply("X")), plain("B", beforeApply("Y")), plain("B")));

    assertThat(PlanFaults.of(plan, CalendarBook.bundled()))
        .extracting(fault -> fault.rule() + " " + fault.arguments())
        .containsExactly(
            "ITEM_REPEATED [B]", "UNKNOWN_PREREQUISITE [A, X]", "UNKNOWN_PREREQUISITE [B, Y]");
  }
}
