package org.zhuanban.approval;

import java.util.List;
import java.util.Optional;
import org.zhuanban.command.FreeText;
import org.zhuanban.input.Input;
import org.zhuanban.party.CaseNumber;
import org.zhuanban.party.DocumentRef;

/** Commands from the receipt of an application on (收件、补正、撤回). */
public sealed interface ReceiptCommand extends ApprovalCommand.OnItem {
  /**
   * Receives an application (收件).
   *
   * @param item the code of the item
   * @param complete whether the materials were complete
   * @param caseNumber its number on the platform for government services (办件编号); empty if it is not
   *     known yet
   * @param receipt the receipt for the materials (收件凭证)
   */
  record ReceiveApplication(
      String item, boolean complete, Optional<CaseNumber> caseNumber, Optional<DocumentRef> receipt)
      implements ReceiptCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param complete whether the materials were complete
     * @param caseNumber its number on the platform for government services
     * @param receipt the receipt for the materials
     * @throws IllegalArgumentException if a component is missing
     */
    public ReceiveApplication {
      Input.given("ReceiveApplication.item", item);
      Input.given("ReceiveApplication.caseNumber", caseNumber);
      Input.given("ReceiveApplication.receipt", receipt);
    }

    /**
     * Receives an application (收件).
     *
     * @param item the code of the item
     * @param complete whether the materials were complete
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReceiveApplication of(String item, boolean complete) {
      return new ReceiveApplication(item, complete, Optional.empty(), Optional.empty());
    }

    /**
     * Sets the case number.
     *
     * @param caseNumber its number on the platform for government services (办件编号)
     * @return a copy with it
     */
    public ReceiveApplication withCaseNumber(CaseNumber caseNumber) {
      return new ReceiveApplication(
          item,
          complete,
          Optional.of(Input.given("ReceiveApplication.caseNumber", caseNumber)),
          receipt);
    }

    /**
     * Adds the receipt.
     *
     * @param receipt the receipt for the materials (收件凭证)
     * @return a copy with it
     */
    public ReceiveApplication withReceipt(DocumentRef receipt) {
      return new ReceiveApplication(
          item,
          complete,
          caseNumber,
          Optional.of(Input.given("ReceiveApplication.receipt", receipt)));
    }
  }

  /**
   * Records the number of an application on the platform for government services (办件编号), where it
   * is known only after the receipt. A wrong number is corrected where it was recorded.
   *
   * @param item the code of the item
   * @param attempt the number of the attempt; empty for the last one
   * @param caseNumber the number on the platform
   */
  record NumberApplication(String item, Optional<Integer> attempt, CaseNumber caseNumber)
      implements ReceiptCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param attempt the number of the attempt
     * @param caseNumber the number on the platform
     * @throws IllegalArgumentException if a component is missing
     */
    public NumberApplication {
      Input.given("NumberApplication.item", item);
      Input.given("NumberApplication.attempt", attempt);
      Input.given("NumberApplication.caseNumber", caseNumber);
    }

    /**
     * Records the number of the last attempt.
     *
     * @param item the code of the item
     * @param caseNumber the number on the platform (办件编号)
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static NumberApplication of(String item, CaseNumber caseNumber) {
      return new NumberApplication(item, Optional.empty(), caseNumber);
    }

    /**
     * Sets the attempt.
     *
     * @param attempt the number of the attempt
     * @return a copy with it
     */
    public NumberApplication withAttempt(int attempt) {
      return new NumberApplication(item, Optional.of(attempt), caseNumber);
    }
  }

  /**
   * Notifies the applicant of all corrections at once (一次性告知). A repetition of the same paper is
   * not a second notice.
   *
   * @param item the code of the item
   * @param notice the paper that lists the corrections
   * @param contents the corrections; empty if only the paper lists them
   */
  record GiveCorrectionNotice(String item, DocumentRef notice, @FreeText List<String> contents)
      implements ReceiptCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param notice the paper that lists the corrections
     * @param contents the corrections
     * @throws IllegalArgumentException if a component is missing
     */
    public GiveCorrectionNotice {
      Input.given("GiveCorrectionNotice.item", item);
      Input.given("GiveCorrectionNotice.notice", notice);
      contents = Input.list("GiveCorrectionNotice.contents", contents);
    }

    /**
     * Notifies the applicant of all corrections at once (一次性告知).
     *
     * @param item the code of the item
     * @param notice the paper that lists the corrections
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GiveCorrectionNotice of(String item, DocumentRef notice) {
      return new GiveCorrectionNotice(item, notice, List.of());
    }

    /**
     * Adds the corrections, all of them at once (行政许可法第三十二条第一款第四项).
     *
     * @param contents the corrections
     * @return a copy with them
     */
    public GiveCorrectionNotice withContents(List<String> contents) {
      return new GiveCorrectionNotice(item, notice, contents);
    }
  }

  /**
   * Receives the requested supplements, which complete the set. The organ has the same limit for
   * its answer as for the notice. Its silence accepts from this day on (行政许可法第三十二条第一款第四项、第五项).
   *
   * @param item the code of the item
   * @param receipt the receipt for the supplements (收件凭证)
   */
  record ReceiveSupplement(String item, Optional<DocumentRef> receipt) implements ReceiptCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param receipt the receipt for the supplements (收件凭证)
     * @throws IllegalArgumentException if a component is missing
     */
    public ReceiveSupplement {
      Input.given("ReceiveSupplement.item", item);
      Input.given("ReceiveSupplement.receipt", receipt);
    }

    /**
     * Receives the requested supplements, which complete the set.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReceiveSupplement of(String item) {
      return new ReceiveSupplement(item, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param receipt the receipt for the supplements (收件凭证)
     * @return a copy with it
     */
    public ReceiveSupplement withReceipt(DocumentRef receipt) {
      return new ReceiveSupplement(
          item, Optional.of(Input.given("ReceiveSupplement.receipt", receipt)));
    }
  }

  /**
   * Lets the applicant correct errors on the spot (当场更正), on the day of receipt only.
   *
   * @param item the code of the item
   */
  record CorrectOnSpot(String item) implements ReceiptCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @throws IllegalArgumentException if a component is missing
     */
    public CorrectOnSpot {
      Input.given("CorrectOnSpot.item", item);
    }

    /**
     * Lets the applicant correct errors on the spot (当场更正), on the day of receipt only.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static CorrectOnSpot of(String item) {
      return new CorrectOnSpot(item);
    }
  }

  /**
   * Receives a promised document.
   *
   * @param item the code of the item
   * @param document its name
   */
  record SupplyDeferredDocument(String item, String document) implements ReceiptCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param document its name
     * @throws IllegalArgumentException if a component is missing
     */
    public SupplyDeferredDocument {
      Input.given("SupplyDeferredDocument.item", item);
      Input.given("SupplyDeferredDocument.document", document);
    }

    /**
     * Receives a promised document.
     *
     * @param item the code of the item
     * @param document its name
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SupplyDeferredDocument of(String item, String document) {
      return new SupplyDeferredDocument(item, document);
    }
  }

  /**
   * Withdraws an application.
   *
   * @param item the code of the item
   * @param paper the paper of the withdrawal (撤回申请书)
   */
  record WithdrawApplication(String item, Optional<DocumentRef> paper) implements ReceiptCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param paper the paper of the withdrawal (撤回申请书)
     * @throws IllegalArgumentException if a component is missing
     */
    public WithdrawApplication {
      Input.given("WithdrawApplication.item", item);
      Input.given("WithdrawApplication.paper", paper);
    }

    /**
     * Withdraws an application.
     *
     * @param item the code of the item
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static WithdrawApplication of(String item) {
      return new WithdrawApplication(item, Optional.empty());
    }

    /**
     * Adds the paper.
     *
     * @param paper the paper of the withdrawal (撤回申请书)
     * @return a copy with it
     */
    public WithdrawApplication withPaper(DocumentRef paper) {
      return new WithdrawApplication(
          item, Optional.of(Input.given("WithdrawApplication.paper", paper)));
    }
  }
}
