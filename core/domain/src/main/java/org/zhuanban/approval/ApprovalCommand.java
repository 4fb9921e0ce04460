package org.zhuanban.approval;

import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;

/** Commands for the approvals of a project. */
public sealed interface ApprovalCommand extends Command {
  /** A command for one item. */
  sealed interface OnItem extends ApprovalCommand
      permits ReceiptCommand,
          AcceptanceCommand,
          ClockCommand,
          DecisionCommand,
          HandlingCommand,
          OnJoint,
          OnLicence,
          OnRating,
          TakeTradeStep {
    /** {@return the code of the item} */
    String item();
  }

  /** A command for the departments that participate in an item. */
  sealed interface OnJoint extends OnItem permits JointCommand {}

  /** A command for a delivered licence. */
  sealed interface OnLicence extends OnItem permits RenewalCommand {}

  /** A command for the ratings of the service. */
  sealed interface OnRating extends OnItem permits RatingCommand {}

  /** A command for an adopted plan. */
  sealed interface OnPlan extends ApprovalCommand permits PlanCommand {}

  /**
   * Adopts the plan of approvals; possible once.
   *
   * @param plan the plan, without faults
   */
  record AdoptPlan(ApprovalPlan plan) implements ApprovalCommand {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param plan the plan, without faults
     * @throws IllegalArgumentException if a component is missing
     */
    public AdoptPlan {
      Input.given("AdoptPlan.plan", plan);
    }

    /**
     * Adopts the plan of approvals; possible once.
     *
     * @param plan the plan, without faults
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static AdoptPlan of(ApprovalPlan plan) {
      return new AdoptPlan(plan);
    }
  }

  /**
   * Takes a step of a public trade.
   *
   * @param item the code of the item
   * @param step the step
   */
  record TakeTradeStep(String item, TradeStep step) implements OnItem {
    /**
     * Checks that no component is missing. Callers use {@link #of}, since components may be added.
     *
     * @param item the code of the item
     * @param step the step
     * @throws IllegalArgumentException if a component is missing
     */
    public TakeTradeStep {
      Input.given("TakeTradeStep.item", item);
      Input.given("TakeTradeStep.step", step);
    }

    /**
     * Takes a step of a public trade.
     *
     * @param item the code of the item
     * @param step the step
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static TakeTradeStep of(String item, TradeStep step) {
      return new TakeTradeStep(item, step);
    }
  }
}
