package org.zhuanban.project.complaint;

import org.zhuanban.duty.DutyKind;

/** The duties about a complaint. Each has a last day only where the county sets its limit. */
public enum ComplaintDuty implements DutyKind {
  /** To accept a complaint, or to refuse it with reasons. */
  EXAMINE,
  /** To answer a complaint. */
  ANSWER,
  /** To revisit the enterprise after the answer (回访). */
  REVISIT;

  @Override
  public String source() {
    return "优化营商环境条例第四十八条、第四十九条";
  }
}
