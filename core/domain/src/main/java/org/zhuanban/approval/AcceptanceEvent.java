package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.ToldDues;
import org.zhuanban.command.Command;
import org.zhuanban.party.DocumentRef;

/** What has happened to the acceptance of an application (受理、不予受理、容缺受理、视为受理、备案). */
public sealed interface AcceptanceEvent extends ApprovalEvent {
  /** An act by which an applicant is told last days. */
  sealed interface Accepting extends AcceptanceEvent
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
   * An acceptance was stated after the application had been accepted by silence; nothing follows.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt
   * @param named the attempt that the act itself named; empty if it meant the one concerned
   */
  record AcceptanceConfirmed(String item, int attempt, Optional<Integer> named)
      implements AcceptanceEvent {
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
