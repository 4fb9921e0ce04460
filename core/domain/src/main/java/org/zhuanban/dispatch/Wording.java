package org.zhuanban.dispatch;

import java.util.List;
import org.zhuanban.command.Notification;

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

  /**
   * Puts a digest together.
   *
   * @param texts the words of its messages
   * @return the words of the digest; the texts one below the other unless a wording says otherwise
   */
  default String digest(List<String> texts) {
    return String.join("\n\n", texts);
  }
}
