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
 * The benefit of a policy: a fixed amount, or a share of verified money of one kind.
 *
 * @param amount the fixed amount, in yuan; empty for a share
 * @param percent the share in percent; empty for a fixed amount
 * @param of the kind of money that the share is of; empty for a fixed amount
 * @param cap the maximum of a share, in yuan; empty without a cap
 */
public record Benefit(
    Optional<Money> amount,
    Optional<BigDecimal> percent,
    Optional<FundsKind> of,
    Optional<Money> cap) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Checks that the benefit is either a fixed amount or a share.
   *
   * @param amount the fixed amount
   * @param percent the share in percent
   * @param of the kind of money that the share is of
   * @param cap the maximum of a share
   * @throws IllegalArgumentException if both or neither are given, if an amount is not in yuan, or
   *     if the share is outside 0 (excluded) to 100 percent
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
   * Creates a fixed benefit.
   *
   * @param amount the amount, in yuan
   * @return the benefit
   */
  public static Benefit fixed(Money amount) {
    return new Benefit(Optional.of(amount), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Creates a share.
   *
   * @param percent the share in percent, more than 0 and at most 100
   * @param of the kind of money that the share is of
   * @param cap the maximum, in yuan; empty without a cap
   * @return the benefit
   */
  public static Benefit share(BigDecimal percent, FundsKind of, Optional<Money> cap) {
    return new Benefit(Optional.empty(), Optional.of(percent), Optional.of(of), cap);
  }

  /** {@return the kind of the benefit} */
  public BenefitKind kind() {
    return amount.isPresent() ? BenefitKind.FIXED : BenefitKind.SHARE;
  }

  /**
   * Calculates the amount without the cap.
   *
   * @param funding the money of the project
   * @param day the day, read at its end
   * @return the amount; a share is rounded half up to the fen
   */
  public Money uncapped(Funding funding, LocalDate day) {
    return amount.orElseGet(
        () -> funding.verifiedBy(day, EnumSet.of(of.orElseThrow())).percent(percent.orElseThrow()));
  }

  /**
   * Calculates the amount.
   *
   * @param funding the money of the project
   * @param day the day, read at its end
   * @return the amount, at most the cap
   */
  public Money on(Funding funding, LocalDate day) {
    Money full = uncapped(funding, day);
    return cap.filter(most -> full.compareTo(most) > 0).orElse(full);
  }
}
