package org.zhuanban.feature;

import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;

/** The source of the notifications of a stream, called once for every event and every commit. */
public interface NotificationSource {
  /**
   * Creates the notifications of an event.
   *
   * @param event the event
   * @param after the stream after the commit that holds it
   * @param context the context on the day of recording, which is its today
   * @return the notifications; empty if there are none
   */
  default List<Notification> notifications(
      DatedEvent event, StreamState after, DecisionContext context) {
    return List.of();
  }

  /**
   * Creates the notifications of a withdrawal.
   *
   * @param withdrawal the withdrawal
   * @param after the stream after the withdrawal
   * @param context the context on the day of recording, which is its today
   * @return the notifications; empty if there are none
   */
  default List<Notification> notifications(
      EventWithdrawal withdrawal, StreamState after, DecisionContext context) {
    return List.of();
  }

  /**
   * Creates the notifications of a commit as a whole, beside those of its events.
   *
   * @param before the stream before the commit
   * @param after the stream after the commit
   * @param context the context on the day of recording, which is its today
   * @return the notifications; empty if there are none
   */
  default List<Notification> notifications(
      StreamState before, StreamState after, DecisionContext context) {
    return List.of();
  }
}
