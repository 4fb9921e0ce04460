package org.zhuanban.investor;

import org.zhuanban.duty.DutyKind;
import org.zhuanban.duty.EscalationPolicy;

/** The duties about the leads of an investor. */
public enum InvestorDuty implements DutyKind {
  /** The first contact with the investor about a lead (响应). */
  ANSWER("工作惯例：线索登记后及时响应，主动联系客商"),
  /** The judgement of a lead (研判). */
  JUDGE("工作惯例：线索登记后及时研判是否跟进"),
  /** The feedback on the judgement (反馈). */
  FEEDBACK("工作惯例：研判后及时向客商反馈"),
  /** The next contact about a lead that is followed (跟进联系). */
  CONTACT("工作惯例：在谈线索定期联系客商");

  private final String source;

  InvestorDuty(String source) {
    this.source = source;
  }

  @Override
  public EscalationPolicy escalation() {
    return EscalationPolicy.OF_LEADS;
  }

  @Override
  public String source() {
    return source;
  }
}
