package org.zhuanban.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real database with the tables in it, opened once for all tests. A test finds it empty because
 * it works in a namespace, and in a table of the host, of its own.
 */
abstract class Database {
  static final Database H2_MEMORY =
      new Database(Dialect.H2, true) {
        @Override
        String start() {
          return "jdbc:h2:mem:memory;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        }
      };

  /** Its pool lends connections that are not in auto-commit mode. */
  static final Database H2_FILE =
      new Database(Dialect.H2, false) {
        @Override
        String start() throws IOException {
          Path directory = Files.createTempDirectory(Path.of("target"), "h2-");
          return "jdbc:h2:file:"
              + directory.resolve("x").toAbsolutePath()
              + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
        }
      };

  static final Database POSTGRESQL =
      new Database(Dialect.POSTGRESQL, true) {
        @Override
        String start() throws IOException {
          EmbeddedPostgres server = EmbeddedPostgres.builder().start();
          Runtime.getRuntime()
              .addShutdownHook(
                  new Thread(
                      () -> {
                        try {
                          server.close();
                        } catch (IOException e) {
                          throw new UncheckedIOException(e);
                        }
                      }));
          return server.getJdbcUrl("postgres", "postgres");
        }
      };

  final Dialect dialect;
  private final boolean autoCommit;
  private final AtomicInteger opened = new AtomicInteger();
  private @Nullable String url;
  private @Nullable Pool pool;

  Database(Dialect dialect, boolean autoCommit) {
    this.dialect = dialect;
    this.autoCommit = autoCommit;
  }

  abstract String start() throws IOException;

  synchronized String url() {
    if (url == null) {
      try {
        url = start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return url;
  }

  /** The pool that the contract runs on. */
  synchronized Pool pool() {
    if (pool == null) {
      pool = newPool(autoCommit);
      JdbcStorage.createSchema(pool);
    }
    return pool;
  }

  Pool newPool(boolean autoCommit) {
    return new Pool(this::connection, autoCommit);
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(url());
  }

  /** A connection on which a statement that waits for a lock soon gives up. */
  Connection impatient() throws SQLException {
    Connection connection = connection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          dialect == Dialect.H2 ? "SET LOCK_TIMEOUT 50" : "SET lock_timeout = '50ms'");
    }
    return connection;
  }

  /** A name that no test had before. */
  String fresh(String prefix) {
    return prefix + opened.incrementAndGet();
  }

  /** How many sessions wait for a lock of another; H2 only tells that they are at it. */
  int waiting() throws SQLException {
    String sql =
        dialect == Dialect.H2
            ? "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS"
                + " WHERE EXECUTING_STATEMENT LIKE 'INSERT INTO zb_head%'"
            : "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    return Integer.parseInt(texts(sql).get(0));
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of every row. */
  List<String> texts(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
