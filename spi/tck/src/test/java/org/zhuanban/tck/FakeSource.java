package org.zhuanban.tck;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source without a database: a statement is something that happens at the next commit. */
final class FakeSource {
  /** What a statement does, given to it as its first parameter. */
  interface Effect {
    void happen() throws SQLException;
  }

  private FakeSource() {}

  static DataSource source() {
    return proxy(DataSource.class, (name, arguments) -> connection());
  }

  static Connection connection() {
    return new Line().view;
  }

  /** One connection. */
  private static final class Line {
    final Connection view = proxy(Connection.class, this::called);
    private final List<Effect> pending = new ArrayList<>();
    private boolean autoCommit = true;
    private boolean readOnly;
    private boolean closed;
    private int isolation = Connection.TRANSACTION_READ_COMMITTED;

    private @Nullable Object called(String name, Object[] arguments) throws SQLException {
      return switch (name) {
        case "getAutoCommit" -> autoCommit;
        case "setAutoCommit" -> {
          end(true);
          autoCommit = (boolean) arguments[0];
          yield null;
        }
        case "getTransactionIsolation" -> isolation;
        case "setTransactionIsolation" -> {
          isolation = (int) arguments[0];
          yield null;
        }
        case "isReadOnly" -> readOnly;
        case "setReadOnly" -> {
          readOnly = (boolean) arguments[0];
          yield null;
        }
        case "getHoldability" -> 1;
        case "commit" -> {
          end(true);
          yield null;
        }
        case "rollback" -> {
          end(false);
          yield null;
        }
        case "close" -> {
          end(false);
          closed = true;
          yield null;
        }
        case "isClosed" -> closed;
        case "prepareStatement" -> statement();
        default -> null;
      };
    }

    private void end(boolean keep) throws SQLException {
      List<Effect> effects = List.copyOf(pending);
      pending.clear();
      if (keep) {
        for (Effect effect : effects) {
          effect.happen();
        }
      }
    }

    private PreparedStatement statement() {
      List<Effect> effects = new ArrayList<>();
      AtomicBoolean shut = new AtomicBoolean();
      return proxy(
          PreparedStatement.class,
          (name, arguments) -> {
            return switch (name) {
              case "setObject" -> {
                effects.add((Effect) arguments[1]);
                yield null;
              }
              case "execute" -> {
                pending.addAll(effects);
                if (autoCommit) {
                  end(true);
                }
                yield true;
              }
              case "close" -> {
                shut.set(true);
                yield null;
              }
              case "isClosed" -> shut.get();
              default -> null;
            };
          });
    }
  }

  /** What happens instead of a call. */
  private interface Handling {
    @Nullable Object handle(String name, Object[] arguments) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, Handling handling) {
    return type.cast(
        Proxy.newProxyInstance(
            FakeSource.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                handling.handle(method.getName(), arguments == null ? new Object[0] : arguments)));
  }
}
