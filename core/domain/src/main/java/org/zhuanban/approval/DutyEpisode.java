package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.PlanHistory;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.duty.Ending;

/**
 * An episode of an enterprise's own duty.
 *
 * <p>It lasts from the day on which the last prerequisite is met until the revocation of one of the
 * prerequisites from which it runs. Prerequisites that are met again begin another episode, and a
 * missed duty of the earlier one remains. A later change of the plan does not change an episode
 * that has begun.
 *
 * @param number its number among the episodes of the item, from 1
 * @param from the day from which the duty runs
 * @param lapsedOn the day of the revocation; empty if there was none
 */
record DutyEpisode(int number, LocalDate from, Optional<LocalDate> lapsedOn) {
  /** A period in which a prerequisite is met. */
  private record Met(String item, LocalDate from, Optional<LocalDate> to) {}

  /** Lists the episodes of an item in order; empty if the organ decides it. */
  static List<DutyEpisode> of(Approvals approvals, ApprovalItem item) {
    if (item.dutyOf().isEmpty()) {
      return List.of();
    }
    List<DutyEpisode> episodes = new ArrayList<>();
    List<Met> before = List.of();
    for (LocalDate day : changes(approvals, item)) {
      List<Met> standing = standing(approvals, item, day);
      boolean over = episodes.isEmpty() || episodes.get(episodes.size() - 1).lapsedBy(day);
      if (over && !standing.isEmpty() && !standing.equals(before)) {
        Optional<LocalDate> lapsed =
            standing.stream().flatMap(met -> met.to().stream()).min(LocalDate::compareTo);
        episodes.add(new DutyEpisode(episodes.size() + 1, day, lapsed));
        before = standing;
      }
    }
    return episodes;
  }

  /** Ends the clocks of the duty with the episode, unless they had ended before. */
  DutyClock lapse(DutyClock clock) {
    Optional<LocalDate> lapsed =
        lapsedOn.filter(on -> clock.ending().filter(how -> !how.on().isAfter(on)).isEmpty());
    return lapsed
        .map(on -> clock.endingWith(Optional.of(Ending.lapsed(on))).asOf(on))
        .orElse(clock);
  }

  boolean lapsedBy(LocalDate day) {
    return lapsedOn.filter(on -> !on.isAfter(day)).isPresent();
  }

  /** Returns the days on which an episode can begin. */
  private static SortedSet<LocalDate> changes(Approvals approvals, ApprovalItem item) {
    List<PlanHistory.Version> versions = approvals.plans().versions();
    SortedSet<LocalDate> days = new TreeSet<>();
    versions.forEach(version -> days.add(version.from()));
    Stream.concat(
            Stream.of(item),
            versions.stream().flatMap(version -> version.plan().item(item.code()).stream()))
        .flatMap(then -> then.prerequisites().stream())
        .flatMap(prerequisite -> met(approvals, prerequisite.item()))
        .forEach(met -> days.add(met.from()));
    return days;
  }

  /**
   * Returns the fulfilments on which the duty rests at the end of a day; empty if one is missing.
   */
  private static List<Met> standing(Approvals approvals, ApprovalItem item, LocalDate day) {
    List<Met> standing = new ArrayList<>();
    for (Prerequisite prerequisite : prerequisites(approvals, item, day)) {
      Optional<Met> met =
          met(approvals, prerequisite.item())
              .filter(each -> !each.from().isAfter(day))
              .reduce((earlier, later) -> later)
              .filter(last -> last.to().filter(day::isAfter).isEmpty());
      if (met.isEmpty()) {
        return List.of();
      }
      standing.add(met.get());
    }
    return standing;
  }

  private static List<Prerequisite> prerequisites(
      Approvals approvals, ApprovalItem item, LocalDate day) {
    return approvals
        .plans()
        .firstWith(item.code(), day)
        .flatMap(plan -> plan.item(item.code()))
        .orElse(item)
        .prerequisites();
  }

  private static Stream<Met> met(Approvals approvals, String item) {
    return approvals.isTrade(item)
        ? approvals.trades().getOrDefault(item, List.of()).stream()
            .filter(taken -> taken.step() == TradeStep.LAND_CONTRACT_SIGNED)
            .map(taken -> new Met(item, taken.on(), Optional.empty()))
        : approvals.attempts(item).stream()
            .flatMap(
                attempt ->
                    attempt.grantedOn().stream().map(on -> new Met(item, on, attempt.revokedOn())));
  }
}
