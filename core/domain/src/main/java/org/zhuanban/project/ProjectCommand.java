package org.zhuanban.project;

import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** A command about a project. */
public sealed interface ProjectCommand extends Command {
  /** A command about the works of the project. */
  sealed interface OnWorks extends ProjectCommand permits WorkCommand {}

  /**
   * Signs the investment agreement (签约), once.
   *
   * @param agreement the agreement
   * @param leadBureau the lead bureau (投资促进局); the project's own limits run by its calendar
   */
  record SignAgreement(Agreement agreement, Department leadBureau) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param agreement the agreement
     * @param leadBureau the lead bureau (投资促进局); the project's own limits run by its calendar
     * @throws IllegalArgumentException if a component is missing
     */
    public SignAgreement {
      Input.given("SignAgreement.agreement", agreement);
      Input.given("SignAgreement.leadBureau", leadBureau);
    }

    /**
     * Signs the investment agreement (签约), once.
     *
     * @param agreement the agreement
     * @param leadBureau the lead bureau (投资促进局); the project's own limits run by its calendar
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SignAgreement of(Agreement agreement, Department leadBureau) {
      return new SignAgreement(agreement, leadBureau);
    }
  }

  /**
   * Records a step of the negotiations (洽谈推介).
   *
   * @param kind the kind of step
   * @param record the record of the step
   */
  record RecordNegotiation(NegotiationKind kind, DocumentRef record) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param kind the kind of step
     * @param record the record of the step
     * @throws IllegalArgumentException if a component is missing
     */
    public RecordNegotiation {
      Input.given("RecordNegotiation.kind", kind);
      Input.given("RecordNegotiation.record", record);
    }

    /**
     * Records a step of the negotiations (洽谈推介).
     *
     * @param kind the kind of step
     * @param record the record of the step
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RecordNegotiation of(NegotiationKind kind, DocumentRef record) {
      return new RecordNegotiation(kind, record);
    }
  }

  /**
   * Reviews the admission of the project (准入评审).
   *
   * @param result the result
   * @param by the reviewing body; empty if it is unknown
   * @param minutes the minutes
   */
  record ReviewAdmission(AdmissionResult result, Optional<String> by, DocumentRef minutes)
      implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param result the result
     * @param by the reviewing body
     * @param minutes the minutes
     * @throws IllegalArgumentException if a component is missing
     */
    public ReviewAdmission {
      Input.given("ReviewAdmission.result", result);
      Input.given("ReviewAdmission.by", by);
      Input.given("ReviewAdmission.minutes", minutes);
    }

    /**
     * Reviews the admission of the project (准入评审).
     *
     * @param result the result
     * @param minutes the minutes
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReviewAdmission of(AdmissionResult result, DocumentRef minutes) {
      return new ReviewAdmission(result, Optional.empty(), minutes);
    }

    /**
     * Sets the reviewing body.
     *
     * @param by the reviewing body
     * @return a copy with it
     */
    public ReviewAdmission withBy(String by) {
      return new ReviewAdmission(
          result, Optional.of(Input.given("ReviewAdmission.by", by)), minutes);
    }
  }

  /**
   * Takes a step: start of construction, trial production, start of production, or full output.
   *
   * @param step the step
   * @param work the code of the work that takes it; empty for the project as a whole
   */
  record TakeStep(ProjectStep step, Optional<String> work) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param step the step
     * @param work the code of the work that takes it
     * @throws IllegalArgumentException if a component is missing
     */
    public TakeStep {
      Input.given("TakeStep.step", step);
      Input.given("TakeStep.work", work);
    }

    /**
     * Takes a step: start of construction, trial production, start of production, or full output.
     *
     * @param step the step
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static TakeStep of(ProjectStep step) {
      return new TakeStep(step, Optional.empty());
    }

    /**
     * Sets the work that takes the step.
     *
     * @param work the code of the work
     * @return a copy with it
     */
    public TakeStep withWork(String work) {
      return new TakeStep(step, Optional.of(Input.given("TakeStep.work", work)));
    }
  }

  /**
   * Records a standstill of the project (停滞). It stops no approval clock.
   *
   * @param reason the paper that gives the reason
   */
  record SuspendProject(DocumentRef reason) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public SuspendProject {
      Input.given("SuspendProject.reason", reason);
    }

    /**
     * Records a standstill of the project (停滞).
     *
     * @param reason the paper that gives the reason
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SuspendProject of(DocumentRef reason) {
      return new SuspendProject(reason);
    }
  }

  /**
   * Resumes a project after a standstill.
   *
   * @param reason the paper that gives the reason
   */
  record ResumeProject(DocumentRef reason) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public ResumeProject {
      Input.given("ResumeProject.reason", reason);
    }

    /**
     * Resumes a project after a standstill.
     *
     * @param reason the paper that gives the reason
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ResumeProject of(DocumentRef reason) {
      return new ResumeProject(reason);
    }
  }

  /**
   * Records the recheck of the construction permit by its organ. It is required after a stop of a
   * year and before construction resumes (建筑法第十条第二款).
   *
   * @param evidence the paper of proof
   */
  record RecheckPermit(DocumentRef evidence) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param evidence the paper of proof
     * @throws IllegalArgumentException if a component is missing
     */
    public RecheckPermit {
      Input.given("RecheckPermit.evidence", evidence);
    }

    /**
     * Records the recheck of the construction permit by its organ. It is required after a stop of a
     * year and before construction resumes (建筑法第十条第二款).
     *
     * @param evidence the paper of proof
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RecheckPermit of(DocumentRef evidence) {
      return new RecheckPermit(evidence);
    }
  }

  /**
   * Makes the project a key project (重大项目), or an ordinary one again. Every project begins as an
   * ordinary one.
   *
   * @param tier the new tier
   * @param reason the paper of the change
   */
  record SetTier(ProjectTier tier, DocumentRef reason) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param tier the new tier
     * @param reason the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public SetTier {
      Input.given("SetTier.tier", tier);
      Input.given("SetTier.reason", reason);
    }

    /**
     * Makes the project a key project (重大项目), or an ordinary one again. Every project begins as an
     * ordinary one.
     *
     * @param tier the new tier
     * @param reason the paper of the change
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SetTier of(ProjectTier tier, DocumentRef reason) {
      return new SetTier(tier, reason);
    }
  }

  /**
   * Sets the jurisdiction of the project (项目归属) from now on.
   *
   * @param jurisdiction the jurisdiction
   * @param reason the paper of the change
   */
  record PlaceProject(Jurisdiction jurisdiction, DocumentRef reason) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param jurisdiction the jurisdiction
     * @param reason the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public PlaceProject {
      Input.given("PlaceProject.jurisdiction", jurisdiction);
      Input.given("PlaceProject.reason", reason);
    }

    /**
     * Sets the jurisdiction of the project (项目归属) from now on.
     *
     * @param jurisdiction the jurisdiction
     * @param reason the paper of the change
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static PlaceProject of(Jurisdiction jurisdiction, DocumentRef reason) {
      return new PlaceProject(jurisdiction, reason);
    }
  }

  /**
   * Describes the project by its particulars from now on. They replace the earlier ones, as after a
   * change of its name.
   *
   * @param particulars the particulars
   * @param reason the paper of the change; empty for the first particulars
   */
  record DescribeProject(ProjectParticulars particulars, Optional<DocumentRef> reason)
      implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param particulars the particulars
     * @param reason the paper of the change
     * @throws IllegalArgumentException if a component is missing
     */
    public DescribeProject {
      Input.given("DescribeProject.particulars", particulars);
      Input.given("DescribeProject.reason", reason);
    }

    /**
     * Describes the project by its particulars from now on.
     *
     * @param particulars the particulars
     * @return the command
     * @throws IllegalArgumentException if they are missing
     */
    public static DescribeProject of(ProjectParticulars particulars) {
      return new DescribeProject(particulars, Optional.empty());
    }

    /**
     * Sets the paper of the change.
     *
     * @param reason the paper of the change
     * @return a copy with it
     */
    public DescribeProject withReason(DocumentRef reason) {
      return new DescribeProject(
          particulars, Optional.of(Input.given("DescribeProject.reason", reason)));
    }
  }

  /**
   * Terminates the project for good (终止、退出).
   *
   * @param reason the paper that gives the reason
   * @param evidence the evidence
   */
  record TerminateProject(DocumentRef reason, DocumentRef evidence) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that gives the reason
     * @param evidence the evidence
     * @throws IllegalArgumentException if a component is missing
     */
    public TerminateProject {
      Input.given("TerminateProject.reason", reason);
      Input.given("TerminateProject.evidence", evidence);
    }

    /**
     * Terminates the project for good (终止、退出).
     *
     * @param reason the paper that gives the reason
     * @param evidence the evidence
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static TerminateProject of(DocumentRef reason, DocumentRef evidence) {
      return new TerminateProject(reason, evidence);
    }
  }

  /**
   * Reports to the organ of the construction permit that construction stopped (建筑法第十条第一款).
   *
   * @param permit the code of the permit's item; empty if it is not given
   */
  record ReportStop(Optional<String> permit) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param permit the code of the permit's item
     * @throws IllegalArgumentException if a component is missing
     */
    public ReportStop {
      Input.given("ReportStop.permit", permit);
    }

    /** {@return the command} */
    public static ReportStop of() {
      return new ReportStop(Optional.empty());
    }

    /**
     * Sets the permit.
     *
     * @param permit the code of the permit's item
     * @return a copy with it
     */
    public ReportStop withPermit(String permit) {
      return new ReportStop(Optional.of(Input.given("ReportStop.permit", permit)));
    }
  }

  /**
   * Records the performance of a promise of the agreement.
   *
   * @param promise the code of the promise
   * @param evidence the evidence
   */
  record KeepPromise(String promise, DocumentRef evidence) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param promise the code of the promise
     * @param evidence the evidence
     * @throws IllegalArgumentException if a component is missing
     */
    public KeepPromise {
      Input.given("KeepPromise.promise", promise);
      Input.given("KeepPromise.evidence", evidence);
    }

    /**
     * Records the performance of a promise of the agreement.
     *
     * @param promise the code of the promise
     * @param evidence the evidence
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static KeepPromise of(String promise, DocumentRef evidence) {
      return new KeepPromise(promise, evidence);
    }
  }
}
