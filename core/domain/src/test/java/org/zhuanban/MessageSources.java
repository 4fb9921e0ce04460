package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;
import org.zhuanban.feature.EventWithdrawal;
import org.zhuanban.feature.NotificationSource;

/** Makes the rules of the library those of a host, so that a test observes what they are asked. */
public final class MessageSources {
  private MessageSources() {}

  /** The rules of a source for events and withdrawals. */
  public static NotificationRule asRule(NotificationSource source) {
    return new NotificationRule() {
      @Override
      public List<Notification> notifications(DatedEvent event, StreamView after, LocalDate today) {
        Snapshot is = after.snapshot();
        return source.notifications(event, is.state(), is.context(today));
      }

      @Override
      public List<Notification> withdrawals(
          Withdrawal withdrawal, StreamView after, LocalDate today) {
        Snapshot is = after.snapshot();
        return source.notifications(
            new EventWithdrawal(
                withdrawal.event(),
                withdrawal.recordedOn(),
                withdrawal.cause(),
                withdrawal.then().snapshot().state()),
            is.state(),
            is.context(today));
      }
    };
  }
}
