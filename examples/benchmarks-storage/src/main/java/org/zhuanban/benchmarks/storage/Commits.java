package org.zhuanban.benchmarks.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhuanban.InMemoryStorage;
import org.zhuanban.Zhuanban;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Commit;

/**
 * Carries out the whole lives of projects, and writes the same rows by hand in turns.
 *
 * <p>The library checks each command, decides it, computes the deadlines, encodes and hashes what
 * happened, and keeps it. {@link HandWritten} is handed all that in memory, and keeps it.
 */
final class Commits implements Part {
  private static final String OURS = "zb_";
  private static final String BY_HAND = "hand_";

  /** How many rounds a warm-up has: the driver and the database are compiled, too. */
  private static final int LIVES = 5;

  @Override
  public String about() {
    return """
        Projects of twelve items live from their plan to their last delivery: the library carries the
        commands out; hand-written JDBC writes the same rows, known beforehand, in one transaction each.
        """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    WarmUp.engine(effort);
    Zhuanban library = County.library(database.storage(OURS), County.DAY.plusDays(30));
    database.storage(BY_HAND);
    HandWritten hand = new HandWritten(database, BY_HAND);
    Timed timed = new Timed();
    int commits = 0;
    int warmups = LIVES * effort.warmups();
    for (int round = 0; round < warmups + effort.rounds(); round++) {
      if (round == warmups) {
        timed.forget();
      }
      List<Request> requests = County.lives(County.names("round" + round, effort.projects()));
      List<Commit> rows = commits(requests);
      timed.both(round, () -> County.handle(library, requests), () -> hand.write(rows));
      commits = rows.size();
    }
    compare(database);
    System.out.printf(
        Locale.ROOT,
        "  commits a second: library %.0f, the same rows by hand %.0f%n",
        commits / timed.first(),
        commits / timed.second());
    return List.of(
        Finding.atLeast(
            "rate of commits, in that by hand",
            100 * timed.secondInFirst(),
            "%",
            // H2 runs in the process, and takes its time from the library.
            database.kind() == Server.Kind.H2 ? 70 : 85));
  }

  /** What the library will write. */
  private static List<Commit> commits(List<Request> requests) {
    List<Commit> commits = new ArrayList<>();
    County.handle(
        County.library(
            Watched.over(new InMemoryStorage(), (commit, result) -> commits.add(commit)),
            County.DAY.plusDays(30)),
        requests);
    return commits;
  }

  private static void compare(Database database) throws Exception {
    for (String table : List.of("head", "entry", "duty", "message")) {
      String ours = "SELECT * FROM " + OURS + table;
      String byHand = "SELECT * FROM " + BY_HAND + table;
      long rows = database.count(ours);
      if (rows == 0
          || rows != database.count(byHand)
          || rows != database.count(ours + " UNION " + byHand)) {
        throw new IllegalStateException("the rows of " + table + " differ from those by hand");
      }
    }
  }
}
