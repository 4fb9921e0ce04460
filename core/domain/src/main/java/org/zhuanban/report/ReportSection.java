package org.zhuanban.report;

/**
 * A part of a report. No law says what they hold: each is our convention, for a county to change.
 */
public enum ReportSection {
  /** How many projects are signed, performing, landed, started and producing (主要指标). */
  INDICATORS("约定: 招商引资主要指标"),
  /** What money was agreed on and arrived, in all and in the period (资金到位). */
  FUNDS("约定: 到位资金须凭证核实"),
  /** Where the approvals stand, and how many were concluded in time (审批办理). */
  APPROVALS("约定: 严格按照承诺的审批时限, 跟踪问效"),
  /** The same and what is overdue by the units that answer for the projects (分责任单位). */
  RESPONSIBLE("约定: 乡镇、园区落实主体责任, 分责任单位汇总"),
  /** Which projects are in trouble, and why (困难项目). */
  TROUBLED("约定: 定期梳理在建和停滞项目"),
  /** The open problems, sorted and summarised (问题清单). */
  PROBLEMS("约定: 定期梳理、汇总、分析研判, 列出问题清单"),
  /** Who owes what that is overdue (逾期事项). */
  OVERDUE("约定: 跟踪问效, 限时办结"),
  /** What the committee is asked to decide (提请决定事项). */
  DECISIONS("约定: 招商委例会研究决定"),
  /** What changed against the period before (与上期比较). */
  CHANGES("约定: 同口径与上期比较"),
  /** Whose the days of the approvals were (时间去向). */
  DAYS("约定: 逐日归属"),
  /** Which departments held the approvals longest (堵点). */
  BOTTLENECKS("约定: 分析研判堵点"),
  /** Which last days a holiday notice moved (期限重述). */
  RESTATED("约定: 放假通知发布后重述期限");

  private final String basis;

  ReportSection(String basis) {
    this.basis = basis;
  }

  /** {@return what it rests on} */
  public String basis() {
    return basis;
  }
}
