package org.zhuanban.spi;

import org.immutables.value.Value;

/**
 * A text of an entry that is kept beside it, so that it can be erased while the entry stays.
 *
 * @param version the version of the entry
 * @param place which of the entry's texts it is, from 0
 * @param content the text and what binds it to the entry; opaque to a storage
 */
@Value.Builder
public record KeptText(long version, int place, Bytes content) {
  /**
   * Checks the numbers.
   *
   * @param version the version of the entry
   * @param place which of the entry's texts it is
   * @param content the text and what binds it to the entry
   * @throws IllegalArgumentException if the version is below 1 or the place below 0
   */
  public KeptText {
    if (version < 1 || place < 0) {
      throw new IllegalArgumentException(
          "a text has a version from 1 and a place from 0, but had %s and %s"
              .formatted(version, place));
    }
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link KeptText}. */
  public static final class Builder extends KeptTextBuilder {
    Builder() {}
  }
}
