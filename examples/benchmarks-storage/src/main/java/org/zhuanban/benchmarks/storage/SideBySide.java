package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import org.zhuanban.Zhuanban;

/**
 * Approves projects of twelve items in the library and in the workflow engine, in turns.
 *
 * <p>The library lays the plan down and then receives, accepts, decides and delivers each item: 49
 * commands and as many events, each with its actor, day and facts, three duties an item with
 * deadlines in working days, a message a decision, and a hash over it all. In the workflow engine
 * each of the four acts is a task with a due date in calendar days, which the officer claims and
 * completes; at history level full it keeps who did which task when, and the facts as variables of
 * the task. Both commit durably whatever an officer does.
 *
 * <p>What has a target is parallel approval: the officers of the twelve items work on one project
 * at the same time, each on his own item. Whoever is refused by the workflow engine because another
 * was faster does it again, which a host has to see to; in the library nobody is.
 *
 * <p>Beside it stands what no conflict slows down: each officer has projects of his own. There the
 * database bounds both, and less of the library is seen. With one task for a whole approval the
 * workflow engine knows when an officer took it on and when he was done with it; beside that the
 * library accepts and decides, and does no more. That is told, but is not the history that a host
 * needs, and has no target.
 */
final class SideBySide implements Part {
  private static final int OFFICERS = 8;

  /** How many rounds a warm-up has, in which the code of both is compiled. */
  private static final int ROUNDS = 3;

  /** The officers of four projects. */
  private static final int TOGETHER = 4 * County.ITEMS;

  @Override
  public String about() {
    return """
        Twelve items a project. Library: a plan, then receive, accept, decide, deliver each item, a
        command and a durable commit each, with legal deadlines and a hash chain. Flowable: a process
        with a branch an item and a user task with due date an act, claimed and completed with the same
        facts as variables, history level full.
        Together: twelve officers a project, one an item, at once; who lost a call to another repeats it.
        Apart: eight officers, each with projects of his own.
        """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    WarmUp.engine(effort);
    Zhuanban library = County.library(database.storage("side_"), County.DAY.plusDays(30));
    AtomicInteger again = new AtomicInteger();
    try (Workflow workflow = new Workflow(database);
        Together together = new Together()) {
      double parallel =
          ratio(
              "together, four acts each",
              effort,
              projects -> together.handle(library, projects),
              projects -> again.addAndGet(together.handle(workflow, projects)));
      System.out.printf(
          Locale.ROOT, "  in Flowable officers had to repeat %d calls%n", again.get());
      double apart =
          ratio(
              "apart, four acts each",
              effort,
              projects -> apart(projects, id -> County.handle(library, County.lives(List.of(id)))),
              projects -> apart(projects, id -> workflow.live(Workflow.FOUR_TASKS, id)));
      ratio(
          "apart, two acts each",
          effort,
          projects ->
              apart(
                  projects,
                  id -> County.handle(library, County.shortLives(List.of("short-" + id)))),
          projects -> apart(projects, id -> workflow.live(Workflow.ONE_TASK, id)));
      return List.of(
          Finding.atLeast(
              "parallel approvals of four acts, in Flowable's of four tasks", parallel, "x", 10),
          Finding.atLeast("approvals apart, in Flowable's of four tasks", apart, "x", 8));
    }
  }

  /** Approves projects of these names. */
  private interface Approving {
    void all(List<String> projects) throws Exception;
  }

  private static double ratio(String what, Effort effort, Approving library, Approving workflow)
      throws Exception {
    Timed timed = new Timed();
    int warmups = ROUNDS * effort.warmups();
    for (int round = 0; round < warmups + effort.rounds(); round++) {
      if (round == warmups) {
        timed.forget();
      }
      List<String> projects = County.names(what.replaceAll("\\W+", "-") + round, effort.cases());
      timed.both(round, () -> library.all(projects), () -> workflow.all(projects));
    }
    int approvals = effort.cases() * County.ITEMS;
    System.out.printf(
        Locale.ROOT,
        "  approvals a second, %s: library %.0f, Flowable %.0f, %.1f times%n",
        what,
        approvals / timed.first(),
        approvals / timed.second(),
        timed.secondInFirst());
    return timed.secondInFirst();
  }

  private static void apart(List<String> projects, Consumer<String> work) throws Exception {
    ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
    try {
      List<Future<?>> all = new ArrayList<>();
      projects.forEach(id -> all.add(officers.submit(() -> work.accept(id))));
      for (Future<?> each : all) {
        each.get();
      }
    } finally {
      officers.shutdown();
    }
  }

  /** The officers of the items of all projects; all do the same on the same day. */
  private static final class Together implements AutoCloseable {
    private final ExecutorService officers = Executors.newFixedThreadPool(TOGETHER);

    void handle(Zhuanban library, List<String> projects) throws Exception {
      atOnce(projects, id -> County.handle(library, County.plans(List.of(id), County.ITEMS)));
      for (int act = 0; act < County.ACTS; act++) {
        int now = act;
        each(
            projects,
            (id, item) -> {
              County.handle(library, County.life(id, item).get(now));
              return 0;
            });
      }
    }

    /** Tells how many calls had to be repeated. */
    int handle(Workflow workflow, List<String> projects) throws Exception {
      int again = 0;
      List<String> instances = new CopyOnWriteArrayList<>();
      atOnce(projects, id -> instances.add(workflow.start(Workflow.FOUR_TASKS, id)));
      for (int act = 0; act < County.ACTS; act++) {
        int now = act;
        again += each(instances, (id, item) -> workflow.act(id, now, item));
      }
      instances.forEach(workflow::check);
      return again;
    }

    /** Each project begins. */
    private void atOnce(List<String> projects, Consumer<String> begin) throws Exception {
      List<Future<?>> all = new ArrayList<>();
      projects.forEach(id -> all.add(officers.submit(() -> begin.accept(id))));
      for (Future<?> each : all) {
        each.get();
      }
    }

    /** All do the same on the same day. */
    private int each(List<String> ids, ToIntBiFunction<String, Integer> work) throws Exception {
      List<Future<Integer>> all = new ArrayList<>();
      for (String id : ids) {
        for (int item = 0; item < County.ITEMS; item++) {
          int own = item;
          all.add(officers.submit(() -> work.applyAsInt(id, own)));
        }
      }
      int sum = 0;
      for (Future<Integer> each : all) {
        sum += each.get();
      }
      return sum;
    }

    @Override
    public void close() {
      officers.shutdown();
    }
  }
}
