package org.zhuanban.policy.grant;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** What is owed to a higher level. */
public enum GrantDuty implements DutyKind {
  /** The organ that prepares the papers submits them by the last day of the call. */
  SUBMIT("约定: 申报通知"),
  /** It supplements papers that came back by the day that was named. */
  SUPPLEMENT("约定: 补正通知");

  private final String source;

  GrantDuty(String source) {
    this.source = source;
  }

  @Override
  public EscalationPolicy escalation() {
    return EscalationPolicy.OF_POLICIES;
  }

  @Override
  public String source() {
    return source;
  }
}
