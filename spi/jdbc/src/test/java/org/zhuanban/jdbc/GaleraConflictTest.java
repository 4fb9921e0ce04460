package org.zhuanban.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.zhuanban.jdbc.Samples.STREAM;
import static org.zhuanban.jdbc.Samples.commit;
import static org.zhuanban.jdbc.Samples.put;
import static org.zhuanban.jdbc.Samples.telling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.tck.History;

/** Two nodes let the same version go forward, and only one of the two commits goes through. */
class GaleraConflictTest {
  private final Database cluster = Database.GALERA;
  private final String namespace = cluster.fresh("g");
  private final Pool pool = cluster.pool();

  private JdbcBuilder here() {
    return JdbcStorage.builder().namespace(namespace);
  }

  @Test
  void J2_what_is_lost_at_the_commit_of_a_host_is_told_by_it_and_worth_another_try()
      throws SQLException {
    here().open(pool).commit(commit(0, "c-1", put("d")));
    try (Connection one = cluster.connection();
        Connection other = cluster.connection()) {
      one.setAutoCommit(false);
      other.setAutoCommit(false);
      assertThat(here().join(one).commit(commit(2, "c-2", put("d")))).isEqualTo(new Committed(4));
      assertThat(here().join(other).commit(commit(2, "c-3", put("e")))).isEqualTo(new Committed(4));

      one.commit();
      SQLException lost = catchThrowableOfType(SQLException.class, other::commit);

      assertThat(new Failures(Dialect.mariaDb()).undone(lost)).as("%s", lost).isTrue();
    }

    Storage storage = here().open(pool);
    assertThat(storage.head(STREAM)).map(Head::version).contains(4L);
    assertThat(storage.receipt(STREAM, "c-2")).isPresent();
    assertThat(storage.receipt(STREAM, "c-3")).isEmpty();
    assertThat(storage.duties(STREAM)).hasSize(1);
  }

  /**
   * With statements in bundles of the driver, one of some hundred commits was acknowledged here
   * although it had lost.
   */
  @Test
  void J2_writers_at_all_nodes_lose_nothing_and_learn_of_every_conflict() throws Exception {
    Storage storage = here().open(pool);
    History history = new History();
    AtomicLong clock = new AtomicLong();
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String name = "w" + i + "-";
      writers.add(
          () -> {
            int kept = 0;
            for (int n = 0; n < 200; n++) {
              long version = storage.head(STREAM).map(Head::version).orElse(0L);
              Commit commit =
                  telling(commit(version, name + n, put("d"), put("e")), name + n, name + "x" + n);
              long begin = clock.incrementAndGet();
              CommitResult result = storage.commit(commit);
              long end = clock.incrementAndGet();
              if (result instanceof Committed) {
                history.acknowledged(begin, end, commit);
                kept++;
              } else {
                history.refused(begin, end, commit);
              }
            }
            return kept;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(writers.size());
    int kept = 0;
    for (Future<Integer> each : threads.invokeAll(writers, 120, TimeUnit.SECONDS)) {
      kept += each.get();
    }
    threads.shutdown();

    assertThat(history.violations(stream -> storage.read(stream, 0, 10_000))).isEmpty();
    assertThat(kept).isPositive();
    assertThat(storage.head(STREAM)).map(Head::version).contains(2L * kept);
    assertThat(pool.lent()).isZero();
  }
}
