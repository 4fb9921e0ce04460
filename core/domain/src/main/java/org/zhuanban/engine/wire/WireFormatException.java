package org.zhuanban.engine.wire;

import org.jspecify.annotations.Nullable;

/** Thrown when bytes do not have the form of the record. */
public final class WireFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates the exception.
   *
   * @param message the fault
   */
  public WireFormatException(String message) {
    super(message);
  }

  WireFormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
