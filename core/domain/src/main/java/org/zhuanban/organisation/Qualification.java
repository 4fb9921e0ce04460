package org.zhuanban.organisation;

import java.time.LocalDate;

/**
 * That a member is qualified for something for a time.
 *
 * @param code what for, such as {@link #AGENT}
 * @param from the first day
 * @param to the last day
 */
public record Qualification(String code, LocalDate from, LocalDate to) {
  /** That of somebody who acts for enterprises (代办员). */
  public static final String AGENT = "AGENT";

  /**
   * {@return whether the qualification takes the place of an earlier one}
   *
   * @param other the other one
   */
  public boolean renews(Qualification other) {
    return code.equals(other.code) && to.isAfter(other.to);
  }

  /**
   * Tells whether it holds on a day.
   *
   * @param day the day
   * @return true from the first to the last day
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
