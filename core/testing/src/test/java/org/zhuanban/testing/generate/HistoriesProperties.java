package org.zhuanban.testing.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.request.Fact;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.testing.EngineHost;

@Domain(CountyDomain.class)
@Domain(DomainContext.Global.class)
class HistoriesProperties {
  private static final String PROJECT = "P-1";
  private static final Set<String> DEEP =
      Set.of("DecideItem", "DeliverDecision", "StartPause", "EndPause", "ReceiveSupplement");

  @Property(tries = 80)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void each_act_of_a_lawful_history_is_accepted_on_its_day(
      @ForAll @OfKind(HistoryKind.LAWFUL) ProjectHistory history) {
    EngineHost host = EngineHost.on(history.start());
    for (Request request : history.requests(PROJECT)) {
      host.startDay(request.effectiveOn());
      assertThat(host.handle(request)).isInstanceOf(Outcome.Done.class);
    }
    history.acts().forEach(act -> Statistics.collect(act.command().getClass().getSimpleName()));
    Statistics.coverage(
        coverage -> DEEP.forEach(act -> coverage.check(act).count(times -> times >= 3)));
  }

  @Property(tries = 40)
  void an_unlawful_history_has_a_refusal(
      @ForAll @OfKind(HistoryKind.UNLAWFUL) ProjectHistory history) {
    EngineHost host = EngineHost.on(history.start());
    int refused = 0;
    for (Request request : history.requests(PROJECT)) {
      host.startDay(request.effectiveOn());
      refused += host.handle(request) instanceof Outcome.Refused ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  @Property(tries = 25)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_late_history_is_recorded_in_the_order_of_its_acts(
      @ForAll @OfKind(HistoryKind.LATE) ProjectHistory history) {
    EngineHost host = EngineHost.on(history.start());
    List<Fact> facts = history.facts(PROJECT);
    boolean late = false;
    for (int i = 0; i < facts.size(); i++) {
      LocalDate reported = history.acts().get(i).reportedOn();
      late |= reported.isAfter(facts.get(i).effectiveOn());
      host.startDay(reported);
      assertThat(host.record(facts.get(i))).isInstanceOf(Outcome.Done.class);
    }
    assertThat(history.acts()).isSortedAccordingTo(Comparator.comparing(ProjectAct::reportedOn));
    Statistics.collect(late);
    Statistics.coverage(coverage -> coverage.check(true).count(times -> times >= 3));
  }

  @Property(tries = 25)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_history_out_of_order_waits_for_what_it_needs(
      @ForAll @OfKind(HistoryKind.OUT_OF_ORDER) ProjectHistory history) {
    EngineHost host = EngineHost.on(history.start());
    host.startDay(history.end());
    boolean waited = false;
    for (Fact fact : history.facts(PROJECT)) {
      Outcome outcome = host.record(fact);
      assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
      waited |= outcome instanceof Outcome.Deferred;
    }
    Statistics.collect(waited);
    Statistics.coverage(coverage -> coverage.check(true).count(times -> times >= 3));
  }
}
