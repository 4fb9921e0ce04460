package org.zhuanban.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The dialects whose databases the tests run on. */
enum KnownDialect implements Dialect {
  H2("h2") {
    @Override
    public String put(String table, List<String> key, List<String> others, int rows) {
      return "MERGE INTO %s (%s) KEY (%s) VALUES %s"
          .formatted(table, columns(key, others), String.join(", ", key), marks(key, others, rows));
    }

    @Override
    public String among(List<String> key, int rows) {
      // Of keys with OR between them it would look through all rows.
      String one = "(" + String.join(", ", Collections.nCopies(key.size(), "?")) + ")";
      return "(%s) IN (%s)"
          .formatted(String.join(", ", key), String.join(", ", Collections.nCopies(rows, one)));
    }

    /**
     * It saves its tables and undo logs one after the other while other transactions write to them
     * (issue 2080 of H2, and what follows from it when a process ends there).
     */
    @Override
    public Optional<String> writtenInTurn(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT DATABASE_PATH()")) {
        row.next();
        return Optional.ofNullable(row.getString(1)); // none in memory
      }
    }

    /**
     * Has each query look anew. H2 gives out the result of an equal query before if its tables seem
     * unchanged, and marks them as changed only after a commit is seen, so that a reader could meet
     * one row of a commit and then miss another. A user without the right leaves it as it is.
     */
    @Override
    public void setUp(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET OPTIMIZE_REUSE_RESULTS 0");
      } catch (SQLException failure) {
        // Not an administrator, or a wall of the pool that lets no setting pass.
        if (passing(failure)) {
          throw failure;
        }
      }
    }

    @Override
    public boolean undone(SQLException failure) {
      return super.undone(failure) || "90131".equals(failure.getSQLState()); // concurrent update
    }

    @Override
    public boolean passing(SQLException failure) {
      // A lock timeout, a broken connection, a database that is being closed.
      return super.passing(failure)
          || Set.of("HYT00", "90067", "90098", "90121").contains(state(failure));
    }
  },

  POSTGRESQL("postgresql") {
    @Override
    public String put(String table, List<String> key, List<String> others, int rows) {
      return "INSERT INTO %s (%s) VALUES %s ON CONFLICT (%s) DO UPDATE SET %s"
          .formatted(
              table,
              columns(key, others),
              marks(key, others, rows),
              String.join(", ", key),
              others.stream().map(c -> c + " = EXCLUDED." + c).collect(Collectors.joining(", ")));
    }

    @Override
    public boolean seeksByRowValue() {
      return true;
    }

    @Override
    public boolean chains() {
      return true;
    }

    @Override
    public boolean passing(SQLException failure) {
      // A lock timeout, too many connections; a server that stops, was killed or is starting, or
      // that another one has succeeded as the primary.
      return super.passing(failure)
          || Set.of("55P03", "53300", "57P01", "57P02", "57P03", "25006").contains(state(failure));
    }
  },

  MARIADB("mariadb") {
    @Override
    public String put(String table, List<String> key, List<String> others, int rows) {
      return putOnDuplicateKey(table, key, others, rows);
    }

    @Override
    public String walk(String table, String index) {
      return forced(table, index);
    }

    @Override
    public boolean undone(SQLException failure) {
      // Changed since it was read, a deadlock, which is also how Galera says that it lost at the
      // commit; MariaDB does not give the first one a state of class 40.
      return super.undone(failure) || Set.of(1020, 1213).contains(failure.getErrorCode());
    }

    @Override
    public boolean passing(SQLException failure) {
      // Too many connections, a node outside of its cluster, shutdown, an error at the commit, a
      // lock timeout, a server that is the primary no more, a connection that was killed.
      return super.passing(failure)
          || Set.of(1040, 1047, 1053, 1180, 1205, 1290, 1317, 1836, 1927)
              .contains(failure.getErrorCode());
    }
  },

  MYSQL("mysql") {
    @Override
    public String put(String table, List<String> key, List<String> others, int rows) {
      return putOnDuplicateKey(table, key, others, rows);
    }

    @Override
    public String walk(String table, String index) {
      return forced(table, index);
    }

    @Override
    public boolean undone(SQLException failure) {
      // Connector/J gives class 40 to a lock timeout as well, which undoes the statement alone.
      return super.undone(failure) && !timedOut(failure);
    }

    @Override
    public boolean passing(SQLException failure) {
      // Too many connections, shutdown, an error at the commit, a server that is the primary no
      // more, a query that was interrupted.
      return super.passing(failure)
          || timedOut(failure)
          || Set.of(1040, 1053, 1180, 1290, 1317, 1836, 3024).contains(failure.getErrorCode());
    }

    private static boolean timedOut(SQLException failure) {
      return failure.getErrorCode() == 1205;
    }
  };

  /** Where its scripts lie. */
  private final String name;

  KnownDialect(String name) {
    this.name = name;
  }

  @Override
  public String script() {
    return SchemaScript.shipped(name);
  }

  @Override
  public Optional<String> folder() {
    return Optional.of(name);
  }

  private static String forced(String table, String index) {
    return table + " FORCE INDEX (" + index + ")";
  }

  /**
   * By the function VALUES, which MySQL deprecates: its successor, a name for the new row, is known
   * neither to MariaDB nor to MySQL before 8.0.19.
   */
  private static String putOnDuplicateKey(
      String table, List<String> key, List<String> others, int rows) {
    return "INSERT INTO %s (%s) VALUES %s ON DUPLICATE KEY UPDATE %s"
        .formatted(
            table,
            columns(key, others),
            marks(key, others, rows),
            others.stream().map(c -> c + " = VALUES(" + c + ")").collect(Collectors.joining(", ")));
  }

  private static String state(SQLException failure) {
    return String.valueOf(failure.getSQLState());
  }

  static String columns(List<String> key, List<String> others) {
    return String.join(", ", key) + ", " + String.join(", ", others);
  }

  static String marks(List<String> key, List<String> others, int rows) {
    String row = String.join(", ", Collections.nCopies(key.size() + others.size(), "?"));
    return String.join(", ", Collections.nCopies(rows, "(" + row + ")"));
  }
}
