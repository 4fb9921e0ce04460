package org.zhuanban.benchmarks.storage;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowable.task.api.Task;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.ApplicationAccepted;
import org.zhuanban.request.Outcome;
import org.zhuanban.spi.CommitResult;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Lets pairs of officers act on two different items of one project at the same moment, and counts
 * the calls that failed, which a host would have to repeat. In the library each officer sits at a
 * node of its own.
 */
final class Officers implements Part {
  @Override
  public String about() {
    return """
    Two officers act on different items of one project at the same moment. Library: each accepts an
    application, at a node of his own. Flowable: each completes a task that is his. Nobody repeats.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    AtomicInteger again = new AtomicInteger();
    int lost = lost(database, effort.pairs(), again);
    int lostByWorkflow;
    try (Workflow workflow = new Workflow(database)) {
      lostByWorkflow = lost(workflow, effort.pairs());
    }
    System.out.printf(
        Locale.ROOT,
        "  of %d pairs at once: library lost %d calls (it decided again %d times), Flowable %d%n",
        effort.pairs(),
        lost,
        again.get(),
        lostByWorkflow);
    return List.of(Finding.atMost("calls lost of %s pairs".formatted(effort.pairs()), lost, "", 0));
  }

  /** Officers accept two applications; each event must be there once. */
  static int lost(Database database, int pairs, AtomicInteger again) throws Exception {
    Storage storage =
        Watched.over(
            database.storage("pair_"),
            (commit, result) -> {
              if (result instanceof CommitResult.Conflict) {
                again.incrementAndGet();
              }
            });
    Zhuanban one = County.library(storage, County.DAY);
    Zhuanban other = County.library(storage, County.DAY);
    int lost = 0;
    try (Pair pair = new Pair()) {
      for (int left = pairs, project = 0; left > 0; project++) {
        String id = "pairs-" + project;
        County.handle(one, County.plans(List.of(id), County.ITEMS));
        int acts = Math.min(2 * left, County.ITEMS);
        for (int item = 0; item < acts; item += 2) {
          String first = County.item(item);
          String second = County.item(item + 1);
          lost += pair.failures(() -> accept(one, id, first), () -> accept(other, id, second));
          left--;
        }
        check(storage, id, acts);
      }
    }
    return lost;
  }

  private static boolean accept(Zhuanban library, String project, String item) {
    return library.handle(
            County.request(project, "accept-" + item, AcceptApplication.of(item), County.DAY))
        instanceof Outcome.Done;
  }

  private static void check(Storage storage, String project, int acts) {
    StreamKey stream = StreamKind.PROJECT.stream(project);
    Set<String> accepted = new HashSet<>();
    County.library(storage, County.DAY).read(StreamKind.PROJECT, stream.id()).history().stream()
        .filter(happened -> happened.event() instanceof ApplicationAccepted)
        .forEach(happened -> accepted.add(((ApplicationAccepted) happened.event()).item()));
    if (accepted.size() != acts || storage.read(stream, 0, acts + 2).size() != acts + 1) {
      throw new IllegalStateException("of %s acceptances %s are kept".formatted(acts, accepted));
    }
  }

  /** Officers complete two tasks; whoever was refused tries again alone, so that all go on. */
  private static int lost(Workflow workflow, int pairs) throws Exception {
    int lost = 0;
    try (Pair pair = new Pair()) {
      for (int left = pairs, project = 0; left > 0; project++) {
        String instance = workflow.start(Workflow.ONE_TASK, "pairs-" + project);
        Iterator<Task> open = workflow.open(instance).iterator();
        for (; open.hasNext() && left > 0; left--) {
          Task first = open.next();
          Task second = open.next();
          workflow.claim(first);
          workflow.claim(second);
          lost += pair.failures(() -> complete(workflow, first), () -> complete(workflow, second));
        }
        workflow.open(instance).forEach(workflow::complete);
      }
    }
    return lost;
  }

  private static boolean complete(Workflow workflow, Task task) {
    workflow.complete(task);
    return true;
  }

  /** Two threads that begin at the same moment. */
  private static final class Pair implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CyclicBarrier start = new CyclicBarrier(2);

    int failures(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
      List<Future<Boolean>> both = List.of(submit(one), submit(other));
      int failed = 0;
      for (Future<Boolean> each : both) {
        failed += each.get(1, TimeUnit.MINUTES) ? 0 : 1;
      }
      return failed;
    }

    private Future<Boolean> submit(Callable<Boolean> call) {
      return threads.submit(
          () -> {
            start.await();
            try {
              return call.call();
            } catch (RuntimeException lost) {
              return false;
            }
          });
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
