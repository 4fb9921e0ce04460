package org.zhuanban.dossier;

import java.util.Optional;
import java.util.OptionalInt;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.TimeLimit;

/**
 * How long something may take, before it is said on which clause that rests.
 *
 * @param amount how many units, from 1 to 3,650; 0 only for {@link LimitUnit#IMMEDIATE}
 * @param unit what is counted
 */
record Length(int amount, LimitUnit unit) {
  /**
   * Reads a length.
   *
   * @param text {@code 20 WD}, {@code 30 CD}, {@code 3 MONTHS}, {@code 2 YEARS} or {@code
   *     IMMEDIATE}
   * @return the length; empty if the text is none of these
   */
  static Optional<Length> parse(String text) {
    try {
      TimeLimit limit = TimeLimit.parse(text, "any");
      return Optional.of(new Length(limit.amount(), limit.unit()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Makes a limit of it.
   *
   * @param basis the clause it rests on
   * @return the limit
   */
  TimeLimit limit(String basis) {
    return new TimeLimit(amount, unit, basis);
  }

  /**
   * Tells whether this is certainly longer than another length. Of working days and calendar days
   * neither is: that depends on the calendar.
   *
   * @param other the other length
   * @return true if both can be compared and this one is longer
   */
  boolean longerThan(Length other) {
    if (other.unit == LimitUnit.IMMEDIATE) {
      return unit != LimitUnit.IMMEDIATE;
    }
    if (unit == other.unit) {
      return amount > other.amount;
    }
    OptionalInt months = months();
    OptionalInt others = other.months();
    return months.isPresent() && others.isPresent() && months.getAsInt() > others.getAsInt();
  }

  private OptionalInt months() {
    return switch (unit) {
      case MONTHS -> OptionalInt.of(amount);
      case YEARS -> OptionalInt.of(12 * amount);
      case WORKING_DAYS, CALENDAR_DAYS, IMMEDIATE -> OptionalInt.empty();
    };
  }

  /** {@return the length as it is written in files} */
  @Override
  public String toString() {
    return unit == LimitUnit.IMMEDIATE ? unit.code() : amount + " " + unit.code();
  }
}
