package org.zhuanban.suggestion;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** What is owed about a suggestion. */
public enum SuggestionDuty implements DutyKind {
  /** The host replies. */
  REPLY(SuggestionTerms.CLAUSE),
  /** A co-host gives the host its opinion. */
  CO_HOST("约定: 协办单位向主办单位提出意见"),
  /** The host replies again to a deputy who is not satisfied. */
  REPLY_AGAIN("约定: 代表不满意的, 重新办理"),
  /** The host does what a reply of class B promised. */
  FOLLOW_UP("约定: B类答复跟踪办理");

  private final String source;

  SuggestionDuty(String source) {
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
