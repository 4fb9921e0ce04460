package org.zhuanban.approval.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.application.HandlingLink;
import org.zhuanban.approval.application.HandlingStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.ProjectDesk;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class InnerDaysProperties {
  private static final int TRIES = 300;

  private static ProjectView lived(History history, LocalDate end) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    desk.day(end).sweep();
    return desk.view();
  }

  private static SortedMap<Holder, Integer> departments(Attribution days) {
    SortedMap<Holder, Integer> departments = new TreeMap<>(days.days());
    departments.keySet().removeIf(holder -> !(holder instanceof Holder.DepartmentHolder));
    return departments;
  }

  private static SortedMap<Holder, Integer> sums(List<InnerSpan> spans) {
    SortedMap<Holder, Integer> sums = new TreeMap<>();
    spans.forEach(span -> sums.merge(span.holder().department(), span.days(), Integer::sum));
    return sums;
  }

  @Property(tries = 2 * TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void the_days_inside_add_up_to_those_of_the_department(
      @ForAll History history, @ForAll @IntRange(max = 20) int later) {
    LocalDate day = history.end().plusDays(later);
    ProjectAttribution attribution = lived(history, day).approvals().attribution(day);
    for (ApprovalItem item : attribution.approvals().items()) {
      List<InnerSpan> inside = Objects.requireNonNull(attribution.insideByItem().get(item.code()));
      assertThat(sums(inside)).isEqualTo(departments(attribution.item(item.code())));
      inside.forEach(span -> span.holder().link().ifPresent(Statistics::collect));
      for (Application attempt : attribution.approvals().attempts(item.code())) {
        assertThat(sums(attribution.insideAttempt(item.code(), attempt.attempt())))
            .isEqualTo(departments(attribution.attempt(item.code(), attempt.attempt())));
      }
    }
    Cases.mustBeMet((Object[]) HandlingLink.values());
  }

  @Property(tries = TRIES)
  void a_day_belongs_to_the_link_of_the_next_step_else_to_the_one_the_last_step_led_to(
      @ForAll History history) {
    LocalDate day = history.end();
    ProjectAttribution attribution = lived(history, day).approvals().attribution(day);
    for (ApprovalItem item : attribution.approvals().items()) {
      for (Application attempt : attribution.approvals().attempts(item.code())) {
        for (InnerSpan span : attribution.insideAttempt(item.code(), attempt.attempt())) {
          boolean deciding = span.holder().department().work() == Holder.Work.DECIDE;
          assertThat(span.first().datesUntil(span.last().plusDays(1)))
              .allSatisfy(
                  on ->
                      assertThat(span.holder().link())
                          .isEqualTo(deciding ? expected(attempt, on) : Optional.empty()));
        }
      }
    }
  }

  private static Optional<HandlingLink> expected(Application attempt, LocalDate on) {
    Optional<HandlingLink> holding = Optional.empty();
    for (HandlingStep step : attempt.steps()) {
      if (!step.on().isBefore(on)) {
        return Optional.of(step.link());
      }
      holding = step.next();
    }
    return holding;
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_step_inside_moves_no_date_and_no_day_between_departments(@ForAll History history) {
    LocalDate day = history.end();
    ProjectView with = lived(history, day);
    ProjectView without = lived(history.withoutHandling(), day);
    assertThat(with.approvals().board(day)).isEqualTo(without.approvals().board(day));
    assertThat(with.duties(day)).isEqualTo(without.duties(day));
    assertThat(with.approvals().attribution(day).byItem())
        .isEqualTo(without.approvals().attribution(day).byItem());
    Map<Boolean, Long> handled =
        with.approvals().state().cases().values().stream()
            .flatMap(List::stream)
            .collect(
                Collectors.partitioningBy(each -> !each.steps().isEmpty(), Collectors.counting()));
    Cases.mustOccur(handled.getOrDefault(true, 0L) > 0);
  }
}
