package org.zhuanban.engine.dispatch;

import org.zhuanban.feature.Notification;

/** Puts notifications in words. If it throws, the message is tried again later. */
@FunctionalInterface
public interface Wording {
  /** The arguments as they are, or the topic where there are none. */
  Wording PLAIN =
      notification ->
          notification.arguments().isEmpty()
              ? notification.topic()
              : String.join("\n", notification.arguments());

  /**
   * Puts a notification in words.
   *
   * @param notification what is told
   * @return the words
   */
  String of(Notification notification);
}
