package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.StorageException;

/** All calls run in the transaction that the host has begun on one connection and will end. */
final class JoinedTransaction implements Transactions {
  private final Connection connection;
  private final Failures failures;
  private @Nullable Throwable broken;

  JoinedTransaction(Connection connection, Failures failures) {
    this.connection = connection;
    this.failures = failures;
  }

  @Override
  public <T> T read(String what, Work<T> work) {
    return guarded(what, work);
  }

  @Override
  public <T> T write(String what, Work<T> work, Predicate<T> stays) {
    return guarded(
        what,
        host -> {
          if (host.getAutoCommit()) {
            throw new SQLException(
                "the connection is in auto-commit mode, so there is no transaction to join;"
                    + " call setAutoCommit(false) on it first");
          }
          return undoable(host, work, stays);
        });
  }

  @Override
  public boolean joined() {
    return true;
  }

  /**
   * With the savepoint, a lost race for a new stream leaves the transaction usable. A commit that
   * failed half way leaves no trace even if the host commits in spite of the exception, which some
   * databases allow.
   */
  private static <T> T undoable(Connection host, Work<T> work, Predicate<T> stays)
      throws SQLException {
    Savepoint before = host.setSavepoint();
    T result;
    try {
      result = work.on(host);
    } catch (SQLException | RuntimeException | Error failure) {
      try {
        host.rollback(before);
      } catch (SQLException worse) {
        failure.addSuppressed(worse);
      }
      throw failure;
    }
    if (stays.test(result)) {
      host.releaseSavepoint(before);
    } else {
      host.rollback(before);
    }
    return result;
  }

  private <T> T guarded(String what, Work<T> work) {
    if (broken != null) {
      throw new StorageException(
          "could not "
              + what
              + ": an earlier call in this transaction failed; roll the transaction back and join"
              + " the next one",
          false,
          broken);
    }
    try {
      return work.on(connection);
    } catch (SQLException failure) {
      broken = failure;
      throw failures.exception(what, failure);
    } catch (RuntimeException | Error failure) {
      broken = failure;
      throw failure;
    }
  }
}
