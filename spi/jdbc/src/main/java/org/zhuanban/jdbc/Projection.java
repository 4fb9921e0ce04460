package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.zhuanban.spi.Commit;

/**
 * Writes tables of the host's own in the transaction that keeps a commit, so that both are there or
 * neither is.
 *
 * <pre>{@code
 * JdbcStorage.builder()
 *     .projection((connection, commit) -> projects.update(connection, commit.stream(), commit.head()))
 *     .open(source);
 * }</pre>
 *
 * <p>It is called once everything of the commit has been written and the stream is locked by that,
 * never for a conflict. A transaction that the database undoes for the sake of another one is done
 * again, and the projection called again in it.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Projection {
  /**
   * Writes what follows from a commit.
   *
   * @param connection the connection of the transaction; not to be committed, rolled back or closed
   * @param commit what is being kept
   * @throws SQLException if the database refuses; nothing of the commit is kept then, as after any
   *     other exception
   */
  void apply(Connection connection, Commit commit) throws SQLException;
}
