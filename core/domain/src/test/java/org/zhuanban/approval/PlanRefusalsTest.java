package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.beforeApply;
import static org.zhuanban.testing.domain.Plans.item;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.plain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalRefusalsTest.Refused;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.rules.PlanFaults;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Level;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class PlanRefusalsTest {
  private static final DocumentRef REASON = new DocumentRef("memo-1");
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  private static Refused refused(
      ApprovalRule rule,
      UnaryOperator<ProjectDesk> before,
      ApprovalCommand command,
      String english,
      String chinese) {
    return new Refused(rule, before, command, english, chinese);
  }

  /** A licence L, a licence G that waits for it and needs its result, a trade T. */
  private static UnaryOperator<ProjectDesk> after(ApprovalCommand... commands) {
    return desk -> {
      desk.recorded(
          adopt(
              licence("L"),
              needing("G", Material.producedBy("CERT", "许可证", "L")),
              item("T", ItemKind.PUBLIC_TRADE).build()));
      Arrays.stream(commands).forEach(desk::recorded);
      return desk;
    };
  }

  private static ApprovalItem needing(String code, Material... materials) {
    ApprovalItem.Builder builder = Plans.promised(code);
    return builder.addMaterials(materials).build();
  }

  private static AdoptPlan fromCatalogue(ApprovalItem... items) {
    return AdoptPlan.of(
        new ApprovalPlan(
            Plans.DEPARTMENTS,
            List.of(new Stage(1, "立项用地规划许可", "LAND")),
            Arrays.asList(items),
            Optional.of("2024-1")));
  }

  private static ApprovalItem extendedBy(TimeLimit limit) {
    ApprovalItem.Builder builder = item("L", ItemKind.LICENCE);
    return builder.statutory(Plans.TWENTY).extension(limit).build();
  }

  private static AddItems add(ApprovalItem... items) {
    return AddItems.of(Arrays.asList(items), List.of(), REASON);
  }

  private static DropItems drop(String... codes) {
    return DropItems.of(List.of(codes), REASON);
  }

  private static SwitchCatalogue change(String version, LocalDate from, ApprovalItem... items) {
    return SwitchCatalogue.of(
        new Catalogue(version, from, "县政务公告", Plans.DEPARTMENTS, Arrays.asList(items)), REASON);
  }

  private static ReceiveMaterials receive(MaterialRef... materials) {
    return ReceiveMaterials.of(List.of(materials));
  }

  static Stream<Refused> plans() {
    ApprovalItem.Builder nobody = ApprovalItem.builder();
    nobody.code("L").stage(1).name("事项").kind(ItemKind.LICENCE).department(" ");
    nobody.correction(ApprovalItem.CORRECTION_LIMIT);
    return Stream.of(
        refused(
            ApprovalRule.NO_DEPARTMENT,
            UnaryOperator.identity(),
            adopt(nobody.build()),
            "Item L names no department; name the one that decides it",
            "事项L没有审批部门；请指明"),
        refused(
            ApprovalRule.LEAD_NOT_IN_STAGE,
            UnaryOperator.identity(),
            fromCatalogue(Plans.inDepartment(licence("L"), "REFORM")),
            "Stage 1 is led by LAND, which neither decides nor takes part in any of its items; name"
                + " a department of the stage",
            "阶段1的牵头部门LAND不办理也不参与该阶段的任何事项；请由该阶段的部门牵头"),
        refused(
            ApprovalRule.EXTENSION_LONGER_THAN_LAW,
            UnaryOperator.identity(),
            fromCatalogue(extendedBy(TimeLimit.workingDays(11, "行政许可法第四十二条第一款"))),
            "Item L allows an extension of 11 WD, but the clause that it cites allows 10 WD; allow"
                + " at most that, or cite the clause that allows more",
            "事项L规定可延期11个工作日，而所引条款只允许10个工作日；请不超过该期限，或引用允许更长期限的条款"),
        refused(
            ApprovalRule.EXTENSION_LONGER_THAN_LAW,
            UnaryOperator.identity(),
            fromCatalogue(extendedBy(TimeLimit.workingDays(16, "行政许可法第四十二条第二款"))),
            "Item L allows an extension of 16 WD, but the clause that it cites allows 15 WD; allow"
                + " at most that, or cite the clause that allows more",
            "事项L规定可延期16个工作日，而所引条款只允许15个工作日；请不超过该期限，或引用允许更长期限的条款"),
        refused(
            ApprovalRule.PREREQUISITE_CYCLE,
            UnaryOperator.identity(),
            adopt(needing("L", Material.producedBy("M1", "图纸", "M")), plain("M", beforeApply("L"))),
            "The items need each other in a circle: L -> M -> L; drop one of these prerequisites",
            "前置条件循环：L -> M -> L；请取消其中一项"));
  }

  static Stream<Refused> materials() {
    return Stream.of(
        refused(
            ApprovalRule.MATERIAL_REPEATED,
            UnaryOperator.identity(),
            adopt(needing("L", Material.own("M1", "图纸"), Material.own("M1", "附图"))),
            "Item L lists material M1 twice; list every material once",
            "事项L的材料M1重复列出；每份材料只列一次"),
        refused(
            ApprovalRule.MATERIAL_DIFFERS,
            UnaryOperator.identity(),
            adopt(
                needing("L", Material.shared("M1", "图纸")),
                needing("M", Material.shared("M1", "附图"))),
            "Material M1 is shared, but stands in the plan with different names, or as shared and"
                + " not shared; give it one form, or its own code each",
            "共用材料M1在方案中名称不一，或有的共用有的不共用；请统一，或分别编码"),
        refused(
            ApprovalRule.MATERIAL_DIFFERS,
            UnaryOperator.identity(),
            adopt(
                needing("L", Material.own("M1", "图纸")), needing("M", Material.shared("M1", "图纸"))),
            "Material M1 is shared, but stands in the plan with different names, or as shared and"
                + " not shared; give it one form, or its own code each",
            "共用材料M1在方案中名称不一，或有的共用有的不共用；请统一，或分别编码"),
        refused(
            ApprovalRule.MATERIAL_PRODUCER_UNKNOWN,
            UnaryOperator.identity(),
            adopt(needing("L", Material.producedBy("M1", "备案证", "X"))),
            "Item L needs material M1 from item X, which the plan does not have; add the item or"
                + " ask the applicant for the material",
            "事项L的材料M1由事项X产生，而该事项不在方案之列；请补列该事项或改由申请人提交"),
        refused(
            ApprovalRule.MATERIAL_FROM_TWO_ITEMS,
            UnaryOperator.identity(),
            adopt(
                licence("A"),
                licence("B"),
                needing("L", Material.producedBy("M1", "备案证", "A")),
                needing("M", Material.producedBy("M1", "备案证", "B"))),
            "Material M1 is said to come from several items (A, B); name the one that produces it",
            "材料M1写明由多个事项产生（A、B）；请指明其中之一"),
        refused(
            ApprovalRule.MATERIAL_NOT_NEEDED,
            after(),
            receive(MaterialRef.own("L", "M9")),
            "No item of the plan needs material L/M9; nothing else is asked of the applicant",
            "方案中没有事项需要材料L/M9；不得要求申请人提交其他材料"),
        refused(
            ApprovalRule.MATERIAL_PRODUCED,
            after(),
            receive(MaterialRef.shared("CERT")),
            "A material that is the result of item \"事项L\" (L) was asked of the applicant; it is supplied by that item",
            "事项“事项L”（L）的办理结果被要求由申请人提交；该材料由该事项提供"));
  }

  private static DecideItem decide(String item) {
    return DecideItem.approve(item);
  }

  static Stream<Refused> changes() {
    String underWay =
        "Item \"事项%1$s\" (%1$s) cannot be dropped: it is under way, or its decision is not delivered; bring it to"
            + " its end or withdraw it first";
    String underWayChinese = "事项“事项%1$s”（%1$s）不能取消：正在办理，或决定尚未送达；请先办结或撤回";
    return Stream.of(
        refused(
            ApprovalRule.NO_PLAN,
            UnaryOperator.identity(),
            add(licence("L")),
            "The project has no approval plan yet; lay one down first",
            "该项目尚无审批方案；请先制定"),
        refused(
            ApprovalRule.ITEM_REPEATED,
            after(),
            add(licence("L")),
            "Item \"事项L\" (L) stands in the plan twice; give every item once",
            "方案中事项“事项L”（L）重复出现；每个事项只列一次"),
        refused(
            ApprovalRule.DEPARTMENT_REPEATED,
            after(),
            AddItems.of(
                List.of(licence("N")),
                List.of(new Department("LAND", "县国土资源局", Level.COUNTY, "CN")),
                REASON),
            "Department \"县自然资源局\" (LAND) stands in the plan twice; give every department once",
            "方案中部门“县自然资源局”（LAND）重复出现；每个部门只列一次"),
        refused(
            ApprovalRule.UNKNOWN_ITEM,
            after(),
            drop("X"),
            "The plan has no item X; it has \"事项L\" (L), \"事项G\" (G), \"事项T\" (T)",
            "方案中没有事项X；现有事项：“事项L”（L）、“事项G”（G）、“事项T”（T）"),
        refused(
            ApprovalRule.ITEM_UNDER_WAY,
            after(ReceiveApplication.of("G", true)),
            drop("G"),
            underWay.formatted("G"),
            underWayChinese.formatted("G")),
        refused(
            ApprovalRule.ITEM_UNDER_WAY,
            after(AcceptApplication.of("G"), decide("G")),
            drop("G"),
            underWay.formatted("G"),
            underWayChinese.formatted("G")),
        refused(
            ApprovalRule.ITEM_UNDER_WAY,
            after(TakeTradeStep.of("T", TradeStep.ANNOUNCED)),
            drop("T"),
            underWay.formatted("T"),
            underWayChinese.formatted("T")),
        refused(
            ApprovalRule.MATERIAL_PRODUCER_UNKNOWN,
            after(),
            drop("L"),
            "Item \"事项G\" (G) needs material CERT from item \"事项L\" (L), which the plan does not have; add the item or ask the applicant for the material",
            "事项“事项G”（G）的材料CERT由事项“事项L”（L）产生，而该事项不在方案之列；请补列该事项或改由申请人提交"),
        refused(
            ApprovalRule.CATALOGUE_DIFFERS,
            desk -> {
              desk.recorded(fromCatalogue(licence("L")));
              return desk;
            },
            AddItems.of(List.of(licence("N")), List.of(), REASON).withCatalogue("2024-2"),
            "The items to be added are of catalogue 2024-2, but the catalogue of the plan is 2024-1;"
                + " add those of its own version, or switch the version first",
            "拟增加的事项属于事项目录2024-2，而方案所依据的目录为2024-1；请从同一版本增加，或先更换版本"),
        refused(
            ApprovalRule.CATALOGUE_UNCHANGED,
            desk -> {
              desk.recorded(fromCatalogue(licence("L")));
              return desk;
            },
            change("2024-1", DAY, licence("L")),
            "The plan is of catalogue 2024-1 already",
            "方案已经依据事项目录2024-1"),
        refused(
            ApprovalRule.CATALOGUE_NOT_IN_FORCE,
            after(),
            change("2024-2", DAY.plusDays(1), licence("L"), licence("G"), trade("T")),
            "Catalogue 2024-2 holds from 2024-04-09; switch to it on that day or later",
            "事项目录2024-2自2024年4月9日起施行；请自该日起更换"),
        refused(
            ApprovalRule.ITEM_NOT_IN_CATALOGUE,
            after(),
            change("2024-2", DAY, licence("L"), licence("G")),
            "Catalogue 2024-2 has no item \"事项T\" (T), which the plan has; drop the item first",
            "事项目录2024-2中没有方案的事项“事项T”（T）；请先取消该事项"),
        refused(
            ApprovalRule.ITEM_CHANGES_TRADE,
            after(TakeTradeStep.of("T", TradeStep.ANNOUNCED)),
            change("2024-2", DAY, licence("L"), licence("G"), licence("T")),
            "Item \"事项T\" (T) cannot become Licence: something was done for it, and what is a public trade stays one; give the new matter its own code",
            "事项“事项T”（T）不能改为行政许可：已经开始办理，公开交易与其他事项不能互换；请另行编码"),
        refused(
            ApprovalRule.COMMITTED_LONGER_THAN_STATUTORY,
            after(),
            change("2024-2", DAY, licence("L"), tooLong("G"), trade("T")),
            "Item \"事项G\" (G) commits to 11 WD, which can end after the statutory 10 WD; commit to a limit that ends by then from whatever day it runs",
            "事项“事项G”（G）的承诺时限11个工作日可能晚于法定时限10个工作日届满；请改为无论自哪一日起算都不晚于法定时限届满的承诺时限"));
  }

  private static ApprovalItem trade(String code) {
    return item(code, ItemKind.PUBLIC_TRADE).build();
  }

  private static ApprovalItem tooLong(String code) {
    ApprovalItem.Builder builder = item(code, ItemKind.LICENCE);
    return builder
        .statutory(TimeLimit.workingDays(10, "服务指南"))
        .committed(TimeLimit.workingDays(11, "服务指南"))
        .build();
  }

  static Stream<Refused> all() {
    return Stream.of(plans(), materials(), changes()).flatMap(each -> each);
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

  private static List<String> reasons(Outcome outcome) {
    return ((Outcome.Refused) outcome)
        .all().stream().map(each -> each.rule() + " " + each.arguments()).toList();
  }

  @Test
  void a_refused_plan_tells_all_its_faults_in_one_answer() {
    ProjectDesk desk = ProjectDesk.on("2024-04-08");

    Outcome outcome =
        desk.record(
            adopt(
                plain("A", beforeApply("X")),
                plain("B", beforeApply("C")),
                plain("C", beforeApply("B")),
                plain("D", beforeApply("E")),
                plain("E", beforeApply("D")),
                tooLong("F")));

    assertThat(reasons(outcome))
        .containsExactly(
            "UNKNOWN_PREREQUISITE [A, X]",
            "COMMITTED_LONGER_THAN_STATUTORY [F, 11 WD, 10 WD]",
            "PREREQUISITE_CYCLE [B -> C -> B]",
            "PREREQUISITE_CYCLE [D -> E -> D]");
    assertThat(((Outcome.Refused) outcome).refusal())
        .isEqualTo(((Outcome.Refused) outcome).all().get(0));
  }

  @Test
  void a_refused_drop_names_every_item_under_way_and_everybody_who_waits() {
    ProjectDesk desk =
        after(
                add(plain("W", beforeApply("T"))),
                ReceiveApplication.of("G", true),
                TakeTradeStep.of("T", TradeStep.ANNOUNCED))
            .apply(ProjectDesk.on("2024-04-08"));

    assertThat(reasons(desk.record(drop("X", "G", "T"))))
        .containsExactly(
            "UNKNOWN_ITEM [X, L, G, T, W]",
            "ITEM_UNDER_WAY [G]",
            "ITEM_UNDER_WAY [T]",
            "UNKNOWN_PREREQUISITE [W, T]");
  }

  @Test
  void a_refused_late_change_tells_all_its_faults_too() {
    ProjectDesk desk = after().apply(ProjectDesk.on("2024-04-08"));
    desk.day("2024-04-12").recorded(AcceptApplication.of("L"));

    Outcome outcome =
        desk.zhuanban()
            .handle(desk.newRequest("late-1", drop("L", "X"), DAY.plusDays(1)).because("补录"));

    assertThat(reasons(outcome))
        .containsExactly("UNKNOWN_ITEM [X, L, G, T]", "MATERIAL_PRODUCER_UNKNOWN [G, CERT, L]");
  }

  @Test
  void what_is_known_by_report_is_not_held_to_leads_and_cited_clauses() {
    ApprovalItem item =
        Plans.inDepartment(extendedBy(TimeLimit.workingDays(11, "行政许可法第四十二条第一款")), "REFORM");
    ApprovalPlan reported =
        new ApprovalPlan(
            Plans.DEPARTMENTS, List.of(new Stage(1, "立项用地规划许可", "LAND")), List.of(item));

    assertThat(PlanFaults.of(reported, CalendarBook.bundled())).isEmpty();
  }

  @Test
  void a_command_about_nothing_is_a_mistake_of_the_caller() {
    assertThatIllegalArgumentException()
        .isThrownBy(PlanRefusalsTest::add)
        .withMessage("AddItems.items is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(PlanRefusalsTest::drop)
        .withMessage("DropItems.items is missing; give it");
    assertThatIllegalArgumentException()
        .isThrownBy(PlanRefusalsTest::receive)
        .withMessage("ReceiveMaterials.materials is missing; give it");
  }
}
