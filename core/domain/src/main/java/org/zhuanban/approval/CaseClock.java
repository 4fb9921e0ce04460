package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.LimitUnit;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;

/** The clocks of one attempt: of the promise, and of the law. */
record CaseClock(ApprovalItem item, String calendar, ApprovalCase attempt, LocalDate start) {
  DutyClock limits() {
    return new DutyClock(
        calendar,
        start,
        item.statutory().map(this::clock),
        item.committed().map(this::clock),
        attempt.ending());
  }

  private LegalClock clock(TimeLimit limit) {
    List<Pause> pauses =
        attempt.pauses().stream().filter(CasePause::leftOut).map(CasePause::toPause).toList();
    LocalDate from =
        limit.unit() == LimitUnit.IMMEDIATE ? attempt.receivedOn().orElse(start) : start;
    return new LegalClock(from, limit, pauses, attempt.extension(), Optional.empty());
  }
}
