package org.zhuanban;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.spi.StorageException;

/**
 * The pages of a run. Workers fold pages ahead; the thread of the caller takes them in their order,
 * so that a stop has a place.
 *
 * @param <V> the view of a stream
 * @param <P> the result of a page
 * @param <R> the result of the run
 */
final class FoldPages<V extends StreamView, P, R> {
  private static final Logger LOG = LoggerFactory.getLogger(FoldPages.class);

  private static final String ABSENT = "there is no such stream";

  /** The number of streams that are counted by one call to the storage. */
  private static final int COUNTED = 1_000;

  /** A folded page, with the causes of the streams that it lacks. */
  private record Page<P>(List<String> ids, List<P> parts, Map<String, String> missing) {}

  private final FoldRun<V> run;
  private final Supplier<? extends ViewFold<V, P>> folds;
  private final Consumer<P> taking;
  private final Supplier<R> whole;
  private final FoldState<R> from;
  private final SortedMap<String, String> missing;
  private final Deque<FutureTask<Page<P>>> ahead = new ArrayDeque<>();
  private Optional<String> listed;
  private Optional<String> last;
  private long done;

  FoldPages(
      FoldRun<V> run,
      Supplier<? extends ViewFold<V, P>> folds,
      Consumer<P> taking,
      Supplier<R> whole,
      FoldState<R> from) {
    this.run = run;
    this.folds = folds;
    this.taking = taking;
    this.whole = whole;
    this.from = from;
    this.missing = new TreeMap<>(from.missing());
    this.listed = from.after();
    this.last = from.after();
    this.done = from.done();
  }

  FoldResult<R> result() {
    try {
      long total = run.listener().isPresent() ? counted() : 0;
      begin();
      while (!ahead.isEmpty()) {
        Optional<Page<P>> page = next();
        if (page.isEmpty()) {
          return stopped(Optional.empty());
        }
        take(page.get());
        if (run.listener().filter(listener -> !listener.goesOn(progress(total))).isPresent()) {
          return stopped(Optional.empty());
        }
        begin();
      }
      return new FoldResult.Finished<>(whole.get(), done, missing);
    } catch (StorageException e) {
      return stopped(Optional.of(e));
    } finally {
      // A worker is not interrupted, since an interruption may close the file of a database.
      ahead.forEach(page -> page.cancel(false));
    }
  }

  private FoldResult<R> stopped(Optional<StorageException> failure) {
    return new FoldResult.Stopped<>(
        new FoldState<>(from.kind(), from.asOf(), last, done, whole.get(), missing), failure);
  }

  private FoldProgress progress(long total) {
    return new FoldProgress(done, total, missing.size(), run.stream(last.orElseThrow()));
  }

  private long counted() {
    long count = 0;
    Optional<String> after = Optional.empty();
    List<String> ids;
    do {
      ids = run.list(after, COUNTED);
      count += ids.size();
      after = ids.isEmpty() ? after : Optional.of(ids.get(ids.size() - 1));
    } while (ids.size() == COUNTED);
    return count;
  }

  /** Hands pages to the executor, up to the number that may be at work. */
  private void begin() {
    while (ahead.size() < run.atOnce()) {
      List<String> ids = run.list(listed, run.page());
      if (ids.isEmpty()) {
        return;
      }
      listed = Optional.of(ids.get(ids.size() - 1));
      FutureTask<Page<P>> page = new FutureTask<>(() -> folded(ids));
      ahead.add(page);
      run.executor()
          .ifPresent(
              workers -> {
                try {
                  workers.execute(page);
                } catch (RejectedExecutionException e) {
                  LOG.debug("The page after {} is left to the caller", last, e);
                }
              });
    }
  }

  /** The next page; empty if the thread was interrupted. */
  private Optional<Page<P>> next() {
    if (Thread.currentThread().isInterrupted()) {
      return Optional.empty();
    }
    FutureTask<Page<P>> page = ahead.element();
    // Unless a worker has begun the page.
    page.run();
    try {
      Page<P> folded = page.get();
      ahead.remove();
      return Optional.of(folded);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw (Error) e.getCause();
    }
  }

  private void take(Page<P> page) {
    page.parts().forEach(taking);
    missing.putAll(page.missing());
    done += page.ids().size();
    last = Optional.of(page.ids().get(page.ids().size() - 1));
  }

  /** A page. After a failure its streams are folded one by one, and the failing ones are named. */
  private Page<P> folded(List<String> ids) {
    try {
      return together(ids);
    } catch (ThreadDeath e) {
      throw e;
    } catch (RuntimeException | Error e) {
      requireStorage(e);
      LOG.debug("Streams are folded one by one", e);
    }
    List<P> parts = new ArrayList<>();
    Map<String, String> failed = new HashMap<>();
    for (String id : ids) {
      try {
        Page<P> one = together(List.of(id));
        parts.addAll(one.parts());
        failed.putAll(one.missing());
      } catch (ThreadDeath e) {
        throw e;
      } catch (RuntimeException | Error e) {
        requireStorage(e);
        failed.put(id, e.toString());
        LOG.warn("Stream {} was passed over", run.stream(id), e);
      }
    }
    return new Page<>(ids, parts, failed);
  }

  /** Distinguishes the failure of a stream from that of the storage, which stops the run. */
  private void requireStorage(Throwable failure) {
    if (failure instanceof StorageException broken) {
      if (broken.retryable()) {
        throw broken;
      }
      run.source().list(Optional.empty(), 1);
    }
  }

  private Page<P> together(List<String> ids) {
    ViewBatch<V> batch = run.source().read(ids);
    ViewFold<V, P> fold = folds.get();
    batch.views().values().forEach(fold::add);
    Map<String, String> lacking = new HashMap<>(batch.unreadable());
    batch.unknown().forEach(id -> lacking.put(id, ABSENT));
    return new Page<>(ids, List.of(fold.result()), lacking);
  }
}
