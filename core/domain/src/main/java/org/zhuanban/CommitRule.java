package org.zhuanban;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.command.Notification;

/**
 * A host's rule of who is notified of a commit as a whole; asked once for every commit.
 *
 * <p>It notifies programs, see {@link org.zhuanban.export.ChangeFeed}, and people of what no single
 * event says, such as a last day that has moved. Of events, a {@link NotificationRule} notifies.
 */
@FunctionalInterface
public interface CommitRule {
  /**
   * Finds the notifications of a commit.
   *
   * @param before the stream before, with version 0 if nothing was recorded
   * @param after the stream after
   * @param today the day of recording, in Chinese legal time
   * @return the notifications; empty for none
   */
  List<Notification> notifications(StreamView before, StreamView after, LocalDate today);
}
