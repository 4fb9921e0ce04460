package org.zhuanban.report;

import org.zhuanban.command.Rule;
import org.zhuanban.command.Severity;

/** The rules of reports, with their texts in {@code texts}. */
public enum ReportRule implements Rule {
  /**
   * No written report is due on such a period; the one on the half-year or the year includes it.
   */
  NO_WRITTEN_REPORT,
  /** The period has not begun. */
  PERIOD_TO_COME;

  @Override
  public Severity breach() {
    return Severity.IMPOSSIBLE;
  }

  @Override
  public String source() {
    return "工作惯例：每季度、每半年书面向招商委汇报";
  }
}
