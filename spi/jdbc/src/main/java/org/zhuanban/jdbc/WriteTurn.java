package org.zhuanban.jdbc;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to write a file that only one transaction may write at a time, see {@link
 * Dialect#writtenInTurn}. Storages with transactions of their own take it by themselves; a host
 * takes it around each of its transactions that a storage joins:
 *
 * <pre>{@code
 * WriteTurn turn = county.turn(source);
 * turn.take(() -> inTransaction(source, connection -> act(county.join(connection))));
 * }</pre>
 *
 * <p>All that write the same file in this process share one turn, whatever data source they go
 * through. At other databases everybody writes at once. Thread-safe.
 *
 * @since 0.1
 */
public final class WriteTurn {
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

  /**
   * Runs a transaction, from its beginning to its end, when it is the turn of the caller. A caller
   * whose turn it is already goes on.
   *
   * @param transaction the transaction
   * @param <T> the type of its result
   * @param <E> the type of its exception
   * @return its result
   * @throws E as the transaction throws it
   */
  public <T, E extends Exception> T take(Transaction<T, E> transaction) throws E {
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

  /**
   * Begins the turn of a transaction that somebody else runs and ends. The wait is limited: those
   * whose turn it is may wait for rows that the caller has written already. After it the caller
   * goes on without the turn, as at other databases.
   *
   * @param patience the maximum wait
   * @return the end of the turn, to be called once, on the same thread, after the transaction
   */
  public Runnable enter(Duration patience) {
    if (lock.isEmpty()) {
      return () -> {};
    }
    Lock file = lock.get();
    try {
      return file.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS) ? file::unlock : () -> {};
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return () -> {};
    }
  }

  /**
   * A transaction from its beginning to its end.
   *
   * @param <T> the type of its result
   * @param <E> the type of its exception
   */
  @FunctionalInterface
  public interface Transaction<T, E extends Exception> {
    /**
     * Runs the transaction.
     *
     * @return its result
     * @throws E if it fails
     */
    T run() throws E;
  }
}
