package org.zhuanban.project.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A rate with both of its parts, so that rates of many projects add up. It is rounded for display
 * only.
 *
 * @param numerator the numerator
 * @param denominator the denominator; 0 if the rate is not applicable
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
  /** The default number of decimals of a percentage. */
  private static final int PLACES = 2;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Checks the denominator.
   *
   * @param numerator the numerator
   * @param denominator the denominator
   * @throws IllegalArgumentException if one of them is less than 0
   */
  public Ratio {
    if (numerator.signum() < 0 || denominator.signum() < 0) {
      throw new IllegalArgumentException(
          "the parts of a rate are 0 or more, but were %s and %s"
              .formatted(numerator, denominator));
    }
  }

  /**
   * Creates a rate of counts.
   *
   * @param part the number of the part
   * @param whole the number of the whole
   * @return the rate
   * @throws IllegalArgumentException if one of them is less than 0
   */
  public static Ratio of(long part, long whole) {
    return new Ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** {@return the percentage, rounded half up to two decimals; empty if not applicable} */
  public Optional<BigDecimal> percent() {
    return percent(PLACES);
  }

  /**
   * Rounds the rate to a percentage, half up.
   *
   * @param places the number of decimals
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
