package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.feature.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What has happened to a project. */
public sealed interface ProjectEvent extends Event<Project> {
  /**
   * The investment agreement was signed.
   *
   * @param agreement what it promises
   * @param leadBureau the lead bureau
   */
  record AgreementSigned(Agreement agreement, Department leadBureau) implements ProjectEvent {
    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withSigned(new Project.Signed(effectiveOn, agreement, leadBureau));
    }
  }

  /**
   * There were negotiations.
   *
   * @param kind what it was
   * @param record the record of it
   */
  record NegotiationRecorded(NegotiationKind kind, DocumentRef record) implements ProjectEvent {
    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withNegotiations(
          Project.more(state.negotiations(), new Negotiation(effectiveOn, kind, record)));
    }
  }

  /**
   * It was reviewed whether to let the project in.
   *
   * @param result what the review came to
   * @param by who reviewed; empty if that is not known
   * @param minutes its minutes
   */
  record AdmissionReviewed(AdmissionResult result, Optional<String> by, DocumentRef minutes)
      implements ProjectEvent {
    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withReviews(
          Project.more(state.reviews(), new AdmissionReview(effectiveOn, result, by, minutes)));
    }
  }

  /**
   * Construction or production started, or full output was reached.
   *
   * @param step which of these
   */
  record StepTaken(ProjectStep step) implements ProjectEvent {
    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.taking(step, effectiveOn);
    }
  }

  /**
   * How it stands with the project has changed: whether it goes on, whether it may, how much it
   * weighs, where it belongs.
   *
   * @param standing how it stands now
   * @param reason the paper that says why, or proves the recheck
   * @param evidence what proves its end; empty for the others
   * @param placement where it belongs from now on; empty for the others
   */
  record StandingChanged(
      Standing standing,
      DocumentRef reason,
      Optional<DocumentRef> evidence,
      Optional<Placement> placement)
      implements ProjectEvent {
    /**
     * Tells of anything but where it belongs.
     *
     * @param standing how it stands now
     * @param reason the paper that says why, or proves the recheck
     * @param evidence what proves its end; empty for the others
     */
    public StandingChanged(Standing standing, DocumentRef reason, Optional<DocumentRef> evidence) {
      this(standing, reason, evidence, Optional.empty());
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return switch (standing) {
        case SUSPENDED -> state.suspendedOn(effectiveOn, reason);
        case RECHECKED -> state.permitRechecked(effectiveOn, reason);
        case RESUMED -> state.standingStillUntil(effectiveOn);
        case KEY_PROJECT, ORDINARY_PROJECT ->
            state.ofTier(standing.tier().orElseThrow(), effectiveOn, reason);
        case TERMINATED ->
            state
                .standingStillUntil(effectiveOn)
                .withTermination(
                    new Project.Termination(effectiveOn, reason, evidence.orElse(reason)));
        case PLACED -> state.placedIn(placement.orElseThrow(), effectiveOn, reason);
      };
    }
  }

  /**
   * The stop of construction was reported to the organ of the permit.
   *
   * @param permit the code of the permit's item; empty if that was not said
   */
  record StopReported(Optional<String> permit) implements ProjectEvent {
    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.stopReported(effectiveOn);
    }
  }

  /**
   * A promise of the agreement was kept.
   *
   * @param promise its code
   * @param evidence what proves it
   */
  record PromiseKept(String promise, DocumentRef evidence) implements ProjectEvent {
    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.keeping(promise, new Project.Kept(effectiveOn, evidence));
    }
  }
}
