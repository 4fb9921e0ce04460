package org.zhuanban.report;

import org.zhuanban.duty.DutyKind;

/** The duties of reports. */
public enum ReportDuty implements DutyKind {
  /** The written report of the lead bureau on a period. */
  SUBMIT;

  @Override
  public String source() {
    return "工作惯例：每季度、每半年书面向招商委汇报";
  }
}
