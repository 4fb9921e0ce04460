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
import java.util.function.BiConsumer;
import org.zhuanban.ActivityView;
import org.zhuanban.InvestorView;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamView;
import org.zhuanban.SuggestionView;
import org.zhuanban.ViewFold;
import org.zhuanban.approval.application.ApplicationState;
import org.zhuanban.approval.attribution.Holder;
import org.zhuanban.approval.attribution.InnerHolder;
import org.zhuanban.approval.attribution.ProjectAttribution;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Light;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.problem.ProblemTicket;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.ReportSection;

/**
 * Builds a report project by project: it reads each, adds it and forgets it. Only the content of
 * the report remains, with the identifiers of the cases. The class is not thread-safe.
 */
public final class ReportFold implements ViewFold<ProjectView, Report> {
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
  private final Report.Tally<InnerHolder> inside = new Report.Tally<>();
  private final SortedMap<String, TroubledProject> troubled = new TreeMap<>();
  private final List<OpenProblem> problems = new ArrayList<>();
  private final List<OverdueDuty> overdue = new ArrayList<>();
  private final List<DecisionAsked> decisions = new ArrayList<>();
  private final List<RestatedDeadline> restated = new ArrayList<>();
  private final SortedMap<String, String> answering = new TreeMap<>();
  private final NameIndex.Collector names = new NameIndex.Collector();
  private final CountyFold whole;
  private Optional<OrganisationView> organisation = Optional.empty();
  private Attraction attraction = Attraction.NONE;

  /**
   * Creates the fold of a report.
   *
   * @param kind the kind of report
   * @param period the period of the report
   * @param day the day of the report, read at its end: the last one of the period, or an earlier
   *     one while it runs
   * @throws org.zhuanban.input.InputException if the kind does not fit the period, or if the day
   *     lies outside of it
   */
  public ReportFold(ReportKind kind, ReportPeriod period, LocalDate day) {
    if (!kind.fits(period)) {
      throw InputFault.UNFIT.at("ReportFold.kind", "ReportFold.period", period.text());
    }
    Input.within("ReportFold.day", day, period.firstDay(), period.lastDay());
    this.kind = kind;
    this.period = period;
    this.day = day;
    this.whole = new CountyFold(kind, period, day);
    for (Measure measure : Measure.values()) {
      if (has(measure.section())) {
        figures.open(measure);
        before.open(measure);
      }
    }
  }

  /**
   * Sets the organisation of the county. For each project that is added later, the report names the
   * unit with the principal responsibility on the day of the report. Its events count for the
   * targets of the year.
   *
   * @param county the organisation with the responsible units
   * @return this fold
   */
  public ReportFold among(OrganisationView county) {
    organisation = Optional.of(county);
    whole.among(county);
    return this;
  }

  /**
   * Adds what the organisation of the county did and owes: its meetings, reports, teams and duties.
   *
   * @param view the organisation at the end of the day of the report
   * @return this fold
   * @throws IllegalArgumentException if the organisation was added before
   */
  public ReportFold add(OrganisationView view) {
    return add(view, (figures, cases) -> figures.of(cases, view));
  }

  /**
   * Adds a suggestion of deputies.
   *
   * @param view the suggestion at the end of the day of the report
   * @return this fold
   * @throws IllegalArgumentException if the suggestion was added before
   */
  public ReportFold add(SuggestionView view) {
    return add(view, (figures, cases) -> figures.of(cases, view));
  }

  private ReportFold add(StreamView view, BiConsumer<CountyFigures, CaseRefs> measure) {
    if (!added.add(view.key().toString())) {
      throw new IllegalArgumentException("stream '%s' was added before".formatted(view.key()));
    }
    CaseRefs cases = CaseRefs.of(view, day, names);
    cases.whole();
    measure.accept(new CountyFigures(kind, day, period.firstDay(), day, figures), cases);
    if (has(ReportSection.CHANGES)) {
      ReportPeriod earlier = period.previous();
      measure.accept(
          new CountyFigures(kind, day, earlier.firstDay(), earlier.lastDay(), before), cases);
    }
    List<Duty> duties = view.duties(day);
    whole.add(cases, view, duties);
    if (has(ReportSection.OVERDUE)) {
      overdue.addAll(overdue(cases, duties, view));
    }
    return this;
  }

  private boolean has(ReportSection section) {
    return kind.contents().contains(section);
  }

  /**
   * Adds a project; a destroyed one adds nothing.
   *
   * @param id the host's identifier
   * @param view the project at the end of the day of the report
   * @return this fold
   * @throws IllegalArgumentException if the project was added before
   */
  public ReportFold add(String id, ProjectView view) {
    if (!added.add(id)) {
      throw new IllegalArgumentException("project '%s' was added before".formatted(id));
    }
    if (view.destruction().isPresent()) {
      return this;
    }
    FigureFold folding = new FigureFold(kind, day);
    CaseRefs cases = new CaseRefs(id, view, day, names);
    CaseRef all = cases.whole();
    List<Duty> duties = view.duties(day);
    whole.add(id, cases, view);
    whole.add(cases, view, duties);
    folding.measure(cases, view, period.firstDay(), day, figures);
    if (has(ReportSection.CHANGES)) {
      ReportPeriod earlier = period.previous();
      folding.measure(cases, view, earlier.firstDay(), earlier.lastDay(), before);
    }
    if (has(ReportSection.FUNDS)) {
      for (FundsKind money : FundsKind.values()) {
        arrived.add(money, all, FigureFold.arrived(view, period.firstDay(), day, Set.of(money)));
      }
    }
    if (has(ReportSection.APPROVALS)) {
      board(cases, view);
    }
    if (has(ReportSection.PROBLEMS)) {
      OpenTickets.on(view, day).map(ticket -> problem(cases, ticket, view)).forEach(problems::add);
    }
    List<OverdueDuty> late = overdue(cases, duties, view);
    if (has(ReportSection.OVERDUE)) {
      overdue.addAll(late);
    }
    if (has(ReportSection.RESPONSIBLE)) {
      organisation
          .flatMap(county -> county.responsibilityFor(view.jurisdiction(day), day).principal())
          .ifPresent(unit -> answering.put(id, cases.unit(unit)));
    }
    if (has(ReportSection.TROUBLED)) {
      new ProjectTroubles(id, view, day, cases).trouble(late).ifPresent(it -> troubled.put(id, it));
    }
    if (has(ReportSection.DECISIONS)) {
      new ProjectTroubles(id, view, day, cases).decisions().forEach(decisions::add);
    }
    if (has(ReportSection.DAYS) || has(ReportSection.BOTTLENECKS)) {
      attribute(cases, view);
    }
    if (has(ReportSection.RESTATED)) {
      duties.forEach(duty -> restate(cases, duty, view.calendars()));
    }
    return this;
  }

  /**
   * Adds an investor with its leads; a destroyed one adds nothing.
   *
   * @param view the investor at the end of the day of the report
   * @return this fold
   * @throws IllegalArgumentException if the investor was added before
   */
  public ReportFold add(InvestorView view) {
    add(view, (figures, cases) -> {});
    attraction = attraction.plus(new AttractionFold(period, day, names).of(view));
    return this;
  }

  /**
   * Adds an activity with its wishes; a destroyed one adds nothing.
   *
   * @param view the activity at the end of the day of the report
   * @return this fold
   * @throws IllegalArgumentException if the activity was added before
   */
  public ReportFold add(ActivityView view) {
    add(view, (figures, cases) -> {});
    attraction = attraction.plus(new AttractionFold(period, day, names).of(view));
    return this;
  }

  /** {@return this fold, taking investors one by one, as a run over all of them needs} */
  public ViewFold<InvestorView, Report> investors() {
    return ViewFold.of(this::add, this::addAll, this::report);
  }

  /** {@return this fold, taking suggestions one by one, as a run over all of them needs} */
  public ViewFold<SuggestionView, Report> suggestions() {
    return ViewFold.of(this::add, this::addAll, this::report);
  }

  /** {@return this fold, taking activities one by one, as a run over all of them needs} */
  public ViewFold<ActivityView, Report> activities() {
    return ViewFold.of(this::add, this::addAll, this::report);
  }

  @Override
  public void add(ProjectView view) {
    add(view.key().id(), view);
  }

  /**
   * Adds the report on other projects.
   *
   * @param part a report of the same kind, period and day
   * @throws IllegalArgumentException if the report is another one
   */
  @Override
  public void addAll(Report part) {
    if (part.kind() != kind || !part.period().equals(period) || !part.day().equals(day)) {
      throw new IllegalArgumentException(
          "a report %s %s of %s cannot be added to one %s %s of %s"
              .formatted(part.kind(), part.period(), part.day(), kind, period, day));
    }
    figures.addAll(part.figures());
    before.addAll(part.before());
    arrived.addAll(part.arrived());
    states.addAll(part.states());
    lights.addAll(part.lights());
    days.addAll(part.days());
    inside.addAll(part.inside());
    part.troubled().forEach(one -> troubled.put(one.project(), one));
    problems.addAll(part.problems());
    overdue.addAll(part.overdue());
    decisions.addAll(part.decisions());
    restated.addAll(part.restated());
    answering.putAll(part.answering());
    attraction = attraction.plus(part.attraction());
    whole.addAll(part.county());
    names.addAll(part.names());
  }

  @Override
  public Report result() {
    return report();
  }

  /** {@return the report on the projects added so far} */
  public Report report() {
    CountyPart county = whole.result();
    NameIndex.Collector index = new NameIndex.Collector();
    index.addAll(names.index());
    county.completion().map(TargetCompletion::names).ifPresent(index::addAll);
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
        inside.figures(),
        restated.stream().sorted().toList(),
        answering,
        attraction,
        index.index(),
        county);
  }

  private void board(CaseRefs cases, ProjectView view) {
    for (ApprovalRow row : view.approvals().board(day)) {
      CaseRef where = cases.item(row.item());
      states.count(row.state(), where);
      row.light().ifPresent(light -> lights.count(light, where));
    }
  }

  private OpenProblem problem(CaseRefs cases, ProblemTicket ticket, ProjectView view) {
    DutyClock deciding = ticket.clock(ticket.current());
    DutyClock clock = deciding.ending().isEmpty() ? deciding : ticket.solveClock().orElse(deciding);
    boolean ended = clock.ending().isPresent();
    Optional<Deadline.Due> due =
        clock.bindingOn(day, view.calendars()).flatMap(Deadline::due).filter(it -> !ended);
    return new OpenProblem(
        cases.part(ticket.problem()),
        ticket.category(),
        ticket.item(),
        ticket.current().level(),
        cases.organ(view.rules().successions().on(ticket.current().holder().code(), day)),
        ticket.reportedOn(),
        Math.toIntExact(ChronoUnit.DAYS.between(ticket.reportedOn(), day)),
        due,
        due.filter(last -> last.passedBy(day)).isPresent(),
        ticket.content(),
        ticket.wish(),
        ticket.decisions().stream()
            .flatMap(decided -> decided.decision().stream())
            .reduce((earlier, later) -> later),
        ticket.terms().nameOf(ticket.current().level()),
        ticket.missed(day, view.calendars()).stream()
            .map(stay -> cases.organ(stay.holder().code()))
            .distinct()
            .toList());
  }

  private List<OverdueDuty> overdue(CaseRefs cases, List<Duty> duties, StreamView view) {
    List<OverdueDuty> late = new ArrayList<>();
    for (Duty duty : duties) {
      duty.clock()
          .lightOn(day, view.calendars(), view.lights())
          .filter(light -> light == Light.YELLOW || light == Light.RED)
          .ifPresent(
              light ->
                  late.add(
                      new OverdueDuty(
                          cases.duty(duty),
                          duty.kind(),
                          cases.organ(duty.owner()),
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

  /** Attributes the days of each item in the period; before the first event there are none. */
  private void attribute(CaseRefs cases, ProjectView view) {
    ProjectAttribution attribution = view.approvals().attribution(day);
    attribution
        .byItem()
        .forEach(
            (item, whose) ->
                whose
                    .spans()
                    .forEach(
                        span -> {
                          if (span.holder() instanceof Holder.DepartmentHolder department) {
                            cases.organ(department.code());
                          }
                          attribute(
                              days, span.holder(), span.first(), span.last(), cases.item(item));
                        }));
    attribution
        .insideByItem()
        .forEach(
            (item, spans) ->
                spans.forEach(
                    span ->
                        attribute(
                            inside, span.holder(), span.first(), span.last(), cases.item(item))));
  }

  private <K extends Comparable<K>> void attribute(
      Report.Tally<K> tally, K holder, LocalDate from, LocalDate last, CaseRef where) {
    LocalDate first = from.isBefore(period.firstDay()) ? period.firstDay() : from;
    long inPeriod = ChronoUnit.DAYS.between(first, last) + 1;
    if (inPeriod > 0) {
      tally.add(holder, where, BigDecimal.valueOf(inPeriod));
    }
  }

  private void restate(CaseRefs cases, Duty duty, CalendarBook book) {
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
                      new RestatedDeadline(cases.duty(duty), published, known.get(), now.get()));
                }
              }
            });
  }

  private static Optional<Deadline.Due> due(DutyClock clock, LocalDate known, CalendarBook book) {
    return clock.bindingOn(known, book).flatMap(Deadline::due);
  }
}
