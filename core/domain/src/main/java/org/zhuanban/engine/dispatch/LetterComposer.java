package org.zhuanban.engine.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhuanban.audit.HashChain;
import org.zhuanban.command.Notification;
import org.zhuanban.dispatch.Wording;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Settlement;
import org.zhuanban.spi.StreamKey;

/** The composer of letters: it formats messages, and combines several in one digest. */
record LetterComposer(Wording wording, DeliveryPolicy policy) {
  /**
   * The text of a message.
   *
   * @param leased the message
   * @param topic the topic
   * @param text the text
   */
  record Words(LeasedMessage leased, String topic, String text) {
    Letter.Part part() {
      return new Letter.Part(leased.message().id(), leased.stream(), topic);
    }
  }

  /** Formats a message; returns the end of a message that is not sent. */
  Optional<Settlement> words(LeasedMessage leased, Consumer<Words> words) {
    Optional<Settlement> overdue = policy.overdue(leased);
    if (overdue.isPresent()) {
      return overdue;
    }
    try {
      Notification notification;
      try {
        notification = MessageFactory.notification(leased.message());
      } catch (RuntimeException e) {
        return Optional.of(policy.buried(leased, DeliveryPolicy.reason("cannot be read", e)));
      }
      Optional<Settlement> restDay = policy.onRestDay(leased, notification);
      if (restDay.isEmpty()) {
        words.accept(new Words(leased, notification.topic(), text(leased.stream(), notification)));
      }
      return restDay;
    } catch (RuntimeException | Error e) {
      // The others of its digest are sent without it.
      return Optional.of(
          policy.failure(leased, DeliveryPolicy.reason("cannot be put in words", e)));
    }
  }

  private String text(StreamKey stream, Notification notification) {
    return (notification.topic().equals(Notification.CHANGE_TOPIC) ? Wording.PLAIN : wording)
        .of(stream, notification);
  }

  /** The letter of a parcel, with the texts of its messages, in their order. */
  Letter letter(Parcel parcel, List<Words> words) {
    LeasedMessage first = parcel.first();
    String address = first.message().address();
    if (words.size() == 1) {
      return new Letter(
          first.message().id(),
          first.stream(),
          address,
          words.get(0).topic(),
          words.get(0).text(),
          first.attempt());
    }
    return new Letter(
        digestId(parcel),
        first.stream(),
        address,
        Letter.DIGEST,
        wording.digest(words.stream().map(Words::text).toList()),
        parcel.attempt(),
        words.stream().map(Words::part).toList());
  }

  private static String digestId(Parcel parcel) {
    return HexFormat.of()
        .formatHex(
            HashChain.digest(
                    parcel.messages().stream()
                        .map(leased -> leased.message().id())
                        .sorted()
                        .map(id -> id.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new))
                .toArray());
  }
}
