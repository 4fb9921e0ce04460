package org.zhuanban.spi;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A message to one recipient over one channel, kept in the commit that gave cause to it.
 *
 * @param id what receivers recognise a repetition by, like a {@link StreamKey#id}; unique in the
 *     namespace, and the same whenever the same commit is made again
 * @param channel the name of the {@link Channel} that carries it, like a {@link StreamKey#id}
 * @param address where to, an opaque reference of the host like a {@link StreamKey#id}
 * @param notBefore the first instant at which it may be sent, in whole microseconds
 * @param expires the instant from which on it is of no use and is recorded instead of sent, in
 *     whole microseconds; empty if it never expires
 * @param body the content; opaque to a storage
 */
@Value.Builder
public record Message(
    String id,
    String channel,
    String address,
    Instant notBefore,
    Optional<Instant> expires,
    Bytes body) {
  /**
   * Checks what every storage relies on.
   *
   * @param id what receivers recognise a repetition by
   * @param channel the name of the channel
   * @param address where to
   * @param notBefore the first instant at which it may be sent
   * @param expires the instant from which on it is of no use
   * @param body the content
   * @throws IllegalArgumentException if an identifier is malformed or an instant is finer than a
   *     microsecond
   */
  public Message {
    Ascii.id("id", id);
    Ascii.id("channel", channel);
    Ascii.id("address", address);
    Micros.check("notBefore", notBefore);
    expires.ifPresent(instant -> Micros.check("expires", instant));
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link Message}. */
  public static final class Builder extends MessageBuilder {
    Builder() {}
  }
}
