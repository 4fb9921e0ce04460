package org.zhuanban.exchange;

import java.util.List;
import java.util.Locale;
import org.zhuanban.approval.application.RatingChannel;
import org.zhuanban.approval.application.RatingReason;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.export.Dictionary;
import org.zhuanban.party.Level;
import org.zhuanban.project.ConstructionNature;
import org.zhuanban.project.ProjectRoute;

/**
 * The national lists of codes for the terms of the library, each with its source. {@link
 * Receiver#with(CodeMap)} sets other codes of a receiver.
 */
public final class NationalCodes {
  private static final String STANDARD = "GB/T 39046—2020";
  private static final String SPGL =
      "工程建设项目审批管理系统数据共享交换标准（公开的厂商代码所载 public vendor source, augurit aplanmis）";
  private static final String PLATFORM =
      "国家政务服务平台办件表的公开建表语句(public DDL, JluKobe/MyRepo)；代码表未公开 list not public";
  private static final String OPEN = "SPGL_*_V3；代码表未公开 list not public";

  /** The states of handling of the ministry's exchange standard (办理状态 BLZT). */
  public static final CodeMap<ActKind> HANDLING_STATE =
      CodeMap.empty(ActKind.class, "办理状态", "state of handling (BLZT)", SPGL)
          .with(ActKind.RECEIVED, "1", "接件")
          .with(ActKind.CORRECTION_NOTICED, "6", "补正（开始）")
          .with(ActKind.SUPPLEMENTED, "7", "补正（结束）")
          .with(ActKind.ACCEPTED, "8", "部门受理")
          .with(ActKind.ACCEPTED_TOLERATED, "8", "部门受理")
          .with(ActKind.ACCEPTED_BY_SILENCE, "8", "部门受理")
          .with(ActKind.NOT_ACCEPTED, "5", "不予受理")
          .with(ActKind.SPECIAL_STARTED, "9", "特别程序（开始）")
          .with(ActKind.SPECIAL_ENDED, "10", "特别程序（结束）")
          .without(
              ActKind.EXTENDED,
              "延长期限不停止计时，办理状态不因此改变，只报特别程序表",
              "an extension stops no clock and changes no state; it is a row of the special procedures")
          .without(
              ActKind.STEP_PASSED,
              "部门内部环节不是办理状态，只报办件过程表",
              "a step inside the department is no state; it is a row of the process table")
          .without(
              ActKind.STEP_RETURNED,
              "部门内部环节不是办理状态，只报办件过程表",
              "a step inside the department is no state; it is a row of the process table")
          .with(ActKind.APPROVED, "11", "办结（通过）")
          .with(ActKind.APPROVED_TOLERATED, "12", "办结（容缺通过）")
          .with(ActKind.REFUSED, "13", "办结（不通过）")
          .with(ActKind.FILED, "11", "办结（通过）")
          .with(ActKind.WITHDRAWN, "2", "撤件")
          .without(
              ActKind.TERMINATED,
              "终止审批不是不予许可，代码表无“终止”",
              "a termination refuses nothing, and the list has no state for it")
          .without(
              ActKind.DELIVERED, "送达在办结之后，代码表无“送达”", "delivery follows the end of the handling")
          .with(ActKind.APPROVAL_WITHDRAWN, "14", "撤回")
          .with(ActKind.APPROVAL_REVOKED, "15", "撤销")
          .without(
              ActKind.APPROVAL_DEREGISTERED,
              "注销不是撤回，也不是撤销（行政许可法第七十条）",
              "deregistration is neither withdrawal nor revocation (行政许可法第七十条)");

  /** The types of items (事项类型). */
  public static final CodeMap<ItemKind> ITEM_TYPE =
      CodeMap.empty(ItemKind.class, "事项类型", "type of item", STANDARD + " 表A.1")
          .with(ItemKind.FILING, "10", "其他类别事项")
          .with(ItemKind.PROJECT_APPROVAL, "01", "行政许可")
          .with(ItemKind.LICENCE, "01", "行政许可")
          .without(
              ItemKind.TECHNICAL_REVIEW,
              "技术审查是审批中的环节，不是政务服务事项",
              "a technical review is part of a handling, not an item of service")
          .without(
              ItemKind.JOINT,
              "联合办理是办理方式，类型以其中各事项为准",
              "joint handling is a way of handling; its items have their own types")
          .without(
              ItemKind.PUBLIC_TRADE, "公共资源交易不是政务服务事项", "a public trade is not an item of service")
          .without(
              ItemKind.INTERMEDIARY,
              "中介服务由中介机构提供，不是政务服务事项",
              "an intermediary serves, not an organ");

  /** The levels of exercise (行使层级). */
  public static final CodeMap<Level> LEVEL =
      CodeMap.empty(Level.class, "行使层级", "level of exercise", STANDARD + " 表A.2")
          .with(Level.NATION, "1", "国家级/局（署、会）")
          .with(Level.PROVINCE, "2", "省级/直属")
          .with(Level.CITY, "3", "市级/隶属")
          .with(Level.COUNTY, "4", "县级")
          .without(Level.INTERMEDIARY, "中介机构不行使行政权力", "an intermediary exercises no power")
          .without(Level.UTILITY, "公用企业不行使行政权力", "a utility exercises no power");

  /** The forms of application (办理形式). */
  public static final CodeMap<ApplicationForm> FORM =
      CodeMap.empty(ApplicationForm.class, "办理形式", "form of application", STANDARD + " 表A.5")
          .with(ApplicationForm.WINDOW, "1", "窗口办理")
          .with(ApplicationForm.COMPUTER, "2", "电脑端网上办理")
          .with(ApplicationForm.MOBILE, "3", "移动端网上申请")
          .with(ApplicationForm.COURIER, "4", "快递申请")
          .with(ApplicationForm.OTHER, "9", "其他");

  /** The types of cases (办件类型). */
  public static final CodeMap<CaseType> CASE_TYPE =
      CodeMap.empty(CaseType.class, "办件类型", "type of case", STANDARD + " 表A.6")
          .with(CaseType.IMMEDIATE, "1", "即办件")
          .with(CaseType.PROMISED, "2", "承诺件")
          .with(CaseType.UNLIMITED, "9", "其他");

  /** The types of special procedures (特别程序种类). */
  public static final CodeMap<SpecialType> SPECIAL_TYPE =
      CodeMap.empty(SpecialType.class, "特别程序种类", "type of special procedure", STANDARD + " 表A.7")
          .with(SpecialType.EXTENSION, "1", "延长审批")
          .with(SpecialType.OTHER, "2", "除延长审批之外的情况");

  /** The grades of satisfaction (满意度): 1 is the best. */
  public static final CodeMap<ServiceGrade> SATISFACTION = satisfaction();

  /** The channels of ratings (评价渠道): the standard has names and no codes. */
  public static final CodeMap<RatingChannel> CHANNEL =
      CodeMap.empty(RatingChannel.class, "评价渠道", "channel of a rating", STANDARD + " 表9")
          .with(RatingChannel.COMPUTER, "PC端", "PC端")
          .with(RatingChannel.MOBILE, "移动服务端", "移动服务端")
          .with(RatingChannel.QR_CODE, "二维码", "二维码")
          .with(RatingChannel.HALL_TABLET, "政务大厅平板电脑", "政务大厅平板电脑")
          .with(RatingChannel.HALL_TERMINAL, "政务大厅其他终端", "政务大厅其他终端")
          .with(RatingChannel.TELEPHONE, "电话", "电话")
          .with(RatingChannel.SHORT_MESSAGE, "短信", "短信");

  /** The reasons of ratings (评价内容). */
  public static final CodeMap<RatingReason> REASON = reasons();

  /** The actions in a case (业务动作): the standard has the three names and no codes. */
  public static final CodeMap<ActKind> ACTION = action();

  /** The results of cases (办结结果). */
  public static final CodeMap<ActKind> CONCLUSION =
      others(
          CodeMap.empty(
                  ActKind.class,
                  "办结结果",
                  "result of a case",
                  "公开的厂商代码所载 public vendor source (id 9768395613)")
              .with(ActKind.APPROVED, "0", "出证办结")
              .with(ActKind.APPROVED_TOLERATED, "0", "出证办结")
              .with(ActKind.REFUSED, "1", "退回办结")
              .with(ActKind.NOT_ACCEPTED, "1", "退回办结")
              .with(ActKind.FILED, "6", "办结")
              .without(
                  ActKind.WITHDRAWN,
                  "申请人撤回不是退回，也不是作废，代码表未列",
                  "a withdrawal by the applicant is neither returned nor void")
              .without(
                  ActKind.TERMINATED,
                  "终止审批不是退回，也不是作废，代码表未列",
                  "a termination is neither returned nor void"),
          "不是办结",
          "this act ends no handling");

  /** The types of approval of projects (立项类型 LXLX). */
  public static final CodeMap<ProjectRoute> ROUTE =
      open(ProjectRoute.class, "立项类型", "route of approval (LXLX)");

  /** The natures of construction (建设性质 JSXZ). */
  public static final CodeMap<ConstructionNature> NATURE =
      open(ConstructionNature.class, "建设性质", "nature of construction (JSXZ)");

  /** The kinds of applicants (服务对象, 申请人类型). */
  public static final CodeMap<ApplicantKind> APPLICANT =
      CodeMap.empty(ApplicantKind.class, "服务对象", "kind of applicant", STANDARD + " 表A.4")
          .with(ApplicantKind.ENTERPRISE, "2", "企业法人");

  /** The types of papers by which an applicant is known (证件类型). */
  public static final CodeMap<ApplicantKind> APPLICANT_PAPER =
      CodeMap.empty(ApplicantKind.class, "证件类型", "type of paper", "GA/T 2000.156")
          .without(
              ApplicantKind.ENTERPRISE,
              "GA/T 2000.156 的代码表未公开，由宿主按接收方的代码表填写统一社会信用代码的类型",
              "GA/T 2000.156 is not public; the host sets the receiver's code of the credit code");

  /** The operations of rows (同步类型 cd_operation). */
  public static final CodeMap<RowOperation> OPERATION =
      CodeMap.empty(RowOperation.class, "同步类型", "operation of a row", PLATFORM)
          .with(RowOperation.WRITE, "I", "写入（假定 assumed）")
          .with(RowOperation.WITHDRAW, "D", "撤销（假定 assumed）");

  private NationalCodes() {}

  /** {@return every list, in the order of the page of codes} */
  public static List<CodeMap<?>> all() {
    return List.of(
        HANDLING_STATE,
        ITEM_TYPE,
        LEVEL,
        FORM,
        CASE_TYPE,
        SPECIAL_TYPE,
        SATISFACTION,
        CHANNEL,
        REASON,
        ACTION,
        CONCLUSION,
        APPLICANT,
        APPLICANT_PAPER,
        ROUTE,
        NATURE,
        OPERATION);
  }

  private static CodeMap<ServiceGrade> satisfaction() {
    CodeMap<ServiceGrade> codes =
        CodeMap.empty(ServiceGrade.class, "满意度", "satisfaction", STANDARD + " 表A.8");
    List<String> labels = List.of("非常满意", "满意", "基本满意", "不满意", "非常不满意");
    for (ServiceGrade grade : ServiceGrade.values()) {
      int code = grade.nationalCode();
      codes = codes.with(grade, String.valueOf(code), labels.get(code - 1));
    }
    return codes;
  }

  private static CodeMap<RatingReason> reasons() {
    CodeMap<RatingReason> codes =
        CodeMap.empty(
            RatingReason.class, "评价内容", "reason of a rating", "全国一体化在线政务服务平台“好差评”评价内容（2020）");
    for (RatingReason reason : RatingReason.values()) {
      String code = String.valueOf(reason.nationalCode());
      codes = codes.with(reason, code, Dictionary.label(reason, Locale.CHINESE));
    }
    return codes;
  }

  private static CodeMap<ActKind> action() {
    CodeMap<ActKind> codes =
        CodeMap.empty(ActKind.class, "业务动作", "action in a case", STANDARD + " 表7；" + PLATFORM);
    for (ActKind kind : ActKind.values()) {
      codes =
          switch (kind) {
            case STEP_PASSED, ACCEPTED, ACCEPTED_TOLERATED, APPROVED, APPROVED_TOLERATED, FILED ->
                codes.with(kind, "1", "通过（代码为假定 code assumed）");
            case STEP_RETURNED, CORRECTION_NOTICED, NOT_ACCEPTED, REFUSED ->
                codes.with(kind, "2", "退回（代码为假定 code assumed）");
            default -> codes.with(kind, "3", "其他（代码为假定 code assumed）");
          };
    }
    return codes;
  }

  private static CodeMap<ActKind> others(CodeMap<ActKind> codes, String zh, String en) {
    CodeMap<ActKind> all = codes;
    for (ActKind kind : ActKind.values()) {
      all = all.codes().containsKey(kind) ? all : all.without(kind, zh, en);
    }
    return all;
  }

  private static <E extends Enum<E>> CodeMap<E> open(Class<E> type, String name, String en) {
    CodeMap<E> codes = CodeMap.empty(type, name, en, OPEN);
    for (E constant : type.getEnumConstants()) {
      codes =
          codes.without(
              constant,
              "代码表未公开，由宿主按接收方的代码表填写",
              "the list is not public; the host sets the receiver's");
    }
    return codes;
  }
}
