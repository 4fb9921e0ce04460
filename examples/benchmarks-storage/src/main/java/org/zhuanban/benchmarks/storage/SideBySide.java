package org.zhuanban.benchmarks.storage;

import java.util.List;
import java.util.Locale;
import org.zhuanban.Zhuanban;
import org.zhuanban.engine.Request;

/**
 * Approves projects of twelve items in the library and in the workflow engine, in turns.
 *
 * <p>The library lays the plan down and then receives, accepts, decides and delivers each item: 49
 * commands and as many events, each with its actor and day, three duties an item with deadlines in
 * working days, a message a decision, and a hash over it all. The workflow engine is started and
 * then completes its tasks in the name of an officer: with the same four acts a task each, or with
 * one task for the whole approval; at history level audit it keeps who did which task when, and the
 * results as variables. Its due dates are calendar days; it is asked for the open tasks before each
 * turn, once a turn.
 */
final class SideBySide implements Part {
  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    Zhuanban library = County.library(database.storage("side_"), County.DAY.plusDays(30));
    try (Workflow workflow = new Workflow(database)) {
      double fourTasks = ratio(library, workflow, Workflow.FOUR_TASKS, effort);
      double oneTask = ratio(library, workflow, Workflow.ONE_TASK, effort);
      return List.of(
          Finding.atLeast("approvals, in Flowable's of four tasks each", fourTasks, "x", 10),
          Finding.atLeast("approvals, in Flowable's of one task each", oneTask, "x", 10));
    }
  }

  private static double ratio(Zhuanban library, Workflow workflow, String process, Effort effort)
      throws Exception {
    Timed timed = new Timed();
    for (int round = 0; round < effort.warmups() + effort.rounds(); round++) {
      if (round == effort.warmups()) {
        timed.forget();
      }
      List<String> projects = County.names(process + round, effort.cases());
      List<Request> requests = County.lives(projects);
      timed.both(
          round,
          () -> County.handle(library, requests),
          () -> projects.forEach(project -> workflow.live(process, project)));
    }
    int approvals = effort.cases() * County.ITEMS;
    System.out.printf(
        Locale.ROOT,
        "  approvals a second: library %.1f, Flowable with %s %.1f%n",
        approvals / timed.first(),
        process,
        approvals / timed.second());
    return timed.secondInFirst();
  }
}
