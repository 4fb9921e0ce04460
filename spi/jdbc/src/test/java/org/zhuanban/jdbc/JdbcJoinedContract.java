package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.JoinedStorageContract;

/** The contract of joined storages, with a table of the host of its own for each test. */
abstract class JdbcJoinedContract implements JoinedStorageContract {
  private final Database database;
  private String table = "none";

  JdbcJoinedContract(Database database) {
    this.database = database;
  }

  @Override
  public Storage emptyStorage() {
    table = database.fresh("host_");
    try {
      database.execute("CREATE TABLE " + table + " (text VARCHAR(100))");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return JdbcStorage.builder().namespace(table).open(database.pool());
  }

  @Override
  public Optional<Storage> namespaceEndingIn(String end) {
    return Optional.of(JdbcStorage.builder().namespace(table + end).open(database.pool()));
  }

  @Override
  public HostTransaction begin() {
    return transaction(UnaryOperator.identity());
  }

  @Override
  public Optional<HostTransaction> begin(UnaryOperator<Connection> wrapping) {
    return Optional.of(transaction(wrapping));
  }

  private HostTransaction transaction(UnaryOperator<Connection> wrapping) {
    try {
      return new JdbcTransaction(wrapping);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public List<String> hostRows() {
    try {
      return database.texts("SELECT text FROM " + table);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public Outbox outbox() {
    return JdbcStorage.builder().namespace(table).outbox(database.pool());
  }

  /** The host's connection, of which the storage gets a watched view. */
  private final class JdbcTransaction implements HostTransaction {
    private final Connection connection = database.connection();
    private final Watch watch = new Watch();
    private final Storage storage;

    JdbcTransaction(UnaryOperator<Connection> wrapping) throws SQLException {
      connection.setAutoCommit(false);
      storage = JdbcStorage.builder().namespace(table).join(wrapping.apply(watch.over(connection)));
    }

    @Override
    public Storage storage() {
      return storage;
    }

    @Override
    public void writeHostRow(String text) {
      doing(
          () -> {
            try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (?)")) {
              insert.setString(1, text);
              insert.executeUpdate();
            }
          });
    }

    @Override
    public void spoil() {
      if (database.dialect != Dialect.postgreSql()) {
        watch.failAt(1);
        return;
      }
      try (PreparedStatement division = connection.prepareStatement("SELECT 1 / 0")) {
        division.execute();
        throw new AssertionError("a division by zero went well");
      } catch (SQLException expected) {
        assertThat(expected.getSQLState()).isEqualTo("22012");
      }
    }

    @Override
    public void commit() {
      doing(connection::commit);
    }

    @Override
    public void rollback() {
      doing(connection::rollback);
    }

    @Override
    public void close() {
      doing(
          () -> {
            connection.rollback();
            connection.close();
          });
      assertThat(watch.calls).as("T2").doesNotContainAnyElementsOf(Watch.OWNERS_OWN);
    }

    private void doing(Doing doing) {
      try {
        doing.run();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** What a host does. */
  private interface Doing {
    void run() throws SQLException;
  }
}
