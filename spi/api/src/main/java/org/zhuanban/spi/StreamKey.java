package org.zhuanban.spi;

/**
 * Names one stream of entries inside the namespace that a storage was opened for.
 *
 * @param kind what the stream is about, such as {@code project}; see {@link #id} for the characters
 * @param id the host's own identifier, 1 to 128 characters out of {@code A-Z a-z 0-9 . _ : -};
 *     compared byte by byte, so {@code P1} and {@code p1} are two streams
 */
public record StreamKey(String kind, String id) {
  /**
   * Checks both parts.
   *
   * @param kind what the stream is about
   * @param id the host's own identifier
   * @throws IllegalArgumentException if a part is empty, too long or has another character
   */
  public StreamKey {
    Ascii.id("kind", kind);
    Ascii.id("id", id);
  }

  @Override
  public String toString() {
    return kind + "/" + id;
  }
}
