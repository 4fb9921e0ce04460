package org.zhuanban;

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
   * @param stream the stream
   */
  public UnknownStreamException(StreamKey stream) {
    super(
        """
        没有标识为“%s”的%s流:请核对标识,或先用指令或事实开始记录;不确定有无时用 find 读取。\
        There is no %s stream '%s': check the id, or begin it by a command or a fact; \
        where it may be absent, read it by find.\
        """
            .formatted(stream.id(), stream.kind(), stream.kind(), stream.id()));
    this.stream = stream;
  }

  /** {@return the stream that is not there} */
  public StreamKey stream() {
    return stream;
  }
}
