package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** What can be asked of the approvals of a project. */
public sealed interface ApprovalCommand extends Command {
  /** An order that concerns one item. */
  sealed interface OnItem extends ApprovalCommand {
    /** {@return the code of the item} */
    String item();
  }

  /** An order that concerns the departments that take part in an item. */
  sealed interface OnJoint extends OnItem permits JointCommand {}

  /** An order that concerns a licence that was delivered. */
  sealed interface OnLicence extends OnItem permits RenewalCommand {}

  /** An order that concerns the ratings of the service. */
  sealed interface OnRating extends OnItem permits RatingCommand {}

  /** An order that concerns a plan that was laid down. */
  sealed interface OnPlan extends ApprovalCommand permits PlanCommand {}

  /**
   * Lays down what has to be approved; once.
   *
   * @param plan the plan, without faults
   */
  record AdoptPlan(ApprovalPlan plan) implements ApprovalCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param plan the plan, without faults
     * @throws IllegalArgumentException if a component is missing
     */
    public AdoptPlan {
      Input.given("AdoptPlan.plan", plan);
    }

    /**
     * Lays down what has to be approved; once.
     *
     * @param plan the plan, without faults
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static AdoptPlan of(ApprovalPlan plan) {
      return new AdoptPlan(plan);
    }
  }

  /**
   * Receives an application (收件).
   *
   * @param item the code of the item
   * @param complete whether all materials were there
   */
  record ReceiveApplication(String item, boolean complete) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param complete whether all materials were there
     * @throws IllegalArgumentException if a component is missing
     */
    public ReceiveApplication {
      Input.given("ReceiveApplication.item", item);
    }

    /**
     * Receives an application (收件).
     *
     * @param item the code of the item
     * @param complete whether all materials were there
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReceiveApplication of(String item, boolean complete) {
      return new ReceiveApplication(item, complete);
    }
  }

  /**
   * Tells the applicant all corrections at once (一次性告知). The same paper told again is no second
   * notice.
   *
   * @param item the code of the item
   * @param notice the paper that lists them
   */
  record GiveCorrectionNotice(String item, DocumentRef notice) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param notice the paper that lists them
     * @throws IllegalArgumentException if a component is missing
     */
    public GiveCorrectionNotice {
      Input.given("GiveCorrectionNotice.item", item);
      Input.given("GiveCorrectionNotice.notice", notice);
    }

    /**
     * Tells the applicant all corrections at once (一次性告知).
     *
     * @param item the code of the item
     * @param notice the paper that lists them
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GiveCorrectionNotice of(String item, DocumentRef notice) {
      return new GiveCorrectionNotice(item, notice);
    }
  }

  /**
   * Receives what was asked for, so that the set is complete. The organ has to answer it as long as
   * it had for the notice; its silence accepts from this day on (行政许可法第三十二条第一款第四项、第五项).
   *
   * @param item the code of the item
   */
  record ReceiveSupplement(String item) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @throws IllegalArgumentException if a component is missing
     */
    public ReceiveSupplement {
      Input.given("ReceiveSupplement.item", item);
    }

    /**
     * Receives what was asked for, so that the set is complete.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReceiveSupplement of(String item) {
      return new ReceiveSupplement(item);
    }
  }

  /**
   * Lets the applicant correct errors on the spot (当场更正), on the day of receipt only.
   *
   * @param item the code of the item
   */
  record CorrectOnSpot(String item) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @throws IllegalArgumentException if a component is missing
     */
    public CorrectOnSpot {
      Input.given("CorrectOnSpot.item", item);
    }

    /**
     * Lets the applicant correct errors on the spot (当场更正), on the day of receipt only.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CorrectOnSpot of(String item) {
      return new CorrectOnSpot(item);
    }
  }

  /**
   * Refuses to accept an application (不予受理); at once, where the ground is one of the organ's
   * competence. Once the application counts as accepted, be it by silence, it has to be decided.
   *
   * @param item the code of the item
   * @param ground on which ground
   * @param competent the organ that is competent, named where this one is not
   * @param receipt the sealed and dated paper for the applicant
   */
  record RefuseAcceptance(
      String item, NonAcceptance ground, Optional<String> competent, DocumentRef receipt)
      implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param ground on which ground
     * @param competent the organ that is competent, named where this one is not
     * @param receipt the sealed and dated paper for the applicant
     * @throws IllegalArgumentException if a component is missing
     */
    public RefuseAcceptance {
      Input.given("RefuseAcceptance.item", item);
      Input.given("RefuseAcceptance.ground", ground);
      Input.given("RefuseAcceptance.competent", competent);
      Input.given("RefuseAcceptance.receipt", receipt);
    }

    /**
     * Refuses to accept an application (不予受理); at once, where the ground is one of the organ's
     * competence.
     *
     * @param item the code of the item
     * @param ground on which ground
     * @param receipt the sealed and dated paper for the applicant
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RefuseAcceptance of(String item, NonAcceptance ground, DocumentRef receipt) {
      return new RefuseAcceptance(item, ground, Optional.empty(), receipt);
    }

    /**
     * Names the organ that is competent.
     *
     * @param competent the organ that is competent, named where this one is not
     * @return the same with it
     */
    public RefuseAcceptance withCompetent(String competent) {
      return new RefuseAcceptance(
          item, ground, Optional.of(Input.given("RefuseAcceptance.competent", competent)), receipt);
    }
  }

  /**
   * Accepts an application although documents that are not essential are missing (容缺受理). The clock
   * of the item runs as after any acceptance; each document has a limit of its own, and without all
   * of them the item cannot be granted.
   *
   * @param item the code of the item
   * @param promised the documents that the applicant promised, at least one and each name once
   */
  record AcceptWithDeferredDocuments(String item, List<DeferredDocument> promised)
      implements OnItem {
    /**
     * Checks and copies the documents. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param promised the documents that the applicant promised
     * @throws IllegalArgumentException if there is none, or one is named twice
     */
    public AcceptWithDeferredDocuments {
      Input.given("AcceptTolerantly.item", item);
      promised = Input.some("AcceptTolerantly.promised", promised);
      Input.distinct("AcceptTolerantly.promised", promised.stream().map(DeferredDocument::name));
    }

    /**
     * Accepts an application although documents that are not essential are missing (容缺受理).
     *
     * @param item the code of the item
     * @param promised the documents that the applicant promised, at least one and each name once
     * @return the command
     * @throws IllegalArgumentException if there is none, or one is named twice
     */
    public static AcceptWithDeferredDocuments of(String item, List<DeferredDocument> promised) {
      return new AcceptWithDeferredDocuments(item, promised);
    }
  }

  /**
   * Receives a promised document.
   *
   * @param item the code of the item
   * @param document its name
   */
  record SupplyDeferredDocument(String item, String document) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param document its name
     * @throws IllegalArgumentException if a component is missing
     */
    public SupplyDeferredDocument {
      Input.given("SupplyPromisedDocument.item", item);
      Input.given("SupplyPromisedDocument.document", document);
    }

    /**
     * Receives a promised document.
     *
     * @param item the code of the item
     * @param document its name
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SupplyDeferredDocument of(String item, String document) {
      return new SupplyDeferredDocument(item, document);
    }
  }

  /**
   * Accepts an application (受理).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt that this begins or belongs to; empty where it follows
   */
  record AcceptApplication(String item, Optional<Integer> attempt) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt that this begins or belongs to
     * @throws IllegalArgumentException if a component is missing
     */
    public AcceptApplication {
      Input.given("AcceptApplication.item", item);
      Input.given("AcceptApplication.attempt", attempt);
    }

    /**
     * Accepts an application (受理).
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static AcceptApplication of(String item) {
      return new AcceptApplication(item, Optional.empty());
    }

    /**
     * Names the attempt.
     *
     * @param attempt the number of the attempt that this begins or belongs to
     * @return the same with it
     */
    public AcceptApplication withAttempt(int attempt) {
      return new AcceptApplication(item, Optional.of(attempt));
    }
  }

  /**
   * Files an item (备案).
   *
   * @param item the code of the item
   */
  record RecordFiling(String item) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @throws IllegalArgumentException if a component is missing
     */
    public RecordFiling {
      Input.given("FileItem.item", item);
    }

    /**
     * Files an item (备案).
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RecordFiling of(String item) {
      return new RecordFiling(item);
    }
  }

  /**
   * Withdraws an application.
   *
   * @param item the code of the item
   */
  record WithdrawApplication(String item) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @throws IllegalArgumentException if a component is missing
     */
    public WithdrawApplication {
      Input.given("WithdrawApplication.item", item);
    }

    /**
     * Withdraws an application.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static WithdrawApplication of(String item) {
      return new WithdrawApplication(item);
    }
  }

  /**
   * Ends an application undecided because there is nothing left to decide (终止审批).
   *
   * @param item the code of the item
   * @param ground on which ground
   * @param decision the written decision
   */
  record TerminateApplication(String item, Termination ground, DocumentRef decision)
      implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param ground on which ground
     * @param decision the written decision
     * @throws IllegalArgumentException if a component is missing
     */
    public TerminateApplication {
      Input.given("TerminateCase.item", item);
      Input.given("TerminateCase.ground", ground);
      Input.given("TerminateCase.decision", decision);
    }

    /**
     * Ends an application undecided because there is nothing left to decide (终止审批).
     *
     * @param item the code of the item
     * @param ground on which ground
     * @param decision the written decision
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static TerminateApplication of(String item, Termination ground, DocumentRef decision) {
      return new TerminateApplication(item, ground, decision);
    }
  }

  /**
   * Begins a special procedure (特殊环节).
   *
   * @param item the code of the item
   * @param procedure its code, such as {@code EXPERT_REVIEW}: 1 to 64 characters out of {@code A-Z
   *     0-9 _}; one that is not a {@link org.zhuanban.deadline.PauseReason} stops no clock
   * @param notifiedOn the day of the written notice to the applicant; empty if none was given
   * @param stated how long it takes, as the notice says
   */
  record StartPause(
      String item, String procedure, Optional<LocalDate> notifiedOn, Optional<TimeLimit> stated)
      implements OnItem {
    /**
     * Checks the code. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param procedure its code
     * @param notifiedOn the day of the written notice
     * @param stated how long it takes
     * @throws IllegalArgumentException if the code is malformed
     */
    public StartPause {
      Input.given("StartPause.item", item);
      Input.given("StartPause.notifiedOn", notifiedOn);
      Input.given("StartPause.stated", stated);
      checkProcedure(procedure);
    }

    /**
     * Begins a special procedure (特殊环节).
     *
     * @param item the code of the item
     * @param procedure its code, such as {@code EXPERT_REVIEW}: 1 to 64 characters out of {@code
     *     A-Z 0-9 _}
     * @return the command
     * @throws IllegalArgumentException if the code is malformed
     */
    public static StartPause of(String item, String procedure) {
      return new StartPause(item, procedure, Optional.empty(), Optional.empty());
    }

    /**
     * Adds the day of the written notice to the applicant.
     *
     * @param notifiedOn the day of the written notice to the applicant
     * @return the same with it
     */
    public StartPause withNotifiedOn(LocalDate notifiedOn) {
      return new StartPause(
          item, procedure, Optional.of(Input.given("StartPause.notifiedOn", notifiedOn)), stated);
    }

    /**
     * Says how long the procedure takes.
     *
     * @param stated how long it takes, as the notice says
     * @return the same with it
     */
    public StartPause withStated(TimeLimit stated) {
      return new StartPause(
          item, procedure, notifiedOn, Optional.of(Input.given("StartPause.stated", stated)));
    }
  }

  /**
   * Tells the applicant in writing how long a special procedure takes (行政许可法第四十五条), where that was
   * not told when it began. From this day on its time is left out; it cannot be told for days that
   * have passed.
   *
   * @param item the code of the item
   * @param procedure its code; empty for the only one that goes on
   * @param stated how long it takes, as the notice says
   */
  record NotifyPause(String item, Optional<String> procedure, Optional<TimeLimit> stated)
      implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param procedure its code
     * @param stated how long it takes, as the notice says
     * @throws IllegalArgumentException if a component is missing
     */
    public NotifyPause {
      Input.given("NotifyPause.item", item);
      Input.given("NotifyPause.procedure", procedure);
      Input.given("NotifyPause.stated", stated);
    }

    /**
     * Tells the applicant in writing how long a special procedure takes (行政许可法第四十五条), where that
     * was not told when it began.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static NotifyPause of(String item) {
      return new NotifyPause(item, Optional.empty(), Optional.empty());
    }

    /**
     * Names the procedure, where several go on.
     *
     * @param procedure its code
     * @return the same with it
     */
    public NotifyPause withProcedure(String procedure) {
      return new NotifyPause(
          item, Optional.of(Input.given("NotifyPause.procedure", procedure)), stated);
    }

    /**
     * Says how long the procedure takes.
     *
     * @param stated how long it takes, as the notice says
     * @return the same with it
     */
    public NotifyPause withStated(TimeLimit stated) {
      return new NotifyPause(
          item, procedure, Optional.of(Input.given("NotifyPause.stated", stated)));
    }
  }

  /**
   * Ends a special procedure; the day still belongs to it.
   *
   * @param item the code of the item
   * @param procedure its code; empty for the only one that goes on
   */
  record EndPause(String item, Optional<String> procedure) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param procedure its code
     * @throws IllegalArgumentException if a component is missing
     */
    public EndPause {
      Input.given("EndPause.item", item);
      Input.given("EndPause.procedure", procedure);
    }

    /**
     * Ends a special procedure; the day still belongs to it.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static EndPause of(String item) {
      return new EndPause(item, Optional.empty());
    }

    /**
     * Names the procedure, where several go on.
     *
     * @param procedure its code
     * @return the same with it
     */
    public EndPause withProcedure(String procedure) {
      return new EndPause(item, Optional.of(Input.given("EndPause.procedure", procedure)));
    }
  }

  /**
   * Extends the limits (延期).
   *
   * @param item the code of the item
   * @param by how much longer
   * @param approvedBy the office that approved it
   * @param toldOn the day on which the applicant was told the reason
   */
  record ExtendLimit(String item, TimeLimit by, Office approvedBy, Optional<LocalDate> toldOn)
      implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param by how much longer
     * @param approvedBy the office that approved it
     * @param toldOn the day on which the applicant was told the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendLimit {
      Input.given("ExtendLimit.item", item);
      Input.given("ExtendLimit.by", by);
      Input.given("ExtendLimit.approvedBy", approvedBy);
      Input.given("ExtendLimit.toldOn", toldOn);
    }

    /**
     * Extends the limits (延期).
     *
     * @param item the code of the item
     * @param by how much longer
     * @param approvedBy the office that approved it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExtendLimit of(String item, TimeLimit by, Office approvedBy) {
      return new ExtendLimit(item, by, approvedBy, Optional.empty());
    }

    /**
     * Adds the day on which the applicant was told the reason.
     *
     * @param toldOn the day on which the applicant was told the reason
     * @return the same with it
     */
    public ExtendLimit withToldOn(LocalDate toldOn) {
      return new ExtendLimit(
          item, by, approvedBy, Optional.of(Input.given("ExtendLimit.toldOn", toldOn)));
    }
  }

  /**
   * Extends the time to start construction after a permit (开工延期, 建筑法第九条).
   *
   * @param item the code of the item that granted the permit
   * @param by how much longer
   * @param approvedBy the office that approved it
   */
  record ExtendStart(String item, TimeLimit by, Office approvedBy) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item that granted the permit
     * @param by how much longer
     * @param approvedBy the office that approved it
     * @throws IllegalArgumentException if a component is missing
     */
    public ExtendStart {
      Input.given("ExtendStart.item", item);
      Input.given("ExtendStart.by", by);
      Input.given("ExtendStart.approvedBy", approvedBy);
    }

    /**
     * Extends the time to start construction after a permit (开工延期, 建筑法第九条).
     *
     * @param item the code of the item that granted the permit
     * @param by how much longer
     * @param approvedBy the office that approved it
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ExtendStart of(String item, TimeLimit by, Office approvedBy) {
      return new ExtendStart(item, by, approvedBy);
    }
  }

  /**
   * Decides on an item (办结).
   *
   * @param item the code of the item
   * @param result what was decided
   * @param attempt the number of the attempt; empty for the one under way
   * @param decision the written decision; a refusal states its reasons and remedies
   * @param conditions the paper with the conditions attached to an approval
   * @param commitment the commitment on which an approval rests (告知承诺)
   */
  record DecideItem(
      String item,
      Result result,
      Optional<Integer> attempt,
      Optional<DocumentRef> decision,
      Optional<DocumentRef> conditions,
      Optional<Commitment> commitment)
      implements OnItem {
    /**
     * Checks what goes with an approval only. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param result what was decided
     * @param attempt the number of the attempt
     * @param decision the written decision
     * @param conditions the conditions attached to an approval
     * @param commitment the commitment on which an approval rests
     * @throws IllegalArgumentException if a refusal has conditions or a commitment
     */
    public DecideItem {
      Input.given("DecideItem.item", item);
      Input.given("DecideItem.result", result);
      Input.given("DecideItem.attempt", attempt);
      Input.given("DecideItem.decision", decision);
      Input.given("DecideItem.conditions", conditions);
      Input.given("DecideItem.commitment", commitment);
      if (result == Result.REFUSED && (conditions.isPresent() || commitment.isPresent())) {
        throw InputFault.UNFIT.at(
            conditions.isPresent() ? "DecideItem.conditions" : "DecideItem.commitment",
            "DecideItem.result",
            result);
      }
    }

    /**
     * Decides on an item (办结).
     *
     * @param item the code of the item
     * @param result what was decided
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DecideItem of(String item, Result result) {
      return new DecideItem(
          item, result, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Approves an item.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DecideItem approve(String item) {
      return of(item, Result.APPROVED);
    }

    /**
     * Refuses an item.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DecideItem refuse(String item) {
      return of(item, Result.REFUSED);
    }

    /**
     * Names the attempt.
     *
     * @param attempt the number of the attempt
     * @return the same with it
     */
    public DecideItem withAttempt(int attempt) {
      return new DecideItem(item, result, Optional.of(attempt), decision, conditions, commitment);
    }

    /**
     * Adds the written decision.
     *
     * @param decision the written decision
     * @return the same with it
     */
    public DecideItem withDecision(DocumentRef decision) {
      return new DecideItem(
          item,
          result,
          attempt,
          Optional.of(Input.given("DecideItem.decision", decision)),
          conditions,
          commitment);
    }

    /**
     * Attaches conditions to an approval.
     *
     * @param conditions the paper with the conditions attached to an approval
     * @return the same with it
     */
    public DecideItem withConditions(DocumentRef conditions) {
      return new DecideItem(
          item,
          result,
          attempt,
          decision,
          Optional.of(Input.given("DecideItem.conditions", conditions)),
          commitment);
    }

    /**
     * Rests an approval on a commitment (告知承诺).
     *
     * @param commitment the commitment on which an approval rests (告知承诺)
     * @return the same with it
     */
    public DecideItem withCommitment(Commitment commitment) {
      return new DecideItem(
          item,
          result,
          attempt,
          decision,
          conditions,
          Optional.of(Input.given("DecideItem.commitment", commitment)));
    }
  }

  /**
   * Says whether the commitment is kept on which an item was approved; once.
   *
   * @param item the code of the item
   * @param kept whether it is; if not, {@link RevokeApproval} is an act of its own, since the
   *     applicant may be told to mend it first
   * @param report the paper that says so
   */
  record CheckCommitment(String item, boolean kept, DocumentRef report) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param kept whether it is
     * @param report the paper that says so
     * @throws IllegalArgumentException if a component is missing
     */
    public CheckCommitment {
      Input.given("CheckCommitment.item", item);
      Input.given("CheckCommitment.report", report);
    }

    /**
     * Says whether the commitment is kept on which an item was approved; once.
     *
     * @param item the code of the item
     * @param kept whether it is
     * @param report the paper that says so
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CheckCommitment of(String item, boolean kept, DocumentRef report) {
      return new CheckCommitment(item, kept, report);
    }
  }

  /**
   * Ends what was granted or filed (撤销、撤回、注销). From that day on the gates that it had opened are
   * closed; what others decided before stays. It can be applied for again as a new attempt.
   *
   * @param item the code of the item
   * @param ground on which ground; a cancellation that only follows on a revocation (行政许可法第七十条第四项)
   *     is not told again
   * @param decision the written decision
   */
  record RevokeApproval(String item, Revocation ground, DocumentRef decision) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param ground on which ground
     * @param decision the written decision
     * @throws IllegalArgumentException if a component is missing
     */
    public RevokeApproval {
      Input.given("RevokeApproval.item", item);
      Input.given("RevokeApproval.ground", ground);
      Input.given("RevokeApproval.decision", decision);
    }

    /**
     * Ends what was granted or filed (撤销、撤回、注销).
     *
     * @param item the code of the item
     * @param ground on which ground
     * @param decision the written decision
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RevokeApproval of(String item, Revocation ground, DocumentRef decision) {
      return new RevokeApproval(item, ground, decision);
    }
  }

  /**
   * Delivers a decision (送达).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one that waits for delivery
   * @param rating what the applicant gave for the service, from 1 to 5
   * @param validTo the last day printed on the licence; never computed
   */
  record DeliverDecision(
      String item, Optional<Integer> attempt, Optional<Integer> rating, Optional<LocalDate> validTo)
      implements OnItem {
    /**
     * Checks the rating. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param rating what the applicant gave
     * @param validTo the last day printed on the licence
     * @throws IllegalArgumentException if the rating is not from 1 to 5
     */
    public DeliverDecision {
      Input.given("DeliverDecision.item", item);
      Input.given("DeliverDecision.attempt", attempt);
      Input.given("DeliverDecision.validTo", validTo);
      Input.given("DeliverDecision.rating", rating)
          .ifPresent(given -> Input.within("DeliverDecision.rating", given, 1, 5));
    }

    /**
     * Delivers a decision (送达).
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DeliverDecision of(String item) {
      return new DeliverDecision(item, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Names the attempt.
     *
     * @param attempt the number of the attempt
     * @return the same with it
     */
    public DeliverDecision withAttempt(int attempt) {
      return new DeliverDecision(item, Optional.of(attempt), rating, validTo);
    }

    /**
     * Adds the rating.
     *
     * @param rating what the applicant gave for the service, from 1 to 5
     * @return the same with it
     */
    public DeliverDecision withRating(int rating) {
      return new DeliverDecision(item, attempt, Optional.of(rating), validTo);
    }

    /**
     * Adds the last day that the licence is valid.
     *
     * @param validTo the last day printed on the licence
     * @return the same with it
     */
    public DeliverDecision withValidTo(LocalDate validTo) {
      return new DeliverDecision(
          item, attempt, rating, Optional.of(Input.given("DeliverDecision.validTo", validTo)));
    }
  }

  /**
   * Takes a step of a public trade.
   *
   * @param item the code of the item
   * @param step the step
   */
  record TakeTradeStep(String item, TradeStep step) implements OnItem {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param step the step
     * @throws IllegalArgumentException if a component is missing
     */
    public TakeTradeStep {
      Input.given("TakeTradeStep.item", item);
      Input.given("TakeTradeStep.step", step);
    }

    /**
     * Takes a step of a public trade.
     *
     * @param item the code of the item
     * @param step the step
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static TakeTradeStep of(String item, TradeStep step) {
      return new TakeTradeStep(item, step);
    }
  }

  private static void checkProcedure(String procedure) {
    if (!Input.given("StartPause.procedure", procedure).matches("[A-Z0-9_]{1,64}")) {
      throw InputFault.CHARACTERS.at("StartPause.procedure", 64, "A-Z 0-9 _", procedure);
    }
  }
}
