package org.zhuanban.jdbc;

import org.zhuanban.spi.CommitResult;

/** Where a storage gets its transactions from. */
interface Transactions {
  /** Runs a single query; {@code what} completes the sentence "could not ...". */
  <T> T read(String what, Work<T> work);

  /** Runs a commit, and undoes all of it where it ends in a conflict or fails. */
  CommitResult write(String what, Work<CommitResult> work);

  boolean joined();
}
