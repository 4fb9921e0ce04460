package org.zhuanban.benchmarks.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiConsumer;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Storage;

/** Looks at the commits that go into a storage, and at what becomes of them. */
final class Watched {
  private Watched() {}

  static Storage over(Storage storage, BiConsumer<Commit, CommitResult> watcher) {
    return (Storage)
        Proxy.newProxyInstance(
            Storage.class.getClassLoader(),
            new Class<?>[] {Storage.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(storage, arguments);
                if (result instanceof CommitResult committed
                    && arguments[0] instanceof Commit commit) {
                  watcher.accept(commit, committed);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
