package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;

/**
 * A host's rule of the notifications of an event, applied once to every event.
 *
 * <p>The views show everything, regardless of the actor. A notification must not disclose more than
 * its recipient may know. A view is a {@link ProjectView} or another view of its kind of stream.
 */
@FunctionalInterface
public interface NotificationRule {
  /**
   * An event that is no longer in effect: a late entry or an annulment withdrew it, or it was
   * annulled itself.
   *
   * @param event the event
   * @param recordedOn the day of recording, in Chinese legal time
   * @param cause the version of the entry that withdrew it
   * @param then the stream after the commit that holds the event
   */
  record Withdrawal(DatedEvent event, LocalDate recordedOn, long cause, StreamView then) {}

  /**
   * Creates the notifications of an event.
   *
   * @param event the event
   * @param after the stream after the commit that holds it
   * @param today the day of recording, in Chinese legal time
   * @return the notifications; empty if there are none
   */
  List<Notification> notifications(DatedEvent event, StreamView after, LocalDate today);

  /**
   * Creates the notifications of a withdrawal. Its recipients are those of {@link #notifications}.
   *
   * @param withdrawal the withdrawal
   * @param after the stream after the withdrawal
   * @param today the day of recording, in Chinese legal time
   * @return the notifications; empty if there are none
   */
  default List<Notification> withdrawals(Withdrawal withdrawal, StreamView after, LocalDate today) {
    return List.of();
  }
}
