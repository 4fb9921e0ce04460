package org.zhuanban.exchange;

/** The rules that a row breaks which cannot be sent yet. */
public enum ExchangeRule {
  /** A required column has no value. */
  MISSING,
  /** A value has more characters than the column takes. */
  TOO_LONG,
  /** A column requires the time of day, and only the day is known. */
  NEEDS_TIME,
  /** A required code has no equal. */
  NO_EQUAL,
  /** A time is after one that follows it. */
  OUT_OF_ORDER
}
