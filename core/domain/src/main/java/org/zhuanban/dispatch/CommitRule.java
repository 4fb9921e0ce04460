package org.zhuanban.dispatch;

import java.util.List;
import org.zhuanban.command.Notification;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.feature.StreamState;
import org.zhuanban.spi.StreamKey;

/**
 * Says who is told of a commit as a whole; asked for every commit, once. Programs are told in this
 * way, and people of what no single event says, such as that a last day has moved; of events they
 * are told by a {@link org.zhuanban.feature.NotificationRule}.
 */
@FunctionalInterface
public interface CommitRule {
  /** The topic of what is told in the arguments as they are: no {@link Wording} sees it. */
  String TOPIC = "changed";

  /**
   * A commit that is about to be written.
   *
   * @param stream its stream
   * @param after the version before
   * @param version the version that it leads to
   * @param was the stream before
   * @param is the stream after
   * @param context what is known on the day of recording, which is its today
   */
  record CommitSummary(
      StreamKey stream,
      long after,
      long version,
      StreamState was,
      StreamState is,
      DecisionContext context) {}

  /**
   * Finds who is told of a commit.
   *
   * @param commit the commit
   * @return whom to tell; empty for nobody
   */
  List<Notification> notifications(CommitSummary commit);
}
