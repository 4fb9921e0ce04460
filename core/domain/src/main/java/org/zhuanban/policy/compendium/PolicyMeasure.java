package org.zhuanban.policy.compendium;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;

/**
 * A measure of a package, as its paper has it.
 *
 * @param number the number in the package, 1 or more
 * @param text the text, not blank, at most 2000 characters
 * @param unit the responsible unit
 * @param limit the last day; empty for the last day of the package
 */
public record PolicyMeasure(int number, String text, Department unit, Optional<LocalDate> limit) {
  private static final int LONGEST = 2_000;

  /**
   * Checks the number and the text. Callers use {@link #of}, as the components may grow.
   *
   * @param number the number in the package
   * @param text the text
   * @param unit the responsible unit
   * @param limit the last day
   * @throws IllegalArgumentException if the number is less than 1, or if the text is blank or too
   *     long
   */
  public PolicyMeasure {
    Input.within("PolicyMeasure.number", number, 1, Integer.MAX_VALUE);
    Input.said("PolicyMeasure.text", text, LONGEST);
    Input.given("PolicyMeasure.unit", unit);
    Input.given("PolicyMeasure.limit", limit);
  }

  /**
   * Creates a measure that is due with its package.
   *
   * @param number the number in the package, 1 or more
   * @param text the text
   * @param unit the responsible unit
   * @return the measure
   * @throws IllegalArgumentException if the number is less than 1, or if the text is blank or too
   *     long
   */
  public static PolicyMeasure of(int number, String text, Department unit) {
    return new PolicyMeasure(number, text, unit, Optional.empty());
  }

  /**
   * Sets a last day of its own.
   *
   * @param limit the last day
   * @return a copy with it
   */
  public PolicyMeasure withLimit(LocalDate limit) {
    return new PolicyMeasure(
        number, text, unit, Optional.of(Input.given("PolicyMeasure.limit", limit)));
  }
}
