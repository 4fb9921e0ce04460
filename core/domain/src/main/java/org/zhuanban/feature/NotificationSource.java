package org.zhuanban.feature;

import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;

/** The recipients of what happens in a stream; asked once for every event and every commit. */
public interface NotificationSource {
  /**
   * Finds the notifications of an event.
   *
   * @param event the event
   * @param after the stream after the commit that holds it
   * @param context what is known on the day of recording, which is its today
   * @return the notifications; empty for none
   */
  default List<Notification> notifications(
      DatedEvent event, StreamState after, DecisionContext context) {
    return List.of();
  }

  /**
   * Finds the notifications of a withdrawal.
   *
   * @param withdrawal the event that is no longer in effect
   * @param after the stream after the withdrawal
   * @param context what is known on the day of recording, which is its today
   * @return the notifications; empty for none
   */
  default List<Notification> notifications(
      EventWithdrawal withdrawal, StreamState after, DecisionContext context) {
    return List.of();
  }

  /**
   * Finds the notifications of a commit as a whole, of which no single event tells.
   *
   * @param before the stream before the commit
   * @param after the stream after the commit
   * @param context what is known on the day of recording, which is its today
   * @return the notifications; empty for none
   */
  default List<Notification> notifications(
      StreamState before, StreamState after, DecisionContext context) {
    return List.of();
  }
}
