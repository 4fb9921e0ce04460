package org.zhuanban.benchmarks.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What makes and keeps a database, durable at each commit, and the SQL that is its own.
 *
 * @param kind which database it is
 * @param url where it is, with who comes
 * @param numbers the table of the numbers from 1 to %s, called {@code n}
 * @param quotient the whole quotient of two integers
 * @param greeting what each connection is told first; may be empty
 * @param tidying a query whose rows are the statements that tidy up
 * @param hurrying how not to wait for the disk at each commit
 * @param waiting how to wait again
 * @param closing closes it, and leaves nothing behind
 */
record Server(
    Kind kind,
    String url,
    String numbers,
    String quotient,
    String greeting,
    String tidying,
    List<String> hurrying,
    List<String> waiting,
    Closeable closing) {
  /** The databases that are measured. */
  enum Kind {
    H2("H2 file"),
    POSTGRESQL("PostgreSQL"),
    MYSQL("MySQL");

    final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  static Server h2File() throws IOException {
    Path folder = Files.createTempDirectory("benchmarks");
    return new Server(
        Kind.H2,
        "jdbc:h2:file:"
            + folder.resolve("db").toAbsolutePath()
            // Durable at each commit; and a repeated query is carried out, not remembered.
            + ";USER=sa;WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=FALSE",
        "SYSTEM_RANGE(1, %s) AS numbers(n)",
        "%s / %s",
        "",
        "VALUES 'ANALYZE'",
        List.of("SET WRITE_DELAY 1000"),
        List.of("SET WRITE_DELAY 0"),
        () -> delete(folder));
  }

  static Server postgreSql() throws IOException {
    // A server of a host is durable by default; the embedded one is not.
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    return new Server(
        Kind.POSTGRESQL,
        server.getJdbcUrl("postgres", "postgres"),
        "generate_series(1, %s) AS numbers(n)",
        "%s / %s",
        "",
        "VALUES ('VACUUM ANALYZE')",
        List.of("ALTER SYSTEM SET synchronous_commit = off", "SELECT pg_reload_conf()"),
        List.of("ALTER SYSTEM SET synchronous_commit = on", "SELECT pg_reload_conf()"),
        server);
  }

  /**
   * Takes a database of its own on a server that runs already, and drops it afterwards.
   *
   * @param url the server, with who comes and may create databases
   * @throws IllegalArgumentException if the server does not wait for the disk at each commit
   */
  static Server mySql(String url) throws SQLException {
    String database = "benchmarks_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      try (ResultSet settings =
          statement.executeQuery("SELECT @@sync_binlog, @@innodb_flush_log_at_trx_commit")) {
        settings.next();
        if (settings.getLong(1) != 1 || settings.getLong(2) != 1) {
          throw new IllegalArgumentException(
              "sync_binlog is %s and innodb_flush_log_at_trx_commit %s; both must be 1, or the server is not durable at each commit"
                  .formatted(settings.getLong(1), settings.getLong(2)));
        }
      }
      statement.execute("CREATE DATABASE " + database + " CHARACTER SET utf8mb4");
    }
    return new Server(
        Kind.MYSQL,
        on(url, database),
        "(WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < %s)"
            + " SELECT n FROM numbers) AS numbers",
        "%s DIV %s",
        "SET SESSION cte_max_recursion_depth = 10000000",
        "SELECT CONCAT('ANALYZE TABLE ', table_name) FROM information_schema.tables"
            + " WHERE table_schema = DATABASE()",
        List.of("SET GLOBAL innodb_flush_log_at_trx_commit = 2", "SET GLOBAL sync_binlog = 0"),
        List.of("SET GLOBAL innodb_flush_log_at_trx_commit = 1", "SET GLOBAL sync_binlog = 1"),
        () -> drop(url, database));
  }

  /** {@return where another database of the same server is, by the settings that are advised} */
  static String on(String url, String database) {
    int settings = url.indexOf('?');
    String place = settings < 0 ? url : url.substring(0, settings);
    return place.replaceFirst("(?<=[^/:]/)[^/]*$", "")
        + database
        + (settings < 0 ? "?" : url.substring(settings) + "&")
        // Prepared statements and batches as a programmer asks for them who wants them fast.
        + "rewriteBatchedStatements=true&cachePrepStmts=true&useServerPrepStmts=true"
        // The workflow engine asks which tables there are, and means those of its database.
        + "&nullDatabaseMeansCurrent=true";
  }

  /** {@return the statements that do what a server does by itself sooner or later} */
  List<String> tidying(Connection connection) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(tidying)) {
      while (rows.next()) {
        statements.add(rows.getString(1));
      }
    }
    return statements;
  }

  private static void drop(String url, String database) throws IOException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE " + database);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Server::deleteFile);
    }
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
