package org.zhuanban.exchange;

import static org.zhuanban.exchange.CellValues.accepted;
import static org.zhuanban.exchange.CellValues.code;
import static org.zhuanban.exchange.CellValues.name;
import static org.zhuanban.exchange.CellValues.need;
import static org.zhuanban.exchange.CellValues.parent;
import static org.zhuanban.exchange.CellValues.type;
import static org.zhuanban.exchange.CellValues.version;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.exchange.ExchangeRow.ActRow;
import org.zhuanban.exchange.ExchangeRow.ApplicationRow;
import org.zhuanban.exchange.ExchangeRow.OfCase;
import org.zhuanban.exchange.ExchangeRow.ResultRow;
import org.zhuanban.exchange.ExchangeRow.SpecialRow;
import org.zhuanban.exchange.ReceiverTable.Draft;
import org.zhuanban.party.Enterprise;

/**
 * The tables of cases on the platform of government services (国家政务服务平台), {@code up_pro_*}, in the
 * columns of GB/T 39046—2020.
 */
public final class ServiceTables {
  private static final String DDL = "国家政务服务平台办件表的公开建表语句 public DDL (JluKobe/MyRepo)";

  /** The accepted cases (办件受理信息). */
  public static final ReceiverTable<ApplicationRow> ACCEPT = accept();

  /** The acts of accepted cases (办件过程信息). */
  public static final ReceiverTable<ActRow> PROCESS = process();

  /** The results of accepted cases (办件结果信息). */
  public static final ReceiverTable<ResultRow> RESULT = result();

  /** The special procedures of accepted cases that have ended (特别程序信息). */
  public static final ReceiverTable<SpecialRow> SPECIAL = special();

  private ServiceTables() {}

  /** {@return all of them, in the order of writing} */
  public static List<ReceiverTable<?>> all() {
    return List.of(ACCEPT, PROCESS, RESULT, SPECIAL);
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
            row -> row.receipt().map(CellValues::number))
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
        .time("apply_date", "申请时间", "time of application", true, CellValues::received)
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
        .time("accept_date", "受理时间", "time of acceptance", true, CellValues::accepted)
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
            CellValues::organCode)
        .must("org_name", "受理部门", "department", 100, WayOut.ORGAN_NAME, row -> row.of().organName())
        .order("accept_date", CellValues::received, CellValues::accepted)
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
        .time("event_start_time", "环节开始时间", "begin of the act", true, CellValues::taken)
        .time("event_end_time", "环节结束时间", "end of the act", true, CellValues::taken)
        .asked(
            "handle_user_name",
            "受理人员",
            "person who took it",
            100,
            need(WayOut.HANDLER),
            CellValues::handler)
        .asked("handle_explain", "办理意见", "opinion", 2000, need(WayOut.PAPER), CellValues::opinion)
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
        .time("result_date", "办结时间", "time of the conclusion", true, CellValues::closed)
        .text("result_cetr_name", "结果证照名称", "name of the licence", 256, ResultRow::name)
        .text(
            "result_cetr_no",
            "结果证照编号",
            "number of the licence",
            2000,
            row ->
                row.licence()
                    .flatMap(LicenceDocument::number)
                    .or(() -> row.paper().map(CellValues::number))
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
        .order("result_date", scene -> accepted(parent(scene)), CellValues::closed)
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
        .time("special_time", "特别程序开始时间", "begin", true, CellValues::started)
        .must("special_reason", "特别程序启动理由或依据", "basis", 2000, WayOut.BASIS, SpecialRow::basis)
        .time("end_time", "特别程序结束时间", "end", true, CellValues::ended)
        .order("end_time", CellValues::started, CellValues::ended)
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
}
