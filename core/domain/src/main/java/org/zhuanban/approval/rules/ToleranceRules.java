package org.zhuanban.approval.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalCase;
import org.zhuanban.approval.ApprovalCommand.AcceptTolerantly;
import org.zhuanban.approval.ApprovalCommand.SupplyPromisedDocument;
import org.zhuanban.approval.ApprovalEvent.ApplicationTolerated;
import org.zhuanban.approval.ApprovalEvent.PromisedDocumentSupplied;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.application.CasePromise;
import org.zhuanban.approval.application.PromisedDocument;
import org.zhuanban.approval.application.ToldDues;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;

/**
 * Tolerated acceptance (容缺受理): accepted with documents missing, and not granted without them. What
 * was granted all the same stands and is named (行政许可法第三十八条第一款); a document that comes later is
 * still received.
 *
 * <p>Nothing happens by itself when a promise is not kept: its light shows it, and the organ may
 * refuse, as the application does not meet the conditions of the law.
 */
record ToleranceRules(CaseDesk desk) {
  Decision accept(AcceptTolerantly accept) {
    ReceiptRules receipt = new ReceiptRules(desk);
    Optional<ApprovalCase> open = desk.openCase();
    if (open.filter(ApprovalCase::deemedAccepted).isPresent()) {
      return toleratedTooLate(accept, open.get());
    }
    ApprovalCase attempt = open.orElseGet(() -> ApprovalCase.opened(desk.nextAttempt()));
    return receipt
        .notAcceptable(open)
        .<Decision>map(Decision.Refused::new)
        .orElseGet(
            () -> {
              ToldDues dues = receipt.dues(attempt);
              return desk.happened(
                  new ApplicationTolerated(
                      desk.code(),
                      attempt.attempt(),
                      accept.promised(),
                      dues.committed(),
                      dues.statutory()));
            });
  }

  /**
   * Silence has accepted the application as it is (行政许可法第三十二条第一款第四项): nothing is promised any more.
   */
  private Decision toleratedTooLate(AcceptTolerantly accept, ApprovalCase attempt) {
    ReceiptRules receipt = new ReceiptRules(desk);
    ToldDues dues = receipt.runningDues(attempt);
    return receipt.tooLate(
        attempt,
        "approval.application-tolerated",
        new ApplicationTolerated(
            desk.code(), attempt.attempt(), accept.promised(), dues.committed(), dues.statutory()));
  }

  Decision supply(SupplyPromisedDocument supply) {
    Optional<ApprovalCase> current = desk.currentCase();
    boolean closed = current.filter(was -> was.closedOn().isPresent()).isPresent();
    if (closed && current.filter(this::grantedBefore).isEmpty()) {
      return desk.alreadyClosed(current.get());
    }
    List<CasePromise> promises = current.map(ApprovalCase::promises).orElse(List.of());
    Optional<CasePromise> promise =
        promises.stream()
            .filter(each -> each.document().name().equals(supply.document()))
            .findFirst();
    if (promise.isEmpty()) {
      return desk.refused(
          ApprovalRule.DOCUMENT_NOT_PROMISED,
          supply.document(),
          names(promises.stream().map(CasePromise::document).toList()));
    }
    return promise
        .get()
        .suppliedOn()
        .map(on -> desk.refused(ApprovalRule.DOCUMENT_ALREADY_SUPPLIED, supply.document(), on))
        .orElseGet(
            () -> desk.happened(new PromisedDocumentSupplied(desk.code(), supply.document())));
  }

  /** What is promised is still owed after a grant that did not wait for it. */
  private boolean grantedBefore(ApprovalCase attempt) {
    return attempt.metOn().filter(desk.today()::isAfter).isPresent();
  }

  /** Why an attempt cannot be granted yet; empty if all that was promised has come. */
  Optional<Refusal> missing(ApprovalCase attempt) {
    return attempt.missing().isEmpty()
        ? Optional.empty()
        : Optional.of(
            desk.refusal(ApprovalRule.PROMISED_DOCUMENTS_MISSING, names(attempt.missing())));
  }

  private static String names(List<PromisedDocument> documents) {
    return documents.isEmpty()
        ? "-"
        : String.join(", ", documents.stream().map(PromisedDocument::name).toList());
  }
}
