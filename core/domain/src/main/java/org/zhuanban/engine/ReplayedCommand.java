package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.zhuanban.engine.wire.TypeRegister.Route;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Happened;

/**
 * Something that somebody did.
 *
 * @param entry the version of the entry that holds it, or will hold it
 * @param told the entry that told of it first: that which held it, if it had to wait
 * @param route where it goes
 * @param command what was asked
 * @param on the day of its effect
 * @param waited whether it had to wait, or still does, so that it was told out of its order
 * @param kept the event as the journal holds it; empty while it does not
 */
record ReplayedCommand(
    long entry,
    long told,
    Route route,
    Command command,
    LocalDate on,
    boolean waited,
    Optional<Happened> kept) {
  /** By effect, then in the order in which they were told. */
  static final Comparator<ReplayedCommand> IN_ORDER =
      Comparator.comparing(ReplayedCommand::on).thenComparingLong(ReplayedCommand::told);

  /** Something that it brings about now, with what somebody was told by it. */
  Happened asTold(Happened now) {
    return kept.map(
            was ->
                new Happened(route.feature().asTold(now.event(), was.event()), now.effectiveOn()))
        .orElse(now);
  }

  /** What stands in its place among the acts of a day. */
  ReplayedCommand replacedBy(long by, Route other, Command right, LocalDate day) {
    return new ReplayedCommand(by, told, other, right, day, waited, Optional.empty());
  }
}
