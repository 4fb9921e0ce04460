package org.zhuanban.dispatch;

import java.util.List;
import org.zhuanban.command.Notification;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.StreamKey;

/**
 * A rule of the notifications of a commit as a whole. It is applied to every commit, once. It
 * notifies programs, and it notifies people of changes without an event of their own, such as a
 * moved last day. For events see {@link org.zhuanban.feature.NotificationRule}.
 */
@FunctionalInterface
public interface CommitRule {
  /** The topic of notifications with plain arguments: no {@link Wording} formats them. */
  String TOPIC = "changed";

  /**
   * A commit before it is written.
   *
   * @param stream the stream
   * @param after the version before
   * @param version the version after
   * @param was the state before
   * @param is the state after
   * @param context the context on the day of recording, which is its today
   */
  record CommitSummary(
      StreamKey stream,
      long after,
      long version,
      StreamState was,
      StreamState is,
      DecisionContext context) {}

  /**
   * Creates the notifications of a commit.
   *
   * @param commit the commit
   * @return the notifications; empty if there are none
   */
  List<Notification> notifications(CommitSummary commit);
}
