package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.CheckCommitment;
import org.zhuanban.approval.ApprovalCommand.CorrectOnSpot;
import org.zhuanban.approval.ApprovalCommand.DecideItem;
import org.zhuanban.approval.ApprovalCommand.DeliverDecision;
import org.zhuanban.approval.ApprovalCommand.EndPause;
import org.zhuanban.approval.ApprovalCommand.ExtendLimit;
import org.zhuanban.approval.ApprovalCommand.ExtendStart;
import org.zhuanban.approval.ApprovalCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ApprovalCommand.NotifyPause;
import org.zhuanban.approval.ApprovalCommand.ReceiveApplication;
import org.zhuanban.approval.ApprovalCommand.ReceiveSupplement;
import org.zhuanban.approval.ApprovalCommand.RecordFiling;
import org.zhuanban.approval.ApprovalCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.RevokeApproval;
import org.zhuanban.approval.ApprovalCommand.StartPause;
import org.zhuanban.approval.ApprovalCommand.SupplyDeferredDocument;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalCommand.TerminateApplication;
import org.zhuanban.approval.ApprovalCommand.WithdrawApplication;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.CommitmentStatus;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.Licence;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.ServiceRating;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.approval.application.ToldDues;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.SilenceEffect;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.party.Office;

/** What has happened in the approvals of a project. */
public sealed interface ApprovalEvent extends Event<Approvals> {
  /** Something that has happened among the departments that take part in an item. */
  sealed interface OfJoint extends ApprovalEvent permits JointEvent {}

  /** Something that has happened to a licence that was delivered. */
  sealed interface OfLicence extends ApprovalEvent permits RenewalEvent {}

  /** Something that has happened to the ratings of the service. */
  sealed interface OfRating extends ApprovalEvent permits RatingEvent {}

  /** Something that has happened to the plan as a whole after it was laid down. */
  sealed interface OfPlan extends ApprovalEvent permits PlanEvent {}

  /** An act by which an applicant is told last days. */
  sealed interface Accepting extends ApprovalEvent
      permits ApplicationAccepted, AcceptedWithDeferredDocuments {
    /** {@return the last days that the applicant is told} */
    ToldDues told();

    /**
     * Tells other last days.
     *
     * @param told the last days
     * @return the same act with them
     */
    Accepting telling(ToldDues told);
  }

  /**
   * The plan was laid down.
   *
   * @param plan the plan
   */
  record PlanAdopted(ApprovalPlan plan) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AdoptPlan(plan));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withPlan(plan, effectiveOn);
    }
  }

  /**
   * An application was received.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param complete whether all materials were there
   * @param correctionDue the last day for the one-time notice, as known then
   */
  record ApplicationReceived(String item, int attempt, boolean complete, LocalDate correctionDue)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReceiveApplication(item, complete));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withNewCase(
          item,
          Application.opened(attempt)
              .withReceivedOn(effectiveOn)
              .withCompleteOn(Optional.of(effectiveOn).filter(on -> complete))
              .withCorrectionDue(correctionDue));
    }
  }

  /**
   * The applicant was told corrections.
   *
   * @param item the code of the item
   * @param notice the paper that lists them
   * @param effective whether it was the first one and in time; else nothing follows from it, be it
   *     that the same paper was told again, or that a rule was broken
   */
  record CorrectionNoticeGiven(String item, DocumentRef notice, boolean effective)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveCorrectionNotice(item, notice));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return effective
          ? state.withCase(
              item,
              was ->
                  was.withNoticedOn(effectiveOn)
                      .withNotice(notice)
                      .withExaminedOn(effectiveOn)
                      .withCompleteOn(Optional.empty()))
          : state;
    }
  }

  /**
   * Supplements were received. The first ones make the set complete, which has to be answered;
   * nothing follows from others.
   *
   * @param item the code of the item
   */
  record SupplementReceived(String item) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReceiveSupplement(item));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(item, was -> was.withSupplement(effectiveOn));
    }
  }

  /**
   * An application was handed in again while the attempt was open, so that it is a supplement. It
   * is one only as long as nothing before it ends the attempt.
   *
   * @param item the code of the item
   * @param complete whether all materials were there
   */
  record ApplicationResubmitted(String item, boolean complete) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReceiveApplication(item, complete));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return complete ? state.withCase(item, was -> was.withSupplement(effectiveOn)) : state;
    }
  }

  /**
   * An application was accepted.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param committedDue the last day that was promised, as known then
   * @param statutoryDue the last day that the law gives, as known then
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   * @param notices how many notices of holidays were known then; empty where that is not known
   */
  record ApplicationAccepted(
      String item,
      int attempt,
      Optional<LocalDate> committedDue,
      Optional<LocalDate> statutoryDue,
      Optional<Integer> named,
      Optional<Integer> notices)
      implements Accepting {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AcceptApplication(item, named));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      boolean under = state.currentCase(item).filter(was -> was.attempt() == attempt).isPresent();
      Approvals opened = under ? state : state.withNewCase(item, Application.opened(attempt));
      return opened.withCase(
          item,
          was ->
              was.withAcceptedOn(effectiveOn)
                  .withTold(told())
                  .withExaminedOn(was.examinedOn().orElse(effectiveOn)));
    }

    @Override
    public ToldDues told() {
      return new ToldDues(committedDue, statutoryDue, notices);
    }

    @Override
    public ApplicationAccepted telling(ToldDues told) {
      return new ApplicationAccepted(
          item, attempt, told.committed(), told.statutory(), named, told.notices());
    }
  }

  /**
   * An application was not accepted (行政许可法第三十二条第二款). Nothing follows if silence had accepted it.
   *
   * @param item the code of the item
   * @param ground on which ground
   * @param competent the organ that is competent, as the applicant was told
   * @param receipt the sealed and dated paper
   */
  record AcceptanceRefused(
      String item, NonAcceptance ground, Optional<String> competent, DocumentRef receipt)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RefuseAcceptance(item, ground, competent, receipt));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.deemedAccepted()
                  ? was
                  : was.withNotAcceptedOn(effectiveOn)
                      .withExaminedOn(was.examinedOn().orElse(effectiveOn)));
    }
  }

  /**
   * Errors were corrected on the day of receipt; what the organ has to do about it stays the same.
   *
   * @param item the code of the item
   */
  record CorrectedOnSpot(String item) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new CorrectOnSpot(item));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state;
    }
  }

  /**
   * An application was accepted although documents are missing, which the applicant promised.
   * Nothing follows if silence had accepted it: it needs no promise any more.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param promised the documents, each name once
   * @param committedDue the last day that was promised for the item, as known then
   * @param statutoryDue the last day that the law gives for the item, as known then
   * @param notices how many notices of holidays were known then; empty where that is not known
   */
  record AcceptedWithDeferredDocuments(
      String item,
      int attempt,
      List<DeferredDocument> promised,
      Optional<LocalDate> committedDue,
      Optional<LocalDate> statutoryDue,
      Optional<Integer> notices)
      implements Accepting {
    /**
     * Copies the documents.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param promised the documents
     * @param committedDue the last day that was promised for the item
     * @param statutoryDue the last day that the law gives for the item
     * @param notices how many notices of holidays were known then
     */
    public AcceptedWithDeferredDocuments {
      promised = List.copyOf(promised);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AcceptWithDeferredDocuments(item, promised));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      if (state.openCase(item).filter(Application::deemedAccepted).isPresent()) {
        return state;
      }
      return new ApplicationAccepted(
              item, attempt, committedDue, statutoryDue, Optional.empty(), notices)
          .applyTo(state, effectiveOn)
          .withCase(
              item,
              was ->
                  was.withPromises(
                      promised.stream()
                          .map(document -> new DeferredDocumentStatus(document, Optional.empty()))
                          .toList()));
    }

    @Override
    public ToldDues told() {
      return new ToldDues(committedDue, statutoryDue, notices);
    }

    @Override
    public AcceptedWithDeferredDocuments telling(ToldDues told) {
      return new AcceptedWithDeferredDocuments(
          item, attempt, promised, told.committed(), told.statutory(), told.notices());
    }
  }

  /**
   * A promised document came.
   *
   * @param item the code of the item
   * @param document its name
   */
  record DeferredDocumentSupplied(String item, String document) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new SupplyDeferredDocument(item, document));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.withPromises(
                  was.promises().stream()
                      .map(
                          promise ->
                              promise.document().name().equals(document)
                                  ? promise.suppliedOn(effectiveOn)
                                  : promise)
                      .toList()));
    }
  }

  /**
   * An acceptance was stated after the application had been accepted by silence; nothing follows.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   */
  record AcceptanceConfirmed(String item, int attempt, Optional<Integer> named)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AcceptApplication(item, named));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state;
    }
  }

  /**
   * An application was accepted by silence (行政许可法第三十二条第一款第四项、第五项).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param acceptedOn the day of receipt, or of the complete set after a notice in time, from which
   *     it counts as accepted
   * @param committedDue the last day that was promised, as known then
   * @param statutoryDue the last day that the law gives, as known then
   */
  record AcceptanceDeemed(
      String item,
      int attempt,
      LocalDate acceptedOn,
      Optional<LocalDate> committedDue,
      Optional<LocalDate> statutoryDue)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.empty();
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.withAcceptedOn(acceptedOn)
                  .withDeemedOn(effectiveOn)
                  .withTold(new ToldDues(committedDue, statutoryDue, Optional.empty()))
                  .withExaminedOn(was.examinedOn().orElse(effectiveOn)));
    }
  }

  /**
   * An item was filed.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   */
  record FilingRecorded(String item, int attempt) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new RecordFiling(item));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      boolean under = state.currentCase(item).filter(was -> was.attempt() == attempt).isPresent();
      Approvals opened = under ? state : state.withNewCase(item, Application.opened(attempt));
      return opened.withCase(
          item,
          was -> was.withFiledOn(effectiveOn).withExaminedOn(was.examinedOn().orElse(effectiveOn)));
    }
  }

  /**
   * An application was withdrawn.
   *
   * @param item the code of the item
   */
  record ApplicationWithdrawn(String item) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new WithdrawApplication(item));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.withWithdrawnOn(effectiveOn)
                  .withExaminedOn(was.examinedOn().orElse(effectiveOn)));
    }
  }

  /**
   * An application is no longer dealt with.
   *
   * @param item the code of the item
   * @param ground on which ground
   * @param decision the written decision
   */
  record ApplicationTerminated(String item, Termination ground, DocumentRef decision)
      implements ApprovalEvent {
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
   * A special procedure began.
   *
   * @param item the code of the item
   * @param procedure its code
   * @param notifiedOn the day of the written notice to the applicant
   * @param stated how long it takes, as the notice says
   * @param leftOut whether its time is left out of the limits
   */
  record PauseStarted(
      String item,
      String procedure,
      Optional<LocalDate> notifiedOn,
      Optional<TimeLimit> stated,
      boolean leftOut)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new StartPause(item, procedure, notifiedOn, stated));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.withPause(
                  new ExcludedPeriod(
                      procedure, effectiveOn, notifiedOn, Optional.empty(), leftOut, stated)));
    }
  }

  /**
   * The applicant was told in writing of a special procedure that had begun before. The first
   * notice counts; after the item was concluded nothing follows from one.
   *
   * @param item the code of the item
   * @param procedure its code
   * @param stated how long it takes, as the notice says
   */
  record PauseNotified(String item, String procedure, Optional<TimeLimit> stated)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new NotifyPause(item, Optional.of(procedure), stated));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.closedOn().filter(effectiveOn::isAfter).isPresent()
                  ? was
                  : was.withLastPause(procedure, pause -> pause.notifiedOn(effectiveOn, stated)));
    }
  }

  /**
   * A special procedure ended. After the item was concluded nothing follows from it.
   *
   * @param item the code of the item
   * @param procedure its code
   */
  record PauseEnded(String item, String procedure) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new EndPause(item, Optional.of(procedure)));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              was.closedOn().filter(effectiveOn::isAfter).isPresent()
                  ? was
                  : was.withEachPause(
                      pause ->
                          pause.open() && pause.procedure().equals(procedure)
                              ? pause.endedOn(effectiveOn)
                              : pause));
    }
  }

  /**
   * An extension of the limits of the decision was approved.
   *
   * @param item the code of the item
   * @param by how much longer
   * @param approvedBy the office that approved it
   * @param toldOn the day on which the applicant was told the reason
   * @param valid whether the limits are longer for it
   */
  record LimitExtended(
      String item, TimeLimit by, Office approvedBy, Optional<LocalDate> toldOn, boolean valid)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExtendLimit(item, by, approvedBy, toldOn));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was -> {
            Application claimed = was.withExtensionClaimed(true);
            return valid ? claimed.withExtension(new Extension(by, effectiveOn)) : claimed;
          });
    }
  }

  /**
   * An extension of the time to start construction after a permit was approved (建筑法第九条).
   *
   * @param item the code of the item
   * @param by how much longer
   * @param approvedBy the office that approved it
   * @param valid whether the time is longer for it
   */
  record StartExtended(String item, TimeLimit by, Office approvedBy, boolean valid)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ExtendStart(item, by, approvedBy));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return valid
          ? state.withCase(item, was -> was.withStartExtended(new Extension(by, effectiveOn)))
          : state;
    }
  }

  /**
   * An item was decided.
   *
   * @param item the code of the item
   * @param result what was decided
   * @param decision the written decision
   * @param conditions the paper with the conditions attached to an approval
   * @param commitment the commitment on which an approval rests
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   */
  record ItemDecided(
      String item,
      Result result,
      Optional<DocumentRef> decision,
      Optional<DocumentRef> conditions,
      Optional<Commitment> commitment,
      Optional<Integer> named)
      implements ApprovalEvent {
    /**
     * The attempt concerned was decided without being named, without conditions or commitment.
     *
     * @param item the code of the item
     * @param result what was decided
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
                  .withCommitment(commitment.map(CommitmentStatus::unchecked)));
    }
  }

  /**
   * It was checked whether the commitment is kept on which the last attempt was approved.
   *
   * @param item the code of the item
   * @param kept whether it is
   * @param report the paper that says so
   */
  record CommitmentChecked(String item, boolean kept, DocumentRef report) implements ApprovalEvent {
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
   * What was granted with the last attempt ended: the gates that it had opened are closed again.
   *
   * @param item the code of the item
   * @param ground on which ground
   * @param decision the written decision
   */
  record ApprovalRevoked(String item, Revocation ground, DocumentRef decision)
      implements ApprovalEvent {
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
   * An item was agreed to by silence, since the law of the item says so ({@link
   * SilenceEffect#DEEMED_AGREED}).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   */
  record AgreementDeemed(String item, int attempt) implements ApprovalEvent {
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
   * @param rating what the applicant gave for the service
   * @param validTo the last day printed on the licence
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   */
  record DecisionDelivered(
      String item,
      int attempt,
      Optional<Integer> rating,
      Optional<LocalDate> validTo,
      Optional<Integer> named)
      implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new DeliverDecision(item, named, rating, validTo));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          attempt,
          was ->
              was.withDeliveredOn(effectiveOn)
                  .withLicence(was.metOn().flatMap(met -> Licence.delivered(effectiveOn, validTo)))
                  .withRating(
                      rating
                          .map(grade -> ServiceRating.given(grade, effectiveOn, false))
                          .or(was::rating)));
    }
  }

  /**
   * A step of a public trade was taken.
   *
   * @param item the code of the item
   * @param step the step
   */
  record TradeStepTaken(String item, TradeStep step) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new TakeTradeStep(item, step));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withTradeStep(item, step, effectiveOn);
    }
  }
}
