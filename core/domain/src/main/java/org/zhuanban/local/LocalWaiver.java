package org.zhuanban.local;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.input.Input;

/**
 * A waiver of a convention by a county.
 *
 * @param standard the convention
 * @param basis the local rule that waives it, up to 200 characters
 * @param validFrom the first day
 * @param validTo the last day; empty while it holds
 */
public record LocalWaiver(
    LocalStandard standard, String basis, LocalDate validFrom, Optional<LocalDate> validTo) {
  /**
   * Checks the basis.
   *
   * @param standard the convention
   * @param basis the local rule that waives it
   * @param validFrom the first day
   * @param validTo the last day
   * @throws IllegalArgumentException if the basis is blank or longer than 200 characters
   */
  public LocalWaiver {
    Input.given("LocalWaiver.standard", standard);
    Input.said("LocalWaiver.basis", basis, 200);
    Input.given("LocalWaiver.validFrom", validFrom);
    Input.given("LocalWaiver.validTo", validTo);
  }

  /**
   * Checks whether the waiver is in force on a day.
   *
   * @param day the day
   * @return true from the first to the last day in force
   */
  public boolean holdsOn(LocalDate day) {
    return !validFrom.isAfter(day) && validTo.filter(day::isAfter).isEmpty();
  }
}
