package org.zhuanban.benchmarks.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.ReportFold;

/** Reports on all projects of a county, of which a few pages are held at a time. */
final class QuarterlyReport implements Part {
  /** The last day of the quarter in which the projects were taken over. */
  private static final LocalDate END = LocalDate.of(2020, 3, 31);

  private static final ReportPeriod QUARTER = ReportPeriod.of(ReportPeriod.Length.QUARTER, END);

  @Override
  public String about() {
    return """
    A county's quarterly report: a library that knows nothing reads each project as it was at the end
    of the quarter, in pages of 50, adds it and forgets it, with one thread and with all processors.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    RunningCounty county = database.county(effort.county());
    List<Finding> findings = new ArrayList<>(report(county, 1));
    findings.addAll(report(county, Runtime.getRuntime().availableProcessors()));
    return findings;
  }

  private static List<Finding> report(RunningCounty county, int threads) throws Exception {
    Zhuanban library = county.library(new Today(END.plusDays(1)));
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    List<Long> heap = new ArrayList<>(List.of(Heap.inUse()));
    List<Report> made = new ArrayList<>();
    double seconds =
        Timed.seconds(
            () ->
                made.add(
                    library
                        .fold(StreamKind.PROJECT, AsOf.day(END))
                        .with(workers, threads)
                        .telling(
                            progress -> {
                              if (heap.size() == 1 && progress.done() * 10 >= progress.total()) {
                                heap.add(Heap.inUse());
                              }
                              return true;
                            })
                        .run(() -> new ReportFold(ReportKind.QUARTERLY, QUARTER, END))
                        .whole()));
    workers.shutdown();
    heap.add(Heap.inUse());
    Report report = made.get(0);
    System.out.printf(
        Locale.ROOT,
        "  %d projects by %d threads in %.1f s: %d items on the board, %d overdue duties, %d projects"
            + " in trouble; heap in use %.0f MB before, %.0f MB after a tenth, %.0f MB at the end%n",
        county.size(),
        threads,
        seconds,
        report.states().values().stream().mapToInt(figure -> figure.cases().size()).sum(),
        report.overdue().size(),
        report.troubled().size(),
        heap.get(0) / 1e6,
        heap.get(1) / 1e6,
        heap.get(2) / 1e6);
    return List.of(
        Finding.atLeast(
            "projects reported on per second by %s threads".formatted(threads),
            county.size() / seconds,
            "/s",
            100),
        Finding.atMost(
            "heap of the report of %s projects".formatted(county.size()),
            Math.max(1, (heap.get(2) - heap.get(0)) / 1e6),
            "MB",
            512));
  }
}
