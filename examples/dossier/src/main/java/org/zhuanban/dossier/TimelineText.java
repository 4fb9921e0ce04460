package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zhuanban.ProjectView;
import org.zhuanban.accountability.AccountabilityEvent.CaseDecided;
import org.zhuanban.accountability.AccountabilityEvent.RemedyAnswered;
import org.zhuanban.activity.ActivityEvent.WishRecorded;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.DecisionEvent.ApplicationTerminated;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.DecisionEvent.CommitmentChecked;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.JointEvent.OpinionGiven;
import org.zhuanban.approval.ReceiptEvent.ApplicationReceived;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.correction.CorrectionEvent.EntryAnnulled;
import org.zhuanban.investor.InvestorEvent.ContactPostponed;
import org.zhuanban.investor.InvestorEvent.ContactRecorded;
import org.zhuanban.investor.InvestorEvent.LeadGivenUp;
import org.zhuanban.investor.InvestorEvent.LeadHandedOver;
import org.zhuanban.investor.InvestorEvent.LeadJudged;
import org.zhuanban.investor.InvestorEvent.LeadRegistered;
import org.zhuanban.policy.PolicyEvent.PolicyApplied;
import org.zhuanban.policy.PolicyEvent.PolicyPaid;
import org.zhuanban.proceeding.ProceedingEvent.StepLapsed;
import org.zhuanban.project.funds.FundsEvent.FundsArrived;
import org.zhuanban.project.funds.FundsEvent.FundsReversed;
import org.zhuanban.project.problem.ProblemEvent.OverdueApprovalListed;
import org.zhuanban.project.problem.ProblemEvent.ProblemClosed;
import org.zhuanban.project.problem.ProblemEvent.ProblemDecided;
import org.zhuanban.project.problem.ProblemEvent.ProblemDenied;
import org.zhuanban.project.problem.ProblemEvent.ProblemEscalated;
import org.zhuanban.project.problem.ProblemEvent.ProblemReported;
import org.zhuanban.project.problem.ProblemEvent.ProblemSolved;
import org.zhuanban.project.problem.ProblemEvent.ProblemVerified;
import org.zhuanban.suggestion.ReplyClass;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionAssigned;
import org.zhuanban.suggestion.SuggestionEvent.SuggestionReplied;
import org.zhuanban.supervision.SupervisionEvent.OrderIssued;
import org.zhuanban.violation.ViolationFound;

/** Writes a line for the timeline of a run. */
final class TimelineText {
  /** Who was told of duties is no part of the history that a dossier tells. */
  private static final String RUNGS = "escalation.";

  private TimelineText() {}

  static String of(HistoryEvent event, List<DatedEvent> happened) {
    List<String> told = new ArrayList<>();
    if (event.type() == EventType.ANNULLED) {
      told.add("%s of %s".formatted(event.annulled().label(), event.annulled().date()));
    }
    event.recorded().filter(event.date()::isBefore).ifPresent(day -> told.add("entered " + day));
    happened.forEach(one -> told(one.event()).ifPresent(told::add));
    return "%s  %-5s %-26s %s"
        .formatted(
            event.date(),
            event.item().or(event::work).orElse(""),
            event.type(),
            String.join("; ", told))
        .stripTrailing();
  }

  /**
   * Writes the line for what silence brought about.
   *
   * @param happened what happened
   * @param view the project, which knows what a proceeding is about
   * @return the line; empty for what was not silence
   */
  static Optional<String> silence(DatedEvent happened, ProjectView view) {
    LocalDate day = happened.effectiveOn();
    if (happened.event() instanceof AcceptanceDeemed deemed) {
      return Optional.of(
          silence(day, deemed.item(), "accepted by silence as of " + deemed.acceptedOn()));
    } else if (happened.event() instanceof RenewalDeemed deemed) {
      return Optional.of(silence(day, deemed.item(), "renewed by silence, last day not printed"));
    } else if (happened.event() instanceof ConsentDeemed deemed) {
      return Optional.of(
          silence(
              day,
              deemed.item(),
              "%s counts as agreeing by %s, %s"
                  .formatted(deemed.department(), deemed.trigger(), deemed.basis())));
    } else if (happened.event() instanceof StepLapsed lapsed) {
      return Optional.ofNullable(view.proceedings().byId().get(lapsed.proceeding()))
          .map(
              proceeding ->
                  silence(day, proceeding.subject(), "right to a hearing lapsed, not asked for"));
    }
    return Optional.empty();
  }

  private static String silence(LocalDate day, String item, String what) {
    return "%s  %-5s %-26s %s".formatted(day, item, "(silence)", what);
  }

  private static Optional<String> told(Event<?> event) {
    if (event instanceof ApplicationReceived received) {
      return Optional.of("corrections to be told by " + received.correctionDue());
    } else if (event instanceof ApplicationAccepted accepted) {
      return dues(accepted.committedDue(), accepted.statutoryDue());
    } else if (event instanceof AcceptedWithDeferredDocuments tolerated) {
      return dues(tolerated.committedDue(), tolerated.statutoryDue());
    } else if (event instanceof AcceptanceRefused refused) {
      return Optional.of("%s, %s".formatted(refused.ground(), refused.ground().source()));
    } else if (event instanceof ApplicationTerminated terminated) {
      return Optional.of(terminated.ground().name());
    } else if (event instanceof OpinionGiven given) {
      return Optional.of("%s %s".formatted(given.department(), given.view()));
    } else if (event instanceof ItemDecided decided) {
      return Optional.of(
          decided.result()
              + decided
                  .commitment()
                  .map(made -> " on a commitment, to be checked within " + made.checkWithin())
                  .orElse(""));
    } else if (event instanceof CommitmentChecked checked) {
      return Optional.of(checked.kept() ? "kept" : "not kept");
    } else if (event instanceof ApprovalRevoked revoked) {
      return Optional.of("%s, %s".formatted(revoked.ground(), revoked.ground().source()));
    } else if (event instanceof ProblemReported reported) {
      return Optional.of(
          "%s at level %s, %s"
              .formatted(reported.problem(), reported.level(), reported.holder().name()));
    } else if (event instanceof OverdueApprovalListed listed) {
      return Optional.of(
          "%s at level %s, %s".formatted(listed.problem(), listed.level(), listed.holder().name()));
    } else if (event instanceof ProblemEscalated escalated) {
      return Optional.of(
          "%s to level %s, %s"
              .formatted(escalated.problem(), escalated.level(), escalated.holder().name()));
    } else if (event instanceof ProblemDecided decided) {
      return Optional.of(
          decided.problem()
              + decided.solveBy().map(by -> " decided, to be solved by " + by).orElse(" decided"));
    } else if (event instanceof ProblemSolved solved) {
      return Optional.of(solved.problem() + " solved");
    } else if (event instanceof ProblemDenied denied) {
      return Optional.of(denied.problem() + " denied by the enterprise");
    } else if (event instanceof ProblemVerified verified) {
      return Optional.of(verified.problem() + " closed");
    } else if (event instanceof ProblemClosed closed) {
      return Optional.of(closed.problem() + (closed.effective() ? " closed" : ""));
    } else if (event instanceof FundsArrived arrived) {
      return Optional.of(
          "%s %s %s%s"
              .formatted(
                  arrived.id(),
                  arrived.amount(),
                  arrived.kind(),
                  arrived.verdict().map(verdict -> " " + verdict).orElse("")));
    } else if (event instanceof FundsReversed reversed) {
      return Optional.of("%s %s".formatted(reversed.id(), reversed.amount()));
    } else if (event instanceof PolicyApplied applied) {
      return Optional.of(applied.policy().code());
    } else if (event instanceof PolicyPaid paid) {
      return Optional.of("%s %s".formatted(paid.policy(), paid.amount()));
    } else if (event instanceof SuggestionAssigned assigned) {
      return Optional.of("%s to %s".formatted(assigned.number(), assigned.host().code()));
    } else if (event instanceof SuggestionReplied replied) {
      return Optional.of(
          "class %s%s"
              .formatted(
                  replied.result().map(ReplyClass::name).orElse("-"),
                  replied.satisfaction().map(said -> ", " + said).orElse("")));
    } else if (event instanceof LeadRegistered registered) {
      return Optional.of("%s to %s".formatted(registered.lead(), registered.owner().code()));
    } else if (event instanceof ContactRecorded contact) {
      return contact
          .lead()
          .map(lead -> lead + contact.next().map(next -> ", next on " + next).orElse(""));
    } else if (event instanceof LeadJudged judged) {
      return Optional.of("%s %s".formatted(judged.lead(), judged.verdict()));
    } else if (event instanceof ContactPostponed postponed) {
      return Optional.of("%s to %s".formatted(postponed.lead(), postponed.to()));
    } else if (event instanceof LeadHandedOver moved) {
      return Optional.of("%s to %s".formatted(moved.lead(), moved.owner().code()));
    } else if (event instanceof LeadGivenUp ended) {
      return Optional.of("%s %s".formatted(ended.lead(), ended.loss()));
    } else if (event instanceof WishRecorded wish) {
      return Optional.of("%s to %s".formatted(wish.wish(), wish.unit().code()));
    } else if (event instanceof OrderIssued issued) {
      return Optional.of(
          "%s to %s, within %s".formatted(issued.order(), issued.to().code(), issued.limit()));
    } else if (event instanceof CaseDecided decided) {
      return Optional.of(
          decided.measures().stream()
              .map(measure -> measure.form() + " " + measure.track())
              .distinct()
              .collect(Collectors.joining(", ")));
    } else if (event instanceof RemedyAnswered answered) {
      return Optional.of("%s %s".formatted(answered.remedy(), answered.result()));
    } else if (event instanceof EntryAnnulled annulled) {
      return Optional.of("annuls entry " + annulled.entry());
    } else if (event instanceof ViolationFound violation) {
      return Optional.of("VIOLATION %s, %s".formatted(violation.rule(), violation.article()))
          .filter(text -> Acts.told(violation));
    } else if (event instanceof ConsequenceReviewed review && !review.what().startsWith(RUNGS)) {
      return Optional.of(
          "%s %s of entry %s".formatted(review.result(), review.what(), review.entry()));
    }
    return Optional.empty();
  }

  private static Optional<String> dues(
      Optional<LocalDate> committed, Optional<LocalDate> statutory) {
    return committed.map(
        promised ->
            "promised by %s, by law %s"
                .formatted(promised, statutory.map(LocalDate::toString).orElse("no limit")));
  }
}
