package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.zhuanban.Zhuanban;
import org.zhuanban.audit.Verifier;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * The primary of a cluster dies again and again in the middle of commits, while officers, a sweep
 * and a dispatcher work. {@code spi/jdbc/src/test/servers/failover.sh} starts the cluster and runs
 * this.
 */
@EnabledIfSystemProperty(named = "zhuanban.patroni", matches = ".+")
@Timeout(value = 80, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailoverTest {
  private static final int FAILOVERS = Integer.getInteger("zhuanban.patroni.failovers", 10);

  /** How many of the last commands of an officer are sent once more at the end. */
  private static final int REPEATS = 50;

  private static final Instant NOON = Instant.parse("2024-04-08T04:00:00Z");

  private final Cluster cluster = new Cluster();

  @Test
  void failovers_lose_and_double_nothing() throws Exception {
    try (HikariDataSource source = source()) {
      JdbcStorage.createSchema(source);
      Crowd crowd = new Crowd(source);
      List<Duration> commits = new ArrayList<>();
      ExecutorService threads = Executors.newCachedThreadPool();
      List<Future<?>> workers = crowd.workers().stream().<Future<?>>map(threads::submit).toList();
      try {
        for (int failover = 0; failover < FAILOVERS; failover++) {
          // Each one dies in the middle of what four officers are about.
          crowd.awaitCommands(100);
          commits.add(failedOver(crowd, failover));
        }
        crowd.awaitCommands(100);
      } finally {
        crowd.stop();
        threads.shutdown();
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
      System.out.println(summary(commits) + "; " + crowd.summary());
      assertSound(source, crowd);
    }
  }

  /** How long officers had to wait. Two of three are kills, the third is a server that hangs. */
  private Duration failedOver(Crowd crowd, int failover) throws Exception {
    boolean frozen = failover % 3 == 2;
    int primary = cluster.primary();
    if (frozen) {
      cluster.freeze(primary);
    } else {
      cluster.kill(primary);
    }
    long gone = System.nanoTime();
    int next = cluster.primary();
    long taken = System.nanoTime();
    Duration promoted = Duration.ofNanos(taken - gone);
    assertThat(next).isNotEqualTo(primary);
    if (frozen) {
      cluster.thaw(primary);
    } else {
      cluster.back(primary);
    }
    Duration whole = Duration.ofNanos(System.nanoTime() - gone);
    Duration first = Duration.ofNanos(crowd.awaitAnswerAfter(taken) - gone);
    System.out.printf(
        Locale.ROOT,
        "failover %d: node %d %s; another is primary after %.1f s, first commit after %.1f s, node"
            + " %d is back after %.1f s%n",
        failover + 1,
        primary,
        frozen ? "hangs" : "is killed",
        promoted.toMillis() / 1e3,
        first.toMillis() / 1e3,
        primary,
        whole.toMillis() / 1e3);
    return first;
  }

  private String summary(List<Duration> commits) {
    List<Duration> sorted = commits.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "%d servers, %d failovers: first commit after %.1f s (median), %.1f s (worst)",
        cluster.nodes(),
        commits.size(),
        sorted.get(sorted.size() / 2).toMillis() / 1e3,
        sorted.get(sorted.size() - 1).toMillis() / 1e3);
  }

  private HikariDataSource source() {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(cluster.url());
    source.setMaximumPoolSize(10);
    source.setConnectionTimeout(2_000);
    source.setValidationTimeout(1_000);
    source.setInitializationFailTimeout(60_000);
    return source;
  }

  private static void assertSound(HikariDataSource source, Crowd crowd) {
    assertThat(crowd.strange()).isEmpty();
    Storage storage = JdbcStorage.of(source);
    int[] acknowledged = crowd.acknowledged();
    Aftermath.assertKept(storage, acknowledged);
    Aftermath.assertTold(JdbcStorage.builder(), source, crowd.letters());
    assertThat(new Verifier(storage).streams("project").sound()).isTrue();
    Zhuanban officers =
        Zhuanban.builder().storage(storage).clock(Clock.fixed(NOON, ZoneOffset.UTC)).build();
    for (int officer = 0; officer < acknowledged.length; officer++) {
      int last = acknowledged[officer];
      for (int number = Math.max(0, last - REPEATS); number <= last; number++) {
        assertThat(((Outcome.Done) officers.handle(Work.command(officer, number))).repeated())
            .isTrue();
      }
    }
    assertThat(officers.rebuildDutyRows().changed()).isZero();

    Storage swept = JdbcStorage.builder().namespace(Crowd.SWEPT).open(source);
    Zhuanban sweeper = Crowd.sweeper(source);
    SweepReport rest = sweeper.sweep();
    assertThat(rest.failed()).isEmpty();
    List<StreamKey> projects = swept.streams("project", Optional.empty(), 1_000_000);
    assertThat(projects).hasSizeGreaterThanOrEqualTo(crowd.taken());
    for (StreamKey project : projects) {
      assertThat(swept.read(project, 0, 1_000))
          .extracting(Entry::type)
          .containsOnlyOnce("approval.acceptance-deemed");
    }
    assertThat(new Verifier(swept).streams("project").sound()).isTrue();
    assertThat(sweeper.rebuildDutyRows().changed()).isZero();
    assertThat(sweeper.sweep().changed()).isZero();
  }
}
