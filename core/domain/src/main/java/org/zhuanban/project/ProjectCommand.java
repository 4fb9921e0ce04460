package org.zhuanban.project;

import java.util.Optional;
import org.zhuanban.command.Command;
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
  record SignAgreement(Agreement agreement, Department leadBureau) implements ProjectCommand {}

  /**
   * Records a step of the negotiations (洽谈推介).
   *
   * @param kind what it was
   * @param record the record of it
   */
  record RecordNegotiation(NegotiationKind kind, DocumentRef record) implements ProjectCommand {}

  /**
   * Reviews whether to let the project in (准入评审).
   *
   * @param result what the review came to
   * @param by who reviewed; empty if that is not known
   * @param minutes its minutes
   */
  record ReviewAdmission(AdmissionResult result, Optional<String> by, DocumentRef minutes)
      implements ProjectCommand {}

  /**
   * Starts construction or production, or reaches full output.
   *
   * @param step which of these
   */
  record TakeStep(ProjectStep step) implements ProjectCommand {}

  /**
   * Lets the project stand still (停滞). No approval clock stops by it.
   *
   * @param reason the paper that says why
   */
  record SuspendProject(DocumentRef reason) implements ProjectCommand {}

  /**
   * Lets a suspended project go on.
   *
   * @param reason the paper that says why
   */
  record ResumeProject(DocumentRef reason) implements ProjectCommand {}

  /**
   * Has the construction permit checked again by its organ, after construction stopped for a year
   * and before it goes on (建筑法第十条第二款).
   *
   * @param evidence the paper that proves it
   */
  record RecheckPermit(DocumentRef evidence) implements ProjectCommand {}

  /**
   * Makes the project a key project (重大项目), or an ordinary one again; every project begins as one.
   *
   * @param tier what it is from now on
   * @param reason the paper that says so
   */
  record SetTier(ProjectTier tier, DocumentRef reason) implements ProjectCommand {}

  /**
   * Says where the project belongs (项目归属), from now on.
   *
   * @param placement its place, its industry and who introduced it
   * @param reason the paper that says so
   */
  record PlaceProject(Placement placement, DocumentRef reason) implements ProjectCommand {}

  /**
   * Ends the project for good (终止、退出).
   *
   * @param reason the paper that says why
   * @param evidence what proves it
   */
  record TerminateProject(DocumentRef reason, DocumentRef evidence) implements ProjectCommand {}

  /**
   * Reports to the organ of the construction permit that construction stopped (建筑法第十条第一款).
   *
   * @param permit the code of the permit's item; empty if that is not said
   */
  record ReportStop(Optional<String> permit) implements ProjectCommand {}

  /**
   * Keeps a promise of the agreement.
   *
   * @param promise its code
   * @param evidence what proves it
   */
  record KeepPromise(String promise, DocumentRef evidence) implements ProjectCommand {}
}
