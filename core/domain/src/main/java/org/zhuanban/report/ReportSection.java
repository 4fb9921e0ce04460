package org.zhuanban.report;

/**
 * A section of a report. No law sets the contents: each section is our convention, and a county may
 * change it.
 */
public enum ReportSection {
  /** The numbers of projects signed, performing, landed, started and producing (主要指标). */
  INDICATORS("工作惯例：招商引资主要指标"),
  /** The money agreed and arrived, in total and in the period (资金到位). */
  FUNDS("工作惯例：到位资金须凭证核实"),
  /** The state of the approvals, and the number concluded in time (审批办理). */
  APPROVALS("工作惯例：严格按照承诺的审批时限，跟踪问效"),
  /** The approvals and the overdue duties by the units responsible for the projects (分责任单位). */
  RESPONSIBLE("工作惯例：乡镇、园区落实主体责任，分责任单位汇总"),
  /** The projects in trouble, with the reasons (困难项目). */
  TROUBLED("工作惯例：定期梳理在建和停滞项目"),
  /** The open problems, sorted and summarised (问题清单). */
  PROBLEMS("工作惯例：定期梳理、汇总、分析研判，列出问题清单"),
  /** The overdue duties by owner (逾期事项). */
  OVERDUE("工作惯例：跟踪问效，限时办结"),
  /** The matters for decision by the committee (提请决定事项). */
  DECISIONS("工作惯例：招商委例会研究决定"),
  /** The changes against the period before (与上期比较). */
  CHANGES("工作惯例：同口径与上期比较"),
  /** The attribution of the days of the approvals (时间去向). */
  DAYS("工作惯例：逐日归属"),
  /** The departments that held the approvals longest (堵点). */
  BOTTLENECKS("工作惯例：分析研判堵点"),
  /** The last days that a holiday notice moved (期限重述). */
  RESTATED("工作惯例：放假通知发布后重述期限");

  private final String basis;

  ReportSection(String basis) {
    this.basis = basis;
  }

  /** {@return the basis of the section} */
  public String basis() {
    return basis;
  }
}
