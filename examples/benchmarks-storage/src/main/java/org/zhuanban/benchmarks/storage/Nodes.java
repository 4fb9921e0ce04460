package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.command.Command;
import org.zhuanban.request.Request;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.spi.Storage;

/**
 * Lets many officers work on one project at once: all at one node, or half of them at each of two
 * nodes, which know of each other only through the database.
 */
final class Nodes implements Part {
  private static final int OFFICERS = 32;

  /** How often each acts in a round; an even number, so that all end as they began. */
  private static final int ACTS = 20;

  private final AtomicInteger repeated = new AtomicInteger();

  @Override
  public String about() {
    return """
    32 officers accept and give back applications for items of their own of one project: all at one node,
    or 16 at each of two nodes over one database, in turns. Whoever is told that it moved repeats the call.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    Storage storage = database.storage("node_");
    List<Zhuanban> nodes = List.of(node(storage), node(storage));
    Zhuanban alone = node(storage);
    Timed timed = new Timed();
    repeated.set(0);
    ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
    try {
      for (int round = 0; round < effort.warmups() + effort.rounds(); round++) {
        if (round == effort.warmups()) {
          timed.forget();
          repeated.set(0);
        }
        String among = "among-two-" + round;
        String atOne = "at-one-" + round;
        List.of(among, atOne)
            .forEach(id -> County.handle(alone, County.plans(List.of(id), OFFICERS)));
        timed.both(
            round, () -> work(officers, nodes, among), () -> work(officers, List.of(alone), atOne));
        check(storage, among);
        check(storage, atOne);
      }
    } finally {
      officers.shutdownNow();
    }
    System.out.printf(
        Locale.ROOT,
        "  commands a second: two nodes %.0f, one %.0f; %d of %d calls repeated%n",
        OFFICERS * ACTS / timed.first(),
        OFFICERS * ACTS / timed.second(),
        repeated.get(),
        2 * effort.rounds() * OFFICERS * ACTS);
    return List.of(
        Finding.atLeast(
            "rate of two nodes on one project, in that of one", timed.secondInFirst(), "x", 0.7));
  }

  private static Zhuanban node(Storage storage) {
    return County.library(storage, County.DAY);
  }

  /** Officers begin at the same moment, each at the next of the nodes. */
  private void work(ExecutorService officers, List<Zhuanban> nodes, String project)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(OFFICERS);
    List<Future<?>> all = new ArrayList<>();
    for (int officer = 0; officer < OFFICERS; officer++) {
      Zhuanban node = nodes.get(officer % nodes.size());
      String item = County.item(officer);
      all.add(
          officers.submit(
              () -> {
                start.await();
                for (int act = 0; act < ACTS; act++) {
                  Command command =
                      act % 2 == 0 ? AcceptApplication.of(item) : WithdrawApplication.of(item);
                  handle(node, County.request(project, item + "-" + act, command, County.DAY));
                }
                return null;
              }));
    }
    for (Future<?> each : all) {
      each.get(10, TimeUnit.MINUTES);
    }
  }

  private void handle(Zhuanban node, Request request) {
    boolean done = false;
    while (!done) {
      try {
        County.handle(node, request);
        done = true;
      } catch (StreamMovedException moved) {
        repeated.incrementAndGet();
      }
    }
  }

  /** Each act must be there once, beside the plan. */
  private static void check(Storage storage, String project) {
    int kept = node(storage).read(StreamKind.PROJECT, project).history().size();
    if (kept != 1 + OFFICERS * ACTS) {
      throw new IllegalStateException(
          "of %s acts %s are kept".formatted(OFFICERS * ACTS, kept - 1));
    }
  }
}
