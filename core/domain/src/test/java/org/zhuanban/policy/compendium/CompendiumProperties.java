package org.zhuanban.policy.compendium;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.CompendiumView;
import org.zhuanban.StreamKind;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Feature;
import org.zhuanban.policy.compendium.CompendiumCommand.CompleteMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.EndMeasures;
import org.zhuanban.policy.compendium.CompendiumCommand.ExtendMeasure;
import org.zhuanban.policy.compendium.CompendiumCommand.ReportMeasure;
import org.zhuanban.policy.compendium.rules.CompendiumFeature;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

/** What holds of the policies of every county. */
class CompendiumProperties implements FeatureLaws {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  private static final int SPAN = 120;

  @Override
  public Feature<?, ?> feature() {
    return CompendiumFeature.INSTANCE;
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.PREMATURE, Severity.IMPOSSIBLE, Severity.UNLAWFUL);
  }

  /** Measures that are soon due, so that an extension may come too late. */
  private static final Command SHORT =
      CompendiumDesk.measures(
          FIRST.toString(),
          FIRST.plusDays(3).toString(),
          PolicyMeasure.of(1, "返还失业保险费", Plans.REFORM),
          PolicyMeasure.of(2, "加快用地审批", Plans.LAND));

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, SPAN).map(FIRST::plusDays);
  }

  private static Arbitrary<Command> commands() {
    Arbitrary<Integer> numbers = Arbitraries.of(1, 1, 2, 2, 3);
    return Arbitraries.frequencyOf(
        Tuple.of(
            2,
            Combinators.combine(Arbitraries.of("2024-1", "2024-2", "2024-3"), days())
                .as(
                    (edition, from) ->
                        CompendiumDesk.publish(
                            edition,
                            from.toString(),
                            CompendiumDesk.policy("P1", "稳岗补贴", 100_000)))),
        Tuple.of(
            3,
            Combinators.combine(days(), days(), days().optional())
                .as(
                    (from, end, limit) ->
                        CompendiumDesk.measures(
                            from.toString(),
                            end.toString(),
                            limit
                                .map(PolicyMeasure.of(2, "加快用地审批", Plans.LAND)::withLimit)
                                .orElse(PolicyMeasure.of(2, "加快用地审批", Plans.LAND)),
                            PolicyMeasure.of(1, "返还失业保险费", Plans.REFORM)))),
        Tuple.of(3, numbers.map(number -> ReportMeasure.of("M14", number, "已办理三批"))),
        Tuple.of(3, numbers.map(number -> CompleteMeasure.of("M14", number, CompendiumDesk.PAPER))),
        Tuple.of(
            4,
            Combinators.combine(
                    numbers, Arbitraries.integers().between(0, 2 * SPAN).map(FIRST::plusDays))
                .as(
                    (number, until) ->
                        ExtendMeasure.of("M14", number, until, CompendiumDesk.PAPER))),
        Tuple.of(1, Arbitraries.just(EndMeasures.of("M14", CompendiumDesk.PAPER))));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, SPAN).list().ofSize(20),
            commands().list().ofMinSize(4).ofMaxSize(18),
            Arbitraries.of(true, false))
        .as(
            (days, commands, soonDue) -> {
              List<Integer> sorted = days.stream().sorted().toList();
              List<Act> acts = new ArrayList<>();
              acts.add(
                  new Act(
                      FIRST,
                      CompendiumDesk.publish(
                          "2024-0",
                          FIRST.toString(),
                          CompendiumDesk.policy("P1", "稳岗补贴", 50_000))));
              if (soonDue) {
                acts.add(new Act(FIRST, SHORT));
              }
              for (int i = 0; i < commands.size(); i++) {
                acts.add(new Act(FIRST.plusDays(sorted.get(i)), commands.get(i)));
              }
              if (soonDue) {
                // Too late for a measure that random acts have left open.
                acts.add(
                    new Act(
                        FIRST.plusDays(SPAN),
                        ExtendMeasure.of(
                            "M14", 1, FIRST.plusDays(3L * SPAN), CompendiumDesk.PAPER)));
              }
              return acts;
            });
  }

  private static CompendiumView lived(List<Act> history) {
    StreamDesk<CompendiumView> desk = StreamDesk.of(StreamKind.COMPENDIUM).on(FIRST);
    history.forEach(act -> desk.day(act.on()).record(act.command()));
    return desk.view();
  }

  /** A measure is owed until it is done or its package is ended, by the last of its days. */
  @Property(tries = 400)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void each_measure_is_owed_once_by_its_unit_until_its_day(@ForAll("histories") List<Act> history) {
    CompendiumView view = lived(history);
    LocalDate last = FIRST.plusDays(2L * SPAN);
    List<Duty> duties = view.duties(last);

    assertThat(duties).extracting(Duty::key).doesNotHaveDuplicates();
    assertThat(duties)
        .hasSize(view.measures().stream().mapToInt(pack -> pack.measures().size()).sum());
    for (MeasurePackage pack : view.measures()) {
      for (MeasureStanding measure : pack.measures()) {
        Duty duty =
            duties.stream()
                .filter(each -> each.key().equals("measure:M14:" + measure.measure().number()))
                .findFirst()
                .orElseThrow();
        assertThat(duty.owner()).isEqualTo(measure.measure().unit().code());
        assertThat(duty.clock().bindingDue(view.calendars()).map(Deadline.Due::date))
            .contains(measure.due());
        assertThat(duty.closedOn().isPresent())
            .isEqualTo(measure.doneOn().isPresent() || pack.endedOn().isPresent());
        measure
            .extensions()
            .forEach(extension -> assertThat(extension.until()).isBeforeOrEqualTo(measure.due()));
        Statistics.collect(!measure.extensions().isEmpty());
      }
    }
    Cases.mustBeMet(true, false);
  }

  /** On each day one edition holds at most: none that begins later, none that came before it. */
  @Property(tries = 100)
  void the_edition_of_a_day_is_the_latest_that_has_begun(@ForAll("histories") List<Act> history) {
    CompendiumView view = lived(history);
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(SPAN)); day = day.plusDays(5)) {
      LocalDate today = day;
      PolicyEdition holds = view.edition(today).orElseThrow();
      assertThat(holds.heldFrom()).isBeforeOrEqualTo(today);
      assertThat(view.editions())
          .filteredOn(edition -> !edition.heldFrom().isAfter(today))
          .allMatch(edition -> !edition.from().isAfter(holds.from()));
    }
  }
}
