package org.zhuanban.benchmarks.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.spi.Board;

/**
 * A durable database that is there for one run. All that is measured on it shares one pool of
 * connections, so that nobody has a better one.
 */
final class Database implements AutoCloseable {
  private final Server server;
  private final HikariDataSource pool;
  private final Map<Integer, RunningCounty> counties = new HashMap<>();

  Database(Server server) {
    this.server = server;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(server.url());
    // More than officers: a workflow engine may take one more while it holds one, for its ids.
    config.setMaximumPoolSize(64);
    // What storage and workflow engine rely on; only MySQL has another default.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    if (!server.greeting().isEmpty()) {
      config.setConnectionInitSql(server.greeting());
    }
    this.pool = new HikariDataSource(config);
  }

  String name() {
    return server.kind().title;
  }

  DataSource source() {
    return pool;
  }

  Server.Kind kind() {
    return server.kind();
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
    for (String sql : server.hurrying()) {
      execute(sql);
    }
    work.run();
    for (String sql : server.waiting()) {
      execute(sql);
    }
    tidy();
  }

  String numbers(long last) {
    return server.numbers().formatted(last);
  }

  /** {@return how often an integer goes into another one} */
  String quotient(String dividend, long divisor) {
    return server.quotient().formatted(dividend, divisor);
  }

  /** Does what a server does by itself sooner or later. */
  void tidy() throws SQLException {
    List<String> statements;
    try (Connection connection = pool.getConnection()) {
      statements = server.tidying(connection);
    }
    for (String sql : statements) {
      execute(sql);
    }
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
    server.closing().close();
  }

  @Override
  public String toString() {
    return name();
  }
}
