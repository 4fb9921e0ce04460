package org.zhuanban.dossier;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.deadline.Deadline;

/** Writes last days outside the items, whose blocks say themselves how certain theirs are. */
final class DueKey {
  /** What follows the key of a day to say that a notice to come can still move it. */
  private static final String CERTAINTY = "_certainty";

  private DueKey() {}

  /**
   * Puts a last day, and beside it that it is provisional if it is.
   *
   * @param block where to put it
   * @param key its key
   * @param due the last day
   */
  static void put(Map<String, @Nullable Object> block, String key, Deadline.Due due) {
    block.put(key, due.date());
    if (due.certainty() == Certainty.PROVISIONAL) {
      block.put(key + CERTAINTY, due.certainty().name());
    }
  }
}
