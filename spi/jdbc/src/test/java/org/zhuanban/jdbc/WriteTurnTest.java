package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.moved;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

class WriteTurnTest {
  private static final StreamKey OTHER = new StreamKey("project", "P-2");

  @Test
  void who_writes_a_file_of_h2_waits_until_the_transaction_of_another_storage_has_ended()
      throws Exception {
    Database database = Database.H2_FILE;
    String namespace = database.fresh("turn");
    FutureTask<CommitResult> second = second(database, namespace);
    Thread clerk = new Thread(second);
    AtomicBoolean waited = new AtomicBoolean();
    first(
            database,
            namespace,
            () -> {
              clerk.start();
              waited.set(parked(clerk));
              assertThat(second.isDone()).isFalse();
            })
        .commit(commit(0, "c-1"));
    assertThat(waited).isTrue();
    assertThat(second.get(30, TimeUnit.SECONDS)).isInstanceOf(Committed.class);
  }

  @Test
  void in_memory_nobody_waits() throws Exception {
    Database database = Database.H2_MEMORY;
    String namespace = database.fresh("turn");
    FutureTask<CommitResult> second = second(database, namespace);
    AtomicBoolean done = new AtomicBoolean();
    first(
            database,
            namespace,
            () -> {
              new Thread(second).start();
              done.set(ended(second));
            })
        .commit(commit(0, "c-1"));
    assertThat(done).isTrue();
    assertThat(second.get()).isInstanceOf(Committed.class);
  }

  private static Storage first(Database database, String namespace, Runnable midway) {
    Pool pool = database.newPool(true);
    database.pool();
    return pool.options()
        .namespace(namespace)
        .projection((connection, commit) -> midway.run())
        .open(pool);
  }

  private static FutureTask<CommitResult> second(Database database, String namespace) {
    database.pool();
    Pool pool = database.newPool(true);
    Storage storage = pool.options().namespace(namespace).open(pool);
    return new FutureTask<>(() -> storage.commit(moved(commit(0, "c-1"), OTHER)));
  }

  /** Whether it comes to wait for a lock of this process. */
  private static boolean parked(Thread thread) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (thread.getState() != Thread.State.WAITING && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
    }
    return thread.getState() == Thread.State.WAITING;
  }

  private static boolean ended(FutureTask<?> task) {
    try {
      task.get(30, TimeUnit.SECONDS);
      return true;
    } catch (Exception failure) {
      return false;
    }
  }
}
