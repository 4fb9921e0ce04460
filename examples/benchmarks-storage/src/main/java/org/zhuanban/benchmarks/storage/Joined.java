package org.zhuanban.benchmarks.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhuanban.Zhuanban;
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
  private static final Crowd CROWD = new Crowd(4, 50);
  private static final String PREFIX = "joined_";

  private final AtomicInteger repeated = new AtomicInteger();

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
    ExecutorService officers = Executors.newFixedThreadPool(CROWD.officers());
    try {
      for (int round = 0; round < effort.warmups() + effort.rounds(); round++) {
        if (round == effort.warmups()) {
          timed.forget();
          repeated.set(0);
        }
        String joined = "joined-" + round;
        String own = "own-" + round;
        List.of(joined, own)
            .forEach(id -> County.handle(library, County.plans(List.of(id), CROWD.officers())));
        timed.both(
            round,
            () ->
                CROWD.work(
                    officers,
                    joined,
                    (officer, request) -> joined(database, tables, library, request)),
            () -> CROWD.work(officers, own, (officer, request) -> County.handle(library, request)));
        CROWD.check(library, joined);
        CROWD.check(library, own);
      }
    } finally {
      officers.shutdownNow();
    }
    System.out.printf(
        Locale.ROOT,
        "  commands a second: joined %.0f, own %.0f; %d of %d calls repeated%n",
        CROWD.calls() / timed.first(),
        CROWD.calls() / timed.second(),
        repeated.get(),
        2 * effort.rounds() * CROWD.calls());
    return List.of(
        Finding.atLeast(
            "rate of four officers who join, in that of own transactions",
            timed.secondInFirst(),
            "x",
            1.0 / 3));
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
}
