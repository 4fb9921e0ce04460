package org.zhuanban.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.exchange.ExchangeRow.ActRow;
import org.zhuanban.exchange.ExchangeRow.ApplicationRow;
import org.zhuanban.exchange.ExchangeRow.ComplaintRow;
import org.zhuanban.exchange.ExchangeRow.OfCase;
import org.zhuanban.exchange.ExchangeRow.OfProject;
import org.zhuanban.exchange.ExchangeRow.RatingRow;
import org.zhuanban.exchange.ExchangeRow.ResultRow;
import org.zhuanban.exchange.ExchangeRow.SpecialRow;
import org.zhuanban.exchange.ReceiverTable.Draft;
import org.zhuanban.exchange.ReceiverTable.Scene;
import org.zhuanban.export.Dictionary;
import org.zhuanban.party.CreditCode;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Enterprise;
import org.zhuanban.party.LicenceId;

/**
 * The tables of national platforms. {@code up_pro_*} are those of cases on the platform of
 * government services, and {@code SPGL_*_V3} those of the housing ministry's exchange standard. Two
 * of GB/T 39046—2020 have the ratings and complaints.
 */
public final class ReceiverTables {
  private static final String DDL = "国家政务服务平台办件表的公开建表语句 public DDL (JluKobe/MyRepo)";
  private static final String V3 =
      "工程建设项目审批管理系统数据共享交换标准 V3，据公开的实体类 public entity classes (LouisCherry/tempproject134)";
  private static final String STANDARD = "GB/T 39046—2020";
  private static final LocalDate NO_END = LocalDate.of(9999, 1, 1);
  private static final String CORRECTED = "更正";
  private static final int TEN_THOUSAND = 4;
  private static final int NATIONAL_LENGTH = 31;
  private static final int CREDIT_CODE = 18;

  /** The accepted cases (办件受理信息). */
  public static final ReceiverTable<ApplicationRow> ACCEPT = accept();

  /** The acts of accepted cases (办件过程信息). */
  public static final ReceiverTable<ActRow> PROCESS = process();

  /** The results of accepted cases (办件结果信息). */
  public static final ReceiverTable<ResultRow> RESULT = result();

  /** The special procedures of accepted cases that have ended (特别程序信息). */
  public static final ReceiverTable<SpecialRow> SPECIAL = special();

  /** The projects, or their works where they have some (项目基本信息表). */
  public static final ReceiverTable<OfProject> SPGL_PROJECT = spglProject();

  /** The cases of approval items (项目审批事项办理信息表). */
  public static final ReceiverTable<ApplicationRow> SPGL_CASE = spglCase();

  /** The states of handling of cases (项目审批事项办理详细信息表). */
  public static final ReceiverTable<ActRow> SPGL_STATE = spglState();

  /** The special procedures of cases (项目审批事项办理特别程序信息表). */
  public static final ReceiverTable<SpecialRow> SPGL_SPECIAL = spglSpecial();

  /** The papers of granted cases (审批事项批复文件信息表). */
  public static final ReceiverTable<ResultRow> SPGL_PAPER = spglPaper();

  /** The ratings of the service (政务服务绩效评价). */
  public static final ReceiverTable<RatingRow> RATING = rating();

  /** The complaints (办事互动之投诉). */
  public static final ReceiverTable<ComplaintRow> COMPLAINT = complaint();

  private ReceiverTables() {}

  /**
   * {@return the tables of cases on the platform of government services, in the order of writing}
   */
  public static List<ReceiverTable<?>> services() {
    return List.of(ACCEPT, PROCESS, RESULT, SPECIAL);
  }

  /** {@return the tables of the housing ministry, in the order of writing} */
  public static List<ReceiverTable<?>> approvals() {
    return List.of(SPGL_PROJECT, SPGL_CASE, SPGL_STATE, SPGL_SPECIAL, SPGL_PAPER);
  }

  /** {@return the tables of ratings and complaints} */
  public static List<ReceiverTable<?>> satisfaction() {
    return List.of(RATING, COMPLAINT);
  }

  private static ReceiverTable<ApplicationRow> accept() {
    return services(
            ReceiverTable.draft(
                ApplicationRow.class, "up_pro_accept", "办件受理信息", "accepted cases", DDL))
        .due(scene -> scene.row().accepted().isPresent())
        .text(
            "accept_doc_no",
            "受理文书编号",
            "number of the paper of acceptance",
            50,
            row -> row.receipt().map(ReceiverTables::number))
        .text("project_name", "办理摘要", "summary", 1000, row -> row.of().projectName())
        .asked(
            "catalog_code",
            "基本编码",
            "basic code of the item",
            12,
            need(WayOut.ITEM_CODES),
            scene -> scene.row().terms().codes().basic())
        .asked(
            "task_code",
            "实施编码",
            "implementation code of the item",
            36,
            need(WayOut.ITEM_CODES),
            scene -> scene.row().terms().codes().implementation())
        .asked(
            "task_handle_item",
            "业务办理项编码",
            "handling code of the item",
            50,
            Optional.empty(),
            scene -> scene.row().terms().codes().handling())
        .must(
            "task_name",
            "事项名称",
            "name of the item",
            1000,
            WayOut.ITEM_CODES,
            row -> Optional.of(row.terms().name()))
        .number(
            "task_version",
            "事项版本",
            "version of the item",
            10,
            need(WayOut.ITEM_CODES),
            scene -> version(scene.row()))
        .must(
            "applyer_name",
            "申请人名称",
            "name of the applicant",
            100,
            WayOut.INVESTOR,
            row -> row.applicant().map(Enterprise::name))
        .code(
            "applyer_type",
            "申请人类型",
            "kind of applicant",
            2,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.APPLICANT,
            scene -> scene.code(NationalCodes.APPLICANT, ApplicantKind.ENTERPRISE))
        .code(
            "applyer_page_type",
            "申请人证件类型",
            "type of the applicant's paper",
            70,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.APPLICANT_PAPER,
            scene -> scene.code(NationalCodes.APPLICANT_PAPER, ApplicantKind.ENTERPRISE))
        .must(
            "applyer_page_code",
            "申请人证件号码",
            "credit code of the applicant",
            500,
            WayOut.INVESTOR_CODE,
            row -> code(row.applicant()))
        .time("apply_date", "申请时间", "time of application", true, ReceiverTables::received)
        .code(
            "apply_type",
            "申请类型",
            "form of application",
            2,
            need(WayOut.FORM),
            NationalCodes.FORM,
            scene ->
                scene
                    .host()
                    .form(scene.row().of())
                    .map(form -> scene.receiver().code(NationalCodes.FORM, form)))
        .time("accept_date", "受理时间", "time of acceptance", true, ReceiverTables::accepted)
        .time(
            "promise_date",
            "承诺办结时间",
            "committed end",
            false,
            scene -> scene.row().promisedBy().map(Moment::of))
        .code(
            "project_type",
            "办理类型",
            "type of case",
            2,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.CASE_TYPE,
            scene -> scene.code(NationalCodes.CASE_TYPE, CaseType.of(scene.row().terms().limit())))
        .asked(
            "org_code",
            "受理部门编码",
            "credit code of the department",
            64,
            need(WayOut.ORGAN_CODE),
            ReceiverTables::organCode)
        .must("org_name", "受理部门", "department", 100, WayOut.ORGAN_NAME, row -> row.of().organName())
        .order("accept_date", ReceiverTables::received, ReceiverTables::accepted)
        .table();
  }

  private static ReceiverTable<ActRow> process() {
    return services(
            ReceiverTable.draft(ActRow.class, "up_pro_process", "办件过程信息", "acts of cases", DDL))
        .after(ACCEPT)
        .code(
            "event_name",
            "业务动作",
            "action",
            2,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.ACTION,
            scene -> scene.code(NationalCodes.ACTION, scene.row().kind()))
        .must(
            "process_name",
            "办理环节名称",
            "name of the act",
            1000,
            WayOut.SHORTER,
            row -> Optional.of(row.kind().label(Locale.CHINESE)))
        .time("event_start_time", "环节开始时间", "begin of the act", true, ReceiverTables::taken)
        .time("event_end_time", "环节结束时间", "end of the act", true, ReceiverTables::taken)
        .asked(
            "handle_user_name",
            "受理人员",
            "person who took it",
            100,
            need(WayOut.HANDLER),
            ReceiverTables::handler)
        .asked(
            "handle_explain", "办理意见", "opinion", 2000, need(WayOut.PAPER), ReceiverTables::opinion)
        .table();
  }

  private static ReceiverTable<ResultRow> result() {
    return services(
            ReceiverTable.draft(
                ResultRow.class, "up_pro_result", "办件结果信息", "results of cases", DDL))
        .after(ACCEPT)
        .code(
            "result_type",
            "办结结果",
            "result",
            2,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.CONCLUSION,
            scene -> scene.code(NationalCodes.CONCLUSION, scene.row().kind()))
        .time("result_date", "办结时间", "time of the conclusion", true, ReceiverTables::closed)
        .text("result_cetr_name", "结果证照名称", "name of the licence", 256, ResultRow::name)
        .text(
            "result_cetr_no",
            "结果证照编号",
            "number of the licence",
            2000,
            row ->
                row.licence()
                    .flatMap(LicenceDocument::number)
                    .or(() -> row.paper().map(ReceiverTables::number))
                    .filter(number -> row.granted()))
        .asked(
            "result_explain",
            "办件结果描述",
            "words of the result",
            2000,
            Optional.empty(),
            scene -> Optional.of(scene.row().kind().label(Locale.CHINESE)))
        .code(
            "satisfaction",
            "满意度",
            "satisfaction",
            2,
            Optional.empty(),
            NationalCodes.SATISFACTION,
            scene ->
                scene
                    .row()
                    .grade()
                    .map(grade -> scene.receiver().code(NationalCodes.SATISFACTION, grade)))
        .asked(
            "is_delivery_results",
            "是否快递递送结果",
            "whether it went by courier (1, 0)",
            2,
            need(WayOut.COURIER),
            scene -> scene.host().byCourier(scene.row().of()).map(sent -> sent ? "1" : "0"))
        .order("result_date", scene -> accepted(parent(scene)), ReceiverTables::closed)
        .table();
  }

  private static ReceiverTable<SpecialRow> special() {
    return services(
            ReceiverTable.draft(
                SpecialRow.class,
                "up_pro_special_procedure",
                "特别程序信息",
                "special procedures of cases",
                DDL))
        .after(ACCEPT)
        .due(scene -> scene.row().ended().isPresent())
        .code(
            "special_type",
            "特别程序种类",
            "type",
            2,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.SPECIAL_TYPE,
            scene -> scene.code(NationalCodes.SPECIAL_TYPE, type(scene.row())))
        .must(
            "special_name", "特别程序种类名称", "name", 1000, WayOut.SHORTER, row -> Optional.of(name(row)))
        .time("special_time", "特别程序开始时间", "begin", true, ReceiverTables::started)
        .must("special_reason", "特别程序启动理由或依据", "basis", 2000, WayOut.BASIS, SpecialRow::basis)
        .time("end_time", "特别程序结束时间", "end", true, ReceiverTables::ended)
        .order("end_time", ReceiverTables::started, ReceiverTables::ended)
        .table();
  }

  /** The columns of every table of the platform of government services. */
  private static <R extends OfCase> Draft<R> services(Draft<R> draft) {
    return draft
        .must(
            "row_guid",
            "记录唯一标识",
            "key of the row",
            50,
            WayOut.SHORTER,
            row -> Optional.of(row.key().guid()))
        .asked(
            "project_no",
            "办件编号",
            "number of the case",
            50,
            need(WayOut.CASE_NUMBER),
            scene -> scene.row().of().number())
        .asked(
            "data_source",
            "数据来源",
            "source",
            3,
            need(WayOut.RECEIVER_CODE),
            scene -> Optional.of(scene.receiver().source()))
        .code(
            "cd_operation",
            "同步类型",
            "operation",
            2,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.OPERATION,
            scene -> Optional.of(scene.operation()))
        .sent("cd_time", "同步时间", "time of sending")
        .asked(
            "cd_batch",
            "批次号",
            "number of the batch",
            32,
            need(WayOut.SHORTER),
            scene -> Optional.of(scene.sending().batch()));
  }

  private static ReceiverTable<OfProject> spglProject() {
    return spgl(
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
            scene -> investment(scene.row()).map(ReceiverTables::tenThousands))
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

  private static ReceiverTable<ApplicationRow> spglCase() {
    return spglCase(
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
            ReceiverTables::organCode)
        .must("spbmmc", "审批部门名称", "department", 0, WayOut.ORGAN_NAME, row -> row.of().organName())
        .number(
            "sxblsx",
            "事项办理时限",
            "limit, in working days",
            0,
            Optional.empty(),
            scene -> scene.row().terms().limit().flatMap(ReceiverTables::workingDays))
        .table();
  }

  private static ReceiverTable<ActRow> spglState() {
    return spglCase(
            ReceiverTable.draft(
                ActRow.class, "SPGL_XMSPSXBLXXXXB_V3", "项目审批事项办理详细信息表", "states of cases", V3))
        .after(SPGL_CASE)
        .due(scene -> state(scene) instanceof NationalCode.Equal)
        .code(
            "blzt",
            "办理状态",
            "state of handling",
            2,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.HANDLING_STATE,
            scene -> Optional.of(state(scene)))
        .time("blsj", "办理时间", "time of handling", true, ReceiverTables::taken)
        .asked("blr", "办理人", "person who took it", 0, need(WayOut.HANDLER), ReceiverTables::handler)
        .asked("blyj", "办理意见", "opinion", 0, Optional.empty(), ReceiverTables::opinion)
        .must("dwmc", "单位名称", "department", 0, WayOut.ORGAN_NAME, row -> row.of().organName())
        .asked(
            "dwtyshxydm",
            "单位统一社会信用代码",
            "credit code of the department",
            18,
            need(WayOut.ORGAN_CODE),
            ReceiverTables::organCode)
        .asked(
            "sjly",
            "数据来源",
            "source",
            0,
            need(WayOut.RECEIVER_CODE),
            scene -> Optional.of(scene.receiver().source()))
        .table();
  }

  private static ReceiverTable<SpecialRow> spglSpecial() {
    return spglCase(
            ReceiverTable.draft(
                SpecialRow.class,
                "SPGL_XMSPSXBLTBCXXXB_V3",
                "项目审批事项办理特别程序信息表",
                "special procedures",
                V3))
        .after(SPGL_CASE)
        .must("tbcxmc", "特别程序名称", "name", 0, WayOut.SHORTER, row -> Optional.of(name(row)))
        .time("tbcxkssj", "特别程序开始时间", "begin", true, ReceiverTables::started)
        .text(
            "tbcxsxlx",
            "特别程序时限类型",
            "unit of the limit (1: working days)",
            0,
            row -> row.stated().flatMap(ReceiverTables::workingDays).map(days -> "1"))
        .number(
            "tbcxsx",
            "特别程序时限",
            "limit",
            0,
            Optional.empty(),
            scene -> scene.row().stated().flatMap(ReceiverTables::workingDays))
        .table();
  }

  private static ReceiverTable<ResultRow> spglPaper() {
    return spglCase(
            ReceiverTable.draft(
                ResultRow.class, "SPGL_XMSPSXPFWJXXB_V3", "审批事项批复文件信息表", "papers of approvals", V3))
        .after(SPGL_CASE)
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
            row -> row.paper().map(ReceiverTables::number))
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

  private static <R extends OfCase> Draft<R> spglCase(Draft<R> draft) {
    return spgl(draft, row -> row.of().work())
        .asked(
            "spsxslbm",
            "审批事项实例编码",
            "number of the case",
            0,
            need(WayOut.CASE_NUMBER),
            scene -> scene.row().of().number());
  }

  /** The columns of every table of the housing ministry. */
  private static <R extends ExchangeRow> Draft<R> spgl(
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

  private static ReceiverTable<RatingRow> rating() {
    return ReceiverTable.draft(
            RatingRow.class, "gbt39046_table9", "政务服务绩效评价", "ratings", STANDARD + " 表9")
        .asked(
            "case_number",
            "办件编号",
            "number of the case",
            50,
            need(WayOut.CASE_NUMBER),
            scene -> scene.row().of().number())
        .code(
            "channel",
            "评价渠道",
            "channel",
            50,
            Optional.empty(),
            NationalCodes.CHANNEL,
            scene ->
                scene
                    .row()
                    .channel()
                    .map(channel -> scene.receiver().code(NationalCodes.CHANNEL, channel)))
        .time("rated_at", "评价时间", "time", true, scene -> Optional.of(scene.row().at()))
        .number(
            "round",
            "评价次数",
            "number of the rating",
            2,
            Optional.empty(),
            scene -> scene.row().round().map(BigDecimal::valueOf))
        .text(
            "satisfaction",
            "满意度",
            "satisfaction",
            20,
            row ->
                NationalCodes.SATISFACTION.of(row.grade()) instanceof NationalCode.Equal equal
                    ? Optional.of(equal.label())
                    : Optional.empty())
        .code(
            "satisfaction_code",
            "满意度代码",
            "code of the satisfaction",
            1,
            need(WayOut.RECEIVER_CODE),
            NationalCodes.SATISFACTION,
            scene -> scene.code(NationalCodes.SATISFACTION, scene.row().grade()))
        .asked(
            "words",
            "文字评价",
            "words",
            0,
            Optional.empty(),
            scene -> scene.row().words().flatMap(scene.host()::words))
        .asked(
            "region",
            "行政区划",
            "region",
            9,
            need(WayOut.RECEIVER_CODE),
            scene -> Optional.of(scene.receiver().region()))
        .table();
  }

  private static ReceiverTable<ComplaintRow> complaint() {
    return ReceiverTable.draft(
            ComplaintRow.class, "gbt39046_table10", "办事互动（投诉）", "complaints", STANDARD + " 表10")
        .must(
            "complaint",
            "投诉编码",
            "key of the complaint",
            50,
            WayOut.SHORTER,
            row -> Optional.of(row.key().guid()))
        .text("complainant", "投诉人", "complainant", 100, row -> row.by().map(Enterprise::name))
        .must(
            "against",
            "被投诉单位",
            "organ complained of",
            100,
            WayOut.ORGAN_NAME,
            ComplaintRow::againstName)
        .asked(
            "content",
            "投诉内容",
            "content",
            1000,
            Optional.empty(),
            scene -> scene.host().words(scene.row().paper()))
        .time("filed_at", "投诉时间", "time of filing", true, scene -> Optional.of(scene.row().filed()))
        .asked(
            "organ_code",
            "承办单位代码",
            "credit code of the answering organ",
            18,
            Optional.empty(),
            scene -> scene.host().organCode(scene.row().organ()))
        .must(
            "organ",
            "承办单位名称",
            "answering organ",
            100,
            WayOut.ORGAN_NAME,
            row -> Optional.of(row.organName()))
        .asked(
            "answer",
            "反馈信息",
            "answer",
            500,
            Optional.empty(),
            scene -> scene.row().answer().flatMap(scene.host()::words))
        .time("answered_at", "反馈时间", "time of the answer", false, scene -> scene.row().answered())
        .asked(
            "region",
            "行政区划",
            "region",
            9,
            need(WayOut.RECEIVER_CODE),
            scene -> Optional.of(scene.receiver().region()))
        .order(
            "answered_at",
            scene -> Optional.of(scene.row().filed()),
            scene -> scene.row().answered())
        .table();
  }

  private static Optional<WayOut> need(WayOut wayOut) {
    return Optional.of(wayOut);
  }

  private static Optional<String> code(Optional<Enterprise> enterprise) {
    return enterprise.flatMap(Enterprise::code).map(CreditCode::text);
  }

  /** An implementation code of 31 characters begins with the credit code of the organ. */
  private static Optional<String> organCode(Scene<? extends OfCase> scene) {
    return scene
        .host()
        .organCode(scene.row().of().organ())
        .or(
            () ->
                scene
                    .row()
                    .application()
                    .terms()
                    .codes()
                    .implementation()
                    .filter(code -> code.length() == NATIONAL_LENGTH)
                    .map(code -> code.substring(0, CREDIT_CODE)));
  }

  private static Optional<Moment> timed(
      Scene<? extends OfCase> scene, ActKind kind, Moment moment) {
    return Optional.of(
        moment.at().isPresent()
            ? moment
            : new Moment(moment.day(), scene.host().time(scene.row().of(), kind, moment.day())));
  }

  private static Optional<Moment> received(Scene<ApplicationRow> scene) {
    return timed(scene, ActKind.RECEIVED, scene.row().received());
  }

  private static Optional<Moment> accepted(Scene<ApplicationRow> scene) {
    return scene.row().accepted().flatMap(on -> timed(scene, ActKind.ACCEPTED, on));
  }

  private static Optional<Moment> taken(Scene<ActRow> scene) {
    return timed(scene, scene.row().kind(), scene.row().at());
  }

  private static Optional<Moment> closed(Scene<ResultRow> scene) {
    return timed(scene, scene.row().kind(), scene.row().closed());
  }

  private static Optional<Moment> started(Scene<SpecialRow> scene) {
    return timed(
        scene,
        scene.row().extension() ? ActKind.EXTENDED : ActKind.SPECIAL_STARTED,
        scene.row().started());
  }

  private static Optional<Moment> ended(Scene<SpecialRow> scene) {
    return scene
        .row()
        .ended()
        .flatMap(
            on ->
                timed(
                    scene, scene.row().extension() ? ActKind.EXTENDED : ActKind.SPECIAL_ENDED, on));
  }

  private static Scene<ApplicationRow> parent(Scene<? extends OfCase> scene) {
    return new Scene<>(
        scene.row().application(),
        scene.version(),
        scene.valid(),
        scene.receiver(),
        scene.host(),
        scene.sending());
  }

  private static String number(DocumentRef paper) {
    return paper.number().orElseGet(paper::id);
  }

  private static Optional<BigDecimal> version(ApplicationRow row) {
    return row.terms()
        .codes()
        .version()
        .filter(text -> text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?"))
        .map(BigDecimal::new);
  }

  private static Optional<String> handler(Scene<ActRow> scene) {
    return scene
        .row()
        .officer()
        .flatMap(scene.host()::person)
        .or(() -> scene.host().handler(scene.row()));
  }

  private static Optional<String> opinion(Scene<ActRow> scene) {
    return scene
        .row()
        .paper()
        .flatMap(scene.host()::words)
        .or(() -> Optional.of(scene.row().kind().label(Locale.CHINESE)));
  }

  private static NationalCode state(Scene<ActRow> scene) {
    return scene.receiver().code(NationalCodes.HANDLING_STATE, scene.row().kind());
  }

  private static SpecialType type(SpecialRow row) {
    return row.extension() ? SpecialType.EXTENSION : SpecialType.OTHER;
  }

  private static String name(SpecialRow row) {
    if (row.extension()) {
      return ActKind.EXTENDED.label(Locale.CHINESE);
    }
    for (PauseReason reason : PauseReason.values()) {
      if (reason.name().equals(row.procedure())) {
        return Dictionary.label(reason, Locale.CHINESE);
      }
    }
    return row.procedure();
  }

  private static BigDecimal tenThousands(BigDecimal yuan) {
    return yuan.movePointLeft(TEN_THOUSAND)
        .setScale(TEN_THOUSAND + 2, RoundingMode.UNNECESSARY)
        .stripTrailingZeros();
  }

  private static Optional<BigDecimal> workingDays(TimeLimit limit) {
    return limit.unit() == LimitUnit.WORKING_DAYS
        ? Optional.of(BigDecimal.valueOf(limit.amount()))
        : Optional.empty();
  }
}
