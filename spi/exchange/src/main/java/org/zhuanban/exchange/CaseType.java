package org.zhuanban.exchange;

import java.util.Optional;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;

/** The types of cases by their limit (GB/T 39046—2020, table A.6, 办件类型). */
public enum CaseType {
  /** Concluded at once (即办件). */
  IMMEDIATE,
  /** Concluded within a limit (承诺件). */
  PROMISED,
  /** Without a limit (其他). */
  UNLIMITED;

  /**
   * Finds the type of a case.
   *
   * @param limit the limit of the department; empty if there is none
   * @return the type
   */
  public static CaseType of(Optional<TimeLimit> limit) {
    return limit
        .map(each -> each.unit() == LimitUnit.IMMEDIATE ? IMMEDIATE : PROMISED)
        .orElse(UNLIMITED);
  }
}
