package org.zhuanban.activity;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties about the wishes that came of an activity. */
public enum ActivityDuty implements DutyKind {
  /** The answer to a wish (答复诉求). */
  ANSWER("工作惯例：走访座谈收集的诉求限期答复");

  private final String source;

  ActivityDuty(String source) {
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
