package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A stream that is told with facts that waited: each is taken where it is possible, unless it would
 * leave no room for what the journal holds.
 *
 * <p>One pass is enough, since an act depends only on those before it. Only where one spoils what
 * follows is the time between the two told again.
 */
final class PendingFactPlacement {
  private final ReplaySession telling;
  private final SortedMap<LocalDate, List<ReplayedCommand>> days;
  private final Set<Long> spoiling = new HashSet<>();

  private PendingFactPlacement(
      ReplaySession telling, SortedMap<LocalDate, List<ReplayedCommand>> days) {
    this.telling = telling;
    this.days = days;
  }

  /** Goes on with days that hold facts which wait besides acts that stand. */
  static void goOn(ReplaySession telling, SortedMap<LocalDate, List<ReplayedCommand>> days) {
    PendingFactPlacement taking = new PendingFactPlacement(telling, days);
    for (LocalDate day : days.keySet()) {
      if (!taking.told(day)) {
        taking.makeRoom(day);
      }
    }
  }

  private boolean told(LocalDate day) {
    List<ReplayedCommand> acts = days.getOrDefault(day, List.of());
    return telling
        .tell(acts.stream().filter(act -> !spoiling.contains(act.entry())).toList())
        .isEmpty();
  }

  private boolean toldAgain(LocalDate from, LocalDate to) {
    telling.backTo(from);
    return days.subMap(from, to.plusDays(1)).keySet().stream().allMatch(this::told);
  }

  /** Leaves out the last fact without which a day can be told, or else all. */
  private void makeRoom(LocalDate day) {
    List<ReplayedCommand> taken = telling.possible(act -> act.kept().isEmpty());
    for (ReplayedCommand fact : taken) {
      spoiling.add(fact.entry());
      if (toldAgain(fact.on(), day)) {
        return;
      }
      spoiling.remove(fact.entry());
    }
    taken.forEach(fact -> spoiling.add(fact.entry()));
    if (!taken.isEmpty()) {
      toldAgain(taken.get(taken.size() - 1).on(), day);
    }
  }
}
