package org.zhuanban.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets several threads begin at the same moment and waits for all of them, but not for ever. The
 * first that fails is what is told, be the others waiting for it or not.
 */
final class Race {
  /** How many seconds a test may take, those of a race included. */
  static final long PATIENCE = 120;

  private static final long SECONDS = 60;

  private Race() {}

  static <T> List<T> run(List<? extends Callable<T>> runners) {
    List<Thread> crew = Collections.synchronizedList(new ArrayList<>());
    ExecutorService threads =
        Executors.newFixedThreadPool(
            runners.size(),
            work -> {
              Thread thread = new Thread(work, "race-" + crew.size());
              thread.setDaemon(true);
              crew.add(thread);
              return thread;
            });
    try {
      CyclicBarrier start = new CyclicBarrier(runners.size());
      CompletionService<T> done = new ExecutorCompletionService<>(threads);
      List<Future<T>> running = new ArrayList<>();
      for (Callable<T> runner : runners) {
        running.add(
            done.submit(
                () -> {
                  start.await(SECONDS, TimeUnit.SECONDS);
                  return runner.call();
                }));
      }
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      for (int left = running.size(); left > 0; left--) {
        Future<T> next = done.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new AssertionError(
              "%s of %s threads had not finished after %s seconds:%n%s"
                  .formatted(left, running.size(), SECONDS, whereTheyStand(crew)));
        }
        next.get();
      }
      List<T> results = new ArrayList<>();
      for (Future<T> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while the threads were running", e);
    } catch (ExecutionException e) {
      throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Runs what a property does within the time that a test has. */
  static <T extends @Nullable Object> T within(Callable<T> work) {
    return run(List.of(work)).get(0);
  }

  private static String whereTheyStand(List<Thread> crew) {
    return List.copyOf(crew).stream()
        .filter(thread -> thread.getState() != Thread.State.TERMINATED)
        .map(
            thread ->
                thread.getName()
                    + " is "
                    + thread.getState()
                    + Arrays.stream(thread.getStackTrace())
                        .limit(12)
                        .map(frame -> System.lineSeparator() + "  at " + frame)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
