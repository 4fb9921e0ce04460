package org.zhuanban.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.ApprovalDuty;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.attribution.HolderSpan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;
import org.zhuanban.duty.Light;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.project.AdmissionResult;
import org.zhuanban.project.AdmissionReview;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectDuty;
import org.zhuanban.project.ProjectStage;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.indicator.Indicators;
import org.zhuanban.project.problem.ProblemDuty;
import org.zhuanban.project.problem.ProblemTerms;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportSection;

/**
 * Grows a report project by project: each is read, added and forgotten. What stays is what the
 * report holds, the identifiers of the cases among it. Not for several threads at once.
 */
public final class ReportFold {
  private final ReportKind kind;
  private final ReportPeriod period;
  private final LocalDate day;
  private final Set<String> added = new HashSet<>();
  private final Report.Tally<Measure> figures = new Report.Tally<>();
  private final Report.Tally<Measure> before = new Report.Tally<>();
  private final Report.Tally<FundsKind> arrived = new Report.Tally<>();
  private final Report.Tally<ApplicationState> states = new Report.Tally<>();
  private final Report.Tally<Light> lights = new Report.Tally<>();
  private final Report.Tally<Holder> days = new Report.Tally<>();
  private final SortedMap<String, TroubledProject> troubled = new TreeMap<>();
  private final List<OpenProblem> problems = new ArrayList<>();
  private final List<OverdueDuty> overdue = new ArrayList<>();
  private final List<DecisionAsked> decisions = new ArrayList<>();
  private final List<RestatedDeadline> restated = new ArrayList<>();
  private final SortedMap<String, String> answering = new TreeMap<>();
  private Optional<OrganisationView> organisation = Optional.empty();

  /**
   * Begins a report.
   *
   * @param kind what sort of report
   * @param period what it is about
   * @param day the day at whose end to look, one of the period: its last one, or an earlier one
   *     while it goes on
   * @throws org.zhuanban.input.InputException if the kind does not fit the period, or the day lies
   *     outside of it
   */
  public ReportFold(ReportKind kind, ReportPeriod period, LocalDate day) {
    if (!kind.fits(period)) {
      throw InputFault.UNFIT.at("ReportFold.kind", "ReportFold.period", period.text());
    }
    Input.within("ReportFold.day", day, period.firstDay(), period.lastDay());
    this.kind = kind;
    this.period = period;
    this.day = day;
    for (Measure measure : Measure.values()) {
      if (has(measure.section())) {
        figures.open(measure);
        before.open(measure);
      }
    }
  }

  /**
   * Lets the report tell by units: of each project that is added from now on, the one with the
   * principal responsibility for it on the day of the report.
   *
   * @param county the organisation that says which unit that is
   * @return this
   */
  public ReportFold among(OrganisationView county) {
    organisation = Optional.of(county);
    return this;
  }

  private boolean has(ReportSection section) {
    return kind.contents().contains(section);
  }

  /**
   * Adds a project.
   *
   * @param id the host's own identifier
   * @param view the project as it was at the end of the day of the report
   * @return this
   * @throws IllegalArgumentException if it was added before
   */
  public ReportFold add(String id, ProjectView view) {
    if (!added.add(id)) {
      throw new IllegalArgumentException("project '%s' was added before".formatted(id));
    }
    List<Duty> duties = view.duties(day);
    measure(id, view, period.firstDay(), day, figures);
    if (has(ReportSection.CHANGES)) {
      ReportPeriod earlier = period.previous();
      measure(id, view, earlier.firstDay(), earlier.lastDay(), before);
    }
    if (has(ReportSection.FUNDS)) {
      for (FundsKind money : FundsKind.values()) {
        arrived.add(money, CaseRef.of(id), arrived(view, period.firstDay(), day, Set.of(money)));
      }
    }
    if (has(ReportSection.APPROVALS)) {
      board(id, view);
    }
    if (has(ReportSection.PROBLEMS)) {
      open(view, day).map(ticket -> problem(id, ticket, view)).forEach(problems::add);
    }
    List<OverdueDuty> late = overdue(id, duties, view);
    if (has(ReportSection.OVERDUE)) {
      overdue.addAll(late);
    }
    if (has(ReportSection.RESPONSIBLE)) {
      organisation
          .flatMap(county -> county.responsibilityFor(view.placement(day), day).principal())
          .ifPresent(unit -> answering.put(id, unit.code()));
    }
    if (has(ReportSection.TROUBLED)) {
      trouble(id, view, late);
    }
    if (has(ReportSection.DECISIONS)) {
      decisions(id, view).forEach(decisions::add);
    }
    if (has(ReportSection.DAYS) || has(ReportSection.BOTTLENECKS)) {
      attribute(id, view);
    }
    if (has(ReportSection.RESTATED)) {
      duties.forEach(duty -> restate(id, duty, view.calendars()));
    }
    return this;
  }

  /** {@return the report on the projects added so far} */
  public Report report() {
    return new Report(
        kind,
        period,
        day,
        figures.figures(),
        has(ReportSection.CHANGES) ? before.figures() : new TreeMap<>(),
        arrived.figures(),
        states.figures(),
        lights.figures(),
        List.copyOf(troubled.values()),
        problems.stream().sorted().toList(),
        overdue.stream().sorted().toList(),
        decisions.stream().sorted().toList(),
        days.figures(),
        restated.stream().sorted().toList(),
        answering);
  }

  /** Takes the figures of a project in a time, at whose end it looks. */
  private void measure(
      String id, ProjectView view, LocalDate from, LocalDate to, Report.Tally<Measure> into) {
    CaseRef whole = CaseRef.of(id);
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
    if (has(ReportSection.APPROVALS)) {
      concluded(id, view, from, to, into);
    }
    if (has(ReportSection.PROBLEMS)) {
      open(view, to)
          .forEach(
              ticket ->
                  put(
                      into,
                      Measure.PROBLEMS_OPEN,
                      CaseRef.of(id, ticket.problem()),
                      BigDecimal.ONE));
      for (ProblemTicket ticket : view.problems().list().tickets()) {
        CaseRef where = CaseRef.of(id, ticket.problem());
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

  private static BigDecimal arrived(
      ProjectView view, LocalDate from, LocalDate to, Set<FundsKind> kinds) {
    return view.funds()
        .funding()
        .arrivedBy(to, kinds)
        .amount()
        .subtract(view.funds().funding().arrivedBy(from.minusDays(1), kinds).amount());
  }

  private void concluded(
      String id, ProjectView view, LocalDate from, LocalDate to, Report.Tally<Measure> into) {
    for (ApprovalItem item : view.approvals().state().asOf(to).items()) {
      view.approvals()
          .state()
          .attempts(item.code())
          .forEach(
              attempt ->
                  view.approvals()
                      .state()
                      .clock(item, attempt)
                      .flatMap(clock -> closing(clock, from, to, day, view))
                      .ifPresent(
                          light -> {
                            CaseRef where = CaseRef.of(id, item.code() + ":" + attempt.attempt());
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

  /** The light, as known on a day, of a clock that closed in a time by doing what was owed. */
  private static Optional<Light> closing(
      DutyClock clock, LocalDate from, LocalDate to, LocalDate known, ProjectView view) {
    return clock
        .ending()
        .filter(ending -> ending.how() == Ending.How.DONE)
        .filter(ending -> !ending.on().isBefore(from) && !ending.on().isAfter(to))
        .flatMap(ending -> clock.lightOn(known, view.calendars(), view.lights()));
  }

  private void board(String id, ProjectView view) {
    for (ApprovalRow row : view.approvals().board(day)) {
      CaseRef where = CaseRef.of(id, row.item());
      states.count(row.state(), where);
      row.light().ifPresent(light -> lights.count(light, where));
    }
  }

  private static Stream<ProblemTicket> open(ProjectView view, LocalDate on) {
    return view.problems().list().tickets().stream()
        .filter(ticket -> !ticket.reportedOn().isAfter(on))
        .map(ticket -> ticket.asOf(on))
        .filter(ticket -> ticket.closedOn().isEmpty());
  }

  private OpenProblem problem(String id, ProblemTicket ticket, ProjectView view) {
    DutyClock deciding = ticket.clock(ticket.current());
    DutyClock clock = deciding.ending().isEmpty() ? deciding : ticket.solveClock().orElse(deciding);
    boolean ended = clock.ending().isPresent();
    Optional<Deadline.Due> due =
        clock.bindingOn(day, view.calendars()).flatMap(Deadline::due).filter(it -> !ended);
    return new OpenProblem(
        CaseRef.of(id, ticket.problem()),
        ticket.category(),
        ticket.item(),
        ticket.current().level(),
        view.rules().successions().on(ticket.current().holder().code(), day),
        ticket.reportedOn(),
        Math.toIntExact(ChronoUnit.DAYS.between(ticket.reportedOn(), day)),
        due,
        due.filter(last -> last.passedBy(day)).isPresent());
  }

  private List<OverdueDuty> overdue(String id, List<Duty> duties, ProjectView view) {
    List<OverdueDuty> late = new ArrayList<>();
    for (Duty duty : duties) {
      duty.clock()
          .lightOn(day, view.calendars(), view.lights())
          .filter(light -> light == Light.YELLOW || light == Light.RED)
          .ifPresent(
              light ->
                  late.add(
                      new OverdueDuty(
                          CaseRef.of(id, duty.key()),
                          duty.kind(),
                          duty.owner(),
                          duty.subject(),
                          passed(duty.clock(), view.calendars()),
                          light)));
    }
    return late;
  }

  /** The last day that a clock has passed. */
  private Deadline.Due passed(DutyClock clock, CalendarBook book) {
    return clock
        .bindingOn(day, book)
        .flatMap(Deadline::due)
        .or(() -> clock.statutoryOn(day, book).flatMap(Deadline::due))
        .orElseThrow();
  }

  private void trouble(String id, ProjectView view, List<OverdueDuty> late) {
    List<TroubledProject.Reason> reasons = new ArrayList<>();
    standingStill(view)
        .ifPresent(
            since ->
                reasons.add(
                    new TroubledProject.Reason(
                        TroubledProject.Kind.STANDING_STILL, "project", since, Certainty.FINAL)));
    for (OverdueDuty duty : late) {
      reason(duty)
          .ifPresent(
              why ->
                  reasons.add(
                      new TroubledProject.Reason(
                          why,
                          duty.where().part().orElseThrow(),
                          duty.due().date(),
                          duty.due().certainty())));
    }
    if (!reasons.isEmpty()) {
      troubled.put(id, new TroubledProject(id, reasons.stream().sorted().toList()));
    }
  }

  private static Optional<TroubledProject.Kind> reason(OverdueDuty duty) {
    if (duty.kind() instanceof ApprovalDuty) {
      return Optional.of(TroubledProject.Kind.APPROVAL_OVERDUE);
    } else if (duty.kind() instanceof ProjectDuty) {
      return Optional.of(TroubledProject.Kind.MILESTONE_OVERDUE);
    }
    return duty.kind() instanceof ProblemDuty
        ? Optional.of(TroubledProject.Kind.PROBLEM_OVERDUE)
        : Optional.empty();
  }

  private Optional<LocalDate> standingStill(ProjectView view) {
    return view.stage(day) == ProjectStage.SUSPENDED
        ? view.project().suspensions().stream()
            .filter(stop -> stop.covers(day))
            .map(stop -> stop.from())
            .findFirst()
        : Optional.empty();
  }

  private Stream<DecisionAsked> decisions(String id, ProjectView view) {
    Stream<DecisionAsked> atTheTop =
        open(view, day)
            .filter(ReportFold::undecidedAtTheTop)
            .map(
                ticket ->
                    new DecisionAsked(
                        DecisionAsked.Kind.PROBLEM_AT_THE_TOP,
                        CaseRef.of(id, ticket.problem()),
                        ticket.current().receivedOn()));
    Stream<DecisionAsked> still =
        standingStill(view).stream()
            .map(
                since ->
                    new DecisionAsked(DecisionAsked.Kind.STANDING_STILL, CaseRef.of(id), since));
    Stream<DecisionAsked> admission =
        view.project().reviews().stream()
            .filter(review -> !review.on().isAfter(day))
            .reduce((earlier, later) -> later)
            .filter(review -> review.result() == AdmissionResult.DEFERRED)
            .filter(review -> view.stage(day) == ProjectStage.ADMISSION_REVIEW)
            .map(AdmissionReview::on)
            .map(since -> new DecisionAsked(DecisionAsked.Kind.ADMISSION, CaseRef.of(id), since))
            .stream();
    return Stream.of(atTheTop, still, admission).flatMap(each -> each);
  }

  private static boolean undecidedAtTheTop(ProblemTicket ticket) {
    int top =
        ticket.terms().levels().stream().mapToInt(ProblemTerms.ProblemLevel::level).max().orElse(0);
    return ticket.current().level() >= top
        && ticket.current().decidedOn().isEmpty()
        && ticket.settledOn().isEmpty();
  }

  /** The days of each item that lie in the period; before anything happened there are none. */
  private void attribute(String id, ProjectView view) {
    view.approvals()
        .attribution(day)
        .byItem()
        .forEach(
            (item, whose) -> whose.spans().forEach(span -> attribute(span, CaseRef.of(id, item))));
  }

  private void attribute(HolderSpan span, CaseRef where) {
    LocalDate first = span.first().isBefore(period.firstDay()) ? period.firstDay() : span.first();
    long inPeriod = ChronoUnit.DAYS.between(first, span.last()) + 1;
    if (inPeriod > 0) {
      days.add(span.holder(), where, BigDecimal.valueOf(inPeriod));
    }
  }

  private void restate(String id, Duty duty, CalendarBook book) {
    book.notices().stream()
        .map(HolidayNotice::publishedOn)
        .flatMap(Optional::stream)
        .filter(on -> !on.isBefore(period.firstDay()) && !on.isAfter(day))
        .distinct()
        .forEach(
            published -> {
              LocalDate eve = published.minusDays(1);
              DutyClock then = duty.clock().asOf(eve);
              if (!then.from().isAfter(eve)) {
                Optional<Deadline.Due> known = due(then, eve, book);
                Optional<Deadline.Due> now = due(then, published, book);
                if (known.isPresent()
                    && now.isPresent()
                    && !known.get().date().equals(now.get().date())) {
                  restated.add(
                      new RestatedDeadline(
                          CaseRef.of(id, duty.key()), published, known.get(), now.get()));
                }
              }
            });
  }

  private static Optional<Deadline.Due> due(DutyClock clock, LocalDate known, CalendarBook book) {
    return clock.bindingOn(known, book).flatMap(Deadline::due);
  }
}
