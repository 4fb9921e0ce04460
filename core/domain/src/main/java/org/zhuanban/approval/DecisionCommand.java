package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.DocumentRef;

/**
 * What can be asked about the decision on an item, from the decision to its revocation (决定、送达、撤销).
 */
public sealed interface DecisionCommand extends ApprovalCommand.OnItem {
  /**
   * Ends an application undecided because there is nothing left to decide (终止审批).
   *
   * @param item the code of the item
   * @param ground on which ground
   * @param decision the written decision
   */
  record TerminateApplication(String item, Termination ground, DocumentRef decision)
      implements DecisionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param ground on which ground
     * @param decision the written decision
     * @throws IllegalArgumentException if a component is missing
     */
    public TerminateApplication {
      Input.given("TerminateApplication.item", item);
      Input.given("TerminateApplication.ground", ground);
      Input.given("TerminateApplication.decision", decision);
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
      implements DecisionCommand {
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
  record CheckCommitment(String item, boolean kept, DocumentRef report) implements DecisionCommand {
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
  record RevokeApproval(String item, Revocation ground, DocumentRef decision)
      implements DecisionCommand {
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
      implements DecisionCommand {
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
}
