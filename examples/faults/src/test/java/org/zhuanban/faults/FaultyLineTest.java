package org.zhuanban.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import org.zhuanban.Zhuanban;
import org.zhuanban.audit.Verifier;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.tck.Fault;
import org.zhuanban.tck.Faults;
import org.zhuanban.tck.FaultyStorage;

/** The line to the database loses calls and answers; a host sends a command again under its key. */
class FaultyLineTest {
  private static final int COMMANDS = 50;

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void an_answer_that_was_lost_is_had_from_another_node_by_the_same_key(Places place) {
    Storage storage = JdbcStorage.builder().namespace(Places.fresh()).open(place.source());
    Zhuanban sound = library(storage);
    sound.handle(Work.plan(0));
    Zhuanban cut =
        library(new FaultyStorage(storage, Faults.script("commit", new Fault.After(false))));
    Request request = Work.command(0, 0);

    assertThatExceptionOfType(StorageException.class).isThrownBy(() -> cut.handle(request));
    Outcome.Done elsewhere = (Outcome.Done) sound.handle(request);
    Outcome.Done here = (Outcome.Done) cut.handle(request);

    assertThat(elsewhere.repeated()).isTrue();
    assertThat(here).isEqualTo(elsewhere);
    assertThat(storage.read(request.stream(), 0, 10)).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("org.zhuanban.faults.Places#here")
  void whatever_goes_wrong_each_command_takes_effect_once(Places place) throws Exception {
    Storage storage = JdbcStorage.builder().namespace(Places.fresh()).open(place.source());
    Zhuanban sound = library(storage);
    for (int project = 0; project < Work.PROJECTS; project++) {
      sound.handle(Work.plan(project));
    }
    List<Callable<Integer>> officers = new ArrayList<>();
    for (int officer = 0; officer < Work.OFFICERS; officer++) {
      int self = officer;
      Faults faults =
          Faults.seeded(
              officer,
              4,
              new Fault.Before(true),
              new Fault.Before(false),
              new Fault.After(true),
              new Fault.After(false),
              new Fault.Late(Duration.ofMillis(5)),
              new Fault.Twice());
      Zhuanban node = library(new FaultyStorage(storage, faults));
      officers.add(
          () -> {
            int failed = 0;
            for (int number = 0; number < COMMANDS; number++) {
              failed += sent(node, Work.command(self, number));
            }
            return failed;
          });
    }

    int failed = 0;
    ExecutorService threads = Executors.newFixedThreadPool(officers.size());
    try {
      for (Future<Integer> done : threads.invokeAll(officers, 120, TimeUnit.SECONDS)) {
        failed += done.get();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(failed).as("calls that a host had to repeat").isPositive();
    List<String> kept = new ArrayList<>();
    for (int project = 0; project < Work.PROJECTS; project++) {
      storage.read(Work.project(project), 0, 1_000).stream()
          .map(Entry::commandKey)
          .filter(key -> !key.equals("plan"))
          .forEach(kept::add);
    }
    assertThat(kept).doesNotHaveDuplicates().hasSize(Work.OFFICERS * COMMANDS);
    assertThat(new Verifier(storage).streams("project").sound()).isTrue();
  }

  /** Sends until it is answered; tells how often it was not. */
  private static int sent(Zhuanban node, Request request) {
    for (int failed = 0; true; failed++) {
      try {
        assertThat(node.handle(request)).isInstanceOf(Outcome.Done.class);
        return failed;
      } catch (StorageException lost) {
        assertThat(failed).as("%s", lost).isLessThan(50);
      }
    }
  }

  private static Zhuanban library(Storage storage) {
    Clock noon = Clock.fixed(Instant.parse("2024-04-08T04:00:00Z"), ZoneOffset.UTC);
    return Zhuanban.builder().storage(storage).clock(noon).build();
  }
}
