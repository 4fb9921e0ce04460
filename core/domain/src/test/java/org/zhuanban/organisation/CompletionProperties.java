package org.zhuanban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.AsOf;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamKind;
import org.zhuanban.organisation.TargetCommand.AdjustTargets;
import org.zhuanban.organisation.TargetCommand.SetTargets;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsCommand.ReverseArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.party.Origin;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CompletionFold;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.TargetCompletion;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** What holds of every completion of targets. */
class CompletionProperties {
  private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);
  private static final int SPAN = 400;
  private static final TargetOwner PARK = TargetOwner.of(TargetOwnerKind.PARK, "PARK-1");

  /**
   * An arrival of money, with what was taken back of it.
   *
   * @param at the day of arrival after the first day
   * @param amount the amount in yuan
   * @param origin the origin; empty if it is not recorded
   * @param reversal the days after the arrival and the amount; empty if nothing is taken back
   */
  record Paid(int at, int amount, Optional<Origin> origin, Optional<int[]> reversal) {}

  /**
   * A project that is placed twice, signed, and paid for.
   *
   * @param jurisdictions its jurisdictions from the first day and from the day of the move on
   * @param moved the day of the move
   * @param signed the day of the signing
   * @param paid the money
   */
  record Life(List<Jurisdiction> jurisdictions, int moved, int signed, List<Paid> paid) {
    ProjectDesk desk() {
      ProjectDesk desk = ProjectDesk.with(FIRST.toString(), Plans.licence("L"));
      desk.record(PlaceProject.of(jurisdictions.get(0), Registry.PAPER));
      Map<Integer, List<Runnable>> acts = new TreeMap<>();
      at(acts, moved, () -> desk.record(PlaceProject.of(jurisdictions.get(1), Registry.PAPER)));
      at(acts, signed, () -> desk.recorded(Plans.sign()));
      for (int i = 0; i < paid.size(); i++) {
        Paid each = paid.get(i);
        String id = "F-" + i;
        RecordArrival arrival =
            RecordArrival.of(id, Money.yuan(each.amount()), FundsKind.CONSTRUCTION)
                .withEvidence(new DocumentRef("voucher"))
                .withVerdict(Verdict.VERIFIED);
        at(
            acts,
            each.at(),
            () -> desk.recorded(each.origin().map(arrival::withOrigin).orElse(arrival)));
        each.reversal()
            .ifPresent(
                taken ->
                    at(
                        acts,
                        each.at() + taken[0],
                        () ->
                            desk.recorded(
                                ReverseArrival.of(id, Money.yuan(taken[1]), Registry.PAPER))));
      }
      acts.forEach(
          (day, all) -> {
            desk.day(FIRST.plusDays(day));
            all.forEach(Runnable::run);
          });
      desk.day(FIRST.plusDays(3L * SPAN));
      return desk;
    }

    private static void at(Map<Integer, List<Runnable>> acts, int day, Runnable act) {
      acts.computeIfAbsent(day, none -> new ArrayList<>()).add(act);
    }

    boolean reversed() {
      return paid.stream().anyMatch(each -> each.reversal().isPresent());
    }
  }

  private static Registry county() {
    return Registry.on(FIRST.toString())
        .set(Registry.county("LEAD", UnitKind.LEAD_BUREAU))
        .set(Registry.unit("AGRI", UnitKind.DEPARTMENT))
        .set(Registry.unit("T-1", UnitKind.TOWNSHIP).addPlaces("X"))
        .set(Registry.unit("T-2", UnitKind.TOWNSHIP).addPlaces("Y"))
        .set(Registry.unit("PARK-1", UnitKind.PARK).addPlaces("X"))
        .set(Registry.unit("G-FOOD", UnitKind.INDUSTRY_GROUP).addIndustries("C13"));
  }

  private static SetTargets set() {
    return SetTargets.of(
        2024,
        List.of(
            Target.projects(TargetOwner.county(), TargetMeasure.SIGNED, 3),
            Target.money(PARK, TargetMeasure.ARRIVED, Money.yuan(500))),
        Registry.PAPER);
  }

  @Provide
  Arbitrary<Life> lives() {
    Arbitrary<Jurisdiction> jurisdictions =
        Combinators.combine(
                Arbitraries.of("X", "Y", "Z").optional(),
                Arbitraries.of("C13", "C14").optional(),
                Arbitraries.of("AGRI", "T-1", "NOBODY").optional())
            .as(Jurisdiction::new);
    Arbitrary<Integer> days = Arbitraries.integers().between(0, SPAN);
    Arbitrary<Paid> paid =
        Combinators.combine(
                days,
                Arbitraries.integers().between(1, 1000),
                Arbitraries.of(Origin.class).optional(),
                Arbitraries.integers().between(0, 300).optional(0.4))
            .as(
                (at, amount, origin, taken) ->
                    new Paid(
                        at,
                        amount,
                        origin,
                        taken.map(after -> new int[] {after, 1 + (amount - 1) / 2})));
    return Combinators.combine(jurisdictions.list().ofSize(2), days, days, paid.list().ofMaxSize(4))
        .as(Life::new);
  }

  @Provide
  Arbitrary<LocalDate> lookedAt() {
    return Arbitraries.integers().between(0, SPAN + 100).map(FIRST::plusDays);
  }

  private static Map<String, ProjectDesk> lived(List<Life> lives) {
    Map<String, ProjectDesk> desks = new LinkedHashMap<>();
    lives.forEach(life -> desks.put("P-" + desks.size(), life.desk()));
    return desks;
  }

  private static ProjectView view(ProjectDesk desk, LocalDate day) {
    return desk.zhuanban().read(StreamKind.PROJECT, desk.stream().id(), AsOf.day(day));
  }

  private static CompletionFold fold(
      OrganisationView county, ReportPeriod.Length length, LocalDate day) {
    return new CompletionFold(ReportPeriod.of(length, day), day, county);
  }

  private static TargetCompletion completion(
      OrganisationView county,
      ReportPeriod.Length length,
      LocalDate day,
      Map<String, ProjectDesk> desks) {
    CompletionFold fold = fold(county, length, day);
    desks.forEach((id, desk) -> fold.add(id, view(desk, day)));
    return fold.result();
  }

  private static BigDecimal sum(
      Map<TargetKey, Figure> figures, TargetOwnerKind kind, TargetMeasure measure) {
    return figures.entrySet().stream()
        .filter(entry -> entry.getKey().owner().kind() == kind)
        .filter(entry -> entry.getKey().measure() == measure)
        .map(entry -> entry.getValue().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Property(tries = 150)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void the_owners_of_a_kind_and_nobody_make_up_the_county(
      @ForAll @Size(min = 1, max = 4) List<@From("lives") Life> lives,
      @ForAll ReportPeriod.Length length,
      @ForAll("lookedAt") LocalDate day) {
    TargetCompletion whole = completion(county().accepted(set()).view(), length, day, lived(lives));

    for (TargetMeasure measure : TargetMeasure.values()) {
      for (TargetOwnerKind kind : TargetOwnerKind.values()) {
        assertThat(sum(whole.achieved(), kind, measure))
            .isEqualByComparingTo(sum(whole.achieved(), TargetOwnerKind.COUNTY, measure));
        assertThat(sum(whole.inPeriod(), kind, measure))
            .isEqualByComparingTo(sum(whole.inPeriod(), TargetOwnerKind.COUNTY, measure));
      }
    }
    if (length == ReportPeriod.Length.YEAR) {
      assertThat(whole.inPeriod()).isEqualTo(whole.achieved());
    }
    BigDecimal county = sum(whole.achieved(), TargetOwnerKind.COUNTY, TargetMeasure.ARRIVED);
    if (county.signum() > 0) {
      Statistics.collect("money");
    }
    Cases.mustBeMet("money");
  }

  @Property(tries = 80)
  void a_completion_is_the_sum_of_its_projects_in_any_order(
      @ForAll @Size(min = 1, max = 4) List<@From("lives") Life> lives,
      @ForAll ReportPeriod.Length length,
      @ForAll("lookedAt") LocalDate day,
      @ForAll Random random) {
    OrganisationView county = county().accepted(set()).view();
    Map<String, ProjectDesk> desks = lived(lives);
    TargetCompletion whole = completion(county, length, day, desks);
    List<TargetCompletion> parts = new ArrayList<>();
    desks.forEach(
        (id, desk) -> parts.add(fold(county, length, day).add(id, view(desk, day)).result()));
    Collections.shuffle(parts, random);
    CompletionFold together = fold(county, length, day);
    parts.forEach(together::addAll);

    assertThat(together.result()).isEqualTo(whole);
    assertThat(parts.stream().reduce(TargetCompletion::plus)).contains(whole);
  }

  @Property(tries = 80)
  void another_project_never_lowers_a_completion(
      @ForAll @Size(min = 1, max = 3) List<@From("lives") Life> lives,
      @ForAll("lives") Life another,
      @ForAll("lookedAt") LocalDate day) {
    // Money of an earlier year that is taken back is a loss, and no project that is added.
    Assume.that(!another.reversed());
    OrganisationView county = county().accepted(set()).view();
    Map<String, ProjectDesk> desks = lived(lives);
    TargetCompletion before = completion(county, ReportPeriod.Length.YEAR, day, desks);
    desks.put("P-MORE", another.desk());
    TargetCompletion after = completion(county, ReportPeriod.Length.YEAR, day, desks);

    before
        .achieved()
        .keySet()
        .forEach(
            key ->
                assertThat(after.achieved(key).amount())
                    .isGreaterThanOrEqualTo(before.achieved(key).amount()));
  }

  @Property(tries = 80)
  void an_adjustment_changes_no_figure_of_a_day_before_it(
      @ForAll @Size(min = 1, max = 3) List<@From("lives") Life> lives,
      @ForAll @IntRange(min = 61, max = 400) int adjustedAt,
      @ForAll("lookedAt") LocalDate day) {
    LocalDate adjusted = FIRST.plusDays(adjustedAt);
    Map<String, ProjectDesk> desks = lived(lives);
    TargetCompletion before =
        completion(county().accepted(set()).view(), ReportPeriod.Length.QUARTER, day, desks);
    Registry registry = county().accepted(set()).day(adjusted);
    registry.recorded(
        AdjustTargets.of(
            2024,
            List.of(Target.money(PARK, TargetMeasure.ARRIVED, Money.yuan(400))),
            new DocumentRef("paper-2")));
    TargetCompletion after = completion(registry.view(), ReportPeriod.Length.QUARTER, day, desks);

    assertThat(after.achieved()).isEqualTo(before.achieved());
    if (day.isBefore(adjusted)) {
      assertThat(after).isEqualTo(before);
    } else if (day.getYear() == 2024) {
      assertThat(after.target(new TargetKey(PARK, TargetMeasure.ARRIVED)).orElseThrow().amount())
          .isEqualByComparingTo("400");
      assertThat(after.adjustments()).hasSize(1);
    }
  }

  @Property(tries = 80)
  void what_is_taken_back_lowers_the_completion_of_those_it_was_counted_for(
      @ForAll("lives") Life life, @ForAll @IntRange(min = 0, max = 90) int more) {
    Assume.that(!life.paid().isEmpty());
    Paid last = life.paid().get(life.paid().size() - 1);
    LocalDate taken = FIRST.plusDays((long) last.at() + more);
    Life kept = new Life(life.jurisdictions(), life.moved(), life.signed(), without(life, last));
    Life reversed = new Life(kept.jurisdictions(), kept.moved(), kept.signed(), with(life, more));
    OrganisationView county = county().accepted(set()).view();
    ReportPeriod.Length year = ReportPeriod.Length.YEAR;
    TargetCompletion before = completion(county, year, taken, lived(List.of(kept)));
    TargetCompletion after = completion(county, year, taken, lived(List.of(reversed)));

    before
        .achieved()
        .forEach(
            (key, figure) ->
                assertThat(after.achieved(key).amount()).isLessThanOrEqualTo(figure.amount()));
    TargetKey all = new TargetKey(TargetOwner.county(), TargetMeasure.ARRIVED);
    assertThat(after.achieved(all).amount())
        .isEqualByComparingTo(before.achieved(all).amount().subtract(BigDecimal.ONE));
  }

  private static List<Paid> without(Life life, Paid last) {
    List<Paid> paid = new ArrayList<>(life.paid().subList(0, life.paid().size() - 1));
    paid.add(new Paid(last.at(), last.amount(), last.origin(), Optional.empty()));
    return paid;
  }

  private static List<Paid> with(Life life, int after) {
    Paid last = life.paid().get(life.paid().size() - 1);
    List<Paid> paid = new ArrayList<>(life.paid().subList(0, life.paid().size() - 1));
    paid.add(new Paid(last.at(), last.amount(), last.origin(), Optional.of(new int[] {after, 1})));
    return paid;
  }
}
