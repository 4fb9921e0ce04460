package org.zhuanban.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.OrganisationView;
import org.zhuanban.ProjectView;
import org.zhuanban.ViewFold;
import org.zhuanban.input.Input;
import org.zhuanban.organisation.Organisation;
import org.zhuanban.organisation.Responsibility;
import org.zhuanban.organisation.Target;
import org.zhuanban.organisation.TargetKey;
import org.zhuanban.organisation.TargetMeasure;
import org.zhuanban.organisation.TargetOwner;
import org.zhuanban.organisation.TargetOwner.TargetOwnerKind;
import org.zhuanban.organisation.TargetVersion;
import org.zhuanban.organisation.Unit;
import org.zhuanban.project.Jurisdiction;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.Arrival;
import org.zhuanban.report.ReportPeriod;

/**
 * Builds the completion of the targets of a year project by project: it reads each, adds it and
 * forgets it. The class is not thread-safe.
 */
public final class CompletionFold implements ViewFold<ProjectView, TargetCompletion> {
  private final ReportPeriod period;
  private final LocalDate day;
  private final LocalDate begin;
  private final Organisation county;
  private final Set<String> added = new HashSet<>();
  private final SortedMap<TargetKey, Target> targets = new TreeMap<>();
  private final List<TargetVersion> history;
  private final Report.Tally<TargetKey> achieved = new Report.Tally<>();
  private final Report.Tally<TargetKey> inPeriod = new Report.Tally<>();
  private final NameIndex.Collector names = new NameIndex.Collector();

  /**
   * Creates the fold of a completion.
   *
   * @param period the period
   * @param day the day, read at its end: the last one of the period, or an earlier one while it
   *     runs
   * @param organisation the organisation of the county, with the targets and the responsible units
   * @throws org.zhuanban.input.InputException if the day lies outside of the period
   */
  public CompletionFold(ReportPeriod period, LocalDate day, OrganisationView organisation) {
    Input.within("CompletionFold.day", day, period.firstDay(), period.lastDay());
    this.period = period;
    this.day = day;
    this.begin = day.withDayOfYear(1);
    this.county = organisation.organisation();
    targets.putAll(county.targets(day.getYear(), day));
    history =
        county.targets().stream()
            .filter(each -> each.year() == day.getYear() && !each.from().isAfter(day))
            .toList();
    for (TargetKey key : targets.keySet()) {
      key.owner().unit().flatMap(code -> county.unit(code, day)).ifPresent(this::name);
    }
  }

  private TargetOwner owner(TargetOwnerKind kind, Unit unit) {
    name(unit);
    return TargetOwner.of(kind, unit.code());
  }

  private void name(Unit unit) {
    names.organ(unit.code(), unit.name());
  }

  /**
   * Adds a project; a destroyed one adds nothing.
   *
   * @param id the host's identifier
   * @param view the project at the end of the day
   * @return this fold
   * @throws IllegalArgumentException if the project was added before
   */
  public CompletionFold add(String id, ProjectView view) {
    if (!added.add(id)) {
      throw new IllegalArgumentException("project '%s' was added before".formatted(id));
    }
    if (view.destruction().isEmpty()) {
      new OneProject(new CaseRefs(id, view, day, names).whole(), view).add();
    }
    return this;
  }

  @Override
  public void add(ProjectView view) {
    add(view.key().id(), view);
  }

  /**
   * Adds the completion of other projects.
   *
   * @param part a completion of the same period and day, with the same organisation
   * @throws IllegalArgumentException if the completion is of another period or day
   */
  @Override
  public void addAll(TargetCompletion part) {
    if (!part.period().equals(period) || !part.day().equals(day)) {
      throw new IllegalArgumentException(
          "a completion %s of %s cannot be added to one %s of %s"
              .formatted(part.period(), part.day(), period, day));
    }
    targets.putAll(part.targets());
    achieved.addAll(part.achieved());
    inPeriod.addAll(part.inPeriod());
    names.addAll(part.names());
  }

  @Override
  public TargetCompletion result() {
    return new TargetCompletion(
        period, day, targets, history, achieved.figures(), inPeriod.figures(), names.index());
  }

  /** The events of one project. */
  private final class OneProject {
    private final CaseRef whole;
    private final ProjectView view;
    private final Map<LocalDate, List<TargetOwner>> owners = new HashMap<>();

    OneProject(CaseRef whole, ProjectView view) {
      this.whole = whole;
      this.view = view;
    }

    void add() {
      Project project = view.project();
      project
          .signed()
          .ifPresent(
              signing -> {
                count(TargetMeasure.SIGNED, signing.on());
                put(
                    TargetMeasure.SIGNED_AMOUNT,
                    signing.on(),
                    signing.on(),
                    signing.agreement().totalInvestment());
              });
      project
          .on(ProjectStep.CONSTRUCTION_STARTED)
          .ifPresent(on -> count(TargetMeasure.STARTED, on));
      project
          .on(ProjectStep.PRODUCTION_STARTED)
          .ifPresent(on -> count(TargetMeasure.PRODUCING, on));
      view.funds().funding().byId().values().stream().filter(Arrival::counts).forEach(this::add);
    }

    private void add(Arrival arrival) {
      arrived(arrival, arrival.on(), arrival.amount().amount());
      // Who was credited with the money loses it.
      arrival
          .reversals()
          .forEach(taken -> arrived(arrival, taken.on(), taken.amount().amount().negate()));
    }

    private void arrived(Arrival arrival, LocalDate on, BigDecimal amount) {
      for (TargetMeasure measure : TargetMeasure.values()) {
        if (measure == TargetMeasure.ARRIVED
            || measure.origin().equals(Optional.of(arrival.origin()))) {
          put(measure, arrival.on(), on, amount);
        }
      }
    }

    private void count(TargetMeasure measure, LocalDate on) {
      put(measure, on, on, BigDecimal.ONE);
    }

    private void put(TargetMeasure measure, LocalDate credited, LocalDate on, BigDecimal amount) {
      if (on.isBefore(begin) || on.isAfter(day)) {
        return;
      }
      for (TargetOwner owner : owners.computeIfAbsent(credited, this::owners)) {
        TargetKey key = new TargetKey(owner, measure);
        achieved.add(key, whole, amount);
        if (!on.isBefore(period.firstDay())) {
          inPeriod.add(key, whole, amount);
        }
      }
    }

    /** The owners that an event of a day counts for, one of each kind. */
    private List<TargetOwner> owners(LocalDate on) {
      Jurisdiction jurisdiction = view.jurisdiction(on);
      Responsibility responsible = county.responsibilityFor(jurisdiction, on);
      List<TargetOwner> all = new ArrayList<>();
      for (TargetOwnerKind kind : TargetOwnerKind.values()) {
        Optional<Unit> unit =
            kind == TargetOwnerKind.INTRODUCING_UNIT
                ? jurisdiction.introducedBy().flatMap(code -> county.unit(code, on))
                : kind.responsible().flatMap(responsible::answering);
        all.add(
            unit.map(known -> owner(kind, known))
                .orElseGet(() -> new TargetOwner(kind, Optional.empty())));
      }
      return all;
    }
  }
}
