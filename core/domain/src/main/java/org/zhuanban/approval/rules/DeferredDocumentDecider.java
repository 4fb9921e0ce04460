package org.zhuanban.approval.rules;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.ReceiptEvent.DeferredDocumentSupplied;
import org.zhuanban.approval.application.AcceptanceDues;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;

/**
 * The rules of tolerated acceptance (容缺受理): acceptance with missing documents, and no grant without
 * them. A grant without them is valid and reported as a violation (行政许可法第三十八条第一款). A later document
 * is still received.
 *
 * <p>A broken promise has no automatic effect. Its light shows it, and the organ can refuse, since
 * the application does not meet the statutory conditions.
 */
record DeferredDocumentDecider(ApplicationContext desk) {
  Decision accept(AcceptWithDeferredDocuments accept) {
    ReceiptDecider receipt = new ReceiptDecider(desk);
    Optional<Application> open = desk.openCase();
    if (open.filter(Application::deemedAccepted).isPresent()) {
      return toleratedTooLate(accept, open.get());
    }
    Application attempt = open.orElseGet(() -> Application.opened(desk.nextAttempt()));
    return receipt
        .notAcceptable(open)
        .<Decision>map(Decision.Denied::new)
        .orElseGet(
            () -> {
              AcceptanceDues dues = receipt.dues(attempt);
              return desk.happened(
                  new AcceptedWithDeferredDocuments(
                      desk.code(),
                      attempt.attempt(),
                      accept.promised(),
                      dues.committed(),
                      dues.statutory(),
                      dues.notices(),
                      accept.receipt()));
            });
  }

  /**
   * Records a tolerated acceptance after acceptance by silence (行政许可法第三十二条第一款第四项), which needs no
   * promise.
   */
  private Decision toleratedTooLate(AcceptWithDeferredDocuments accept, Application attempt) {
    ReceiptDecider receipt = new ReceiptDecider(desk);
    AcceptanceDues dues = receipt.runningDues(attempt);
    return receipt.tooLate(
        attempt,
        "approval.accepted-with-deferred-documents",
        new AcceptedWithDeferredDocuments(
            desk.code(),
            attempt.attempt(),
            accept.promised(),
            dues.committed(),
            dues.statutory(),
            dues.notices(),
            accept.receipt()));
  }

  Decision supply(SupplyDeferredDocument supply) {
    Optional<Application> current = desk.currentCase();
    boolean closed = current.filter(was -> was.closedOn().isPresent()).isPresent();
    if (closed && current.filter(this::grantedBefore).isEmpty()) {
      return desk.alreadyClosed(current.get());
    }
    List<DeferredDocumentStatus> promises = current.map(Application::promises).orElse(List.of());
    Optional<DeferredDocumentStatus> promise =
        promises.stream()
            .filter(each -> each.document().name().equals(supply.document()))
            .findFirst();
    if (promise.isEmpty()) {
      return desk.refused(
          ApprovalRule.DOCUMENT_NOT_PROMISED,
          supply.document(),
          names(promises.stream().map(DeferredDocumentStatus::document).toList()));
    }
    return promise
        .get()
        .suppliedOn()
        .map(on -> desk.refused(ApprovalRule.DOCUMENT_ALREADY_SUPPLIED, supply.document(), on))
        .orElseGet(
            () -> desk.happened(new DeferredDocumentSupplied(desk.code(), supply.document())));
  }

  /** Checks for an earlier grant; documents promised before it are still owed. */
  private boolean grantedBefore(Application attempt) {
    return attempt.metOn().filter(desk.today()::isAfter).isPresent();
  }

  /** Refuses a grant before all promised documents are supplied. */
  Optional<Refusal> missing(Application attempt) {
    return attempt.missing().isEmpty()
        ? Optional.empty()
        : Optional.of(
            desk.refusal(ApprovalRule.PROMISED_DOCUMENTS_MISSING, names(attempt.missing())));
  }

  private static String names(List<DeferredDocument> documents) {
    return documents.isEmpty()
        ? "-"
        : String.join(", ", documents.stream().map(DeferredDocument::name).toList());
  }
}
