package org.zhuanban.report;

import org.zhuanban.duty.DutyKind;

/** What is owed by way of reports. */
public enum ReportDuty implements DutyKind {
  /** The lead bureau hands in a written report on a period. */
  SUBMIT;

  @Override
  public String source() {
    return "约定: 每季度、每半年书面向招商委汇报";
  }
}
