package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhuanban.jdbc.Samples.STREAM;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.moved;
import static org.zhuanban.jdbc.Samples.put;
import static org.zhuanban.jdbc.Samples.telling;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Bytes;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.CommitResult.Conflict;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/** Commits that are handed over together, in one transaction. */
abstract class HandoverBehaviour {
  private static final List<StreamKey> STREAMS =
      IntStream.range(0, 50).mapToObj(i -> new StreamKey("project", "P-" + i)).toList();

  private final Database database;
  private final String namespace;

  HandoverBehaviour(Database database) {
    this.database = database;
    this.namespace = database.fresh("h");
    database.pool();
  }

  private JdbcBuilder here() {
    return JdbcStorage.builder().namespace(namespace);
  }

  private Storage outside() {
    return here().open(database.pool());
  }

  private static List<Commit> toEach(Commit commit) {
    return STREAMS.stream().map(stream -> moved(commit, stream)).toList();
  }

  @Test
  void commands_handed_over_together_take_no_more_round_trips_than_one() {
    Pool pool = database.newPool(true);
    Storage storage = here().open(pool);
    storage.commit(commit(0, "c-1"));
    pool.watch().calls.clear();

    assertThat(
            storage.commitAll(
                List.of(
                    telling(commit(2, "c-2", put("d")), "m-1"),
                    telling(commit(4, "c-3", put("d"), put("e")), "m-2"))))
        .containsExactly(new Committed(4), new Committed(6));

    assertThat(pool.watch().calls)
        .filteredOn("execute"::equals)
        .hasSameSizeAs(database.roundTrips(4));
    assertThat(storage.duties(STREAM)).extracting(DutyRow::key).containsExactly("d", "e");
  }

  @Test
  void commands_to_many_projects_take_two_round_trips_more_than_one() {
    Pool pool = database.newPool(true);
    Storage storage = here().open(pool);
    storage.commitAll(toEach(commit(0, "c-1")));
    pool.watch().calls.clear();

    List<CommitResult> results =
        storage.commitAll(
            STREAMS.stream()
                .map(
                    stream ->
                        telling(moved(commit(2, "c-2", put("d")), stream), "m-" + stream.id()))
                .toList());

    assertThat(results).hasSize(50).containsOnly(new Committed(4));
    assertThat(pool.watch().calls)
        .containsExactly(
            "setAutoCommit",
            "execute",
            "execute",
            "execute",
            "execute",
            "execute",
            "commit",
            "setAutoCommit");
  }

  @Test
  void T1_a_group_that_fails_anywhere_leaves_no_trace_and_gives_its_connection_back() {
    Pool pool = database.newPool(true);
    Storage storage = here().open(pool);
    storage.commitAll(toEach(commit(0, "c-1")));
    StreamKey fresh = new StreamKey("project", "new");
    List<Commit> group =
        List.of(
            telling(moved(commit(2, "c-2", put("d")), STREAMS.get(3)), "m-1"),
            moved(commit(0, "c-2", put("d")), fresh),
            moved(commit(2, "c-2", put("d")), STREAMS.get(1)));
    pool.watch().calls.clear();

    // Auto-commit off, heads held, moved and added, entries, duties, messages and the commit.
    for (int n = 1; n <= 8; n++) {
      pool.watch().failAt(n);

      StorageException failure =
          catchThrowableOfType(StorageException.class, () -> storage.commitAll(group));

      assertThat(failure).as("failure at call %d", n).isNotNull();
      assertThat(failure)
          .hasMessageStartingWith("could not keep entries of 3 streams in namespace '" + namespace);
      assertThat(pool.lent()).isZero();
      assertThat(outside().heads(List.of(STREAMS.get(1), STREAMS.get(3), fresh)).values())
          .as("heads after a failure at call %d", n)
          .extracting(head -> head.version())
          .containsExactly(2L, 2L);
      assertThat(outside().duties(STREAMS.get(3))).isEmpty();
      assertThat(outside().read(fresh, 0, 1)).isEmpty();
    }

    pool.watch().calls.clear();
    assertThat(storage.commitAll(group))
        .containsExactly(new Committed(4), new Committed(2), new Committed(4));
    assertThat(pool.watch().calls).filteredOn("execute"::equals).hasSize(6);
  }

  @Test
  void T1_a_commit_that_the_database_refuses_keeps_all_others_from_being_kept() {
    Storage storage = outside();
    Commit large = commit(0, "c-1");
    Entry first = large.entries().get(0);
    Entry tooLarge =
        new Entry(
            first.version(),
            first.type(),
            first.schema(),
            first.effectiveOn(),
            first.recordedAt(),
            first.actor(),
            first.commandKey(),
            Bytes.of(new byte[(1 << 20) + 1]),
            first.seal(),
            first.chain());
    Commit refused =
        new Commit(
            STREAMS.get(7),
            0,
            List.of(tooLarge, large.entries().get(1)),
            List.of(),
            List.of(),
            List.of(),
            large.receipt(),
            List.of(),
            List.of());

    StorageException failure =
        catchThrowableOfType(
            StorageException.class,
            () ->
                storage.commitAll(
                    List.of(
                        moved(commit(0, "c-1"), STREAMS.get(1)),
                        refused,
                        moved(commit(0, "c-1"), STREAMS.get(9)))));

    assertThat(failure.retryable()).isFalse();
    assertThat(storage.heads(STREAMS)).isEmpty();
  }

  @Test
  void J13_a_group_that_loses_a_true_race_for_a_new_stream_keeps_the_others() throws Exception {
    StreamKey old = new StreamKey("project", "old");
    StreamKey other = new StreamKey("project", "other");
    outside().commit(moved(commit(0, "c-0"), old));
    try (Connection first = database.connection()) {
      first.setAutoCommit(false);
      here().join(first).commit(commit(0, "c-1"));
      Storage group = outside();
      CompletableFuture<List<CommitResult>> losing =
          CompletableFuture.supplyAsync(
              () ->
                  group.commitAll(
                      List.of(
                          moved(commit(2, "c-2", put("d")), old),
                          commit(0, "c-2", put("d")),
                          moved(commit(0, "c-2", put("d")), other))));
      database.awaitWaiting();

      first.commit();

      assertThat(losing.get(30, TimeUnit.SECONDS))
          .containsExactly(new Committed(4), new Conflict(), new Committed(2));
    }

    assertThat(outside().receipt(STREAM, "c-2")).isEmpty();
    assertThat(outside().duties(STREAM)).isEmpty();
    assertThat(outside().duties(old)).hasSize(1);
    assertThat(outside().duties(other)).hasSize(1);
  }

  @Test
  void J3_a_group_that_loses_leaves_the_joined_transaction_usable() throws Exception {
    outside().commitAll(toEach(commit(0, "c-1")));
    StreamKey fresh = new StreamKey("project", "new");
    outside().commit(moved(commit(0, "c-1"), fresh));
    try (Connection host = database.connection()) {
      host.setAutoCommit(false);
      Storage joined = here().join(host);

      assertThat(
              joined.commitAll(
                  List.of(
                      moved(commit(0, "c-2"), fresh),
                      moved(commit(4, "c-2"), STREAMS.get(3)),
                      moved(commit(2, "c-2"), STREAMS.get(4)))))
          .containsExactly(new Conflict(), new Conflict(), new Committed(4));
      assertThat(joined.commit(moved(commit(2, "c-3"), STREAMS.get(3))))
          .isEqualTo(new Committed(4));
      host.commit();
    }

    assertThat(outside().head(fresh).orElseThrow().version()).isEqualTo(2);
    assertThat(outside().receipt(STREAMS.get(4), "c-2")).isPresent();
  }
}
