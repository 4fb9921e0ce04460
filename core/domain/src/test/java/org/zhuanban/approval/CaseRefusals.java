package org.zhuanban.approval;

import static org.zhuanban.approval.ApprovalRefusalsTest.accept;
import static org.zhuanban.approval.ApprovalRefusalsTest.after;
import static org.zhuanban.approval.ApprovalRefusalsTest.decide;
import static org.zhuanban.approval.ApprovalRefusalsTest.deliver;
import static org.zhuanban.approval.ApprovalRefusalsTest.refused;

import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalRefusalsTest.Refused;
import org.zhuanban.approval.DecisionCommand.CheckCommitment;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.ReceiptCommand.CorrectOnSpot;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.application.Commitment;
import org.zhuanban.approval.application.DeferredDocument;
import org.zhuanban.approval.application.NonAcceptance;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.DocumentRef;

/** What is refused from the outcomes of receipt to revocation. */
final class CaseRefusals {
  private static final DocumentRef PAPER = new DocumentRef("doc-1");
  private static final ReceiveApplication RECEIVED = ReceiveApplication.of("L", true);
  private static final RefuseAcceptance REFUSE =
      RefuseAcceptance.of("L", NonAcceptance.NOT_NEEDED, PAPER);
  private static final RevokeApproval REVOKE =
      RevokeApproval.of("L", Revocation.NOT_QUALIFIED, PAPER);
  private static final CheckCommitment CHECK = CheckCommitment.of("L", true, PAPER);
  private static final DecideItem COMMITTED =
      DecideItem.approve("L")
          .withDecision(PAPER)
          .withCommitment(new Commitment(PAPER, TimeLimit.workingDays(30, "告知承诺书")));

  private static final String ACCEPTED =
      "Item \"事项L\" (L) was accepted on 2024-04-08 and is under way; decide it or withdraw it before a new attempt";
  private static final String ACCEPTED_ZH = "事项“事项L”（L）已于2024年4月8日受理，正在办理；办结或撤回后方可再次申请";
  private static final String NOT_RECEIVED =
      "Item \"事项L\" (L) has no application that was received; receive one first";
  private static final String NOT_RECEIVED_ZH = "事项“事项L”（L）没有已收到的申请；请先收件";
  private static final String CONCLUDED =
      "Item \"事项L\" (L) was concluded on 2024-04-08; an item can be applied for again after it was refused, withdrawn, not accepted, terminated or revoked, or has expired";
  private static final String CONCLUDED_ZH =
      "事项“事项L”（L）已于2024年4月8日办结；事项不予许可、撤回、不予受理、终止、撤销或有效期届满后可以再次申请";
  private static final String NOT_IN_FORCE =
      "Item \"事项L\" (L) has no approval in force; only what was granted and not revoked can be delivered, checked or revoked";
  private static final String NOT_IN_FORCE_ZH = "事项“事项L”（L）没有有效的许可；只有已准予且未撤销的许可可以送达、核查或撤销";

  private CaseRefusals() {}

  private static DeferredDocument promised(String name) {
    return new DeferredDocument(name, TimeLimit.workingDays(5, "容缺受理清单"));
  }

  private static AcceptWithDeferredDocuments tolerate(String item) {
    return AcceptWithDeferredDocuments.of(item, List.of(promised("证明"), promised("图纸")));
  }

  private static SupplyDeferredDocument supply(String document) {
    return SupplyDeferredDocument.of("L", document);
  }

  static Stream<Refused> all() {
    return Stream.of(receipts(), promises(), grants()).flatMap(each -> each);
  }

  private static Stream<Refused> receipts() {
    return Stream.of(
        refused(ApprovalRule.NOT_RECEIVED, after(), REFUSE, NOT_RECEIVED, NOT_RECEIVED_ZH),
        refused(
            ApprovalRule.NOT_RECEIVED,
            after(accept("L")),
            CorrectOnSpot.of("L"),
            NOT_RECEIVED,
            NOT_RECEIVED_ZH),
        refused(
            ApprovalRule.ALREADY_ACCEPTED,
            after(RECEIVED, accept("L")),
            REFUSE,
            ACCEPTED,
            ACCEPTED_ZH),
        refused(
            ApprovalRule.ALREADY_ACCEPTED,
            after(RECEIVED, accept("L")),
            CorrectOnSpot.of("L"),
            ACCEPTED,
            ACCEPTED_ZH),
        refused(
            ApprovalRule.ALREADY_ACCEPTED,
            after(RECEIVED, accept("L")),
            tolerate("L"),
            ACCEPTED,
            ACCEPTED_ZH),
        refused(
            ApprovalRule.ALREADY_DECIDED, after(RECEIVED, REFUSE), REFUSE, CONCLUDED, CONCLUDED_ZH),
        refused(
            ApprovalRule.ACCEPTANCE_GATE_CLOSED,
            after(),
            tolerate("G"),
            "Item \"事项G\" (G) cannot be accepted: \"事项L\" (L) must be met first",
            "事项“事项G”（G）不能受理：须先完成“事项L”（L）"),
        refused(
            ApprovalRule.NOTHING_TO_TERMINATE,
            after(RECEIVED, REFUSE),
            TerminateApplication.of("L", Termination.APPLICANT_ENDED, PAPER),
            "Item \"事项L\" (L) has no application under way that could be terminated",
            "事项“事项L”（L）没有正在办理的申请可以终止"));
  }

  private static Stream<Refused> promises() {
    return Stream.of(
        refused(
            ApprovalRule.DOCUMENT_NOT_PROMISED,
            after(accept("L")),
            supply("证明"),
            "Item \"事项L\" (L) was not accepted on the promise of 证明; promised are none",
            "事项“事项L”（L）受理时未承诺补交证明；已承诺补交的材料为无"),
        refused(
            ApprovalRule.DOCUMENT_NOT_PROMISED,
            after(tolerate("L")),
            supply("合同"),
            "Item \"事项L\" (L) was not accepted on the promise of 合同; promised are 证明, 图纸",
            "事项“事项L”（L）受理时未承诺补交合同；已承诺补交的材料为证明、图纸"),
        refused(
            ApprovalRule.DOCUMENT_ALREADY_SUPPLIED,
            after(tolerate("L"), supply("证明")),
            supply("证明"),
            "The promised document 证明 of item \"事项L\" (L) came on 2024-04-08; it is supplied once",
            "事项“事项L”（L）承诺补交的证明已于2024年4月8日收到；只补交一次"),
        refused(
            ApprovalRule.ALREADY_DECIDED,
            after(tolerate("L"), DecideItem.refuse("L").withDecision(PAPER)),
            supply("证明"),
            CONCLUDED,
            CONCLUDED_ZH),
        // Granted without it: what is told of the same day comes before the grant, or not at all.
        refused(
            ApprovalRule.ALREADY_DECIDED,
            after(tolerate("L"), decide("L", Result.APPROVED)),
            supply("证明"),
            CONCLUDED,
            CONCLUDED_ZH));
  }

  private static Stream<Refused> grants() {
    return Stream.of(
        refused(
            ApprovalRule.NO_APPROVAL_IN_FORCE,
            after(accept("L")),
            REVOKE,
            NOT_IN_FORCE,
            NOT_IN_FORCE_ZH),
        refused(
            ApprovalRule.NO_APPROVAL_IN_FORCE,
            after(accept("L"), COMMITTED, REVOKE),
            REVOKE,
            NOT_IN_FORCE,
            NOT_IN_FORCE_ZH),
        refused(
            ApprovalRule.NO_APPROVAL_IN_FORCE,
            after(accept("L"), COMMITTED, REVOKE),
            CHECK,
            NOT_IN_FORCE,
            NOT_IN_FORCE_ZH),
        refused(
            ApprovalRule.NO_APPROVAL_IN_FORCE,
            after(accept("L"), COMMITTED, REVOKE),
            deliver("L"),
            NOT_IN_FORCE,
            NOT_IN_FORCE_ZH),
        refused(
            ApprovalRule.NO_TIME_TO_START,
            after(accept("L"), decide("L", Result.APPROVED)),
            StartExtensions.extend("3 MONTHS"),
            "Item \"事项L\" (L) has no permit in force that was delivered and says within what time to start; only such a time can be extended",
            "事项“事项L”（L）没有已送达、有效且规定开工时限的许可；只有该时限可以延期"),
        refused(
            ApprovalRule.NO_COMMITMENT,
            after(accept("L"), decide("L", Result.APPROVED)),
            CHECK,
            "Item \"事项L\" (L) was not approved on a commitment; there is nothing to check",
            "事项“事项L”（L）不是以告知承诺方式准予的；无须核查"),
        refused(
            ApprovalRule.COMMITMENT_ALREADY_CHECKED,
            after(accept("L"), COMMITTED, CHECK),
            CHECK,
            "The commitment for item \"事项L\" (L) was checked on 2024-04-08; it is checked once",
            "事项“事项L”（L）的承诺已于2024年4月8日核查；只核查一次"),
        refused(
            ApprovalRule.ACCEPTANCE_GATE_CLOSED,
            after(accept("L"), COMMITTED, REVOKE),
            accept("G"),
            "Item \"事项G\" (G) cannot be accepted: \"事项L\" (L) must be met first",
            "事项“事项G”（G）不能受理：须先完成“事项L”（L）"));
  }
}
