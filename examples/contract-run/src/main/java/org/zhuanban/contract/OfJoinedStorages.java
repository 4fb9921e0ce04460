package org.zhuanban.contract;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.JoinedStorageContract;

/** Storages that join a transaction of the host. */
final class OfJoinedStorages implements JoinedStorageContract {
  private final Target target = Target.current();
  private String run = "none";

  @Override
  public Storage emptyStorage() {
    run = target.fresh("j");
    return target.options().namespace(run).open(target.source());
  }

  @Override
  public Outbox outbox() {
    return target.options().namespace(run).outbox(target.source());
  }

  @Override
  public List<String> hostRows() {
    try (Connection connection = target.source().getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT row_text FROM " + target.hostTable() + " WHERE run_id = ?")) {
      select.setString(1, run);
      try (ResultSet rows = select.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
        return texts;
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  @Override
  public HostTransaction begin() {
    return begun(UnaryOperator.identity());
  }

  @Override
  public Optional<HostTransaction> begin(UnaryOperator<Connection> wrapping) {
    return Optional.of(begun(wrapping));
  }

  private HostTransaction begun(UnaryOperator<Connection> wrapping) {
    try {
      return new Joined(wrapping);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** A transaction on a connection, of which the storage gets a view that can be cut. */
  private final class Joined implements HostTransaction {
    private final Connection connection = target.source().getConnection();
    private final AtomicBoolean cut = new AtomicBoolean();
    private final Storage storage;

    Joined(UnaryOperator<Connection> wrapping) throws SQLException {
      connection.setAutoCommit(false);
      storage = target.options().namespace(run).join(wrapping.apply(view()));
    }

    private Connection view() {
      return (Connection)
          Proxy.newProxyInstance(
              OfJoinedStorages.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (self, method, arguments) -> {
                boolean works =
                    method.getName().equals("prepareStatement")
                        || method.getName().equals("setSavepoint");
                if (works && cut.getAndSet(false)) {
                  throw new SQLException("the line is cut", "08006");
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException failure) {
                  throw failure.getCause();
                }
              });
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
                connection.prepareStatement(
                    "INSERT INTO " + target.hostTable() + " (run_id, row_text) VALUES (?, ?)")) {
              insert.setString(1, run);
              insert.setString(2, text);
              insert.executeUpdate();
            }
          });
    }

    @Override
    public void spoil() {
      cut.set(true);
    }

    @Override
    public void commit() {
      end(connection::commit);
    }

    @Override
    public void rollback() {
      end(connection::rollback);
    }

    @Override
    public void close() {
      end(connection::rollback);
      doing(connection::close);
    }

    /** Some drivers begin the next transaction at once, which auto-commit alone ends. */
    private void end(Doing ending) {
      doing(
          () -> {
            if (!connection.getAutoCommit()) {
              ending.run();
              connection.setAutoCommit(true);
            }
          });
    }

    private void doing(Doing doing) {
      try {
        doing.run();
      } catch (SQLException failure) {
        throw new AssertionError(failure);
      }
    }
  }

  /** What a host does. */
  private interface Doing {
    void run() throws SQLException;
  }
}
