package org.zhuanban.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Counts what goes to a database, and stops for ever at one place: before a statement, before a
 * commit, or after one. It says so, so that the JVM can be killed exactly there.
 */
final class Cuts {
  private final long at;
  private final AtomicLong passed = new AtomicLong();

  /** Stops at the n-th place, from 1; 0 never stops. */
  Cuts(long at) {
    this.at = at;
  }

  DataSource watch(DataSource source) {
    return watched(source, DataSource.class);
  }

  private <T> T watched(Object target, Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            Cuts.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              String name = method.getName();
              if (name.startsWith("execute") || name.equals("commit")) {
                place("before " + name);
              }
              Object result;
              try {
                result = method.invoke(target, arguments);
              } catch (InvocationTargetException e) {
                throw Objects.requireNonNull(e.getCause());
              }
              if (name.equals("commit")) {
                place("after " + name);
              }
              return switch (name) {
                case "getConnection" -> watched(result, Connection.class);
                case "prepareStatement" -> watched(result, PreparedStatement.class);
                case "createStatement" -> watched(result, Statement.class);
                default -> result;
              };
            }));
  }

  private void place(String what) throws InterruptedException {
    if (passed.incrementAndGet() == at) {
      Said.line("cut " + what);
      new CountDownLatch(1).await();
    }
  }
}
