package org.zhuanban;

import java.util.Locale;
import org.zhuanban.spi.StreamKey;

/**
 * Thrown when the stream has no entry. A case of accountability that does not name its reader gives
 * the same answer.
 */
public final class UnknownStreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The missing stream. */
  private final transient StreamKey stream;

  /**
   * Creates the exception.
   *
   * @param kind the kind of the stream
   * @param id the host's identifier
   */
  public UnknownStreamException(StreamKind<?> kind, String id) {
    super(
        """
        没有标识为“%s”的%s：请核对标识，或先登记。\
        There is no %s '%s': check the id, or begin it by a command or a fact; \
        where it may be absent, read it by find.\
        """
            .formatted(id, kind.text(Locale.CHINESE), kind.text(Locale.ENGLISH), id));
    this.stream = kind.stream(id);
  }

  /** {@return the missing stream} */
  public StreamKey stream() {
    return stream;
  }
}
