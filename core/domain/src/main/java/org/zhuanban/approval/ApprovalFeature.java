package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.approval.ApprovalEvent.AcceptanceConfirmed;
import org.zhuanban.approval.ApprovalEvent.AcceptanceDeemed;
import org.zhuanban.approval.ApprovalEvent.AcceptanceRefused;
import org.zhuanban.approval.ApprovalEvent.Accepting;
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
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.JointEvent.JointSurveyHeld;
import org.zhuanban.approval.JointEvent.OpinionGiven;
import org.zhuanban.approval.PlanEvent.CatalogueSwitched;
import org.zhuanban.approval.PlanEvent.ItemsAdded;
import org.zhuanban.approval.PlanEvent.ItemsDropped;
import org.zhuanban.approval.PlanEvent.MaterialsReceived;
import org.zhuanban.approval.RatingEvent.RatingAnswered;
import org.zhuanban.approval.RatingEvent.RatingChecked;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.RenewalEvent.RenewalApplied;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Event;
import org.zhuanban.feature.Fate;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Happened;
import org.zhuanban.feature.StreamState;
import org.zhuanban.feature.WireType;
import org.zhuanban.proceeding.ProceedingFeature;

/** Parallel approvals. */
public final class ApprovalFeature implements Feature<Approvals, ApprovalEvent> {
  /** The descriptor. */
  public static final ApprovalFeature INSTANCE = new ApprovalFeature();

  private ApprovalFeature() {}

  @Override
  public String name() {
    return "approval";
  }

  @Override
  public Class<Approvals> stateType() {
    return Approvals.class;
  }

  @Override
  public Approvals initial() {
    return Approvals.NONE;
  }

  @Override
  public Optional<Class<? extends Command>> commandType() {
    return Optional.of(ApprovalCommand.class);
  }

  @Override
  public Class<ApprovalEvent> eventType() {
    return ApprovalEvent.class;
  }

  @Override
  public List<WireType> wireTypes() {
    return List.of(
        new WireType("approval.plan-adopted", 3, PlanAdopted.class),
        new WireType("approval.items-added", 2, ItemsAdded.class),
        new WireType("approval.items-dropped", 1, ItemsDropped.class),
        new WireType("approval.catalogue-switched", 2, CatalogueSwitched.class),
        new WireType("approval.materials-received", 1, MaterialsReceived.class),
        new WireType("approval.application-received", 1, ApplicationReceived.class),
        new WireType("approval.correction-notice-given", 1, CorrectionNoticeGiven.class),
        new WireType("approval.supplement-received", 2, SupplementReceived.class),
        new WireType("approval.application-accepted", 2, ApplicationAccepted.class),
        new WireType("approval.acceptance-confirmed", 2, AcceptanceConfirmed.class),
        new WireType("approval.acceptance-deemed", 1, AcceptanceDeemed.class),
        new WireType("approval.acceptance-refused", 1, AcceptanceRefused.class),
        new WireType("approval.corrected-on-spot", 1, CorrectedOnSpot.class),
        new WireType("approval.application-tolerated", 1, ApplicationTolerated.class),
        new WireType("approval.promised-document-supplied", 1, PromisedDocumentSupplied.class),
        new WireType("approval.item-filed", 1, ItemFiled.class),
        new WireType("approval.application-withdrawn", 1, ApplicationWithdrawn.class),
        new WireType("approval.case-terminated", 1, CaseTerminated.class),
        new WireType("approval.pause-started", 1, PauseStarted.class),
        new WireType("approval.pause-notified", 1, PauseNotified.class),
        new WireType("approval.pause-ended", 1, PauseEnded.class),
        new WireType("approval.limit-extended", 2, LimitExtended.class),
        new WireType("approval.item-decided", 2, ItemDecided.class),
        new WireType("approval.agreement-deemed", 1, AgreementDeemed.class),
        new WireType("approval.commitment-checked", 1, CommitmentChecked.class),
        new WireType("approval.approval-revoked", 1, ApprovalRevoked.class),
        new WireType("approval.decision-delivered", 2, DecisionDelivered.class),
        new WireType("approval.trade-step-taken", 1, TradeStepTaken.class),
        new WireType("approval.opinion-given", 1, OpinionGiven.class),
        new WireType("approval.joint-survey-held", 1, JointSurveyHeld.class),
        new WireType("approval.consent-deemed", 1, ConsentDeemed.class),
        new WireType("approval.renewal-applied", 1, RenewalApplied.class),
        new WireType("approval.renewal-decided", 1, RenewalDecided.class),
        new WireType("approval.renewal-deemed", 1, RenewalDeemed.class),
        new WireType("approval.service-rated", 2, ServiceRated.class),
        new WireType("approval.rating-answered", 1, RatingAnswered.class),
        new WireType("approval.rating-checked", 1, RatingChecked.class));
  }

  @Override
  public Optional<Command> act(Event<?> event) {
    return new ApprovalAct((ApprovalEvent) event).command().map(command -> command);
  }

  @Override
  public Fate fate(Event<?> told) {
    // The applicant was promised a day: only a human can say whether another one is told now.
    // And who went on by a licence that the law had renewed may have trusted it (行政许可法第八条).
    return told instanceof ApplicationAccepted
            || told instanceof ApplicationTolerated
            || told instanceof AgreementDeemed
            || told instanceof RenewalDeemed
        ? Fate.TO_BE_DECIDED
        : Feature.super.fate(told);
  }

  @Override
  public Event<?> asTold(Event<?> now, Event<?> kept) {
    return now instanceof Accepting accepting && kept instanceof Accepting told
        ? accepting.telling(told.told())
        : now;
  }

  @Override
  public Set<String> takingPart(StreamState state) {
    return state.of(this).items().stream()
        .flatMap(ApprovalItem::departments)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> concerned(Command command, StreamState state) {
    if (command instanceof GiveOpinion opinion) {
      return Set.of(opinion.department());
    }
    return command instanceof ApprovalCommand.OnItem on
        ? state
            .of(this)
            .plan()
            .flatMap(plan -> plan.item(on.item()))
            .map(item -> Set.of(item.department()))
            .orElse(Set.of())
        : Set.of();
  }

  @Override
  public Decision decide(Command command, StreamState state, Ground ground) {
    return new ApprovalDecider(state.of(this), state.of(ProceedingFeature.INSTANCE), ground)
        .decide((ApprovalCommand) command);
  }

  @Override
  public List<Happened> dayHasCome(LocalDate day, StreamState state, Ground ground) {
    return new Silences(state.of(this), ground.calendars()).upTo(day);
  }

  @Override
  public List<Duty> duties(StreamState state, Ground ground) {
    return new ApprovalDuties(state.of(this), ground).all();
  }
}
