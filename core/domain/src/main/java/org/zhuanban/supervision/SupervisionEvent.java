package org.zhuanban.supervision;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.ReturnProgress;
import org.zhuanban.supervision.SupervisionCommand.WithdrawOrder;

/** What has happened in supervision. */
public sealed interface SupervisionEvent extends Event<Supervision> {
  /**
   * An order was issued.
   *
   * @param order its number
   * @param to the organ that answers
   * @param about what it is about
   * @param limit how long the organ may take, from the day of issue
   * @param by who issued it
   * @param paper the order itself
   * @param effective whether it binds; not one of somebody who may not supervise
   */
  record OrderIssued(
      String order,
      Department to,
      OrderSubject about,
      TimeLimit limit,
      SupervisionBody by,
      Optional<DocumentRef> paper,
      boolean effective)
      implements SupervisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new IssueOrder(order, to, about, limit, by, paper));
    }

    @Override
    public Supervision applyTo(Supervision state, LocalDate effectiveOn) {
      return effective ? state.with(SupervisionOrder.of(this, effectiveOn)) : state;
    }
  }

  /**
   * The addressee reported what it did (反馈).
   *
   * @param order the number of the order
   * @param paper the report
   */
  record OrderFeedbackGiven(String order, DocumentRef paper) implements SupervisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new GiveOrderFeedback(order, paper));
    }

    @Override
    public Supervision applyTo(Supervision state, LocalDate effectiveOn) {
      return state.with(order, known -> known.withFeedback(effectiveOn));
    }
  }

  /**
   * The office accepted the last feedback (销号).
   *
   * @param order the number of the order
   * @param paper what the office found; empty if it wrote nothing down
   */
  record OrderFeedbackAccepted(String order, Optional<DocumentRef> paper)
      implements SupervisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new JudgeOrderFeedback(order, true, paper));
    }

    @Override
    public Supervision applyTo(Supervision state, LocalDate effectiveOn) {
      return state.with(order, known -> known.judged(true, effectiveOn));
    }
  }

  /**
   * The office sent the last feedback back (退回重报); it counts as none.
   *
   * @param order the number of the order
   * @param paper what the office found; empty if it wrote nothing down
   */
  record OrderFeedbackReturned(String order, Optional<DocumentRef> paper)
      implements SupervisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new JudgeOrderFeedback(order, false, paper));
    }

    @Override
    public Supervision applyTo(Supervision state, LocalDate effectiveOn) {
      return state.with(order, known -> known.judged(false, effectiveOn));
    }
  }

  /**
   * The office withdrew an order (撤销督办).
   *
   * @param order the number of the order
   * @param ground the paper that says why
   */
  record OrderWithdrawn(String order, DocumentRef ground) implements SupervisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new WithdrawOrder(order, ground));
    }

    @Override
    public Supervision applyTo(Supervision state, LocalDate effectiveOn) {
      return state.with(order, known -> known.withdrawn(effectiveOn));
    }
  }

  /**
   * A department returned the progress of a period (报送进展).
   *
   * @param period the period
   * @param department the code of the department
   * @param paper the return
   */
  record ProgressReturned(ReturnPeriod period, String department, DocumentRef paper)
      implements SupervisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new ReturnProgress(period, department, paper));
    }

    @Override
    public Supervision applyTo(Supervision state, LocalDate effectiveOn) {
      return state.returned(period, department, effectiveOn);
    }
  }
}
