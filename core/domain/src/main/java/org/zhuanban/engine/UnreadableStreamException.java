package org.zhuanban.engine;

import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.StreamKey;

/**
 * A stream holds an entry that this release cannot read, or whose hash does not fit. Nothing can be
 * written to it; other streams are not concerned.
 */
public final class UnreadableStreamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableStreamException(StreamKey stream, long version, String why, @Nullable Throwable cause) {
    super(
        "Stream '%s' cannot be read from version %d on: %s".formatted(stream, version, why), cause);
  }
}
