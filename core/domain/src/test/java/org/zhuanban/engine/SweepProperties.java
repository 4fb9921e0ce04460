package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.adopt;
import static org.zhuanban.testing.domain.Plans.licence;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Messaging;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.ZhuanbanBuilder;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.message.MessagePolicy;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;
import org.zhuanban.request.SweepReport;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.MessageState;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** Whatever befalls a sweep, each consequence is recorded and told once. */
class SweepProperties {
  private static final LocalDate DAY = LocalDate.of(2024, 4, 8);

  /** More than a group. */
  private static final int PROJECTS = 64;

  /** Days on which receipts are accepted by silence, and limits are near, reached and exceeded. */
  private static final List<LocalDate> DAYS =
      IntStream.of(6, 9, 10, 33, 37, 44, 60).mapToObj(DAY::plusDays).toList();

  /** What may befall the next group of commits. */
  enum Misfortune {
    NONE,
    REFUSED,
    ANSWER_LOST,
    CUT_AND_FAILED,
    CUT_AND_KILLED,
    KILLED_AFTERWARDS,
    OTHER_SWEEP_FIRST
  }

  /** A county of projects, whose receipts were given on several days. */
  private static final class Town {
    private final InMemoryStorage memory = new InMemoryStorage();
    private final SettableClock clock = new SettableClock(DAY);

    Town() {
      Zhuanban desk = library(memory).build();
      for (int day = 0; day < 4; day++) {
        clock.set(DAY.plusDays(day));
        for (int i = day; i < PROJECTS; i += 4) {
          StreamKey stream = stream(i);
          LocalDate on = DAY.plusDays(day);
          for (Request request :
              List.of(
                  Request.of(stream, "k-1", adopt(licence("L")), StreamDesk.CLERK, on),
                  Request.of(
                      stream, "k-2", ReceiveApplication.of("L", true), StreamDesk.CLERK, on))) {
            assertThat(desk.handle(request)).isInstanceOf(Outcome.Done.class);
          }
        }
      }
    }

    private static StreamKey stream(int number) {
      return StreamKind.PROJECT.stream("p" + number);
    }

    ZhuanbanBuilder library(Storage storage) {
      return Zhuanban.builder()
          .storage(storage)
          .clock(clock)
          .messaging(
              Messaging.builder().outbox(memory.outbox()).messages(MessagePolicy.USUAL).build());
    }

    /** Everything that is kept. */
    Map<StreamKey, List<Object>> kept() {
      Map<StreamKey, List<Object>> kept = new TreeMap<>(Comparator.comparing(StreamKey::id));
      for (int i = 0; i < PROJECTS; i++) {
        StreamKey stream = stream(i);
        kept.put(
            stream,
            List.of(memory.read(stream, 0, 1_000), memory.duties(stream), memory.head(stream)));
      }
      return kept;
    }

    List<String> letters() {
      return memory.outbox().list(MessageState.WAITING, Optional.empty(), 10_000).stream()
          .map(each -> each.stream() + " " + each.message())
          .toList();
    }
  }

  /** A storage whose groups of commits meet with misfortunes, one after the other. */
  private static final class Unlucky extends ForwardingStorage {
    private final Deque<Misfortune> misfortunes;
    private final int cut;
    private final Runnable otherSweep;

    Unlucky(Storage storage, List<Misfortune> misfortunes, int cut, Runnable otherSweep) {
      super(storage);
      this.misfortunes = new ArrayDeque<>(misfortunes);
      this.cut = cut;
      this.otherSweep = otherSweep;
    }

    @Override
    public List<CommitResult> commitAll(List<Commit> commits) {
      Misfortune now = misfortunes.isEmpty() ? Misfortune.NONE : misfortunes.poll();
      if (now == Misfortune.OTHER_SWEEP_FIRST) {
        otherSweep.run();
      }
      if (now == Misfortune.REFUSED) {
        throw failure();
      }
      boolean isCut = now == Misfortune.CUT_AND_FAILED || now == Misfortune.CUT_AND_KILLED;
      List<CommitResult> results =
          super.commitAll(isCut ? commits.subList(0, cut % commits.size()) : commits);
      return switch (now) {
        case ANSWER_LOST, CUT_AND_FAILED -> throw failure();
        case CUT_AND_KILLED, KILLED_AFTERWARDS -> throw new ThreadDeath();
        default -> results;
      };
    }

    private static StorageException failure() {
      return new StorageException("the line is cut", false, new IOException("cut"));
    }
  }

  /** Sweeps as often as it is killed; each time as if another process did. */
  private static int survived(Zhuanban library) {
    Optional<SweepReport> report = Optional.empty();
    while (report.isEmpty()) {
      report = tried(library);
    }
    assertThat(report.get().failed()).isEmpty();
    return report.get().changed();
  }

  private static Optional<SweepReport> tried(Zhuanban library) {
    try {
      return Optional.of(library.sweep());
    } catch (ThreadDeath e) {
      return Optional.empty();
    }
  }

  /** What streams keep that are swept alone. */
  private static final Town REFERENCE = swept(true);

  private static Town swept(boolean alone) {
    Town town = new Town();
    Storage storage =
        new ForwardingStorage(town.memory) {
          @Override
          public List<CommitResult> commitAll(List<Commit> commits) {
            if (alone) {
              throw new UnsupportedOperationException("this storage keeps no groups");
            }
            return super.commitAll(commits);
          }
        };
    Zhuanban library = town.library(storage).build();
    for (LocalDate day : DAYS) {
      town.clock.set(day);
      assertThat(library.sweep().failed()).isEmpty();
      assertThat(library.sweep().changed()).isZero();
    }
    return town;
  }

  private static void assertSameAsAlone(Town town) {
    assertThat(town.kept()).isEqualTo(REFERENCE.kept());
    assertThat(town.letters()).isEqualTo(REFERENCE.letters()).hasSizeGreaterThan(PROJECTS);
  }

  @Example
  void groups_keep_what_streams_keep_alone() {
    assertSameAsAlone(swept(false));
  }

  @Property(tries = 50)
  void a_sweep_that_is_killed_or_overtaken_loses_nothing_and_repeats_nothing(
      @ForAll @Size(max = 20) List<Misfortune> misfortunes,
      @ForAll @IntRange(max = PROJECTS) int cut) {
    Town town = new Town();
    Zhuanban other = town.library(town.memory).build();
    Unlucky unlucky = new Unlucky(town.memory, misfortunes, cut, () -> survived(other));

    for (LocalDate day : DAYS) {
      town.clock.set(day);
      // A new library after each day knows nothing of the streams.
      Zhuanban library = town.library(unlucky).build();
      survived(library);
      assertThat(survived(library)).isZero();
    }

    assertSameAsAlone(town);
  }

  @Property(tries = 10)
  void several_workers_keep_what_one_keeps(@ForAll @IntRange(min = 1, max = 4) int threads) {
    Town town = new Town();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    List<Integer> changed = new ArrayList<>();
    try {
      Zhuanban library = town.library(town.memory).executor(workers).build();
      for (LocalDate day : DAYS) {
        town.clock.set(day);
        changed.add(library.sweep().changed());
        assertThat(library.sweep().changed()).isZero();
      }
    } finally {
      workers.shutdown();
    }

    assertSameAsAlone(town);
    assertThat(changed).contains(PROJECTS / 4);
  }
}
