package org.zhuanban.project.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A rate with both of its parts, so that rates of many projects can be added up; it is rounded for
 * display only.
 *
 * @param numerator what there is
 * @param denominator out of what; where it is 0 there is no rate
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
  /** The decimals of a percentage, unless others are asked for. */
  private static final int PLACES = 2;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Checks the denominator.
   *
   * @param numerator what there is
   * @param denominator out of what
   * @throws IllegalArgumentException if either is less than 0
   */
  public Ratio {
    if (numerator.signum() < 0 || denominator.signum() < 0) {
      throw new IllegalArgumentException(
          "the parts of a rate are 0 or more, but were %s and %s"
              .formatted(numerator, denominator));
    }
  }

  /**
   * Makes a rate of numbers of things.
   *
   * @param part how many of them
   * @param whole how many there are
   * @return the rate
   * @throws IllegalArgumentException if either is less than 0
   */
  public static Ratio of(long part, long whole) {
    return new Ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** {@return the percentage, rounded half up to two decimals; empty if not applicable} */
  public Optional<BigDecimal> percent() {
    return percent(PLACES);
  }

  /**
   * Rounds to a percentage, half up.
   *
   * @param places how many decimals
   * @return the percentage; empty if the denominator is 0, so that the rate is not applicable (不适用)
   *     rather than 0
   */
  public Optional<BigDecimal> percent(int places) {
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(
            numerator.multiply(HUNDRED).divide(denominator, places, RoundingMode.HALF_UP));
  }
}
