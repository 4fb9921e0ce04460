package org.zhuanban.deadline;

import java.time.LocalDate;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;

/**
 * The computation of a deadline; the rules and their legal sources are listed at {@link
 * LegalClock}.
 *
 * <p>It is stateless, so that a deadline costs no allocation but its result.
 */
final class Countdown {
  private Countdown() {}

  /** Computes the deadline, with the extension if it was approved in time. */
  static Deadline deadline(LegalClock clock, WorkCalendar calendar, Spans spans) {
    if (clock.extension().isEmpty()) {
      return original(clock, calendar, spans);
    }
    TimeLimit limit = clock.limit();
    LocalDate approvedOn = clock.extension().get().approvedOn();
    TimeLimit by = clock.extension().get().by();
    if (by.unit() == limit.unit()) {
      LocalDate start = clock.start();
      int amount = limit.amount();
      int added = by.unit().count(start, amount + by.amount()) - by.unit().count(start, amount);
      return run(clock, start, limit, calendar, spans, added, approvedOn);
    }
    Deadline original = original(clock, calendar, spans);
    if (by.unit() == LimitUnit.IMMEDIATE
        || original.passedBy(approvedOn)
        || !(original instanceof Deadline.Due due)) {
      return original;
    }
    Deadline extended = run(clock, due.date(), by, calendar, spans);
    return due.certainty() == Certainty.PROVISIONAL ? doubtful(extended) : extended;
  }

  /** Computes the deadline without the extension. */
  static Deadline original(LegalClock clock, WorkCalendar calendar, Spans spans) {
    return run(clock, clock.start(), clock.limit(), calendar, spans);
  }

  /**
   * Returns the same last day as provisional, since a notice can still change one of its grounds.
   */
  private static Deadline doubtful(Deadline deadline) {
    return deadline instanceof Deadline.Due due
        ? new Deadline.Due(due.date(), due.nominal(), Certainty.PROVISIONAL)
        : deadline;
  }

  /** Counts from a day on until the limit is used up, without the days of the spans. */
  private static Deadline run(
      LegalClock clock, LocalDate from, TimeLimit limit, WorkCalendar calendar, Spans spans) {
    return run(clock, from, limit, calendar, spans, 0, from);
  }

  /** Continues the count if additional units were approved in time. */
  private static Deadline run(
      LegalClock clock,
      LocalDate from,
      TimeLimit limit,
      WorkCalendar calendar,
      Spans spans,
      int added,
      LocalDate addedOn) {
    LimitUnit unit = limit.unit();
    if (unit == LimitUnit.IMMEDIATE) {
      return end(clock, from, from, false, calendar, spans);
    }
    boolean working = unit == LimitUnit.WORKING_DAYS;
    LocalDate at = from;
    int left = unit.count(from, limit.amount());
    int more = added;
    boolean doubt = false;
    int i = 0;
    while (true) {
      for (; i < spans.size() && !spans.first(i).isAfter(WorkCalendar.LAST); i++) {
        LocalDate stops = spans.first(i);
        if (stops.isAfter(at)) {
          int free =
              working ? calendar.countBefore(at, stops, left) : LimitUnit.days(at, stops) - 1;
          if (free >= left) {
            break;
          }
          left -= free;
        }
        if (spans.open(i)) {
          return new Deadline.Open(
              left + more, working ? unit : LimitUnit.CALENDAR_DAYS, spans.openPause());
        }
        if (spans.last(i).isAfter(at)) {
          at = spans.last(i);
        }
      }
      LocalDate nominal = working ? calendar.plus(at, left) : at.plusDays(left);
      // The last day moves forward, never backward.
      boolean inTime = more > 0 && !addedOn.isAfter(nominal);
      if (!inTime) {
        Deadline deadline = end(clock, from, nominal, working, calendar, spans);
        if (more == 0 || deadline.passedBy(addedOn)) {
          return doubt ? doubtful(deadline) : deadline;
        }
        // A notice can turn the nominal day into a working day, and then the approval is late.
        doubt = deadline instanceof Deadline.Due due && due.certainty() == Certainty.PROVISIONAL;
      }
      left += more;
      more = 0;
    }
  }

  private static Deadline end(
      LegalClock clock,
      LocalDate from,
      LocalDate nominal,
      boolean working,
      WorkCalendar calendar,
      Spans spans) {
    if (working) {
      // The start is one day more and decides nothing; it seldom belongs to another year.
      boolean certain = calendar.certainty(from, nominal) == Certainty.FINAL;
      return new Deadline.Due(
          nominal, nominal, certain ? Certainty.FINAL : spans.certainty(from, nominal, calendar));
    }
    return clock.moves()
        ? roll(nominal, calendar, spans)
        : new Deadline.Due(nominal, nominal, Certainty.FINAL);
  }

  /** Moves the last day to the first working day that is not paused. */
  private static Deadline roll(LocalDate nominal, WorkCalendar calendar, Spans spans) {
    LocalDate due = nominal;
    int i = 0;
    while (true) {
      while (i < spans.size() && spans.last(i).isBefore(due)) {
        i++;
      }
      if (i < spans.size() && spans.covers(i, due)) {
        // The kind of a paused day does not matter, so the calendar need not cover it.
        if (spans.open(i)) {
          return new Deadline.Open(0, LimitUnit.CALENDAR_DAYS, spans.openPause());
        }
        due = spans.last(i).plusDays(1);
      } else if (calendar.isWorkingDay(due)) {
        break;
      } else {
        due = due.plusDays(1);
      }
    }
    boolean certain = calendar.certainty(nominal, due) == Certainty.FINAL;
    return new Deadline.Due(
        due,
        nominal,
        certain ? Certainty.FINAL : spans.certainty(nominal.minusDays(1), due, calendar));
  }
}
