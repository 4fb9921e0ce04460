package org.zhuanban.prefecture;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuanban.Zhuanban;
import org.zhuanban.spi.StorageException;

/** One reading of one county. */
final class Call<R> implements Runnable {
  private enum State {
    WAITING,
    RUNNING,
    ENDED,
    GIVEN_UP
  }

  private static final Logger LOG = LoggerFactory.getLogger(Prefecture.class);

  private final Reach reach;
  private final BiFunction<County, Zhuanban, R> reading;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  private final CompletableFuture<R> answer = new CompletableFuture<>();

  Call(Reach reach, BiFunction<County, Zhuanban, R> reading) {
    this.reach = reach;
    this.reading = reading;
  }

  CompletableFuture<R> answer() {
    return answer;
  }

  @Override
  public void run() {
    if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
      return;
    }
    try {
      answer.complete(reading.apply(reach.county(), reach.library()));
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    } finally {
      if (!state.compareAndSet(State.RUNNING, State.ENDED)) {
        reach.lateEnded();
      }
    }
  }

  boolean stuck() {
    return reach.stuck();
  }

  /** Ends the waiting. A reading that has begun goes on, but nobody hears its answer. */
  void giveUp() {
    if (!answer.isDone() && !state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
      reach.late();
      if (!state.compareAndSet(State.RUNNING, State.GIVEN_UP)) {
        reach.lateEnded();
      }
    }
  }

  /** Puts the county where it belongs, after the waiting. */
  void settle(Map<County, R> answers, List<MissingCounty> missing) {
    if (!answer.isDone()) {
      LOG.warn("County {} did not answer in time", reach.county());
      missing.add(new MissingCounty(reach.county(), MissingReason.LATE));
      return;
    }
    try {
      answers.put(reach.county(), answer.join());
    } catch (CompletionException e) {
      missing.add(new MissingCounty(reach.county(), reason(e)));
    }
  }

  private MissingReason reason(CompletionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof StorageException failure) {
      LOG.warn("County {} cannot be read", reach.county(), failure);
      return failure.retryable() ? MissingReason.UNREACHABLE : MissingReason.UNREADABLE;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException fault) {
      throw fault;
    }
    throw failed;
  }
}
