package org.zhuanban.engine.wire;

import org.jspecify.annotations.Nullable;

/** Bytes are not the form of the record that was to be read. */
public final class WireFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message what is wrong
   */
  public WireFormatException(String message) {
    super(message);
  }

  WireFormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
