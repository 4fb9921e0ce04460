package org.zhuanban.organisation;

import java.time.LocalDate;

/**
 * A qualification of a member for a period.
 *
 * @param code the code of the qualification, such as {@link #AGENT}
 * @param from the first day
 * @param to the last day
 */
public record Qualification(String code, LocalDate from, LocalDate to) {
  /** The qualification of an agent of enterprises (代办员). */
  public static final String AGENT = "AGENT";

  /**
   * {@return whether this qualification renews an earlier one}
   *
   * @param other the earlier qualification
   */
  public boolean renews(Qualification other) {
    return code.equals(other.code) && to.isAfter(other.to);
  }

  /**
   * Checks whether the qualification holds on a day.
   *
   * @param day the day
   * @return true from the first to the last day
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
