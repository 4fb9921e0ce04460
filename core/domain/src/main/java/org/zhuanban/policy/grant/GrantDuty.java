package org.zhuanban.policy.grant;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties of applications to a higher level. */
public enum GrantDuty implements DutyKind {
  /** The submission of the papers by the last day of the call. */
  SUBMIT("工作惯例：申报通知"),
  /** The supplement of returned papers by the last day that was set. */
  SUPPLEMENT("工作惯例：补正通知");

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
