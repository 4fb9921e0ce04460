package org.zhuanban.tck;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;

/**
 * What the suite over joined storages needs of a host.
 *
 * @since 0.1
 */
@Timeout(value = Race.PATIENCE, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public interface JoinedStorageFixture {
  /**
   * Opens the place of the test, without streams and without rows of the host.
   *
   * @return a storage with transactions of its own, which sees what was committed
   */
  Storage emptyStorage();

  /**
   * Opens a namespace beside the one that {@link #emptyStorage()} opened last, whose name is that
   * name with an end, so that it comes after it in the order of bytes.
   *
   * @param end the end of the name
   * @return a storage with transactions of its own; empty if the kit cannot choose names, which is
   *     the default
   */
  default Optional<Storage> namespaceEndingIn(String end) {
    return Optional.empty();
  }

  /**
   * Begins a transaction of the host in the place that {@link #emptyStorage()} opened last.
   *
   * @return the transaction, at an isolation in which a second reader is not kept waiting
   */
  HostTransaction begin();

  /**
   * Begins a transaction of the host, of whose connection the storage gets the view that the kit
   * makes. So the kit sees what the storage does to it. A storage without a {@link Connection} has
   * none; its tests are aborted with that as their reason, which is the default.
   *
   * @param wrapping gives the connection that the storage joins in the place of the real one
   * @return the transaction; empty if there is no connection
   */
  default Optional<HostTransaction> begin(UnaryOperator<Connection> wrapping) {
    return Optional.empty();
  }

  /**
   * Says whether a transaction that holds a stream keeps others waiting (T4). A cluster that finds
   * conflicts at the commit alone, such as Galera, does not.
   *
   * @return whether it does; true if not overridden
   */
  default boolean holds() {
    return true;
  }

  /**
   * Reads the host's own table, outside of any transaction that is still running.
   *
   * @return the committed texts, in any order
   */
  List<String> hostRows();

  /**
   * Opens the outbox of the place that {@link #emptyStorage()} opened last.
   *
   * @return an outbox with transactions of its own, which sees what was committed
   */
  Outbox outbox();

  /** A transaction that the host has begun and that a storage has joined. */
  interface HostTransaction extends AutoCloseable {
    /** {@return the storage that has joined it; the same one at every call} */
    Storage storage();

    /**
     * Writes a row into a table of the host's own, in this transaction.
     *
     * @param text what the row holds
     */
    void writeHostRow(String text);

    /**
     * Makes the database refuse the next statement of the storage in this transaction, such as by a
     * connection that breaks.
     */
    void spoil();

    /** Commits it. */
    void commit();

    /** Rolls it back. */
    void rollback();

    /** Gives its means back; rolls it back if it has not ended. */
    @Override
    void close();
  }
}
