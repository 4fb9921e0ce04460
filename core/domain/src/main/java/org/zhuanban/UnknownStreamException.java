package org.zhuanban;

import java.util.Locale;
import org.zhuanban.spi.StreamKey;

/**
 * Nothing was ever recorded in the stream that is read. A case of accountability that does not name
 * its reader gives the same answer.
 */
public final class UnknownStreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The stream that is not there. */
  private final transient StreamKey stream;

  /**
   * Names what is not there.
   *
   * @param kind the kind of the stream
   * @param id the host's own identifier
   */
  public UnknownStreamException(StreamKind<?> kind, String id) {
    super(
        """
        没有标识为“%s”的%s:请核对标识,或先登记。\
        There is no %s '%s': check the id, or begin it by a command or a fact; \
        where it may be absent, read it by find.\
        """
            .formatted(id, kind.text(Locale.CHINESE), kind.text(Locale.ENGLISH), id));
    this.stream = kind.stream(id);
  }

  /** {@return the stream that is not there} */
  public StreamKey stream() {
    return stream;
  }
}
