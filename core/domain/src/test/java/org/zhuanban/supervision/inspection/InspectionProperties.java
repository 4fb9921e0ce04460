package org.zhuanban.supervision.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.zhuanban.InspectionView;
import org.zhuanban.StreamKind;
import org.zhuanban.command.Command;
import org.zhuanban.command.Severity;
import org.zhuanban.duty.Ending;
import org.zhuanban.feature.Feature;
import org.zhuanban.proceeding.Proceeding;
import org.zhuanban.proceeding.ProceedingCommand.CompleteStep;
import org.zhuanban.supervision.inspection.rules.InspectionFeature;
import org.zhuanban.supervision.inspection.rules.InspectionTable;
import org.zhuanban.testing.domain.Act;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.FeatureLaws;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.StreamDesk;

class InspectionProperties implements FeatureLaws {
  @Override
  public Feature<?, ?> feature() {
    return InspectionFeature.INSTANCE;
  }

  @Override
  public Set<Severity> breaches() {
    return EnumSet.of(Severity.PREMATURE, Severity.UNLAWFUL);
  }

  private static final LocalDate FIRST = LocalDate.of(2023, 9, 4);
  private static final int DAYS = 240;
  private static final int OBJECTION_DAYS = 30;

  private static Arbitrary<Command> commands() {
    Arbitrary<String> names = Arbitraries.of("I1", "I2", "I3", "I4");
    return Arbitraries.frequencyOf(
        Tuple.of(
            3,
            Combinators.combine(
                    Arbitraries.of(2023, 2024),
                    Arbitraries.of("M1", "M2"),
                    Arbitraries.of(List.of("LAND"), List.of("LAND", "REFORM")))
                .as(
                    (year, matter, organs) ->
                        InspectionTest.plan(year, new PlannedMatter(matter, organs)))),
        Tuple.of(
            4,
            Combinators.combine(
                    names, Arbitraries.of("M1", "M2"), Arbitraries.of(Plans.LAND, Plans.REFORM))
                .as(InspectionTest::begin)),
        Tuple.of(
            12,
            Combinators.combine(
                    Arbitraries.of("I1", "I2"),
                    Arbitraries.of(
                        InspectionTable.RECORD,
                        InspectionTable.CONCLUDE,
                        InspectionTable.OBJECT,
                        InspectionTable.OBJECT,
                        InspectionTable.ANSWER))
                .as((name, step) -> CompleteStep.of(name, step))));
  }

  @Override
  @Provide
  public Arbitrary<List<Act>> histories() {
    return Act.halfBegun(
        Act.histories(FIRST, DAYS, 30, commands()),
        List.of(
            InspectionTest.plan(2023, new PlannedMatter("M1", List.of("LAND"))),
            InspectionTest.begin("I1", "M1", Plans.LAND),
            CompleteStep.of("I1", InspectionTable.RECORD),
            CompleteStep.of("I1", InspectionTable.CONCLUDE)));
  }

  private static StreamDesk<InspectionView> open() {
    return StreamDesk.of(StreamKind.INSPECTION).on(FIRST.toString());
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void no_two_inspections_are_of_one_matter_of_one_organ_in_one_year(
      @ForAll("histories") List<Act> history) {
    InspectionView view = Act.lived(open(), history).view();
    Set<String> seen = new HashSet<>();

    List<Inspection> standing =
        view.inspections().begun().stream().filter(each -> !each.repeats()).toList();
    for (Inspection each : standing) {
      assertThat(seen.add(each.matter() + " " + each.organ().code() + " " + each.on().getYear()))
          .as("%s", each)
          .isTrue();
    }
    assertThat(view.proceedings().byId()).hasSameSizeAs(standing);
    Cases.mustOccur(
        view.violations().found().stream()
            .anyMatch(found -> found.what().rule().endsWith("REPEATED_INSPECTION")));
  }

  @Property(tries = 300)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void an_objection_counts_exactly_until_the_thirtieth_day_or_the_next_working_day(
      @ForAll("histories") List<Act> history) {
    StreamDesk<InspectionView> inspectorate = Act.lived(open(), history);
    inspectorate.day(FIRST.plusDays(DAYS + 60)).sweep();
    InspectionView view = inspectorate.view();
    for (Proceeding each : view.proceedings().byId().values()) {
      Optional<Ending> concluded = each.progress(InspectionTable.CONCLUDE).ending();
      Optional<Ending> objected = each.progress(InspectionTable.OBJECT).ending();
      if (concluded.isPresent()) {
        LocalDate last =
            view.calendars()
                .calendar("CN")
                .nextOrSame(concluded.get().on().plusDays(OBJECTION_DAYS));
        assertThat(objected)
            .hasValueSatisfying(
                ending -> {
                  if (ending.how() == Ending.How.DONE) {
                    assertThat(ending.on()).isBeforeOrEqualTo(last);
                  } else {
                    assertThat(ending.on()).isEqualTo(last.plusDays(1));
                  }
                });
        Statistics.collect(objected.orElseThrow().how());
      }
    }
    Cases.mustBeMet(Ending.How.DONE, Ending.How.LAPSED);
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void told_in_any_order_the_same_rules_are_broken(
      @ForAll("histories") List<Act> history, @ForAll Random random) {
    StreamDesk<InspectionView> anyOrder =
        StreamDesk.of(StreamKind.INSPECTION).on(FIRST.plusDays(DAYS + 60).toString());

    Cases.mustOccur(Act.recordedInAnyOrder(open(), anyOrder, history, random) > 0);
  }
}
