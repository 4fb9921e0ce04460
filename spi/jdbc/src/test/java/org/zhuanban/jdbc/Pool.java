package org.zhuanban.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A small pool that insists on getting each connection back as it was lent; or another pool behind
 * one that only looks at what comes back.
 */
final class Pool implements DataSource {
  private final Opening opening;
  private final boolean autoCommit;
  private final int least;
  private final boolean keeps;
  private final AtomicInteger opened = new AtomicInteger();
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final AtomicInteger lent = new AtomicInteger();
  private final Watch watch = new Watch();

  /** Opens a real connection. */
  interface Opening {
    Connection open() throws SQLException;
  }

  Pool(Opening opening, boolean autoCommit) {
    this(opening, autoCommit, 1);
  }

  /** Lends at least so many connections in turn, even to a single borrower. */
  Pool(Opening opening, boolean autoCommit, int least) {
    this(opening, autoCommit, least, true);
  }

  private Pool(Opening opening, boolean autoCommit, int least, boolean keeps) {
    this.opening = opening;
    this.autoCommit = autoCommit;
    this.least = least;
    this.keeps = keeps;
  }

  /** Lends what another pool lends, and gives it back there. */
  static Pool over(DataSource other, boolean autoCommit) {
    return new Pool(other::getConnection, autoCommit, Integer.MAX_VALUE, false);
  }

  /** The options of a storage over this pool. */
  JdbcBuilder options() {
    return autoCommit ? JdbcStorage.builder() : JdbcStorage.builder().pooledWithoutAutoCommit();
  }

  int lent() {
    return lent.get();
  }

  Watch watch() {
    return watch;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection pooled = opened.get() < least ? null : idle.pollFirst();
    Connection connection = pooled == null ? opening.open() : pooled;
    if (pooled == null && keeps) {
      connection.setAutoCommit(autoCommit);
      opened.incrementAndGet();
    }
    @Nullable State state = keeps ? null : State.of(connection);
    lent.incrementAndGet();
    Connection watched = watch.over(connection);
    return Watch.proxy(
        Connection.class,
        watched,
        (method, arguments) -> {
          if (method.getName().equals("close")) {
            lent.decrementAndGet();
            takeBack(connection, state);
            return null;
          }
          try {
            return method.invoke(watched, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private void takeBack(Connection connection, @Nullable State lent) throws SQLException {
    if (connection.isClosed()) {
      return; // The line was cut while it was lent.
    }
    if (lent != null) {
      State back = State.of(connection);
      connection.close();
      if (!back.equals(lent)) {
        throw new AssertionError("lent as %s, it came back as %s".formatted(lent, back));
      }
      return;
    }
    if (connection.getAutoCommit() != autoCommit) {
      connection.close();
      throw new AssertionError("auto-commit came back as " + !autoCommit);
    }
    idle.addLast(connection);
  }

  /** What the next borrower relies on. */
  private record State(boolean autoCommit, boolean readOnly, int isolation) {
    static State of(Connection connection) throws SQLException {
      return new State(
          connection.getAutoCommit(),
          connection.isReadOnly(),
          connection.getTransactionIsolation());
    }
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("only one user");
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    throw new SQLFeatureNotSupportedException("no log");
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    throw new SQLFeatureNotSupportedException("no log");
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    throw new SQLFeatureNotSupportedException("no login");
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no log");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
