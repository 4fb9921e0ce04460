package org.zhuanban.approval.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.History;
import org.zhuanban.testing.domain.HistoryDomain;
import org.zhuanban.testing.domain.ProjectDesk;

@Domain(HistoryDomain.class)
@Domain(DomainContext.Global.class)
class AttributionProperties {
  private static final int TRIES = 200;

  private static ProjectView lived(History history) {
    ProjectDesk desk = ProjectDesk.on(history.start().toString());
    desk.recorded(AdoptPlan.of(history.plan()));
    history.commands().forEach(step -> desk.day(step.on()).record(step.command()));
    return desk.day(history.end().plusDays(20)).view();
  }

  private static WorkCalendar calendar(ProjectAttribution attribution, ApprovalItem item) {
    return attribution.book().calendar(attribution.approvals().terms().calendar(item));
  }

  private static void assertConserved(Attribution days) {
    List<HolderSpan> spans = days.spans();
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i).first()).isEqualTo(spans.get(i - 1).last().plusDays(1));
      assertThat(spans.get(i).holder()).isNotEqualTo(spans.get(i - 1).holder());
    }
    int passed =
        spans.isEmpty()
            ? 0
            : (int)
                    ChronoUnit.DAYS.between(
                        spans.get(0).first(), spans.get(spans.size() - 1).last())
                + 1;
    assertThat(days.total()).isEqualTo(passed);
    assertThat(days.days().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(passed);
  }

  @Property(tries = 5 * TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void every_day_belongs_to_exactly_one_holder_and_none_is_lost(
      @ForAll History history, @ForAll @IntRange(max = 20) int later) {
    ProjectView view = lived(history);
    LocalDate day = history.end().plusDays(later);

    ProjectAttribution attribution = view.approvals().attribution(day);

    for (ApprovalItem item : attribution.approvals().items()) {
      Attribution whole = attribution.item(item.code());
      assertThat(attribution.byItem()).containsEntry(item.code(), whole);
      assertConserved(whole);
      attribution
          .firstDay()
          .ifPresent(first -> assertThat(whole.spans().get(0).first()).isEqualTo(first));
      for (Application attempt : attribution.approvals().attempts(item.code())) {
        assertConserved(attribution.attempt(item.code(), attempt.attempt()));
        Statistics.collect(attempt.stateOn(day));
      }
    }
    Cases.mustAllBeMet(EnumSet.complementOf(EnumSet.of(ApplicationState.NOT_APPLIED)));
    assertConserved(attribution.project());
    view.approvals()
        .outlook(day, Pace.COMMITTED)
        .forecast()
        .end()
        .ifPresent(end -> assertConserved(attribution.along(end.path())));
  }

  private static void assertRests(Attribution days, WorkCalendar calendar) {
    for (HolderSpan span : days.spans()) {
      boolean rest = span.holder() instanceof Holder.RestDay;
      assertThat(span.first().datesUntil(span.last().plusDays(1)))
          .allSatisfy(day -> assertThat(calendar.isWorkingDay(day)).isEqualTo(!rest));
    }
  }

  @Property(tries = TRIES)
  void a_day_is_a_rest_day_exactly_if_the_calendar_says_so(@ForAll History history) {
    ProjectAttribution attribution = lived(history).approvals().attribution(history.end());
    for (ApprovalItem item : attribution.approvals().items()) {
      WorkCalendar calendar = calendar(attribution, item);
      assertRests(attribution.item(item.code()), calendar);
      for (int n = 1; n <= attribution.approvals().attempts(item.code()).size(); n++) {
        assertRests(attribution.attempt(item.code(), n), calendar);
      }
    }
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_department_holds_the_days_that_its_clock_counts(@ForAll History history) {
    LocalDate day = history.end();
    ProjectAttribution attribution = lived(history).approvals().attribution(day);
    for (ApprovalItem planned : attribution.approvals().items()) {
      for (Application attempt : attribution.approvals().attempts(planned.code())) {
        ApprovalItem item = attribution.approvals().terms().of(planned, attempt);
        // Two limits can differ in what they leave out once one of them is over.
        boolean oneClock =
            item.dutyOf().isEmpty()
                && item.committed().isEmpty()
                && item.statutory()
                    .filter(limit -> limit.unit() == LimitUnit.WORKING_DAYS)
                    .isPresent();
        if (!oneClock) {
          continue;
        }
        Optional<LegalClock> clock =
            attempt
                .acceptedOn()
                .flatMap(on -> attribution.approvals().clocks().of(item, attempt))
                .flatMap(each -> each.statutory());
        if (clock.isPresent() && item.kind() != ItemKind.PUBLIC_TRADE) {
          LocalDate closed = attempt.closedOn().orElse(day);
          Attribution days = attribution.attempt(item.code(), attempt.attempt());
          long counted =
              clock
                  .get()
                  .start()
                  .datesUntil(closed.plusDays(1))
                  .skip(1)
                  .map(each -> days.on(each).orElseThrow())
                  .filter(
                      holder ->
                          holder instanceof Holder.DepartmentHolder
                              || holder instanceof Holder.Upstream
                              || holder.equals(new Holder.Applicant(Holder.Turn.SUPPLY)))
                  .count();
          assertThat(counted)
              .isEqualTo(
                  clock.get().used(closed, calendar(attribution, item))
                      + pausedTooLate(clock.get(), closed, calendar(attribution, item)));
          Statistics.collect("counted");
        }
      }
    }
    Cases.mustBeMet("counted");
  }

  /** A procedure that began after the last day takes no day off the department. */
  private static long pausedTooLate(LegalClock clock, LocalDate closed, WorkCalendar calendar) {
    return clock
        .start()
        .datesUntil(closed.plusDays(1))
        .skip(1)
        .filter(calendar::isWorkingDay)
        .filter(day -> clock.pauses().stream().anyMatch(pause -> pause.covers(day)))
        .filter(day -> !clock.pausedOn(day, calendar))
        .count();
  }

  @Property(tries = TRIES)
  void later_days_change_nothing_about_earlier_ones(
      @ForAll History history, @ForAll @IntRange(max = 40) int earlier) {
    ProjectView view = lived(history);
    LocalDate then = history.end().minusDays(earlier);
    ProjectAttribution now = view.approvals().attribution(history.end());
    ProjectAttribution before = view.approvals().attribution(then);
    Set<String> planned =
        before.approvals().items().stream().map(ApprovalItem::code).collect(Collectors.toSet());
    for (ApprovalItem item : now.approvals().items()) {
      if (!planned.contains(item.code())) {
        continue;
      }
      List<Application> attempts = now.approvals().attempts(item.code());
      // Silence reaches back to the receipt.
      boolean reachesBack = attempts.stream().anyMatch(Application::deemedAccepted);
      if (!reachesBack && before.firstDay().equals(now.firstDay())) {
        Attribution days = now.item(item.code());
        for (HolderSpan span : before.item(item.code()).spans()) {
          assertThat(span.first().datesUntil(span.last().plusDays(1)))
              .allSatisfy(day -> assertThat(days.on(day)).contains(span.holder()));
        }
      }
    }
  }

  @Property(tries = TRIES)
  void a_day_of_the_project_is_a_departments_if_any_item_is_and_free_if_all_are(
      @ForAll History history) {
    ProjectAttribution attribution = lived(history).approvals().attribution(history.end());
    List<Attribution> items =
        attribution.approvals().items().stream()
            .map(item -> attribution.item(item.code()))
            .toList();
    for (HolderSpan span : attribution.project().spans()) {
      assertThat(span.first().datesUntil(span.last().plusDays(1)))
          .allSatisfy(
              day -> {
                List<Holder> holders =
                    items.stream().flatMap(item -> item.on(day).stream()).toList();
                assertThat(holders).contains(span.holder());
                assertThat(span.holder() instanceof Holder.DepartmentHolder)
                    .isEqualTo(
                        holders.stream().anyMatch(each -> each instanceof Holder.DepartmentHolder));
                assertThat(span.holder() instanceof Holder.RestDay)
                    .isEqualTo(holders.stream().allMatch(each -> each instanceof Holder.RestDay));
              });
    }
    assertThat(attribution.departments().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(
            items.stream()
                .flatMap(item -> item.days().entrySet().stream())
                .filter(entry -> entry.getKey() instanceof Holder.DepartmentHolder)
                .mapToInt(entry -> entry.getValue())
                .sum());
  }
}
