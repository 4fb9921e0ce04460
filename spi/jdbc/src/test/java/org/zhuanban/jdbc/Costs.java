package org.zhuanban.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Asks the database what each query costs that is made through it, and runs it all the same. */
final class Costs {
  private final Database database;
  private long sum;
  private long reported;

  Costs(Database database) {
    this.database = database;
  }

  /** What was looked at so far, in rows or pages. */
  long sum() {
    return sum;
  }

  /** What was looked at since the last call. */
  long taken() {
    long taken = sum - reported;
    reported = sum;
    return taken;
  }

  DataSource source() {
    Pool pool = database.pool();
    return Watch.proxy(DataSource.class, pool, (method, arguments) -> over(pool.getConnection()));
  }

  private Connection over(Connection connection) {
    return Watch.proxy(
        Connection.class,
        connection,
        (method, arguments) -> {
          Object result = call(method, connection, arguments);
          return result instanceof PreparedStatement statement
              ? over(connection, statement, (String) arguments[0])
              : result;
        });
  }

  private PreparedStatement over(Connection connection, PreparedStatement statement, String sql) {
    List<Setting> settings = new ArrayList<>();
    return Watch.proxy(
        PreparedStatement.class,
        statement,
        (method, arguments) -> {
          if (method.getName().startsWith("set")) {
            settings.add(other -> call(method, other, arguments));
          } else if (method.getName().equals("executeQuery")) {
            sum +=
                database.cost(
                    connection,
                    (same, prefix) -> set(same.prepareStatement(prefix + sql), settings));
          }
          return call(method, statement, arguments);
        });
  }

  private static PreparedStatement set(PreparedStatement statement, List<Setting> settings)
      throws SQLException {
    for (Setting setting : settings) {
      try {
        setting.on(statement);
      } catch (SQLException | RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError(e);
      }
    }
    return statement;
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Gives a statement a parameter. */
  private interface Setting {
    void on(PreparedStatement statement) throws Throwable;
  }
}
