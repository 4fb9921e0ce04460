package org.zhuanban.report;

/**
 * A section of a report. No law sets the contents: each section is our convention, and a county may
 * change it.
 */
public enum ReportSection {
  /** The numbers of projects signed, performing, landed, started and producing (主要指标). */
  INDICATORS("工作惯例：招商引资主要指标"),
  /** The completion of the targets of the year (目标任务). */
  TARGETS("工作惯例：招商引资目标管理，分子分母并列"),
  /** The money agreed and arrived, in total and in the period (资金到位). */
  FUNDS("工作惯例：到位资金须凭证核实"),
  /** The state of the approvals, and the number concluded in time (审批办理). */
  APPROVALS("工作惯例：严格按照承诺的审批时限，跟踪问效"),
  /** The approvals and the overdue duties by the units responsible for the projects (分责任单位). */
  RESPONSIBLE("工作惯例：乡镇、园区落实主体责任，分责任单位汇总"),
  /** The projects in trouble, with the reasons (推进滞后项目). */
  TROUBLED("工作惯例：定期梳理在建和停滞项目"),
  /** The open problems, sorted and summarised (问题清单). */
  PROBLEMS("工作惯例：定期梳理、汇总、分析研判，列出问题清单"),
  /** The overdue duties by owner (逾期事项). */
  OVERDUE("工作惯例：跟踪问效，限时办结"),
  /** The meetings held and the reports submitted (例会与汇报). */
  MEETINGS("工作惯例：专班定期召开工作会议，招商委每季度、每半年召开例会"),
  /** The agency mandates and services (代办服务). */
  AGENCY("工作惯例：全程免费代办，咨询、指导、协调、帮办"),
  /** The payments of policies (政策兑现). */
  POLICIES("工作惯例：优惠政策兑现"),
  /** The orders of the supervision office (督查督办). */
  ORDERS("工作惯例：督导，限时办结"),
  /** The suggestions of deputies (建议办理). */
  SUGGESTIONS("代表法（2025修正）第五十一条"),
  /** The teams, their training and their changes (队伍建设). */
  TEAMS("工作惯例：稳定队伍，选拔引进，培训和实战演练"),
  /** The duties by kind, with what became of them in the period (责任事项). */
  DUTIES("工作惯例：列出清单，跟踪问效"),
  /** The matters for decision by the committee (提请决定事项). */
  DECISIONS("工作惯例：招商委例会研究决定"),
  /** The duties that are due in the next period (下步打算). */
  NEXT_STEPS("工作惯例：下步打算，按下期到期事项列出"),
  /** The changes against the period before (环比情况). */
  CHANGES("工作惯例：同口径与上期比较"),
  /** The attribution of the days of the approvals (办理用时分析). */
  DAYS("工作惯例：逐日归属"),
  /** The departments that held the approvals longest (堵点难点). */
  BOTTLENECKS("工作惯例：分析研判堵点"),
  /** The last days that a holiday notice moved (因放假调整变更的期限). */
  RESTATED("工作惯例：放假通知发布后变更期限");

  private final String basis;

  ReportSection(String basis) {
    this.basis = basis;
  }

  /** {@return the basis of the section} */
  public String basis() {
    return basis;
  }
}
