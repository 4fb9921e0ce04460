package org.zhuanban.benchmarks.storage;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhuanban.Zhuanban;
import org.zhuanban.request.Request;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.spi.Storage;

/**
 * Lets many officers work on one project at once: all at one node, or half of them at each of two
 * nodes, which know of each other only through the database.
 */
final class Nodes implements Part {
  private static final Crowd CROWD = new Crowd(32, 20);

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
    ExecutorService officers = Executors.newFixedThreadPool(CROWD.officers());
    try {
      for (int round = 0; round < effort.warmups() + effort.rounds(); round++) {
        if (round == effort.warmups()) {
          timed.forget();
          repeated.set(0);
        }
        String among = "among-two-" + round;
        String atOne = "at-one-" + round;
        List.of(among, atOne)
            .forEach(id -> County.handle(alone, County.plans(List.of(id), CROWD.officers())));
        timed.both(
            round,
            () ->
                CROWD.work(
                    officers,
                    among,
                    (officer, request) -> handle(nodes.get(officer % nodes.size()), request)),
            () -> CROWD.work(officers, atOne, (officer, request) -> handle(alone, request)));
        CROWD.check(node(storage), among);
        CROWD.check(node(storage), atOne);
      }
    } finally {
      officers.shutdownNow();
    }
    System.out.printf(
        Locale.ROOT,
        "  commands a second: two nodes %.0f, one %.0f; %d of %d calls repeated%n",
        CROWD.calls() / timed.first(),
        CROWD.calls() / timed.second(),
        repeated.get(),
        2 * effort.rounds() * CROWD.calls());
    return List.of(
        Finding.atLeast(
            "rate of two nodes on one project, in that of one", timed.secondInFirst(), "x", 0.7));
  }

  private static Zhuanban node(Storage storage) {
    return County.library(storage, County.DAY);
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
}
