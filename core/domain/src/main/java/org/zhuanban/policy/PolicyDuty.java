package org.zhuanban.policy;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** What is owed by policies. */
public enum PolicyDuty implements DutyKind {
  /** The organ pays what the project is entitled to (政策兑现). */
  PAY;

  @Override
  public EscalationPolicy escalation() {
    return EscalationPolicy.OF_POLICIES;
  }

  @Override
  public String source() {
    return "优化营商环境条例第三十一条";
  }
}
