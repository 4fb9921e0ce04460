package org.zhuanban.assessment;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The validity of a rule, with its basis.
 *
 * @param from the first day in force
 * @param to the last day in force; empty if it has no end
 * @param basis the text of the rule
 */
public record Validity(LocalDate from, Optional<LocalDate> to, String basis) {
  /**
   * Checks the days.
   *
   * @param from the first day
   * @param to the last day
   * @param basis the text of the rule
   * @throws IllegalArgumentException if it ends before it begins, or if the basis is blank
   */
  public Validity {
    if (to.filter(from::isAfter).isPresent()) {
      throw InputFault.ORDER.at("Validity.to", to.get(), "Validity.from", from);
    }
    Input.said("Validity.basis", basis, Integer.MAX_VALUE);
  }

  /**
   * Creates the validity of a rule without an end.
   *
   * @param from the first day in force
   * @param basis the text of the rule
   * @return the validity
   */
  public static Validity from(LocalDate from, String basis) {
    return new Validity(from, Optional.empty(), basis);
  }

  /**
   * Checks whether the rule is in force on a day.
   *
   * @param day the day
   * @return true from the first to the last day in force
   */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
  }

  boolean meets(Validity other) {
    return holdsOn(other.from) || other.holdsOn(from);
  }
}
