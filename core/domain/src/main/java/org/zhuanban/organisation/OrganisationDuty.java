package org.zhuanban.organisation;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties of the organisation itself. */
public enum OrganisationDuty implements DutyKind {
  /** The committee meeting for a quarter, a half-year or a year. */
  COMMITTEE_MEETING("工作惯例：招商委每季度、每半年召开例会"),
  /** The one written report of the lead bureau on all projects of the county. */
  REPORT("工作惯例：每季度、每半年书面向招商委汇报"),
  /** The analysis of the situation of all projects in a month. */
  ANALYSIS("工作惯例：定期梳理、汇总、分析研判，列出问题清单报专班"),
  /** The training plan of the year, in a county that sets its limit. */
  TRAINING_PLAN("工作惯例：每年制定培训计划"),
  /** The training, exercise or session of an item of the plan. */
  TRAINING("工作惯例：按年度培训计划开展培训和实战演练"),
  /** The renewal of a qualification before its end. */
  RENEWAL("工作惯例：资格到期前重新认定"),
  /** The change of posts of a member, in a county that limits their time. */
  ROTATION("工作惯例：定期轮岗");

  private final String source;

  OrganisationDuty(String source) {
    this.source = source;
  }

  /** {@return whether it comes back with each period: a meeting, a report or an analysis} */
  public boolean periodic() {
    return this == COMMITTEE_MEETING || this == REPORT || this == ANALYSIS;
  }

  @Override
  public EscalationPolicy escalation() {
    return EscalationPolicy.OUTSIDE_PROJECTS;
  }

  @Override
  public String source() {
    return source;
  }
}
