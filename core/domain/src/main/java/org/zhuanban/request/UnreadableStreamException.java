package org.zhuanban.request;

import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.StreamKey;

/**
 * A stream holds an entry that this release cannot read, or whose hash does not fit. Nothing can be
 * written to it; other streams are not concerned.
 */
public final class UnreadableStreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The stream that cannot be read. */
  private final transient StreamKey stream;

  /** The version of the first entry that cannot be read. */
  private final long version;

  /**
   * Makes the exception.
   *
   * @param stream the stream
   * @param version the version of the entry
   * @param why the reason
   * @param cause the cause; null if there is none
   */
  public UnreadableStreamException(
      StreamKey stream, long version, String why, @Nullable Throwable cause) {
    super(
        "Stream '%s' cannot be read from version %s on: %s".formatted(stream, version, why), cause);
    this.stream = stream;
    this.version = version;
  }

  /** {@return the stream that cannot be read} */
  public StreamKey stream() {
    return stream;
  }

  /** {@return the version of the first entry that cannot be read} */
  public long version() {
    return version;
  }
}
