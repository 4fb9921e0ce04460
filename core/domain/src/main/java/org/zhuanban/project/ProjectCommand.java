package org.zhuanban.project;

import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What can be asked of a project. */
public sealed interface ProjectCommand extends Command {
  /**
   * Signs the investment agreement (签约); once.
   *
   * @param agreement what it promises
   * @param leadBureau the lead bureau (投资促进局), whose calendar the project's own limits run by
   */
  record SignAgreement(Agreement agreement, Department leadBureau) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param agreement what it promises
     * @param leadBureau the lead bureau (投资促进局), whose calendar the project's own limits run by
     * @throws IllegalArgumentException if a component is missing
     */
    public SignAgreement {
      Input.given("SignAgreement.agreement", agreement);
      Input.given("SignAgreement.leadBureau", leadBureau);
    }

    /**
     * Signs the investment agreement (签约); once.
     *
     * @param agreement what it promises
     * @param leadBureau the lead bureau (投资促进局), whose calendar the project's own limits run by
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
   * @param kind what it was
   * @param record the record of it
   */
  record RecordNegotiation(NegotiationKind kind, DocumentRef record) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param kind what it was
     * @param record the record of it
     * @throws IllegalArgumentException if a component is missing
     */
    public RecordNegotiation {
      Input.given("RecordNegotiation.kind", kind);
      Input.given("RecordNegotiation.record", record);
    }

    /**
     * Records a step of the negotiations (洽谈推介).
     *
     * @param kind what it was
     * @param record the record of it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RecordNegotiation of(NegotiationKind kind, DocumentRef record) {
      return new RecordNegotiation(kind, record);
    }
  }

  /**
   * Reviews whether to let the project in (准入评审).
   *
   * @param result what the review came to
   * @param by who reviewed; empty if that is not known
   * @param minutes its minutes
   */
  record ReviewAdmission(AdmissionResult result, Optional<String> by, DocumentRef minutes)
      implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param result what the review came to
     * @param by who reviewed
     * @param minutes its minutes
     * @throws IllegalArgumentException if a component is missing
     */
    public ReviewAdmission {
      Input.given("ReviewAdmission.result", result);
      Input.given("ReviewAdmission.by", by);
      Input.given("ReviewAdmission.minutes", minutes);
    }

    /**
     * Reviews whether to let the project in (准入评审).
     *
     * @param result what the review came to
     * @param minutes its minutes
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReviewAdmission of(AdmissionResult result, DocumentRef minutes) {
      return new ReviewAdmission(result, Optional.empty(), minutes);
    }

    /**
     * Names who reviewed.
     *
     * @param by who reviewed
     * @return the same with it
     */
    public ReviewAdmission withBy(String by) {
      return new ReviewAdmission(
          result, Optional.of(Input.given("ReviewAdmission.by", by)), minutes);
    }
  }

  /**
   * Starts construction or production, or reaches full output.
   *
   * @param step which of these
   */
  record TakeStep(ProjectStep step) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param step which of these
     * @throws IllegalArgumentException if a component is missing
     */
    public TakeStep {
      Input.given("TakeStep.step", step);
    }

    /**
     * Starts construction or production, or reaches full output.
     *
     * @param step which of these
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static TakeStep of(ProjectStep step) {
      return new TakeStep(step);
    }
  }

  /**
   * Lets the project stand still (停滞). No approval clock stops by it.
   *
   * @param reason the paper that says why
   */
  record SuspendProject(DocumentRef reason) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public SuspendProject {
      Input.given("SuspendProject.reason", reason);
    }

    /**
     * Lets the project stand still (停滞).
     *
     * @param reason the paper that says why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SuspendProject of(DocumentRef reason) {
      return new SuspendProject(reason);
    }
  }

  /**
   * Lets a suspended project go on.
   *
   * @param reason the paper that says why
   */
  record ResumeProject(DocumentRef reason) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public ResumeProject {
      Input.given("ResumeProject.reason", reason);
    }

    /**
     * Lets a suspended project go on.
     *
     * @param reason the paper that says why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ResumeProject of(DocumentRef reason) {
      return new ResumeProject(reason);
    }
  }

  /**
   * Has the construction permit checked again by its organ, after construction stopped for a year
   * and before it goes on (建筑法第十条第二款).
   *
   * @param evidence the paper that proves it
   */
  record RecheckPermit(DocumentRef evidence) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param evidence the paper that proves it
     * @throws IllegalArgumentException if a component is missing
     */
    public RecheckPermit {
      Input.given("RecheckPermit.evidence", evidence);
    }

    /**
     * Has the construction permit checked again by its organ, after construction stopped for a year
     * and before it goes on (建筑法第十条第二款).
     *
     * @param evidence the paper that proves it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RecheckPermit of(DocumentRef evidence) {
      return new RecheckPermit(evidence);
    }
  }

  /**
   * Makes the project a key project (重大项目), or an ordinary one again; every project begins as one.
   *
   * @param tier what it is from now on
   * @param reason the paper that says so
   */
  record SetTier(ProjectTier tier, DocumentRef reason) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param tier what it is from now on
     * @param reason the paper that says so
     * @throws IllegalArgumentException if a component is missing
     */
    public SetTier {
      Input.given("SetTier.tier", tier);
      Input.given("SetTier.reason", reason);
    }

    /**
     * Makes the project a key project (重大项目), or an ordinary one again; every project begins as
     * one.
     *
     * @param tier what it is from now on
     * @param reason the paper that says so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SetTier of(ProjectTier tier, DocumentRef reason) {
      return new SetTier(tier, reason);
    }
  }

  /**
   * Says where the project belongs (项目归属), from now on.
   *
   * @param jurisdiction its place, its industry and who introduced it
   * @param reason the paper that says so
   */
  record PlaceProject(Jurisdiction jurisdiction, DocumentRef reason) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param jurisdiction its place, its industry and who introduced it
     * @param reason the paper that says so
     * @throws IllegalArgumentException if a component is missing
     */
    public PlaceProject {
      Input.given("PlaceProject.jurisdiction", jurisdiction);
      Input.given("PlaceProject.reason", reason);
    }

    /**
     * Says where the project belongs (项目归属), from now on.
     *
     * @param jurisdiction its place, its industry and who introduced it
     * @param reason the paper that says so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static PlaceProject of(Jurisdiction jurisdiction, DocumentRef reason) {
      return new PlaceProject(jurisdiction, reason);
    }
  }

  /**
   * Ends the project for good (终止、退出).
   *
   * @param reason the paper that says why
   * @param evidence what proves it
   */
  record TerminateProject(DocumentRef reason, DocumentRef evidence) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param reason the paper that says why
     * @param evidence what proves it
     * @throws IllegalArgumentException if a component is missing
     */
    public TerminateProject {
      Input.given("TerminateProject.reason", reason);
      Input.given("TerminateProject.evidence", evidence);
    }

    /**
     * Ends the project for good (终止、退出).
     *
     * @param reason the paper that says why
     * @param evidence what proves it
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
   * @param permit the code of the permit's item; empty if that is not said
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
     * Names the permit.
     *
     * @param permit the code of the permit's item
     * @return the same with it
     */
    public ReportStop withPermit(String permit) {
      return new ReportStop(Optional.of(Input.given("ReportStop.permit", permit)));
    }
  }

  /**
   * Keeps a promise of the agreement.
   *
   * @param promise its code
   * @param evidence what proves it
   */
  record KeepPromise(String promise, DocumentRef evidence) implements ProjectCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param promise its code
     * @param evidence what proves it
     * @throws IllegalArgumentException if a component is missing
     */
    public KeepPromise {
      Input.given("KeepPromise.promise", promise);
      Input.given("KeepPromise.evidence", evidence);
    }

    /**
     * Keeps a promise of the agreement.
     *
     * @param promise its code
     * @param evidence what proves it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static KeepPromise of(String promise, DocumentRef evidence) {
      return new KeepPromise(promise, evidence);
    }
  }
}
