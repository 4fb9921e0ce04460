package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.WholeProjectDomain.Tried;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportSection;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.Figure;
import org.zhuanban.report.content.Measure;
import org.zhuanban.report.content.OpenProblem;
import org.zhuanban.report.content.OverdueDuty;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.ProjectDesk;

/** What holds of every report. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class ReportContentProperties {
  /** A report to make of whole projects. */
  private record Asked(ReportKind kind, ReportPeriod period, LocalDate day) {
    static Asked of(ReportKind kind, ReportPeriod.Length length, LocalDate day) {
      ReportPeriod period = ReportPeriod.of(length, day);
      return kind.fits(period)
          ? new Asked(kind, period, day)
          : new Asked(ReportKind.of(period), period, day);
    }

    Report report(Collection<String> ids, Map<String, ProjectDesk> desks) {
      return Report.of(
          kind,
          period,
          day,
          ids,
          id ->
              desks
                  .getOrDefault(id, NOBODY)
                  .zhuanban()
                  .read(StreamKind.PROJECT, PROJECT, AsOf.day(day)));
    }
  }

  private static final ProjectDesk NOBODY = ProjectDesk.on("2019-01-01");
  private static final String PROJECT = NOBODY.stream().id();

  private static Map<String, ProjectDesk> lived(List<Whole> wholes) {
    Map<String, ProjectDesk> desks = new LinkedHashMap<>();
    for (Whole whole : wholes) {
      desks.put("P-" + desks.size(), WholeProjectProperties.lived(whole, Set.of()));
    }
    return desks;
  }

  private static LocalDate day(Whole whole, int at) {
    List<Tried> tried = whole.commands();
    return tried.get(Math.min(at, tried.size() - 1)).on().plusDays(at % 20);
  }

  private static BigDecimal sum(Collection<Figure> figures) {
    return figures.stream().map(Figure::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The parts of a county make up the county, and the order of its projects is of no account. */
  @Property(tries = 120)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void a_report_is_the_sum_of_its_projects_in_any_order(
      @ForAll @Size(min = 1, max = 4) List<Whole> wholes,
      @ForAll ReportKind kind,
      @ForAll ReportPeriod.Length length,
      @ForAll @IntRange(min = 0, max = 60) int at,
      @ForAll Random random) {
    Map<String, ProjectDesk> desks = lived(wholes);
    Asked asked = Asked.of(kind, length, day(wholes.get(0), at));
    List<String> ids = new ArrayList<>(desks.keySet());
    Report whole = asked.report(ids, desks);
    Collections.shuffle(ids, random);

    assertThat(asked.report(ids, desks)).isEqualTo(whole);

    List<Report> parts = ids.stream().map(id -> asked.report(List.of(id), desks)).toList();
    ReportFold together = new ReportFold(asked.kind(), asked.period(), asked.day());
    parts.forEach(together::addAll);
    assertThat(together.result()).isEqualTo(whole);
    whole
        .figures()
        .forEach(
            (measure, figure) ->
                assertThat(figure.amount())
                    .isEqualByComparingTo(
                        sum(parts.stream().map(part -> part.figure(measure)).toList())));
    assertThat(parts.stream().flatMap(part -> part.problems().stream()))
        .containsExactlyInAnyOrderElementsOf(whole.problems());
    assertThat(parts.stream().flatMap(part -> part.overdue().stream()))
        .containsExactlyInAnyOrderElementsOf(whole.overdue());
    assertThat(parts.stream().flatMap(part -> part.troubled().stream()))
        .containsExactlyInAnyOrderElementsOf(whole.troubled());
    Map<Object, BigDecimal> days = new LinkedHashMap<>();
    parts.forEach(
        part ->
            part.days()
                .forEach((holder, figure) -> days.merge(holder, figure.amount(), BigDecimal::add)));
    SortedMap<Object, BigDecimal> all = new TreeMap<>();
    whole.days().forEach((holder, figure) -> all.put(holder, figure.amount()));
    assertThat(all).containsExactlyInAnyOrderEntriesOf(days);
    assertSummaries(whole);
    if (!whole.overdue().isEmpty()) {
      Statistics.collect("overdue");
    }
    if (!whole.problems().isEmpty()) {
      Statistics.collect("problems");
    }
    if (!whole.days().isEmpty()) {
      Statistics.collect("days");
    }
    Cases.mustBeMet("overdue", "problems", "days");
  }

  private static void assertSummaries(Report report) {
    BigDecimal problems = BigDecimal.valueOf(report.problems().size());
    assertThat(sum(report.problemsBy(OpenProblem::category).values()))
        .isEqualByComparingTo(problems);
    assertThat(sum(report.problemsBy(OpenProblem::age).values())).isEqualByComparingTo(problems);
    assertThat(report.figure(Measure.PROBLEMS_OPEN).amount()).isEqualByComparingTo(problems);
    assertThat(sum(report.overdueBy(OverdueDuty::owner).values()))
        .isEqualByComparingTo(BigDecimal.valueOf(report.overdue().size()));
    assertThat(sum(report.daysBy(holder -> holder.key()).values()))
        .isEqualByComparingTo(sum(report.days().values()));
    SortedMap<Holder, BigDecimal> inside = new TreeMap<>();
    report
        .inside()
        .forEach(
            (holder, figure) ->
                inside.merge(holder.department(), figure.amount(), BigDecimal::add));
    SortedMap<Holder, BigDecimal> departments = new TreeMap<>();
    report
        .days()
        .forEach(
            (holder, figure) -> {
              if (holder instanceof Holder.DepartmentHolder) {
                departments.put(holder, figure.amount());
              }
            });
    assertThat(inside).isEqualTo(departments);
    assertThat(report.figure(Measure.ARRIVED_IN_PERIOD).amount())
        .isEqualByComparingTo(sum(report.arrived().values()));
    assertThat(report.problems()).isSorted();
    assertThat(report.overdue()).isSorted();
    assertThat(report.decisions()).isSorted();
    for (Measure measure : report.figures().keySet()) {
      assertThat(report.kind().contents()).contains(measure.section());
    }
    if (!report.kind().contents().contains(ReportSection.CHANGES)) {
      assertThat(report.changes()).isEmpty();
    }
  }

  /** What a figure counts is so; and nothing that is so is left out. */
  @Property(tries = 150)
  void every_case_behind_a_figure_is_what_the_figure_says(
      @ForAll Whole whole,
      @ForAll ReportKind kind,
      @ForAll ReportPeriod.Length length,
      @ForAll @IntRange(min = 0, max = 60) int at) {
    Map<String, ProjectDesk> desks = lived(List.of(whole));
    Asked asked = Asked.of(kind, length, day(whole, at));
    Report report = asked.report(desks.keySet(), desks);
    LocalDate day = asked.day();
    ProjectView view =
        desks
            .values()
            .iterator()
            .next()
            .zhuanban()
            .read(StreamKind.PROJECT, PROJECT, AsOf.day(day));

    if (asked.kind().contents().contains(ReportSection.INDICATORS)) {
      assertThat(report.figure(Measure.SIGNED).cases().keySet())
          .hasSize(view.project().signed().isPresent() ? 1 : 0);
    }
    if (asked.kind().contents().contains(ReportSection.APPROVALS)) {
      view.approvals()
          .board(day)
          .forEach(
              row ->
                  assertThat(report.states().getOrDefault(row.state(), Figure.NONE).cases())
                      .containsKey(new CaseRef("P-0", Optional.of(row.item()))));
      assertThat(sum(report.states().values()))
          .isEqualByComparingTo(BigDecimal.valueOf(view.approvals().board(day).size()));
      for (Measure measure : List.of(Measure.CONCLUDED_AS_PROMISED, Measure.CONCLUDED_WITHIN_LAW)) {
        assertThat(report.figure(Measure.CONCLUDED).cases().keySet())
            .containsAll(report.figure(measure).cases().keySet());
      }
    }
    if (asked.kind().contents().contains(ReportSection.OVERDUE)) {
      List<String> late =
          view.duties(day).stream()
              .filter(
                  duty ->
                      duty.clock()
                          .lightOn(day, view.calendars(), view.lights())
                          .filter(light -> light == Light.YELLOW || light == Light.RED)
                          .isPresent())
              .map(Duty::key)
              .toList();
      assertThat(report.overdue())
          .allMatch(duty -> duty.due().passedBy(day))
          .extracting(duty -> duty.where().part().orElseThrow())
          .containsExactlyInAnyOrderElementsOf(late);
    }
    if (asked.kind().contents().contains(ReportSection.PROBLEMS)) {
      assertThat(report.problems())
          .extracting(problem -> problem.where().part().orElseThrow())
          .containsExactlyInAnyOrderElementsOf(
              view.problems().list().tickets().stream()
                  .filter(ticket -> ticket.closedOn().isEmpty())
                  .map(ProblemTicket::problem)
                  .toList());
    }
    report
        .days()
        .values()
        .forEach(
            figure ->
                assertThat(figure.cases().values())
                    .allMatch(days -> days.signum() > 0 && days.intValue() <= 366));
  }

  /** What is done after its day changes no report. */
  @Property(tries = 120)
  void a_report_does_not_change_by_what_is_done_after_its_day(
      @ForAll Whole whole,
      @ForAll ReportKind kind,
      @ForAll ReportPeriod.Length length,
      @ForAll @IntRange(min = 0, max = 60) int at) {
    LocalDate day = day(whole, at);
    Asked asked = Asked.of(kind, length, day);
    ProjectDesk desk = ProjectDesk.on(whole.start().toString(), whole.rules());
    desk.recorded(AdoptPlan.of(whole.history().plan()));
    Optional<Report> then = Optional.empty();
    for (Tried step : whole.commands()) {
      if (then.isEmpty() && step.on().isAfter(day)) {
        then = Optional.of(swept(asked, desk));
      }
      desk.day(step.on()).record(step.command());
    }
    if (then.isEmpty()) {
      then = Optional.of(swept(asked, desk));
    }
    desk.day(whole.end().plusDays(40)).zhuanban().sweep();

    assertThat(asked.report(List.of("P"), Map.of("P", desk))).isEqualTo(then.orElseThrow());
  }

  private static Report swept(Asked asked, ProjectDesk desk) {
    desk.day(asked.day()).zhuanban().sweep();
    return asked.report(List.of("P"), Map.of("P", desk));
  }
}
