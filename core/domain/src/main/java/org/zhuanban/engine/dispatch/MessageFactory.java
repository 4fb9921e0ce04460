package org.zhuanban.engine.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.audit.HashChain;
import org.zhuanban.audit.Seal;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.command.Notification;
import org.zhuanban.engine.wire.RecordCodec;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Directory;
import org.zhuanban.spi.Message;
import org.zhuanban.spi.StreamKey;

/** The factory of messages from notifications, and of notifications from messages. */
public final class MessageFactory {
  private final Directory directory;
  private final Timetable timetable;
  private final String sender;

  /**
   * Creates a factory.
   *
   * @param directory the addresses of recipients
   * @param timetable the timetable of the channels
   * @param sender the name of the sender, so that ids of two senders differ
   */
  public MessageFactory(Directory directory, Timetable timetable, String sender) {
    this.directory = directory;
    this.timetable = timetable;
    this.sender = sender;
  }

  /**
   * Returns the same factory by other notices.
   *
   * @param calendars the holiday notices
   * @return the factory
   */
  public MessageFactory with(CalendarBook calendars) {
    return new MessageFactory(directory, timetable.with(calendars), sender);
  }

  /**
   * Creates the messages of one entry.
   *
   * @param stream the stream of the entry
   * @param version the version of the entry
   * @param notifications the notifications of the entry
   * @param now the instant of recording
   * @return a message for each address and content, by the first notification with that content.
   *     The id begins with the version, and derives from stream, notification and address
   */
  public List<Message> messages(
      StreamKey stream, long version, List<Notification> notifications, Instant now) {
    List<Message> messages = new ArrayList<>();
    Set<Content> contents = new HashSet<>();
    for (int i = 0; i < notifications.size(); i++) {
      Notification notification = notifications.get(i);
      Bytes body = Bytes.of(RecordCodec.encode(notification));
      Instant ready = notification.notBefore().map(timetable::start).orElse(now);
      Optional<Instant> expires = notification.uselessFrom().map(timetable::start);
      for (Directory.Address address : addresses(stream, notification)) {
        if (!contents.add(new Content(address, notification.topic(), notification.arguments()))) {
          continue;
        }
        messages.add(
            Message.builder()
                .id(id(stream, version, i, address))
                .channel(address.channel())
                .address(address.reference())
                .notBefore(timetable.going(address.channel(), notification, ready, expires))
                .expires(expires)
                .body(body)
                .build());
      }
    }
    return messages;
  }

  /**
   * The content at an address.
   *
   * @param address the address
   * @param topic the topic
   * @param arguments the arguments of the topic
   */
  private record Content(Directory.Address address, String topic, List<String> arguments) {}

  private List<Directory.Address> addresses(StreamKey stream, Notification notification) {
    String recipient = notification.recipient();
    return notification
        .role()
        .map(role -> directory.addresses(new Directory.Post(role.name(), recipient, stream)))
        .orElseGet(() -> directory.addresses(recipient));
  }

  /**
   * Decodes a message.
   *
   * @param message the message
   * @return the notification
   * @throws org.zhuanban.engine.wire.WireFormatException if it cannot be read
   */
  static Notification notification(Message message) {
    return RecordCodec.decode(Notification.class, message.body().toArray());
  }

  private String id(StreamKey stream, long version, int ordinal, Directory.Address address) {
    String[] parts = {
      sender,
      stream.kind(),
      stream.id(),
      String.valueOf(version),
      String.valueOf(ordinal),
      address.channel(),
      address.reference()
    };
    byte[][] bytes = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = parts[i].getBytes(StandardCharsets.UTF_8);
    }
    return Seal.messageId(version, HashChain.digest(bytes));
  }
}
