package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhuanban.jdbc.Samples.STREAM;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.put;
import static org.zhuanban.jdbc.Samples.telling;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.KeptMessage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Outbox;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.tck.History;

/** What is left when the server dies, and what callers see of it. */
abstract class ServerFaults {
  private static final int ALL = 100_000;
  private static final List<StreamKey> STREAMS =
      List.of(new StreamKey("project", "P-1"), new StreamKey("project", "P-2"));

  private final Server server;
  private final Pool pool;

  ServerFaults(Server server) {
    this.server = server;
    this.pool = new Pool(() -> DriverManager.getConnection(server.url()), true);
  }

  @BeforeEach
  void start() throws Exception {
    server.start();
    JdbcStorage.createSchema(pool);
  }

  @AfterEach
  void end() throws Exception {
    server.end();
  }

  @Test
  void a_server_killed_in_mid_load_loses_nothing_acknowledged_and_doubles_nothing()
      throws Exception {
    Storage storage = JdbcStorage.of(pool);
    Outbox outbox = JdbcStorage.builder().outbox(pool);
    Load load = new Load(storage);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      StreamKey stream = STREAMS.get(i % STREAMS.size());
      running.add(threads.submit(() -> load.run(stream)));
    }
    for (int kills = 0; kills < 2; kills++) {
      load.awaitMore(100);

      server.kill();
      server.start();
    }
    load.awaitMore(100);
    load.stopped.set(true);
    for (Future<?> each : running) {
      each.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();

    assertThat(load.history.violations(stream -> storage.read(stream, 0, ALL))).isEmpty();
    assertThat(load.failures).as("calls that met the kill").hasPositiveValue();
    List<String> kept =
        STREAMS.stream()
            .flatMap(stream -> storage.read(stream, 0, ALL).stream())
            .map(Entry::commandKey)
            .distinct()
            .sorted()
            .toList();
    assertThat(outbox.list(MessageState.WAITING, Optional.empty(), ALL))
        .extracting(message -> message.message().id())
        .isEqualTo(kept);
    assertThat(pool.lent()).isZero();
  }

  @Test
  void while_the_database_is_gone_calls_fail_as_worth_another_try_and_afterwards_work_again()
      throws Exception {
    Storage storage = JdbcStorage.of(pool);
    Outbox outbox = JdbcStorage.builder().outbox(pool);
    storage.commit(telling(commit(0, "c-1", put("d")), "m-1"));
    server.kill();
    long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();

    while (System.nanoTime() < end) {
      assertThat(failure(() -> storage.commit(commit(2, "c-2"))).retryable()).isTrue();
      assertThat(failure(() -> storage.head(STREAM)).retryable()).isTrue();
      assertThat(failure(() -> outbox.revive("m-1", Samples.MOMENT)).retryable()).isTrue();
      assertThat(pool.lent()).isZero();
    }
    server.start();

    assertThat(storage.head(STREAM)).map(Head::version).contains(2L);
    assertThat(storage.commit(commit(2, "c-2"))).isEqualTo(new Committed(4));
    assertThat(outbox.list(MessageState.WAITING, Optional.empty(), ALL))
        .extracting(KeptMessage::attempts)
        .containsExactly(0);
    assertThat(pool.lent()).isZero();
  }

  private static StorageException failure(Runnable call) {
    StorageException failure = catchThrowableOfType(StorageException.class, call::run);
    assertThat(failure).as("a StorageException").isNotNull();
    return failure;
  }

  /** Commits as fast as it goes, and writes down what became of each. */
  private static final class Load {
    private final Storage storage;
    private final History history = new History();
    private final AtomicLong clock = new AtomicLong();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    Load(Storage storage) {
      this.storage = storage;
    }

    void run(StreamKey stream) {
      Unproved unproved = new Unproved(history);
      while (!stopped.get()) {
        try {
          long version = storage.head(stream).map(Head::version).orElse(0L);
          String command = "c-" + commands.incrementAndGet();
          Commit commit =
              Samples.moved(telling(commit(version, command, put("d")), command), stream);
          attempt(commit, unproved);
        } catch (StorageException e) {
          unproved.forget();
          assertThat(e.retryable()).as(e.getMessage()).isTrue();
          failures.incrementAndGet();
        }
      }
      unproved.stand();
    }

    private void attempt(Commit commit, Unproved unproved) {
      long begin = clock.incrementAndGet();
      try {
        CommitResult result = storage.commit(commit);
        long end = clock.incrementAndGet();
        if (result instanceof Committed) {
          history.acknowledged(begin, end, commit);
          acknowledged.incrementAndGet();
          unproved.stand();
        } else {
          unproved.add(new Refusal(begin, end, commit));
        }
      } catch (StorageException e) {
        history.unknown(begin, commit);
        throw e;
      }
    }

    void awaitMore(int commits) throws InterruptedException {
      int enough = acknowledged.get() + commits;
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (acknowledged.get() < enough) {
        assertThat(System.nanoTime()).as("the load should go on").isLessThan(end);
        Thread.sleep(5);
      }
    }
  }

  private record Refusal(long begin, long end, Commit commit) {}

  /**
   * The refusals of one officer since its last acknowledged commit. InnoDB shows a commit to others
   * a moment before it is durable, so that a refusal may rest on one that dies with the server;
   * once a later commit is durable, so is everything before it.
   */
  private static final class Unproved {
    private final History history;
    private final List<Refusal> refusals = new ArrayList<>();

    Unproved(History history) {
      this.history = history;
    }

    void add(Refusal refusal) {
      refusals.add(refusal);
    }

    void stand() {
      refusals.forEach(each -> history.refused(each.begin, each.end, each.commit));
      refusals.clear();
    }

    void forget() {
      refusals.forEach(each -> history.unknown(each.begin, each.commit));
      refusals.clear();
    }
  }
}
