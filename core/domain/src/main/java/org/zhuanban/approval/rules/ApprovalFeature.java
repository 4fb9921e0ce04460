package org.zhuanban.approval.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceAct;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceConfirmed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceRefused;
import org.zhuanban.approval.AcceptanceEvent.AcceptedWithDeferredDocuments;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.approval.AcceptanceEvent.FilingRecorded;
import org.zhuanban.approval.ApprovalCommand;
import org.zhuanban.approval.ApprovalEvent;
import org.zhuanban.approval.ApprovalEvent.PlanAdopted;
import org.zhuanban.approval.ApprovalEvent.TradeStepTaken;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.ClockEvent.LimitExtended;
import org.zhuanban.approval.ClockEvent.PauseEnded;
import org.zhuanban.approval.ClockEvent.PauseNotified;
import org.zhuanban.approval.ClockEvent.PauseStarted;
import org.zhuanban.approval.ClockEvent.StartExtended;
import org.zhuanban.approval.DecisionEvent.AgreementDeemed;
import org.zhuanban.approval.DecisionEvent.ApplicationTerminated;
import org.zhuanban.approval.DecisionEvent.ApprovalRevoked;
import org.zhuanban.approval.DecisionEvent.CommitmentChecked;
import org.zhuanban.approval.DecisionEvent.DecisionDelivered;
import org.zhuanban.approval.DecisionEvent.ItemDecided;
import org.zhuanban.approval.DecisionEvent.LicenceRecorded;
import org.zhuanban.approval.HandlingEvent.HandlingStepRecorded;
import org.zhuanban.approval.JointCommand.GiveOpinion;
import org.zhuanban.approval.JointEvent.ConsentDeemed;
import org.zhuanban.approval.JointEvent.JointSurveyHeld;
import org.zhuanban.approval.JointEvent.OpinionGiven;
import org.zhuanban.approval.PlanEvent.CatalogueSwitched;
import org.zhuanban.approval.PlanEvent.ItemsAdded;
import org.zhuanban.approval.PlanEvent.ItemsDropped;
import org.zhuanban.approval.PlanEvent.MaterialsReceived;
import org.zhuanban.approval.RatingEvent.RatingAnswered;
import org.zhuanban.approval.RatingEvent.RatingCalledBack;
import org.zhuanban.approval.RatingEvent.RatingExcluded;
import org.zhuanban.approval.RatingEvent.ServiceRated;
import org.zhuanban.approval.ReceiptEvent.ApplicationNumbered;
import org.zhuanban.approval.ReceiptEvent.ApplicationReceived;
import org.zhuanban.approval.ReceiptEvent.ApplicationResubmitted;
import org.zhuanban.approval.ReceiptEvent.ApplicationWithdrawn;
import org.zhuanban.approval.ReceiptEvent.CorrectedOnSpot;
import org.zhuanban.approval.ReceiptEvent.CorrectionNoticeGiven;
import org.zhuanban.approval.ReceiptEvent.DeferredDocumentSupplied;
import org.zhuanban.approval.ReceiptEvent.SupplementReceived;
import org.zhuanban.approval.RenewalEvent.RenewalApplied;
import org.zhuanban.approval.RenewalEvent.RenewalDecided;
import org.zhuanban.approval.RenewalEvent.RenewalDeemed;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.duty.Duty;
import org.zhuanban.feature.CommandType;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.DutyPart;
import org.zhuanban.feature.EventType;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.StreamState;
import org.zhuanban.party.Department;

/** The feature of parallel approvals. */
public final class ApprovalFeature implements Feature<Approvals, ApprovalEvent> {
  /** The only instance. */
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
  public Optional<Class<? extends Command>> commandFamily() {
    return Optional.of(ApprovalCommand.class);
  }

  @Override
  public List<CommandType<?>> commandTypes() {
    return ApprovalDecider.commands();
  }

  @Override
  public Class<ApprovalEvent> eventFamily() {
    return ApprovalEvent.class;
  }

  @Override
  public List<EventType> eventTypes() {
    return List.of(
        new EventType("approval.plan-adopted", 1, PlanAdopted.class),
        new EventType("approval.items-added", 1, ItemsAdded.class),
        new EventType("approval.items-dropped", 1, ItemsDropped.class),
        new EventType("approval.catalogue-switched", 1, CatalogueSwitched.class),
        new EventType("approval.materials-received", 1, MaterialsReceived.class),
        new EventType("approval.application-received", 1, ApplicationReceived.class),
        new EventType("approval.application-numbered", 1, ApplicationNumbered.class),
        new EventType("approval.correction-notice-given", 1, CorrectionNoticeGiven.class),
        new EventType("approval.supplement-received", 1, SupplementReceived.class),
        new EventType("approval.application-resubmitted", 1, ApplicationResubmitted.class),
        new EventType("approval.application-accepted", 1, ApplicationAccepted.class),
        new EventType("approval.acceptance-confirmed", 1, AcceptanceConfirmed.class),
        new EventType("approval.acceptance-deemed", 1, AcceptanceDeemed.class),
        new EventType("approval.acceptance-refused", 1, AcceptanceRefused.class),
        new EventType("approval.corrected-on-spot", 1, CorrectedOnSpot.class),
        new EventType(
            "approval.accepted-with-deferred-documents", 1, AcceptedWithDeferredDocuments.class),
        new EventType("approval.deferred-document-supplied", 1, DeferredDocumentSupplied.class),
        new EventType("approval.filing-recorded", 1, FilingRecorded.class),
        new EventType("approval.application-withdrawn", 1, ApplicationWithdrawn.class),
        new EventType("approval.application-terminated", 1, ApplicationTerminated.class),
        new EventType("approval.pause-started", 1, PauseStarted.class),
        new EventType("approval.pause-notified", 1, PauseNotified.class),
        new EventType("approval.pause-ended", 1, PauseEnded.class),
        new EventType("approval.limit-extended", 1, LimitExtended.class),
        new EventType("approval.start-extended", 1, StartExtended.class),
        new EventType("approval.item-decided", 1, ItemDecided.class),
        new EventType("approval.agreement-deemed", 1, AgreementDeemed.class),
        new EventType("approval.commitment-checked", 1, CommitmentChecked.class),
        new EventType("approval.approval-revoked", 1, ApprovalRevoked.class),
        new EventType("approval.decision-delivered", 1, DecisionDelivered.class),
        new EventType("approval.licence-recorded", 1, LicenceRecorded.class),
        new EventType("approval.trade-step-taken", 1, TradeStepTaken.class),
        new EventType("approval.opinion-given", 1, OpinionGiven.class),
        new EventType("approval.joint-survey-held", 1, JointSurveyHeld.class),
        new EventType("approval.consent-deemed", 1, ConsentDeemed.class),
        new EventType("approval.renewal-applied", 1, RenewalApplied.class),
        new EventType("approval.renewal-decided", 1, RenewalDecided.class),
        new EventType("approval.renewal-deemed", 1, RenewalDeemed.class),
        new EventType("approval.handling-step-recorded", 1, HandlingStepRecorded.class),
        new EventType("approval.service-rated", 1, ServiceRated.class),
        new EventType("approval.rating-answered", 1, RatingAnswered.class),
        new EventType("approval.rating-called-back", 1, RatingCalledBack.class),
        new EventType("approval.rating-excluded", 1, RatingExcluded.class));
  }

  @Override
  public ReviewResult review(Event<?> event) {
    // The applicant was notified of a day, and only an officer can decide on another notice. The
    // user of a licence renewed by law can have relied on it (行政许可法第八条).
    return event instanceof ApplicationAccepted
            || event instanceof AcceptedWithDeferredDocuments
            || event instanceof AgreementDeemed
            || event instanceof RenewalDeemed
        ? ReviewResult.TO_BE_DECIDED
        : Feature.super.review(event);
  }

  @Override
  public Event<?> mergeNotified(Event<?> now, Event<?> kept) {
    return now instanceof AcceptanceAct act && kept instanceof AcceptanceAct keptAct
        ? act.withDues(keptAct.dues())
        : now;
  }

  @Override
  public Optional<String> subject(String kind, String subject, StreamState state) {
    return kind.startsWith("approval.") ? itemName(subject, state) : Optional.empty();
  }

  /**
   * Names an item of the plan, with its work if it has one.
   *
   * @param item the code of the item
   * @param state the stream
   * @return the name; empty if the plan has no such item
   */
  public Optional<String> itemName(String item, StreamState state) {
    Approvals approvals = state.of(this);
    return approvals.known(item).map(approvals::title);
  }

  @Override
  public Map<String, String> organs(StreamState state, LocalDate day) {
    return state.of(this).plan().map(ApprovalPlan::departments).orElse(List.of()).stream()
        .collect(Collectors.toMap(Department::code, Department::name));
  }

  @Override
  public Set<String> participants(StreamState state) {
    return state.of(this).items().stream()
        .flatMap(ApprovalItem::departments)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<String> competentOrgans(Command command, StreamState state) {
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
  public List<DatedEvent> onTimeElapsed(LocalDate day, StreamState state, DecisionContext context) {
    return new DeemedEffects(state.of(this), context.calendars()).upTo(day);
  }

  @Override
  public List<Duty> duties(StreamState state, DecisionContext context) {
    return dutyParts(state, context).stream()
        .flatMap(part -> part.duties().get().stream())
        .toList();
  }

  @Override
  public List<DutyPart> dutyParts(StreamState state, DecisionContext context) {
    return ItemDuties.parts(state.of(this), context.calendars(), context.rules());
  }
}
