package org.zhuanban.approval.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.AcceptanceEvent.FilingRecorded;
import org.zhuanban.approval.Application;
import org.zhuanban.approval.ApprovalEvent;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.DecisionEvent.ApplicationTerminated;
import org.zhuanban.approval.DecisionEvent.DecisionDelivered;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.Hearing;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.ReceiptEvent.ApplicationWithdrawn;
import org.zhuanban.approval.application.Result;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.command.Event;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;

/**
 * The rules for the end of an attempt: filing, withdrawal, termination, decision, delivery
 * (行政许可法第三十八条、第四十四条).
 */
record ConclusionDecider(ApplicationContext desk) {
  private static final String DECIDED = "approval.item-decided";
  private static final String FILED = "approval.filing-recorded";

  /**
   * Checks whether the organ approves the item. Licences, project approvals and trades are never
   * filed, except as an enterprise's own duty.
   */
  private boolean approvedByTheOrgan() {
    boolean approved =
        switch (desk.item().kind()) {
          case LICENCE, PROJECT_APPROVAL, PUBLIC_TRADE -> true;
          default -> false;
        };
    return approved && desk.item().dutyOf().isEmpty();
  }

  Decision file() {
    if (approvedByTheOrgan()) {
      return desk.refused(ApprovalRule.NOT_A_FILING, desk.item().kind());
    }
    Optional<Application> open = desk.openCase();
    Optional<Refusal> refusal =
        (open.isPresent() ? Optional.<Refusal>empty() : desk.refuseUnlessNew())
            .or(() -> desk.closedGate(Gate.BEFORE_APPLY, ApprovalRule.ACCEPTANCE_GATE_CLOSED))
            .or(() -> desk.closedGate(Gate.BEFORE_DECIDE, ApprovalRule.DECISION_GATE_CLOSED));
    if (refusal.isPresent()) {
      return new Decision.Denied(refusal.get());
    }
    Application attempt = open.orElseGet(() -> Application.opened(desk.nextAttempt()));
    return desk.violating(
        new DeferredDocumentDecider(desk).missing(attempt).stream().toList(),
        FILED,
        concluded(
            attempt.withFiledOn(desk.today()),
            new FilingRecorded(desk.code(), attempt.attempt()),
            FILED));
  }

  Decision withdraw(WithdrawApplication withdraw) {
    return desk.openCase().isPresent()
        ? desk.happened(new ApplicationWithdrawn(desk.code(), withdraw.paper()))
        : desk.refused(ApprovalRule.NOTHING_TO_WITHDRAW);
  }

  Decision terminate(TerminateApplication terminate) {
    return desk.openCase().isPresent()
        ? desk.happened(
            new ApplicationTerminated(desk.code(), terminate.ground(), terminate.decision()))
        : desk.refused(ApprovalRule.NOTHING_TO_TERMINATE);
  }

  Decision decide(DecideItem decide) {
    Optional<Application> current = desk.currentCase();
    if (current.filter(was -> was.closedOn().isPresent()).isPresent()) {
      return desk.alreadyClosed(current.get());
    }
    if (current.filter(Application::running).isEmpty()) {
      return desk.refused(ApprovalRule.DECISION_BEFORE_ACCEPTANCE);
    }
    return desk.wrongAttempt(decide.attempt(), current.get().attempt())
        .or(() -> desk.closedGate(Gate.BEFORE_DECIDE, ApprovalRule.DECISION_GATE_CLOSED))
        .<Decision>map(Decision.Denied::new)
        .orElseGet(() -> decided(decide, current.get()));
  }

  private Decision decided(DecideItem decide, Application attempt) {
    ItemDecided decided =
        new ItemDecided(
            desk.code(),
            decide.result(),
            decide.decision(),
            decide.conditions(),
            decide.commitment(),
            decide.attempt());
    List<Refusal> broken = new ArrayList<>();
    if (decide.result() == Result.APPROVED) {
      new DeferredDocumentDecider(desk).missing(attempt).ifPresent(broken::add);
    }
    if (decide.result() == Result.REFUSED && decide.decision().isEmpty()) {
      broken.add(desk.refusal(ApprovalRule.REFUSAL_WITHOUT_REASONS));
    }
    if (Hearing.pending(desk.proceedings(), desk.code(), attempt).isPresent()) {
      broken.add(desk.refusal(ApprovalRule.HEARING_PENDING));
    }
    return desk.violating(broken, DECIDED, concluded(attempt, decided, DECIDED));
  }

  private List<Event<?>> concluded(Application attempt, ApprovalEvent event, String act) {
    if (!desk.statutoryDuePassed(attempt)) {
      return List.of(event);
    }
    ApprovalRule rule =
        desk.item().dutyOf().isPresent() ? ApprovalRule.OWN_DUTY_LATE : ApprovalRule.DECISION_LATE;
    return List.of(event, desk.violation(desk.refusal(rule).under(brokenByBeingLate()), act));
  }

  /**
   * Returns the clause that a late decision violates. For an enterprise it is that of its own duty.
   * For organs it is that of licences, which covers project approvals, or the general one of
   * government matters.
   */
  private String brokenByBeingLate() {
    if (desk.item().dutyOf().isPresent()) {
      return desk.item().statutory().orElseThrow().basis();
    }
    return switch (desk.item().kind()) {
      case LICENCE, PROJECT_APPROVAL, JOINT -> ApprovalRule.DECISION_LATE.source();
      case FILING, TECHNICAL_REVIEW, PUBLIC_TRADE -> "优化营商环境条例第三十六条第二款";
      case INTERMEDIARY -> "优化营商环境条例第四十三条第二款";
    };
  }

  /** Returns the last attempt whose result awaits delivery, even if another one is open. */
  private Optional<Integer> undelivered() {
    return desk.approvals().attempts(desk.code()).stream()
        .filter(was -> was.decidedOn().or(was::filedOn).isPresent())
        .filter(was -> was.deliveredOn().isEmpty() && was.revokedOn().isEmpty())
        .map(Application::attempt)
        .reduce((earlier, later) -> later);
  }

  Decision deliver(DeliverDecision deliver) {
    int last = desk.approvals().attempts(desk.code()).size();
    int attempt = deliver.attempt().or(this::undelivered).orElse(last);
    if (last > 0 && (attempt < 1 || attempt > last)) {
      return desk.refused(ApprovalRule.WRONG_ATTEMPT, attempt, last);
    }
    Optional<Application> concluded =
        desk.approvals().attempts(desk.code()).stream()
            .filter(was -> was.attempt() == attempt)
            .filter(was -> was.decidedOn().or(was::filedOn).isPresent())
            .findFirst();
    if (concluded.isEmpty()) {
      return desk.refused(ApprovalRule.DELIVERY_BEFORE_DECISION);
    }
    if (concluded.get().revokedOn().isPresent()) {
      return desk.refused(ApprovalRule.NO_APPROVAL_IN_FORCE);
    }
    return concluded
        .get()
        .deliveredOn()
        .map(on -> desk.refused(ApprovalRule.ALREADY_DELIVERED, on))
        .orElseGet(
            () ->
                desk.happened(
                    new DecisionDelivered(
                        desk.code(),
                        attempt,
                        deliver.rating(),
                        deliver.validTo(),
                        deliver.attempt(),
                        deliver.licence(),
                        deliver.receipt())));
  }
}
