package org.zhuanban.benchmarks.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.Zhuanban;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.Report;
import org.zhuanban.report.content.ReportFold;

/** Reports on all projects of a county, of which one is held at a time. */
final class QuarterlyReport implements Part {
  /** The last day of the quarter in which the projects were taken over. */
  private static final LocalDate END = LocalDate.of(2020, 3, 31);

  @Override
  public String about() {
    return """
    A county's quarterly report: a library that knows nothing reads each project as it was at the end
    of the quarter, adds it and forgets it.
    """;
  }

  @Override
  public List<Finding> run(Database database, Effort effort) throws Exception {
    RunningCounty county = database.county(effort.county());
    Zhuanban library = county.library(new Today(END.plusDays(1)));
    ReportFold fold =
        new ReportFold(
            ReportKind.QUARTERLY, ReportPeriod.of(ReportPeriod.Length.QUARTER, END), END);
    List<Long> heap = new ArrayList<>(List.of(Heap.inUse()));
    double seconds = 0;
    int added = 0;
    for (int until : List.of(county.size() / 10, county.size())) {
      for (; added < until; added++) {
        String id = RunningCounty.id(added);
        seconds +=
            Timed.seconds(() -> fold.add(id, library.read(StreamKind.PROJECT, id, AsOf.day(END))));
      }
      heap.add(Heap.inUse());
    }
    List<Report> made = new ArrayList<>();
    seconds += Timed.seconds(() -> made.add(fold.report()));
    Report report = made.get(0);
    System.out.printf(
        Locale.ROOT,
        "  %d projects in %.1f s: %d items on the board, %d overdue duties, %d projects in trouble;"
            + " heap in use %.0f MB before, %.0f MB after a tenth, %.0f MB at the end%n",
        county.size(),
        seconds,
        report.states().values().stream().mapToInt(figure -> figure.cases().size()).sum(),
        report.overdue().size(),
        report.troubled().size(),
        heap.get(0) / 1e6,
        heap.get(1) / 1e6,
        heap.get(2) / 1e6);
    return List.of(
        Finding.atLeast("projects reported on per second", county.size() / seconds, "/s", 100),
        Finding.atMost(
            "heap of the report of %s projects".formatted(county.size()),
            Math.max(1, (heap.get(2) - heap.get(0)) / 1e6),
            "MB",
            512));
  }
}
