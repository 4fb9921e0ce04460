package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number, so that points in thirds add up without loss. It is rounded for display
 * only.
 *
 * @param numerator the numerator
 * @param denominator the denominator, 1 or more, without a common divisor with the numerator
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  /** The number 0. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /**
   * Reduces the fraction.
   *
   * @param numerator the numerator
   * @param denominator the denominator
   * @throws IllegalArgumentException if the denominator is 0
   */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("a fraction has a denominator other than 0");
    }
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
    numerator = numerator.divide(signed);
    denominator = denominator.divide(signed);
  }

  /**
   * Converts a decimal number.
   *
   * @param decimal the decimal number
   * @return the same number
   */
  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() > 0
        ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * Converts a whole number.
   *
   * @param number the number
   * @return the same number
   */
  public static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /**
   * Adds a number.
   *
   * @param other the other number
   * @return the sum
   */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /**
   * Subtracts a number.
   *
   * @param other the other number
   * @return the difference
   */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /**
   * Multiplies by a number.
   *
   * @param other the other number
   * @return the product
   */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Divides by a number.
   *
   * @param other the other number
   * @return the quotient
   * @throws IllegalArgumentException if the other number is 0
   */
  public Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /**
   * Limits the number to a range.
   *
   * @param least the minimum
   * @param most the maximum
   * @return the nearest number in the range
   */
  public Fraction within(Fraction least, Fraction most) {
    return compareTo(least) < 0 ? least : compareTo(most) > 0 ? most : this;
  }

  /** {@return -1, 0 or 1 for a number less than, equal to or greater than 0} */
  public int signum() {
    return numerator.signum();
  }

  /**
   * Rounds the number for display, half up.
   *
   * @param places the number of decimals
   * @return the rounded number
   */
  public BigDecimal rounded(int places) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
