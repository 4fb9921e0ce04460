package org.zhuanban.engine.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.engine.wire.TypeRegister.Route;

/**
 * A command in a replay.
 *
 * @param entry the version of the entry of its event, present or future
 * @param firstEntry the version of the entry of its first record: that of a pending fact, if it was
 *     one
 * @param route the name, rules and feature of the command
 * @param command the command
 * @param effectiveOn the day of effect
 * @param pending whether it is or was a pending fact, recorded out of its order
 * @param recorded the stored event; empty if there is none yet
 */
public record ReplayedCommand(
    long entry,
    long firstEntry,
    Route route,
    Command command,
    LocalDate effectiveOn,
    boolean pending,
    Optional<DatedEvent> recorded) {
  /** The order by the day of effect, then by recording. */
  static final Comparator<ReplayedCommand> IN_ORDER =
      Comparator.comparing(ReplayedCommand::effectiveOn)
          .thenComparingLong(ReplayedCommand::firstEntry);

  /** A new event with the notified content of the stored one. */
  DatedEvent asRecorded(DatedEvent now) {
    return recorded
        .map(
            was ->
                new DatedEvent(
                    route.feature().mergeNotified(now.event(), was.event()), now.effectiveOn()))
        .orElse(now);
  }

  /** The command that replaces it, at its place among the commands of a day. */
  ReplayedCommand replacedBy(long by, Route other, Command right, LocalDate day) {
    return new ReplayedCommand(by, firstEntry, other, right, day, pending, Optional.empty());
  }
}
