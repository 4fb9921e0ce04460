package org.zhuanban.approval;

import java.util.Optional;
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
import org.zhuanban.approval.ApprovalCommand.ReceiveApplication;
import org.zhuanban.approval.ApprovalCommand.ReceiveSupplement;
import org.zhuanban.approval.ApprovalCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.RevokeApproval;
import org.zhuanban.approval.ApprovalCommand.StartPause;
import org.zhuanban.approval.ApprovalCommand.SupplyPromisedDocument;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalCommand.TerminateCase;
import org.zhuanban.approval.ApprovalCommand.WithdrawApplication;
import org.zhuanban.approval.ApprovalEvent.AcceptanceConfirmed;
import org.zhuanban.approval.ApprovalEvent.AcceptanceDeemed;
import org.zhuanban.approval.ApprovalEvent.AcceptanceRefused;
import org.zhuanban.approval.ApprovalEvent.AgreementDeemed;
import org.zhuanban.approval.ApprovalEvent.ApplicationAccepted;
import org.zhuanban.approval.ApprovalEvent.ApplicationReceived;
import org.zhuanban.approval.ApprovalEvent.ApplicationTolerated;
import org.zhuanban.approval.ApprovalEvent.ApplicationWithdrawn;
import org.zhuanban.approval.ApprovalEvent.ApprovalRevoked;
import org.zhuanban.approval.ApprovalEvent.CaseTerminated;
import org.zhuanban.approval.ApprovalEvent.CommitmentChecked;
import org.zhuanban.approval.ApprovalEvent.CorrectedOnSpot;
import org.zhuanban.approval.ApprovalEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.ApprovalEvent.DecisionDelivered;
import org.zhuanban.approval.ApprovalEvent.ItemDecided;
import org.zhuanban.approval.ApprovalEvent.ItemFiled;
import org.zhuanban.approval.ApprovalEvent.LimitExtended;
import org.zhuanban.approval.ApprovalEvent.PauseEnded;
import org.zhuanban.approval.ApprovalEvent.PauseNotified;
import org.zhuanban.approval.ApprovalEvent.PauseStarted;
import org.zhuanban.approval.ApprovalEvent.PlanAdopted;
import org.zhuanban.approval.ApprovalEvent.PromisedDocumentSupplied;
import org.zhuanban.approval.ApprovalEvent.SupplementReceived;
import org.zhuanban.approval.ApprovalEvent.TradeStepTaken;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.JointEvent.JointSurveyHeld;
import org.zhuanban.approval.JointEvent.OpinionGiven;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.PlanEvent.CatalogueSwitched;
import org.zhuanban.approval.PlanEvent.ItemsAdded;
import org.zhuanban.approval.PlanEvent.ItemsDropped;
import org.zhuanban.approval.PlanEvent.MaterialsReceived;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.RatingEvent.RatingAnswered;
import org.zhuanban.approval.RatingEvent.RatingChecked;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.approval.RenewalEvent.RenewalApplied;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;

/**
 * The act that an event tells of.
 *
 * <p>What an officer can see on the paper belongs to the act: which procedure ended, which attempt
 * it names. What only followed from the state of its day does not: whether a notice was in time,
 * which attempt was meant where none is named, what was promised.
 */
record ApprovalAct(ApprovalEvent event) {
  Optional<ApprovalCommand> command() {
    boolean silence =
        event instanceof AcceptanceDeemed
            || event instanceof AgreementDeemed
            || event instanceof ConsentDeemed
            || event instanceof RenewalDeemed;
    return silence ? Optional.empty() : Optional.of(act());
  }

  private ApprovalCommand act() {
    if (event instanceof PlanAdopted adopted) {
      return new AdoptPlan(adopted.plan());
    } else if (event instanceof ItemsAdded added) {
      return new AddItems(
          added.items(), added.departments(), added.stages(), added.catalogue(), added.reason());
    } else if (event instanceof ItemsDropped dropped) {
      return new DropItems(dropped.items(), dropped.reason());
    } else if (event instanceof CatalogueSwitched switched) {
      return new SwitchCatalogue(switched.catalogue(), switched.stages(), switched.reason());
    } else if (event instanceof MaterialsReceived received) {
      return new ReceiveMaterials(received.materials());
    } else if (event instanceof ApplicationReceived received) {
      return new ReceiveApplication(received.item(), received.complete());
    } else if (event instanceof CorrectionNoticeGiven given) {
      return new GiveCorrectionNotice(given.item(), given.notice());
    } else if (event instanceof SupplementReceived supplement) {
      return supplement
          .complete()
          .<ApprovalCommand>map(complete -> new ReceiveApplication(supplement.item(), complete))
          .orElseGet(() -> new ReceiveSupplement(supplement.item()));
    } else if (event instanceof ApplicationAccepted accepted) {
      return new AcceptApplication(accepted.item(), accepted.named());
    } else if (event instanceof AcceptanceConfirmed confirmed) {
      return new AcceptApplication(confirmed.item(), confirmed.named());
    } else if (event instanceof AcceptanceRefused refused) {
      return new RefuseAcceptance(
          refused.item(), refused.ground(), refused.competent(), refused.receipt());
    } else if (event instanceof CorrectedOnSpot corrected) {
      return new CorrectOnSpot(corrected.item());
    } else if (event instanceof ApplicationTolerated tolerated) {
      return new AcceptTolerantly(tolerated.item(), tolerated.promised());
    } else if (event instanceof PromisedDocumentSupplied supplied) {
      return new SupplyPromisedDocument(supplied.item(), supplied.document());
    } else if (event instanceof ItemFiled filed) {
      return new FileItem(filed.item());
    } else if (event instanceof ApplicationWithdrawn withdrawn) {
      return new WithdrawApplication(withdrawn.item());
    } else if (event instanceof CaseTerminated terminated) {
      return new TerminateCase(terminated.item(), terminated.ground(), terminated.decision());
    } else if (event instanceof PauseStarted started) {
      return new StartPause(
          started.item(), started.procedure(), started.notifiedOn(), started.stated());
    } else if (event instanceof PauseNotified told) {
      return new NotifyPause(told.item(), Optional.of(told.procedure()), told.stated());
    } else if (event instanceof PauseEnded ended) {
      return new EndPause(ended.item(), Optional.of(ended.procedure()));
    } else if (event instanceof LimitExtended extended) {
      return extended.ofStart()
          ? new ExtendStart(extended.item(), extended.by(), extended.approvedBy())
          : new ExtendLimit(
              extended.item(), extended.by(), extended.approvedBy(), extended.toldOn());
    } else if (event instanceof ItemDecided decided) {
      return new DecideItem(
          decided.item(),
          decided.result(),
          decided.named(),
          decided.decision(),
          decided.conditions(),
          decided.commitment());
    } else if (event instanceof CommitmentChecked checked) {
      return new CheckCommitment(checked.item(), checked.kept(), checked.report());
    } else if (event instanceof ApprovalRevoked revoked) {
      return new RevokeApproval(revoked.item(), revoked.ground(), revoked.decision());
    } else if (event instanceof DecisionDelivered delivered) {
      return new DeliverDecision(
          delivered.item(), delivered.named(), delivered.rating(), delivered.validTo());
    } else if (event instanceof TradeStepTaken taken) {
      return new TakeTradeStep(taken.item(), taken.step());
    } else if (event instanceof OpinionGiven given) {
      return new GiveOpinion(given.item(), given.department(), given.view(), given.paper());
    } else if (event instanceof JointSurveyHeld held) {
      return new HoldJointSurvey(held.item(), held.attended());
    } else if (event instanceof RenewalApplied applied) {
      return new ApplyForRenewal(applied.item());
    } else if (event instanceof RenewalDecided decided) {
      return new DecideRenewal(
          decided.item(), decided.result(), decided.validTo(), decided.decision());
    }
    return rating();
  }

  private ApprovalCommand rating() {
    if (event instanceof ServiceRated rated) {
      return new RateService(rated.item(), rated.named(), rated.grade(), rated.byName());
    } else if (event instanceof RatingAnswered answered) {
      return new AnswerRating(answered.item(), answered.named(), answered.paper());
    } else if (event instanceof RatingChecked checked) {
      return checked
          .approvedBy()
          .<ApprovalCommand>map(
              by -> new ExcludeRating(checked.item(), checked.named(), checked.paper(), by))
          .orElseGet(() -> new CallBackRating(checked.item(), checked.named(), checked.paper()));
    }
    throw new AssertionError("No case for " + event);
  }
}
