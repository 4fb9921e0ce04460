package org.zhuanban.supervision;

import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.command.Command;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What can be asked of supervision. */
public sealed interface SupervisionCommand extends Command {
  /**
   * Issues an order (督办单).
   *
   * @param order its name inside the project, 1 to 64 characters out of {@code A-Z a-z 0-9 . _ : -}
   * @param to the organ that answers, by whose calendar the limit runs
   * @param about what it is about
   * @param limit how long the organ may take, from the day of issue
   * @param by who issues it
   * @param paper the order itself; empty if the host does not keep it
   */
  @Value.Builder
  record IssueOrder(
      String order,
      Department to,
      OrderSubject about,
      TimeLimit limit,
      SupervisionBody by,
      Optional<DocumentRef> paper)
      implements SupervisionCommand {
    /**
     * Checks the number. Callers use {@link #builder}, as the components may grow.
     *
     * @param order its number
     * @param to the organ that answers
     * @param about what it is about
     * @param limit how long the organ may take
     * @param by who issues it
     * @param paper the order itself
     * @throws IllegalArgumentException if the number is malformed
     */
    public IssueOrder {
      Input.given("IssueOrder.to", to);
      Input.given("IssueOrder.about", about);
      Input.given("IssueOrder.limit", limit);
      Input.given("IssueOrder.by", by);
      Input.given("IssueOrder.paper", paper);
      Input.reference("IssueOrder.order", order);
    }

    /** {@return a builder without values} */
    public static Builder builder() {
      return new Builder();
    }

    /** Collects the values of an {@link IssueOrder}. */
    public static final class Builder extends IssueOrderBuilder {
      Builder() {}
    }
  }

  /** What is done about an order that was issued. */
  sealed interface OnOrder extends SupervisionCommand {
    /** {@return the number of the order} */
    String order();
  }

  /**
   * Reports what the addressee did.
   *
   * @param order the number of the order
   * @param paper the report
   */
  record GiveOrderFeedback(String order, DocumentRef paper) implements OnOrder {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param order the number of the order
     * @param paper the report
     * @throws IllegalArgumentException if a component is missing
     */
    public GiveOrderFeedback {
      Input.given("GiveOrderFeedback.order", order);
      Input.given("GiveOrderFeedback.paper", paper);
    }

    /**
     * Reports what the addressee did.
     *
     * @param order the number of the order
     * @param paper the report
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static GiveOrderFeedback of(String order, DocumentRef paper) {
      return new GiveOrderFeedback(order, paper);
    }
  }

  /**
   * Accepts or sends back the last feedback.
   *
   * @param order the number of the order
   * @param accepted whether it is accepted; what is sent back counts as none
   * @param paper what the office found
   */
  record JudgeOrderFeedback(String order, boolean accepted, Optional<DocumentRef> paper)
      implements OnOrder {
    /**
     * Checks that nothing is missing. Callers use {@link #accept}, as the components may grow.
     *
     * @param order the number of the order
     * @param accepted whether it is accepted
     * @param paper what the office found
     * @throws IllegalArgumentException if a component is missing
     */
    public JudgeOrderFeedback {
      Input.given("JudgeOrderFeedback.order", order);
      Input.given("JudgeOrderFeedback.paper", paper);
    }

    /**
     * Accepts the last feedback.
     *
     * @param order the number of the order
     * @return the command without a paper
     */
    public static JudgeOrderFeedback accept(String order) {
      return new JudgeOrderFeedback(order, true, Optional.empty());
    }

    /**
     * Sends the last feedback back.
     *
     * @param order the number of the order
     * @return the command without a paper
     */
    public static JudgeOrderFeedback sendBack(String order) {
      return new JudgeOrderFeedback(order, false, Optional.empty());
    }

    /**
     * Adds what the office found.
     *
     * @param finding the paper
     * @return the same with the paper
     */
    public JudgeOrderFeedback withPaper(DocumentRef finding) {
      return new JudgeOrderFeedback(
          order, accepted, Optional.of(Input.given("JudgeOrderFeedback.paper", finding)));
    }
  }

  /**
   * Takes an order back.
   *
   * @param order the number of the order
   * @param ground the paper that says why
   */
  record WithdrawOrder(String order, DocumentRef ground) implements OnOrder {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param order the number of the order
     * @param ground the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public WithdrawOrder {
      Input.given("WithdrawOrder.order", order);
      Input.given("WithdrawOrder.ground", ground);
    }

    /**
     * Takes an order back.
     *
     * @param order the number of the order
     * @param ground the paper that says why
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static WithdrawOrder of(String order, DocumentRef ground) {
      return new WithdrawOrder(order, ground);
    }
  }

  /**
   * Returns the progress of a department in a period.
   *
   * @param period the period
   * @param department the code of the department
   * @param paper the return
   */
  record ReturnProgress(ReturnPeriod period, String department, DocumentRef paper)
      implements SupervisionCommand {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param period the period
     * @param department the code of the department
     * @param paper the return
     * @throws IllegalArgumentException if a component is missing
     */
    public ReturnProgress {
      Input.given("ReturnProgress.period", period);
      Input.given("ReturnProgress.department", department);
      Input.given("ReturnProgress.paper", paper);
    }

    /**
     * Returns the progress of a department in a period.
     *
     * @param period the period
     * @param department the code of the department
     * @param paper the return
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static ReturnProgress of(ReturnPeriod period, String department, DocumentRef paper) {
      return new ReturnProgress(period, department, paper);
    }
  }
}
