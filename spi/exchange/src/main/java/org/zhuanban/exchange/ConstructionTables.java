package org.zhuanban.exchange;

import static org.zhuanban.exchange.CellValues.code;
import static org.zhuanban.exchange.CellValues.name;
import static org.zhuanban.exchange.CellValues.need;
import static org.zhuanban.exchange.CellValues.state;
import static org.zhuanban.exchange.CellValues.version;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.exchange.ExchangeRow.ActRow;
import org.zhuanban.exchange.ExchangeRow.ApplicationRow;
import org.zhuanban.exchange.ExchangeRow.OfCase;
import org.zhuanban.exchange.ExchangeRow.OfProject;
import org.zhuanban.exchange.ExchangeRow.ResultRow;
import org.zhuanban.exchange.ExchangeRow.SpecialRow;
import org.zhuanban.exchange.ReceiverTable.Draft;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.LicenceId;

/**
 * The tables of the housing ministry's exchange standard of the approval system for construction
 * projects (工程建设项目审批管理系统数据共享交换标准), {@code SPGL_*_V3}.
 */
public final class ConstructionTables {
  private static final String V3 =
      "工程建设项目审批管理系统数据共享交换标准 V3，据公开的实体类 public entity classes (LouisCherry/tempproject134)";
  private static final LocalDate NO_END = LocalDate.of(9999, 1, 1);
  private static final String CORRECTED = "更正";

  /** The projects, or their works where they have some (项目基本信息表). */
  public static final ReceiverTable<OfProject> PROJECT = project();

  /** The cases of approval items (项目审批事项办理信息表). */
  public static final ReceiverTable<ApplicationRow> CASE = cases();

  /** The states of handling of cases (项目审批事项办理详细信息表). */
  public static final ReceiverTable<ActRow> STATE = states();

  /** The special procedures of cases (项目审批事项办理特别程序信息表). */
  public static final ReceiverTable<SpecialRow> SPECIAL = special();

  /** The papers of granted cases (审批事项批复文件信息表). */
  public static final ReceiverTable<ResultRow> PAPER = paper();

  private ConstructionTables() {}

  /** {@return all of them, in the order of writing} */
  public static List<ReceiverTable<?>> all() {
    return List.of(PROJECT, CASE, STATE, SPECIAL, PAPER);
  }

  private static ReceiverTable<OfProject> project() {
    return ofMinistry(
            ReceiverTable.draft(OfProject.class, "SPGL_XMJBXXB_V3", "项目基本信息表", "projects", V3),
            OfProject::workCode)
        .due(scene -> scene.row().work().isPresent() || scene.row().project().works() == 0)
        .must("xmdm", "项目代码", "project code", 0, WayOut.PROJECT_CODE, row -> row.project().code())
        .must("xmmc", "项目名称", "project name", 0, WayOut.PROJECT_NAME, row -> row.project().name())
        .text("gcfw", "工程范围", "scope of the work", 0, row -> row.work().flatMap(ProjectWork::scope))
        .text(
            "qjdgcdm",
            "前阶段关联工程代码",
            "codes of the works of the stage before",
            0,
            row -> Optional.of(String.join(",", row.previous())).filter(codes -> !codes.isEmpty()))
        .code(
            "lxlx",
            "立项类型",
            "route of approval",
            0,
            need(WayOut.PARTICULARS),
            NationalCodes.ROUTE,
            scene ->
                scene
                    .row()
                    .project()
                    .route()
                    .map(route -> scene.receiver().code(NationalCodes.ROUTE, route)))
        .code(
            "jsxz",
            "建设性质",
            "nature of construction",
            0,
            need(WayOut.PARTICULARS),
            NationalCodes.NATURE,
            scene ->
                scene
                    .row()
                    .project()
                    .nature()
                    .map(nature -> scene.receiver().code(NationalCodes.NATURE, nature)))
        .text(
            "gbhydmfbnd",
            "国标行业代码发布年代",
            "year of the list of industries",
            0,
            row -> row.project().industry().map(known -> "2017"))
        .text("gbhy", "国标行业", "industry (GB/T 4754-2017)", 0, row -> row.project().industry())
        .date("nkgsj", "拟开工时间", "intended start", Optional.empty(), row -> row.project().startBy())
        .date(
            "njcsj",
            "拟建成时间",
            "intended completion",
            Optional.empty(),
            row -> row.project().productionBy())
        .number(
            "ztze",
            "总投资额（万元）",
            "total investment, in 10,000 yuan",
            14,
            need(WayOut.AGREEMENT),
            scene -> investment(scene.row()).map(CellValues::tenThousands))
        .text("jsdd", "建设地点", "site", 0, row -> row.project().site())
        .text(
            "jsgmjnr",
            "建设规模及内容",
            "scale and content",
            0,
            row -> row.work().flatMap(ProjectWork::scale))
        .number(
            "ydmj",
            "用地面积",
            "land area, in square metres",
            14,
            Optional.empty(),
            scene -> scene.row().work().flatMap(ProjectWork::landArea))
        .number(
            "jzmj",
            "建筑面积",
            "floor area, in square metres",
            14,
            Optional.empty(),
            scene -> scene.row().work().flatMap(ProjectWork::floorArea))
        .must(
            "jsdw",
            "建设单位",
            "builder",
            0,
            WayOut.INVESTOR,
            row -> row.project().investor().map(Enterprise::name))
        .must(
            "jsdwdm",
            "建设单位代码",
            "credit code of the builder",
            0,
            WayOut.INVESTOR_CODE,
            row -> code(row.project().investor()))
        .table();
  }

  private static Optional<BigDecimal> investment(OfProject row) {
    return row.work().isPresent()
        ? row.work().flatMap(ProjectWork::investment)
        : row.project().investment();
  }

  private static ReceiverTable<ApplicationRow> cases() {
    return ofCase(
            ReceiverTable.draft(
                ApplicationRow.class, "SPGL_XMSPSXBLXXB_V3", "项目审批事项办理信息表", "cases", V3))
        .asked(
            "spsxbm",
            "审批事项编码",
            "implementation code of the item",
            0,
            need(WayOut.ITEM_CODES),
            scene -> scene.row().terms().codes().implementation())
        .number(
            "spsxbbh",
            "审批事项版本号",
            "version of the item",
            0,
            need(WayOut.ITEM_CODES),
            scene -> version(scene.row()))
        .asked(
            "spbmbm",
            "审批部门编码",
            "credit code of the department",
            0,
            need(WayOut.ORGAN_CODE),
            CellValues::organCode)
        .must("spbmmc", "审批部门名称", "department", 0, WayOut.ORGAN_NAME, row -> row.of().organName())
        .number(
            "sxblsx",
            "事项办理时限",
            "limit, in working days",
            0,
            Optional.empty(),
            scene -> scene.row().terms().limit().flatMap(CellValues::workingDays))
        .table();
  }

  private static ReceiverTable<ActRow> states() {
    return ofCase(
            ReceiverTable.draft(
                ActRow.class, "SPGL_XMSPSXBLXXXXB_V3", "项目审批事项办理详细信息表", "states of cases", V3))
        .after(CASE)
        .due(scene -> state(scene) instanceof NationalCode.Equal)
        .code(
            "blzt",
            "办理状态",
            "state of handling",
            2,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.HANDLING_STATE,
            scene -> Optional.of(state(scene)))
        .time("blsj", "办理时间", "time of handling", true, CellValues::taken)
        .asked("blr", "办理人", "person who took it", 0, need(WayOut.HANDLER), CellValues::handler)
        .asked("blyj", "办理意见", "opinion", 0, Optional.empty(), CellValues::opinion)
        .must("dwmc", "单位名称", "department", 0, WayOut.ORGAN_NAME, row -> row.of().organName())
        .asked(
            "dwtyshxydm",
            "单位统一社会信用代码",
            "credit code of the department",
            18,
            need(WayOut.ORGAN_CODE),
            CellValues::organCode)
        .asked(
            "sjly",
            "数据来源",
            "source",
            0,
            need(WayOut.RECEIVER_CODE),
            scene -> Optional.of(scene.receiver().source()))
        .table();
  }

  private static ReceiverTable<SpecialRow> special() {
    return ofCase(
            ReceiverTable.draft(
                SpecialRow.class,
                "SPGL_XMSPSXBLTBCXXXB_V3",
                "项目审批事项办理特别程序信息表",
                "special procedures",
                V3))
        .after(CASE)
        .must("tbcxmc", "特别程序名称", "name", 0, WayOut.SHORTER, row -> Optional.of(name(row)))
        .time("tbcxkssj", "特别程序开始时间", "begin", true, CellValues::started)
        .text(
            "tbcxsxlx",
            "特别程序时限类型",
            "unit of the limit (1: working days)",
            0,
            row -> row.stated().flatMap(CellValues::workingDays).map(days -> "1"))
        .number(
            "tbcxsx",
            "特别程序时限",
            "limit",
            0,
            Optional.empty(),
            scene -> scene.row().stated().flatMap(CellValues::workingDays))
        .table();
  }

  private static ReceiverTable<ResultRow> paper() {
    return ofCase(
            ReceiverTable.draft(
                ResultRow.class, "SPGL_XMSPSXPFWJXXB_V3", "审批事项批复文件信息表", "papers of approvals", V3))
        .after(CASE)
        .due(scene -> scene.row().granted() && scene.row().kind() != ActKind.FILED)
        .date(
            "pfrq",
            "批复日期",
            "day of the approval",
            need(WayOut.PAPER),
            row -> Optional.of(row.closed().day()))
        .must(
            "pfwh",
            "批复文号",
            "number of the paper",
            0,
            WayOut.PAPER,
            row -> row.paper().map(CellValues::number))
        .must(
            "pfwjbt",
            "批复文件标题",
            "title of the paper",
            0,
            WayOut.PAPER,
            row -> row.name().or(() -> Optional.of(row.of().itemName())))
        .date(
            "pfwjyxqx",
            "批复文件有效期限",
            "end of validity",
            need(WayOut.PAPER),
            row -> row.validTo().or(() -> Optional.of(NO_END)))
        .text(
            "zzbh",
            "证照编号",
            "number of the licence",
            0,
            row -> row.licence().flatMap(LicenceDocument::number))
        .text(
            "zzbs",
            "证照标识",
            "identifier of the electronic licence",
            0,
            row -> row.licence().flatMap(LicenceDocument::electronic).map(LicenceId::text))
        .table();
  }

  private static <R extends OfCase> Draft<R> ofCase(Draft<R> draft) {
    return ofMinistry(draft, row -> row.of().work())
        .asked(
            "spsxslbm",
            "审批事项实例编码",
            "number of the case",
            0,
            need(WayOut.CASE_NUMBER),
            scene -> scene.row().of().number());
  }

  /** The columns of every table of the housing ministry. */
  private static <R extends ExchangeRow> Draft<R> ofMinistry(
      Draft<R> draft, Function<R, Optional<String>> work) {
    return draft
        .must(
            "dfsjzj",
            "地方数据主键",
            "key of the row",
            0,
            WayOut.SHORTER,
            row -> Optional.of(row.key().guid()))
        .asked(
            "xzqhdm",
            "行政区划代码",
            "region",
            6,
            need(WayOut.RECEIVER_CODE),
            scene -> Optional.of(scene.receiver().region()))
        .must("gcdm", "工程代码", "code of the work", 0, WayOut.WORK_CODE, work)
        .asked(
            "sjyxbs",
            "数据有效标识",
            "whether the row is valid (1, 0)",
            1,
            need(WayOut.SHORTER),
            scene -> Optional.of(scene.valid() ? "1" : "0"))
        .asked(
            "sjwxyy",
            "数据无效原因",
            "why it is not",
            0,
            Optional.empty(),
            scene -> Optional.of(CORRECTED).filter(why -> !scene.valid()));
  }
}
