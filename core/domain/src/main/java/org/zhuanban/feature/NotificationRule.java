package org.zhuanban.feature;

import java.util.List;

/** Says who is told what because of what happened; asked for every event, once. */
@FunctionalInterface
public interface NotificationRule {
  /**
   * Finds who is told what.
   *
   * @param happened what happened
   * @param after the stream after everything that happened with it
   * @param ground what the decision stood on besides
   * @return whom to tell; empty for nobody
   */
  List<Notification> notifications(Happened happened, StreamState after, Ground ground);

  /**
   * Finds who is told that something does not hold any more of which they were told before, since a
   * late entry or an annulment took it back.
   *
   * @param told what happened, as it was told
   * @param because the version of the entry that took it back
   * @return whom to tell; empty for nobody
   */
  default List<Notification> withdrawn(Happened told, long because) {
    return List.of();
  }
}
