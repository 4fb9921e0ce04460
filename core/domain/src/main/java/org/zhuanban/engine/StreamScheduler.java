package org.zhuanban.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhuanban.monitor.EngineListener;
import org.zhuanban.monitor.EngineListener.AttemptFailed;
import org.zhuanban.monitor.EngineListener.FailureCause;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StorageException;
import org.zhuanban.spi.StreamKey;

/**
 * The scheduler of operations on streams: it loads, runs and commits. It retries, up to a maximum,
 * after other writers to the stream or a temporary failure of the storage.
 *
 * <p>In transactions of its own, operations on one stream queue in a {@link StreamQueue}, and
 * waiting ones are committed together by {@link GroupCommit}. In a joined transaction a place in
 * the queue would last until the host ends it. There, an operation holds the stream and runs once.
 */
final class StreamScheduler {
  /**
   * The maximum wait of a command in the queue, and the maximum time of retries after a failure of
   * the storage.
   */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final int TRIES = 64;
  private static final int FAILURES = 5;

  private final Storage storage;
  private final EngineListener listener;
  private final StreamLoader streams;
  private final StreamQueue queue;
  private final GroupCommit groups;

  StreamScheduler(EngineConfig config, StreamLoader streams, StreamQueue queue) {
    this.storage = config.storage();
    this.listener = config.listener();
    this.streams = streams;
    this.queue = queue;
    this.groups = new GroupCommit(storage, streams, listener);
  }

  /** Runs a command, possibly in one commit with others that wait for the stream. */
  Outcome run(StreamKey stream, String commandKey, StreamOperation<Outcome> operation) {
    return storage.joined()
        ? attempt(stream, operation, Optional::empty)
        : queue.share(
            new StreamQueue.Ticket(stream, commandKey, operation),
            groups::serve,
            help -> attempt(stream, operation, help));
  }

  /** Runs an operation alone. */
  <R> R runAlone(StreamKey stream, StreamOperation<R> operation) {
    return storage.joined()
        ? attempt(stream, operation, Optional::empty)
        : queue.occupy(stream, () -> attempt(stream, operation, Optional::empty));
  }

  /**
   * Tries with the cached stream, since a commit proves that it had not moved. A result without
   * such a proof is tried again on the stream in the storage. After other writers the operation is
   * helped once.
   */
  private <R> R attempt(
      StreamKey stream, StreamOperation<R> operation, Supplier<Optional<R>> help) {
    Optional<EventStream> remembered =
        storage.joined() ? Optional.of(held(stream)) : streams.remembered(stream);
    long start = System.nanoTime();
    int failures = 0;
    long movedFrom = -1;
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        EventStream loaded = remembered.isPresent() ? remembered.get() : streams.load(stream);
        if (loaded.version() == movedFrom) {
          // The stream moved without new entries, so that the cache is wrong.
          streams.forget(stream);
          loaded = streams.load(stream);
        }
        Draft<R> draft = operation.on(loaded);
        if (commit(stream, loaded, draft)) {
          if (remembered.isEmpty()
              || draft.proven()
              || streams.load(stream).version() == loaded.version()) {
            return draft.result();
          }
        } else {
          if (!storage.joined()) {
            failed(stream, FailureCause.MOVED, tries < TRIES - 1);
          }
          if (movedFrom < 0) {
            tries++;
            Optional<R> helped = help.get();
            if (helped.isPresent()) {
              return helped.get();
            }
          }
          movedFrom = loaded.version();
        }
      } catch (StorageException e) {
        failures++;
        boolean late = System.nanoTime() - start > PATIENCE.toNanos();
        boolean retried = e.retryable() && !storage.joined() && failures < FAILURES && !late;
        if (e.retryable()) {
          failed(stream, FailureCause.STORAGE, retried);
        }
        if (!retried) {
          throw e;
        }
        pause(failures, e);
      }
      remembered = Optional.empty();
      if (movedFrom >= 0 && storage.joined()) {
        streams.forget(stream);
        throw moved(stream);
      }
    }
    throw new StreamMovedException(stream, false);
  }

  /**
   * The stream, which nobody else moves until the host ends its transaction. A transaction that
   * sees the stream as it was earlier cannot decide on it.
   */
  private EventStream held(StreamKey stream) {
    Optional<Head> head = storage.hold(stream);
    if (!storage.head(stream).equals(head)) {
      throw moved(stream);
    }
    return streams.load(stream, head);
  }

  /** The exception of a joined transaction, which only the host can repeat. */
  private StreamMovedException moved(StreamKey stream) {
    failed(stream, FailureCause.MOVED, false);
    return new StreamMovedException(stream, true);
  }

  private void failed(StreamKey stream, FailureCause cause, boolean retried) {
    listener.attemptFailed(new AttemptFailed(stream, cause, retried));
  }

  /** Stores a draft; returns false if the stream has moved. */
  private boolean commit(StreamKey stream, EventStream loaded, Draft<?> draft) {
    if (draft.commit().isPresent()
        && storage.commit(draft.commit().get()) instanceof CommitResult.Conflict) {
      return false;
    }
    if (draft.destruction().isPresent()
        && storage.destroy(draft.destruction().get()) instanceof CommitResult.Conflict) {
      return false;
    }
    if (draft.refresh().isPresent()
        && storage.refresh(draft.refresh().get()) instanceof CommitResult.Conflict) {
      return false;
    }
    if (draft.next() != loaded) {
      streams.remember(stream, draft.next());
    }
    return true;
  }

  /** Waits with increasing times: 20, 40, 80 and 160 milliseconds. */
  private static void pause(int failures, StorageException failure) {
    try {
      Thread.sleep(10L << failures);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
