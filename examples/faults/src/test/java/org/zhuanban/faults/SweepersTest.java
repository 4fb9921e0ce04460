package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.audit.Verifier;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/** Three nodes sweep one database at once, each with a clock that jumps to and fro. */
class SweepersTest {
  private static final Instant NOON = Instant.parse("2024-04-08T04:00:00Z");
  private static final int PROJECTS = 100;
  private static final int ROUNDS = 8;

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void sweepers_with_jumping_clocks_let_each_day_come_once(Places place) throws Exception {
    String namespace = Places.fresh();
    Storage storage = JdbcStorage.builder().namespace(namespace).open(place.source());
    Zhuanban writer = library(storage, 0);
    List<StreamKey> projects = new ArrayList<>();
    for (int i = 0; i < PROJECTS; i++) {
      StreamKey project = StreamKind.PROJECT.stream("S-" + i);
      projects.add(project);
      Request plan = Work.plan(0);
      PersonRef clerk = plan.actor();
      writer.handle(Request.of(project, "k-1", plan.command(), clerk, Work.DAY));
      writer.handle(
          Request.of(project, "k-2", ReceiveApplication.of(Work.item(0), true), clerk, Work.DAY));
    }
    List<Callable<Integer>> sweepers = new ArrayList<>();
    for (int sweeper = 0; sweeper < 3; sweeper++) {
      int seed = sweeper;
      sweepers.add(
          () -> {
            int changed = 0;
            for (int round = 0; round < ROUNDS; round++) {
              // Back by days and forward again, and at last behind the day for all of them.
              int days = round == ROUNDS - 1 ? 22 : Math.floorMod(round * 7 + seed * 5, 23);
              SweepReport report = library(storage, days).sweep();
              assertThat(report.failed()).isEmpty();
              changed += report.changed();
            }
            return changed;
          });
    }

    int changed = 0;
    ExecutorService threads = Executors.newFixedThreadPool(sweepers.size());
    try {
      for (Future<Integer> done : threads.invokeAll(sweepers, 120, TimeUnit.SECONDS)) {
        changed += done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(changed).isGreaterThanOrEqualTo(PROJECTS);
    for (StreamKey project : projects) {
      assertThat(storage.read(project, 0, 100))
          .extracting(Entry::type)
          .containsOnlyOnce("approval.acceptance-deemed");
      assertThat(
              writer
                  .read(StreamKind.PROJECT, project.id())
                  .supervision()
                  .escalations()
                  .byDuty()
                  .values())
          .isNotEmpty()
          .allSatisfy(
              told ->
                  assertThat(told).extracting(each -> each.step().role()).doesNotHaveDuplicates());
    }
    assertThat(new Verifier(storage).streams("project").sound()).isTrue();
  }

  private static Zhuanban library(Storage storage, int days) {
    Clock clock = Clock.fixed(NOON.plus(Duration.ofDays(days)), ZoneOffset.UTC);
    return Zhuanban.builder().storage(storage).clock(clock).build();
  }
}
