package org.zhuanban.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.spi.StorageException;

/** The databases that a {@link JdbcStorage} knows, and what differs between them. */
public enum Dialect {
  /** H2 2.4, in memory or in a file; durable in a file only with {@code WRITE_DELAY=0}. */
  H2("H2", "schema-h2.sql"),
  /** PostgreSQL. */
  POSTGRESQL("PostgreSQL", "schema-postgresql.sql");

  private static final String UNIQUE_VIOLATION = "23505";
  private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42S02", "42S03", "42S04");

  /** Lock timeouts of H2 and PostgreSQL, and H2's concurrent update. */
  private static final Set<String> PASSING = Set.of("HYT00", "55P03", "90131");

  private final String product;
  private final String script;

  Dialect(String product, String script) {
    this.product = product;
    this.script = script;
  }

  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    for (Dialect dialect : values()) {
      if (dialect.product.equals(product)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException(
        "the database calls itself '%s', but known are %s; name the dialect that it follows"
            .formatted(
                product,
                Arrays.stream(values()).map(d -> d.product).collect(Collectors.joining(", "))));
  }

  /** The script that makes the tables, with their prefix. */
  String schema(String prefix) {
    try (InputStream in = Dialect.class.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException(
            "the jar of zhuanban-jdbc lacks org/zhuanban/jdbc/" + script);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("zb_", prefix);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read org/zhuanban/jdbc/" + script, e);
    }
  }

  boolean uniqueViolation(SQLException failure) {
    return UNIQUE_VIOLATION.equals(failure.getSQLState());
  }

  StorageException failure(String what, SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    String hint =
        NO_SUCH_TABLE.contains(state)
            ? "; the tables of " + script + " are needed, see JdbcStorage.createSchema"
            : "";
    return new StorageException(
        "could not " + what + ": " + failure.getMessage() + hint,
        // 40: the transaction is gone. 08: the connection is; whether a commit on it was kept, the
        // receipt tells.
        failure instanceof SQLTransientException
            || state.startsWith("40")
            || state.startsWith("08")
            || PASSING.contains(state),
        failure);
  }
}
