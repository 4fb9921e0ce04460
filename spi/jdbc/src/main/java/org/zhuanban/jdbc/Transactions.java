package org.zhuanban.jdbc;

import java.util.function.Predicate;

/** Where a storage gets its transactions from; {@code what} completes "could not ...". */
interface Transactions {
  /** Runs queries. */
  <T> T read(String what, Work<T> work);

  /** Runs work that writes, and undoes all of it where the result is not to stay or it fails. */
  <T> T write(String what, Work<T> work, Predicate<T> stays);

  boolean joined();
}
