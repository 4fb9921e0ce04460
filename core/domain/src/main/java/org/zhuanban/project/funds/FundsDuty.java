package org.zhuanban.project.funds;

import org.zhuanban.duty.DutyKind;

/** The duties about the money of a project. */
public enum FundsDuty implements DutyKind {
  /** The arrival of an instalment, with all before it, by its day (资金按期到位). */
  ARRIVE_AS_SCHEDULED;

  @Override
  public String source() {
    return "投资协议";
  }
}
