package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;

/** Events in the approvals of a project. */
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
        DecisionEvent,
        HandlingEvent {
  /** An event among the departments that participate in an item. */
  sealed interface OfJoint extends ApprovalEvent permits JointEvent {}

  /** An event of a delivered licence. */
  sealed interface OfLicence extends ApprovalEvent permits RenewalEvent {}

  /** An event of the ratings of the service. */
  sealed interface OfRating extends ApprovalEvent permits RatingEvent {}

  /** A change of the plan as a whole after its adoption. */
  sealed interface OfPlan extends ApprovalEvent permits PlanEvent {}

  /**
   * The plan was adopted.
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
