package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A formula from a value to points. Values are percentages, or days of a measure in days. A better
 * value never brings fewer points.
 */
public sealed interface Scoring {
  /**
   * The proportional formula. The target brings the weight, and a better value more, up to the cap.
   * Where lower is better, the ratio is target by value.
   *
   * @param target the target, more than 0
   */
  record Linear(BigDecimal target) implements Scoring {
    /**
     * Checks the target.
     *
     * @param target the target
     * @throws org.zhuanban.input.InputException if the target is not more than 0
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
   * The formula of bands: the share of the weight of the highest band that the value reaches.
   *
   * @param target the target, more than 0
   * @param bands the bands, the highest first
   */
  record Bands(BigDecimal target, List<Band> bands) implements Scoring {
    /**
     * A band.
     *
     * @param from the lower bound, in percent of the target
     * @param share the share of the weight, in percent, 0 to 100
     */
    public record Band(BigDecimal from, BigDecimal share) {
      private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

      /**
       * Checks the numbers.
       *
       * @param from the lower bound, in percent of the target
       * @param share the share of the weight, in percent
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
     * @throws org.zhuanban.input.InputException if the target is not more than 0, or if a lower
     *     band is not below the one before it or brings more
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
     * Creates bands of 100, 75 and 50 percent of the weight, from 100, 80 and 50 percent of a
     * target on. A lower value brings none.
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
   * The efficacy coefficient (功效系数法). The worst value brings 60 percent of the weight, and the best
   * one 100 percent. Other values count in proportion, from 0 up to the cap.
   *
   * @param worst the value for 60 percent; where lower is better, the higher one
   * @param best the value for the whole weight
   */
  record Efficacy(BigDecimal worst, BigDecimal best) implements Scoring {
    /**
     * Checks the values.
     *
     * @param worst the value for 60 percent
     * @param best the value for the whole weight
     * @throws org.zhuanban.input.InputException if the values are equal
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
   * The formula of deductions: the weight, less a deduction for each case against the subject, or
   * for each day of a measure in days.
   *
   * @param each the deduction for each case or day, in points
   * @param atMost the maximum deduction, in points
   */
  record Deduction(BigDecimal each, BigDecimal atMost) implements Scoring {
    /**
     * Checks the points.
     *
     * @param each the deduction for each case or day
     * @param atMost the maximum deduction
     * @throws org.zhuanban.input.InputException if one of the numbers is not more than 0
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
   * Calculates the points of a result.
   *
   * @param measured the result, which is applicable
   * @param weight the weight of the measure
   * @return the points, from 0 to the cap
   */
  Fraction points(CriterionResult measured, Weight weight);

  private static void requirePositive(String place, BigDecimal number) {
    if (Input.digits(place, number, Input.DIGITS, Input.DECIMALS).signum() <= 0) {
      throw InputFault.MORE.at(place, 0, number);
    }
  }

  /** The reached share of a target; empty if it is above any number. */
  private static Optional<Fraction> achieved(CriterionResult measured, BigDecimal target) {
    Fraction value = measured.value().orElseThrow();
    Fraction aim = Fraction.of(target);
    if (measured.measure().direction() == Criterion.Direction.HIGHER_IS_BETTER) {
      return Optional.of(value.dividedBy(aim));
    }
    return value.signum() == 0 ? Optional.empty() : Optional.of(aim.dividedBy(value));
  }
}
