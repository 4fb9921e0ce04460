package org.zhuanban.jdbc;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.zhuanban.spi.StorageException;

/** Tells what a failure means, which a driver may have wrapped in others. */
final class Failures {
  private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

  private final Dialect dialect;

  Failures(Dialect dialect) {
    this.dialect = dialect;
  }

  boolean keyTaken(SQLException failure) {
    return any(failure, dialect::keyTaken);
  }

  boolean undone(SQLException failure) {
    return any(failure, dialect::undone);
  }

  /** Whether the same work may succeed later. */
  boolean mayPass(SQLException failure) {
    return undone(failure) || any(failure, dialect::passing);
  }

  /** {@code what} completes the sentence "could not ...". */
  StorageException exception(String what, SQLException failure) {
    String hint =
        any(failure, one -> NO_SUCH_TABLE.contains(String.valueOf(one.getSQLState())))
            ? "; the tables of the schema script are needed, see JdbcStorage.createSchema"
            : "";
    return new StorageException(
        "could not " + what + ": " + failure.getMessage() + hint, mayPass(failure), failure);
  }

  private static boolean any(SQLException failure, Predicate<SQLException> question) {
    for (Throwable one : failure) {
      if (one instanceof SQLException said && question.test(said)) {
        return true;
      }
    }
    return false;
  }
}
