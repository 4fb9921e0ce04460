package org.zhuanban.accountability;

import java.util.List;
import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties of the organ that decides a case. The rights of the parties are no duties. */
public enum AccountabilityDuty implements DutyKind {
  /** The decision on discipline after the opening of the case. */
  DECIDE("行政机关公务员处分条例第四十四条"),
  /** The answer to a remedy. */
  ANSWER_REMEDY("关于实行党政领导干部问责的暂行规定第二十二条，公务员法第九十六条，监察法第五十六条");

  private final String source;

  AccountabilityDuty(String source) {
    this.source = source;
  }

  @Override
  public String source() {
    return source;
  }

  /** Escalates to nobody outside the case. */
  @Override
  public EscalationPolicy escalation() {
    return new EscalationPolicy(List.of(), "工作惯例：问责案件仅限指定人员知悉");
  }
}
