package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Ledger.LedgerRemark;
import org.zhuanban.deadline.LedgerDay.Reason;

/**
 * Writes the day-by-day ledger of a limit that is counted backward.
 *
 * @param clock the limit, with the anchor as its start
 * @param calendar the calendar of the acting party
 */
record BackwardLedgerWriter(LegalClock clock, WorkCalendar calendar) {
  Ledger write() {
    LocalDate anchor = clock.start();
    TimeLimit limit = clock.limit();
    Deadline.Due due = limit.before(anchor, calendar, clock.counting());
    LocalDate edge = limit.before(anchor, calendar).date();
    boolean working = limit.unit() == LimitUnit.WORKING_DAYS;
    List<LedgerDay> rows = new ArrayList<>();
    rows.add(row(anchor, Reason.START, 0));
    TreeMap<Integer, LocalDate> presumed = new TreeMap<>();
    int running = 0;
    for (LocalDate day = anchor.minusDays(1); !day.isBefore(due.date()); day = day.minusDays(1)) {
      boolean counts = !working || calendar.isWorkingDay(day);
      boolean early = day.isBefore(edge);
      running += counts && !early ? 1 : 0;
      rows.add(row(day, !counts ? Reason.REST_DAY : early ? Reason.EDGE : Reason.COUNTED, running));
      if (working && calendar.certainty(day) == Certainty.PROVISIONAL) {
        presumed.put(WorkCalendar.noticeYear(day), day);
      }
    }
    List<LedgerRemark> remarks =
        presumed.values().stream()
            .map(
                day ->
                    new LedgerRemark(
                        LedgerRemark.LedgerRemarkKind.PROVISIONAL, day, Optional.empty()))
            .toList();
    return new Ledger(clock, true, calendar.name(), due, rows, remarks);
  }

  private LedgerDay row(LocalDate day, Reason reason, int running) {
    CalendarDay said = calendar.day(day);
    return new LedgerDay(said, reason, running, Optional.empty());
  }
}
