package org.zhuanban.project.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.project.funds.Money;
import org.zhuanban.report.ReportPeriod;

/**
 * The operation of a project.
 *
 * @param figures the figures by their periods, as last recorded
 * @param land the land in use, in order
 */
@Term(zh = "项目运营情况", en = "operation of a project")
public record Operation(SortedMap<ReportPeriod, OperatingFigures> figures, List<LandUse> land) {
  /** The operation before any record. */
  public static final Operation NONE = new Operation(new TreeMap<>(), List.of());

  private static final int HALF = 6;
  private static final int QUARTER = 3;

  /**
   * Copies the collections.
   *
   * @param figures the figures by their periods
   * @param land the land in use
   */
  public Operation {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    land = List.copyOf(land);
  }

  /**
   * Finds the output of a period. A sum of some of its parts would be too small, so that there is
   * none.
   *
   * @param period the period
   * @return the output as recorded for the period, else the sum over its parts; empty if a part is
   *     not known
   */
  public Optional<Money> output(ReportPeriod period) {
    return sum(period, OperatingFigures::output, Money::plus);
  }

  /**
   * Finds the tax of a period, see {@link #output}.
   *
   * @param period the period
   * @return the tax; empty if a part of the period is not known
   */
  public Optional<Money> tax(ReportPeriod period) {
    return sum(period, OperatingFigures::tax, Money::plus);
  }

  /**
   * Finds the energy of a period, see {@link #output}.
   *
   * @param period the period
   * @return the energy in tonnes of standard coal; empty if a part of the period is not known
   */
  public Optional<BigDecimal> energy(ReportPeriod period) {
    return sum(period, OperatingFigures::energy, BigDecimal::add);
  }

  /**
   * Finds the persons employed at the end of a period.
   *
   * @param period the period
   * @return the number as recorded for the period, else for its last part; empty if it is not known
   */
  public Optional<Integer> employees(ReportPeriod period) {
    return sum(period, OperatingFigures::employees, (earlier, later) -> later);
  }

  private <N> Optional<N> sum(
      ReportPeriod period, Function<OperatingFigures, Optional<N>> figure, BinaryOperator<N> plus) {
    return Optional.ofNullable(figures.get(period))
        .flatMap(figure)
        .or(
            () -> {
              List<Optional<N>> parts =
                  parts(period).stream().map(part -> sum(part, figure, plus)).toList();
              return parts.stream().allMatch(Optional::isPresent)
                  ? parts.stream().flatMap(Optional::stream).reduce(plus)
                  : Optional.empty();
            });
  }

  /** The two halves of a year, the two quarters of a half, the three months of a quarter. */
  private static List<ReportPeriod> parts(ReportPeriod period) {
    return switch (period.length()) {
      case YEAR -> parts(period, ReportPeriod.Length.HALF_YEAR, HALF, 2);
      case HALF_YEAR -> parts(period, ReportPeriod.Length.QUARTER, QUARTER, 2);
      case QUARTER -> parts(period, ReportPeriod.Length.MONTH, 1, QUARTER);
      case MONTH -> List.of();
    };
  }

  private static List<ReportPeriod> parts(
      ReportPeriod whole, ReportPeriod.Length length, int months, int number) {
    YearMonth first = YearMonth.from(whole.firstDay());
    return Stream.iterate(first, month -> month.plusMonths(months))
        .limit(number)
        .map(month -> ReportPeriod.of(length, month.atDay(1)))
        .toList();
  }

  /**
   * Finds the land in use.
   *
   * @param day the day, read at its end
   * @return the area in mu; empty if it is not known
   */
  public Optional<BigDecimal> landOn(LocalDate day) {
    return land.stream()
        .filter(use -> !use.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(LandUse::mu);
  }

  Operation with(OperatingFigures recorded) {
    SortedMap<ReportPeriod, OperatingFigures> next = new TreeMap<>(figures);
    next.put(recorded.period(), recorded);
    return new Operation(next, land);
  }

  Operation with(LandUse use) {
    List<LandUse> next = new ArrayList<>(land);
    next.add(use);
    return new Operation(figures, next);
  }
}
