package org.zhuanban.engine.replay;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * The placement of pending facts in a replay. Each is released where it is possible, unless a
 * recorded command would then be impossible.
 *
 * <p>One pass is enough, since a command depends only on those before it. The time between is
 * replayed only where a fact makes later commands impossible.
 */
final class PendingFactPlacement {
  private final ReplaySession session;
  private final SortedMap<LocalDate, List<ReplayedCommand>> days;
  private final Set<Long> spoiling = new HashSet<>();

  private PendingFactPlacement(
      ReplaySession session, SortedMap<LocalDate, List<ReplayedCommand>> days) {
    this.session = session;
    this.days = days;
  }

  /** Continues a replay with days that hold pending facts beside commands in effect. */
  static void place(ReplaySession session, SortedMap<LocalDate, List<ReplayedCommand>> days) {
    PendingFactPlacement jurisdiction = new PendingFactPlacement(session, days);
    for (LocalDate day : days.keySet()) {
      if (!jurisdiction.replay(day)) {
        jurisdiction.makeRoom(day);
      }
    }
  }

  private boolean replay(LocalDate day) {
    List<ReplayedCommand> commands = days.getOrDefault(day, List.of());
    return session
        .replayDay(
            commands.stream().filter(command -> !spoiling.contains(command.entry())).toList())
        .isEmpty();
  }

  private boolean replayFrom(LocalDate from, LocalDate to) {
    session.rewindBefore(from);
    return days.subMap(from, to.plusDays(1)).keySet().stream().allMatch(this::replay);
  }

  /** Removes the last fact without which a day is possible, or else all. */
  private void makeRoom(LocalDate day) {
    List<ReplayedCommand> admitted =
        session.possibleCommands(command -> command.recorded().isEmpty());
    for (ReplayedCommand fact : admitted) {
      spoiling.add(fact.entry());
      if (replayFrom(fact.effectiveOn(), day)) {
        return;
      }
      spoiling.remove(fact.entry());
    }
    admitted.forEach(fact -> spoiling.add(fact.entry()));
    if (!admitted.isEmpty()) {
      replayFrom(admitted.get(admitted.size() - 1).effectiveOn(), day);
    }
  }
}
