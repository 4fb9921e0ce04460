package org.zhuanban.engine.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.engine.wire.TypeRegister.Route;

/**
 * A command that is replayed.
 *
 * @param entry the version of the entry that holds its event, or will hold it
 * @param firstEntry the version of the entry that recorded it first: a pending fact, if it was one
 * @param route the name, rules and feature of the command
 * @param command the command
 * @param effectiveOn the day of its effect
 * @param pending whether it is or was a pending fact, recorded out of its order
 * @param recorded its event as the journal holds it; empty while it does not
 */
public record ReplayedCommand(
    long entry,
    long firstEntry,
    Route route,
    Command command,
    LocalDate effectiveOn,
    boolean pending,
    Optional<DatedEvent> recorded) {
  /** By the day of effect, then by the order of recording. */
  static final Comparator<ReplayedCommand> IN_ORDER =
      Comparator.comparing(ReplayedCommand::effectiveOn)
          .thenComparingLong(ReplayedCommand::firstEntry);

  /** An event that it brings about now, with what recipients learned of the recorded one. */
  DatedEvent asRecorded(DatedEvent now) {
    return recorded
        .map(
            was ->
                new DatedEvent(route.feature().asTold(now.event(), was.event()), now.effectiveOn()))
        .orElse(now);
  }

  /** The command that replaces it, in its place among the commands of a day. */
  ReplayedCommand replacedBy(long by, Route other, Command right, LocalDate day) {
    return new ReplayedCommand(by, firstEntry, other, right, day, pending, Optional.empty());
  }
}
