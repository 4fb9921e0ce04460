package org.zhuanban.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.Pause;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.Restatement;
import org.zhuanban.deadline.TimeLimit;

/**
 * Restates a million open deadlines on the day on which the notice for 2026 came out.
 *
 * <p>The first run is what a nightly job sees; the later ones run warm.
 */
public final class RestateMillion {
  private static final int CLOCKS = 1_000_000;
  private static final int RUNS = 3;
  private static final LocalDate DAY_BEFORE = LocalDate.of(2025, 11, 3);

  private static final List<TimeLimit> LIMITS =
      List.of(
          TimeLimit.workingDays(10, "依法"),
          TimeLimit.workingDays(20, "行政许可法第四十二条"),
          TimeLimit.workingDays(30, "行政许可法第四十二条"),
          TimeLimit.workingDays(45, "行政许可法第四十二条"),
          TimeLimit.workingDays(60, "行政许可法第四十二条"),
          TimeLimit.calendarDays(60, "环境影响评价法第二十二条"),
          TimeLimit.parse("3 MONTHS", "依法"));

  private final Random random = new Random(20251104);

  private RestateMillion() {}

  /**
   * Runs it.
   *
   * @param args none
   */
  public static void main(String[] args) {
    CalendarBook book = CalendarBook.bundled();
    WorkCalendar before = book.asOf(DAY_BEFORE).calendar(HolidayNotice.NATION);
    WorkCalendar after = book.asOf(DAY_BEFORE.plusDays(1)).calendar(HolidayNotice.NATION);
    long empty = heap();
    Map<Integer, LegalClock> open = new RestateMillion().open(before);
    long loaded = heap();
    for (int run = 1; run <= RUNS; run++) {
      long cpu = cpu();
      List<Restatement<Integer>> restated = Restatement.of(open, before, after);
      double seconds = (cpu() - cpu) / 1e9;
      long kept = heap() - loaded;
      long moved = restated.stream().filter(Restatement::moved).count();
      System.out.printf(
          Locale.ROOT,
          "restated %d open deadlines, run %d: %.2f s of one core (%.0f ns each);"
              + " %d moved, %d only became final; heap %d MB for the clocks, %d MB for the result%n",
          open.size(),
          run,
          seconds,
          seconds * 1e9 / open.size(),
          moved,
          restated.size() - moved,
          (loaded - empty) >> 20,
          kept >> 20);
    }
  }

  private Map<Integer, LegalClock> open(WorkCalendar calendar) {
    Map<Integer, LegalClock> open = new LinkedHashMap<>();
    while (open.size() < CLOCKS) {
      LegalClock clock = clock();
      if (!clock.deadline(calendar).passedBy(DAY_BEFORE)) {
        open.put(open.size(), clock);
      }
    }
    return open;
  }

  /** Started within the last three months; one in five has a pause, one in twenty still goes on. */
  private LegalClock clock() {
    LocalDate start = DAY_BEFORE.minusDays(random.nextInt(90));
    TimeLimit limit = LIMITS.get(random.nextInt(LIMITS.size()));
    LocalDate paused = start.plusDays(1 + random.nextInt(14));
    List<Pause> pauses =
        switch (random.nextInt(20)) {
          case 0 -> List.of(Pause.open(PauseReason.HEARING, paused));
          case 1, 2, 3 ->
              List.of(
                  Pause.of(PauseReason.EXPERT_REVIEW, paused, paused.plusDays(random.nextInt(30))));
          default -> List.of();
        };
    return LegalClock.builder().start(start).limit(limit).addAllPauses(pauses).build();
  }

  /** The CPU time of the whole process, its collector and compiler included. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
