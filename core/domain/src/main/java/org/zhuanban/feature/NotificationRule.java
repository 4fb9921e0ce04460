package org.zhuanban.feature;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;

/** Says who is told what because of what happened; asked for every event, once. */
@FunctionalInterface
public interface NotificationRule {
  /**
   * Something that does not hold any more.
   *
   * @param told what happened, as it was told
   * @param toldOn the day on which it was recorded, in Chinese legal time
   * @param because the version of the entry that took it back
   * @param was the stream as it stood when it was told
   */
  record TakenBack(DatedEvent told, LocalDate toldOn, long because, StreamState was) {}

  /**
   * Finds who is told what.
   *
   * @param happened what happened
   * @param after the stream after everything that happened with it
   * @param context what is known on the day of recording, which is its today
   * @return whom to tell; empty for nobody
   */
  List<Notification> notifications(DatedEvent happened, StreamState after, DecisionContext context);

  /**
   * Finds who is told that something does not hold any more of which they were told before: a late
   * entry or an annulment took it back, or it was annulled itself.
   *
   * @param taken what was taken back
   * @param after the stream after that
   * @param context what is known on the day of recording, which is its today
   * @return whom to tell; empty for nobody
   */
  default List<Notification> withdrawn(
      TakenBack taken, StreamState after, DecisionContext context) {
    return List.of();
  }
}
