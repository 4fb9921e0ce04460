package org.zhuanban.supervision;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.Event;
import org.zhuanban.command.FreeText;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.supervision.SupervisionCommand.GiveOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.IssueOrder;
import org.zhuanban.supervision.SupervisionCommand.JudgeOrderFeedback;
import org.zhuanban.supervision.SupervisionCommand.ReturnProgress;
import org.zhuanban.supervision.SupervisionCommand.WithdrawOrder;

/** An event of supervision. */
public sealed interface SupervisionEvent extends Event<Supervision> {
  /**
   * An order was issued.
   *
   * @param order the number
   * @param to the addressee
   * @param about the subject
   * @param limit the time for the answer, from the day of issue
   * @param by the issuing body
   * @param paper the order as a document
   * @param effective whether the order binds; an order of a body without competence does not
   * @param content the matter in words
   * @param demand the demand in words
   */
  record OrderIssued(
      String order,
      Department to,
      OrderSubject about,
      TimeLimit limit,
      SupervisionBody by,
      Optional<DocumentRef> paper,
      boolean effective,
      @FreeText Optional<String> content,
      @FreeText Optional<String> demand)
      implements SupervisionEvent {
    @Override
    public Optional<Command> command() {
      return Optional.of(new IssueOrder(order, to, about, limit, by, paper, content, demand));
    }

    @Override
    public Supervision applyTo(Supervision state, LocalDate effectiveOn) {
      return effective ? state.with(SupervisionOrder.of(this, effectiveOn)) : state;
    }
  }

  /**
   * The addressee reported its acts (反馈).
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
   * @param paper the finding of the office; empty if there is no record of it
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
   * The office sent the last feedback back (退回重报); that feedback does not count.
   *
   * @param order the number of the order
   * @param paper the finding of the office; empty if there is no record of it
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
   * @param ground the paper that gives the reason
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
