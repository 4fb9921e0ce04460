package org.zhuanban.engine.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Settlement;

/**
 * The messages of one letter.
 *
 * @param messages the messages, to one address over one channel, at least one
 * @param until the end of their leases
 */
record Parcel(List<LeasedMessage> messages, Instant until) {
  static Parcel of(LeasedMessage leased, Instant until) {
    return new Parcel(List.of(leased), until);
  }

  LeasedMessage first() {
    return messages.get(0);
  }

  String channel() {
    return first().message().channel();
  }

  /** The highest number of attempts of its messages. */
  int attempt() {
    return messages.stream().mapToInt(LeasedMessage::attempt).max().orElseThrow();
  }

  /** The end of each message. */
  List<DeliveryResult> ends(Function<LeasedMessage, Settlement> end) {
    return messages.stream()
        .<DeliveryResult>map(leased -> new DeliveryResult.End(leased, end.apply(leased)))
        .toList();
  }
}
