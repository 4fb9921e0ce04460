package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhuanban.approval.application.CarriedApplication;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.duty.DutyClock;

/**
 * The clocks of applications: of the deciding organ, and of enterprises for their own duties.
 *
 * @param approvals the approvals
 */
public record ApprovalClocks(Approvals approvals) {
  /**
   * Returns the latest clocks of one attempt. An enterprise's own duty has none before it begins,
   * and none if the attempt ended before that. It lapses with the revocation of the prerequisite
   * from which it runs.
   *
   * @param item the item
   * @param attempt the attempt
   * @return its clocks; empty while none runs
   */
  public Optional<DutyClock> of(ApprovalItem item, Application attempt) {
    return all(item, attempt).stream().reduce((earlier, later) -> later);
  }

  /**
   * Lists the clocks of one attempt: one pair of limits, or for an enterprise's own duty one pair
   * per episode. Lapsed clocks keep their state of the day of the lapse.
   *
   * @param item the item
   * @param attempt the attempt
   * @return its clocks in order; empty while none runs
   */
  public List<DutyClock> all(ApprovalItem item, Application attempt) {
    return approvals.terms().of(item, attempt).dutyOf().isPresent()
        ? own(item, attempt).values().stream().toList()
        : attempt
            .startedOn()
            .flatMap(from -> clock(item, attempt, approvals.terms().planOf(item, attempt), from))
            .stream()
            .toList();
  }

  private Optional<DutyClock> clock(
      ApprovalItem item, Application attempt, Optional<ApprovalPlan> plan, LocalDate from) {
    ApprovalItem terms = ItemTerms.under(plan, item);
    return Optional.of(terms)
        .filter(ApprovalItem::hasClock)
        .map(
            limited ->
                new ApplicationClock(terms, approvals.terms().calendar(terms, plan), attempt, from)
                    .limits());
  }

  /**
   * {@return the clocks of an enterprise's own duty, by the number of the episode}
   *
   * @param item the item
   * @param attempt the attempt
   */
  public SortedMap<Integer, DutyClock> own(ApprovalItem item, Application attempt) {
    SortedMap<Integer, DutyClock> clocks = new TreeMap<>();
    for (DutyEpisode episode : approvals.terms().episodes(item, attempt)) {
      Optional<ApprovalPlan> then =
          approvals.onePlan()
              ? Optional.empty()
              : approvals.terms().planOf(item, attempt, Optional.of(episode.from()));
      clock(item, attempt.during(episode), then, episode.from())
          .map(clock -> beginningKnown(item) ? clock : unlimited(clock))
          .map(episode::lapse)
          .ifPresent(clock -> clocks.put(episode.number(), clock));
    }
    return clocks;
  }

  /** Checks whether the beginning of an enterprise's own duty is known. */
  private boolean beginningKnown(ApprovalItem item) {
    return item.dutyOf().isEmpty()
        || item.prerequisites().stream()
            .flatMap(prerequisite -> approvals.attempts(prerequisite.item()).stream())
            .flatMap(attempt -> attempt.carried().stream())
            .allMatch(CarriedApplication::decisionKnown);
  }

  private static DutyClock unlimited(DutyClock clock) {
    return new DutyClock(
        clock.calendar(), clock.from(), Optional.empty(), Optional.empty(), clock.ending());
  }

  /**
   * Returns the clocks of the last attempt, or of an enterprise's unfulfilled duty.
   *
   * @param item the item
   * @return its clocks; empty while none runs
   */
  public Optional<DutyClock> of(ApprovalItem item) {
    return of(item, approvals.lastCase(item));
  }
}
