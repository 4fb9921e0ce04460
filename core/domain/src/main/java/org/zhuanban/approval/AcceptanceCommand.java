package org.zhuanban.approval;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** Commands for the acceptance of an application (受理、不予受理、容缺受理、备案). */
public sealed interface AcceptanceCommand extends ApprovalCommand.OnItem {
  /**
   * Refuses to accept an application (不予受理). The law requires an immediate refusal on some grounds
   * ({@link NonAcceptance#atOnce}). An application that counts as accepted, by silence or
   * otherwise, requires a decision instead.
   *
   * @param item the code of the item
   * @param ground the ground
   * @param competent the competent organ; present if this one is not competent
   * @param receipt the sealed and dated paper for the applicant
   */
  record RefuseAcceptance(
      String item, NonAcceptance ground, Optional<String> competent, DocumentRef receipt)
      implements AcceptanceCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param ground the ground
     * @param competent the competent organ
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
     * Refuses to accept an application (不予受理). The law requires an immediate refusal on some
     * grounds ({@link NonAcceptance#atOnce}).
     *
     * @param item the code of the item
     * @param ground the ground
     * @param receipt the sealed and dated paper for the applicant
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static RefuseAcceptance of(String item, NonAcceptance ground, DocumentRef receipt) {
      return new RefuseAcceptance(item, ground, Optional.empty(), receipt);
    }

    /**
     * Sets the competent organ.
     *
     * @param competent the competent organ
     * @return a copy with it
     */
    public RefuseAcceptance withCompetent(String competent) {
      return new RefuseAcceptance(
          item, ground, Optional.of(Input.given("RefuseAcceptance.competent", competent)), receipt);
    }
  }

  /**
   * Accepts an application although inessential documents are missing (容缺受理). The clock of the item
   * runs as after any acceptance. Each document has a limit of its own, and the item cannot be
   * granted before all of them are supplied.
   *
   * @param item the code of the item
   * @param promised the documents that the applicant promises, at least one, with distinct names
   * @param receipt the sealed and dated paper for the applicant (受理通知书); empty if it is not given
   */
  record AcceptWithDeferredDocuments(
      String item, List<DeferredDocument> promised, Optional<DocumentRef> receipt)
      implements AcceptanceCommand {
    /**
     * Checks and copies the documents. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param promised the documents that the applicant promises
     * @param receipt the sealed and dated paper for the applicant
     * @throws IllegalArgumentException if there is none, or a name is repeated
     */
    public AcceptWithDeferredDocuments {
      Input.given("AcceptWithDeferredDocuments.item", item);
      Input.given("AcceptWithDeferredDocuments.receipt", receipt);
      promised = Input.some("AcceptWithDeferredDocuments.promised", promised);
      Input.distinct(
          "AcceptWithDeferredDocuments.promised", promised.stream().map(DeferredDocument::name));
    }

    /**
     * Accepts an application although inessential documents are missing (容缺受理).
     *
     * @param item the code of the item
     * @param promised the documents that the applicant promises, at least one, with distinct names
     * @return the command
     * @throws IllegalArgumentException if there is none, or a name is repeated
     */
    public static AcceptWithDeferredDocuments of(String item, List<DeferredDocument> promised) {
      return new AcceptWithDeferredDocuments(item, promised, Optional.empty());
    }

    /**
     * Adds the paper of the acceptance (行政许可法第三十二条第二款).
     *
     * @param receipt the sealed and dated paper for the applicant (受理通知书)
     * @return a copy with it
     */
    public AcceptWithDeferredDocuments withReceipt(DocumentRef receipt) {
      return new AcceptWithDeferredDocuments(
          item, promised, Optional.of(Input.given("AcceptWithDeferredDocuments.receipt", receipt)));
    }
  }

  /**
   * Accepts an application (受理).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt that the acceptance begins or concerns; empty if it is
   *     implied
   * @param receipt the sealed and dated paper for the applicant (受理通知书); empty if it is not given
   */
  record AcceptApplication(String item, Optional<Integer> attempt, Optional<DocumentRef> receipt)
      implements AcceptanceCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt that the acceptance begins or concerns
     * @param receipt the sealed and dated paper for the applicant
     * @throws IllegalArgumentException if a component is missing
     */
    public AcceptApplication {
      Input.given("AcceptApplication.item", item);
      Input.given("AcceptApplication.attempt", attempt);
      Input.given("AcceptApplication.receipt", receipt);
    }

    /**
     * Accepts an application (受理).
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static AcceptApplication of(String item) {
      return new AcceptApplication(item, Optional.empty(), Optional.empty());
    }

    /**
     * Sets the attempt.
     *
     * @param attempt the number of the attempt that the acceptance begins or concerns
     * @return a copy with it
     */
    public AcceptApplication withAttempt(int attempt) {
      return new AcceptApplication(item, Optional.of(attempt), receipt);
    }

    /**
     * Adds the paper of the acceptance (行政许可法第三十二条第二款).
     *
     * @param receipt the sealed and dated paper for the applicant (受理通知书)
     * @return a copy with it
     */
    public AcceptApplication withReceipt(DocumentRef receipt) {
      return new AcceptApplication(
          item, attempt, Optional.of(Input.given("AcceptApplication.receipt", receipt)));
    }
  }

  /**
   * Files an item (备案).
   *
   * @param item the code of the item
   */
  record RecordFiling(String item) implements AcceptanceCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @throws IllegalArgumentException if a component is missing
     */
    public RecordFiling {
      Input.given("RecordFiling.item", item);
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
}
