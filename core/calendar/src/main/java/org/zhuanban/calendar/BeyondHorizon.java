package org.zhuanban.calendar;

import java.time.LocalDate;

/**
 * What a calendar says of days for which no national notice is out.
 *
 * <p>Whatever the rule answers is {@link Certainty#PROVISIONAL}.
 */
public enum BeyondHorizon {
  /** Weekends and the statutory days of the law in force are free (全国年节及纪念日放假办法第二条). */
  STATUTORY_DAYS,
  /** Weekends and 1 January are free. */
  NEW_YEAR_ONLY,
  /** Nothing: an answer that rests on such a day is a {@link HorizonException}. */
  REFUSE;

  /** Whether a day that the law makes free is free under this rule. */
  boolean frees(LocalDate statutory) {
    return this == STATUTORY_DAYS || (this == NEW_YEAR_ONLY && statutory.getDayOfYear() == 1);
  }
}
