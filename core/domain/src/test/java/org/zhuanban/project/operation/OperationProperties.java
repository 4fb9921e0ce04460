package org.zhuanban.project.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.feature.Feature;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.Funding;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.operation.OperationCommand.RecordLand;
import org.zhuanban.project.operation.OperationCommand.RecordOperation;
import org.zhuanban.project.operation.rules.OperationFeature;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.FeatureLaws;

class OperationProperties implements FeatureLaws {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final DocumentRef PAPER = new DocumentRef("return-1");

  @Override
  public Feature<?, ?> feature() {
    return OperationFeature.INSTANCE;
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.PREMATURE, Severity.IMPOSSIBLE);
  }

  private static OperatingFigures figures(ReportPeriod period, long yuan) {
    return OperatingFigures.builder()
        .period(period)
        .output(Money.yuan(yuan))
        .tax(Money.yuan(yuan / 10))
        .employees((int) (yuan % 1_000))
        .energy(BigDecimal.valueOf(yuan, 1))
        .provider("STATS")
        .source(PAPER)
        .build();
  }

  /** Every third is a month that is over before the first act, and so before any production. */
  private static Arbitrary<ReportPeriod> periods() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.just(ReportPeriod.of(ReportPeriod.Length.MONTH, FIRST))),
        Tuple.of(
            2,
            Combinators.combine(
                    Arbitraries.of(ReportPeriod.Length.class),
                    Arbitraries.integers().between(0, 200))
                .as((length, days) -> ReportPeriod.of(length, FIRST.plusDays(days)))));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    Arbitrary<Command> commands =
        Arbitraries.frequencyOf(
            Tuple.of(
                6,
                Combinators.combine(periods(), Arbitraries.longs().between(0, 900))
                    .as((period, yuan) -> new RecordOperation(figures(period, yuan)))),
            Tuple.of(
                2,
                Arbitraries.integers()
                    .between(1, 90)
                    .map(mu -> new RecordLand(BigDecimal.valueOf(mu), PAPER))),
            Tuple.of(
                2,
                Arbitraries.of(ProjectStep.TRIAL_PRODUCTION, ProjectStep.PRODUCTION_STARTED)
                    .map(TakeStep::of)));
    return Act.histories(FIRST.plusMonths(1), 250, 14, commands);
  }

  /** Figures of every month of a year are those of its quarters, halves and of the year. */
  @Property(tries = 200)
  void the_figures_of_parts_add_up_to_the_whole(
      @ForAll("months") List<Optional<Long>> months, @ForAll ReportPeriod.Length length) {
    Operation operation = Operation.NONE;
    Map<YearMonth, Optional<Long>> known = new TreeMap<>();
    for (int i = 0; i < months.size(); i++) {
      YearMonth month = YearMonth.of(2024, i + 1);
      known.put(month, months.get(i));
      if (months.get(i).isPresent()) {
        operation = operation.with(figures(ReportPeriod.of(month), months.get(i).get()));
      }
    }
    for (int month = 1; month <= 12; month++) {
      ReportPeriod period = ReportPeriod.of(length, LocalDate.of(2024, month, 15));
      List<Optional<Long>> inside =
          known.entrySet().stream()
              .filter(
                  each ->
                      !each.getKey().atDay(1).isBefore(period.firstDay())
                          && !each.getKey().atEndOfMonth().isAfter(period.lastDay()))
              .map(Map.Entry::getValue)
              .toList();
      if (inside.stream().allMatch(Optional::isPresent)) {
        long sum = inside.stream().mapToLong(Optional::get).sum();
        assertThat(operation.output(period)).contains(Money.yuan(sum));
        assertThat(operation.energy(period).orElseThrow())
            .isEqualByComparingTo(BigDecimal.valueOf(sum, 1));
        assertThat(operation.employees(period))
            .contains(inside.get(inside.size() - 1).get().intValue());
      } else {
        assertThat(operation.output(period)).isEmpty();
        assertThat(operation.tax(period)).isEmpty();
        assertThat(operation.energy(period)).isEmpty();
        assertThat(operation.employees(period)).isEmpty();
      }
      ReportPeriod whole = ReportPeriod.of(length, LocalDate.of(2024, month, 15));
      assertThat(operation.with(figures(whole, 777)).output(whole))
          .as("what is recorded for the whole")
          .contains(Money.yuan(777));
    }
  }

  @Provide
  Arbitrary<List<Optional<Long>>> months() {
    return Arbitraries.longs().between(0, 900).optional(0.9).list().ofSize(12);
  }

  /** The yields of projects add up, whatever is unknown of some. */
  @Property(tries = 200)
  void the_yield_of_all_land_is_that_of_all_sums_by_all_land(
      @ForAll("lands") List<Operation> projects) {
    ReportPeriod year = new ReportPeriod("2024-annual");
    LandYield all =
        LandYield.sum(
            projects.stream().map(each -> LandYield.of(each, Funding.NONE, year)).toList());

    List<Operation> known =
        projects.stream()
            .filter(each -> each.landOn(year.lastDay()).isPresent() && each.tax(year).isPresent())
            .toList();
    BigDecimal mu =
        known.stream()
            .flatMap(each -> each.landOn(year.lastDay()).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal yuan =
        known.stream()
            .flatMap(each -> each.tax(year).stream())
            .map(Money::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(all.tax().mu()).isEqualByComparingTo(mu);
    assertThat(all.tax().yuan()).isEqualByComparingTo(yuan);
    assertThat(all.tax().perMu().isPresent()).isEqualTo(mu.signum() > 0);
    all.tax()
        .perMu()
        .ifPresent(
            each ->
                assertThat(each.multiply(mu).multiply(BigDecimal.valueOf(10_000)))
                    .isCloseTo(yuan, within(mu.multiply(BigDecimal.valueOf(50)))));
  }

  @Provide
  Arbitrary<List<Operation>> lands() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 90).optional(0.7),
            Arbitraries.longs().between(0, 90_000_000).optional(0.7))
        .as(
            (mu, yuan) ->
                Stream.of(
                        mu.map(
                            area ->
                                Operation.NONE.with(
                                    new LandUse(FIRST, BigDecimal.valueOf(area), PAPER))),
                        Optional.of(Operation.NONE))
                    .flatMap(Optional::stream)
                    .map(
                        one ->
                            yuan.map(sum -> one.with(figures(new ReportPeriod("2024-annual"), sum)))
                                .orElse(one))
                    .findFirst()
                    .orElseThrow())
        .list()
        .ofMaxSize(6);
  }
}
