package org.zhuanban.supervision;

import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.command.Command;
import org.zhuanban.command.FreeText;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** A command about supervision. */
public sealed interface SupervisionCommand extends Command {
  /**
   * Issues an order (督办单).
   *
   * @param order the number of the order inside the project, 1 to 64 characters out of {@code A-Z
   *     a-z 0-9 . _ : -}
   * @param to the addressee; the limit runs by its calendar
   * @param about the subject
   * @param limit the time for the answer, from the day of issue
   * @param by the issuing body
   * @param paper the order as a document; empty if the host does not keep it
   * @param content the matter in words (督办内容)
   * @param demand the demand in words (办理要求)
   */
  @Value.Builder
  record IssueOrder(
      String order,
      Department to,
      OrderSubject about,
      TimeLimit limit,
      SupervisionBody by,
      Optional<DocumentRef> paper,
      @FreeText Optional<String> content,
      @FreeText Optional<String> demand)
      implements SupervisionCommand {
    /**
     * Checks the number. Callers use {@link #builder}, as the components may grow.
     *
     * @param order the number
     * @param to the addressee
     * @param about the subject
     * @param limit the time for the answer
     * @param by the issuing body
     * @param paper the order as a document
     * @param content the matter in words
     * @param demand the demand in words
     * @throws IllegalArgumentException if the number is malformed
     */
    public IssueOrder {
      Input.given("IssueOrder.content", content);
      Input.given("IssueOrder.demand", demand);
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

  /** A command about an issued order. */
  sealed interface OnOrder extends SupervisionCommand {
    /** {@return the number of the order} */
    String order();
  }

  /**
   * Reports the acts of the addressee.
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
     * Reports the acts of the addressee.
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
   * Accepts the last feedback or sends it back.
   *
   * @param order the number of the order
   * @param accepted whether the feedback is accepted; feedback sent back does not count
   * @param paper the finding of the office
   */
  record JudgeOrderFeedback(String order, boolean accepted, Optional<DocumentRef> paper)
      implements OnOrder {
    /**
     * Checks that nothing is missing. Callers use {@link #accept}, as the components may grow.
     *
     * @param order the number of the order
     * @param accepted whether the feedback is accepted
     * @param paper the finding of the office
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
     * Adds the finding of the office.
     *
     * @param finding the paper
     * @return a copy with the paper
     */
    public JudgeOrderFeedback withPaper(DocumentRef finding) {
      return new JudgeOrderFeedback(
          order, accepted, Optional.of(Input.given("JudgeOrderFeedback.paper", finding)));
    }
  }

  /**
   * Withdraws an order.
   *
   * @param order the number of the order
   * @param ground the paper that gives the reason
   */
  record WithdrawOrder(String order, DocumentRef ground) implements OnOrder {
    /**
     * Checks that nothing is missing. Callers use {@link #of}, as the components may grow.
     *
     * @param order the number of the order
     * @param ground the paper that gives the reason
     * @throws IllegalArgumentException if a component is missing
     */
    public WithdrawOrder {
      Input.given("WithdrawOrder.order", order);
      Input.given("WithdrawOrder.ground", ground);
    }

    /**
     * Withdraws an order.
     *
     * @param order the number of the order
     * @param ground the paper that gives the reason
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
