package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhuanban.jdbc.Samples.STREAM;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.moved;
import static org.zhuanban.jdbc.Samples.put;
import static org.zhuanban.jdbc.Samples.telling;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/** Commits whose statements go in one round trip. */
class PostgreSqlChainTest {
  private static final Database DATABASE = Database.POSTGRESQL;
  private static final StreamKey OTHER = new StreamKey("project", "other");

  private final String namespace = DATABASE.fresh("chain");

  PostgreSqlChainTest() {
    DATABASE.pool();
  }

  private JdbcBuilder here() {
    return JdbcStorage.builder().namespace(namespace);
  }

  @Test
  void a_command_takes_one_round_trip_and_a_commit() {
    Pool pool = DATABASE.newPool(true);
    Storage storage = here().open(pool);
    pool.watch().calls.clear();

    storage.commit(commit(0, "c-1", put("d"), put("e")));
    storage.commit(telling(commit(2, "c-2", put("d"), new DutyChange.Remove("e")), "m-1"));

    assertThat(pool.watch().calls)
        .containsExactly(
            "setAutoCommit",
            "execute",
            "commit",
            "setAutoCommit",
            "setAutoCommit",
            "execute",
            "commit",
            "setAutoCommit");
    assertThat(storage.duties(STREAM)).hasSize(1);
  }

  @Test
  void what_was_written_behind_a_head_that_has_moved_on_is_undone() {
    Storage storage = here().open(DATABASE.pool());
    storage.commit(commit(0, "c-1", put("d")));
    storage.commit(commit(2, "c-2"));

    // The first two find their versions taken, the last one writes rows in vain.
    assertThat(storage.commit(commit(0, "late", put("e")))).isEqualTo(new Conflict());
    assertThat(storage.commit(commit(2, "late", put("e")))).isEqualTo(new Conflict());
    assertThat(storage.commit(telling(commit(9, "early", put("e")), "m-9")))
        .isEqualTo(new Conflict());

    assertThat(storage.head(STREAM).orElseThrow().version()).isEqualTo(4);
    assertThat(storage.read(STREAM, 0, 20)).hasSize(4);
    assertThat(storage.duties(STREAM)).extracting(row -> row.key()).containsExactly("d");
    assertThat(storage.commit(telling(moved(commit(0, "c-3"), OTHER), "m-9")))
        .isEqualTo(new Committed(2));
  }

  @Test
  void a_taken_key_behind_the_entries_is_a_failure_and_no_conflict() {
    Storage storage = here().open(DATABASE.pool());
    storage.commit(telling(commit(0, "c-1"), "m-1"));

    StorageException failure =
        catchThrowableOfType(
            StorageException.class,
            () -> storage.commit(telling(moved(commit(0, "c-2", put("d")), OTHER), "m-1")));

    assertThat(failure)
        .hasMessageStartingWith(
            "could not keep entries after version 0 of stream 'project/other' in namespace '"
                + namespace);
    assertThat(failure.retryable()).isFalse();
    assertThat(storage.head(OTHER)).isEmpty();
    assertThat(storage.duties(OTHER)).isEmpty();
  }

  @Test
  void who_waits_for_a_head_finds_it_moved() throws Exception {
    Storage storage = here().open(DATABASE.pool());
    storage.commit(commit(0, "c-1"));
    try (Connection host = DATABASE.connection()) {
      host.setAutoCommit(false);
      here().join(host).commit(commit(2, "c-2"));
      CompletableFuture<CommitResult> losing =
          CompletableFuture.supplyAsync(() -> storage.commit(commit(2, "c-3", put("d"))));
      DATABASE.awaitWaiting();

      host.commit();

      assertThat(losing.get(30, TimeUnit.SECONDS)).isEqualTo(new Conflict());
    }
    assertThat(storage.duties(STREAM)).isEmpty();
    assertThat(storage.receipt(STREAM, "c-3")).isEmpty();
  }

  @Test
  void a_commit_with_more_rows_than_a_chain_takes_is_kept_whole() {
    Storage storage = here().open(DATABASE.pool());
    DutyChange[] duties =
        IntStream.range(0, 2_000).mapToObj(i -> put("d-" + i)).toArray(DutyChange[]::new);

    assertThat(storage.commit(commit(0, "c-1", duties))).isEqualTo(new Committed(2));
    assertThat(storage.commit(commit(0, "c-2", duties))).isEqualTo(new Conflict());

    assertThat(storage.duties(STREAM)).hasSize(2_000);
  }

  /** As walls against injected statements do. */
  @Test
  void a_pool_that_refuses_chains_gets_one_statement_after_the_other() {
    Pool pool = DATABASE.newPool(true);
    Storage storage = here().open(refusing(pool));
    pool.watch().calls.clear();
    Commit founding = commit(0, "c-1", put("d"));

    assertThat(storage.commit(founding)).isEqualTo(new Committed(2));

    assertThat(pool.watch().calls)
        .containsExactly(
            "setAutoCommit", "execute", "execute", "execute", "commit", "setAutoCommit");
    assertThat(storage.commit(founding)).isEqualTo(new Conflict());
  }

  private static DataSource refusing(DataSource pool) {
    return Watch.proxy(
        DataSource.class,
        pool,
        (asked, nothing) -> {
          Connection connection = pool.getConnection();
          return Watch.proxy(
              Connection.class,
              connection,
              (method, arguments) -> {
                if (method.getName().equals("prepareStatement")
                    && arguments[0].toString().contains(";")) {
                  throw new SQLException("sql injection violation, multi-statement not allow");
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              });
        });
  }
}
