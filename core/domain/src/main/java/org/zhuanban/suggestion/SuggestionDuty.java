package org.zhuanban.suggestion;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties about a suggestion. */
public enum SuggestionDuty implements DutyKind {
  /** The reply of the host. */
  REPLY(SuggestionTerms.CLAUSE),
  /** The arrangement of the handling, with plan and responsible office. */
  ARRANGE("工作惯例：制定办理方案，明确督办领导和具体责任人"),
  /** The publication of a reply. */
  PUBLISH(SuggestionTerms.PUBLICATION),
  /** The opinion of a co-host. */
  CO_HOST("工作惯例：协办单位向主办单位提出意见"),
  /** Another reply of the host to a deputy who is not satisfied. */
  REPLY_AGAIN("工作惯例：代表不满意的，重新办理"),
  /** The fulfilment of the promise of a reply of class B. */
  FOLLOW_UP("工作惯例：B类答复跟踪办理");

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
