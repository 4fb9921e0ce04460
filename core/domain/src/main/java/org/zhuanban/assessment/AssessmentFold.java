package org.zhuanban.assessment;

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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.ActivityView;
import org.zhuanban.InvestorView;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.StreamView;
import org.zhuanban.ViewFold;
import org.zhuanban.input.Input;
import org.zhuanban.organisation.Responsibility;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.CaseRef;
import org.zhuanban.report.content.CaseRefs;
import org.zhuanban.report.content.NameIndex;

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
   * later are subjects: its township, park and industry group, and the unit that introduced it.
   * Without the organisation only townships are, by the terms.
   *
   * @param organisation the organisation with the responsible units
   * @return this fold
   */
  public AssessmentFold among(OrganisationView organisation) {
    county = Optional.of(organisation);
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
              CountedCase counts =
                  exempt.contains(one.where()) && one.against(measure) ? one.exempt(measure) : one;
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
    return owing(view);
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
    return owing(view);
  }

  /** {@return this fold, taking investors one by one, as a run over all of them needs} */
  public ViewFold<InvestorView, Assessment> investors() {
    return taking(this::owing);
  }

  /** {@return this fold, taking activities one by one, as a run over all of them needs} */
  public ViewFold<ActivityView, Assessment> activities() {
    return taking(this::owing);
  }

  private <V extends StreamView> ViewFold<V, Assessment> taking(Consumer<V> each) {
    return new ViewFold<>() {
      @Override
      public void add(V view) {
        each.accept(view);
      }

      @Override
      public void addAll(Assessment part) {
        AssessmentFold.this.addAll(part);
      }

      @Override
      public Assessment result() {
        return assessment();
      }
    };
  }

  private AssessmentFold owing(StreamView view) {
    if (!added.add(view.key().toString())) {
      throw new IllegalArgumentException("%s was added before".formatted(view.key()));
    }
    new LeadCases(view, period, day, names)
        .each(
            (measure, owner, one) ->
                owner.ifPresent(
                    code -> {
                      CountedCase counts =
                          exempt.contains(one.where()) && one.against(measure)
                              ? one.exempt(measure)
                              : one;
                      subjects(code)
                          .filter(terms.about())
                          .forEach(subject -> add(subject, measure, counts));
                    }));
    return this;
  }

  private Stream<Subject> subjects(String owner) {
    return Stream.concat(
        Stream.of(new Subject(SubjectKind.DEPARTMENT, owner)),
        county
            .flatMap(organisation -> organisation.organisation().unit(owner, day))
            .map(unit -> new Subject(SubjectKind.INTRODUCING_UNIT, unit.code()))
            .stream());
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
                        (measure, result) ->
                            result.cases().forEach(one -> add(subject, measure, one))));
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
    SortedMap<Subject, Scorecard> scorecards = new TreeMap<>();
    counted.forEach(
        (subject, measures) -> {
          SortedMap<Criterion, CriterionResult> measured = new TreeMap<>();
          measures.forEach(
              (measure, cases) ->
                  measured.put(measure, new CriterionResult(measure, List.copyOf(cases.values()))));
          scorecards.put(
              subject,
              Scorecard.of(subject, period, day, measured, terms.weights(), terms.consequences()));
        });
    return new Assessment(period, day, scorecards, names.index());
  }

  /** Takes cases, each once for every department concerned. */
  interface Taker {
    void take(Criterion measure, Optional<String> department, CountedCase one);
  }
}
