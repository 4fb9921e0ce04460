package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ReceiptCommand.CorrectOnSpot;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.DocumentRef;

/** Events from the receipt of an application on (收件、补正、撤回). */
public sealed interface ReceiptEvent extends ApprovalEvent {
  /**
   * An application was received.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param complete whether the materials were complete
   * @param correctionDue the last day for the one-time notice, as known at the time
   * @param caseNumber its number on the platform for government services
   * @param receipt the receipt for the materials
   */
  record ApplicationReceived(
      String item,
      int attempt,
      boolean complete,
      LocalDate correctionDue,
      Optional<CaseNumber> caseNumber,
      Optional<DocumentRef> receipt)
      implements ReceiptEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReceiveApplication(item, complete, caseNumber, receipt));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withNewCase(
          item,
          Application.opened(attempt)
              .withReceivedOn(effectiveOn)
              .withCompleteOn(Optional.of(effectiveOn).filter(on -> complete))
              .withCorrectionDue(correctionDue)
              .withCaseNumber(caseNumber, effectiveOn));
    }
  }

  /**
   * The applicant was notified of corrections.
   *
   * @param item the code of the item
   * @param notice the paper that lists the corrections
   * @param contents the corrections; empty if only the paper lists them
   * @param effective whether it was the first notice and in time. A repetition of the same paper
   *     and a notice that broke a rule have no effect
   */
  record CorrectionNoticeGiven(
      String item, DocumentRef notice, @FreeText List<String> contents, boolean effective)
      implements ReceiptEvent {
    /**
     * Copies the list.
     *
     * @param item the code of the item
     * @param notice the paper that lists the corrections
     * @param contents the corrections
     * @param effective whether it was the first notice and in time
     */
    public CorrectionNoticeGiven {
      contents = List.copyOf(contents);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveCorrectionNotice(item, notice, contents));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return effective
          ? state.withCase(
              item,
              was ->
                  was.withNoticedOn(effectiveOn)
                      .withNotice(notice)
                      .withCorrections(contents)
                      .withExaminedOn(effectiveOn)
                      .withCompleteOn(Optional.empty()))
          : state;
    }
  }

  /**
   * Supplements were received. The first ones complete the set, which requires an answer; later
   * ones have no effect.
   *
   * @param item the code of the item
   * @param receipt the receipt for the supplements
   */
  record SupplementReceived(String item, Optional<DocumentRef> receipt) implements ReceiptEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReceiveSupplement(item, receipt));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(item, was -> was.withSupplement(effectiveOn));
    }
  }

  /**
   * An application was submitted again during an open attempt, as a supplement. It remains one only
   * while no earlier event ends the attempt.
   *
   * @param item the code of the item
   * @param complete whether the materials were complete
   * @param caseNumber its number on the platform for government services; kept only if the attempt
   *     had none
   * @param receipt the receipt for the materials
   */
  record ApplicationResubmitted(
      String item, boolean complete, Optional<CaseNumber> caseNumber, Optional<DocumentRef> receipt)
      implements ReceiptEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReceiveApplication(item, complete, caseNumber, receipt));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item,
          was ->
              (complete ? was.withSupplement(effectiveOn) : was)
                  .withCaseNumber(caseNumber, effectiveOn));
    }
  }

  /**
   * The number of an application on the platform for government services was recorded. It is kept
   * only if the attempt had none.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param caseNumber the number on the platform
   * @param named the attempt that the act names; empty if it names none
   */
  record ApplicationNumbered(
      String item, int attempt, CaseNumber caseNumber, Optional<Integer> named)
      implements ReceiptEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new NumberApplication(item, named, caseNumber));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withCase(
          item, attempt, was -> was.withCaseNumber(Optional.of(caseNumber), effectiveOn));
    }
  }

  /**
   * Errors were corrected on the day of receipt; the duties of the organ are unchanged.
   *
   * @param item the code of the item
   */
  record CorrectedOnSpot(String item) implements ReceiptEvent {
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
   * A promised document was supplied.
   *
   * @param item the code of the item
   * @param document its name
   */
  record DeferredDocumentSupplied(String item, String document) implements ReceiptEvent {
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
   * An application was withdrawn.
   *
   * @param item the code of the item
   * @param paper the paper of the withdrawal
   */
  record ApplicationWithdrawn(String item, Optional<DocumentRef> paper) implements ReceiptEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new WithdrawApplication(item, paper));
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
}
