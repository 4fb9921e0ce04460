package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.ForwardingStorage;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.SettableClock;
import org.zhuanban.testing.domain.StreamDesk;

/** What a run over all streams asks, names and hands out. */
class FoldRunTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
  private static final int PROJECTS = 20;

  private final InMemoryStorage memory = new InMemoryStorage();
  private final List<String> calls = new ArrayList<>();

  /** Identifiers, of which one may be refused. */
  private record Ids(List<String> result, String refused)
      implements ViewFold<ProjectView, List<String>> {
    @Override
    public void add(ProjectView view) {
      result.add(view.key().id());
      if (view.key().id().equals(refused)) {
        throw new IllegalStateException("no " + refused);
      }
    }

    @Override
    public void addAll(List<String> part) {
      result.addAll(part);
    }
  }

  private static Ids ids() {
    return refusing("");
  }

  private static Ids refusing(String id) {
    return new Ids(new ArrayList<>(), id);
  }

  /** Counts calls, and fails where a test says so. */
  private class Watched extends ForwardingStorage {
    Watched() {
      super(memory);
    }

    @Override
    public synchronized Map<StreamKey, Head> heads(Collection<StreamKey> streams) {
      calls.add("heads");
      return super.heads(streams);
    }

    @Override
    public synchronized List<StreamPage> readAll(List<StreamPosition> positions, int max) {
      calls.add("readAll");
      return super.readAll(positions, max);
    }

    @Override
    public synchronized List<StreamKey> streams(String kind, Optional<String> after, int max) {
      calls.add("streams");
      return super.streams(kind, after, max);
    }
  }

  @BeforeEach
  void county() {
    Zhuanban writing = Zhuanban.builder().storage(memory).clock(new SettableClock(DAY)).build();
    for (int i = 0; i < PROJECTS; i++) {
      assertThat(
              writing.handle(
                  StreamKind.PROJECT.stream("P-" + (10 + i)),
                  Plans.adopt(Plans.licence("L")),
                  StreamDesk.CLERK))
          .isInstanceOf(Outcome.Done.class);
    }
  }

  private static FoldRun<ProjectView> over(Storage storage) {
    return Zhuanban.builder()
        .storage(storage)
        .clock(new SettableClock(DAY))
        .build()
        .fold(StreamKind.PROJECT, AsOf.NOW)
        .pagesOf(5);
  }

  private static List<String> first(int number) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      ids.add("P-" + (10 + i));
    }
    return ids;
  }

  @Test
  void a_page_asks_three_times_and_leaves_nothing_in_the_cache() {
    Zhuanban library =
        Zhuanban.builder().storage(new Watched()).clock(new SettableClock(DAY)).build();
    FoldRun<ProjectView> run = library.fold(StreamKind.PROJECT, AsOf.NOW).pagesOf(5);

    assertThat(run.run(FoldRunTest::ids).whole()).isEqualTo(first(PROJECTS));

    assertThat(calls).containsOnly("streams", "heads", "readAll").hasSize(4 * 3 + 1);
    calls.clear();
    assertThat(library.readAll(StreamKind.PROJECT, first(5), AsOf.NOW).all()).hasSize(5);
    assertThat(calls).containsExactly("heads", "readAll");
  }

  @Test
  void no_more_pages_are_read_ahead_than_may_be_at_work() {
    List<Integer> read = new ArrayList<>();

    FoldResult<List<String>> result =
        over(new Watched())
            .with(Runnable::run, 2)
            .telling(
                progress -> {
                  read.add((int) calls.stream().filter("readAll"::equals).count());
                  return true;
                })
            .run(FoldRunTest::ids);

    assertThat(result.whole()).hasSize(PROJECTS);
    assertThat(read).containsExactly(2, 3, 4, 4);
  }

  @Test
  void a_pool_of_threads_folds_what_one_thread_folds() throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      assertThat(over(memory).pagesOf(1).with(pool, 4).run(FoldRunTest::ids).whole())
          .isEqualTo(first(PROJECTS));
    } finally {
      pool.shutdown();
      assertThat(pool.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  /** The caller occupies the only thread of the executor. */
  @Test
  void an_executor_without_a_free_thread_stops_no_run() throws Exception {
    ExecutorService only = Executors.newSingleThreadExecutor();
    try {
      Future<List<String>> folded =
          only.submit(() -> over(memory).with(only, 3).run(FoldRunTest::ids).whole());
      assertThat(folded.get(1, TimeUnit.MINUTES)).isEqualTo(first(PROJECTS));
    } finally {
      only.shutdown();
    }
  }

  @Test
  void a_failing_storage_stops_the_run_with_its_state() {
    AtomicInteger pages = new AtomicInteger();
    Storage failing =
        new Watched() {
          @Override
          public synchronized List<StreamPage> readAll(List<StreamPosition> positions, int max) {
            if (pages.incrementAndGet() == 3) {
              throw new StorageException("the line is cut", true, new IllegalStateException());
            }
            return super.readAll(positions, max);
          }
        };

    FoldResult<List<String>> result = over(failing).run(FoldRunTest::ids);

    FoldResult.Stopped<List<String>> stopped = (FoldResult.Stopped<List<String>>) result;
    assertThat(stopped.failure())
        .hasValueSatisfying(e -> assertThat(e).hasMessage("the line is cut"));
    assertThat(stopped.state())
        .isEqualTo(
            new FoldState<>(
                "project", AsOf.NOW, Optional.of("P-19"), 10, first(10), new TreeMap<>()));
    assertThatThrownBy(stopped::whole).isSameAs(stopped.failure().orElseThrow());
    assertThat(over(memory).pagesOf(7).resume(stopped.state(), FoldRunTest::ids).whole())
        .isEqualTo(first(PROJECTS));
  }

  /** A row that no driver can read, in a database that goes on. */
  @Test
  void a_stream_that_the_storage_cannot_read_is_named_and_a_dead_storage_stops_the_run() {
    AtomicInteger alive = new AtomicInteger(1);
    Storage failing =
        new Watched() {
          @Override
          public synchronized List<StreamPage> readAll(List<StreamPosition> positions, int max) {
            if (positions.stream().anyMatch(each -> each.stream().id().equals("P-17"))) {
              throw new StorageException("a bad row", false, new IllegalStateException());
            }
            return super.readAll(positions, max);
          }

          @Override
          public synchronized List<StreamKey> streams(
              String kind, Optional<String> after, int max) {
            if (max == 1 && alive.get() == 0) {
              throw new StorageException("gone", false, new IllegalStateException());
            }
            return super.streams(kind, after, max);
          }
        };

    FoldResult<List<String>> named = over(failing).run(FoldRunTest::ids);
    alive.set(0);
    FoldResult<List<String>> stopped = over(failing).run(FoldRunTest::ids);

    FoldResult.Finished<List<String>> finished = (FoldResult.Finished<List<String>>) named;
    assertThat(finished.streams()).isEqualTo(PROJECTS);
    assertThat(finished.missing())
        .isEqualTo(Map.of("P-17", "org.zhuanban.spi.StorageException: a bad row"));
    assertThat(((FoldResult.Stopped<List<String>>) stopped).state().after()).contains("P-14");
  }

  @Test
  void a_stream_that_the_fold_refuses_is_named_and_leaves_no_trace() {
    FoldResult<List<String>> result = over(memory).run(() -> refusing("P-17"));

    List<String> others = first(PROJECTS);
    others.remove("P-17");
    assertThat(((FoldResult.Finished<List<String>>) result).value()).isEqualTo(others);
    assertThatThrownBy(result::whole)
        .isInstanceOf(IncompleteFoldException.class)
        .hasMessage(
            "the result lacks 1 of 20 streams: {P-17=java.lang.IllegalStateException: no P-17}");
  }

  @Test
  void streams_that_are_asked_for_and_do_not_exist_are_named() {
    FoldResult<List<String>> result =
        over(memory).only(List.of("P-13", "X-1", "P-11", "P-13")).run(FoldRunTest::ids);

    FoldResult.Finished<List<String>> finished = (FoldResult.Finished<List<String>>) result;
    assertThat(finished.value()).containsExactly("P-11", "P-13");
    assertThat(finished.streams()).isEqualTo(3);
    assertThat(finished.missing()).isEqualTo(Map.of("X-1", "there is no such stream"));
  }

  @Test
  void an_interruption_stops_the_run_and_stays_with_the_thread() {
    FoldResult<List<String>> result =
        over(memory)
            .telling(
                progress -> {
                  Thread.currentThread().interrupt();
                  return true;
                })
            .run(FoldRunTest::ids);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(((FoldResult.Stopped<List<String>>) result).state().part()).isEqualTo(first(5));
    assertThatThrownBy(result::whole)
        .isInstanceOf(IncompleteFoldException.class)
        .hasMessage("the run was stopped after 5 streams; resume it");
  }

  @Test
  void a_state_of_another_run_and_numbers_below_one_are_refused() {
    FoldState<List<String>> other =
        new FoldState<>("suggestion", AsOf.NOW, Optional.of("P-13"), 4, List.of(), new TreeMap<>());

    assertThatThrownBy(() -> over(memory).resume(other, FoldRunTest::ids))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kind suggestion")
        .hasMessageContaining("kind project");
    assertThatThrownBy(() -> over(memory).pagesOf(0))
        .hasMessage("a page has at least 1 stream, but was 0");
    assertThatThrownBy(() -> over(memory).with(Runnable::run, 0))
        .hasMessage("at least 1 page is at work, but was 0");
    assertThatThrownBy(() -> Zhuanban.builder().build().fold(StreamKind.ACCOUNTABILITY, AsOf.NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
