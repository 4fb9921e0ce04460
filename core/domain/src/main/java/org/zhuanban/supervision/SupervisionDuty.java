package org.zhuanban.supervision;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties of supervision. */
public enum SupervisionDuty implements DutyKind {
  /** The execution of an order. */
  ORDER("工作惯例：督办单限期办结"),
  /** The follow-up of an order by the body that issued it, until it is met. */
  TRACK("工作惯例：督办事项由督查机构跟踪到底"),
  /** The return of progress of a department in a period. */
  PROGRESS_RETURN("工作惯例：定期报送办理进展");

  private final String source;

  SupervisionDuty(String source) {
    this.source = source;
  }

  @Override
  public EscalationPolicy escalation() {
    return this == ORDER ? EscalationPolicy.OF_ORDERS : EscalationPolicy.DEFAULT;
  }

  @Override
  public String source() {
    return source;
  }
}
