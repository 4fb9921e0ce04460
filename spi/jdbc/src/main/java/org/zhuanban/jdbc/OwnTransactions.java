package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Each call is a transaction of its own, on a connection that is given back as it came.
 *
 * <p>A connection that takes part in a transaction of the host looks like one that a pool hands out
 * without auto-commit: to end the transaction would end the host's. So such a connection is refused
 * untouched, unless the host has said that its pool hands out fresh ones like that.
 */
final class OwnTransactions implements Transactions {
  /** How often a transaction is begun that the database undoes for the sake of others. */
  private static final int TRIES = 8;

  private static final String MID_TRANSACTION =
      "数据源给出的连接已关闭自动提交，可能正处于宿主的事务之中，未作任何改动；请以 JdbcStorage.joining(connection)"
          + " 加入该事务（zhuanban.joining），或改用不参与事务的数据源；若连接池给出的新连接本就如此，请用"
          + " builder().pooledWithoutAutoCommit(). The data source handed out a connection that is"
          + " not in auto-commit mode and so may be in the middle of a transaction of the host; it"
          + " was left untouched. Join that transaction by JdbcStorage.joining(connection) and"
          + " zhuanban.joining, or give a data source that takes part in none; if the pool hands"
          + " out fresh connections like that, say so by builder().pooledWithoutAutoCommit()";

  private final DataSource source;
  private final boolean withoutAutoCommit;
  private final Failures failures;
  private final WriteTurn turn;

  OwnTransactions(DataSource source, boolean withoutAutoCommit, Failures failures, WriteTurn turn) {
    this.source = source;
    this.withoutAutoCommit = withoutAutoCommit;
    this.failures = failures;
    this.turn = turn;
  }

  @Override
  public <T> T read(String what, Work<T> work) {
    return tried(
        what,
        connection ->
            // One query needs no transaction of its own where the connection does not force one.
            connection.getAutoCommit()
                ? work.on(connection)
                : ended(connection, work, nothing -> false, false));
  }

  @Override
  public <T> T write(String what, Work<T> work, Predicate<T> stays) {
    return tried(
        what,
        connection -> {
          boolean restoring = connection.getAutoCommit();
          if (restoring) {
            connection.setAutoCommit(false);
          }
          return turn.take(() -> ended(connection, work, stays, restoring));
        });
  }

  @Override
  public boolean joined() {
    return false;
  }

  /** Before anything is done on it. */
  static void requireFree(Connection connection, boolean withoutAutoCommit) throws SQLException {
    if (!withoutAutoCommit && !connection.getAutoCommit()) {
      throw new SQLNonTransientException(MID_TRANSACTION);
    }
  }

  /**
   * What was undone has left nothing behind, and each try begins on the newest rows: the one that
   * lost a commit to another finds out there that it is in conflict.
   */
  private <T> T tried(String what, Work<T> work) {
    for (int tries = 1; ; tries++) {
      try (Lease lease = new Lease(source.getConnection())) {
        requireFree(lease.connection(), withoutAutoCommit);
        return work.on(lease.connection());
      } catch (SQLException failure) {
        if (tries == TRIES || !failures.undone(failure)) {
          throw failures.exception(what, failure);
        }
      }
    }
  }

  private static <T> T ended(
      Connection connection, Work<T> work, Predicate<T> stays, boolean restoring)
      throws SQLException {
    T result;
    try {
      result = work.on(connection);
      if (stays.test(result)) {
        connection.commit();
      } else {
        connection.rollback();
      }
    } catch (SQLException | RuntimeException | Error failure) {
      try {
        connection.rollback();
        // Only now: to turn auto-commit on inside a transaction would commit its first half.
        if (restoring) {
          connection.setAutoCommit(true);
        }
      } catch (SQLException worse) {
        failure.addSuppressed(worse);
      }
      throw failure;
    }
    if (restoring) {
      restore(connection);
    }
    return result;
  }

  private static void restore(Connection connection) {
    try {
      connection.setAutoCommit(true);
    } catch (SQLException late) {
      // The transaction has ended and its result stands; the pool finds the connection broken.
      return;
    }
  }

  /** A connection on loan; that it cannot be given back does not undo what was committed on it. */
  record Lease(Connection connection) implements AutoCloseable {
    @Override
    public void close() {
      try {
        connection.close();
      } catch (SQLException late) {
        // As in restore: the result stands.
        return;
      }
    }
  }
}
