package org.zhuanban.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The workers of a run: the calling thread, and helpers on the executor of the host. A helper that
 * the executor has not started when all is taken is not waited for, so that a busy executor delays
 * nothing.
 */
record Workers(Optional<Executor> executor) {
  /** A helper on the executor. */
  private static final class Helper implements Runnable {
    private final Runnable work;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    Helper(Runnable work) {
      this.work = work;
    }

    @Override
    public void run() {
      if (taken.compareAndSet(false, true)) {
        try {
          work.run();
        } finally {
          ended.countDown();
        }
      }
    }
  }

  /**
   * Works on all parts.
   *
   * @param parts the parts
   * @param work the work on one of them
   * @param interrupted runs if the calling thread is interrupted while it waits for helpers, which
   *     then end early
   */
  <T> void onEach(List<T> parts, Consumer<T> work, Runnable interrupted) {
    Queue<T> left = new ConcurrentLinkedQueue<>(parts);
    Runnable share =
        () -> {
          for (T part = left.poll(); part != null; part = left.poll()) {
            work.accept(part);
          }
        };
    List<Helper> helpers =
        executor.map(host -> helpers(host, share, parts.size() - 1)).orElseGet(List::of);
    try {
      share.run();
    } finally {
      helpers.stream()
          .filter(helper -> !helper.taken.compareAndSet(false, true))
          .forEach(helper -> await(helper, interrupted));
    }
  }

  private static List<Helper> helpers(Executor host, Runnable share, int most) {
    List<Helper> helpers = new ArrayList<>();
    try {
      for (int i = 0; i < most; i++) {
        Helper helper = new Helper(share);
        host.execute(helper);
        helpers.add(helper);
      }
    } catch (RejectedExecutionException e) {
      // The calling thread does what no helper does.
      return helpers;
    }
    return helpers;
  }

  private static void await(Helper helper, Runnable interrupted) {
    boolean restore = false;
    boolean ended = false;
    while (!ended) {
      try {
        helper.ended.await();
        ended = true;
      } catch (InterruptedException e) {
        restore = true;
        interrupted.run();
      }
    }
    if (restore) {
      Thread.currentThread().interrupt();
    }
  }
}
