package org.zhuanban.contract;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhuanban.jdbc.Dialect;
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;

/** The database that is tried, in tables with a prefix of their own. */
final class Target implements AutoCloseable {
  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?zb_(\\w+)");

  /** The suites are made by JUnit, which knows nothing of the command line. */
  private static @Nullable Target current;

  private final HikariDataSource source;
  private final @Nullable Dialect dialect;
  private final String prefix;
  private final AtomicLong opened = new AtomicLong(System.currentTimeMillis());
  private final List<String> made = new ArrayList<>();

  Target(HikariConfig config, @Nullable Dialect dialect, String prefix) {
    this.source = new HikariDataSource(config);
    this.dialect = dialect;
    this.prefix = prefix;
    current = this;
  }

  static Target current() {
    return Objects.requireNonNull(current, "no target was given");
  }

  DataSource source() {
    return source;
  }

  String prefix() {
    return prefix;
  }

  JdbcBuilder options() {
    JdbcBuilder options = JdbcStorage.builder().tablePrefix(prefix);
    return dialect == null ? options : options.dialect(dialect);
  }

  /** A name that no test had before. */
  String fresh(String beginning) {
    return beginning + opened.incrementAndGet();
  }

  String hostTable() {
    return prefix + "host";
  }

  /**
   * Makes the tables.
   *
   * @throws TakenException if one is there already, which the end of the run would drop
   */
  void prepare(Dialect spoken) throws SQLException {
    Matcher tables = TABLE.matcher(spoken.script());
    List<String> names =
        Stream.concat(
                tables.results().map(table -> prefix + table.group(1)), Stream.of(hostTable()))
            .toList();
    for (String name : names) {
      if (readable("SELECT COUNT(*) FROM " + name)) {
        throw new TakenException(name);
      }
    }
    made.addAll(names);
    options().createSchema(source);
    execute("CREATE TABLE %s (run_id VARCHAR(128), row_text VARCHAR(200))".formatted(hostTable()));
  }

  private boolean readable(String query) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.execute(query);
    } catch (SQLException missing) {
      return false;
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Drops what was made, and names what is left all the same. */
  List<String> drop() {
    List<String> left = new ArrayList<>();
    for (String table : made) {
      try {
        execute("DROP TABLE " + table);
      } catch (SQLException failure) {
        left.add(table + " (" + failure.getMessage() + ")");
      }
    }
    return left;
  }

  /** What to say of the server in a report. */
  List<String> said() throws SQLException {
    try (Connection connection = source.getConnection()) {
      DatabaseMetaData database = connection.getMetaData();
      return List.of(
          "database: " + database.getDatabaseProductName(),
          "version: " + database.getDatabaseProductVersion(),
          "driver: " + database.getDriverName() + " " + database.getDriverVersion(),
          "isolation: " + isolation(connection.getTransactionIsolation()));
    }
  }

  private static String isolation(int level) {
    return switch (level) {
      case Connection.TRANSACTION_READ_UNCOMMITTED -> "READ UNCOMMITTED";
      case Connection.TRANSACTION_READ_COMMITTED -> "READ COMMITTED";
      case Connection.TRANSACTION_REPEATABLE_READ -> "REPEATABLE READ";
      case Connection.TRANSACTION_SERIALIZABLE -> "SERIALIZABLE";
      default -> String.valueOf(level);
    };
  }

  @Override
  public void close() {
    source.close();
  }

  /** A table that the run would make is there already. */
  static final class TakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TakenException(String table) {
      super(
          "the table %s is there already, and the end of the run would drop it; give another --prefix"
              .formatted(table));
    }
  }
}
