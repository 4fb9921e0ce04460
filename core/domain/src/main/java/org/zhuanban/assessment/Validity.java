package org.zhuanban.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * From when until when a rule holds, and what it rests on.
 *
 * @param from the first day on which it holds
 * @param to the last day on which it holds; empty if it has no end
 * @param basis the text that says so
 */
public record Validity(LocalDate from, Optional<LocalDate> to, String basis) {
  /**
   * Checks the days.
   *
   * @param from the first day
   * @param to the last day
   * @param basis the text that says so
   * @throws IllegalArgumentException if it ends before it begins, or the basis is blank
   */
  public Validity {
    if (to.filter(from::isAfter).isPresent()) {
      throw InputFault.ORDER.at("Validity.to", to.get(), "Validity.from", from);
    }
    Input.said("Validity.basis", basis, Integer.MAX_VALUE);
  }

  /**
   * Makes the validity of a rule that has no end yet.
   *
   * @param from the first day on which it holds
   * @param basis the text that says so
   * @return the validity
   */
  public static Validity from(LocalDate from, String basis) {
    return new Validity(from, Optional.empty(), basis);
  }

  /**
   * Tells whether the rule holds on a day.
   *
   * @param day the day
   * @return true from the first to the last day
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
  }

  boolean meets(Validity other) {
    return holdsOn(other.from) || other.holdsOn(from);
  }
}
