package org.zhuanban.accountability;

import java.util.List;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** What the organ that decides a case owes; what those examined may do is no duty. */
public enum AccountabilityDuty implements DutyKind {
  /** To decide on discipline after the case was opened. */
  DECIDE("行政机关公务员处分条例第四十四条"),
  /** To answer a remedy. */
  ANSWER_REMEDY("关于实行党政领导干部问责的暂行规定第二十二条, 公务员法第九十六条, 监察法第五十六条");

  private final String source;

  AccountabilityDuty(String source) {
    this.source = source;
  }

  @Override
  public String source() {
    return source;
  }

  /** Nobody is told beside those whom the case names. */
  @Override
  public EscalationPolicy escalation() {
    return new EscalationPolicy(List.of(), "约定: 问责案件仅限指定人员知悉");
  }
}
