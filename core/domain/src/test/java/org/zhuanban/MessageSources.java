package org.zhuanban;

import org.zhuanban.engine.MessageSource;
import org.zhuanban.feature.NotificationSource;

/** Lets tests of other packages observe the sources of messages. */
public final class MessageSources {
  private MessageSources() {}

  /** Adds a source besides the rules of a host. */
  public static Messaging.Builder add(Messaging.Builder messaging, NotificationSource source) {
    return messaging.source(MessageSource.of(source));
  }
}
