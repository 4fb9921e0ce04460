package org.zhuanban;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zhuanban.spi.StreamKey;

/**
 * A run over all streams of a kind, or over some of them, page by page: for reports, assessments,
 * indicators and exports. Only the pages at work are in memory, and the cache of the library is not
 * fed.
 *
 * <pre>{@code
 * FoldResult<Report> result =
 *     library.fold(StreamKind.PROJECT, AsOf.day(end))
 *         .with(executor, 4)
 *         .telling(progress -> !cancelled.get())
 *         .run(() -> new ReportFold(ReportKind.QUARTERLY, quarter, end));
 * }</pre>
 *
 * <p>A stream that cannot be read stops no run; the result names it. A run that is stopped hands
 * out a {@link FoldState} instead of a result. Streams are visited in the order of their
 * identifiers. The number of workers and the size of pages do not change the result.
 *
 * <p>The class is not thread-safe.
 *
 * @param <V> the view of a stream
 */
public final class FoldRun<V extends StreamView> {
  /** The streams of a kind. */
  interface Source<V extends StreamView> {
    /** Lists identifiers after another one. */
    List<String> list(Optional<String> after, int most);

    /** Reads streams without leaving them in the cache. */
    ViewBatch<V> read(Collection<String> ids);

    /** Checks whether only the thread of the caller may read. */
    boolean bound();
  }

  private final StreamKind<V> kind;
  private final AsOf asOf;
  private final Source<V> source;
  private Optional<NavigableSet<String>> only = Optional.empty();
  private int page = 50;
  private Optional<Executor> executor = Optional.empty();
  private int atOnce = 1;
  private Optional<FoldProgress.Listener> listener = Optional.empty();

  FoldRun(StreamKind<V> kind, AsOf asOf, Source<V> source) {
    this.kind = kind;
    this.asOf = asOf;
    this.source = source;
  }

  /**
   * Limits the run to some streams. The result names those that do not exist.
   *
   * @param ids the host's identifiers
   * @return this run
   */
  public FoldRun<V> only(Collection<String> ids) {
    ids.forEach(kind::stream);
    only = Optional.of(new TreeSet<>(ids));
    return this;
  }

  /**
   * Sets the size of pages.
   *
   * @param streams the number of streams of a page, from 1; 50 by default
   * @return this run
   * @throws IllegalArgumentException if the number is below 1
   */
  public FoldRun<V> pagesOf(int streams) {
    page = positive("a page has at least 1 stream", streams);
    return this;
  }

  /**
   * Sets the executor of pages. The thread of the caller works too, so that even an executor
   * without a free thread stops no run.
   *
   * @param workers the executor
   * @param pages the number of pages at work at once, from 1
   * @return this run
   * @throws IllegalArgumentException if the number is below 1, or in a joined transaction, which
   *     belongs to one thread
   */
  public FoldRun<V> with(Executor workers, int pages) {
    if (source.bound()) {
      throw new IllegalArgumentException(
          "a joined transaction belongs to its thread; fold outside of it, or without an executor");
    }
    executor = Optional.of(workers);
    atOnce = positive("at least 1 page is at work", pages);
    return this;
  }

  private static int positive(String rule, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("%s, but was %s".formatted(rule, number));
    }
    return number;
  }

  /**
   * Sets the listener, which may stop the run.
   *
   * @param telling the listener
   * @return this run
   */
  public FoldRun<V> telling(FoldProgress.Listener telling) {
    listener = Optional.of(telling);
    return this;
  }

  /** Lists identifiers after another one. */
  List<String> list(Optional<String> after, int most) {
    return only.map(
            some ->
                after.map(last -> some.tailSet(last, false)).orElse(some).stream()
                    .limit(most)
                    .toList())
        .orElseGet(() -> source.list(after, most));
  }

  Source<V> source() {
    return source;
  }

  StreamKey stream(String id) {
    return kind.stream(id);
  }

  int page() {
    return page;
  }

  Optional<Executor> executor() {
    return executor;
  }

  int atOnce() {
    return atOnce;
  }

  Optional<FoldProgress.Listener> listener() {
    return listener;
  }

  /**
   * Folds the streams.
   *
   * @param folds the supplier of folds, equal ones without streams; each worker has its own
   * @param <R> the result
   * @return the result, or the state of a stopped run
   */
  public <R> FoldResult<R> run(Supplier<? extends ViewFold<V, R>> folds) {
    ViewFold<V, R> whole = folds.get();
    return pages(folds, whole::addAll, whole::result, begun(whole.result()));
  }

  /**
   * Folds the streams after those of a stopped run.
   *
   * @param stopped the state of the stopped run, with any size of pages and any workers
   * @param folds the supplier of the same folds
   * @param <R> the result
   * @return the result of all streams, or the state of a stopped run
   * @throws IllegalArgumentException if the state is that of another kind or point in time
   */
  public <R> FoldResult<R> resume(FoldState<R> stopped, Supplier<? extends ViewFold<V, R>> folds) {
    ViewFold<V, R> whole = folds.get();
    whole.addAll(fitting(stopped).part());
    return pages(folds, whole::addAll, whole::result, stopped);
  }

  /**
   * Hands out rows of every stream, page by page and in the order of streams, such as those of an
   * export. The rows of a page are handed out once the whole page was read.
   *
   * @param rows the function from a view to its rows
   * @param sink the consumer of the rows of a page, called by the thread of the caller
   * @param <T> the type of a row
   * @return the number of rows, or the state of a stopped run: all its rows were handed out
   */
  public <T> FoldResult<Long> each(Function<? super V, List<T>> rows, Consumer<List<T>> sink) {
    return each(begun(0L), rows, sink);
  }

  /**
   * Hands out the rows of the streams after those of a stopped run.
   *
   * @param stopped the state of the stopped run
   * @param rows the function from a view to its rows
   * @param sink the consumer of the rows of a page, called by the thread of the caller
   * @param <T> the type of a row
   * @return the number of rows of both runs, or the state of a stopped run
   * @throws IllegalArgumentException if the state is that of another kind or point in time
   */
  public <T> FoldResult<Long> each(
      FoldState<Long> stopped, Function<? super V, List<T>> rows, Consumer<List<T>> sink) {
    long[] count = {fitting(stopped).part()};
    return pages(
        () -> new Rows<V, T>(rows, new ArrayList<>()),
        page -> {
          sink.accept(page);
          count[0] += page.size();
        },
        () -> count[0],
        stopped);
  }

  /** The rows of a page. */
  private record Rows<V extends StreamView, T>(Function<? super V, List<T>> rows, List<T> result)
      implements ViewFold<V, List<T>> {
    @Override
    public void add(V view) {
      result.addAll(rows.apply(view));
    }

    @Override
    public void addAll(List<T> part) {
      result.addAll(part);
    }
  }

  private <R> FoldState<R> begun(R nothing) {
    return new FoldState<>(kind.name(), asOf, Optional.empty(), 0, nothing, new TreeMap<>());
  }

  private <R> FoldState<R> fitting(FoldState<R> stopped) {
    if (!stopped.kind().equals(kind.name()) || !stopped.asOf().equals(asOf)) {
      throw new IllegalArgumentException(
          "the state is of kind %s as of %s, but the run of kind %s as of %s"
              .formatted(stopped.kind(), stopped.asOf(), kind, asOf));
    }
    return stopped;
  }

  private <P, R> FoldResult<R> pages(
      Supplier<? extends ViewFold<V, P>> folds,
      Consumer<P> taking,
      Supplier<R> result,
      FoldState<R> from) {
    return new FoldPages<>(this, folds, taking, result, from).result();
  }
}
