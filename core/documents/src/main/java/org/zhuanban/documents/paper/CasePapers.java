package org.zhuanban.documents.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.ProjectView;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.DeferredDocumentStatus;
import org.zhuanban.approval.application.ExcludedPeriod;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.documents.paper.Paper.AcceptanceNotice;
import org.zhuanban.documents.paper.Paper.CorrectionNotice;
import org.zhuanban.documents.paper.Paper.DeliveryReceipt;
import org.zhuanban.documents.paper.Paper.ExtensionNotice;
import org.zhuanban.documents.paper.Paper.NonAcceptanceNotice;
import org.zhuanban.documents.paper.Paper.ProcedureNotice;
import org.zhuanban.documents.paper.Paper.RefusalDecision;

/**
 * The papers on one application, each as far as its act is recorded.
 *
 * @param project the host's identifier of the project
 * @param view the project, as the reader may see it
 * @param item the item
 * @param application the attempt
 */
public record CasePapers(
    String project, ProjectView view, ApprovalItem item, Application application) {
  /**
   * Finds the last attempt at an item.
   *
   * @param project the host's identifier of the project
   * @param view the project
   * @param item the code of the item
   * @return its papers; empty if the item is not in the plan, or nobody has applied
   */
  public static Optional<CasePapers> of(String project, ProjectView view, String item) {
    return view.approvals()
        .state()
        .known(item)
        .flatMap(
            known ->
                view.approvals()
                    .state()
                    .currentCase(item)
                    .map(attempt -> new CasePapers(project, view, known, attempt)));
  }

  /**
   * {@return the notice of acceptance; empty if the application is not accepted, or if silence
   * accepted it, which no organ decided (行政许可法第三十二条第一款第四项)}
   */
  public Optional<AcceptanceNotice> acceptance() {
    return application
        .acceptedOn()
        .filter(day -> !application.deemedAccepted())
        .map(
            day ->
                new AcceptanceNotice(
                    head(day),
                    application.receipt(),
                    day,
                    application.receivedOn(),
                    application.dues().flatMap(dues -> dues.statutory()),
                    application.dues().flatMap(dues -> dues.committed()),
                    application.promises().stream()
                        .map(DeferredDocumentStatus::document)
                        .map(DeferredDocument::name)
                        .toList()));
  }

  /**
   * {@return the refusal of acceptance; empty if none is recorded}
   *
   * @param ground the ground
   * @param competent the competent organ, where another one is
   * @param remedy where remedies are sought
   */
  public Optional<NonAcceptanceNotice> nonAcceptance(
      NonAcceptance ground, Optional<String> competent, Remedy remedy) {
    return application
        .notAcceptedOn()
        .map(
            day ->
                new NonAcceptanceNotice(
                    head(day), Optional.empty(), day, ground, competent, remedy));
  }

  /** {@return the one-time notice of corrections; empty if none was given in time with contents} */
  public Optional<CorrectionNotice> corrections() {
    return application.corrections().isEmpty()
        ? Optional.empty()
        : corrections(application.corrections());
  }

  /**
   * {@return the one-time notice of corrections with contents from the host; empty if none was
   * given in time}
   *
   * @param contents what has to be corrected, all of it
   * @throws IllegalArgumentException if the notice was given and there are no contents
   */
  public Optional<CorrectionNotice> corrections(List<String> contents) {
    return application
        .noticedOn()
        .map(
            day ->
                new CorrectionNotice(
                    head(day), application.notice(), day, application.receivedOn(), contents));
  }

  /** {@return the receipt of delivery; empty if no decision was delivered} */
  public Optional<DeliveryReceipt> delivery() {
    return application
        .deliveredOn()
        .flatMap(
            day ->
                application
                    .result()
                    .map(
                        result ->
                            new DeliveryReceipt(
                                head(day),
                                Optional.empty(),
                                day,
                                application.decision(),
                                result == Result.APPROVED)));
  }

  /** {@return a notice for each special procedure of which the applicant was notified, in order} */
  public List<ProcedureNotice> procedures() {
    return application.pauses().stream()
        .filter(ExcludedPeriod::leftOut)
        .flatMap(pause -> pause.notifiedOn().map(day -> notice(pause, day)).stream())
        .toList();
  }

  private ProcedureNotice notice(ExcludedPeriod pause, LocalDate day) {
    return new ProcedureNotice(
        head(day),
        Optional.empty(),
        day,
        PauseReason.valueOf(pause.procedure()),
        pause.startedOn(),
        pause.stated());
  }

  /**
   * {@return the notice of the extension; empty if none took effect}
   *
   * @param reason the reason that is stated to the applicant
   */
  public Optional<ExtensionNotice> extension(String reason) {
    return application
        .extension()
        .map(
            granted ->
                new ExtensionNotice(
                    head(granted.approvedOn()),
                    Optional.empty(),
                    granted.approvedOn(),
                    granted.by(),
                    reason,
                    statutory(granted.approvedOn())));
  }

  private Optional<Deadline> statutory(LocalDate day) {
    return view.approvals()
        .state()
        .clocks()
        .of(item, application)
        .flatMap(clock -> clock.statutoryOn(day, view.calendars()));
  }

  /**
   * {@return the decision of refusal; empty if it was not refused, or if the item is no licence}
   *
   * @param reasons the reasons
   * @param remedy where remedies are sought
   * @throws IllegalArgumentException if there is a decision of refusal and no reason
   */
  public Optional<RefusalDecision> refusal(List<String> reasons, Remedy remedy) {
    return application
        .decidedOn()
        .filter(day -> application.result().equals(Optional.of(Result.REFUSED)))
        .filter(day -> head(day).licence())
        .map(
            day ->
                new RefusalDecision(
                    head(day),
                    application.decision(),
                    day,
                    application.acceptedOn(),
                    reasons,
                    remedy));
  }

  private CaseHead head(LocalDate day) {
    return CaseHead.of(project, view, item, application, day);
  }
}
