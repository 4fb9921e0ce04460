package org.zhuanban.spi;

/**
 * The key under which a receipt is kept.
 *
 * @param stream the stream of the command
 * @param commandKey the caller's key of the command, like a {@link StreamKey#id}
 */
public record ReceiptKey(StreamKey stream, String commandKey) {
  /**
   * Checks the key.
   *
   * @param stream the stream of the command
   * @param commandKey the caller's key of the command
   * @throws IllegalArgumentException if the key is malformed
   */
  public ReceiptKey {
    Ascii.id("commandKey", commandKey);
  }
}
