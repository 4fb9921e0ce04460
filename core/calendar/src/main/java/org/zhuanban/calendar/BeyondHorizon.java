package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * The answer of a calendar for days without a published national notice.
 *
 * <p>Every answer by such a rule is {@link Certainty#PROVISIONAL}.
 */
public enum BeyondHorizon {
  /** Weekends and the statutory days of the law in force are free (全国年节及纪念日放假办法第二条). */
  STATUTORY_DAYS,
  /** Weekends and 1 January are free. */
  NEW_YEAR_ONLY,
  /** No answer: a result that depends on such a day is a {@link HorizonException}. */
  REFUSE;

  /** Checks whether a statutory free day is free under this rule. */
  boolean frees(LocalDate statutory) {
    return this == STATUTORY_DAYS || (this == NEW_YEAR_ONLY && statutory.getDayOfYear() == 1);
  }
}
