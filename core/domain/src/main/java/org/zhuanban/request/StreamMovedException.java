package org.zhuanban.request;

import org.zhuanban.spi.StreamKey;

/**
 * Thrown when other writers changed the stream at the same time. In a transaction of its own the
 * engine has retried up to its maximum. In a joined one the host rolls back and sends the command
 * again.
 */
public final class StreamMovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The changed stream. */
  private final transient StreamKey stream;

  /**
   * Creates the exception.
   *
   * @param stream the changed stream
   * @param joined whether the transaction is that of the host
   */
  public StreamMovedException(StreamKey stream, boolean joined) {
    super(
        joined
            ? "Stream '%s' has moved on; roll the transaction back and send the command again"
                .formatted(stream)
            : "Stream '%s' kept moving on while the command was decided; send it again"
                .formatted(stream));
    this.stream = stream;
  }

  /** {@return the changed stream} */
  public StreamKey stream() {
    return stream;
  }
}
