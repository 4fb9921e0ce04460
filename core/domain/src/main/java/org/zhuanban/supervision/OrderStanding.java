package org.zhuanban.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Ending;
import org.zhuanban.escalation.Escalations;
import org.zhuanban.party.Role;

/**
 * The standing of an order at the end of a day.
 *
 * @param order the order
 * @param due the last day, with its certainty
 * @param metOn the day on which the order was met: by the decision on its item, or by feedback that
 *     was accepted
 * @param inTime whether the order was met in time. Empty while it can still be met in time, while
 *     feedback in time waits for the office, and if the order lapsed in time
 * @param certainOn the day on which the result in time or late became certain. In time, it is the
 *     day of the decision or acceptance. Late, it is the day after the last day, or the later day
 *     on which the feedback in time was sent back. Empty while the result is not certain
 * @param stage the stage
 * @param proposedOn the day on which accountability was proposed; empty if it was not. The proposal
 *     remains when the order is met late; people decide on the consequences
 */
public record OrderStanding(
    SupervisionOrder order,
    Deadline.Due due,
    Optional<LocalDate> metOn,
    Optional<Boolean> inTime,
    Optional<LocalDate> certainOn,
    OrderStage stage,
    Optional<LocalDate> proposedOn) {
  /**
   * Creates the standings of the orders of a stream.
   *
   * @param supervision the orders
   * @param duties the duties of the orders, among other duties
   * @param escalations the escalation notices
   * @param day the day
   * @param book the notices on the calendar
   * @return the standings, in the order of issue
   */
  public static List<OrderStanding> of(
      Supervision supervision,
      List<Duty> duties,
      Escalations escalations,
      LocalDate day,
      CalendarBook book) {
    return supervision.orders().stream()
        .flatMap(
            order ->
                duties.stream()
                    .filter(duty -> duty.key().equals("order:" + order.number()))
                    .map(duty -> of(order, duty, escalations, day, book)))
        .toList();
  }

  private static OrderStanding of(
      SupervisionOrder order,
      Duty duty,
      Escalations escalations,
      LocalDate day,
      CalendarBook book) {
    List<Escalations.EscalationNotice> notices =
        escalations.of(duty.key()).stream().filter(each -> !each.on().isAfter(day)).toList();
    Deadline.Due last = duty.clock().bindingDue(book.asOf(day)).orElseThrow();
    LocalDate due = last.date();
    Optional<Ending> ending = duty.clock().ending().filter(how -> !how.on().isAfter(day));
    boolean pending = ending.isPresent() && order.feedbackPending();
    Optional<LocalDate> met =
        ending.filter(how -> how.how() == Ending.How.DONE && !answeredOnly(order)).map(Ending::on);
    boolean lapsed = ending.filter(how -> how.how() != Ending.How.DONE).isPresent();
    boolean over = day.isAfter(due) && !(lapsed && !ending.get().on().isAfter(due));
    Optional<Boolean> inTime =
        met.map(on -> !on.isAfter(due))
            .or(() -> over && !waits(order, due) ? Optional.of(false) : Optional.<Boolean>empty());
    OrderStage stage;
    if (met.isPresent()) {
      stage = OrderStage.MET;
    } else if (lapsed) {
      stage = OrderStage.LAPSED;
    } else {
      stage = pending ? OrderStage.ANSWERED : open(notices);
    }
    return new OrderStanding(
        order,
        last,
        met,
        inTime,
        inTime.map(good -> good ? certainlyMet(order, met) : certainlyLate(order, due)),
        stage,
        on(notices, Role.SUPERVISION_OFFICE));
  }

  private static LocalDate certainlyMet(SupervisionOrder order, Optional<LocalDate> met) {
    return answers(order) ? order.acceptedOn().orElseThrow() : met.orElseThrow();
  }

  private static LocalDate certainlyLate(SupervisionOrder order, LocalDate due) {
    LocalDate over = due.plusDays(1);
    return Optional.of(order)
        .filter(OrderStanding::answers)
        .flatMap(answered -> answered.sentBack(due))
        .filter(over::isBefore)
        .orElse(over);
  }

  /** Checks whether feedback in time waits for the office and may still be accepted. */
  private static boolean waits(SupervisionOrder order, LocalDate due) {
    return answers(order) && order.pendingSince(due);
  }

  private static boolean answeredOnly(SupervisionOrder order) {
    return answers(order) && order.feedbackPending();
  }

  /** Checks whether feedback can meet the order. Feedback on an item does not decide the item. */
  private static boolean answers(SupervisionOrder order) {
    return order.about().kind() != OrderSubject.OrderSubjectKind.ITEM;
  }

  private static OrderStage open(List<Escalations.EscalationNotice> notices) {
    if (on(notices, Role.SUPERVISION_OFFICE).isPresent()) {
      return OrderStage.PROPOSED;
    } else if (on(notices, Role.TASK_FORCE_LEADER)
        .or(() -> on(notices, Role.COORDINATOR))
        .isPresent()) {
      return OrderStage.REPORTED;
    }
    return on(notices, Role.DEPARTMENT_HEAD).isPresent() ? OrderStage.URGED : OrderStage.ISSUED;
  }

  private static Optional<LocalDate> on(List<Escalations.EscalationNotice> notices, Role role) {
    return notices.stream()
        .filter(each -> each.step().role() == role)
        .map(Escalations.EscalationNotice::on)
        .findFirst();
  }
}
