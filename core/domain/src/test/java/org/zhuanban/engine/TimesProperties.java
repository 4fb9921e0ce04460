package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.HistoryEntry;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.correction.CorrectionEvent;
import org.zhuanban.request.Fact;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.ProjectDesk;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class TimesProperties {
  /** The time that an act of a history has; every fourth has none. */
  private static Optional<LocalDateTime> time(History.Dated step, int place) {
    return Optional.of(step.on().atTime(23 - place % 24, place % 60, 59 - place % 60))
        .filter(any -> place % 4 != 3);
  }

  /** A history told by facts in any order, with the times of its acts or without. */
  private static ProjectDesk told(History history, long order, boolean withTimes) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    desk.day(history.end());
    List<Fact> facts = new ArrayList<>();
    for (History.Dated step : history.commands()) {
      Fact fact = desk.newFact(step.command(), step.on());
      facts.add(withTimes ? time(step, facts.size()).map(fact::at).orElse(fact) : fact);
    }
    if (order % 2 == 1) {
      Collections.shuffle(facts, new Random(order));
    }
    facts.forEach(desk.zhuanban()::record);
    desk.sweep();
    return desk;
  }

  private static List<HistoryEntry> acts(ProjectView view) {
    return view.entries().stream()
        .filter(entry -> !(entry.event() instanceof CorrectionEvent))
        .toList();
  }

  @Property(tries = 120)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_history_with_times_has_the_dates_of_one_without(
      @ForAll History history, @ForAll byte order) {
    ProjectView with = told(history, order, true).view();
    ProjectView without = told(history, order, false).view();

    assertThat(with.approvals().state()).isEqualTo(without.approvals().state());
    assertThat(with.duties(history.end())).isEqualTo(without.duties(history.end()));
    assertThat(with.violations()).isEqualTo(without.violations());
    assertThat(acts(with))
        .extracting(HistoryEntry::event, HistoryEntry::effectiveOn)
        .containsExactlyElementsOf(
            acts(without).stream()
                .map(entry -> tuple(entry.event(), entry.effectiveOn()))
                .toList());
    Cases.mustOccur(order % 2 == 1 && !with.corrections().times().isEmpty());
  }

  @Property(tries = 60)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_time_is_given_out_as_it_was_given_and_is_never_invented(
      @ForAll History history, @ForAll byte order) {
    ProjectDesk desk = told(history, order, true);
    List<LocalDateTime> given = new ArrayList<>();
    List<History.Dated> steps = history.commands();
    for (int place = 0; place < steps.size(); place++) {
      time(steps.get(place), place).ifPresent(given::add);
    }

    for (HistoryEntry entry : desk.view().entries()) {
      entry
          .at()
          .ifPresent(
              at -> {
                assertThat(given).contains(at);
                assertThat(at.toLocalDate()).isEqualTo(entry.effectiveOn());
              });
      if (entry.event().command().isEmpty() && !(entry.event() instanceof CorrectionEvent)) {
        assertThat(entry.at()).as("%s", entry).isEmpty();
      }
    }
    assertThat(desk.another().view().entries()).isEqualTo(desk.view().entries());
  }
}
