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
import org.zhuanban.approval.ApprovalCommand.OnItem;
import org.zhuanban.approval.ApprovalCommand.OnLicence;
import org.zhuanban.approval.ApprovalCommand.OnRating;
import org.zhuanban.approval.ApprovalCommand.ReceiveApplication;
import org.zhuanban.approval.ApprovalCommand.ReceiveSupplement;
import org.zhuanban.approval.ApprovalCommand.RefuseAcceptance;
import org.zhuanban.approval.ApprovalCommand.RevokeApproval;
import org.zhuanban.approval.ApprovalCommand.StartPause;
import org.zhuanban.approval.ApprovalCommand.SupplyPromisedDocument;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ApprovalCommand.TerminateCase;
import org.zhuanban.approval.ApprovalCommand.WithdrawApplication;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointCommand.HoldJointSurvey;
import org.zhuanban.approval.RatingCommand.AnswerRating;
import org.zhuanban.approval.RatingCommand.CallBackRating;
import org.zhuanban.approval.RatingCommand.ExcludeRating;
import org.zhuanban.approval.RatingCommand.RateService;
import org.zhuanban.approval.RenewalCommand.ApplyForRenewal;
import org.zhuanban.approval.RenewalCommand.DecideRenewal;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Ground;
import org.zhuanban.proceeding.Proceedings;

/** Finds the rules of each command; they lie in classes by the matter. */
record ApprovalDecider(Approvals approvals, Proceedings proceedings, Ground ground) {
  Decision decide(ApprovalCommand command) {
    if (command instanceof AdoptPlan adopt) {
      return new PlanRules(approvals, ground).adopt(adopt);
    }
    if (approvals.plan().isEmpty()) {
      return Decision.refused(ApprovalRule.NO_PLAN);
    }
    ApprovalPlan plan = approvals.plan().get();
    if (command instanceof PlanCommand change) {
      return new PlanRules(approvals, ground).change(change, plan);
    }
    OnItem onItem = (OnItem) command;
    Optional<ApprovalItem> found = plan.item(onItem.item()).or(() -> dropped(onItem));
    if (found.isEmpty()) {
      return new Decision.Refused(PlanRules.unknownItem(onItem.item(), plan));
    }
    return decide(
        onItem, new CaseDesk(approvals, proceedings, approvals.terms(found.get()), ground));
  }

  /** What was granted lasts, and what is owed about it stays owed, when its item is dropped. */
  private Optional<ApprovalItem> dropped(OnItem command) {
    boolean afterwards =
        command instanceof OnLicence
            || command instanceof OnRating
            || command instanceof DeliverDecision
            || command instanceof CheckCommitment
            || command instanceof ExtendStart
            || command instanceof RevokeApproval;
    return approvals.items().stream()
        .filter(item -> afterwards && item.code().equals(command.item()))
        .findFirst();
  }

  private static Decision decide(OnItem command, CaseDesk desk) {
    if (command instanceof ReceiveApplication receive) {
      return new ReceiptRules(desk).receive(receive);
    } else if (command instanceof GiveCorrectionNotice notice) {
      return new ReceiptRules(desk).giveNotice(notice);
    } else if (command instanceof ReceiveSupplement) {
      return new ReceiptRules(desk).receiveSupplement();
    } else if (command instanceof CorrectOnSpot) {
      return new ReceiptRules(desk).correctOnSpot();
    } else if (command instanceof RefuseAcceptance refuse) {
      return new ReceiptRules(desk).refuse(refuse);
    } else if (command instanceof AcceptTolerantly accept) {
      return new ToleranceRules(desk).accept(accept);
    } else if (command instanceof SupplyPromisedDocument supply) {
      return new ToleranceRules(desk).supply(supply);
    } else if (command instanceof AcceptApplication accept) {
      return new ReceiptRules(desk).accept(accept);
    } else if (command instanceof FileItem) {
      return new ConclusionRules(desk).file();
    } else if (command instanceof WithdrawApplication) {
      return new ConclusionRules(desk).withdraw();
    } else if (command instanceof TerminateCase terminate) {
      return new ConclusionRules(desk).terminate(terminate);
    } else if (command instanceof StartPause start) {
      return new PauseRules(desk).start(start);
    } else if (command instanceof NotifyPause tell) {
      return new PauseRules(desk).tell(tell);
    } else if (command instanceof EndPause end) {
      return new PauseRules(desk).end(end);
    } else if (command instanceof ExtendLimit extend) {
      return new ExtensionRules(desk).extend(extend);
    } else if (command instanceof ExtendStart extend) {
      return new StartExtensionRules(desk).extend(extend);
    } else if (command instanceof DecideItem decide) {
      return new ConclusionRules(desk).decide(decide);
    } else if (command instanceof CheckCommitment check) {
      return new AfterGrantRules(desk).check(check);
    } else if (command instanceof RevokeApproval revoke) {
      return new AfterGrantRules(desk).revoke(revoke);
    } else if (command instanceof DeliverDecision deliver) {
      return new ConclusionRules(desk).deliver(deliver);
    } else if (command instanceof TakeTradeStep step) {
      return new TradeRules(desk).take(step);
    } else if (command instanceof GiveOpinion give) {
      return new JointRules(desk).giveOpinion(give);
    } else if (command instanceof HoldJointSurvey hold) {
      return new JointRules(desk).holdSurvey(hold);
    } else if (command instanceof ApplyForRenewal) {
      return new RenewalRules(desk).apply();
    } else if (command instanceof DecideRenewal decide) {
      return new RenewalRules(desk).decide(decide);
    }
    return decide((OnRating) command, desk);
  }

  private static Decision decide(OnRating command, CaseDesk desk) {
    if (command instanceof RateService rate) {
      return new RatingRules(desk).rate(rate);
    } else if (command instanceof AnswerRating answer) {
      return new RatingRules(desk).answer(answer);
    } else if (command instanceof CallBackRating call) {
      return new RatingRules(desk).callBack(call);
    } else if (command instanceof ExcludeRating exclude) {
      return new RatingRules(desk).exclude(exclude);
    }
    throw new AssertionError("No case for " + command);
  }
}
