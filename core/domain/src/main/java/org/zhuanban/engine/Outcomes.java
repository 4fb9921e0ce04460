package org.zhuanban.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhuanban.command.Happened;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.correction.CorrectionEvent.FactHeld;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.request.Outcome;

/** The outcomes of commands that were committed. */
final class Outcomes {
  private Outcomes() {}

  /** The outcome of a command by its events; a pending fact may have been admitted since. */
  static Outcome of(List<Happened> events, EventStream now, long version, boolean repeated) {
    Optional<FactHeld> pending =
        events.stream()
            .map(Happened::event)
            .filter(FactHeld.class::isInstance)
            .map(FactHeld.class::cast)
            .filter(
                held -> now.state().of(CorrectionFeature.INSTANCE).held().containsKey(held.entry()))
            .findFirst();
    if (pending.isPresent()) {
      return new Outcome.Held(pending.get().entry(), pending.get().rule(), repeated);
    }
    return new Outcome.Done(events, version, repeated, consequences(events, now.history()));
  }

  private static List<Outcome.Consequence> consequences(
      List<Happened> events, List<Happened> history) {
    List<Outcome.Consequence> consequences = new ArrayList<>();
    for (Happened happened : events) {
      if (happened.event() instanceof ConsequenceReviewed review) {
        consequences.add(
            new Outcome.Consequence(
                review.entry(), history.get((int) review.entry() - 1), review.fate()));
      }
    }
    return consequences;
  }
}
