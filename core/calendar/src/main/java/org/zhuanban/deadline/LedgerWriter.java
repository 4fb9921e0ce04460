package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.Ledger.LedgerRemark;
import org.zhuanban.deadline.LedgerDay.Reason;

/** Writes the day-by-day ledger of a clock, whose result is computed in one step. */
final class LedgerWriter {
  private final LegalClock clock;
  private final WorkCalendar calendar;
  private final LocalDate until;
  private final Deadline deadline;
  private final CountingRules.UnnotifiedPause reading;
  private final Optional<Deadline.Due> unextended;
  private final List<LedgerDay> rows = new ArrayList<>();
  private final List<LedgerRemark> remarks = new ArrayList<>();
  private final Set<Integer> awaited = new HashSet<>();

  LedgerWriter(LegalClock clock, WorkCalendar calendar, LocalDate until) {
    this.clock = clock;
    this.calendar = calendar;
    this.until = until;
    this.deadline = clock.deadline(calendar);
    this.reading = clock.counting().unnotifiedPause();
    this.unextended = movedBeforeTheApproval();
  }

  Ledger write() {
    LocalDate last = deadline.dueOn().orElse(until);
    if (!clock.start().isAfter(last)) {
      CalendarDay first = calendar.day(clock.start());
      Optional<Pause> pause = pauseOn(clock.start());
      rows.add(new LedgerDay(first, Reason.START, 0, pause));
      boolean decides = clock.limit().unit() == LimitUnit.IMMEDIATE && clock.moves();
      if (decides && pause.isEmpty() && first.certainty() == Certainty.PROVISIONAL) {
        remarkOnce(WorkCalendar.noticeYear(clock.start()), clock.start());
      }
    }
    TimeLimit limit = clock.limit();
    boolean extended = clock.extended(calendar);
    Optional<TimeLimit> by = clock.extension().filter(each -> extended).map(Extension::by);
    int more = by.filter(it -> it.unit() == limit.unit()).map(TimeLimit::amount).orElse(0);
    Optional<TimeLimit> other =
        by.filter(it -> it.unit() != limit.unit() && it.unit() != LimitUnit.IMMEDIATE);
    LocalDate split = other.flatMap(it -> clock.originalDeadline(calendar).dueOn()).orElse(last);
    count(clock.start(), limit.amount() + more, limit.unit(), split);
    other.ifPresent(it -> count(split, it.amount(), it.unit(), last));
    remarkOnTheEnd();
    clock.pauses().forEach(this::remarkOn);
    clock
        .extension()
        .filter(each -> !extended)
        .ifPresent(each -> remark(LedgerRemark.LedgerRemarkKind.EXTENSION_LATE, each.approvedOn()));
    return new Ledger(clock, false, calendar.name(), deadline, rows, remarks);
  }

  /**
   * Writes the days after one day and up to another, within which the given number of units is
   * counted.
   */
  private void count(LocalDate after, int amount, LimitUnit unit, LocalDate upTo) {
    boolean working = unit == LimitUnit.WORKING_DAYS;
    int units = unit.count(after, amount);
    int running = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      CalendarDay said = calendar.day(day);
      Optional<Pause> pause = pauseOn(day);
      Reason reason =
          pause.isPresent()
              ? Reason.PAUSED
              : working && !said.kind().working()
                  ? Reason.REST_DAY
                  : running == units ? Reason.ROLLED_OVER : Reason.COUNTED;
      running += reason.counted() ? 1 : 0;
      rows.add(new LedgerDay(said, reason, running, pause));
      boolean decides = working || (running == units && clock.moves()) || savesTheExtension(day);
      if (decides && pause.isEmpty() && said.certainty() == Certainty.PROVISIONAL) {
        remarkOnce(WorkCalendar.noticeYear(day), day);
      }
    }
  }

  /**
   * Checks whether a day lies within the move of the original last day, where the approval was in
   * time only because of that move.
   */
  private boolean savesTheExtension(LocalDate day) {
    return unextended
        .filter(due -> !day.isBefore(due.nominal()) && !day.isAfter(due.date()))
        .isPresent();
  }

  private Optional<Deadline.Due> movedBeforeTheApproval() {
    if (clock.extension().isEmpty()
        || !(clock.originalDeadline(calendar) instanceof Deadline.Due due)) {
      return Optional.empty();
    }
    LocalDate approved = clock.extension().get().approvedOn();
    return approved.isAfter(due.nominal()) && !approved.isAfter(due.date())
        ? Optional.of(due)
        : Optional.empty();
  }

  private Optional<Pause> pauseOn(LocalDate day) {
    for (Pause pause : clock.pauses()) {
      if (pause.covers(day, reading)) {
        return Optional.of(pause);
      }
    }
    return Optional.empty();
  }

  private void remarkOnTheEnd() {
    if (deadline instanceof Deadline.Due due) {
      if (!due.nominal().equals(due.date())) {
        remark(LedgerRemark.LedgerRemarkKind.ROLLED_OVER, due.nominal());
      } else if (!clock.moves() && !calendar.isWorkingDay(due.date())) {
        remark(LedgerRemark.LedgerRemarkKind.LAST_DAY_STAYS, due.date());
      }
    } else {
      remarks.clear(); // A day that is undetermined is not provisional either.
    }
  }

  private void remarkOn(Pause pause) {
    LocalDate from = pause.countedFrom(reading);
    boolean notified = pause.notifiedOn().filter(on -> !on.isAfter(pause.startedOn())).isPresent();
    boolean never = from.equals(Pause.NEVER) || pause.endedOn().filter(from::isAfter).isPresent();
    if (pause.endedOn().filter(end -> !end.isAfter(clock.start())).isPresent()) {
      remark(LedgerRemark.LedgerRemarkKind.PAUSE_BEFORE_START, pause.endedOn().get(), pause);
    } else if (never) {
      remark(LedgerRemark.LedgerRemarkKind.PAUSE_NOT_NOTIFIED, pause.startedOn(), pause);
    } else if (deadline.dueOn().filter(from::isAfter).isPresent()) {
      remark(LedgerRemark.LedgerRemarkKind.PAUSE_AFTER_END, from, pause);
    } else if (!notified) {
      remark(
          reading == CountingRules.UnnotifiedPause.COUNTED
              ? LedgerRemark.LedgerRemarkKind.PAUSE_COUNTED_UNNOTIFIED
              : LedgerRemark.LedgerRemarkKind.PAUSE_NOTIFIED_LATE,
          from,
          pause);
    }
  }

  /** Adds a remark on the first day that awaits a year's notice. */
  private void remarkOnce(int awaitedYear, LocalDate day) {
    if (awaited.add(awaitedYear)) {
      remark(LedgerRemark.LedgerRemarkKind.PROVISIONAL, day);
    }
  }

  private void remark(LedgerRemark.LedgerRemarkKind kind, LocalDate day) {
    remarks.add(new LedgerRemark(kind, day, Optional.empty()));
  }

  private void remark(LedgerRemark.LedgerRemarkKind kind, LocalDate day, Pause pause) {
    remarks.add(new LedgerRemark(kind, day, Optional.of(pause)));
  }
}
