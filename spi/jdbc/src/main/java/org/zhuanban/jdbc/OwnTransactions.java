package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.zhuanban.spi.CommitResult;

/** Each call is a transaction of its own, on a connection that is given back as it came. */
final class OwnTransactions implements Transactions {
  private final DataSource source;
  private final Dialect dialect;

  OwnTransactions(DataSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  @Override
  public <T> T read(String what, Work<T> work) {
    return leased(
        what,
        connection ->
            // One query needs no transaction of its own where the connection does not force one.
            connection.getAutoCommit() ? work.on(connection) : ended(connection, work));
  }

  @Override
  public CommitResult write(String what, Work<CommitResult> work) {
    return leased(
        what,
        connection -> {
          if (!connection.getAutoCommit()) {
            return ended(connection, work);
          }
          connection.setAutoCommit(false);
          return ended(connection, work, true);
        });
  }

  @Override
  public boolean joined() {
    return false;
  }

  private <T> T leased(String what, Work<T> work) {
    try (Lease lease = new Lease(source.getConnection())) {
      return work.on(lease.connection);
    } catch (SQLException failure) {
      throw dialect.failure(what, failure);
    }
  }

  private static <T> T ended(Connection connection, Work<T> work) throws SQLException {
    return ended(connection, work, false);
  }

  private static <T> T ended(Connection connection, Work<T> work, boolean restoring)
      throws SQLException {
    T result;
    try {
      result = work.on(connection);
      if (result instanceof CommitResult.Committed) {
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
  private static final class Lease implements AutoCloseable {
    private final Connection connection;

    Lease(Connection connection) {
      this.connection = connection;
    }

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
