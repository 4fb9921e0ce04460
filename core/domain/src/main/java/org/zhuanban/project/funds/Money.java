package org.zhuanban.project.funds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * An exact sum of money, never less than 0. Equal sums are equal, regardless of trailing zeros.
 *
 * @param amount the amount, with the decimals of the currency
 * @param currency the code of the currency in ISO 4217, such as {@code CNY}
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {
  private static final String YUAN = "CNY";

  /** The maximum number of digits before the decimals. */
  private static final int LONGEST = Input.DIGITS;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Checks the sum and sets the decimals of its currency.
   *
   * @param amount the amount
   * @param currency the code of the currency
   * @throws IllegalArgumentException if the amount is less than 0, has more than 30 digits or more
   *     decimals than the currency, or if the currency is unknown
   */
  public Money {
    int decimals = decimals(Input.given("Money.currency", currency));
    Input.digits("Money.amount", amount, LONGEST, LONGEST);
    if (amount.signum() < 0) {
      throw InputFault.RANGE.at("Money.amount", 0, "10^30", amount);
    }
    BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    if (plain.scale() > decimals) {
      throw InputFault.DIGITS.at("Money.amount", LONGEST, decimals, amount);
    }
    amount = plain.setScale(decimals);
  }

  private static int decimals(String currency) {
    try {
      int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
      if (decimals >= 0) {
        return decimals;
      }
    } catch (IllegalArgumentException unknown) {
      throw InputFault.UNKNOWN.at("Money.currency", "ISO 4217", currency);
    }
    throw InputFault.UNKNOWN.at("Money.currency", "ISO 4217", currency);
  }

  /**
   * Creates a sum of yuan.
   *
   * @param amount the amount in yuan, with at most two decimals
   * @return the sum
   * @throws IllegalArgumentException if the amount is less than 0, has more than 30 digits or more
   *     than two decimals
   */
  public static Money yuan(BigDecimal amount) {
    return new Money(amount, YUAN);
  }

  /**
   * Creates a sum of yuan.
   *
   * @param amount the amount in yuan
   * @return the sum
   * @throws IllegalArgumentException if the amount is less than 0 or has more than 30 digits
   */
  public static Money yuan(long amount) {
    return yuan(BigDecimal.valueOf(amount));
  }

  /** {@return whether the sum is 0} */
  public boolean none() {
    return amount.signum() == 0;
  }

  /** {@return whether the sum is in yuan} */
  public boolean inYuan() {
    return currency.equals(YUAN);
  }

  /**
   * Adds a sum.
   *
   * @param other another sum of the same currency
   * @return the total
   * @throws IllegalArgumentException if the currencies differ, or if the total has more than 30
   *     digits
   */
  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  /**
   * Subtracts a sum.
   *
   * @param other another sum of the same currency, not greater than this one
   * @return the difference
   * @throws IllegalArgumentException if the currencies differ, or if the difference is less than 0
   */
  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  /**
   * Calculates a share, rounded half up to the decimals of the currency.
   *
   * @param percent the share in percent, not less than 0
   * @return the share
   * @throws IllegalArgumentException if it is less than 0, or has more than 30 digits
   */
  public Money percent(BigDecimal percent) {
    return new Money(
        amount.multiply(percent).divide(HUNDRED, amount.scale(), RoundingMode.HALF_UP), currency);
  }

  /**
   * Compares two sums of one currency.
   *
   * @param other the other sum
   * @return the result, as of {@link BigDecimal#compareTo}
   * @throws IllegalArgumentException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "%s and %s are two currencies; convert one of the sums first".formatted(this, other));
    }
    return other;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
