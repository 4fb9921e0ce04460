package org.zhuanban.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets one wrong form of a statement run in the place of the right one, or notes which there are.
 */
final class MutatedConnection {
  private static final Map<String, Map<String, SqlMutants.Wrong>> KNOWN = new ConcurrentHashMap<>();

  private final String mutant;
  private final Set<String> met = ConcurrentHashMap.newKeySet();

  /** With the name of a mutant, or with none. */
  MutatedConnection(String mutant) {
    this.mutant = mutant;
  }

  /** The names of all that could have been wrong in the statements so far. */
  Set<String> met() {
    return met;
  }

  Connection over(Connection real) {
    return Watch.proxy(
        Connection.class,
        real,
        (method, arguments) -> {
          if (!method.getName().equals("prepareStatement")) {
            return invoke(real, method, arguments);
          }
          String sql = (String) arguments[0];
          Map<String, SqlMutants.Wrong> all = KNOWN.computeIfAbsent(sql, SqlMutants::of);
          met.addAll(all.keySet());
          SqlMutants.Wrong wrong = all.get(mutant);
          return wrong == null
              ? invoke(real, method, arguments)
              : prepared(real.prepareStatement(wrong.sql()), wrong);
        });
  }

  private static PreparedStatement prepared(PreparedStatement real, SqlMutants.Wrong wrong) {
    return Watch.proxy(
        PreparedStatement.class,
        real,
        (method, arguments) -> {
          if (!method.getName().startsWith("set")
              || arguments.length < 2
              || !(arguments[0] instanceof Integer parameter)) {
            return invoke(real, method, arguments);
          }
          for (int i = 0; i < wrong.parameters().size(); i++) {
            if (wrong.parameters().get(i).equals(parameter)) {
              Object[] mine = arguments.clone();
              mine[0] = i + 1;
              mine[1] =
                  wrong.changed().contains(parameter) && !method.getName().equals("setNull")
                      ? other(arguments[1])
                      : arguments[1];
              invoke(real, method, mine);
            }
          }
          return null;
        });
  }

  private static Object other(Object value) {
    if (value instanceof Long number) {
      return number + 1;
    } else if (value instanceof String text) {
      return (text.startsWith("a") ? "b" : "a") + text.substring(Math.min(1, text.length()));
    } else if (value instanceof byte[] bytes) {
      byte[] flipped = bytes.length == 0 ? new byte[1] : bytes.clone();
      flipped[0] ^= 1;
      return flipped;
    }
    throw new AssertionError("no other value of " + value.getClass());
  }

  private static @Nullable Object invoke(Object target, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
