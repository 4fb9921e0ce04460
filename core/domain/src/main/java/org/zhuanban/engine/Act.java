package org.zhuanban.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.zhuanban.feature.Command;
import org.zhuanban.feature.Feature;
import org.zhuanban.feature.Happened;

/**
 * Something that somebody did.
 *
 * @param entry the version of the entry that holds it, or will hold it
 * @param feature the feature that decides it
 * @param command what was asked
 * @param on the day of its effect
 * @param told the event as the journal holds it; empty while it does not
 */
record Act(
    long entry, Feature<?, ?> feature, Command command, LocalDate on, Optional<Happened> told) {
  /** By effect, then by record. */
  static final Comparator<Act> IN_ORDER =
      Comparator.comparing(Act::on).thenComparingLong(Act::entry);
}
