package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;

/** Commands for the decision on an item, from the decision to its revocation (决定、送达、撤销). */
public sealed interface DecisionCommand extends ApprovalCommand.OnItem {
  /**
   * Ends an application without decision, because its object has ceased (终止审批).
   *
   * @param item the code of the item
   * @param ground the ground
   * @param decision the written decision
   */
  record TerminateApplication(String item, Termination ground, DocumentRef decision)
      implements DecisionCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param ground the ground
     * @param decision the written decision
     * @throws IllegalArgumentException if a component is missing
     */
    public TerminateApplication {
      Input.given("TerminateApplication.item", item);
      Input.given("TerminateApplication.ground", ground);
      Input.given("TerminateApplication.decision", decision);
    }

    /**
     * Ends an application without decision, because its object has ceased (终止审批).
     *
     * @param item the code of the item
     * @param ground the ground
     * @param decision the written decision
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static TerminateApplication of(String item, Termination ground, DocumentRef decision) {
      return new TerminateApplication(item, ground, decision);
    }
  }

  /**
   * Decides on an item (办结).
   *
   * @param item the code of the item
   * @param result the result of the decision
   * @param attempt the number of the attempt; empty for the open one
   * @param decision the written decision; a refusal states its reasons and remedies
   * @param conditions the paper with the conditions attached to an approval
   * @param commitment the commitment on which an approval is based (告知承诺)
   */
  record DecideItem(
      String item,
      Result result,
      Optional<Integer> attempt,
      Optional<DocumentRef> decision,
      Optional<DocumentRef> conditions,
      Optional<Commitment> commitment)
      implements DecisionCommand {
    /**
     * Checks the components that only an approval can have. Callers use {@link #of}, since
     * components may be added.
     *
     * @param item the code of the item
     * @param result the result of the decision
     * @param attempt the number of the attempt
     * @param decision the written decision
     * @param conditions the conditions attached to an approval
     * @param commitment the commitment on which an approval is based
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
     * @param result the result of the decision
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
     * Sets the attempt.
     *
     * @param attempt the number of the attempt
     * @return a copy with it
     */
    public DecideItem withAttempt(int attempt) {
      return new DecideItem(item, result, Optional.of(attempt), decision, conditions, commitment);
    }

    /**
     * Adds the written decision.
     *
     * @param decision the written decision
     * @return a copy with it
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
     * @return a copy with it
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
     * Bases an approval on a commitment (告知承诺).
     *
     * @param commitment the commitment on which an approval is based (告知承诺)
     * @return a copy with it
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
   * Records the check of the commitment on which an item was approved; possible once.
   *
   * @param item the code of the item
   * @param kept whether the commitment is kept. If not, {@link RevokeApproval} is a separate act,
   *     since the applicant can be ordered to remedy the breach first
   * @param report the report of the check
   */
  record CheckCommitment(String item, boolean kept, DocumentRef report) implements DecisionCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param kept whether the commitment is kept
     * @param report the report of the check
     * @throws IllegalArgumentException if a component is missing
     */
    public CheckCommitment {
      Input.given("CheckCommitment.item", item);
      Input.given("CheckCommitment.report", report);
    }

    /**
     * Records the check of the commitment on which an item was approved; possible once.
     *
     * @param item the code of the item
     * @param kept whether the commitment is kept
     * @param report the report of the check
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CheckCommitment of(String item, boolean kept, DocumentRef report) {
      return new CheckCommitment(item, kept, report);
    }
  }

  /**
   * Ends an approval or filing (撤销、撤回、注销). The gates that it had opened are closed from that day
   * on; earlier decisions of others are unaffected. The item can be applied for again as a new
   * attempt.
   *
   * @param item the code of the item
   * @param ground the ground; a cancellation that only follows a revocation (行政许可法第七十条第四项) is not
   *     recorded again
   * @param decision the written decision
   */
  record RevokeApproval(String item, Revocation ground, DocumentRef decision)
      implements DecisionCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param ground the ground
     * @param decision the written decision
     * @throws IllegalArgumentException if a component is missing
     */
    public RevokeApproval {
      Input.given("RevokeApproval.item", item);
      Input.given("RevokeApproval.ground", ground);
      Input.given("RevokeApproval.decision", decision);
    }

    /**
     * Ends an approval or filing (撤销、撤回、注销).
     *
     * @param item the code of the item
     * @param ground the ground
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
   * @param attempt the number of the attempt; empty for the last one that awaits delivery
   * @param rating the applicant's rating of the service
   * @param validTo the last day printed on the licence; never computed
   * @param licence what stands on the licence or other result; empty if it is not given
   * @param receipt the receipt of the delivery (送达回证); empty if it is not given
   */
  record DeliverDecision(
      String item,
      Optional<Integer> attempt,
      Optional<ServiceGrade> rating,
      Optional<LocalDate> validTo,
      Optional<LicenceDocument> licence,
      Optional<DocumentRef> receipt)
      implements DecisionCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param rating the applicant's rating of the service
     * @param validTo the last day printed on the licence
     * @param licence what stands on the licence or other result
     * @param receipt the receipt of the delivery
     * @throws IllegalArgumentException if a component is missing
     */
    public DeliverDecision {
      Input.given("DeliverDecision.item", item);
      Input.given("DeliverDecision.attempt", attempt);
      Input.given("DeliverDecision.validTo", validTo);
      Input.given("DeliverDecision.rating", rating);
      Input.given("DeliverDecision.licence", licence);
      Input.given("DeliverDecision.receipt", receipt);
    }

    /**
     * Delivers a decision (送达).
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static DeliverDecision of(String item) {
      return new DeliverDecision(
          item,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /**
     * Sets the attempt.
     *
     * @param attempt the number of the attempt
     * @return a copy with it
     */
    public DeliverDecision withAttempt(int attempt) {
      return new DeliverDecision(item, Optional.of(attempt), rating, validTo, licence, receipt);
    }

    /**
     * Adds the rating.
     *
     * @param rating the applicant's rating of the service
     * @return a copy with it
     */
    public DeliverDecision withRating(ServiceGrade rating) {
      return new DeliverDecision(
          item,
          attempt,
          Optional.of(Input.given("DeliverDecision.rating", rating)),
          validTo,
          licence,
          receipt);
    }

    /**
     * Adds the last day of validity of the licence.
     *
     * @param validTo the last day printed on the licence
     * @return a copy with it
     */
    public DeliverDecision withValidTo(LocalDate validTo) {
      return new DeliverDecision(
          item,
          attempt,
          rating,
          Optional.of(Input.given("DeliverDecision.validTo", validTo)),
          licence,
          receipt);
    }

    /**
     * Adds what stands on the licence or other result.
     *
     * @param licence its number, name and holder
     * @return a copy with it
     */
    public DeliverDecision withLicence(LicenceDocument licence) {
      return new DeliverDecision(
          item,
          attempt,
          rating,
          validTo,
          Optional.of(Input.given("DeliverDecision.licence", licence)),
          receipt);
    }

    /**
     * Adds the receipt of the delivery (行政许可法第四十四条).
     *
     * @param receipt the receipt of the delivery (送达回证)
     * @return a copy with it
     */
    public DeliverDecision withReceipt(DocumentRef receipt) {
      return new DeliverDecision(
          item,
          attempt,
          rating,
          validTo,
          licence,
          Optional.of(Input.given("DeliverDecision.receipt", receipt)));
    }
  }

  /**
   * Records what stands on a licence or another result (结果证照), where it is known only after the
   * decision or filing, as of an electronic licence. It completes an earlier record; a wrong part
   * is corrected where it was recorded.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one that was granted
   * @param licence its number, name and holder
   */
  record RecordLicence(String item, Optional<Integer> attempt, LicenceDocument licence)
      implements DecisionCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param licence its number, name and holder
     * @throws IllegalArgumentException if a component is missing
     */
    public RecordLicence {
      Input.given("RecordLicence.item", item);
      Input.given("RecordLicence.attempt", attempt);
      Input.given("RecordLicence.licence", licence);
    }

    /**
     * Records the licence of the last granted attempt.
     *
     * @param item the code of the item
     * @param licence its number, name and holder
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RecordLicence of(String item, LicenceDocument licence) {
      return new RecordLicence(item, Optional.empty(), licence);
    }

    /**
     * Sets the attempt.
     *
     * @param attempt the number of the attempt
     * @return a copy with it
     */
    public RecordLicence withAttempt(int attempt) {
      return new RecordLicence(item, Optional.of(attempt), licence);
    }
  }
}
