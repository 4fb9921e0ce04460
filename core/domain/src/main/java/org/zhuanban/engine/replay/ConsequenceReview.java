package org.zhuanban.engine.replay;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.correction.CorrectionEvent.ConsequenceReviewed;
import org.zhuanban.engine.wire.TypeRegister;

/**
 * The review of the effects of a change on a stream.
 *
 * @param register the names of events
 * @param entries the entries in effect before the change
 * @param before the replay of these
 * @param version the version after which the change is recorded
 */
record ConsequenceReview(
    TypeRegister register, EffectiveEntries entries, ReplayResult before, long version) {
  /** Adds new consequences, and a review of each entry with another effect. */
  void add(List<DatedEvent> events, ReplayResult after) {
    List<DatedEvent> follows = consequences(after);
    events.forEach(follows::remove);
    List<DatedEvent> reviews = new ArrayList<>();
    entries
        .consequences()
        .forEach(
            (entry, recorded) -> {
              if (!follows.remove(recorded)) {
                reviews.add(reviewed(entry, recorded, review(recorded)));
              }
            });
    for (ReplayedCommand command : entries.commands()) {
      if (after.events().containsKey(command.entry())
          && !commandEvents(before, command).equals(commandEvents(after, command))) {
        DatedEvent recorded = command.recorded().orElseThrow();
        reviews.add(reviewed(command.entry(), recorded, review(recorded)));
      }
    }
    // The passage of time would have had the same effect, so that no review is needed.
    List<DatedEvent> anyway = consequences(before);
    for (DatedEvent added : follows) {
      events.add(added);
      if (!anyway.remove(added)) {
        reviews.add(reviewed(version + events.size(), added, ReviewResult.ADDED));
      }
    }
    events.addAll(reviews);
  }

  private List<DatedEvent> consequences(ReplayResult result) {
    List<DatedEvent> consequences = new ArrayList<>(result.timeEvents());
    result.events().values().forEach(consequences::addAll);
    consequences.removeIf(ConsequenceReview::isOfCommand);
    return consequences;
  }

  private static List<Event<?>> commandEvents(ReplayResult result, ReplayedCommand command) {
    return result.events().getOrDefault(command.entry(), List.of()).stream()
        .filter(ConsequenceReview::isOfCommand)
        .<Event<?>>map(DatedEvent::event)
        .toList();
  }

  private static boolean isOfCommand(DatedEvent happened) {
    return happened.event().command().isPresent();
  }

  private ReviewResult review(DatedEvent happened) {
    return register.of(happened.event()).feature().review(happened.event());
  }

  /** The stored name of an event. */
  String type(DatedEvent happened) {
    return register.of(happened.event()).wire().name();
  }

  private DatedEvent reviewed(long entry, DatedEvent of, ReviewResult result) {
    return new DatedEvent(new ConsequenceReviewed(entry, type(of), result), of.effectiveOn());
  }
}
