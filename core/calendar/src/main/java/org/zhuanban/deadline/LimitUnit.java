package org.zhuanban.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.zhuanban.glossary.Term;

/**
 * The unit of a time limit. The statute determines the unit, so a limit has no meaning without it.
 */
@Term(zh = "计时单位", en = "unit of a limit", law = "行政许可法第八十二条")
public enum LimitUnit {
  /** Working days, without statutory holidays (行政许可法第八十二条). */
  WORKING_DAYS("WD"),
  /** Calendar days; only the last one can move (民法典第二百零三条). */
  CALENDAR_DAYS("CD"),
  /** Months, to the corresponding day (民法典第二百零二条). */
  MONTHS("MONTHS"),
  /** Years, to the corresponding day (民法典第二百零二条). */
  YEARS("YEARS"),
  /** Immediate: on the day of receipt (行政许可法第三十四条第二款). */
  IMMEDIATE("IMMEDIATE");

  private final String code;

  LimitUnit(String code) {
    this.code = code;
  }

  /** {@return the code that follows the number, such as {@code WD}} */
  public String code() {
    return code;
  }

  /** Counts the days or working days of a limit that runs from a given day. */
  int count(LocalDate from, int amount) {
    return switch (this) {
      case IMMEDIATE, WORKING_DAYS, CALENDAR_DAYS -> amount;
      case MONTHS -> days(from, from.plusMonths(amount));
      case YEARS -> days(from, from.plusYears(amount));
    };
  }

  /** Counts the calendar days after one day and up to another. */
  static int days(LocalDate after, LocalDate upTo) {
    return Math.toIntExact(ChronoUnit.DAYS.between(after, upTo));
  }
}
