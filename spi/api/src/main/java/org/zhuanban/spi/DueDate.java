package org.zhuanban.spi;

import java.time.LocalDate;

/**
 * A last day, and whether it can still move.
 *
 * @param date the last day in time
 * @param provisional whether it rests on days for which no notice of holidays is out yet, so that a
 *     later one can move it
 */
public record DueDate(LocalDate date, boolean provisional) {
  /**
   * Makes a last day that no later notice moves, as far as is known.
   *
   * @param date the last day in time
   * @return it, as certain
   */
  public static DueDate certain(LocalDate date) {
    return new DueDate(date, false);
  }
}
