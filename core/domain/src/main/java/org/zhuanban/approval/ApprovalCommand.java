package org.zhuanban.approval;

import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.command.Command;
import org.zhuanban.input.Input;

/** What can be asked of the approvals of a project. */
public sealed interface ApprovalCommand extends Command {
  /** An order that concerns one item. */
  sealed interface OnItem extends ApprovalCommand
      permits ReceiptCommand,
          AcceptanceCommand,
          ClockCommand,
          DecisionCommand,
          OnJoint,
          OnLicence,
          OnRating,
          TakeTradeStep {
    /** {@return the code of the item} */
    String item();
  }

  /** An order that concerns the departments that take part in an item. */
  sealed interface OnJoint extends OnItem permits JointCommand {}

  /** An order that concerns a licence that was delivered. */
  sealed interface OnLicence extends OnItem permits RenewalCommand {}

  /** An order that concerns the ratings of the service. */
  sealed interface OnRating extends OnItem permits RatingCommand {}

  /** An order that concerns a plan that was laid down. */
  sealed interface OnPlan extends ApprovalCommand permits PlanCommand {}

  /**
   * Lays down what has to be approved; once.
   *
   * @param plan the plan, without faults
   */
  record AdoptPlan(ApprovalPlan plan) implements ApprovalCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param plan the plan, without faults
     * @throws IllegalArgumentException if a component is missing
     */
    public AdoptPlan {
      Input.given("AdoptPlan.plan", plan);
    }

    /**
     * Lays down what has to be approved; once.
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
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
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
