package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * How a value becomes points. Values are percentages, or days of a measure in days. A better value
 * never brings fewer points.
 */
public sealed interface Scoring {
  /**
   * In proportion: the target brings the weight; beyond it there is more, up to the cap. Where
   * lower is better, target by value.
   *
   * @param target the target, more than 0
   */
  record Linear(BigDecimal target) implements Scoring {
    /**
     * Checks the target.
     *
     * @param target the target
     * @throws org.zhuanban.input.InputException if it is not more than 0
     */
    public Linear {
      Scoring.requirePositive("Linear.target", target);
    }

    @Override
    public Fraction points(CriterionResult measured, Weight weight) {
      return achieved(measured, target)
          .map(share -> share.times(weight.full()))
          .orElse(weight.most())
          .within(Fraction.ZERO, weight.most());
    }
  }

  /**
   * In bands: as much of the weight as the highest band gives that the value reaches.
   *
   * @param target the target, more than 0
   * @param bands the bands, the highest first
   */
  record Bands(BigDecimal target, List<Band> bands) implements Scoring {
    /**
     * A band.
     *
     * @param from how much of the target it begins at, in percent
     * @param share how much of the weight it brings, in percent, 0 to 100
     */
    public record Band(BigDecimal from, BigDecimal share) {
      private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

      /**
       * Checks the numbers.
       *
       * @param from how much of the target it begins at
       * @param share how much of the weight it brings
       * @throws org.zhuanban.input.InputException if the share is not from 0 to 100
       */
      public Band {
        Input.digits("Band.from", from, Input.DIGITS, Input.DECIMALS);
        Input.within("Band.share", share, BigDecimal.ZERO, WHOLE);
        Input.digits("Band.share", share, Input.DIGITS, Input.DECIMALS);
      }
    }

    /**
     * Checks and copies the bands.
     *
     * @param target the target
     * @param bands the bands
     * @throws org.zhuanban.input.InputException if the target is not more than 0, or a lower band
     *     is not below the one before it or brings more
     */
    public Bands {
      Scoring.requirePositive("Bands.target", target);
      bands = Input.list("Bands.bands", bands);
      for (int i = 1; i < bands.size(); i++) {
        Band higher = bands.get(i - 1);
        Band lower = bands.get(i);
        String above = "Bands.bands[" + (i - 1) + "].";
        if (higher.from().compareTo(lower.from()) <= 0) {
          throw InputFault.MORE.at(above + "from", lower.from(), higher.from());
        }
        if (higher.share().compareTo(lower.share()) < 0) {
          throw InputFault.ORDER.at(
              above + "share", higher.share(), "Bands.bands[" + i + "].share", lower.share());
        }
      }
    }

    /**
     * Makes the bands that bring 100, 75 and 50 percent from 100, 80 and 50 percent of a target on,
     * and nothing below.
     *
     * @param target the target
     * @return the bands
     * @throws org.zhuanban.input.InputException if the target is not more than 0
     */
    public static Bands of(BigDecimal target) {
      return new Bands(target, List.of(band(100, 100), band(80, 75), band(50, 50)));
    }

    private static Band band(int from, int share) {
      return new Band(BigDecimal.valueOf(from), BigDecimal.valueOf(share));
    }

    @Override
    public Fraction points(CriterionResult measured, Weight weight) {
      Optional<Fraction> achieved =
          achieved(measured, target).map(share -> share.times(Fraction.of(100)));
      return bands.stream()
          .filter(
              band ->
                  achieved.filter(share -> share.compareTo(Fraction.of(band.from())) < 0).isEmpty())
          .map(Band::share)
          .max(Comparator.naturalOrder())
          .map(share -> Fraction.of(share).dividedBy(Fraction.of(100)).times(weight.full()))
          .orElse(Fraction.ZERO);
    }
  }

  /**
   * By the efficacy coefficient (功效系数法): the worst value brings 60 percent of the weight, the best
   * one 100, others in proportion, from nothing up to the cap.
   *
   * @param worst the value that brings 60 percent; where lower is better, the higher one
   * @param best the value that brings all
   */
  record Efficacy(BigDecimal worst, BigDecimal best) implements Scoring {
    /**
     * Checks the values.
     *
     * @param worst the value that brings 60 percent
     * @param best the value that brings all
     * @throws org.zhuanban.input.InputException if they are the same
     */
    public Efficacy {
      Input.digits("Efficacy.worst", worst, Input.DIGITS, Input.DECIMALS);
      Input.digits("Efficacy.best", best, Input.DIGITS, Input.DECIMALS);
      if (worst.compareTo(best) == 0) {
        throw InputFault.UNFIT.at("Efficacy.worst", "Efficacy.best", best);
      }
    }

    @Override
    public Fraction points(CriterionResult measured, Weight weight) {
      Fraction low = Fraction.of(worst);
      return measured
          .value()
          .orElseThrow()
          .minus(low)
          .dividedBy(Fraction.of(best).minus(low))
          .times(Fraction.of(40))
          .plus(Fraction.of(60))
          .dividedBy(Fraction.of(100))
          .times(weight.full())
          .within(Fraction.ZERO, weight.most());
    }
  }

  /**
   * By taking off: the weight, less so much for each case that counts against the subject, or for
   * each day of a measure in days.
   *
   * @param each how much is taken off for each, in points
   * @param atMost how much is taken off at most, in points
   */
  record Deduction(BigDecimal each, BigDecimal atMost) implements Scoring {
    /**
     * Checks the points.
     *
     * @param each how much is taken off for each
     * @param atMost how much is taken off at most
     * @throws org.zhuanban.input.InputException if one of them is not more than 0
     */
    public Deduction {
      Scoring.requirePositive("Deduction.each", each);
      Scoring.requirePositive("Deduction.atMost", atMost);
    }

    @Override
    public Fraction points(CriterionResult measured, Weight weight) {
      Fraction off =
          measured.faults().times(Fraction.of(each)).within(Fraction.ZERO, Fraction.of(atMost));
      return weight.full().minus(off).within(Fraction.ZERO, weight.most());
    }
  }

  /**
   * Scores what was measured.
   *
   * @param measured what was measured, which is applicable
   * @param weight how it is weighed
   * @return the points, from 0 to the cap
   */
  Fraction points(CriterionResult measured, Weight weight);

  private static void requirePositive(String place, BigDecimal number) {
    if (Input.digits(place, number, Input.DIGITS, Input.DECIMALS).signum() <= 0) {
      throw InputFault.MORE.at(place, 0, number);
    }
  }

  /** How much of a target is reached; empty if more than any number says. */
  private static Optional<Fraction> achieved(CriterionResult measured, BigDecimal target) {
    Fraction value = measured.value().orElseThrow();
    Fraction aim = Fraction.of(target);
    if (measured.measure().direction() == Criterion.Direction.HIGHER_IS_BETTER) {
      return Optional.of(value.dividedBy(aim));
    }
    return value.signum() == 0 ? Optional.empty() : Optional.of(aim.dividedBy(value));
  }
}
