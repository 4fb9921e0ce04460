package org.zhuanban.project.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndicatorsProperties {
  @Provide
  Arbitrary<Indicators> parts() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, 1);
    Arbitrary<BigDecimal> sums =
        Arbitraries.longs().between(0, 1_000_000_000_000L).map(fen -> BigDecimal.valueOf(fen, 2));
    return Combinators.combine(counts, counts, counts, counts, counts, sums, sums)
        .as(
            (signed, performing, landed, started, producing, contracted, arrived) ->
                new Indicators(
                    signed,
                    performing * signed,
                    landed * signed,
                    started * signed,
                    producing * signed,
                    contracted,
                    arrived));
  }

  @Property
  void districts_add_up_to_their_county(
      @ForAll List<@From("parts") Indicators> one, @ForAll List<@From("parts") Indicators> other) {
    Indicators together = Indicators.sum(Stream.concat(other.stream(), one.stream()).toList());

    Indicators added = Indicators.sum(List.of(Indicators.sum(one), Indicators.sum(other)));

    assertThat(added.signed()).isEqualTo(together.signed());
    assertThat(added.performanceRate()).isEqualTo(together.performanceRate());
    assertThat(added.startRate()).isEqualTo(together.startRate());
    assertThat(added.contracted()).isEqualByComparingTo(together.contracted());
    assertThat(added.fundArrivalRate().percent()).isEqualTo(together.fundArrivalRate().percent());
  }

  @Property
  void a_part_is_never_more_than_the_whole(@ForAll List<@From("parts") Indicators> projects) {
    Indicators all = Indicators.sum(projects);

    assertThat(
            List.of(
                all.performanceRate(), all.landingRate(), all.startRate(), all.productionRate()))
        .allSatisfy(rate -> assertThat(rate.numerator()).isLessThanOrEqualTo(rate.denominator()));
  }
}
