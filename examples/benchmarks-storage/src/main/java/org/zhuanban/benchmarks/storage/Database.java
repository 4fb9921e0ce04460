package org.zhuanban.benchmarks.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.spi.Board;

/**
 * A durable database that is there for one run. All that is measured on it shares one pool of
 * connections, so that nobody has a better one.
 */
final class Database implements AutoCloseable {
  private final String name;

  /** The table of the numbers from 1 on, called {@code n}. */
  private final String numbers;

  private final String tidying;

  /** How not to wait for the disk at each commit, and how to wait again. */
  private final List<String> hurrying;

  private final List<String> waiting;
  private final HikariDataSource pool;
  private final Closeable server;
  private final Map<Integer, RunningCounty> counties = new HashMap<>();

  private Database(
      String name,
      String url,
      String numbers,
      String tidying,
      List<String> hurrying,
      List<String> waiting,
      Closeable server) {
    this.name = name;
    this.numbers = numbers;
    this.tidying = tidying;
    this.hurrying = hurrying;
    this.waiting = waiting;
    this.server = server;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(url.startsWith("jdbc:h2:") ? "sa" : "postgres");
    // More than officers: a workflow engine may take one more while it holds one, for its ids.
    config.setMaximumPoolSize(64);
    this.pool = new HikariDataSource(config);
  }

  static Database h2File() throws IOException {
    Path folder = Files.createTempDirectory("benchmarks");
    return new Database(
        "H2 file",
        "jdbc:h2:file:"
            + folder.resolve("db").toAbsolutePath()
            // Durable at each commit; and a repeated query is carried out, not remembered.
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=FALSE",
        "SYSTEM_RANGE(1, %s) AS numbers(n)",
        "ANALYZE",
        List.of("SET WRITE_DELAY 1000"),
        List.of("SET WRITE_DELAY 0"),
        () -> delete(folder));
  }

  static Database postgreSql() throws IOException {
    // A server of a host is durable by default; the embedded one is not.
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    return new Database(
        "PostgreSQL",
        server.getJdbcUrl("postgres", "postgres"),
        "generate_series(1, %s) AS numbers(n)",
        "VACUUM ANALYZE",
        List.of("ALTER SYSTEM SET synchronous_commit = off", "SELECT pg_reload_conf()"),
        List.of("ALTER SYSTEM SET synchronous_commit = on", "SELECT pg_reload_conf()"),
        server);
  }

  String name() {
    return name;
  }

  DataSource source() {
    return pool;
  }

  boolean postgres() {
    return name.equals("PostgreSQL");
  }

  /** Opens a storage in tables of its own. */
  JdbcStorage storage(String prefix) {
    JdbcBuilder options = JdbcStorage.builder().tablePrefix(prefix);
    options.createSchema(pool);
    return options.open(pool);
  }

  /** Opens the board of such a storage. */
  Board board(String prefix) {
    return JdbcStorage.builder().tablePrefix(prefix).board(pool);
  }

  /** {@return a county with so many running projects, loaded when it is asked for first} */
  RunningCounty county(int size) throws Exception {
    RunningCounty county = counties.get(size);
    if (county == null) {
      county = RunningCounty.loaded(this, size);
      counties.put(size, county);
    }
    return county;
  }

  /** Does what is not measured, without waiting for the disk at each commit. */
  void hurriedly(Timed.Work work) throws Exception {
    for (String sql : hurrying) {
      execute(sql);
    }
    work.run();
    for (String sql : waiting) {
      execute(sql);
    }
    tidy();
  }

  String numbers(long last) {
    return numbers.formatted(last);
  }

  /** Does what a server does by itself sooner or later. */
  void tidy() throws SQLException {
    execute(tidying);
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String query) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT COUNT(*) FROM (" + query + ") AS counted")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws IOException {
    pool.close();
    server.close();
  }

  @Override
  public String toString() {
    return name;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Database::deleteFile);
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
