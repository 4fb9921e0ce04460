package org.zhuanban.benchmarks.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls that go into a port. */
final class Counted {
  private Counted() {}

  static <T> T over(Class<T> port, T counted, AtomicInteger calls) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              calls.incrementAndGet();
              try {
                return method.invoke(counted, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
