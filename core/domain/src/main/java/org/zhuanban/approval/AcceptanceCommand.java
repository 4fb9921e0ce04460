package org.zhuanban.approval;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.input.Input;
import org.zhuanban.party.DocumentRef;

/** What can be asked about the acceptance of an application (受理、不予受理、容缺受理、备案). */
public sealed interface AcceptanceCommand extends ApprovalCommand.OnItem {
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
      implements AcceptanceCommand {
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
      implements AcceptanceCommand {
    /**
     * Checks and copies the documents. Callers use {@link #of}, as the components may grow.
     *
     * @param item the code of the item
     * @param promised the documents that the applicant promised
     * @throws IllegalArgumentException if there is none, or one is named twice
     */
    public AcceptWithDeferredDocuments {
      Input.given("AcceptWithDeferredDocuments.item", item);
      promised = Input.some("AcceptWithDeferredDocuments.promised", promised);
      Input.distinct(
          "AcceptWithDeferredDocuments.promised", promised.stream().map(DeferredDocument::name));
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
   * Accepts an application (受理).
   *
   * @param item the code of the item
   * @param attempt the number of the attempt that this begins or belongs to; empty where it follows
   */
  record AcceptApplication(String item, Optional<Integer> attempt) implements AcceptanceCommand {
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
  record RecordFiling(String item) implements AcceptanceCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
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
