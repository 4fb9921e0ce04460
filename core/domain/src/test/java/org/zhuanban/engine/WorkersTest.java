package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
  private static final List<Integer> PARTS = IntStream.range(0, 40).boxed().toList();

  private static List<Integer> worked(Optional<Executor> executor) {
    Queue<Integer> done = new ConcurrentLinkedQueue<>();
    new Workers(executor).onEach(PARTS, done::add, () -> {});
    return List.copyOf(done);
  }

  @Test
  void without_an_executor_all_is_done_in_order() {
    assertThat(worked(Optional.empty())).isEqualTo(PARTS);
  }

  @Test
  void an_executor_that_refuses_or_never_begins_holds_nothing_up() {
    assertThat(
            worked(
                Optional.of(
                    work -> {
                      throw new RejectedExecutionException("closed");
                    })))
        .isEqualTo(PARTS);
    List<Runnable> late = new ArrayList<>();
    assertThat(worked(Optional.of(late::add))).isEqualTo(PARTS);
    assertThat(late).hasSize(PARTS.size() - 1);
    late.forEach(Runnable::run);
  }

  @Test
  void several_threads_share_the_parts_and_all_are_waited_for() {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    CyclicBarrier four = new CyclicBarrier(4);
    Queue<Integer> done = new ConcurrentLinkedQueue<>();
    try {
      new Workers(Optional.of(threads))
          .onEach(
              PARTS,
              part -> {
                meet(four);
                done.add(part);
              },
              () -> {});
    } finally {
      threads.shutdown();
    }

    assertThat(done).containsExactlyInAnyOrderElementsOf(PARTS);
  }

  @Test
  void who_is_interrupted_while_he_waits_says_so_and_waits_on() {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Thread waiting = Thread.currentThread();
    CyclicBarrier both = new CyclicBarrier(2);
    AtomicBoolean told = new AtomicBoolean();
    AtomicBoolean ended = new AtomicBoolean();
    Consumer<Integer> work =
        part -> {
          meet(both);
          if (Thread.currentThread() != waiting) {
            waiting.interrupt();
            while (!told.get()) {
              Thread.onSpinWait();
            }
            ended.set(true);
          }
        };
    try {
      new Workers(Optional.of(thread)).onEach(List.of(1, 2), work, () -> told.set(true));
    } finally {
      thread.shutdown();
    }

    assertThat(ended).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
