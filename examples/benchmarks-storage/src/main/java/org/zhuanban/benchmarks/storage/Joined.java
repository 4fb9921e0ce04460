package org.zhuanban.benchmarks.storage;

import java.sql.Connection;
import java.sql.SQLException;
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
import org.zhuanban.jdbc.JdbcBuilder;
import org.zhuanban.jdbc.JdbcStorage;
import org.zhuanban.request.Request;
import org.zhuanban.request.StreamMovedException;
import org.zhuanban.spi.Storage;

/**
 * Lets four officers work on one project at once: each in transactions of the host, or in those of
 * the library.
 */
final class Joined implements Part {
  private static final int OFFICERS = 4;

  /** How often each acts in a round; an even number, so that all end as they began. */
  private static final int ACTS = 50;

  private static final String PREFIX = "joined_";

  private final AtomicInteger repeated = new AtomicInteger();

  /** How a request is handled. */
  private interface Handling {
    void handle(Request request) throws SQLException;
  }

  @Override
  public String about() {
    return """
    Four officers accept and give back applications for items of their own of one project: in
    transactions that the host begins and commits, or in the library's own, in turns. Whoever is told that
    the project moved repeats the call.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    Storage storage = database.storage(PREFIX);
    JdbcBuilder tables = JdbcStorage.builder().tablePrefix(PREFIX);
    Zhuanban library = County.library(storage, County.DAY);
    Timed timed = new Timed();
    repeated.set(0);
    ExecutorService officers = Executors.newFixedThreadPool(OFFICERS);
    try {
      for (int round = 0; round < effort.warmups() + effort.rounds(); round++) {
        if (round == effort.warmups()) {
          timed.forget();
          repeated.set(0);
        }
        String joined = "joined-" + round;
        String own = "own-" + round;
        List.of(joined, own)
            .forEach(id -> County.handle(library, County.plans(List.of(id), OFFICERS)));
        timed.both(
            round,
            () -> work(officers, joined, request -> joined(database, tables, library, request)),
            () -> work(officers, own, request -> County.handle(library, request)));
        check(library, joined);
        check(library, own);
      }
    } finally {
      officers.shutdownNow();
    }
    System.out.printf(
        Locale.ROOT,
        "  commands a second: joined %.0f, own %.0f; %d of %d calls repeated%n",
        OFFICERS * ACTS / timed.first(),
        OFFICERS * ACTS / timed.second(),
        repeated.get(),
        2 * effort.rounds() * OFFICERS * ACTS);
    return List.of(
        Finding.atLeast(
            "rate of four officers who join, in that of own transactions",
            timed.secondInFirst(),
            "x",
            1.0 / 3));
  }

  private void work(ExecutorService officers, String project, Handling handling) throws Exception {
    CyclicBarrier start = new CyclicBarrier(OFFICERS);
    List<Future<?>> all = new ArrayList<>();
    for (int officer = 0; officer < OFFICERS; officer++) {
      String item = County.item(officer);
      all.add(
          officers.submit(
              () -> {
                start.await();
                for (int act = 0; act < ACTS; act++) {
                  Command command =
                      act % 2 == 0 ? AcceptApplication.of(item) : WithdrawApplication.of(item);
                  handling.handle(County.request(project, item + "-" + act, command, County.DAY));
                }
                return null;
              }));
    }
    for (Future<?> each : all) {
      each.get(10, TimeUnit.MINUTES);
    }
  }

  private void joined(Database database, JdbcBuilder tables, Zhuanban library, Request request)
      throws SQLException {
    boolean done = false;
    while (!done) {
      try (Connection host = database.source().getConnection()) {
        host.setAutoCommit(false);
        try {
          County.handle(library.joining(tables.join(host)), request);
          host.commit();
          done = true;
        } catch (StreamMovedException moved) {
          host.rollback();
          repeated.incrementAndGet();
        }
      }
    }
  }

  /** Each act must be there once, beside the plan. */
  private static void check(Zhuanban library, String project) {
    int kept = library.read(StreamKind.PROJECT, project).history().size();
    if (kept != 1 + OFFICERS * ACTS) {
      throw new IllegalStateException(
          "of %s acts %s are kept".formatted(OFFICERS * ACTS, kept - 1));
    }
  }
}
