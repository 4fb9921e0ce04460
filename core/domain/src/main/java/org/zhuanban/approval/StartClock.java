package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.application.CarriedApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.Extension;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;

/**
 * The clock for the start of construction after the delivery of a permit (建筑法第九条).
 *
 * @param attempt the attempt that resulted in the permit
 * @param terms the item with the {@link Approvals#terms} of the attempt
 */
record StartClock(Application attempt, ApprovalItem terms) {
  /**
   * {@return the clock; empty if the item is no such permit, or it was not granted or not
   * delivered}
   */
  Optional<LegalClock> clock() {
    return attempt
        .deliveredOn()
        .flatMap(
            from ->
                terms
                    .startWithin()
                    .filter(limit -> attempt.grantedOn().isPresent())
                    .filter(
                        limit ->
                            attempt.carried().map(CarriedApplication::deliveryKnown).orElse(true))
                    .map(limit -> clock(from, limit)));
  }

  /** Earlier extensions lengthen the limit itself, since a clock takes only one. */
  private LegalClock clock(LocalDate from, TimeLimit limit) {
    List<Extension> extensions = attempt.startExtensions();
    int last = extensions.size() - 1;
    TimeLimit before = limit;
    for (int i = 0; i < last; i++) {
      before =
          new TimeLimit(
              before.amount() + extensions.get(i).by().amount(), limit.unit(), limit.basis());
    }
    return new LegalClock(
        from,
        before,
        List.of(),
        last < 0 ? Optional.empty() : Optional.of(extensions.get(last)),
        Optional.empty());
  }
}
