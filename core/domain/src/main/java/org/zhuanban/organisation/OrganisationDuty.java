package org.zhuanban.organisation;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties of the organisation itself. */
public enum OrganisationDuty implements DutyKind {
  /** The committee meeting for a quarter or a half-year. */
  COMMITTEE_MEETING("工作惯例：招商委每季度、每半年召开例会"),
  /** The renewal of a qualification before its end. */
  RENEWAL("工作惯例：资格到期前重新认定"),
  /** The change of posts of a member, in a county that limits their time. */
  ROTATION("工作惯例：定期轮岗");

  private final String source;

  OrganisationDuty(String source) {
    this.source = source;
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
