package org.zhuanban.project.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class MoneyProperties {
  private static final long MOST = 1_000_000_000_000L;

  @Provide
  Arbitrary<Money> sums() {
    return Arbitraries.longs().between(0, MOST).map(fen -> Money.yuan(BigDecimal.valueOf(fen, 2)));
  }

  @Property
  void what_was_added_can_be_taken_away(@ForAll("sums") Money one, @ForAll("sums") Money other) {
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.plus(other).compareTo(one) > 0).isEqualTo(!other.none());
  }

  @Property
  void equal_sums_are_equal_however_they_are_written(
      @ForAll @LongRange(min = 0, max = MOST) long fen) {
    BigDecimal written = BigDecimal.valueOf(fen, 2);

    assertThat(Money.yuan(written.setScale(7))).isEqualTo(Money.yuan(written.stripTrailingZeros()));
    assertThat(Money.yuan(written).amount().scale()).isEqualTo(2);
    assertThat(Money.yuan(written)).hasToString(written.toPlainString() + " CNY");
  }

  @Property
  void no_fen_is_lost_or_won_by_a_share(
      @ForAll("sums") Money sum, @ForAll @LongRange(min = 0, max = 10_000) long hundredths) {
    BigDecimal percent = BigDecimal.valueOf(hundredths, 2);

    BigDecimal exact = sum.amount().multiply(percent).movePointLeft(2);

    assertThat(sum.percent(percent).amount()).isEqualTo(exact.setScale(2, RoundingMode.HALF_UP));
  }

  @Property
  void a_rate_is_the_nearest_hundredth_and_there_is_none_of_nothing(
      @ForAll @LongRange(min = 0, max = MOST) long part,
      @ForAll @LongRange(min = 0, max = MOST) long whole) {
    Ratio ratio = Ratio.of(part, whole);

    assertThat(ratio.percent().isPresent()).isEqualTo(whole > 0);
    ratio
        .percent()
        .ifPresent(
            percent -> {
              BigDecimal off =
                  percent
                      .multiply(BigDecimal.valueOf(whole))
                      .subtract(BigDecimal.valueOf(part).movePointRight(2))
                      .abs();
              assertThat(off.multiply(BigDecimal.valueOf(200)))
                  .isLessThanOrEqualTo(BigDecimal.valueOf(whole));
            });
  }

  @Example
  void halves_are_rounded_up() {
    assertThat(Ratio.of(1, 800).percent(2)).contains(new BigDecimal("0.13"));
    assertThat(Ratio.of(1, 800).percent(1)).contains(new BigDecimal("0.1"));
    assertThat(Money.yuan(new BigDecimal("0.10")).percent(new BigDecimal("5")))
        .isEqualTo(Money.yuan(new BigDecimal("0.01")));
  }

  @Example
  void what_is_no_sum_of_money_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.yuan(new BigDecimal("0.005")))
        .withMessage(
            "Money.amount has at most 30 digits and 2 decimals, but was 0.005; correct it");
    assertThatIllegalArgumentException().isThrownBy(() -> Money.yuan(-1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.yuan(new BigDecimal("1E+999999999")));
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(BigDecimal.ONE, "RMB"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(BigDecimal.ONE, "XAU"));
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(1, -1));
  }

  @Example
  void currencies_are_never_mixed() {
    Money dollars = new Money(BigDecimal.TEN, "USD");

    assertThat(new Money(BigDecimal.TEN, "JPY").amount().scale()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dollars.plus(Money.yuan(1)))
        .withMessage("10.00 USD and 1.00 CNY are two currencies; convert one of the sums first");
    assertThatIllegalArgumentException().isThrownBy(() -> dollars.minus(Money.yuan(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> dollars.compareTo(Money.yuan(1)));
  }
}
