package org.zhuanban.spi;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A message and its state, for the operators of an outbox.
 *
 * @param stream the stream whose commit it belongs to
 * @param message the message as it was kept
 * @param state where it stands
 * @param attempts how often it has been leased since it was kept or revived
 * @param at while it waits, when it may be leased next; else when it was settled
 * @param why what went wrong last; empty if nothing did
 */
@Value.Builder
public record KeptMessage(
    StreamKey stream,
    Message message,
    MessageState state,
    int attempts,
    Instant at,
    Optional<String> why) {
  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link KeptMessage}. */
  public static final class Builder extends KeptMessageBuilder {
    Builder() {}
  }
}
