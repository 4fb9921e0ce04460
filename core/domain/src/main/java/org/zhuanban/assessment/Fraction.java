package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number: points of a third of something sum up without loss. It is rounded for display
 * only.
 *
 * @param numerator the numerator
 * @param denominator the denominator, 1 or more, without a common divisor with the numerator
 */
public record Fraction(BigInteger numerator, BigInteger denominator)
    implements Comparable<Fraction> {
  /** Nothing. */
  public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  /**
   * Reduces it.
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
   * Takes a decimal.
   *
   * @param decimal the decimal
   * @return the same number
   */
  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() > 0
        ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  /**
   * Takes a whole number.
   *
   * @param number the number
   * @return the same number
   */
  public static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  /**
   * Adds.
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
   * Subtracts.
   *
   * @param other the other number
   * @return the difference
   */
  public Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  /**
   * Multiplies.
   *
   * @param other the other number
   * @return the product
   */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Divides.
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
   * Keeps it between two numbers.
   *
   * @param least the least
   * @param most the most
   * @return the nearest number that is not outside of them
   */
  public Fraction within(Fraction least, Fraction most) {
    return compareTo(least) < 0 ? least : compareTo(most) > 0 ? most : this;
  }

  /** {@return -1, 0 or 1 as it is less than, equal to or greater than 0} */
  public int signum() {
    return numerator.signum();
  }

  /**
   * Rounds for display, half up.
   *
   * @param places how many decimals
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
