package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;

/** What has happened in the approvals of a project. */
public sealed interface ApprovalEvent extends Event<Approvals>
    permits ApprovalEvent.OfJoint,
        ApprovalEvent.OfLicence,
        ApprovalEvent.OfRating,
        ApprovalEvent.OfPlan,
        ApprovalEvent.PlanAdopted,
        ApprovalEvent.TradeStepTaken,
        ReceiptEvent,
        AcceptanceEvent,
        ClockEvent,
        DecisionEvent {
  /** Something that has happened among the departments that take part in an item. */
  sealed interface OfJoint extends ApprovalEvent permits JointEvent {}

  /** Something that has happened to a licence that was delivered. */
  sealed interface OfLicence extends ApprovalEvent permits RenewalEvent {}

  /** Something that has happened to the ratings of the service. */
  sealed interface OfRating extends ApprovalEvent permits RatingEvent {}

  /** Something that has happened to the plan as a whole after it was laid down. */
  sealed interface OfPlan extends ApprovalEvent permits PlanEvent {}

  /**
   * The plan was laid down.
   *
   * @param plan the plan
   */
  record PlanAdopted(ApprovalPlan plan) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new AdoptPlan(plan));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withPlan(plan, effectiveOn);
    }
  }

  /**
   * A step of a public trade was taken.
   *
   * @param item the code of the item
   * @param step the step
   */
  record TradeStepTaken(String item, TradeStep step) implements ApprovalEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new TakeTradeStep(item, step));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withTradeStep(item, step, effectiveOn);
    }
  }
}
