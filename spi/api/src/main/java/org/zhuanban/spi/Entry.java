package org.zhuanban.spi;

import java.time.Instant;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * One thing that happened, as it is kept for ever.
 *
 * @param version its place in the stream, from 1, without gaps
 * @param type the wire name of what happened, 1 to 128 characters like a {@link StreamKey#id}
 * @param schema the number of the body's schema, from 1
 * @param effectiveOn the day on which it took effect
 * @param recordedAt the instant at which it was recorded, in whole microseconds
 * @param actor who did it, an opaque reference of the host like a {@link StreamKey#id}
 * @param commandKey the command that brought it about, like a {@link StreamKey#id}
 * @param body the content; opaque to a storage
 * @param seal the digests of the messages that it gives cause to and, in the last entry of a
 *     commit, of the receipt; opaque to a storage, empty if there is nothing to seal
 * @param chain the hash over this entry and the chain before it, with the name of its algorithm;
 *     opaque to a storage
 */
@Value.Builder
public record Entry(
    long version,
    String type,
    int schema,
    LocalDate effectiveOn,
    Instant recordedAt,
    String actor,
    String commandKey,
    Bytes body,
    Bytes seal,
    Bytes chain) {
  /**
   * Checks what every storage relies on.
   *
   * @param version its place in the stream
   * @param type the wire name
   * @param schema the number of the body's schema
   * @param effectiveOn the day on which it took effect
   * @param recordedAt the instant at which it was recorded
   * @param actor who did it
   * @param commandKey the command that brought it about
   * @param body the content
   * @param seal the digests of what lies beside it
   * @param chain the hash
   * @throws IllegalArgumentException if a number is below 1, an identifier is malformed, or the
   *     instant is finer than a microsecond
   */
  public Entry {
    if (version < 1 || schema < 1) {
      throw new IllegalArgumentException(
          "version and schema start at 1, but were %s and %s".formatted(version, schema));
    }
    Ascii.id("type", type);
    Ascii.id("actor", actor);
    Ascii.id("commandKey", commandKey);
    Micros.check("recordedAt", recordedAt);
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of an {@link Entry}. */
  public static final class Builder extends EntryBuilder {
    Builder() {}
  }
}
