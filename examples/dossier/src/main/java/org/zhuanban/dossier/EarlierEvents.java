package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The events that stand before another one in a history.
 *
 * @param events the events, in their order
 */
record EarlierEvents(List<HistoryEvent> events) {
  /**
   * Finds those before an event.
   *
   * @param history the whole history
   * @param event one of its events
   * @return what stands before it
   */
  static EarlierEvents before(List<HistoryEvent> history, HistoryEvent event) {
    return new EarlierEvents(
        history.stream().filter(other -> other.index() < event.index()).toList());
  }

  /** {@return those that none of the others annuls} */
  List<HistoryEvent> standing() {
    Set<Integer> annulled = new HashSet<>();
    events.stream()
        .filter(event -> event.type() == EventType.ANNULLED)
        .forEach(event -> annulled.add(event.annulled().index()));
    return events.stream().filter(event -> !annulled.contains(event.index())).toList();
  }

  /**
   * Finds the hearing that goes on about an item.
   *
   * @param item the item
   * @param day the day of a step of the hearing
   * @return the event that told the right to it, the last one not after the day
   */
  Optional<HistoryEvent> hearing(String item, LocalDate day) {
    return last(Set.of(EventType.HEARING_RIGHT_TOLD), item, day);
  }

  /**
   * Tells whether the decision about an item was delivered, and no new attempt accepted since.
   *
   * @param item the item
   * @param day the day up to which to look
   * @return true if it was
   */
  boolean delivered(String item, LocalDate day) {
    return last(Set.of(EventType.ACCEPTED, EventType.DELIVERED), item, day)
        .filter(event -> event.type() == EventType.DELIVERED)
        .isPresent();
  }

  private Optional<HistoryEvent> last(Set<EventType> types, String item, LocalDate day) {
    return standing().stream()
        .filter(event -> types.contains(event.type()))
        .filter(event -> event.text("item").equals(item) && !event.date().isAfter(day))
        .reduce((one, other) -> other.date().isBefore(one.date()) ? one : other);
  }
}
