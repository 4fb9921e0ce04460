package org.zhuanban.engine;

import java.util.List;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.Notification;
import org.zhuanban.feature.EventWithdrawal;
import org.zhuanban.feature.NotificationSource;

/** The notifications of a commit; asked once for every event, withdrawal and commit. */
public interface MessageSource {
  /**
   * Finds the notifications of an event.
   *
   * @param event the event
   * @param commit the commit that holds it
   * @return the notifications; empty for none
   */
  List<Notification> ofEvent(DatedEvent event, CommitSummary commit);

  /**
   * Finds the notifications of a withdrawal.
   *
   * @param withdrawal the event that is no longer in effect
   * @param then the stream after the commit that holds the event
   * @param commit the commit that withdraws it
   * @return the notifications; empty for none
   */
  List<Notification> ofWithdrawal(
      EventWithdrawal withdrawal, EventStream then, CommitSummary commit);

  /**
   * Finds the notifications of a commit as a whole.
   *
   * @param commit the commit
   * @return the notifications; empty for none
   */
  List<Notification> ofCommit(CommitSummary commit);

  /**
   * Makes a source of rules that know only states.
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
