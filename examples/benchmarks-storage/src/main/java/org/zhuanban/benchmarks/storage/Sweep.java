package org.zhuanban.benchmarks.storage;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhuanban.Zhuanban;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.request.Request;
import org.zhuanban.spi.Storage;

/**
 * Lets a day come that a few duties wait for, among few others and among many.
 *
 * <p>Those that are due are receipts that nobody examined, in a project each; the sweep accepts
 * their applications by silence. The others are receipts of other projects, with all their time
 * left.
 */
final class Sweep implements Part {
  private static final LocalDate SWEPT = County.DAY.plusDays(14);
  private static final int PAGE = 500;
  private static final int READS = 20;

  @Override
  public String about() {
    return """
    A day comes on which receipts fall due that nobody examined, a project each: their page of the
    agenda is read, then a sweep accepts them by silence and commits.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    Storage few = agenda(database, "few_", effort.few());
    Storage many = agenda(database, "many_", effort.many());
    Timed reads = new Timed();
    Timed sweeps = new Timed();
    for (int round = 0; round < effort.warmups() + effort.rounds(); round++) {
      if (round == effort.warmups()) {
        reads.forget();
        sweeps.forget();
      }
      List<String> projects = County.names("round" + round, effort.due());
      fallDue(few, projects);
      fallDue(many, projects);
      for (int i = 0; i < READS; i++) {
        reads.both(i, () -> read(few, effort.due()), () -> read(many, effort.due()));
      }
      sweeps.both(round, () -> sweep(few, effort.due()), () -> sweep(many, effort.due()));
    }
    System.out.printf(
        Locale.ROOT,
        "  %d due among %d and %d: agenda %.2f and %.2f ms, whole sweep %.0f and %.0f ms%n",
        effort.due(),
        effort.few(),
        effort.many(),
        1000 * reads.first(),
        1000 * reads.second(),
        1000 * sweeps.first(),
        1000 * sweeps.second());
    String among = " among %s, in that among %s".formatted(effort.many(), effort.few());
    return List.of(
        Finding.atMost("agenda" + among, reads.secondInFirst(), "x", 1.5),
        Finding.atMost("sweep" + among, sweeps.secondInFirst(), "x", 1.5));
  }

  private static Storage agenda(Database database, String prefix, int size) throws SQLException {
    Storage storage = database.storage(prefix);
    // In the order of every index, or H2 would write each page of them again and again.
    database.execute(
        """
        INSERT INTO %1$sduty (namespace_id, stream_kind, stream_id, duty_key, duty_kind, owner_id,
          subject_id, committed_due, committed_due_provisional, statutory_due,
          statutory_due_provisional, next_review_on, opened_on, closed_on, duty_standing, board_due,
          board_due_provisional)
        SELECT 'default', 'project', CONCAT('other-', 10000000 + %5$s),
          CONCAT('receive:A', 10 + MOD(n, 12), ':1'), 'EXAMINE_RECEIPT', CONCAT('D', MOD(n, 40)),
          CONCAT('A', 10 + MOD(n, 12)), NULL, 0, %2$s + %3$s, 0,
          %2$s + 1 + %3$s, %2$s - 7 + %3$s, NULL, 0,
          %2$s + %3$s, 0
        FROM %4$s
        """
            .formatted(
                prefix,
                SWEPT.toEpochDay() + 1,
                database.quotient("n * 250", size),
                database.numbers(size),
                database.quotient("n", 12)));
    database.tidy();
    return storage;
  }

  private static void fallDue(Storage storage, List<String> projects) {
    List<Request> requests = new ArrayList<>(County.plans(projects, 1));
    for (String project : projects) {
      requests.add(
          County.request(
              project, "receive", ReceiveApplication.of(County.item(0), true), County.DAY));
    }
    County.handle(County.library(storage, County.DAY), requests);
  }

  private static void read(Storage storage, int due) {
    int found = storage.due(SWEPT, Optional.empty(), PAGE).size();
    if (found != due) {
      throw new IllegalStateException(found + " are due");
    }
  }

  private static void sweep(Storage storage, int due) {
    Zhuanban library = County.library(storage, SWEPT);
    int changed = library.sweep().changed();
    if (changed != due) {
      throw new IllegalStateException("the sweep changed " + changed + " projects");
    }
  }
}
