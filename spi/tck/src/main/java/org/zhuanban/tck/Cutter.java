package org.zhuanban.tck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Stands between an adapter and its database, and lets something happen at one call to the database
 * in turn: the call fails, the line is lost, or somebody else comes in between. It lends one
 * connection at a time and looks at how it comes back.
 */
final class Cutter {
  /** What happens when a call to the database is made. */
  interface Event {
    /**
     * Stands in the place of a call.
     *
     * @param call the call, which nobody has carried out yet
     */
    void at(Call call) throws Throwable;
  }

  /** A call that is about to reach the database. */
  interface Call {
    /** Lets it reach the database. */
    void carryOut() throws Throwable;

    /** Loses the line; what was not committed is gone. */
    void loseLine() throws SQLException;
  }

  private static final Set<String> COUNTED =
      Set.of("commit", "rollback", "setSavepoint", "releaseSavepoint", "setAutoCommit", "close");
  private static final Set<String> OF_STATEMENTS =
      Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");
  private static final Set<String> OWNERS_OWN =
      Set.of("commit", "close", "abort", "setAutoCommit", "setTransactionIsolation", "setReadOnly");
  private static final Pattern DDL =
      Pattern.compile(
          "\\s*(create|alter|drop|truncate|rename|comment|grant|revoke|begin|commit"
              + "|start\\s+transaction|set\\s+(session\\s+|local\\s+)?(transaction|autocommit)"
              + "|rollback(?!\\s+(work\\s+)?to)|lock\\s+tables)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
  private volatile int at;
  private volatile @Nullable Event event;
  private final AtomicInteger lent = new AtomicInteger();
  private volatile @Nullable Line current;
  private volatile boolean joined;

  /** Lets something happen at the {@code n}th call from now on, and forgets the calls so far. */
  void plan(int n, @Nullable Event what) {
    calls.clear();
    at = n;
    event = what;
  }

  /** What was called since the plan, in order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  /** Whether the call of the plan was made. */
  boolean happened() {
    return calls.size() >= at;
  }

  /** What an adapter must not do to a connection, and how many it has not given back. */
  List<String> faults() {
    List<String> all = new ArrayList<>(faults);
    if (lent.get() > 0) {
      all.add("a connection was not given back");
    }
    return all;
  }

  DataSource over(DataSource source) {
    return proxy(
        DataSource.class,
        source,
        (method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            return invoke(source, method, arguments);
          }
          if (lent.get() > 0) {
            faults.add("a second connection was asked for while the first one was lent");
            throw new SQLTransientConnectionException("this pool has one connection", "08001");
          }
          current = null;
          return count(
              "getConnection",
              null,
              () -> {
                Connection real =
                    (Connection) Objects.requireNonNull(invoke(source, method, arguments));
                lent.incrementAndGet();
                current = new Line(real);
                return current.view;
              });
        });
  }

  /** The view of a connection of the host that a joined storage gets. */
  Connection joined(Connection host) {
    joined = true;
    try {
      return new Line(host).view;
    } catch (SQLException e) {
      throw new AssertionError("the connection of the host is broken", e);
    }
  }

  /** One connection. */
  private final class Line {
    final Connection real;
    final Connection view;
    private final String before;
    private final boolean autoCommit;
    private final List<Statement> open = new ArrayList<>();
    private final List<Savepoint> own = new ArrayList<>();
    private boolean lost;
    private boolean back;
    private boolean gone;
    private boolean counted = true;

    Line(Connection real) throws SQLException {
      this.real = real;
      before = state();
      autoCommit = real.getAutoCommit();
      view = proxy(Connection.class, real, this::onConnection);
    }

    private String state() throws SQLException {
      return "auto-commit %s, isolation %s, read-only %s, holdability %s, schema %s"
          .formatted(
              real.getAutoCommit(),
              real.getTransactionIsolation(),
              real.isReadOnly(),
              real.getHoldability(),
              real.getSchema());
    }

    void lose() throws SQLException {
      lost = true;
      if (!joined && !gone && !real.isClosed()) {
        gone = true;
        if (!real.getAutoCommit()) {
          real.rollback();
        }
        real.setAutoCommit(autoCommit);
        real.close();
      }
    }

    private @Nullable Object onConnection(Method method, Object[] arguments) throws Throwable {
      String name = method.getName();
      boolean toSavepoint = name.equals("rollback") && arguments.length == 1;
      if (joined && !toSavepoint && (OWNERS_OWN.contains(name) || name.equals("rollback"))) {
        faults.add("a joined storage called " + name + " on the connection of the host");
      }
      if (name.equals("close")) {
        if (back) {
          return null;
        }
        back = true;
        return count(name, this, () -> comeBack(method, arguments));
      }
      if (back && !name.equals("isClosed")) {
        faults.add(name + " was called on a connection that was given back");
      }
      if (lost) {
        if (name.equals("isClosed")) {
          return true;
        }
        throw new SQLNonTransientConnectionException("the line is lost", "08006");
      }
      if (name.equals("rollback")
          && arguments.length == 1
          && !own.contains((Savepoint) arguments[0])) {
        faults.add("a savepoint that was not made in this call was gone back to");
      }
      boolean preparing = name.startsWith("prepare") && arguments.length > 0;
      if (preparing) {
        look((String) arguments[0]);
      }
      if (!COUNTED.contains(name)) {
        return wrapped(invoke(real, method, arguments), preparing ? (String) arguments[0] : "");
      }
      return count(
          toSavepoint ? "rollback to a savepoint" : name,
          this,
          () -> {
            Object result = invoke(real, method, arguments);
            if (result instanceof Savepoint savepoint) {
              own.add(savepoint);
            }
            return result;
          });
    }

    void giveBack() {
      if (counted) {
        counted = false;
        lent.decrementAndGet();
      }
    }

    private @Nullable Object comeBack(Method method, Object[] arguments) throws Throwable {
      giveBack();
      if (gone || real.isClosed()) {
        return null;
      }
      gone = true;
      String now = state();
      if (!now.equals(before)) {
        faults.add("a connection came back with %s, but was lent with %s".formatted(now, before));
      }
      for (Statement statement : open) {
        if (!statement.isClosed()) {
          faults.add("a statement was left open when its connection was given back");
        }
      }
      return invoke(real, method, arguments);
    }

    private void look(String sql) {
      if (joined && DDL.matcher(sql).matches()) {
        faults.add("a joined storage ran '%s'".formatted(sql.strip()));
      }
    }

    private @Nullable Object wrapped(@Nullable Object result, String sql) {
      if (result instanceof Statement statement) {
        open.add(statement);
        Class<?> type =
            statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(
            type, statement, (method, arguments) -> onStatement(statement, sql, method, arguments));
      }
      return result;
    }

    private @Nullable Object onStatement(
        Statement statement, String sql, Method method, Object[] arguments) throws Throwable {
      String name = method.getName();
      if (name.equals("getConnection")) {
        return view;
      }
      if (lost && !name.equals("close") && !name.equals("isClosed")) {
        throw new SQLNonTransientConnectionException("the line is lost", "08006");
      }
      if (!OF_STATEMENTS.contains(name)) {
        return lost ? null : invoke(statement, method, arguments);
      }
      String text = arguments.length > 0 && arguments[0] instanceof String said ? said : sql;
      look(text);
      return count(
          name + " " + text.substring(0, Math.min(70, text.length())),
          this,
          () -> {
            Object result = invoke(statement, method, arguments);
            return result instanceof ResultSet rows
                ? proxy(ResultSet.class, rows, (m, a) -> onRows(rows, m, a))
                : result;
          });
    }

    private @Nullable Object onRows(ResultSet rows, Method method, Object[] arguments)
        throws Throwable {
      if (lost && method.getName().equals("close")) {
        return null;
      }
      if (lost) {
        throw new SQLNonTransientConnectionException("the line is lost", "08006");
      }
      return method.getName().equals("next")
          ? count("next row", this, () -> invoke(rows, method, arguments))
          : invoke(rows, method, arguments);
    }
  }

  /** Carries out what reaches the database. */
  private interface Reaching {
    @Nullable Object reach() throws Throwable;
  }

  private @Nullable Object count(String what, @Nullable Line line, Reaching reaching)
      throws Throwable {
    calls.add(what);
    Event planned = event;
    if (planned == null || calls.size() != at) {
      return reaching.reach();
    }
    AtomicReference<@Nullable Object> result = new AtomicReference<>();
    boolean[] done = new boolean[1];
    planned.at(
        new Call() {
          @Override
          public void carryOut() throws Throwable {
            done[0] = true;
            result.set(reaching.reach());
          }

          @Override
          public void loseLine() throws SQLException {
            Line lost = line == null ? current : line;
            if (lost != null) {
              lost.lose();
              if (line == null || what.equals("close")) {
                lost.giveBack();
              }
            }
            throw new SQLNonTransientConnectionException(
                "the line is lost at call %s, %s".formatted(at, what), "08006");
          }
        });
    return done[0] ? result.get() : reaching.reach();
  }

  /** What happens instead of a call. */
  private interface Handling {
    @Nullable Object handle(Method method, Object[] arguments) throws Throwable;
  }

  private static @Nullable Object invoke(Object target, Method method, Object[] arguments)
      throws Throwable {
    // A driver may close its file where its thread is interrupted; that is not what is tried here.
    boolean interrupted = Thread.interrupted();
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> T proxy(Class<? extends T> type, T target, Handling handling) {
    return type.cast(
        Proxy.newProxyInstance(
            Cutter.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object[] given = arguments == null ? new Object[0] : arguments;
              return switch (method.getName().toLowerCase(Locale.ROOT)) {
                case "equals" -> self == given[0];
                case "hashcode" -> System.identityHashCode(self);
                case "tostring" -> "the kit's view of " + target;
                default -> handling.handle(method, given);
              };
            }));
  }
}
