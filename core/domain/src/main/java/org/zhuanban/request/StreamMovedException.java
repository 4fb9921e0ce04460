package org.zhuanban.request;

import org.zhuanban.spi.StreamKey;

/**
 * Others wrote to the stream at the same time. In a transaction of its own the engine has decided
 * again as often as it may; in a joined one the host rolls back and sends the command again.
 */
public final class StreamMovedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The stream that others wrote to. */
  private final transient StreamKey stream;

  /**
   * Makes the exception.
   *
   * @param stream the stream
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

  /** {@return the stream that others wrote to} */
  public StreamKey stream() {
    return stream;
  }
}
