package org.zhuanban.engine;

import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;
import org.zhuanban.feature.EventWithdrawal;
import org.zhuanban.feature.NotificationSource;

/**
 * The source of the notifications of a commit, called once for every event, withdrawal and commit.
 */
public interface MessageSource {
  /**
   * Creates the notifications of an event.
   *
   * @param event the event
   * @param commit the commit of the event
   * @return the notifications; empty if there are none
   */
  List<Notification> ofEvent(DatedEvent event, CommitSummary commit);

  /**
   * Creates the notifications of a withdrawal.
   *
   * @param withdrawal the withdrawal
   * @param then the stream after the commit of the event
   * @param commit the commit of the withdrawal
   * @return the notifications; empty if there are none
   */
  List<Notification> ofWithdrawal(
      EventWithdrawal withdrawal, EventStream then, CommitSummary commit);

  /**
   * Creates the notifications of a commit as a whole.
   *
   * @param commit the commit
   * @return the notifications; empty if there are none
   */
  List<Notification> ofCommit(CommitSummary commit);

  /**
   * Creates a source from rules that use states alone.
   *
   * @param rules the rules
   * @return the source
   */
  static MessageSource of(NotificationSource rules) {
    return new MessageSource() {
      @Override
      public List<Notification> ofEvent(DatedEvent event, CommitSummary commit) {
        return rules.notifications(event, commit.after().state(), commit.context());
      }

      @Override
      public List<Notification> ofWithdrawal(
          EventWithdrawal withdrawal, EventStream then, CommitSummary commit) {
        return rules.notifications(withdrawal, commit.after().state(), commit.context());
      }

      @Override
      public List<Notification> ofCommit(CommitSummary commit) {
        return rules.notifications(
            commit.before().state(), commit.after().state(), commit.context());
      }
    };
  }
}
