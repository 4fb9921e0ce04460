package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.application.AcceptanceDues;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;

/** Events of the acceptance of an application (受理、不予受理、容缺受理、视为受理、备案). */
public sealed interface AcceptanceEvent extends ApprovalEvent {
  /** An acceptance that states last days to the applicant. */
  sealed interface AcceptanceAct extends AcceptanceEvent
      permits ApplicationAccepted, AcceptedWithDeferredDocuments {
    /** {@return the last days of which the applicant is notified} */
    AcceptanceDues dues();

    /**
     * Replaces the last days.
     *
     * @param dues the last days of which the applicant is notified
     * @return a copy of the event with them
     */
    AcceptanceAct withDues(AcceptanceDues dues);
  }

  /**
   * An application was accepted.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param committedDue the committed last day, as known at the time
   * @param statutoryDue the statutory last day, as known at the time
   * @param named the attempt that the act names; empty if it names none
   * @param notices the number of holiday notices known at the time; empty if unknown
   * @param receipt the sealed and dated paper for the applicant
   */
  record ApplicationAccepted(
      String item,
      int attempt,
      Optional<LocalDate> committedDue,
      Optional<LocalDate> statutoryDue,
      Optional<Integer> named,
      Optional<Integer> notices,
      Optional<DocumentRef> receipt)
      implements AcceptanceAct {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AcceptApplication(item, named, receipt));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      boolean under = state.currentCase(item).filter(was -> was.attempt() == attempt).isPresent();
      Approvals opened = under ? state : state.withNewCase(item, Application.opened(attempt));
      return opened.withCase(
          item,
          was ->
              was.withAcceptedOn(effectiveOn)
                  .withDues(dues())
                  .withReceipt(receipt)
                  .withExaminedOn(was.examinedOn().orElse(effectiveOn)));
    }

    @Override
    public AcceptanceDues dues() {
      return new AcceptanceDues(committedDue, statutoryDue, notices);
    }

    @Override
    public ApplicationAccepted withDues(AcceptanceDues dues) {
      return new ApplicationAccepted(
          item, attempt, dues.committed(), dues.statutory(), named, dues.notices(), receipt);
    }
  }

  /**
   * Acceptance of an application was refused (行政许可法第三十二条第二款). The refusal has no effect if silence
   * had accepted the application before.
   *
   * @param item the code of the item
   * @param ground the ground
   * @param competent the competent organ, as the applicant was notified
   * @param receipt the sealed and dated paper
   */
  record AcceptanceRefused(
      String item, NonAcceptance ground, Optional<String> competent, DocumentRef receipt)
      implements AcceptanceEvent {
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
   * An application was accepted although documents were missing, which the applicant promised. The
   * event has no effect if silence had accepted the application before, which then needs no
   * promise.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param promised the documents, with distinct names
   * @param committedDue the committed last day of the item, as known at the time
   * @param statutoryDue the statutory last day of the item, as known at the time
   * @param notices the number of holiday notices known at the time; empty if unknown
   * @param receipt the sealed and dated paper for the applicant
   */
  record AcceptedWithDeferredDocuments(
      String item,
      int attempt,
      List<DeferredDocument> promised,
      Optional<LocalDate> committedDue,
      Optional<LocalDate> statutoryDue,
      Optional<Integer> notices,
      Optional<DocumentRef> receipt)
      implements AcceptanceAct {
    /**
     * Copies the documents.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param promised the documents
     * @param committedDue the committed last day of the item
     * @param statutoryDue the statutory last day of the item
     * @param notices the number of holiday notices known at the time
     * @param receipt the sealed and dated paper for the applicant
     */
    public AcceptedWithDeferredDocuments {
      promised = List.copyOf(promised);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AcceptWithDeferredDocuments(item, promised, receipt));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      if (state.openCase(item).filter(Application::deemedAccepted).isPresent()) {
        return state;
      }
      return new ApplicationAccepted(
              item, attempt, committedDue, statutoryDue, Optional.empty(), notices, receipt)
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
    public AcceptanceDues dues() {
      return new AcceptanceDues(committedDue, statutoryDue, notices);
    }

    @Override
    public AcceptedWithDeferredDocuments withDues(AcceptanceDues dues) {
      return new AcceptedWithDeferredDocuments(
          item, attempt, promised, dues.committed(), dues.statutory(), dues.notices(), receipt);
    }
  }

  /**
   * An acceptance was stated after acceptance by silence; it has no effect.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param named the attempt that the act names; empty if it names none
   * @param receipt the sealed and dated paper for the applicant
   */
  record AcceptanceConfirmed(
      String item, int attempt, Optional<Integer> named, Optional<DocumentRef> receipt)
      implements AcceptanceEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AcceptApplication(item, named, receipt));
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
   * @param acceptedOn the day from which it counts as accepted: of receipt, or of the complete set
   *     after a notice in time
   * @param committedDue the committed last day, as known at the time
   * @param statutoryDue the statutory last day, as known at the time
   */
  record AcceptanceDeemed(
      String item,
      int attempt,
      LocalDate acceptedOn,
      Optional<LocalDate> committedDue,
      Optional<LocalDate> statutoryDue)
      implements AcceptanceEvent {
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
                  .withDues(new AcceptanceDues(committedDue, statutoryDue, Optional.empty()))
                  .withExaminedOn(was.examinedOn().orElse(effectiveOn)));
    }
  }

  /**
   * An item was filed.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   */
  record FilingRecorded(String item, int attempt) implements AcceptanceEvent {
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
}
