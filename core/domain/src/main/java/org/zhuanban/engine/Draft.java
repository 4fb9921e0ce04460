package org.zhuanban.engine;

import java.util.Optional;
import org.zhuanban.spi.Commit;

/**
 * What comes of a command on what is known of its stream.
 *
 * @param outcome the answer, once the commit is kept
 * @param commit what has to be kept for it; empty if nothing changes
 * @param next the stream once it is
 */
record Draft(Outcome outcome, Optional<Commit> commit, EventStream next) {
  static Draft nothing(Outcome outcome, EventStream loaded) {
    return new Draft(outcome, Optional.empty(), loaded);
  }

  static Draft of(Outcome outcome, Commit commit, EventStream next) {
    return new Draft(outcome, Optional.of(commit), next);
  }

  /** Decides a command. */
  interface Drafting {
    Draft on(EventStream loaded);
  }
}
