package org.zhuanban;

import java.util.Locale;
import org.zhuanban.spi.StreamKey;

/**
 * Thrown when the stream has no entry. A case of accountability that does not name its reader gives
 * the same answer.
 */
public final class UnknownStreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kind of the missing stream. */
  private final transient StreamKind<?> kind;

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
    this.kind = kind;
    this.stream = kind.stream(id);
  }

  /**
   * Tells the person who asked.
   *
   * @param locale Chinese for {@code zh}, English for any other
   * @return the kind and the identifier, and the way out
   */
  public String text(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage())
        ? "没有标识为“%s”的%s；请核对标识".formatted(stream.id(), kind.text(Locale.CHINESE))
        : "There is no %s '%s'; check the id".formatted(kind.text(Locale.ENGLISH), stream.id());
  }

  /** {@return the missing stream} */
  public StreamKey stream() {
    return stream;
  }
}
