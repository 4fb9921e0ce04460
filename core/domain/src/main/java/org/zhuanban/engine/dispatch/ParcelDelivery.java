package org.zhuanban.engine.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.LeasedMessage;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.Settlement;

/** The delivery of a parcel as one letter over its channel. */
record ParcelDelivery(
    Map<String, Channel> channels, LetterComposer composer, DeliveryPolicy policy) {
  /** Delivers the messages with a text, and returns a result for every message, in their order. */
  List<DeliveryResult> deliver(Parcel parcel) {
    Map<LeasedMessage, DeliveryResult> results = new HashMap<>();
    List<LetterComposer.Words> words = new ArrayList<>();
    for (LeasedMessage leased : parcel.messages()) {
      composer
          .words(leased, words::add)
          .ifPresent(end -> results.put(leased, new DeliveryResult.End(leased, end)));
    }
    if (!words.isEmpty()) {
      Parcel sent =
          new Parcel(words.stream().map(LetterComposer.Words::leased).toList(), parcel.until());
      send(sent, composer.letter(sent, words))
          .forEach(result -> results.put(result.leased(), result));
    }
    return parcel.messages().stream()
        .map(leased -> Objects.requireNonNull(results.get(leased)))
        .toList();
  }

  private List<DeliveryResult> send(Parcel parcel, Letter letter) {
    Channel channel = channels.get(parcel.channel());
    if (channel == null) {
      return failure(parcel, "there is no channel '%s'".formatted(parcel.channel()));
    }
    Delivery delivery;
    try {
      delivery = channel.deliver(letter);
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return failure(
          parcel, DeliveryPolicy.reason("channel '%s' failed".formatted(parcel.channel()), e));
    }
    if (delivery instanceof Delivery.Later later) {
      return policy.failure(parcel, later.why(), later.after());
    }
    if (delivery instanceof Delivery.Undeliverable refused) {
      return parcel.messages().size() > 1
          ? parcel.messages().stream()
              .<DeliveryResult>map(DeliveryResult.RefusedTogether::new)
              .toList()
          : parcel.ends(leased -> policy.buried(leased, refused.why()));
    }
    return delivery instanceof Delivery.Delivered
        ? parcel.ends(leased -> new Settlement.Sent(policy.now()))
        : failure(parcel, "channel '%s' answered nothing".formatted(parcel.channel()));
  }

  private List<DeliveryResult> failure(Parcel parcel, String why) {
    return policy.failure(parcel, why, Optional.empty());
  }
}
