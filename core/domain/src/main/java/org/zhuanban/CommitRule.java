package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.command.Notification;

/**
 * A host's rule of the notifications of a commit as a whole, applied once to every commit.
 *
 * <p>It notifies programs, see {@link org.zhuanban.export.ChangeFeed}, and it notifies people of
 * changes without an event of their own, such as a moved last day. For events see {@link
 * NotificationRule}.
 */
@FunctionalInterface
public interface CommitRule {
  /**
   * Creates the notifications of a commit.
   *
   * @param before the stream before, with version 0 before the first commit
   * @param after the stream after
   * @param today the day of recording, in Chinese legal time
   * @return the notifications; empty if there are none
   */
  List<Notification> notifications(StreamView before, StreamView after, LocalDate today);
}
