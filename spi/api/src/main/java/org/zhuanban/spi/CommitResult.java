package org.zhuanban.spi;

/** What became of a {@link Commit}. */
public sealed interface CommitResult {
  /**
   * It is kept.
   *
   * @param version the version of the stream now
   */
  record Committed(long version) implements CommitResult {}

  /** The stream had another version than expected; nothing was written. */
  record Conflict() implements CommitResult {}
}
