package org.zhuanban.jdbc;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to write, from the first statement of a transaction to its end. Those who write
 * the same file in this process share one, whatever storage and data source they go through.
 */
final class WriteTurn {
  private static final Map<String, Lock> FILES = new ConcurrentHashMap<>();

  private final Optional<Lock> lock;

  private WriteTurn(Optional<Lock> lock) {
    this.lock = lock;
  }

  /** {@return the turns at a file; if there is none, everybody writes at once} */
  static WriteTurn at(Optional<String> file) {
    // Whoever comes first goes first: to wake the one who waits longest takes most of the time.
    return new WriteTurn(file.map(name -> FILES.computeIfAbsent(name, any -> new ReentrantLock())));
  }

  /** Works when it is the caller's turn. */
  <T> T take(Transaction<T> transaction) throws SQLException {
    if (lock.isEmpty()) {
      return transaction.run();
    }
    lock.get().lock();
    try {
      return transaction.run();
    } finally {
      lock.get().unlock();
    }
  }

  /** What is done from beginning to end. */
  interface Transaction<T> {
    T run() throws SQLException;
  }
}
