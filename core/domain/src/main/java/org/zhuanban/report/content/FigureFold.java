package org.zhuanban.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.Light;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Indicators;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportSection;

/** The figures of one project in a period, as the sections of a report need them. */
record FigureFold(ReportKind kind, LocalDate day) {
  private boolean has(ReportSection section) {
    return kind.contents().contains(section);
  }

  /** Adds the figures of a project in a period, read at its end. */
  void measure(
      CaseRefs cases, ProjectView view, LocalDate from, LocalDate to, Report.Tally<Measure> into) {
    CaseRef whole = cases.whole();
    if (has(ReportSection.INDICATORS) || has(ReportSection.FUNDS)) {
      Indicators part = view.funds().indicators(to);
      put(into, Measure.SIGNED, whole, BigDecimal.valueOf(part.signed()));
      put(into, Measure.PERFORMING, whole, BigDecimal.valueOf(part.performing()));
      put(into, Measure.LANDED, whole, BigDecimal.valueOf(part.landed()));
      put(into, Measure.STARTED, whole, BigDecimal.valueOf(part.started()));
      put(into, Measure.PRODUCING, whole, BigDecimal.valueOf(part.producing()));
      put(into, Measure.CONTRACTED, whole, part.contracted());
      put(into, Measure.ARRIVED, whole, part.arrived());
      put(
          into,
          Measure.ARRIVED_IN_PERIOD,
          whole,
          arrived(view, from, to, Set.of(FundsKind.values())));
      Project project = view.project();
      count(
          into,
          Measure.SIGNED_IN_PERIOD,
          whole,
          project.signed().map(Project.Signing::on),
          from,
          to);
      count(
          into,
          Measure.STARTED_IN_PERIOD,
          whole,
          project.on(ProjectStep.CONSTRUCTION_STARTED),
          from,
          to);
      count(
          into,
          Measure.PRODUCING_IN_PERIOD,
          whole,
          project.on(ProjectStep.PRODUCTION_STARTED),
          from,
          to);
      count(
          into,
          Measure.TERMINATED_IN_PERIOD,
          whole,
          project.termination().map(Project.ProjectTermination::on),
          from,
          to);
    }
    new CountyFigures(kind, day, from, to, into).of(cases, view);
    if (has(ReportSection.APPROVALS)) {
      concluded(cases, view, from, to, into);
    }
    if (has(ReportSection.PROBLEMS)) {
      OpenTickets.on(view, to)
          .forEach(
              ticket ->
                  put(into, Measure.PROBLEMS_OPEN, cases.part(ticket.problem()), BigDecimal.ONE));
      for (ProblemTicket ticket : view.problems().list().tickets()) {
        CaseRef where = cases.part(ticket.problem());
        count(into, Measure.PROBLEMS_REPORTED, where, Optional.of(ticket.reportedOn()), from, to);
        count(into, Measure.PROBLEMS_CLOSED, where, ticket.closedOn(), from, to);
      }
    }
  }

  private void put(Report.Tally<Measure> into, Measure measure, CaseRef where, BigDecimal amount) {
    if (has(measure.section())) {
      into.add(measure, where, amount);
    }
  }

  private void count(
      Report.Tally<Measure> into,
      Measure measure,
      CaseRef where,
      Optional<LocalDate> on,
      LocalDate from,
      LocalDate to) {
    if (on.filter(it -> !it.isBefore(from) && !it.isAfter(to)).isPresent()) {
      put(into, measure, where, BigDecimal.ONE);
    }
  }

  static BigDecimal arrived(ProjectView view, LocalDate from, LocalDate to, Set<FundsKind> kinds) {
    return view.funds()
        .funding()
        .arrivedBy(to, kinds)
        .amount()
        .subtract(view.funds().funding().arrivedBy(from.minusDays(1), kinds).amount());
  }

  private void concluded(
      CaseRefs cases, ProjectView view, LocalDate from, LocalDate to, Report.Tally<Measure> into) {
    for (ApprovalItem item : view.approvals().state().asOf(to).items()) {
      view.approvals()
          .state()
          .attempts(item.code())
          .forEach(
              attempt ->
                  view.approvals()
                      .state()
                      .clocks()
                      .of(item, attempt)
                      .flatMap(clock -> closing(clock, from, to, day, view))
                      .ifPresent(
                          light -> {
                            CaseRef where =
                                cases.ofItem(item.code() + ":" + attempt.attempt(), item.code());
                            put(into, Measure.CONCLUDED, where, BigDecimal.ONE);
                            if (light == Light.CLOSED_ON_TIME) {
                              put(into, Measure.CONCLUDED_AS_PROMISED, where, BigDecimal.ONE);
                            }
                            if (light != Light.CLOSED_OVERDUE) {
                              put(into, Measure.CONCLUDED_WITHIN_LAW, where, BigDecimal.ONE);
                            }
                          }));
    }
  }

  /** The light on a day of a clock that closed in a period by performance of its duty. */
  private static Optional<Light> closing(
      DutyClock clock, LocalDate from, LocalDate to, LocalDate known, ProjectView view) {
    return clock
        .ending()
        .filter(ending -> ending.how() == Ending.How.DONE)
        .filter(ending -> !ending.on().isBefore(from) && !ending.on().isAfter(to))
        .flatMap(ending -> clock.lightOn(known, view.calendars(), view.lights()));
  }
}
