package org.zhuanban.approval.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.zhuanban.approval.ApprovalCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AcceptTolerantly;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.CheckCommitment;
import org.zhuanban.approval.ApprovalCommand.CorrectOnSpot;
import org.zhuanban.approval.ApprovalCommand.DecideItem;
import org.zhuanban.approval.ApprovalCommand.DeliverDecision;
import org.zhuanban.approval.ApprovalCommand.EndPause;
import org.zhuanban.approval.ApprovalCommand.ExtendLimit;
import org.zhuanban.approval.ApprovalCommand.ExtendStart;
import org.zhuanban.approval.ApprovalCommand.FileItem;
import org.zhuanban.approval.ApprovalCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ApprovalCommand.NotifyPause;
import org.zhuanban.approval.ApprovalCommand.OnItem;
import org.zhuanban.approval.ApprovalCommand.ReceiveApplication;
import org.zhuanban.approval.ApprovalCommand.ReceiveSupplement;
import org.zhuanban.approval.ApprovalCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.RevokeApproval;
import org.zhuanban.approval.ApprovalCommand.StartPause;
import org.zhuanban.approval.ApprovalCommand.SupplyPromisedDocument;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalCommand.TerminateCase;
import org.zhuanban.approval.ApprovalCommand.WithdrawApplication;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.Approvals;
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
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.StreamState;
import org.zhuanban.proceeding.Proceedings;
import org.zhuanban.proceeding.rules.ProceedingFeature;

/** Finds the rules of each command; they lie in classes by the matter. */
record ApprovalDecider(Approvals approvals, Proceedings proceedings, Ground ground) {
  static ApprovalDecider of(StreamState state, Ground ground) {
    return new ApprovalDecider(
        state.of(ApprovalFeature.INSTANCE), state.of(ProceedingFeature.INSTANCE), ground);
  }

  static List<CommandType<?>> commands() {
    return CommandType.decidedBy(ApprovalDecider::of)
        .on(
            "approval.adopt-plan",
            AdoptPlan.class,
            (decider, adopt) -> decider.rules().adopt(adopt))
        .on("approval.add-items", AddItems.class, onPlan(PlanRules::add))
        .on("approval.drop-items", DropItems.class, onPlan(PlanRules::drop))
        .on("approval.switch-catalogue", SwitchCatalogue.class, onPlan(PlanRules::change))
        .on("approval.receive-materials", ReceiveMaterials.class, onPlan(PlanRules::receive))
        .on(
            "approval.receive-application",
            ReceiveApplication.class,
            onItem(ReceiptRules::new, ReceiptRules::receive))
        .on(
            "approval.give-correction-notice",
            GiveCorrectionNotice.class,
            onItem(ReceiptRules::new, ReceiptRules::giveNotice))
        .on(
            "approval.receive-supplement",
            ReceiveSupplement.class,
            onItem(ReceiptRules::new, (rules, supplement) -> rules.receiveSupplement()))
        .on(
            "approval.correct-on-spot",
            CorrectOnSpot.class,
            onItem(ReceiptRules::new, (rules, correct) -> rules.correctOnSpot()))
        .on(
            "approval.refuse-acceptance",
            RefuseAcceptance.class,
            onItem(ReceiptRules::new, ReceiptRules::refuse))
        .on(
            "approval.accept-application",
            AcceptApplication.class,
            onItem(ReceiptRules::new, ReceiptRules::accept))
        .on(
            "approval.accept-tolerantly",
            AcceptTolerantly.class,
            onItem(ToleranceRules::new, ToleranceRules::accept))
        .on(
            "approval.supply-promised-document",
            SupplyPromisedDocument.class,
            onItem(ToleranceRules::new, ToleranceRules::supply))
        .on(
            "approval.file-item",
            FileItem.class,
            onItem(ConclusionRules::new, (rules, file) -> rules.file()))
        .on(
            "approval.withdraw-application",
            WithdrawApplication.class,
            onItem(ConclusionRules::new, (rules, withdraw) -> rules.withdraw()))
        .on(
            "approval.terminate-case",
            TerminateCase.class,
            onItem(ConclusionRules::new, ConclusionRules::terminate))
        .on(
            "approval.decide-item",
            DecideItem.class,
            onItem(ConclusionRules::new, ConclusionRules::decide))
        .on(
            "approval.deliver-decision",
            DeliverDecision.class,
            onPastItem(ConclusionRules::new, ConclusionRules::deliver))
        .on("approval.start-pause", StartPause.class, onItem(PauseRules::new, PauseRules::start))
        .on("approval.notify-pause", NotifyPause.class, onItem(PauseRules::new, PauseRules::tell))
        .on("approval.end-pause", EndPause.class, onItem(PauseRules::new, PauseRules::end))
        .on(
            "approval.extend-limit",
            ExtendLimit.class,
            onItem(ExtensionRules::new, ExtensionRules::extend))
        .on(
            "approval.extend-start",
            ExtendStart.class,
            onPastItem(StartExtensionRules::new, StartExtensionRules::extend))
        .on(
            "approval.check-commitment",
            CheckCommitment.class,
            onPastItem(AfterGrantRules::new, AfterGrantRules::check))
        .on(
            "approval.revoke-approval",
            RevokeApproval.class,
            onPastItem(AfterGrantRules::new, AfterGrantRules::revoke))
        .on(
            "approval.take-trade-step",
            TakeTradeStep.class,
            onItem(TradeRules::new, TradeRules::take))
        .on(
            "approval.give-opinion",
            GiveOpinion.class,
            onItem(JointRules::new, JointRules::giveOpinion))
        .on(
            "approval.hold-joint-survey",
            HoldJointSurvey.class,
            onItem(JointRules::new, JointRules::holdSurvey))
        .on(
            "approval.apply-for-renewal",
            ApplyForRenewal.class,
            onPastItem(RenewalRules::new, (rules, apply) -> rules.apply()))
        .on(
            "approval.decide-renewal",
            DecideRenewal.class,
            onPastItem(RenewalRules::new, RenewalRules::decide))
        .on(
            "approval.rate-service",
            RateService.class,
            onPastItem(RatingRules::new, RatingRules::rate))
        .on(
            "approval.answer-rating",
            AnswerRating.class,
            onPastItem(RatingRules::new, RatingRules::answer))
        .on(
            "approval.call-back-rating",
            CallBackRating.class,
            onPastItem(RatingRules::new, RatingRules::callBack))
        .on(
            "approval.exclude-rating",
            ExcludeRating.class,
            onPastItem(RatingRules::new, RatingRules::exclude))
        .toList();
  }

  /** A rule of what changes a plan. */
  @FunctionalInterface
  private interface PlanRule<C> {
    Decision decide(PlanRules rules, C command, ApprovalPlan plan);
  }

  private static <C> BiFunction<ApprovalDecider, C, Decision> onPlan(PlanRule<C> rule) {
    return (decider, command) ->
        decider.planned(plan -> rule.decide(decider.rules(), command, plan));
  }

  private static <R, C extends OnItem> BiFunction<ApprovalDecider, C, Decision> onItem(
      Function<CaseDesk, R> rules, BiFunction<R, C, Decision> rule) {
    return (decider, command) ->
        decider.planned(
            plan ->
                decider.decide(
                    plan.item(command.item()),
                    plan,
                    command,
                    desk -> rule.apply(rules.apply(desk), command)));
  }

  /** What was granted lasts, and what is owed about it stays owed, when its item is dropped. */
  private static <R, C extends OnItem> BiFunction<ApprovalDecider, C, Decision> onPastItem(
      Function<CaseDesk, R> rules, BiFunction<R, C, Decision> rule) {
    return (decider, command) ->
        decider.planned(
            plan ->
                decider.decide(
                    plan.item(command.item()).or(() -> decider.approvals.known(command.item())),
                    plan,
                    command,
                    desk -> rule.apply(rules.apply(desk), command)));
  }

  private PlanRules rules() {
    return new PlanRules(approvals, ground);
  }

  private Decision planned(Function<ApprovalPlan, Decision> rule) {
    return approvals.plan().map(rule).orElseGet(() -> Decision.refused(ApprovalRule.NO_PLAN));
  }

  private Decision decide(
      Optional<ApprovalItem> item,
      ApprovalPlan plan,
      OnItem command,
      Function<CaseDesk, Decision> rule) {
    return item.map(
            found ->
                rule.apply(new CaseDesk(approvals, proceedings, approvals.terms(found), ground)))
        .orElseGet(() -> new Decision.Refused(PlanRules.unknownItem(command.item(), plan)));
  }
}
