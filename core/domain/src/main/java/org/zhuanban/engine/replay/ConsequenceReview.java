package org.zhuanban.engine.replay;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.command.Event;
import org.zhuanban.command.Fate;
import org.zhuanban.command.Happened;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.engine.wire.TypeRegister;

/**
 * The review of what a change makes of a stream.
 *
 * @param register the names of events
 * @param entries the entries in effect before the change
 * @param before the replay of these
 * @param version the version after which the change is recorded
 */
record ConsequenceReview(
    TypeRegister register, EffectiveEntries entries, ReplayResult before, long version) {
  /** Adds what follows now, and a review of each entry whose effect differs. */
  void add(List<Happened> events, ReplayResult after) {
    List<Happened> follows = consequences(after);
    events.forEach(follows::remove);
    List<Happened> reviews = new ArrayList<>();
    entries
        .consequences()
        .forEach(
            (entry, recorded) -> {
              if (!follows.remove(recorded)) {
                reviews.add(reviewed(entry, recorded, fate(recorded)));
              }
            });
    for (ReplayedCommand command : entries.commands()) {
      if (after.events().containsKey(command.entry())
          && !commandEvents(before, command).equals(commandEvents(after, command))) {
        Happened recorded = command.recorded().orElseThrow();
        reviews.add(reviewed(command.entry(), recorded, fate(recorded)));
      }
    }
    // What the passage of time would have brought about all the same needs no review.
    List<Happened> anyway = consequences(before);
    for (Happened added : follows) {
      events.add(added);
      if (!anyway.remove(added)) {
        reviews.add(reviewed(version + events.size(), added, Fate.ADDED));
      }
    }
    events.addAll(reviews);
  }

  private List<Happened> consequences(ReplayResult result) {
    List<Happened> consequences = new ArrayList<>(result.timeEvents());
    result.events().values().forEach(consequences::addAll);
    consequences.removeIf(ConsequenceReview::isOfCommand);
    return consequences;
  }

  private static List<Event<?>> commandEvents(ReplayResult result, ReplayedCommand command) {
    return result.events().getOrDefault(command.entry(), List.of()).stream()
        .filter(ConsequenceReview::isOfCommand)
        .<Event<?>>map(Happened::event)
        .toList();
  }

  private static boolean isOfCommand(Happened happened) {
    return happened.event().command().isPresent();
  }

  private Fate fate(Happened happened) {
    return register.of(happened.event()).feature().fate(happened.event());
  }

  /** The name under which an event is stored. */
  String type(Happened happened) {
    return register.of(happened.event()).wire().name();
  }

  private Happened reviewed(long entry, Happened of, Fate fate) {
    return new Happened(new ConsequenceReviewed(entry, type(of), fate), of.effectiveOn());
  }
}
