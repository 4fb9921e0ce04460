package org.zhuanban.approval.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.AcceptWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.AcceptanceCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.OnItem;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.ExtendLimit;
import org.zhuanban.approval.ClockCommand.ExtendStart;
import org.zhuanban.approval.ClockCommand.NotifyPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.CheckCommitment;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.DeliverDecision;
import org.zhuanban.approval.DecisionCommand.RecordLicence;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.HandlingCommand.RecordHandlingStep;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.ReceiptCommand.CorrectOnSpot;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.NumberApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.approval.ReceiptCommand.SupplyDeferredDocument;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.proceeding.ProceedingList;
import org.zhuanban.proceeding.rules.ProceedingFeature;

/** The dispatch of each command to its rules, which are in one class per topic. */
record ApprovalDecider(Approvals approvals, ProceedingList proceedings, DecisionContext context) {
  static ApprovalDecider of(StreamState state, DecisionContext context) {
    return new ApprovalDecider(
        state.of(ApprovalFeature.INSTANCE), state.of(ProceedingFeature.INSTANCE), context);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(ApprovalDecider::of)
        .on(
            "approval.adopt-plan",
            AdoptPlan.class,
            (decider, adopt) -> decider.rules().adopt(adopt))
        .on("approval.add-items", AddItems.class, onPlan(PlanDecider::add))
        .on("approval.drop-items", DropItems.class, onPlan(PlanDecider::drop))
        .on("approval.switch-catalogue", SwitchCatalogue.class, onPlan(PlanDecider::change))
        .on("approval.receive-materials", ReceiveMaterials.class, onPlan(PlanDecider::receive))
        .on(
            "approval.receive-application",
            ReceiveApplication.class,
            onItem(ReceiptDecider::new, ReceiptDecider::receive))
        .on(
            "approval.number-application",
            NumberApplication.class,
            onPastItem(ReceiptDecider::new, ReceiptDecider::number))
        .on(
            "approval.give-correction-notice",
            GiveCorrectionNotice.class,
            onItem(ReceiptDecider::new, ReceiptDecider::giveNotice))
        .on(
            "approval.receive-supplement",
            ReceiveSupplement.class,
            onItem(ReceiptDecider::new, ReceiptDecider::receiveSupplement))
        .on(
            "approval.correct-on-spot",
            CorrectOnSpot.class,
            onItem(ReceiptDecider::new, (rules, correct) -> rules.correctOnSpot()))
        .on(
            "approval.refuse-acceptance",
            RefuseAcceptance.class,
            onItem(ReceiptDecider::new, ReceiptDecider::refuse))
        .on(
            "approval.accept-application",
            AcceptApplication.class,
            onItem(ReceiptDecider::new, ReceiptDecider::accept))
        .on(
            "approval.accept-with-deferred-documents",
            AcceptWithDeferredDocuments.class,
            onItem(DeferredDocumentDecider::new, DeferredDocumentDecider::accept))
        .on(
            "approval.supply-deferred-document",
            SupplyDeferredDocument.class,
            onItem(DeferredDocumentDecider::new, DeferredDocumentDecider::supply))
        .on(
            "approval.record-filing",
            RecordFiling.class,
            onItem(ConclusionDecider::new, (rules, file) -> rules.file()))
        .on(
            "approval.withdraw-application",
            WithdrawApplication.class,
            onItem(ConclusionDecider::new, ConclusionDecider::withdraw))
        .on(
            "approval.terminate-application",
            TerminateApplication.class,
            onItem(ConclusionDecider::new, ConclusionDecider::terminate))
        .on(
            "approval.decide-item",
            DecideItem.class,
            onItem(ConclusionDecider::new, ConclusionDecider::decide))
        .on(
            "approval.deliver-decision",
            DeliverDecision.class,
            onPastItem(ConclusionDecider::new, ConclusionDecider::deliver))
        .on(
            "approval.record-licence",
            RecordLicence.class,
            onPastItem(AfterGrantDecider::new, AfterGrantDecider::recordLicence))
        .on(
            "approval.start-pause",
            StartPause.class,
            onItem(PauseDecider::new, PauseDecider::start))
        .on(
            "approval.notify-pause",
            NotifyPause.class,
            onItem(PauseDecider::new, PauseDecider::notice))
        .on("approval.end-pause", EndPause.class, onItem(PauseDecider::new, PauseDecider::end))
        .on(
            "approval.extend-limit",
            ExtendLimit.class,
            onItem(ExtensionDecider::new, ExtensionDecider::extend))
        .on(
            "approval.extend-start",
            ExtendStart.class,
            onPastItem(StartExtensionDecider::new, StartExtensionDecider::extend))
        .on(
            "approval.check-commitment",
            CheckCommitment.class,
            onPastItem(AfterGrantDecider::new, AfterGrantDecider::check))
        .on(
            "approval.revoke-approval",
            RevokeApproval.class,
            onPastItem(AfterGrantDecider::new, AfterGrantDecider::revoke))
        .on(
            "approval.take-trade-step",
            TakeTradeStep.class,
            onItem(TradeDecider::new, TradeDecider::take))
        .on(
            "approval.give-opinion",
            GiveOpinion.class,
            onItem(JointDecider::new, JointDecider::giveOpinion))
        .on(
            "approval.hold-joint-survey",
            HoldJointSurvey.class,
            onItem(JointDecider::new, JointDecider::holdSurvey))
        .on(
            "approval.apply-for-renewal",
            ApplyForRenewal.class,
            onPastItem(RenewalDecider::new, (rules, apply) -> rules.apply()))
        .on(
            "approval.decide-renewal",
            DecideRenewal.class,
            onPastItem(RenewalDecider::new, RenewalDecider::decide))
        .on(
            "approval.record-handling-step",
            RecordHandlingStep.class,
            onItem(HandlingDecider::new, HandlingDecider::take))
        .on(
            "approval.rate-service",
            RateService.class,
            onPastItem(RatingDecider::new, RatingDecider::rate))
        .on(
            "approval.answer-rating",
            AnswerRating.class,
            onPastItem(RatingDecider::new, RatingDecider::answer))
        .on(
            "approval.call-back-rating",
            CallBackRating.class,
            onPastItem(RatingDecider::new, RatingDecider::callBack))
        .on(
            "approval.exclude-rating",
            ExcludeRating.class,
            onPastItem(RatingDecider::new, RatingDecider::exclude))
        .toList();
  }

  /** A rule for changes of a plan. */
  @FunctionalInterface
  private interface PlanRule<C> {
    Decision decide(PlanDecider rules, C command, ApprovalPlan plan);
  }

  private static <C> BiFunction<ApprovalDecider, C, Decision> onPlan(PlanRule<C> rule) {
    return (decider, command) ->
        decider.planned(plan -> rule.decide(decider.rules(), command, plan));
  }

  private static <R, C extends OnItem> BiFunction<ApprovalDecider, C, Decision> onItem(
      Function<ApplicationContext, R> rules, BiFunction<R, C, Decision> rule) {
    return (decider, command) ->
        decider.planned(
            plan ->
                decider.decide(
                    plan.item(command.item()),
                    plan,
                    command,
                    desk -> rule.apply(rules.apply(desk), command)));
  }

  /** Decides on an item that may have been dropped, since approvals and their duties outlast it. */
  private static <R, C extends OnItem> BiFunction<ApprovalDecider, C, Decision> onPastItem(
      Function<ApplicationContext, R> rules, BiFunction<R, C, Decision> rule) {
    return (decider, command) ->
        decider.planned(
            plan ->
                decider.decide(
                    plan.item(command.item()).or(() -> decider.approvals.known(command.item())),
                    plan,
                    command,
                    desk -> rule.apply(rules.apply(desk), command)));
  }

  private PlanDecider rules() {
    return new PlanDecider(approvals, context);
  }

  private Decision planned(Function<ApprovalPlan, Decision> rule) {
    return approvals.plan().map(rule).orElseGet(() -> Decision.refused(ApprovalRule.NO_PLAN));
  }

  private Decision decide(
      Optional<ApprovalItem> item,
      ApprovalPlan plan,
      OnItem command,
      Function<ApplicationContext, Decision> rule) {
    return item.map(
            found ->
                rule.apply(
                    new ApplicationContext(
                        approvals, proceedings, approvals.terms().of(found), context)))
        .orElseGet(() -> new Decision.Denied(PlanDecider.unknownItem(command.item(), plan)));
  }
}
