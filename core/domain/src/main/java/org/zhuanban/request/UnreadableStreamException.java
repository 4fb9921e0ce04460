package org.zhuanban.request;

import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.StreamKey;

/**
 * Thrown when a stream holds an entry that this release cannot read, or whose hash does not match.
 * The stream cannot be written any more; other streams are not affected.
 */
public final class UnreadableStreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The unreadable stream. */
  private final transient StreamKey stream;

  /** The version of the first unreadable entry. */
  private final long version;

  /**
   * Creates the exception.
   *
   * @param stream the changed stream
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

  /** {@return the unreadable stream} */
  public StreamKey stream() {
    return stream;
  }

  /** {@return the version of the first unreadable entry} */
  public long version() {
    return version;
  }
}
