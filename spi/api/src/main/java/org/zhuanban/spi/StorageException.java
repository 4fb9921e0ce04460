package org.zhuanban.spi;

/** A storage could not do what it was asked, for a reason that is not the caller's. */
public final class StorageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whether the same call in a new transaction may succeed. */
  private final boolean retryable;

  /**
   * Makes an exception.
   *
   * @param message what could not be done, naming the stream
   * @param retryable whether the same call in a new transaction may succeed
   * @param cause what the database said
   */
  public StorageException(String message, boolean retryable, Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
  }

  /** {@return whether the same call in a new transaction may succeed} */
  public boolean retryable() {
    return retryable;
  }
}
