package org.zhuanban.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.Works;
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/**
 * A project, from the first lead to its end.
 *
 * @param signed the signing; empty before it
 * @param negotiations the negotiations, in their order
 * @param reviews the admission reviews, in their order
 * @param steps the steps that were taken, in their order
 * @param suspensions the standstills, in their order
 * @param termination the termination; empty before it
 * @param kept the kept promises, by their codes
 * @param tiers the tiers with their first days, in order; empty for a project that was always
 *     ordinary
 * @param jurisdictions the jurisdictions with their first days, in order
 * @param particulars the particulars with their first days, in order
 * @param undated the steps on unknown days before the take-over of the project; they count from the
 *     take-over
 * @param works the works of the project
 * @param workSteps the steps of works, in their order
 */
@Value.Builder
@Term(zh = "招商引资项目", en = "investment project")
public record Project(
    Optional<Signing> signed,
    List<Negotiation> negotiations,
    List<AdmissionReview> reviews,
    List<StepOn> steps,
    List<Suspension> suspensions,
    Optional<ProjectTermination> termination,
    SortedMap<String, PromiseResult> kept,
    List<TierFrom> tiers,
    List<JurisdictionFrom> jurisdictions,
    List<ParticularsFrom> particulars,
    List<ProjectStep> undated,
    Works works,
    List<WorkStepOn> workSteps)
    implements WithProject {
  /** The project before its first event. */
  public static final Project LEAD = new Builder().kept(new TreeMap<>()).works(Works.NONE).build();

  /**
   * A signed agreement.
   *
   * @param on the day of signing
   * @param agreement the agreement
   * @param leadBureau the lead bureau
   */
  public record Signing(LocalDate on, Agreement agreement, Department leadBureau) {}

  /**
   * The performance of a promise.
   *
   * @param on the first day without the mandate
   * @param evidence the evidence
   */
  public record PromiseResult(LocalDate on, DocumentRef evidence) {}

  /**
   * The tier of the project from a day on.
   *
   * @param from the first day
   * @param tier the tier
   * @param reason the paper of the change
   */
  public record TierFrom(LocalDate from, ProjectTier tier, DocumentRef reason) {}

  /**
   * The jurisdiction of the project from a day on.
   *
   * @param from the first day
   * @param jurisdiction the jurisdiction
   * @param reason the paper of the change
   */
  public record JurisdictionFrom(LocalDate from, Jurisdiction jurisdiction, DocumentRef reason) {}

  /**
   * The particulars of the project from a day on.
   *
   * @param from the first day
   * @param particulars the particulars
   * @param reason the paper of the change; empty for the first particulars
   */
  public record ParticularsFrom(
      LocalDate from, ProjectParticulars particulars, Optional<DocumentRef> reason) {}

  /**
   * A step and its day.
   *
   * @param step the step
   * @param on the first day without the mandate
   */
  public record StepOn(ProjectStep step, LocalDate on) {}

  /**
   * A step of a work and its day.
   *
   * @param work the code of the work
   * @param step the step
   * @param on the day
   */
  public record WorkStepOn(String work, ProjectStep step, LocalDate on) {}

  /**
   * The end of a project.
   *
   * @param on the first day without the mandate
   * @param reason the paper that gives the reason
   * @param evidence the evidence
   */
  public record ProjectTermination(LocalDate on, DocumentRef reason, DocumentRef evidence) {}

  /**
   * Copies the collections.
   *
   * @param signed the signing
   * @param negotiations the negotiations
   * @param reviews the admission reviews
   * @param steps the steps that were taken
   * @param suspensions the standstills
   * @param termination the termination
   * @param kept the kept promises
   * @param tiers the tiers with their first days
   * @param jurisdictions the jurisdictions with their first days
   * @param particulars the particulars with their first days
   * @param undated the steps on unknown days
   * @param works the works of the project
   * @param workSteps the steps of works
   */
  public Project {
    negotiations = List.copyOf(negotiations);
    reviews = List.copyOf(reviews);
    steps = List.copyOf(steps);
    suspensions = List.copyOf(suspensions);
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    tiers = List.copyOf(tiers);
    jurisdictions = List.copyOf(jurisdictions);
    particulars = List.copyOf(particulars);
    undated = List.copyOf(undated);
    workSteps = List.copyOf(workSteps);
  }

  /**
   * Adds a step on an unknown day before the take-over of the project.
   *
   * @param step the step
   * @param takenOver the day of the take-over, from which it counts
   * @return the project, in which no judgement rests on the day of the step
   */
  public Project takenBefore(ProjectStep step, LocalDate takenOver) {
    return taking(step, takenOver).withUndated(more(undated, step));
  }

  /**
   * Finds the day of a step: of the project itself, else by its works. The first work starts the
   * construction and the trial production of the project. Production and full output are those of
   * all works that stand on that day. No clause says so; this is our reading.
   *
   * @param step the step
   * @return the day; empty if it was not taken
   */
  public Optional<LocalDate> on(ProjectStep step) {
    Optional<LocalDate> itself = itselfOn(step);
    return itself.isPresent() || workSteps.isEmpty()
        ? itself
        : new WorkSteps(works, workSteps).of(works.known(), step);
  }

  private Optional<LocalDate> itselfOn(ProjectStep step) {
    return steps.stream().filter(taken -> taken.step() == step).map(StepOn::on).findFirst();
  }

  /**
   * Finds the day of a step of a work. It is that of the work itself, else by the works that were
   * divided from it. Without one, it is that of the project as a whole, if the work stood then.
   *
   * @param step the step
   * @param work the code of the work
   * @return the day; empty if it was not taken
   */
  public Optional<LocalDate> on(ProjectStep step, String work) {
    return new WorkSteps(works, workSteps)
        .of(work, step)
        .or(
            () ->
                itselfOn(step)
                    .filter(
                        day -> works.find(work).filter(known -> known.standsOn(day)).isPresent()));
  }

  /** {@return the last standstill; empty if there is none} */
  public Optional<Suspension> lastSuspension() {
    return suspensions.isEmpty()
        ? Optional.empty()
        : Optional.of(suspensions.get(suspensions.size() - 1));
  }

  /**
   * {@return the stop that a report is about} It is the first stop of construction with a duty to
   * report whose statutory month is not over. Without one it is the last stop with the duty, and
   * without that the last of all. A report of a stop in time does not replace the report of an
   * earlier stop. This is our reading.
   *
   * @param day the day
   */
  public Optional<Suspension> stopToReport(LocalDate day) {
    List<Suspension> owing =
        suspensions.stream()
            .filter(Suspension::constructionStopped)
            .filter(stop -> stop.stopReportedOn().isEmpty())
            .toList();
    return owing.stream()
        .filter(stop -> !day.isAfter(stop.from().plusMonths(1)))
        .findFirst()
        .or(() -> owing.stream().reduce((earlier, later) -> later))
        .or(() -> lastSuspension().filter(stop -> stop.stopReportedOn().isEmpty()));
  }

  Project stopReported(LocalDate day) {
    return stopToReport(day)
        .map(
            stop -> {
              List<Suspension> next = new ArrayList<>(suspensions);
              next.set(next.indexOf(stop), stop.reportedOn(day));
              return withSuspensions(next);
            })
        .orElse(this);
  }

  /**
   * {@return whether a stop of a year requires a recheck of the permit}
   *
   * @param day the day
   */
  public boolean recheckOwed(LocalDate day) {
    return suspensions.stream().anyMatch(stop -> stop.recheckOwed(day));
  }

  /** Records a recheck of the permit, which covers every stop of a year that required it. */
  Project permitRechecked(LocalDate day, DocumentRef evidence) {
    return withSuspensions(
        suspensions.stream()
            .map(stop -> stop.recheckOwed(day) ? stop.recheckedOn(day, evidence) : stop)
            .toList());
  }

  /** {@return whether the project is at a standstill} */
  public boolean suspended() {
    return lastSuspension().filter(Suspension::open).isPresent();
  }

  /** {@return whether construction has started and production has not, of the project or a work} */
  boolean underConstruction() {
    return (on(ProjectStep.CONSTRUCTION_STARTED).isPresent()
            && on(ProjectStep.PRODUCTION_STARTED).isEmpty())
        || works.standing().stream()
            .map(ProjectWork::code)
            .anyMatch(
                work ->
                    on(ProjectStep.CONSTRUCTION_STARTED, work).isPresent()
                        && on(ProjectStep.PRODUCTION_STARTED, work).isEmpty());
  }

  Project taking(ProjectStep step, LocalDate day) {
    return withSteps(more(steps, new StepOn(step, day)));
  }

  Project taking(ProjectStep step, String work, LocalDate day) {
    return withWorkSteps(more(workSteps, new WorkStepOn(work, step, day)));
  }

  Project suspendedOn(LocalDate day, DocumentRef reason) {
    return withSuspensions(more(suspensions, Suspension.from(day, reason, underConstruction())));
  }

  /** Replaces the last suspension. */
  Project withLastSuspension(Suspension changed) {
    return withSuspensions(more(suspensions.subList(0, suspensions.size() - 1), changed));
  }

  /** Ends the last standstill, by a resumption or by the end of the project. */
  Project standingStillUntil(LocalDate day) {
    return lastSuspension()
        .filter(Suspension::open)
        .map(open -> withLastSuspension(open.endedOn(day)))
        .orElse(this);
  }

  /**
   * Finds the tier at the end of a day, ordinary or key project (重大项目).
   *
   * @param day the day
   * @return the tier
   */
  public ProjectTier tierOn(LocalDate day) {
    for (int i = tiers.size() - 1; i >= 0; i--) {
      if (!tiers.get(i).from().isAfter(day)) {
        return tiers.get(i).tier();
      }
    }
    return ProjectTier.ORDINARY;
  }

  Project ofTier(ProjectTier tier, LocalDate day, DocumentRef reason) {
    return withTiers(more(tiers, new TierFrom(day, tier, reason)));
  }

  /**
   * Finds the jurisdiction at the end of a day (项目归属).
   *
   * @param day the day
   * @return the jurisdiction; {@link Jurisdiction#UNKNOWN} if none is set
   */
  public Jurisdiction jurisdictionOn(LocalDate day) {
    return jurisdictions.stream()
        .filter(set -> !set.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(JurisdictionFrom::jurisdiction)
        .orElse(Jurisdiction.UNKNOWN);
  }

  /**
   * Finds the particulars at the end of a day. A day before the first ones has these, since the
   * project had no other name then.
   *
   * @param day the day
   * @return the particulars; empty if there are none
   */
  public Optional<ProjectParticulars> particularsOn(LocalDate day) {
    return particulars.stream()
        .filter(set -> !set.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .or(() -> particulars.stream().findFirst())
        .map(ParticularsFrom::particulars);
  }

  Project described(ProjectParticulars now, LocalDate day, Optional<DocumentRef> reason) {
    return withParticulars(more(particulars, new ParticularsFrom(day, now, reason)));
  }

  Project placedIn(Jurisdiction jurisdiction, LocalDate day, DocumentRef reason) {
    return withJurisdictions(more(jurisdictions, new JurisdictionFrom(day, jurisdiction, reason)));
  }

  /**
   * {@return whether the project was terminated by the end of a day}
   *
   * @param day the day
   */
  public boolean terminatedOn(LocalDate day) {
    return termination.filter(end -> end.on().equals(day)).isPresent();
  }

  /**
   * Finds the end of the work of the task force (一跟到底): full output, or the end of the project.
   *
   * @return the earlier of these days; empty while the project goes on
   */
  public Optional<LocalDate> overOn() {
    return Stream.concat(
            on(ProjectStep.FULL_OUTPUT_REACHED).stream(),
            termination.map(ProjectTermination::on).stream())
        .min(LocalDate::compareTo);
  }

  /**
   * {@return the later of two days; an act before the duty counts on the first day of the duty}
   *
   * @param first the first day
   * @param day the day
   */
  public static LocalDate notBefore(LocalDate first, LocalDate day) {
    return day.isBefore(first) ? first : day;
  }

  /**
   * Finds the ending of a duty by the final end of the project.
   *
   * @param from the first day of the duty
   * @return the ending, not before that day; empty while the project goes on
   */
  public Optional<Ending> lapsed(LocalDate from) {
    return termination.map(ended -> Ending.lapsed(notBefore(from, ended.on())));
  }

  Project keeping(String promise, PromiseResult how) {
    SortedMap<String, PromiseResult> next = new TreeMap<>(kept);
    next.putIfAbsent(promise, how);
    return withKept(next);
  }

  static <T> List<T> more(List<T> list, T added) {
    return Stream.concat(list.stream(), Stream.of(added)).toList();
  }

  /**
   * Finds the stage of the project at the end of a day.
   *
   * @param day the day
   * @param approvals the approvals of the project
   * @return the stage that follows from the events by then
   */
  public ProjectStage stageOn(LocalDate day, Approvals approvals) {
    if (termination.filter(ended -> !ended.on().isAfter(day)).isPresent()) {
      return ProjectStage.TERMINATED;
    }
    return suspensions.stream().anyMatch(suspension -> suspension.covers(day))
        ? ProjectStage.SUSPENDED
        : reachedOn(day, approvals);
  }

  private ProjectStage reachedOn(LocalDate day, Approvals approvals) {
    if (by(day, ProjectStep.FULL_OUTPUT_REACHED)) {
      return ProjectStage.FULL_OUTPUT;
    }
    if (by(day, ProjectStep.PRODUCTION_STARTED)) {
      return ProjectStage.PRODUCTION;
    }
    if (by(day, ProjectStep.CONSTRUCTION_STARTED) || by(day, ProjectStep.TRIAL_PRODUCTION)) {
      return ProjectStage.STARTED;
    }
    if (signed.filter(agreement -> !agreement.on().isAfter(day)).isPresent()) {
      Approvals then = approvals.asOf(day);
      return then.cases().isEmpty() && then.trades().isEmpty()
          ? ProjectStage.SIGNED
          : ProjectStage.APPROVAL;
    }
    if (reviews.stream().anyMatch(review -> !review.on().isAfter(day))) {
      return ProjectStage.ADMISSION_REVIEW;
    }
    return negotiations.stream().anyMatch(talk -> !talk.on().isAfter(day))
        ? ProjectStage.NEGOTIATION
        : ProjectStage.LEAD;
  }

  private boolean by(LocalDate day, ProjectStep step) {
    return on(step).filter(taken -> !taken.isAfter(day)).isPresent();
  }

  /** Collects the values of a {@link Project}. */
  static final class Builder extends ProjectBuilder {
    Builder() {}
  }
}
