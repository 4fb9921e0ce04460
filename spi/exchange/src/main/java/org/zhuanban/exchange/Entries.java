package org.zhuanban.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhuanban.ProjectView;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Event;
import org.zhuanban.correction.Corrections;

/**
 * The entries of acts that are in effect. The state of an application has the days of its acts, and
 * their entries have the times and further papers.
 *
 * @param acts the acts, in the order of recording
 */
record Entries(List<Act> acts) {
  /** An act with its time. */
  record Act(DatedEvent happened, Optional<LocalDateTime> at) {}

  static Entries of(ProjectView view) {
    Corrections corrections = view.corrections();
    Map<Long, LocalDateTime> times = corrections.times();
    List<DatedEvent> history = view.history();
    List<Act> kept = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      long entry = i + 1L;
      if (!corrections.annulled().containsKey(entry) && corrections.follows(entry)) {
        kept.add(new Act(history.get(i), Optional.ofNullable(times.get(entry))));
      }
    }
    return new Entries(kept);
  }

  /** The moment of an act of a day. */
  Moment moment(LocalDate day, Predicate<Event<?>> act) {
    return new Moment(
        day,
        acts.stream()
            .filter(each -> each.happened().effectiveOn().equals(day))
            .filter(each -> act.test(each.happened().event()))
            .reduce((earlier, later) -> later)
            .flatMap(Act::at));
  }

  /** What the last entry of a day has. */
  <T> Optional<T> last(LocalDate day, Function<Event<?>, Optional<T>> wanted) {
    return acts.stream()
        .filter(each -> each.happened().effectiveOn().equals(day))
        .flatMap(each -> wanted.apply(each.happened().event()).stream())
        .reduce((earlier, later) -> later);
  }
}
