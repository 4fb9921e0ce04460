package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.DescribeProject;
import org.zhuanban.project.ProjectCommand.KeepPromise;
import org.zhuanban.project.ProjectCommand.PlaceProject;
import org.zhuanban.project.ProjectCommand.RecheckPermit;
import org.zhuanban.project.ProjectCommand.RecordNegotiation;
import org.zhuanban.project.ProjectCommand.ReportStop;
import org.zhuanban.project.ProjectCommand.ResumeProject;
import org.zhuanban.project.ProjectCommand.ReviewAdmission;
import org.zhuanban.project.ProjectCommand.SetTier;
import org.zhuanban.project.ProjectCommand.SignAgreement;
import org.zhuanban.project.ProjectCommand.SuspendProject;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectCommand.TerminateProject;

/** An event of a project. */
public sealed interface ProjectEvent extends Event<Project> {
  /** An event of the works of the project. */
  sealed interface OfWorks extends ProjectEvent permits WorkEvent {}

  /**
   * The investment agreement was signed.
   *
   * @param agreement the agreement
   * @param leadBureau the lead bureau
   */
  record AgreementSigned(Agreement agreement, Department leadBureau) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SignAgreement(agreement, leadBureau));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withSigned(new Project.Signing(effectiveOn, agreement, leadBureau));
    }
  }

  /**
   * A step of the negotiations took place.
   *
   * @param kind the kind of step
   * @param record the record of the step
   */
  record NegotiationRecorded(NegotiationKind kind, DocumentRef record) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordNegotiation(kind, record));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withNegotiations(
          Project.more(state.negotiations(), new Negotiation(effectiveOn, kind, record)));
    }
  }

  /**
   * The admission of the project was reviewed.
   *
   * @param result the result
   * @param by the reviewing body; empty if it is unknown
   * @param minutes the minutes
   */
  record AdmissionReviewed(AdmissionResult result, Optional<String> by, DocumentRef minutes)
      implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReviewAdmission(result, by, minutes));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withReviews(
          Project.more(state.reviews(), new AdmissionReview(effectiveOn, result, by, minutes)));
    }
  }

  /**
   * A step was taken: start of construction, trial production, start of production, or full output.
   *
   * @param step the step
   * @param work the code of the work that took it; empty for the project as a whole
   */
  record StepTaken(ProjectStep step, Optional<String> work) implements ProjectEvent {
    /**
     * Creates a step of the project as a whole.
     *
     * @param step the step
     */
    public StepTaken(ProjectStep step) {
      this(step, Optional.empty());
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new TakeStep(step, work));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return work.isPresent()
          ? state.taking(step, work.get(), effectiveOn)
          : state.taking(step, effectiveOn);
    }
  }

  /**
   * The project came to a standstill (停滞).
   *
   * @param reason the paper that gives the reason
   */
  record ProjectSuspended(DocumentRef reason) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SuspendProject(reason));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.suspendedOn(effectiveOn, reason);
    }
  }

  /**
   * The construction permit was rechecked after a stop (核验施工许可证, 建筑法第十条).
   *
   * @param evidence the paper of proof
   */
  record PermitRechecked(DocumentRef evidence) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecheckPermit(evidence));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.permitRechecked(effectiveOn, evidence);
    }
  }

  /**
   * The project resumed after a standstill.
   *
   * @param reason the paper that gives the reason
   */
  record ProjectResumed(DocumentRef reason) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ResumeProject(reason));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.standingStillUntil(effectiveOn);
    }
  }

  /**
   * The project became a key project (重大项目), or ceased to be one.
   *
   * @param tier the new tier
   * @param reason the paper that gives the reason
   */
  record TierSet(ProjectTier tier, DocumentRef reason) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SetTier(tier, reason));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.ofTier(tier, effectiveOn, reason);
    }
  }

  /**
   * The jurisdiction of the project was set: place, industry and the unit that introduced it
   * (项目归属).
   *
   * @param jurisdiction the new jurisdiction
   * @param reason the paper that gives the reason
   */
  record ProjectPlaced(Jurisdiction jurisdiction, DocumentRef reason) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new PlaceProject(jurisdiction, reason));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.placedIn(jurisdiction, effectiveOn, reason);
    }
  }

  /**
   * The project was described by its particulars.
   *
   * @param particulars the particulars from now on
   * @param reason the paper of the change; empty for the first particulars
   */
  record ProjectDescribed(ProjectParticulars particulars, Optional<DocumentRef> reason)
      implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new DescribeProject(particulars, reason));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.described(particulars, effectiveOn, reason);
    }
  }

  /**
   * The project ended for good (终止、退出).
   *
   * @param reason the paper that gives the reason
   * @param evidence the paper of proof
   */
  record ProjectTerminated(DocumentRef reason, DocumentRef evidence) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new TerminateProject(reason, evidence));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state
          .standingStillUntil(effectiveOn)
          .withTermination(new Project.ProjectTermination(effectiveOn, reason, evidence));
    }
  }

  /**
   * The stop of construction was reported to the organ of the permit.
   *
   * @param permit the code of the permit's item; empty if it was not given
   */
  record StopReported(Optional<String> permit) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReportStop(permit));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.stopReported(effectiveOn);
    }
  }

  /**
   * A promise of the agreement was kept.
   *
   * @param promise the code of the promise
   * @param evidence the evidence
   */
  record PromiseKept(String promise, DocumentRef evidence) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new KeepPromise(promise, evidence));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.keeping(promise, new Project.PromiseResult(effectiveOn, evidence));
    }
  }
}
