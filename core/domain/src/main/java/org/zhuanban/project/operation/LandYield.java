package org.zhuanban.project.operation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.report.ReportPeriod;

/**
 * What land gives: money invested, output and tax by area (亩均效益). Each sum has an area of its own,
 * that of the projects whose figure is known, so that an unknown figure counts as nothing nowhere.
 * The parts of single projects add up.
 *
 * @param invested the money that had arrived by the end of the period
 * @param output the output of the period
 * @param tax the tax of the period
 */
@Term(zh = "亩均效益", en = "yield of land")
public record LandYield(OnLand invested, OnLand output, OnLand tax) {
  /** The yield of no project. */
  public static final LandYield NONE = new LandYield(OnLand.NONE, OnLand.NONE, OnLand.NONE);

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final int PLACES = 2;

  /**
   * A sum and the land of the projects that gave it.
   *
   * @param yuan the sum in yuan
   * @param mu the area in mu; 0 if there is none
   */
  public record OnLand(BigDecimal yuan, BigDecimal mu) {
    /** Nothing on no land. */
    static final OnLand NONE = new OnLand(BigDecimal.ZERO, BigDecimal.ZERO);

    /** {@return the sum by area in 10,000 yuan per mu (万元/亩), rounded half up to two decimals} */
    public Optional<BigDecimal> perMu() {
      return mu.signum() == 0
          ? Optional.empty()
          : Optional.of(yuan.divide(mu.multiply(TEN_THOUSAND), PLACES, RoundingMode.HALF_UP));
    }

    private OnLand plus(OnLand other) {
      return new OnLand(yuan.add(other.yuan), mu.add(other.mu));
    }
  }

  /**
   * Calculates the yield of one project.
   *
   * @param operation its operation
   * @param funding its money
   * @param period the period; the area is that of its last day
   * @return the yield; {@link #NONE} if the area is not known
   */
  public static LandYield of(Operation operation, Funding funding, ReportPeriod period) {
    return operation
        .landOn(period.lastDay())
        .map(
            mu ->
                new LandYield(
                    new OnLand(funding.arrivedBy(period.lastDay()).amount(), mu),
                    operation
                        .output(period)
                        .map(sum -> new OnLand(sum.amount(), mu))
                        .orElse(OnLand.NONE),
                    operation
                        .tax(period)
                        .map(sum -> new OnLand(sum.amount(), mu))
                        .orElse(OnLand.NONE)))
        .orElse(NONE);
  }

  /**
   * Adds up the yields of projects.
   *
   * @param parts the yields of each project in one period
   * @return the total
   */
  public static LandYield sum(Collection<LandYield> parts) {
    return parts.stream()
        .reduce(
            NONE,
            (one, other) ->
                new LandYield(
                    one.invested.plus(other.invested),
                    one.output.plus(other.output),
                    one.tax.plus(other.tax)));
  }
}
