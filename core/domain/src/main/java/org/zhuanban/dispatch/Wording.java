package org.zhuanban.dispatch;

import java.util.List;
import org.zhuanban.command.Notification;
import org.zhuanban.spi.StreamKey;

/** The wording of notifications. If it throws an exception, the message is retried later. */
@FunctionalInterface
public interface Wording {
  /** The plain wording: the arguments, or the topic where there are none. */
  Wording PLAIN =
      (stream, notification) ->
          notification.arguments().isEmpty()
              ? notification.topic()
              : String.join("\n", notification.arguments());

  /**
   * Formats a notification.
   *
   * @param stream the stream of its event
   * @param notification the notification
   * @return the text
   */
  String of(StreamKey stream, Notification notification);

  /**
   * Formats a digest.
   *
   * @param texts the texts of its messages
   * @return the text of the digest; by default the texts one below the other
   */
  default String digest(List<String> texts) {
    return String.join("\n\n", texts);
  }
}
