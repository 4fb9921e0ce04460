package org.zhuanban.benchmarks.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.zhuanban.Zhuanban;
import org.zhuanban.request.SweepReport;

/** Sweeps a county every day of a year in which nobody does anything. */
final class Year implements Part {
  private static final int DAYS = 365;

  @Override
  public String about() {
    return """
        A year of daily sweeps, in which nobody does anything: receipts are accepted by silence, what is owed
        goes up its policy, reports fall due. Each day is swept once more, when nothing is due any longer.
        The same county lives through the year again, swept by all processors.
        """;
  }

  /** A day on which something was due. */
  private record Swept(LocalDate day, int changed, double seconds) {
    double perProject() {
      return seconds / changed;
    }
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    RunningCounty county = database.county(effort.county());
    RunningCounty town = database.county(effort.town());
    Today today = new Today(RunningCounty.NOTICE);
    Zhuanban library = county.library(today);
    Zhuanban small = town.library(today);
    double refreshing = Timed.seconds(library::rebuildDutyRows);
    small.rebuildDutyRows();
    long before = Heap.inUse();
    List<Swept> full = new ArrayList<>();
    Timed quiet = new Timed();
    double spent = 0;
    for (int i = 0; i < DAYS; i++) {
      if (i % 30 == 0) {
        database.tidy();
      }
      today.set(RunningCounty.NOTICE.plusDays(i));
      small.sweep();
      Swept swept = swept(library, today.day());
      spent += swept.seconds();
      if (swept.changed() > 0) {
        full.add(swept);
      }
      quiet.both(i, () -> nothing(small), () -> nothing(library));
    }
    long after = Heap.inUse();
    full.sort(Comparator.comparingInt(Swept::changed));
    int quarter = full.size() / 4;
    List<Swept> middle = full.subList(quarter, full.size() - quarter);
    List<Swept> fullest = full.subList(full.size() - Math.max(1, quarter), full.size());
    Swept most = full.get(full.size() - 1);
    System.out.printf(
        Locale.ROOT,
        "  %d projects refreshed in %.1f s, the year swept in %.1f s: %d changes on %d days, at most %d"
            + " on %s in %.1f s%n",
        county.size(),
        refreshing,
        spent,
        changes(full),
        full.size(),
        most.changed(),
        most.day(),
        most.seconds());
    System.out.printf(
        Locale.ROOT,
        "  a sweep with nothing due %.2f ms, among %d %.2f ms; a project that is due %.2f ms on the"
            + " fullest days (%d a day), %.2f ms on those of the middle (%d a day); heap in use %.0f"
            + " MB before, %.0f MB after%n",
        1000 * quiet.second(),
        town.size(),
        1000 * quiet.first(),
        1000 * perProject(fullest),
        changes(fullest) / fullest.size(),
        1000 * perProject(middle),
        changes(middle) / middle.size(),
        before / 1e6,
        after / 1e6);
    int threads = Runtime.getRuntime().availableProcessors();
    double together = together(database, effort.county(), threads);
    return List.of(
        Finding.atMost("a year of sweeps", spent, "s", 1200),
        Finding.atMost("a year of sweeps by %s threads".formatted(threads), together, "s", 1200),
        Finding.atMost(
            "a sweep with nothing due" + county.beside(town), quiet.secondInFirst(), "x", 1.5),
        Finding.atMost(
            "a project due on the fullest days, in that on others",
            perProject(fullest) / perProject(middle),
            "x",
            1.5),
        Finding.atMost(
            "heap in use more than before the year",
            Math.max(1, (after - before) / 1e6),
            "MB",
            // The cache of H2 lies in the same heap.
            64));
  }

  /** {@return the seconds of the year in a county of its own} */
  private static double together(Database database, int size, int threads) throws Exception {
    RunningCounty county = RunningCounty.loaded(database, size, "again");
    Today today = new Today(RunningCounty.NOTICE);
    ExecutorService helpers = Executors.newFixedThreadPool(Math.max(1, threads - 1));
    List<Swept> full = new ArrayList<>();
    try {
      Zhuanban library = county.library(today, helpers);
      library.rebuildDutyRows();
      for (int i = 0; i < DAYS; i++) {
        if (i % 30 == 0) {
          database.tidy();
        }
        today.set(RunningCounty.NOTICE.plusDays(i));
        full.add(swept(library, today.day()));
      }
    } finally {
      helpers.shutdownNow();
    }
    double spent = full.stream().mapToDouble(Swept::seconds).sum();
    System.out.printf(
        Locale.ROOT,
        "  a county in which nobody has acted yet: the year swept by %d threads in %.1f s: %d changes%n",
        threads,
        spent,
        changes(full));
    return spent;
  }

  private static Swept swept(Zhuanban library, LocalDate day) throws Exception {
    List<SweepReport> reports = new ArrayList<>();
    double seconds = Timed.seconds(() -> reports.add(library.sweep()));
    SweepReport report = reports.get(0);
    if (!report.failed().isEmpty()) {
      throw new IllegalStateException("the sweep of " + day + " passed over " + report.failed());
    }
    return new Swept(day, report.changed(), seconds);
  }

  private static void nothing(Zhuanban library) {
    SweepReport report = library.sweep();
    if (report.changed() > 0) {
      throw new IllegalStateException("the second sweep of a day changed " + report.changed());
    }
  }

  private static int changes(List<Swept> days) {
    return days.stream().mapToInt(Swept::changed).sum();
  }

  private static double perProject(List<Swept> days) {
    return Finding.median(days.stream().map(Swept::perProject).toList());
  }
}
