package org.zhuanban.supervision;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties of supervision. */
public enum SupervisionDuty implements DutyKind {
  /** The execution of an order. */
  ORDER("工作惯例：督办单限期办结"),
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
