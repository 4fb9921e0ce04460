package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zhuanban.project.funds.Ratio;

/**
 * The result of a criterion, with its cases.
 *
 * @param measure the criterion
 * @param cases the cases, each once, in their order, also exempted ones
 * @param target the denominator of a criterion about a target, in the unit of the target; empty for
 *     other criteria, whose cases bring the denominator
 */
public record CriterionResult(
    Criterion measure, List<CountedCase> cases, Optional<BigDecimal> target) {
  private static final Fraction HUNDRED = Fraction.of(100);

  /**
   * Copies the list.
   *
   * @param measure the criterion
   * @param cases the cases
   * @param target the denominator of a criterion about a target
   */
  public CriterionResult {
    cases = List.copyOf(cases);
  }

  /**
   * Creates the result of a criterion whose cases bring the denominator.
   *
   * @param measure the criterion
   * @param cases the cases
   */
  public CriterionResult(Criterion measure, List<CountedCase> cases) {
    this(measure, cases, Optional.empty());
  }

  /**
   * Finds both parts of the value: the sums of the cases, or the used and the whole limit of the
   * case at the percentile.
   *
   * @return the parts; the denominator is 0 if no case counts, so that the criterion is not
   *     applicable
   */
  public Ratio ratio() {
    if (measure.form() == Criterion.Form.PERCENTILE) {
      return atPercentile().map(one -> new Ratio(one.amount(), one.of())).orElse(Ratio.of(0, 0));
    }
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal of = BigDecimal.ZERO;
    for (CountedCase each : cases) {
      amount = amount.add(each.amount());
      of = of.add(each.of());
    }
    return new Ratio(amount, target.orElse(of));
  }

  /**
   * Finds the case at the percentile by nearest rank. The n cases are ordered by their used shares,
   * the lowest first. The rank is {@code ceil(p * n / 100)}.
   *
   * @return the case; of equal shares the first in the order of cases; empty if no case counts, or
   *     for another form
   */
  public Optional<CountedCase> atPercentile() {
    if (measure.form() != Criterion.Form.PERCENTILE) {
      return Optional.empty();
    }
    List<CountedCase> counting =
        cases.stream()
            .filter(one -> one.of().signum() > 0)
            .sorted(Comparator.comparing(CriterionResult::share).thenComparing(one -> one))
            .toList();
    int rank = (measure.percentile() * counting.size() + 99) / 100;
    return rank == 0 ? Optional.empty() : Optional.of(counting.get(rank - 1));
  }

  private static Fraction share(CountedCase one) {
    return Fraction.of(one.amount()).dividedBy(Fraction.of(one.of()));
  }

  /** {@return the value: a percentage, or a number of days; empty if it is not applicable} */
  public Optional<Fraction> value() {
    Ratio parts = ratio();
    if (parts.denominator().signum() == 0) {
      return Optional.empty();
    }
    Fraction amount = Fraction.of(parts.numerator());
    return Optional.of(
        measure.form() == Criterion.Form.DAYS
            ? amount
            : amount.dividedBy(Fraction.of(parts.denominator())).times(HUNDRED));
  }

  /** {@return the cases that count against the subject, in their order} */
  public List<CountedCase> against() {
    return cases.stream().filter(one -> one.against(measure)).toList();
  }

  /** {@return the number of cases that count; 1 for a target} */
  public int counting() {
    return target.isPresent()
        ? 1
        : (int) cases.stream().filter(one -> one.of().signum() > 0).count();
  }

  /** The base of a deduction: the days, or the cases that count against the subject. */
  Fraction faults() {
    return measure.form() == Criterion.Form.DAYS
        ? Fraction.of(ratio().numerator())
        : Fraction.of(against().size());
  }
}
