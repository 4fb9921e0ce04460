package org.zhuanban.project;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
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
    public Optional<Command> command() {
      return Optional.of(new SignAgreement(agreement, leadBureau));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.withSigned(new Project.Signing(effectiveOn, agreement, leadBureau));
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
   * It was reviewed whether to let the project in.
   *
   * @param result what the review came to
   * @param by who reviewed; empty if that is not known
   * @param minutes its minutes
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
   * Construction or production started, or full output was reached.
   *
   * @param step which of these
   */
  record StepTaken(ProjectStep step) implements ProjectEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new TakeStep(step));
    }

    @Override
    public Project applyTo(Project state, LocalDate effectiveOn) {
      return state.taking(step, effectiveOn);
    }
  }

  /**
   * The project came to a standstill (停滞).
   *
   * @param reason the paper that says why
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
   * The construction permit was checked again after a stop (核验施工许可证, 建筑法第十条).
   *
   * @param evidence the paper that proves it
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
   * The project went on after a standstill.
   *
   * @param reason the paper that says why
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
   * @param tier the tier from now on
   * @param reason the paper that says why
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
   * The project was placed with a district, an industry and the unit that introduced it (项目归属).
   *
   * @param jurisdiction where it belongs from now on
   * @param reason the paper that says why
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
   * The project ended for good (终止、退出).
   *
   * @param reason the paper that says why
   * @param evidence the paper that proves the end
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
   * @param permit the code of the permit's item; empty if that was not said
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
   * @param promise its code
   * @param evidence what proves it
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
