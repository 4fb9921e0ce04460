package org.zhuanban.tck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/**
 * A correct place as an adapter of a database reaches it: each call takes a connection, works on a
 * copy, and the commit of the connection puts the copy in the place of what was there, unless
 * somebody else was first.
 */
class ConnectedPlace {
  /** How often a call begins that somebody else was faster than. */
  private static final int TRIES = 20;

  private static final Set<String> SAID = Set.of("joined", "keepsTexts", "toString");

  private final MemoryPlace place;
  private final DataSource source;

  ConnectedPlace(MemoryPlace place, DataSource source) {
    this.place = place;
    this.source = source;
  }

  OutboxFixture.Place opened() {
    return new OutboxFixture.Place(view(Storage.class), view(Outbox.class));
  }

  private <T> T view(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            ConnectedPlace.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                SAID.contains(method.getName())
                    ? invoke(place, method, arguments)
                    : tried(method, arguments)));
  }

  private @Nullable Object tried(Method method, @Nullable Object[] arguments) throws Throwable {
    for (int tries = 1; ; tries++) {
      try {
        return called(method, arguments);
      } catch (SQLException e) {
        boolean givenWay = String.valueOf(e.getSQLState()).startsWith("40");
        if (!givenWay || tries == TRIES) {
          throw failure(method.getName(), e);
        }
      }
    }
  }

  RuntimeException failure(String what, SQLException e) {
    String state = String.valueOf(e.getSQLState());
    return new StorageException(
        "could not " + what + ": " + e.getMessage(),
        state.startsWith("08") || state.startsWith("40"),
        e);
  }

  private @Nullable Object called(Method method, @Nullable Object[] arguments) throws Throwable {
    Connection connection = source.getConnection();
    try {
      return working(connection, method, arguments);
    } finally {
      giveBack(connection);
    }
  }

  void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException late) {
      return;
    }
  }

  private @Nullable Object working(
      Connection connection, Method method, @Nullable Object[] arguments) throws Throwable {
    begin(connection);
    Object result;
    try {
      MemoryPlace before = new MemoryPlace();
      before.become(place);
      MemoryPlace after = new MemoryPlace();
      after.become(before);
      execute(connection, "LOOK AT " + method.getName(), () -> {});
      result = invoke(after, method, arguments);
      execute(
          connection,
          "KEEP WHAT " + method.getName() + " LEAVES",
          () -> {
            if (!place.becomeInstead(before, after)) {
              throw new SQLTransactionRollbackException("somebody was faster", "40001");
            }
          });
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      try {
        connection.rollback();
        end(connection);
      } catch (SQLException worse) {
        e.addSuppressed(worse);
      }
      throw e;
    }
    try {
      end(connection);
    } catch (SQLException late) {
      return result;
    }
    return result;
  }

  void begin(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
  }

  void end(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
  }

  static void execute(Connection connection, String what, FakeSource.Effect effect)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(what)) {
      statement.setObject(1, effect);
      statement.execute();
    }
  }

  private static @Nullable Object invoke(Object target, Method method, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
