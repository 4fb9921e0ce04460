package org.zhuanban.supervision;

import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.Command;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What can be asked of supervision. */
public sealed interface SupervisionCommand extends Command {
  /**
   * Issues an order (督办单).
   *
   * @param order its number, 1 to 58 characters out of {@code A-Z a-z 0-9 . _ : -}
   * @param to the organ that answers, by whose calendar the limit runs
   * @param about what it is about
   * @param limit how long the organ may take, from the day of issue
   * @param by who issues it
   * @param paper the order itself; empty if the host does not keep it
   */
  record IssueOrder(
      String order,
      Department to,
      OrderSubject about,
      TimeLimit limit,
      SupervisionBody by,
      Optional<DocumentRef> paper)
      implements SupervisionCommand {
    /**
     * Checks the number.
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
      Input.reference("IssueOrder.order", order, 58);
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
  record GiveOrderFeedback(String order, DocumentRef paper) implements OnOrder {}

  /**
   * Accepts or sends back the last feedback.
   *
   * @param order the number of the order
   * @param accepted whether it is accepted; what is sent back counts as none
   * @param paper what the office found
   */
  record JudgeOrderFeedback(String order, boolean accepted, Optional<DocumentRef> paper)
      implements OnOrder {}

  /**
   * Takes an order back.
   *
   * @param order the number of the order
   * @param ground the paper that says why
   */
  record WithdrawOrder(String order, DocumentRef ground) implements OnOrder {}

  /**
   * Returns the progress of a department in a period.
   *
   * @param period the period
   * @param department the code of the department
   * @param paper the return
   */
  record ReturnProgress(ReturnPeriod period, String department, DocumentRef paper)
      implements SupervisionCommand {}
}
