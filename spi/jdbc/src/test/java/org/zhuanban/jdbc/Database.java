package org.zhuanban.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real database with the tables in it, opened once for all tests. A test finds it empty because
 * it works in a namespace, and in a table of the host, of its own.
 */
abstract class Database {
  static final Database H2_MEMORY =
      new H2(true) {
        @Override
        String start() {
          return "jdbc:h2:mem:memory;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
        }
      };

  /** Its pool lends connections that are not in auto-commit mode. */
  static final Database H2_FILE =
      new H2(false) {
        @Override
        String start() throws IOException {
          Path directory = Files.createTempDirectory(Path.of("target"), "h2-");
          return "jdbc:h2:file:"
              + directory.resolve("x").toAbsolutePath()
              + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
        }
      };

  static final Database POSTGRESQL = new PostgreSql();
  static final Database MYSQL = new MySql();
  static final Database MARIADB = new MariaDb(List.of("zhuanban.mariadb"));

  /** Its connections lead to one node after the other. */
  static final Database GALERA =
      new MariaDb(List.of("zhuanban.galera.0", "zhuanban.galera.1", "zhuanban.galera.2"));

  /** A database of its own in memory, on whose connections there is another view. */
  static Database viewed(String name, UnaryOperator<Connection> view) {
    return new H2(true) {
      @Override
      String start() {
        return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=2000";
      }

      @Override
      Connection connection() throws SQLException {
        return view.apply(super.connection());
      }
    };
  }

  final Dialect dialect;
  private final boolean autoCommit;

  /** A server may still have what an earlier run left. */
  private final AtomicLong opened = new AtomicLong(System.currentTimeMillis());

  private @Nullable String url;
  private @Nullable Pool pool;

  Database(Dialect dialect, boolean autoCommit) {
    this.dialect = dialect;
    this.autoCommit = autoCommit;
  }

  abstract String start() throws IOException;

  /** What makes a statement that waits for a lock give up as soon as the database can. */
  abstract String impatience();

  /** A query for how many sessions wait for a lock of another. */
  abstract String waiting();

  /** A table expression with the numbers from 1, called r, in a column called n. */
  abstract String numbers(int upTo);

  /** What makes the planner know the table. */
  abstract String analyze(String table);

  /** Runs a query and tells how many rows or pages of tables and indexes it looked at. */
  abstract long cost(Connection connection, PreparedQuery query) throws SQLException;

  /** A query and its parameters. */
  interface PreparedQuery {
    PreparedStatement prepare(Connection connection, String prefix) throws SQLException;
  }

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
      pool.options().createSchema(pool);
    }
    return pool;
  }

  Pool newPool(boolean autoCommit) {
    return new Pool(this::connection, autoCommit);
  }

  /** The round trips of one commit that takes so many statements. */
  List<String> roundTrips(int statements) {
    return Collections.nCopies(dialect.chains() ? 1 : statements, "execute");
  }

  Connection connection() throws SQLException {
    return DriverManager.getConnection(url());
  }

  /** A connection on which a statement that waits for a lock soon gives up. */
  Connection impatient() throws SQLException {
    Connection connection = connection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(impatience());
    }
    return connection;
  }

  /** A name that no test had before. */
  String fresh(String prefix) {
    return prefix + opened.incrementAndGet();
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of every row. */
  List<String> texts(String sql) throws SQLException {
    try (Connection connection = connection()) {
      return column(connection, sql);
    }
  }

  /** Waits until somebody waits for a lock. */
  void awaitWaiting() throws SQLException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (texts(waiting()).get(0).equals("0")) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the loser should wait for a lock by now");
      }
      // InnoDB answers from a cache until nobody has asked for a tenth of a second.
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return column(statement);
    }
  }

  private static List<String> column(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  private static long sum(Pattern pattern, List<String> lines) {
    long sum = 0;
    for (String line : lines) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        sum += Long.parseLong(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
    }
    return sum;
  }

  /** In the process of the test. */
  private abstract static class H2 extends Database {
    private static final Pattern ROWS = Pattern.compile("scanCount: (\\d+)");

    H2(boolean autoCommit) {
      super(Dialect.h2(), autoCommit);
    }

    @Override
    String impatience() {
      return "SET LOCK_TIMEOUT 50";
    }

    @Override
    String waiting() {
      // H2 only tells that they are at it.
      return "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS"
          + " WHERE EXECUTING_STATEMENT LIKE 'INSERT INTO zb_head%'";
    }

    @Override
    String numbers(int upTo) {
      return "SYSTEM_RANGE(1, " + upTo + ") AS r(n)";
    }

    @Override
    String analyze(String table) {
      return "ANALYZE TABLE " + table;
    }

    @Override
    long cost(Connection connection, PreparedQuery query) throws SQLException {
      try (PreparedStatement explain = query.prepare(connection, "EXPLAIN ANALYZE ")) {
        return sum(ROWS, column(explain));
      }
    }
  }

  /** Binaries out of the repository of Maven. */
  private static final class PostgreSql extends Database {
    private static final Pattern PAGES = Pattern.compile("(?:hit|read)=(\\d+)");
    private static final Pattern ROWS =
        Pattern.compile(" Scan .*actual .*rows=(\\d+)|Rows Removed by Filter: (\\d+)");

    PostgreSql() {
      super(Dialect.postgreSql(), true);
    }

    @Override
    String start() throws IOException {
      // The planner knows every row rather than a sample, so that each run has the same plans.
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setServerConfig("default_statistics_target", "10000").start();
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

    @Override
    String impatience() {
      return "SET lock_timeout = '50ms'";
    }

    @Override
    String waiting() {
      return "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
    }

    @Override
    String numbers(int upTo) {
      return "generate_series(1, " + upTo + ") AS r(n)";
    }

    @Override
    String analyze(String table) {
      // Without the vacuum, each row of a page would be looked up in the table as well.
      return "VACUUM ANALYZE " + table;
    }

    @Override
    long cost(Connection connection, PreparedQuery query) throws SQLException {
      try (PreparedStatement explain = query.prepare(connection, "EXPLAIN (ANALYZE, BUFFERS) ")) {
        List<String> plan = column(explain);
        // The first line with buffers is that of the whole; those of planning come last.
        return sum(PAGES, plan.stream().filter(line -> line.contains("Buffers:")).limit(1).toList())
            + sum(ROWS, plan);
      }
    }
  }

  /** Servers that {@code verify.sh} has started, each named by a system property with its URL. */
  private abstract static class Started extends Database {
    private static final String HANDLED =
        " WHERE VARIABLE_NAME IN ('HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_NEXT',"
            + " 'HANDLER_READ_PREV')";

    private final List<String> properties;

    /** The table with the variables of the session. */
    private final String variables;

    private final AtomicInteger connected = new AtomicInteger();

    Started(Dialect dialect, List<String> properties, String variables) {
      super(dialect, true);
      this.properties = properties;
      this.variables = variables;
    }

    @Override
    String start() {
      return url(0);
    }

    private String url(int node) {
      String property = properties.get(node % properties.size());
      return Objects.requireNonNull(
          System.getProperty(property), "no server: run src/test/servers/verify.sh");
    }

    @Override
    Pool newPool(boolean autoCommit) {
      return new Pool(this::connection, autoCommit, properties.size());
    }

    @Override
    Connection connection() throws SQLException {
      return DriverManager.getConnection(url(connected.getAndIncrement()));
    }

    @Override
    String impatience() {
      return "SET innodb_lock_wait_timeout = 1";
    }

    @Override
    String waiting() {
      return "SELECT COUNT(*) FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'";
    }

    @Override
    String analyze(String table) {
      return "ANALYZE TABLE " + table;
    }

    @Override
    long cost(Connection connection, PreparedQuery query) throws SQLException {
      long before = handled(connection);
      try (PreparedStatement real = query.prepare(connection, "")) {
        column(real);
      }
      return handled(connection) - before;
    }

    private long handled(Connection connection) throws SQLException {
      return column(connection, "SELECT VARIABLE_VALUE FROM " + variables + HANDLED).stream()
          .mapToLong(Long::parseLong)
          .sum();
    }
  }

  private static final class MariaDb extends Started {
    MariaDb(List<String> properties) {
      super(Dialect.mariaDb(), properties, "information_schema.SESSION_STATUS");
    }

    @Override
    String numbers(int upTo) {
      return "(SELECT seq AS n FROM seq_1_to_" + upTo + ") r";
    }
  }

  private static final class MySql extends Started {
    MySql() {
      super(Dialect.mySql(), List.of("zhuanban.mysql"), "performance_schema.session_status");
    }

    /** It has no table of numbers, so each decimal place is one of ten rows. */
    @Override
    String numbers(int upTo) {
      String digits =
          "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
              + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
              + " UNION ALL SELECT 9)";
      String sum = "1";
      StringBuilder from = new StringBuilder();
      long reach = 1;
      for (int place = 0; reach < upTo; place++) {
        sum += " + " + reach + " * p" + place + ".d";
        from.append(from.isEmpty() ? "" : ", ").append(digits).append(" p").append(place);
        reach *= 10;
      }
      return "(SELECT * FROM (SELECT %s AS n FROM %s) a WHERE n <= %s) r"
          .formatted(sum, from, upTo);
    }
  }
}
