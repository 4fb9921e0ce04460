package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zhuanban.approval.application.CarriedApplication;
import org.zhuanban.approval.application.ToldLimit;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;

/**
 * The clocks of one attempt: of the promise, and of the law.
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
   * Of an attempt that was accepted before its project was taken over: what was told, if it was.
   */
  private Optional<LegalClock> clock(
      Optional<TimeLimit> limit, Function<CarriedApplication, Optional<ToldLimit>> told) {
    Optional<CarriedApplication> carried = attempt.acceptedBefore();
    return carried
        .flatMap(told)
        .map(known -> known.clock(pausesFrom(carried.orElseThrow().on()), attempt.extension()))
        .or(
            () ->
                limit
                    .filter(any -> carried.map(CarriedApplication::countable).orElse(true))
                    .map(this::clock));
  }

  /** What had ended before is in the day that was told. */
  private List<Pause> pausesFrom(LocalDate on) {
    return attempt.leftOut().stream()
        .filter(pause -> pause.endedOn().filter(on::isAfter).isEmpty())
        .toList();
  }

  private LegalClock clock(TimeLimit limit) {
    // What is due at once is due when the set is complete, accepted or not.
    LocalDate from =
        attempt
            .completeOn()
            .filter(on -> limit.unit() == LimitUnit.IMMEDIATE && on.isBefore(start))
            .orElse(start);
    return new LegalClock(from, limit, attempt.leftOut(), attempt.extension(), Optional.empty());
  }
}
