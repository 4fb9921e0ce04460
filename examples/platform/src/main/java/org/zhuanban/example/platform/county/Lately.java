package org.zhuanban.example.platform.county;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value over the whole county, computed beside the requests. A page never waits long for it: a
 * small county is counted anew at once, a large one shows what was counted last.
 *
 * @param <T> the type of the value
 */
final class Lately<T> {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMillis(400);
  private static final Duration QUICK = Duration.ofMillis(200);

  /** What takes long is counted anew after so many times its time. */
  private static final int PAUSE = 10;

  private final Supplier<T> computation;
  private final Executor executor;
  private @Nullable T value;
  private @Nullable CompletableFuture<T> running;
  private long computedAt;
  private long took;

  Lately(Supplier<T> computation, Executor executor) {
    this.computation = computation;
    this.executor = executor;
  }

  /** {@return the value; empty while it is computed for the first time} */
  Optional<T> get() {
    CompletableFuture<T> next;
    synchronized (this) {
      if (value != null && System.nanoTime() - computedAt < fresh()) {
        return Optional.of(value);
      }
      next = running == null ? begin() : running;
      if (value != null && took > QUICK.toNanos()) {
        return Optional.of(value);
      }
    }
    try {
      return Optional.of(next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException later) {
      synchronized (this) {
        return Optional.ofNullable(value);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the county could not be counted", e.getCause());
    }
  }

  private long fresh() {
    return took > QUICK.toNanos() ? PAUSE * took : FRESH.toNanos();
  }

  private CompletableFuture<T> begin() {
    CompletableFuture<T> begun = CompletableFuture.supplyAsync(this::compute, executor);
    running = begun;
    return begun;
  }

  private T compute() {
    try {
      long start = System.nanoTime();
      T computed = computation.get();
      synchronized (this) {
        value = computed;
        computedAt = System.nanoTime();
        took = computedAt - start;
      }
      return computed;
    } finally {
      synchronized (this) {
        running = null;
      }
    }
  }
}
