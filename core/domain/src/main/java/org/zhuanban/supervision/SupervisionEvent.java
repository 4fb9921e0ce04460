package org.zhuanban.supervision;

import java.time.LocalDate;
import java.util.Optional;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.feature.Event;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

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
    public Supervision applyTo(Supervision state, LocalDate effectiveOn) {
      return effective ? state.with(SupervisionOrder.of(this, effectiveOn)) : state;
    }
  }

  /**
   * Something was done.
   *
   * @param handling what
   * @param subject the number of the order, or the period of a return
   * @param department the code of the department that made a return; empty for anything else
   * @param paper the paper that shows it
   */
  record SupervisionHandled(
      Handling handling, String subject, Optional<String> department, Optional<DocumentRef> paper)
      implements SupervisionEvent {
    @Override
    public Supervision applyTo(Supervision state, LocalDate effectiveOn) {
      return handling == Handling.PROGRESS_RETURNED
          ? state.returned(subject, department.orElse(""), effectiveOn)
          : state.handled(this, effectiveOn);
    }
  }
}
