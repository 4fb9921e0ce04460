package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.PromisedDocument;
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
  record AdoptPlan(ApprovalPlan plan) implements ApprovalCommand {}

  /**
   * Receives an application (收件).
   *
   * @param item the code of the item
   * @param complete whether all materials were there
   */
  record ReceiveApplication(String item, boolean complete) implements OnItem {}

  /**
   * Tells the applicant all corrections at once (一次性告知). The same paper told again is no second
   * notice.
   *
   * @param item the code of the item
   * @param notice the paper that lists them
   */
  record GiveCorrectionNotice(String item, DocumentRef notice) implements OnItem {}

  /**
   * Receives what was asked for, so that the set is complete. The organ has to answer it as long as
   * it had for the notice; its silence accepts from this day on (行政许可法第三十二条第一款第四项、第五项).
   *
   * @param item the code of the item
   */
  record ReceiveSupplement(String item) implements OnItem {}

  /**
   * Lets the applicant correct errors on the spot (当场更正), on the day of receipt only.
   *
   * @param item the code of the item
   */
  record CorrectOnSpot(String item) implements OnItem {}

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
      implements OnItem {}

  /**
   * Accepts an application although documents that are not essential are missing (容缺受理). The clock
   * of the item runs as after any acceptance; each document has a limit of its own, and without all
   * of them the item cannot be granted.
   *
   * @param item the code of the item
   * @param promised the documents that the applicant promised, at least one and each name once
   */
  record AcceptTolerantly(String item, List<PromisedDocument> promised) implements OnItem {
    /**
     * Checks and copies the documents.
     *
     * @param item the code of the item
     * @param promised the documents that the applicant promised
     * @throws IllegalArgumentException if there is none, or one is named twice
     */
    public AcceptTolerantly {
      promised = Input.some("AcceptTolerantly.promised", promised);
      Input.distinct("AcceptTolerantly.promised", promised.stream().map(PromisedDocument::name));
    }
  }

  /**
   * Receives a promised document.
   *
   * @param item the code of the item
   * @param document its name
   */
  record SupplyPromisedDocument(String item, String document) implements OnItem {}

  /**
   * Accepts an application (受理).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt that this begins or belongs to; empty where it follows
   */
  record AcceptApplication(String item, Optional<Integer> attempt) implements OnItem {}

  /**
   * Files an item (备案).
   *
   * @param item the code of the item
   */
  record FileItem(String item) implements OnItem {}

  /**
   * Withdraws an application.
   *
   * @param item the code of the item
   */
  record WithdrawApplication(String item) implements OnItem {}

  /**
   * Ends an application undecided because there is nothing left to decide (终止审批).
   *
   * @param item the code of the item
   * @param ground on which ground
   * @param decision the written decision
   */
  record TerminateCase(String item, Termination ground, DocumentRef decision) implements OnItem {}

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
     * Checks the code.
     *
     * @param item the code of the item
     * @param procedure its code
     * @param notifiedOn the day of the written notice
     * @param stated how long it takes
     * @throws IllegalArgumentException if the code is malformed
     */
    public StartPause {
      checkProcedure(procedure);
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
      implements OnItem {}

  /**
   * Ends a special procedure; the day still belongs to it.
   *
   * @param item the code of the item
   * @param procedure its code; empty for the only one that goes on
   */
  record EndPause(String item, Optional<String> procedure) implements OnItem {}

  /**
   * Extends the limits (延期).
   *
   * @param item the code of the item
   * @param by how much longer
   * @param approvedBy the office that approved it
   * @param toldOn the day on which the applicant was told the reason
   */
  record ExtendLimit(String item, TimeLimit by, Office approvedBy, Optional<LocalDate> toldOn)
      implements OnItem {}

  /**
   * Extends the time to start construction after a permit (开工延期, 建筑法第九条).
   *
   * @param item the code of the item that granted the permit
   * @param by how much longer
   * @param approvedBy the office that approved it
   */
  record ExtendStart(String item, TimeLimit by, Office approvedBy) implements OnItem {}

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
     * Checks what goes with an approval only.
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
     * Decides without conditions or commitment.
     *
     * @param item the code of the item
     * @param result what was decided
     * @param attempt the number of the attempt
     * @param decision the written decision
     */
    public DecideItem(
        String item, Result result, Optional<Integer> attempt, Optional<DocumentRef> decision) {
      this(item, result, attempt, decision, Optional.empty(), Optional.empty());
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
  record CheckCommitment(String item, boolean kept, DocumentRef report) implements OnItem {}

  /**
   * Ends what was granted or filed (撤销、撤回、注销). From that day on the gates that it had opened are
   * closed; what others decided before stays. It can be applied for again as a new attempt.
   *
   * @param item the code of the item
   * @param ground on which ground; a cancellation that only follows on a revocation (行政许可法第七十条第四项)
   *     is not told again
   * @param decision the written decision
   */
  record RevokeApproval(String item, Revocation ground, DocumentRef decision) implements OnItem {}

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
     * Checks the rating.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param rating what the applicant gave
     * @param validTo the last day printed on the licence
     * @throws IllegalArgumentException if the rating is not from 1 to 5
     */
    public DeliverDecision {
      Input.given("DeliverDecision.rating", rating)
          .ifPresent(given -> Input.within("DeliverDecision.rating", given, 1, 5));
    }
  }

  /**
   * Takes a step of a public trade.
   *
   * @param item the code of the item
   * @param step the step
   */
  record TakeTradeStep(String item, TradeStep step) implements OnItem {}

  private static void checkProcedure(String procedure) {
    if (!Input.given("StartPause.procedure", procedure).matches("[A-Z0-9_]{1,64}")) {
      throw InputFault.CHARACTERS.at("StartPause.procedure", 64, "A-Z 0-9 _", procedure);
    }
  }
}
