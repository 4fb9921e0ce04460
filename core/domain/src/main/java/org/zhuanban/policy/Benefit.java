package org.zhuanban.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;

/**
 * What a policy gives: a fixed amount, or a share of verified money of one kind.
 *
 * @param amount the fixed amount, in yuan; empty for a share
 * @param percent how many hundredths; empty for a fixed amount
 * @param of the kind of money of which it is a share; empty for a fixed amount
 * @param cap the most that a share comes to, in yuan; empty without a cap
 */
public record Benefit(
    Optional<Money> amount,
    Optional<BigDecimal> percent,
    Optional<FundsKind> of,
    Optional<Money> cap) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Checks that it is the one or the other.
   *
   * @param amount the fixed amount
   * @param percent how many hundredths
   * @param of the kind of money of which it is a share
   * @param cap the most that a share comes to
   * @throws IllegalArgumentException if it is both or neither, in another currency than yuan, or
   *     the share is none or more than the whole
   */
  public Benefit {
    Input.given("Benefit.percent", percent);
    Input.given("Benefit.of", of);
    Input.given("Benefit.cap", cap);
    boolean share = Input.given("Benefit.amount", amount).isEmpty();
    if (share != percent.isPresent() || share != of.isPresent() || (cap.isPresent() && !share)) {
      throw InputFault.UNFIT.at(
          "Benefit.amount", "Benefit.percent", percent.map(String::valueOf).orElse("-"));
    }
    if (amount.or(() -> cap).filter(sum -> !sum.inYuan()).isPresent()) {
      throw InputFault.CHOICE.at("Benefit.amount", "CNY", amount.or(() -> cap).get().currency());
    }
    if (amount.or(() -> cap).filter(Money::none).isPresent()) {
      throw InputFault.MORE.at("Benefit.amount", "0.00 CNY", amount.or(() -> cap).get());
    }
    if (percent.filter(part -> !isShare(part)).isPresent()) {
      throw InputFault.RANGE.at("Benefit.percent", "0.01", 100, percent.get());
    }
  }

  private static boolean isShare(BigDecimal part) {
    return part.signum() > 0 && PolicyCondition.writable(part) && part.compareTo(HUNDRED) <= 0;
  }

  /**
   * Gives a fixed amount.
   *
   * @param amount how much, in yuan
   * @return the benefit
   */
  public static Benefit fixed(Money amount) {
    return new Benefit(Optional.of(amount), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Gives a share.
   *
   * @param percent how many hundredths, more than 0 and at most 100
   * @param of the kind of money of which it is a share
   * @param cap the most that it comes to, in yuan; empty without a cap
   * @return the benefit
   */
  public static Benefit share(BigDecimal percent, FundsKind of, Optional<Money> cap) {
    return new Benefit(Optional.empty(), Optional.of(percent), Optional.of(of), cap);
  }

  /**
   * Counts what it comes to, not minding the cap.
   *
   * @param funding the money of the project
   * @param day the day, at whose end to look
   * @return the amount, a share rounded half up to the fen
   */
  public Money uncapped(Funding funding, LocalDate day) {
    return amount.orElseGet(
        () -> funding.verifiedBy(day, EnumSet.of(of.orElseThrow())).percent(percent.orElseThrow()));
  }

  /**
   * Counts what it comes to.
   *
   * @param funding the money of the project
   * @param day the day, at whose end to look
   * @return the amount, at most the cap
   */
  public Money on(Funding funding, LocalDate day) {
    Money full = uncapped(funding, day);
    return cap.filter(most -> full.compareTo(most) > 0).orElse(full);
  }
}
