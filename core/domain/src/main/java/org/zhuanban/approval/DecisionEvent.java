package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.DecisionCommand.CheckCommitment;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RecordLicence;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.CommitmentStatus;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.LicenceDocument;
import org.zhuanban.approval.application.RatingDetail;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceGrade;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;

/** Events of the decision on an item, from the decision to its revocation (决定、送达、撤销). */
public sealed interface DecisionEvent extends ApprovalEvent {
  /**
   * An application was terminated.
   *
   * @param item the code of the item
   * @param ground the ground
   * @param decision the written decision
   */
  record ApplicationTerminated(String item, Termination ground, DocumentRef decision)
      implements DecisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new TerminateApplication(item, ground, decision));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.withTerminatedOn(effectiveOn)
                  .withExaminedOn(was.examinedOn().orElse(effectiveOn)));
    }
  }

  /**
   * An item was decided.
   *
   * @param item the code of the item
   * @param result the result of the decision
   * @param decision the written decision
   * @param conditions the paper with the conditions attached to an approval
   * @param commitment the commitment on which an approval is based
   * @param named the attempt that the act names; empty if it names none
   */
  record ItemDecided(
      String item,
      Result result,
      Optional<DocumentRef> decision,
      Optional<DocumentRef> conditions,
      Optional<Commitment> commitment,
      Optional<Integer> named)
      implements DecisionEvent {
    /**
     * Creates a decision on the attempt concerned, without a named attempt, conditions or
     * commitment.
     *
     * @param item the code of the item
     * @param result the result of the decision
     * @param decision the written decision
     */
    public ItemDecided(String item, Result result, Optional<DocumentRef> decision) {
      this(item, result, decision, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new DecideItem(item, result, named, decision, conditions, commitment));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.withDecidedOn(effectiveOn)
                  .withResult(result)
                  .withDecision(decision)
                  .withCommitment(commitment.map(CommitmentStatus::unchecked)));
    }
  }

  /**
   * The commitment on which the last attempt was approved was checked.
   *
   * @param item the code of the item
   * @param kept whether the commitment is kept
   * @param report the report of the check
   */
  record CommitmentChecked(String item, boolean kept, DocumentRef report) implements DecisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new CheckCommitment(item, kept, report));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was -> was.withCommitment(was.commitment().map(made -> made.checked(effectiveOn, kept))));
    }
  }

  /**
   * The approval or filing of the last attempt ended, and the gates that it had opened closed
   * again.
   *
   * @param item the code of the item
   * @param ground the ground
   * @param decision the written decision
   */
  record ApprovalRevoked(String item, Revocation ground, DocumentRef decision)
      implements DecisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RevokeApproval(item, ground, decision));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(item, was -> was.withRevokedOn(effectiveOn));
    }
  }

  /**
   * An item was agreed to by silence, by the law of the item ({@link SilenceEffect#DEEMED_AGREED}).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   */
  record AgreementDeemed(String item, int attempt) implements DecisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.empty();
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item, attempt, was -> was.withDecidedOn(effectiveOn).withResult(Result.APPROVED));
    }
  }

  /**
   * A decision was delivered.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt, which need not be the last one
   * @param rating the applicant's rating of the service
   * @param validTo the last day printed on the licence
   * @param named the attempt that the act names; empty if it names none
   * @param licence what stands on the licence or other result
   * @param receipt the receipt of the delivery
   */
  record DecisionDelivered(
      String item,
      int attempt,
      Optional<ServiceGrade> rating,
      Optional<LocalDate> validTo,
      Optional<Integer> named,
      Optional<LicenceDocument> licence,
      Optional<DocumentRef> receipt)
      implements DecisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new DeliverDecision(item, named, rating, validTo, licence, receipt));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          attempt,
          was ->
              was.withDeliveredOn(effectiveOn)
                  .withIssued(was.metOn().flatMap(met -> licence), effectiveOn)
                  .withLicence(was.metOn().flatMap(met -> Licence.delivered(effectiveOn, validTo)))
                  .withRating(
                      rating
                          .map(
                              grade ->
                                  ServiceRating.given(grade, effectiveOn, false, RatingDetail.NONE))
                          .or(was::rating)));
    }
  }

  /**
   * What stands on a licence or another result was recorded. Parts that were known before prevail.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt, which need not be the last one
   * @param licence its number, name and holder
   * @param named the attempt that the act names; empty if it names none
   */
  record LicenceRecorded(String item, int attempt, LicenceDocument licence, Optional<Integer> named)
      implements DecisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordLicence(item, named, licence));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(item, attempt, was -> was.withCompleted(licence, effectiveOn));
    }
  }
}
