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
    @Override
    public String key() {
      return row.key();
    }
  }

  /**
   * Takes a row away; does nothing where there is none.
   *
   * @param key the key of the row
   */
  record Remove(String key) implements DutyChange {
    /**
     * Checks the key.
     *
     * @param key the key of the row
     * @throws IllegalArgumentException if the key is malformed
     */
    public Remove {
      Ascii.id("key", key);
    }
  }
}
