package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.zhuanban.Zhuanban;

/**
 * Approves projects of twelve items in the library and in the workflow engine, in turns; each has
 * as many officers at work, and each of them has projects of his own.
 *
 * <p>The library lays the plan down and then receives, accepts, decides and delivers each item: 49
 * commands and as many events, each with its actor, day and facts, three duties an item with
 * deadlines in working days, a message a decision, and a hash over it all. In the workflow engine
 * each of the four acts is a task with a due date in calendar days, which the officer claims and
 * completes; at history level full it keeps who did which task when, and the facts as variables of
 * the task. Both commit durably whatever an officer does.
 *
 * <p>With one task for a whole approval the workflow engine knows when an officer took it on and
 * when he was done with it; beside that the library accepts and decides, and does no more. That is
 * told, but is not the history that a host needs, and has no target.
 */
final class SideBySide implements Part {
  private static final int OFFICERS = 8;

  @Override
  public String about() {
    return """
        Eight officers approve twelve items a project. Library: a plan, then receive, accept, decide,
        deliver each item, a command and a durable commit each, with legal deadlines and a hash chain.
        Flowable: a process with a branch an item and a user task with due date an act, claimed and
        completed with the same facts as variables, history level full.
        """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    Zhuanban library = County.library(database.storage("side_"), County.DAY.plusDays(30));
    try (Workflow workflow = new Workflow(database)) {
      double fourActs =
          ratio(
              "four acts each",
              effort,
              id -> County.handle(library, County.lives(List.of(id))),
              id -> workflow.live(Workflow.FOUR_TASKS, id));
      ratio(
          "two acts each",
          effort,
          id -> County.handle(library, County.shortLives(List.of("short-" + id))),
          id -> workflow.live(Workflow.ONE_TASK, id));
      return List.of(
          Finding.atLeast(
              "approvals of four acts, in Flowable's of four tasks", fourActs, "x", 10));
    }
  }

  private static double ratio(
      String what, Effort effort, Consumer<String> library, Consumer<String> workflow)
      throws Exception {
    Timed timed = new Timed();
    for (int round = 0; round < effort.warmups() + effort.rounds(); round++) {
      if (round == effort.warmups()) {
        timed.forget();
      }
      List<String> projects = County.names("round" + round, effort.cases());
      timed.both(round, () -> each(projects, library), () -> each(projects, workflow));
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

  private static void each(List<String> projects, Consumer<String> work) throws Exception {
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
}
