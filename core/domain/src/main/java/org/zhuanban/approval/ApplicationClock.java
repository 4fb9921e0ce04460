package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.approval.application.CarriedApplication;
import org.zhuanban.approval.application.CarryOverLimit;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;

/**
 * The committed and the statutory clock of one attempt.
 *
 * @param item the item
 * @param calendar the name of the calendar
 * @param attempt the attempt
 * @param start the day on which the limits begin to run
 */
public record ApplicationClock(
    ApprovalItem item, String calendar, Application attempt, LocalDate start) {
  /** {@return the committed and the statutory clock of the attempt} */
  public DutyClock limits() {
    return new DutyClock(
        calendar,
        start,
        clock(item.statutory(), CarriedApplication::statutory),
        clock(item.committed(), CarriedApplication::committed),
        attempt.ending());
  }

  /**
   * Returns a clock. An attempt accepted before the take-over of its project has only the limits of
   * which the applicant was notified.
   */
  private Optional<LegalClock> clock(
      Optional<TimeLimit> limit, Function<CarriedApplication, Optional<CarryOverLimit>> part) {
    Optional<CarriedApplication> carried = attempt.acceptedBefore();
    return carried
        .flatMap(part)
        .map(known -> known.clock(pausesFrom(carried.orElseThrow().on()), attempt.extension()))
        .or(
            () ->
                limit
                    .filter(any -> carried.map(CarriedApplication::countable).orElse(true))
                    .map(this::clock));
  }

  /** Returns the pauses from a day on; earlier pauses are included in the notified last day. */
  private List<Pause> pausesFrom(LocalDate on) {
    return attempt.leftOut().stream()
        .filter(pause -> pause.endedOn().filter(on::isAfter).isEmpty())
        .toList();
  }

  private LegalClock clock(TimeLimit limit) {
    // An immediate limit is due on the day of the complete set, accepted or not.
    LocalDate from =
        attempt
            .completeOn()
            .filter(on -> limit.unit() == LimitUnit.IMMEDIATE && on.isBefore(start))
            .orElse(start);
    return new LegalClock(from, limit, attempt.leftOut(), attempt.extension(), Optional.empty());
  }
}
