package org.zhuanban.policy;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties of policies. */
public enum PolicyDuty implements DutyKind {
  /** The payment of the benefit of an entitled project by the organ (政策兑现). */
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
