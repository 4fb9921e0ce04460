package org.zhuanban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.testing.domain.Cases;

/** What holds of points, whatever was measured and however it is weighed. */
class ScoringProperties {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
  private static final ReportPeriod QUARTER = new ReportPeriod("2024-Q1");
  private static final Subject LAND = new Subject(SubjectKind.TASK_FORCE, "P-1");
  private static final Validity ALWAYS = Validity.from(LocalDate.EPOCH, "县考核办法");
  private static final Scoring ANY = new Scoring.Linear(BigDecimal.TEN);

  private static CaseRef where(int number) {
    return new CaseRef(String.format(Locale.ROOT, "P-%03d", number), Optional.of("decide:A:1"));
  }

  /** A case of a measure; of a rate either right or wrong. */
  private static CountedCase counted(Criterion measure, int number, int amount, int of) {
    return measure.form() == Criterion.Form.RATE && measure != Criterion.COMPRESSION
        ? CountedCase.one(where(number), DAY, CountResult.IN_TIME, amount % 2 == 0)
        : CountedCase.days(
            where(number),
            DAY,
            CountResult.USED,
            measure == Criterion.COMPRESSION || measure == Criterion.DAYS_LOST
                ? Math.min(amount, of)
                : amount,
            of);
  }

  private static Arbitrary<CriterionResult> measured(Criterion measure) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 40), Arbitraries.integers().between(1, 30))
        .as((amount, of) -> List.of(amount, of))
        .list()
        .ofMaxSize(25)
        .map(
            pairs -> {
              List<CountedCase> cases = new ArrayList<>();
              pairs.forEach(
                  pair -> cases.add(counted(measure, cases.size(), pair.get(0), pair.get(1))));
              return new CriterionResult(measure, cases);
            });
  }

  private static Arbitrary<Criterion> weighed() {
    return Arbitraries.of(Criterion.values())
        .filter(measure -> measure.direction() != Criterion.Direction.NEITHER);
  }

  private static BigDecimal tenths(int number) {
    return BigDecimal.valueOf(number, 1);
  }

  private static Arbitrary<Weight> weights(Criterion measure) {
    Arbitrary<Integer> some = Arbitraries.integers().between(1, 1500);
    boolean higher = measure.direction() == Criterion.Direction.HIGHER_IS_BETTER;
    Arbitrary<Scoring> scorings =
        Arbitraries.oneOf(
            some.map(target -> new Scoring.Linear(tenths(target))),
            some.map(target -> Scoring.Bands.of(tenths(target))),
            Combinators.combine(some, some)
                .as(
                    (low, more) ->
                        new Scoring.Efficacy(
                            tenths(higher ? low : low + more), tenths(higher ? low + more : low))),
            Combinators.combine(some, some)
                .as((each, most) -> new Scoring.Deduction(tenths(each), tenths(most))));
    return Combinators.combine(
            Arbitraries.integers().between(0, 400), Arbitraries.integers().between(0, 50), scorings)
        .as(
            (points, bonus, scoring) ->
                new Weight(
                    SubjectKind.TASK_FORCE,
                    measure,
                    tenths(points),
                    tenths(points + bonus),
                    scoring,
                    ALWAYS));
  }

  /** What was measured, and how it is weighed. */
  record Scored(CriterionResult measured, Weight weight) {
    Optional<Fraction> points() {
      return ScoreLine.of(weight, measured).points();
    }
  }

  @Provide
  Arbitrary<Scored> scored() {
    return weighed()
        .flatMap(
            measure -> Combinators.combine(measured(measure), weights(measure)).as(Scored::new));
  }

  @Provide
  Arbitrary<List<Scored>> cards() {
    return scored().list().ofMaxSize(12);
  }

  @Property
  void points_lie_between_nothing_and_the_cap_and_are_missing_only_if_nothing_counts(
      @ForAll("scored") Scored scored) {
    assertThat(scored.points().isPresent()).isEqualTo(scored.measured().counting() > 0);
    scored
        .points()
        .ifPresent(
            points ->
                assertThat(points).isBetween(Fraction.ZERO, Fraction.of(scored.weight().cap())));
  }

  /** Better than before in each case, and so never fewer points. */
  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_better_value_never_brings_fewer_points(
      @ForAll("scored") Scored scored, @ForAll Random random) {
    Criterion measure = scored.measured().measure();
    List<CountedCase> better =
        scored.measured().cases().stream()
            .map(one -> random.nextBoolean() ? one : best(measure, one))
            .toList();
    Scored then = new Scored(new CriterionResult(measure, better), scored.weight());

    assertThat(then.points().isPresent()).isEqualTo(scored.points().isPresent());
    scored
        .points()
        .ifPresent(
            points -> {
              Fraction more = then.points().orElseThrow();
              assertThat(more).isGreaterThanOrEqualTo(points);
              Statistics.collect(more.compareTo(points) > 0 ? "more" : "as many");
            });
    Cases.mustBeMet("more");
  }

  private static CountedCase best(Criterion measure, CountedCase one) {
    boolean all = measure.direction() == Criterion.Direction.HIGHER_IS_BETTER;
    return new CountedCase(
        one.where(), one.on(), one.as(), all ? one.of() : BigDecimal.ZERO, one.of());
  }

  @Property
  void one_more_case_in_time_never_lowers_the_points(@ForAll("scored") Scored scored) {
    Criterion measure = scored.measured().measure();
    List<CountedCase> more = new ArrayList<>(scored.measured().cases());
    more.add(best(measure, counted(measure, 999, 0, 10)));
    Scored then = new Scored(new CriterionResult(measure, more), scored.weight());

    assertThat(then.points()).isPresent();
    scored
        .points()
        .ifPresent(
            points -> assertThat(then.points().orElseThrow()).isGreaterThanOrEqualTo(points));
  }

  @Property
  void exempting_what_counts_against_the_subject_never_lowers_the_points(
      @ForAll("scored") Scored scored, @ForAll Random random) {
    Criterion measure = scored.measured().measure();
    List<CountedCase> fewer =
        scored.measured().cases().stream()
            .map(one -> one.against(measure) && random.nextBoolean() ? one.exempt(measure) : one)
            .toList();
    Scored then = new Scored(new CriterionResult(measure, fewer), scored.weight());

    if (then.points().isPresent()) {
      assertThat(then.points().get()).isGreaterThanOrEqualTo(scored.points().orElseThrow());
    }
    assertThat(then.measured().cases()).hasSameSizeAs(scored.measured().cases());
  }

  /** The lowest share that so many percent of the cases do not exceed. */
  @Property
  void a_percentile_is_that_of_the_nearest_rank(
      @ForAll("percentiles") CriterionResult measured, @ForAll Random random) {
    List<Fraction> shares =
        measured.cases().stream()
            .map(one -> Fraction.of(one.amount()).dividedBy(Fraction.of(one.of())))
            .map(share -> share.times(Fraction.of(100)))
            .toList();
    List<CountedCase> shuffled = new ArrayList<>(measured.cases());
    Collections.shuffle(shuffled, random);

    assertThat(new CriterionResult(measured.measure(), shuffled).atPercentile())
        .isEqualTo(measured.atPercentile());
    assertThat(measured.value().isPresent()).isEqualTo(!shares.isEmpty());
    measured
        .value()
        .ifPresent(
            value -> {
              int of = measured.measure().percentile() * shares.size();
              long upTo = shares.stream().filter(share -> share.compareTo(value) <= 0).count();
              long below = shares.stream().filter(share -> share.compareTo(value) < 0).count();
              assertThat(upTo * 100).isGreaterThanOrEqualTo(of);
              assertThat(below * 100).isLessThan(of);
            });
  }

  @Provide
  Arbitrary<CriterionResult> percentiles() {
    return Arbitraries.of(Criterion.MEDIAN_USED, Criterion.P90_USED)
        .flatMap(ScoringProperties::measured);
  }

  @Property
  void the_points_of_the_lines_sum_to_the_total_and_what_weighs_nothing_is_left_out(
      @ForAll("cards") List<Scored> parts) {
    Map<Criterion, Scored> byMeasure = new TreeMap<>();
    parts.forEach(part -> byMeasure.put(part.measured().measure(), part));
    TreeMap<Criterion, CriterionResult> measured = new TreeMap<>();
    List<Weight> weights = new ArrayList<>();
    byMeasure.forEach(
        (measure, part) -> {
          measured.put(measure, part.measured());
          weights.add(part.weight());
        });

    Scorecard card =
        Scorecard.of(LAND, QUARTER, DAY, measured, new WeightTable(weights, List.of()), Set.of());

    assertThat(card.lines())
        .extracting(line -> line.weight().measure())
        .containsExactlyElementsOf(
            byMeasure.values().stream()
                .filter(part -> part.weight().points().signum() > 0)
                .map(part -> part.measured().measure())
                .toList());
    Fraction points = Fraction.ZERO;
    Fraction outOf = Fraction.ZERO;
    for (ScoreLine line : card.lines()) {
      assertThat(Optional.ofNullable(byMeasure.get(line.weight().measure())))
          .hasValueSatisfying(part -> assertThat(line.points()).isEqualTo(part.points()));
      points = points.plus(line.points().orElse(Fraction.ZERO));
      outOf = line.points().isPresent() ? outOf.plus(Fraction.of(line.weight().points())) : outOf;
    }
    assertThat(card.points()).isEqualTo(points);
    assertThat(card.outOf()).isEqualTo(outOf);
    assertThat(card.percent().isPresent()).isEqualTo(outOf.signum() > 0);
  }

  /** Consequences about the subject or another, in the quarter or not. */
  @Provide
  Arbitrary<Set<Consequence>> consequences() {
    return Combinators.combine(
            Arbitraries.of(LAND, LAND, LAND, new Subject(SubjectKind.TASK_FORCE, "P-2")),
            Arbitraries.of(Consequence.ConsequenceKind.values()),
            Arbitraries.integers().between(1, 300),
            Arbitraries.integers().between(-40, 40),
            Arbitraries.integers().between(0, 60).optional())
        .as(
            (subject, kind, points, from, days) -> {
              LocalDate first = DAY.plusDays(from);
              Validity validity =
                  new Validity(first, days.map(first::plusDays), "决定〔2024〕" + points);
              return kind == Consequence.ConsequenceKind.NO_AWARD
                  ? Consequence.noAward(subject, validity)
                  : Consequence.deduction(subject, tenths(points), validity);
            })
        .set()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  @Property
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void no_consequence_ever_raises_a_score_and_the_points_explained_sum_to_the_total(
      @ForAll("cards") List<Scored> parts,
      @ForAll("consequences") Set<Consequence> decided,
      @ForAll Random random) {
    TreeMap<Criterion, CriterionResult> measured = new TreeMap<>();
    Map<Criterion, Weight> weights = new TreeMap<>();
    parts.forEach(part -> measured.put(part.measured().measure(), part.measured()));
    parts.forEach(part -> weights.put(part.measured().measure(), part.weight()));
    WeightTable rules =
        new WeightTable(
            List.copyOf(weights.values()),
            List.of(
                remark(Remark.RemarkKind.COMMENDATION, 30),
                remark(Remark.RemarkKind.CRITICISM, 60)));
    Set<Consequence> fewer =
        decided.stream().filter(each -> random.nextBoolean()).collect(Collectors.toSet());
    Scorecard more = Scorecard.of(LAND, QUARTER, DAY, measured, rules, decided);
    Scorecard less = Scorecard.of(LAND, QUARTER, DAY, measured, rules, fewer);

    Fraction sum = Fraction.ZERO;
    for (ScoreLine line : more.lines()) {
      sum = sum.plus(line.points().orElse(Fraction.ZERO));
    }
    Fraction named = Fraction.ZERO;
    for (AttributedDays each : more.borne()) {
      sum = sum.minus(each.points());
      named = named.plus(Fraction.of(each.consequence().points()));
      assertThat(each.points()).isBetween(Fraction.ZERO, Fraction.of(each.consequence().points()));
    }
    assertThat(more.points()).isEqualTo(sum).isBetween(Fraction.ZERO, less.points());
    Scorecard plain = Scorecard.of(LAND, QUARTER, DAY, measured, rules, Set.of());
    assertThat(more.points())
        .isEqualTo(plain.points().minus(named).within(Fraction.ZERO, plain.points()));
    assertThat(more.outOf()).isEqualTo(less.outOf());
    assertThat(more.borne())
        .extracting(AttributedDays::consequence)
        .containsExactlyInAnyOrderElementsOf(
            decided.stream().filter(ScoringProperties::bears).toList());
    assertThat(kinds(less, Remark.RemarkKind.COMMENDATION))
        .isGreaterThanOrEqualTo(kinds(more, Remark.RemarkKind.COMMENDATION));
    assertThat(kinds(less, Remark.RemarkKind.CRITICISM))
        .isLessThanOrEqualTo(kinds(more, Remark.RemarkKind.CRITICISM));
    boolean noAward =
        decided.stream()
            .filter(ScoringProperties::bears)
            .anyMatch(each -> each.kind() == Consequence.ConsequenceKind.NO_AWARD);
    if (noAward) {
      assertThat(kinds(more, Remark.RemarkKind.COMMENDATION)).isZero();
    }
    if (noAward && kinds(plain, Remark.RemarkKind.COMMENDATION) > 0) {
      Statistics.collect("not commended");
    } else if (more.points().compareTo(plain.points()) < 0) {
      Statistics.collect(more.points().signum() == 0 ? "all taken" : "some taken");
    }
    Cases.mustBeMet("not commended", "all taken", "some taken");
  }

  /** From the first day of the quarter to the day at whose end it is looked at. */
  private static boolean bears(Consequence consequence) {
    return consequence.subject().equals(LAND)
        && QUARTER.firstDay().datesUntil(DAY.plusDays(1)).anyMatch(consequence.validity()::holdsOn);
  }

  private static int kinds(Scorecard card, Remark.RemarkKind kind) {
    return (int) card.remarks().stream().filter(each -> each.rule().remark() == kind).count();
  }

  private static RemarkRule remark(Remark.RemarkKind kind, int threshold) {
    return new RemarkRule(
        SubjectKind.TASK_FORCE, kind, Optional.empty(), BigDecimal.valueOf(threshold), 1, ALWAYS);
  }

  @Property
  void fractions_reckon_as_decimals_do(
      @ForAll @IntRange(min = -5000, max = 5000) int one,
      @ForAll @IntRange(min = -5000, max = 5000) int other,
      @ForAll @IntRange(max = 4) int scale) {
    BigDecimal left = BigDecimal.valueOf(one, scale);
    BigDecimal right = BigDecimal.valueOf(other, 2);
    Fraction first = Fraction.of(left);
    Fraction second = Fraction.of(right);

    assertThat(first.plus(second)).isEqualTo(Fraction.of(left.add(right)));
    assertThat(first.minus(second)).isEqualTo(Fraction.of(left.subtract(right)));
    assertThat(first.times(second)).isEqualTo(Fraction.of(left.multiply(right)));
    assertThat(first.compareTo(second)).isEqualTo(left.compareTo(right));
    assertThat(first.signum()).isEqualTo(left.signum());
    assertThat(first.rounded(scale)).isEqualByComparingTo(left);
    if (second.signum() != 0) {
      assertThat(first.dividedBy(second).times(second)).isEqualTo(first);
    }
  }

  @Test
  void rules_that_say_nothing_or_contradict_each_other_are_refused() {
    Weight weight =
        new Weight(
            SubjectKind.DEPARTMENT,
            Criterion.AS_PROMISED,
            BigDecimal.TEN,
            BigDecimal.TEN,
            ANY,
            ALWAYS);
    Validity later = Validity.from(LocalDate.of(2025, 1, 1), "县考核办法〔2025〕");
    Validity ended =
        new Validity(LocalDate.EPOCH, Optional.of(LocalDate.of(2024, 12, 31)), "县考核办法〔2024〕");

    assertThat(
            new WeightTable(List.of(valid(weight, ended), valid(weight, later)), List.of())
                .weight(SubjectKind.DEPARTMENT, Criterion.AS_PROMISED, LocalDate.of(2025, 1, 1)))
        .contains(valid(weight, later));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeightTable(List.of(weight, valid(weight, later)), List.of()))
        .withMessageContaining("WeightTable.weights names DEPARTMENT AS_PROMISED");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Validity(DAY, Optional.of(DAY.minusDays(1)), "办法"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(SubjectKind.DEPARTMENT, Criterion.MEETINGS_HELD, ANY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(SubjectKind.TOWNSHIP, Criterion.DAYS_HELD, ANY));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                of(
                    SubjectKind.DEPARTMENT,
                    Criterion.P90_USED,
                    new Scoring.Efficacy(BigDecimal.ZERO, BigDecimal.TEN)))
        .withMessageContaining("Weight.scoring.worst");
    assertThatIllegalArgumentException().isThrownBy(() -> new Scoring.Linear(BigDecimal.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Scoring.Bands(
                    BigDecimal.TEN,
                    Arrays.asList(
                        new Scoring.Bands.Band(BigDecimal.ONE, BigDecimal.ONE),
                        new Scoring.Bands.Band(BigDecimal.ONE, BigDecimal.ONE))));
    assertThat(WeightTable.USUAL.weights()).extracting(Weight::kind).contains(SubjectKind.values());
    for (SubjectKind kind : SubjectKind.values()) {
      assertThat(
              WeightTable.USUAL.weights().stream()
                  .filter(each -> each.kind() == kind)
                  .map(Weight::points)
                  .reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo("100");
    }
  }

  private static Weight valid(Weight weight, Validity validity) {
    return new Weight(
        weight.kind(), weight.measure(), weight.points(), weight.cap(), weight.scoring(), validity);
  }

  private static Weight of(SubjectKind kind, Criterion measure, Scoring scoring) {
    return new Weight(kind, measure, BigDecimal.TEN, BigDecimal.TEN, scoring, ALWAYS);
  }
}
