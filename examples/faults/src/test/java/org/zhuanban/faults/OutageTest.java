package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.audit.Verifier;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Channel;
import org.zhuanban.spi.Delivery;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Letter;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;

/** The database goes away under a running host, and comes back a minute later. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OutageTest {
  private static final Duration GONE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void a_database_that_is_gone_for_a_minute_costs_nothing_but_the_minute() throws Exception {
    EmbeddedPostgres server = started(0);
    int port = server.getPort();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.getJdbcUrl("postgres", "postgres"));
    source.setConnectTimeout(2);
    JdbcStorage.createSchema(source);
    Letters letters = new Letters();
    Clock noon = Clock.fixed(Instant.parse("2024-04-08T04:00:00Z"), ZoneOffset.UTC);
    Zhuanban host = Host.open(source, letters, noon);
    host.handle(Work.plan(0));
    host.handle(Work.plan(1));
    assertThat(host.handle(Work.command(0, 0))).isInstanceOf(Outcome.Done.class);
    Request request = Work.command(0, 1);

    server.close();
    long end = System.nanoTime() + GONE.toNanos();
    while (System.nanoTime() < end) {
      assertThat(failure(() -> host.handle(request)).retryable()).isTrue();
      assertThat(failure(host::sweep).retryable()).isTrue();
      assertThat(failure(host::dispatch).retryable()).isTrue();
      assertThat(failure(() -> host.read(StreamKind.PROJECT, "P-0")).retryable()).isTrue();
      Thread.sleep(200);
    }
    EmbeddedPostgres again = started(port);

    // The same host goes on, without having been started anew.
    assertThat(letters.delivered).isEmpty();
    assertThat(((Outcome.Done) host.handle(request)).repeated()).isFalse();
    assertThat(((Outcome.Done) host.handle(request)).repeated()).isTrue();
    assertThat(host.sweep().failed()).isEmpty();
    host.dispatch();
    assertThat(letters.delivered).hasSize(2).doesNotHaveDuplicates();
    assertThat(JdbcStorage.builder().outbox(source).list(MessageState.SENT, Optional.empty(), 10))
        .hasSize(2)
        .allSatisfy(kept -> assertThat(kept.attempts()).isEqualTo(1));
    Storage storage = JdbcStorage.of(source);
    for (int project = 0; project < 2; project++) {
      assertThat(storage.read(Work.project(project), 0, 10))
          .extracting(Entry::commandKey)
          .containsExactly("plan", Work.key(0, project));
    }
    assertThat(new Verifier(storage).streams("project").sound()).isTrue();
    again.close();
  }

  private EmbeddedPostgres started(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("county"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private static StorageException failure(Runnable call) {
    StorageException failure = catchThrowableOfType(StorageException.class, call::run);
    assertThat(failure).as("a StorageException").isNotNull();
    return failure;
  }

  private static final class Letters implements Channel {
    private final List<String> delivered = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public Delivery deliver(Letter letter) {
      delivered.add(letter.id());
      return new Delivery.Delivered();
    }
  }
}
