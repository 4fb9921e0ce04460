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
import org.zhuanban.duty.Ending;
import org.zhuanban.glossary.Term;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/**
 * A project, from the first lead to its end.
 *
 * @param signed the agreement; empty until it was signed
 * @param negotiations the negotiations, in their order
 * @param reviews the admission reviews, in their order
 * @param steps the steps that were taken, in their order
 * @param suspensions the times in which it stood still, in their order
 * @param termination how it ended; empty until then
 * @param kept the promises that were kept, by their codes
 * @param tiers what it was held to be from when on, in order; empty if it was always an ordinary
 *     project
 * @param jurisdictions where it belonged from when on, in order
 * @param undated the steps that were taken before the project was taken over, nobody knows when;
 *     they count from the take-over
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
    List<ProjectStep> undated)
    implements WithProject {
  /** Nothing has happened yet. */
  public static final Project LEAD = new Builder().kept(new TreeMap<>()).build();

  /**
   * A signed agreement.
   *
   * @param on the day of signing
   * @param agreement what it promises
   * @param leadBureau the lead bureau
   */
  public record Signing(LocalDate on, Agreement agreement, Department leadBureau) {}

  /**
   * That a promise was kept.
   *
   * @param on the day
   * @param evidence what proves it
   */
  public record PromiseResult(LocalDate on, DocumentRef evidence) {}

  /**
   * What the project was held to be from a day on.
   *
   * @param from the day
   * @param tier its tier
   * @param reason the paper that says so
   */
  public record TierFrom(LocalDate from, ProjectTier tier, DocumentRef reason) {}

  /**
   * Where the project belonged from a day on.
   *
   * @param from the day
   * @param jurisdiction where
   * @param reason the paper that says so
   */
  public record JurisdictionFrom(LocalDate from, Jurisdiction jurisdiction, DocumentRef reason) {}

  /**
   * A step and its day.
   *
   * @param step the step
   * @param on the day
   */
  public record StepOn(ProjectStep step, LocalDate on) {}

  /**
   * The end of a project.
   *
   * @param on the day
   * @param reason the paper that says why
   * @param evidence what proves it
   */
  public record ProjectTermination(LocalDate on, DocumentRef reason, DocumentRef evidence) {}

  /**
   * Copies the collections.
   *
   * @param signed the agreement
   * @param negotiations the negotiations
   * @param reviews the admission reviews
   * @param steps the steps that were taken
   * @param suspensions the times in which it stood still
   * @param termination how it ended
   * @param kept the promises that were kept
   * @param tiers what it was held to be from when on
   * @param jurisdictions where it belonged from when on
   * @param undated the steps whose day nobody knows
   */
  public Project {
    negotiations = List.copyOf(negotiations);
    reviews = List.copyOf(reviews);
    steps = List.copyOf(steps);
    suspensions = List.copyOf(suspensions);
    kept = Collections.unmodifiableSortedMap(new TreeMap<>(kept));
    tiers = List.copyOf(tiers);
    jurisdictions = List.copyOf(jurisdictions);
    undated = List.copyOf(undated);
  }

  /**
   * Says that a step was taken before the project was taken over, nobody knows when.
   *
   * @param step the step
   * @param takenOver the day of the take-over, from which it counts
   * @return the project, in which nothing is judged by the day of the step
   */
  public Project takenBefore(ProjectStep step, LocalDate takenOver) {
    return taking(step, takenOver).withUndated(more(undated, step));
  }

  /**
   * Finds the day of a step.
   *
   * @param step the step
   * @return the day; empty if it was not taken
   */
  public Optional<LocalDate> on(ProjectStep step) {
    return steps.stream().filter(taken -> taken.step() == step).map(StepOn::on).findFirst();
  }

  /** {@return the last time in which it stood still; empty if it never did} */
  public Optional<Suspension> lastSuspension() {
    return suspensions.isEmpty()
        ? Optional.empty()
        : Optional.of(suspensions.get(suspensions.size() - 1));
  }

  /**
   * {@return what a report of a stop is about: the first stop of construction that owes it and for
   * which the month of the law is not over, else the last one that owes it, else the last of all}
   * Who reports a stop in time does not make up for an earlier one that nobody reported: our
   * reading.
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
   * {@return whether a stop of a year owes a recheck of the permit}
   *
   * @param day the day
   */
  public boolean recheckOwed(LocalDate day) {
    return suspensions.stream().anyMatch(stop -> stop.recheckOwed(day));
  }

  /** A permit that was checked again was checked for every stop of a year that owed it. */
  Project permitRechecked(LocalDate day, DocumentRef evidence) {
    return withSuspensions(
        suspensions.stream()
            .map(stop -> stop.recheckOwed(day) ? stop.recheckedOn(day, evidence) : stop)
            .toList());
  }

  /** {@return whether it stands still} */
  public boolean suspended() {
    return lastSuspension().filter(Suspension::open).isPresent();
  }

  /** {@return whether construction has started and production has not} */
  boolean underConstruction() {
    return on(ProjectStep.CONSTRUCTION_STARTED).isPresent()
        && on(ProjectStep.PRODUCTION_STARTED).isEmpty();
  }

  Project taking(ProjectStep step, LocalDate day) {
    return withSteps(more(steps, new StepOn(step, day)));
  }

  Project suspendedOn(LocalDate day, DocumentRef reason) {
    return withSuspensions(more(suspensions, Suspension.from(day, reason, underConstruction())));
  }

  /** The same with its last suspension replaced. */
  Project withLastSuspension(Suspension changed) {
    return withSuspensions(more(suspensions.subList(0, suspensions.size() - 1), changed));
  }

  /** The same, going on again or at its end. */
  Project standingStillUntil(LocalDate day) {
    return lastSuspension()
        .filter(Suspension::open)
        .map(open -> withLastSuspension(open.endedOn(day)))
        .orElse(this);
  }

  /**
   * Tells whether it was a key project (重大项目) at the end of a day.
   *
   * @param day the day
   * @return its tier then
   */
  public ProjectTier tierOn(LocalDate day) {
    return tiers.stream()
        .filter(set -> !set.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(TierFrom::tier)
        .orElse(ProjectTier.ORDINARY);
  }

  Project ofTier(ProjectTier tier, LocalDate day, DocumentRef reason) {
    return withTiers(more(tiers, new TierFrom(day, tier, reason)));
  }

  /**
   * Tells where it belonged at the end of a day (项目归属).
   *
   * @param day the day
   * @return its place, its industry and who introduced it; {@link Jurisdiction#UNKNOWN} until
   *     somebody has said so
   */
  public Jurisdiction jurisdictionOn(LocalDate day) {
    return jurisdictions.stream()
        .filter(set -> !set.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(JurisdictionFrom::jurisdiction)
        .orElse(Jurisdiction.UNKNOWN);
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
   * Finds the end of what its task force follows (一跟到底): full output, or the end of the project.
   *
   * @return the first day of these; empty while the project goes on
   */
  public Optional<LocalDate> overOn() {
    return Stream.concat(
            on(ProjectStep.FULL_OUTPUT_REACHED).stream(),
            termination.map(ProjectTermination::on).stream())
        .min(LocalDate::compareTo);
  }

  /**
   * {@return what was done before it was owed was done when it began to be owed}
   *
   * @param first the first day
   * @param day the day
   */
  public static LocalDate notBefore(LocalDate first, LocalDate day) {
    return day.isBefore(first) ? first : day;
  }

  /**
   * Tells how what was owed ends when the project ends for good.
   *
   * @param from the day from which it was owed
   * @return the end, not before that day; empty while the project goes on
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
   * Tells how far the project had come at the end of a day.
   *
   * @param day the day
   * @param approvals its approvals
   * @return the stage that follows from what had happened by then
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
