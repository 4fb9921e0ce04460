package org.zhuanban.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;

/**
 * A limit that runs from a day, less what is not counted, plus what was added.
 *
 * <ul>
 *   <li>The day of the start does not count (民法典第二百零一条).
 *   <li>Working days: the n-th working day after the start, make-up workdays included; it never
 *       moves (行政许可法第八十二条).
 *   <li>Calendar days, months and years: only the last day moves, past holidays and free weekends,
 *       to the first working day after (民法典第二百零三条). A month without the corresponding day ends with
 *       its last day (民法典第二百零二条).
 *   <li>Pauses: both ends included, overlapping ones united, from the later of start and written
 *       notice; one that begins after the last day changes nothing, an open one makes the last day
 *       undetermined (行政许可法第四十五条).
 *   <li>Extension: counted on from the original limit, if approved in time (行政许可法第四十二条). In another
 *       unit than the limit's, it is counted on from the limit's last day.
 * </ul>
 *
 * @param start the day from which the limit runs, itself not counted
 * @param limit how long
 * @param pauses what is not counted, in any order
 * @param extension what was added; empty if nothing
 */
@Value.Builder
public record LegalClock(
    LocalDate start, TimeLimit limit, List<Pause> pauses, Optional<Extension> extension) {
  /**
   * Copies the pauses.
   *
   * @param start the day from which the limit runs
   * @param limit how long
   * @param pauses what is not counted
   * @param extension what was added
   */
  public LegalClock {
    pauses = List.copyOf(pauses);
  }

  /**
   * Makes a clock without pauses or extension.
   *
   * @param start the day from which the limit runs
   * @param limit how long
   * @return the clock
   */
  public static LegalClock from(LocalDate start, TimeLimit limit) {
    return new LegalClock(start, limit, List.of(), Optional.empty());
  }

  /**
   * Finds when the clock runs out.
   *
   * @param calendar the calendar of whoever has to act
   * @return the last day, or how much is left while a pause is open
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public Deadline deadline(WorkCalendar calendar) {
    return end(calendar).deadline();
  }

  /**
   * Finds when the clock would run out without its extension.
   *
   * @param calendar the calendar of whoever has to act
   * @return the last day, or how much is left while a pause is open
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public Deadline originalDeadline(WorkCalendar calendar) {
    return run(start, limit.amount(), limit.unit(), calendar).deadline();
  }

  /**
   * Tells whether the extension takes effect: whether it was approved on or before the last day.
   *
   * @param calendar the calendar of whoever has to act
   * @return true if there is one and it came in time
   */
  public boolean extended(WorkCalendar calendar) {
    return extension.isPresent() && inTime(extension.get(), originalDeadline(calendar));
  }

  private static boolean inTime(Extension extension, Deadline original) {
    return !original.passedBy(extension.approvedOn());
  }

  /**
   * Counts the units used up.
   *
   * @param day the last day that counts
   * @param calendar the calendar of whoever has to act
   * @return working days for a limit in working days, else calendar days, after the start and up to
   *     the day, without paused ones; 0 before the start
   */
  public int used(LocalDate day, WorkCalendar calendar) {
    return counted(start, day, limit.unit(), calendar);
  }

  /**
   * Counts the units that are left.
   *
   * @param day the last day that is gone
   * @param calendar the calendar of whoever has to act
   * @return working days for a limit in working days, else calendar days, after the day and up to
   *     the last one, without paused ones; 0 once the last day is gone
   */
  public int remaining(LocalDate day, WorkCalendar calendar) {
    Deadline deadline = deadline(calendar);
    if (deadline instanceof Deadline.Due due) {
      return counted(day, due.date(), limit.unit(), calendar);
    }
    Deadline.Open open = (Deadline.Open) deadline;
    LocalDate pausedFrom = open.pause().countedFrom().orElse(open.pause().startedOn());
    return open.remaining() + counted(day, pausedFrom.minusDays(1), limit.unit(), calendar);
  }

  /**
   * Tells whether a pause keeps a day from being counted.
   *
   * @param day the day
   * @return true if a pause covers it
   */
  public boolean pausedOn(LocalDate day) {
    return pauses.stream().anyMatch(pause -> pause.covers(day));
  }

  /**
   * Explains the count, day by day.
   *
   * @param calendar the calendar of whoever has to act
   * @param until where the last day is undetermined: the day up to which to explain
   * @return a row for every day from the start to the last one
   */
  public List<LedgerDay> ledger(WorkCalendar calendar, LocalDate until) {
    End end = end(calendar);
    LocalDate last = end.deadline().dueOn().orElse(until);
    List<LedgerDay> rows = new ArrayList<>();
    int running = 0;
    for (LocalDate day = start; !day.isAfter(last); day = day.plusDays(1)) {
      CalendarDay said = calendar.day(day);
      LedgerDay.Reason reason = reason(day, said, end.nominal());
      if (reason.counted()) {
        running++;
      }
      rows.add(new LedgerDay(said, reason, running, pauseOn(day)));
    }
    return rows;
  }

  private LedgerDay.Reason reason(LocalDate day, CalendarDay said, Optional<LocalDate> nominal) {
    if (day.equals(start)) {
      return LedgerDay.Reason.START;
    }
    if (pausedOn(day)) {
      return LedgerDay.Reason.PAUSED;
    }
    if (limit.unit() == LimitUnit.WORKING_DAYS && !said.kind().working()) {
      return LedgerDay.Reason.REST_DAY;
    }
    return nominal.filter(day::isAfter).isPresent()
        ? LedgerDay.Reason.ROLLED_OVER
        : LedgerDay.Reason.COUNTED;
  }

  private Optional<Pause> pauseOn(LocalDate day) {
    return pauses.stream().filter(pause -> pause.covers(day)).findFirst();
  }

  /**
   * Where a count ends.
   *
   * @param deadline the end
   * @param nominal the last day that counts; known even where an open pause keeps it from moving to
   *     a working day
   */
  private record End(Deadline deadline, Optional<LocalDate> nominal) {
    static End due(LocalDate date, LocalDate nominal, Certainty certainty) {
      return new End(new Deadline.Due(date, nominal, certainty), Optional.of(nominal));
    }
  }

  private End end(WorkCalendar calendar) {
    End original = run(start, limit.amount(), limit.unit(), calendar);
    if (extension.isEmpty() || !inTime(extension.get(), original.deadline())) {
      return original;
    }
    TimeLimit by = extension.get().by();
    if (by.unit() == limit.unit()) {
      return run(start, limit.amount() + by.amount(), limit.unit(), calendar);
    }
    if (original.deadline() instanceof Deadline.Due due) {
      End extended = run(due.date(), by.amount(), by.unit(), calendar);
      return extended.deadline() instanceof Deadline.Due last
          ? End.due(last.date(), last.nominal(), last.certainty().and(due.certainty()))
          : extended;
    }
    return original;
  }

  /** Counts from a day on until the units are used up, leaving the pauses out. */
  private End run(LocalDate from, int amount, LimitUnit unit, WorkCalendar calendar) {
    return switch (unit) {
      case IMMEDIATE -> End.due(from, from, Certainty.FINAL);
      case WORKING_DAYS, CALENDAR_DAYS -> runDays(from, amount, unit, calendar);
      case MONTHS -> runDays(from, days(from, from.plusMonths(amount)), unit, calendar);
      case YEARS -> runDays(from, days(from, from.plusYears(amount)), unit, calendar);
    };
  }

  private End runDays(LocalDate from, int amount, LimitUnit unit, WorkCalendar calendar) {
    LocalDate at = from;
    int left = amount;
    Certainty certainty = Certainty.FINAL;
    for (Span span : spans()) {
      LocalDate lastBefore = span.first().minusDays(1);
      int free = lastBefore.isAfter(at) ? between(at, lastBefore, unit, calendar) : 0;
      if (free >= left) {
        break;
      }
      if (lastBefore.isAfter(at)) {
        certainty = certainty.and(certainty(at, lastBefore, unit, calendar));
      }
      left -= free;
      if (span.last().isEmpty()) {
        return new End(new Deadline.Open(left, counting(unit), span.pause()), Optional.empty());
      }
      if (span.last().get().isAfter(at)) {
        at = span.last().get();
      }
    }
    if (unit == LimitUnit.WORKING_DAYS) {
      LocalDate due = calendar.plus(at, left);
      return End.due(due, due, certainty.and(certainty(at, due, unit, calendar)));
    }
    return roll(at.plusDays(left), calendar);
  }

  /** Moves the last day to the first working day that is not paused. */
  private End roll(LocalDate nominal, WorkCalendar calendar) {
    LocalDate from = nominal;
    Certainty certainty = Certainty.FINAL;
    for (Span span : spans()) {
      if (span.last().filter(from::isAfter).isPresent()) {
        continue;
      }
      if (span.first().isAfter(calendar.nextOrSame(from))) {
        break;
      }
      if (span.last().isEmpty()) {
        return new End(
            new Deadline.Open(0, LimitUnit.CALENDAR_DAYS, span.pause()), Optional.of(nominal));
      }
      if (span.first().isAfter(from)) {
        certainty = certainty.and(calendar.certainty(from, span.first().minusDays(1)));
      }
      from = span.last().get().plusDays(1);
    }
    LocalDate due = calendar.nextOrSame(from);
    return End.due(due, nominal, certainty.and(calendar.certainty(from, due)));
  }

  private int counted(LocalDate after, LocalDate upTo, LimitUnit unit, WorkCalendar calendar) {
    LocalDate from = after.isBefore(start) ? start : after;
    if (!upTo.isAfter(from)) {
      return 0;
    }
    int counted = between(from, upTo, unit, calendar);
    for (Span span : spans()) {
      LocalDate first = span.first().isAfter(from) ? span.first() : from.plusDays(1);
      LocalDate last = span.last().filter(upTo::isAfter).orElse(upTo);
      if (!last.isBefore(first)) {
        counted -= between(first.minusDays(1), last, unit, calendar);
      }
    }
    return counted;
  }

  private static int between(
      LocalDate after, LocalDate upTo, LimitUnit unit, WorkCalendar calendar) {
    return unit == LimitUnit.WORKING_DAYS ? calendar.count(after, upTo) : days(after, upTo);
  }

  private static int days(LocalDate after, LocalDate upTo) {
    return (int) ChronoUnit.DAYS.between(after, upTo);
  }

  private static LimitUnit counting(LimitUnit unit) {
    return unit == LimitUnit.WORKING_DAYS ? unit : LimitUnit.CALENDAR_DAYS;
  }

  private static Certainty certainty(
      LocalDate after, LocalDate upTo, LimitUnit unit, WorkCalendar calendar) {
    return unit == LimitUnit.WORKING_DAYS
        ? calendar.certainty(after.plusDays(1), upTo)
        : Certainty.FINAL;
  }

  /** A union of overlapping pauses; without a last day, it goes on. */
  private record Span(LocalDate first, Optional<LocalDate> last, Pause pause) {}

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    pauses.stream()
        .filter(LegalClock::counts)
        .map(pause -> new Span(pause.countedFrom().orElseThrow(), pause.endedOn(), pause))
        .sorted(Comparator.comparing(Span::first))
        .forEach(
            span -> {
              Span before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
              if (before == null || before.last().filter(span.first()::isAfter).isPresent()) {
                spans.add(span);
              } else {
                spans.set(spans.size() - 1, union(before, span));
              }
            });
    return spans;
  }

  private static boolean counts(Pause pause) {
    return pause
        .countedFrom()
        .filter(from -> pause.endedOn().filter(from::isAfter).isEmpty())
        .isPresent();
  }

  private static Span union(Span a, Span b) {
    if (a.last().isEmpty()) {
      return a;
    }
    boolean longer = b.last().isEmpty() || b.last().get().isAfter(a.last().get());
    return longer ? new Span(a.first(), b.last(), b.pause()) : a;
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the values of a {@link LegalClock}. */
  public static final class Builder extends LegalClockBuilder {
    Builder() {}
  }
}
