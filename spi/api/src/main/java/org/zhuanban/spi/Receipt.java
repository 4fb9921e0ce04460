package org.zhuanban.spi;

/**
 * The proof that a command was carried out, kept so that its repetition is recognised.
 *
 * @param commandKey the caller's key of the command, like a {@link StreamKey#id}
 * @param digest the hash of the command, so that another command under the same key is noticed
 * @param firstVersion the version of the first entry that the command wrote
 * @param lastVersion the version of the last entry that the command wrote
 */
public record Receipt(String commandKey, Bytes digest, long firstVersion, long lastVersion) {
  /**
   * Checks the key and the span.
   *
   * @param commandKey the caller's key of the command
   * @param digest the hash of the command
   * @param firstVersion the version of the first entry
   * @param lastVersion the version of the last entry
   * @throws IllegalArgumentException if the key is malformed or the span is empty
   */
  public Receipt {
    Ascii.id("commandKey", commandKey);
    if (firstVersion < 1 || lastVersion < firstVersion) {
      throw new IllegalArgumentException(
          "a receipt spans at least one entry, but spanned %s to %s"
              .formatted(firstVersion, lastVersion));
    }
  }
}
