package org.zhuanban.spi;

/** What a commit does to the duty rows of its stream. */
public sealed interface DutyChange {
  /** {@return the key of the row that changes} */
  String key();

  /**
   * Adds a row, or replaces the one with the same key.
   *
   * @param row the row as it is from now on
   */
  record Put(DutyRow row) implements DutyChange {
    /**
     * Checks the row.
     *
     * @param row the row
     * @throws IllegalArgumentException if its key, kind, owner or subject is malformed
     */
    public Put {
      Ascii.id("key", row.key());
      Ascii.id("kind", row.kind());
      Ascii.id("owner", row.owner());
      Ascii.id("subject", row.subject());
    }

    @Override
    public String key() {
      return row.key();
    }
  }

  /**
   * Takes a row away; does nothing where there is none.
   *
   * @param key the key of the row, also that of a damaged one
   */
  record Remove(String key) implements DutyChange {}
}
