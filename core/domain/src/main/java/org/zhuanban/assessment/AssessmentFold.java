package org.zhuanban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.ActivityView;
import org.zhuanban.InvestorView;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamView;
import org.zhuanban.SuggestionView;
import org.zhuanban.ViewFold;
import org.zhuanban.duty.Duty;
import org.zhuanban.input.Input;
import org.zhuanban.organisation.Responsibility;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetKey;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.CaseRefs;
import org.zhuanban.report.content.CompletionFold;
import org.zhuanban.report.content.NameIndex;
import org.zhuanban.report.content.TargetCompletion;
import org.zhuanban.suggestion.Assignment;
import org.zhuanban.suggestion.Satisfaction;

/**
 * Builds scorecards project by project: it reads each, adds it and forgets it. Only the cases of
 * the subjects of the terms remain. The class is not thread-safe.
 */
public final class AssessmentFold implements ViewFold<ProjectView, Assessment> {
  private final AssessmentTerms terms;
  private final ReportPeriod period;
  private final LocalDate day;
  private final Set<CaseRef> exempt;
  private final Set<String> added = new HashSet<>();
  private final SortedMap<Subject, Map<Criterion, SortedMap<CaseRef, CountedCase>>> counted =
      new TreeMap<>();
  private final NameIndex.Collector names = new NameIndex.Collector();
  private Optional<OrganisationView> county = Optional.empty();
  private Optional<CompletionFold> completing = Optional.empty();
  private Optional<TargetCompletion> completed = Optional.empty();

  /**
   * Creates the fold of an assessment.
   *
   * @param terms the terms
   * @param period the period
   * @param day the day of the assessment, read at its end: the last one of the period, or an
   *     earlier one while it runs
   * @throws org.zhuanban.input.InputException if the day lies outside of the period
   */
  public AssessmentFold(AssessmentTerms terms, ReportPeriod period, LocalDate day) {
    Input.within("AssessmentFold.day", day, period.firstDay(), period.lastDay());
    this.terms = terms;
    this.period = period;
    this.day = day;
    this.exempt = terms.exemptions().stream().map(Exemption::where).collect(Collectors.toSet());
  }

  /**
   * Sets the organisation of the county. The existing units responsible for a project that is added
   * later are subjects: its township, park and industry group, and the unit that introduced it. So
   * are all units with targets. Without the organisation only townships are, by the terms.
   *
   * @param organisation the organisation with the responsible units
   * @return this fold
   */
  public AssessmentFold among(OrganisationView organisation) {
    county = Optional.of(organisation);
    completing = Optional.of(new CompletionFold(period, day, organisation));
    return this;
  }

  private List<Subject> units(
      OrganisationView organisation, Jurisdiction jurisdiction, CaseRefs cases) {
    Responsibility responsible = organisation.responsibilityFor(jurisdiction, day);
    List<Subject> units = new ArrayList<>();
    for (SubjectKind kind : SubjectKind.values()) {
      kind.unit()
          .flatMap(responsible::answering)
          .map(unit -> new Subject(kind, cases.unit(unit)))
          .ifPresent(units::add);
    }
    jurisdiction
        .introducedBy()
        .flatMap(code -> organisation.organisation().unit(code, day))
        .map(unit -> new Subject(SubjectKind.INTRODUCING_UNIT, cases.unit(unit)))
        .ifPresent(units::add);
    return units;
  }

  /**
   * Adds a project.
   *
   * @param id the host's identifier
   * @param view the whole project at the end of the day of the assessment
   * @return this fold
   * @throws IllegalArgumentException if the project was added before
   */
  public AssessmentFold add(String id, ProjectView view) {
    if (!added.add(id)) {
      throw new IllegalArgumentException("project '%s' was added before".formatted(id));
    }
    completing.ifPresent(fold -> fold.add(id, view));
    List<Subject> whole = new ArrayList<>();
    view.taskForce()
        .establishedOn()
        .filter(on -> !on.isAfter(day))
        .map(on -> new Subject(SubjectKind.TASK_FORCE, id))
        .ifPresent(whole::add);
    CaseRefs cases = new CaseRefs(id, view, day, names);
    Jurisdiction jurisdiction = view.jurisdiction(day);
    county.ifPresentOrElse(
        organisation -> whole.addAll(units(organisation, jurisdiction, cases)),
        () ->
            terms
                .township()
                .apply(jurisdiction)
                .map(code -> new Subject(SubjectKind.TOWNSHIP, code))
                .ifPresent(whole::add));
    whole.removeIf(subject -> !terms.about().test(subject));
    for (Subject subject : whole) {
      if (subject.kind() == SubjectKind.TOWNSHIP) {
        cases.place(subject.code());
      }
    }
    new ProjectCases(cases, view, period, day)
        .each(
            (measure, department, one) -> {
              CountedCase counts = exempted(measure, one);
              department
                  .map(code -> new Subject(SubjectKind.DEPARTMENT, code))
                  .filter(subject -> measure.ofDepartments() && terms.about().test(subject))
                  .ifPresent(
                      subject -> {
                        cases.organ(subject.code());
                        add(subject, measure, counts);
                      });
              whole.forEach(subject -> add(subject, measure, counts));
            });
    return this;
  }

  /**
   * Adds an investor with its leads. The unit that owed a duty is assessed, as a department, and as
   * an introducing unit where it is a unit of the {@linkplain #among organisation}.
   *
   * @param view the investor at the end of the day of the assessment
   * @return this fold
   * @throws IllegalArgumentException if the investor was added before
   */
  public AssessmentFold add(InvestorView view) {
    owed(begin(view), view, this::subjects);
    return this;
  }

  /**
   * Adds an activity with its wishes. The unit that owed an answer is assessed, as with an
   * investor.
   *
   * @param view the activity at the end of the day of the assessment
   * @return this fold
   * @throws IllegalArgumentException if the activity was added before
   */
  public AssessmentFold add(ActivityView view) {
    owed(begin(view), view, this::subjects);
    return this;
  }

  /** {@return this fold, taking investors one by one, as a run over all of them needs} */
  public ViewFold<InvestorView, Assessment> investors() {
    return ViewFold.of(this::add, this::addAll, this::assessment);
  }

  /** {@return this fold, taking suggestions one by one, as a run over all of them needs} */
  public ViewFold<SuggestionView, Assessment> suggestions() {
    return ViewFold.of(this::add, this::addAll, this::assessment);
  }

  /** {@return this fold, taking activities one by one, as a run over all of them needs} */
  public ViewFold<ActivityView, Assessment> activities() {
    return ViewFold.of(this::add, this::addAll, this::assessment);
  }

  private Stream<Subject> subjects(String owner) {
    return Stream.concat(
        department(owner),
        county
            .flatMap(organisation -> organisation.organisation().unit(owner, day))
            .map(unit -> new Subject(SubjectKind.INTRODUCING_UNIT, unit.code()))
            .stream());
  }

  /**
   * Adds what the organisation of the county owes: meetings of the committee, reports and analyses.
   * Those that were missed count as well.
   *
   * @param view the organisation at the end of the day of the assessment
   * @return this fold
   * @throws IllegalArgumentException if the organisation was added before
   */
  public AssessmentFold add(OrganisationView view) {
    owed(begin(view), view, AssessmentFold::department);
    return this;
  }

  /**
   * Adds a suggestion of deputies, for its host.
   *
   * @param view the suggestion at the end of the day of the assessment
   * @return this fold
   * @throws IllegalArgumentException if the suggestion was added before
   */
  public AssessmentFold add(SuggestionView view) {
    CaseRefs cases = begin(view);
    owed(cases, view, AssessmentFold::department);
    DueResults results = results(view);
    for (Assignment assignment : view.suggestion().assignments()) {
      for (Assignment.Reply reply : assignment.replies()) {
        reply
            .feedback()
            .filter(said -> results.counts(said.on()))
            .map(said -> feedback(cases.whole(), said))
            .ifPresent(
                one ->
                    counted(
                        new Subject(SubjectKind.DEPARTMENT, assignment.host().code()),
                        Criterion.SUGGESTIONS_SATISFIED,
                        one,
                        cases));
      }
    }
    return this;
  }

  private static CountedCase feedback(CaseRef where, Assignment.DeputyFeedback said) {
    boolean good = said.satisfaction() != Satisfaction.DISSATISFIED;
    return CountedCase.one(
        where, said.on(), good ? CountResult.SATISFIED : CountResult.DISSATISFIED, good);
  }

  private CaseRefs begin(StreamView view) {
    if (!added.add(view.key().toString())) {
      throw new IllegalArgumentException("stream '%s' was added before".formatted(view.key()));
    }
    CaseRefs cases = CaseRefs.of(view, day, names);
    cases.whole();
    return cases;
  }

  private DueResults results(StreamView view) {
    return new DueResults(period, day, view.calendars().asOf(day));
  }

  private void owed(CaseRefs cases, StreamView view, Function<String, Stream<Subject>> subjects) {
    DueResults results = results(view);
    for (Duty duty : view.duties(day)) {
      for (Criterion measure : Criterion.values()) {
        if (measure.duties().contains(duty.kind())) {
          results
              .of(duty, cases.duty(duty))
              .ifPresent(
                  one ->
                      subjects
                          .apply(owner(view, duty, one.on()))
                          .forEach(subject -> counted(subject, measure, one, cases)));
        }
      }
    }
  }

  /** The owner of a duty on the day on which a result became certain, before a later merger. */
  private static String owner(StreamView view, Duty duty, LocalDate on) {
    return view.duties(on).stream()
        .filter(each -> each.key().equals(duty.key()))
        .findFirst()
        .map(Duty::owner)
        .orElse(duty.owner());
  }

  private static Stream<Subject> department(String code) {
    return Stream.of(new Subject(SubjectKind.DEPARTMENT, code));
  }

  private void counted(Subject subject, Criterion measure, CountedCase one, CaseRefs cases) {
    if (terms.about().test(subject)) {
      cases.organ(subject.code());
      add(subject, measure, exempted(measure, one));
    }
  }

  private CountedCase exempted(Criterion measure, CountedCase one) {
    return exempt.contains(one.where()) && one.against(measure) ? one.exempt(measure) : one;
  }

  @Override
  public void add(ProjectView view) {
    add(view.key().id(), view);
  }

  /**
   * Adds the assessment of other projects.
   *
   * @param part an assessment on the same terms, of the same period and day
   * @throws IllegalArgumentException if the assessment is of another period or day
   */
  @Override
  public void addAll(Assessment part) {
    if (!part.period().equals(period) || !part.day().equals(day)) {
      throw new IllegalArgumentException(
          "an assessment %s of %s cannot be added to one %s of %s"
              .formatted(part.period(), part.day(), period, day));
    }
    part.scorecards()
        .forEach(
            (subject, card) ->
                card.measured()
                    .forEach(
                        (measure, result) -> {
                          if (measure.target().isEmpty()) {
                            result.cases().forEach(one -> add(subject, measure, one));
                          }
                        }));
    part.completion().ifPresent(more -> completed = plus(completed, more));
    names.addAll(part.names());
  }

  @Override
  public Assessment result() {
    return assessment();
  }

  private void add(Subject subject, Criterion measure, CountedCase one) {
    counted
        .computeIfAbsent(subject, none -> new EnumMap<>(Criterion.class))
        .computeIfAbsent(measure, none -> new TreeMap<>())
        .merge(one.where(), one, CountedCase::plus);
  }

  /** {@return the scorecards of the projects added so far} */
  public Assessment assessment() {
    SortedMap<Subject, SortedMap<Criterion, CriterionResult>> results = new TreeMap<>();
    counted.forEach(
        (subject, measures) ->
            measures.forEach(
                (measure, cases) ->
                    results
                        .computeIfAbsent(subject, none -> new TreeMap<>())
                        .put(measure, new CriterionResult(measure, List.copyOf(cases.values())))));
    Optional<TargetCompletion> completion =
        completing.map(CompletionFold::result).map(own -> plus(completed, own)).orElse(completed);
    completion.ifPresent(known -> targets(known, results));
    NameIndex.Collector all = new NameIndex.Collector();
    all.addAll(names.index());
    completion.map(TargetCompletion::names).ifPresent(all::addAll);
    SortedMap<Subject, Scorecard> scorecards = new TreeMap<>();
    results.forEach(
        (subject, measured) ->
            scorecards.put(
                subject,
                Scorecard.of(
                    subject, period, day, measured, terms.weights(), terms.consequences())));
    return new Assessment(period, day, scorecards, all.index(), completion);
  }

  private static Optional<TargetCompletion> plus(
      Optional<TargetCompletion> known, TargetCompletion more) {
    return Optional.of(known.map(more::plus).orElse(more));
  }

  /** Adds the targets that are due at the end of the period, also those nobody worked for. */
  private void targets(
      TargetCompletion completion,
      SortedMap<Subject, SortedMap<Criterion, CriterionResult>> results) {
    for (Criterion criterion : Criterion.values()) {
      for (Map.Entry<TargetKey, Target> entry : completion.targets().entrySet()) {
        TargetKey key = entry.getKey();
        Optional<BigDecimal> due = entry.getValue().by(period.lastDay());
        Optional<Subject> subject =
            SubjectKind.of(key.owner().kind())
                .flatMap(kind -> key.owner().unit().map(code -> new Subject(kind, code)))
                .filter(terms.about());
        if (criterion.target().equals(Optional.of(key.measure()))
            && due.isPresent()
            && subject.isPresent()) {
          List<CountedCase> cases = new ArrayList<>();
          completion
              .achieved(key)
              .cases()
              .forEach((where, amount) -> cases.add(CountedCase.part(where, day, amount)));
          results
              .computeIfAbsent(subject.get(), none -> new TreeMap<>())
              .put(criterion, new CriterionResult(criterion, cases, due));
        }
      }
    }
  }

  /** Takes cases, each once for every department concerned. */
  interface Taker {
    void take(Criterion measure, Optional<String> department, CountedCase one);
  }
}
