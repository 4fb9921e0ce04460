package org.zhuanban.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Looks over the shoulder of the user of a real connection, and breaks it on demand. */
final class Watch {
  /** What only the owner of a transaction may do. */
  static final Set<String> OWNERS_OWN =
      Set.of("commit", "rollback", "close", "abort", "setAutoCommit", "setTransactionIsolation");

  /** In order: each call that goes to the database or changes the transaction. */
  final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  private final AtomicInteger untilFailure = new AtomicInteger(Integer.MAX_VALUE);

  /** Makes the {@code n}th call from now on fail, instead of reaching the database. */
  void failAt(int n) {
    untilFailure.set(n);
  }

  Connection over(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments) -> {
          String name = method.getName();
          // To roll back to a savepoint of one's own is another thing.
          String said = name.equals("rollback") && arguments.length == 1 ? "rollbackTo" : name;
          if (OWNERS_OWN.contains(said)
              || said.equals("rollbackTo")
              || said.equals("setSavepoint")
              || said.equals("releaseSavepoint")) {
            count(said);
          }
          Object result = call(connection, method, arguments);
          if (result instanceof PreparedStatement statement) {
            return proxy(PreparedStatement.class, statement, counting(statement));
          }
          if (result instanceof Statement statement) {
            return proxy(Statement.class, statement, counting(statement));
          }
          return result;
        });
  }

  private Handling counting(Statement statement) {
    return (method, arguments) -> {
      if (method.getName().startsWith("execute")) {
        count("execute");
      }
      return call(statement, method, arguments);
    };
  }

  private void count(String name) throws SQLException {
    calls.add(name);
    if (untilFailure.decrementAndGet() == 0) {
      throw new SQLException("the line is cut at '" + name + "'", "08006");
    }
  }

  private static @Nullable Object call(Object target, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** What happens instead of a call. */
  interface Handling {
    @Nullable Object handle(Method method, Object[] arguments) throws Throwable;
  }

  static <T> T proxy(Class<T> type, T target, Handling handling) {
    return type.cast(
        Proxy.newProxyInstance(
            Watch.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                handling.handle(method, arguments == null ? new Object[0] : arguments)));
  }
}
