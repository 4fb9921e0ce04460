package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.glossary.Term;

/**
 * A time limit that runs from a start day, with its pauses and its extension.
 *
 * <ul>
 *   <li>The start day does not count (民法典第二百零一条).
 *   <li>Working days: the n-th working day after the start, make-up workdays included; it never
 *       moves (行政许可法第八十二条).
 *   <li>Immediate limits: the start day itself, or the first working day after a holiday or free
 *       weekend (行政许可法第三十四条第二款).
 *   <li>Calendar days, months and years: only the last day moves, past holidays and free weekends,
 *       to the first working day after (民法典第二百零三条). A month without the corresponding day ends with
 *       its last day (民法典第二百零二条).
 *   <li>Pauses: both ends are included, overlapping pauses are united. A pause counts from the
 *       later of its start and the written notice. A pause that begins after the last day changes
 *       nothing, and an open pause makes the last day undetermined (行政许可法第四十五条). The rest of a
 *       limit in months or years is counted in calendar days.
 *   <li>Extension: added to the original limit, if approved in time (行政许可法第四十二条). In another unit
 *       than the limit's, it is counted from the limit's last day.
 * </ul>
 *
 * <p>These are rules R1 to R4, R6 and R7 of {@link CountingRules.SettledQuestion}. An item with a
 * statutory and a committed limit has two clocks (R9), and a valid extension applies to both.
 *
 * <p>With a calendar that {@linkplain org.zhuanban.calendar.BeyondHorizon#REFUSE refuses}, a last
 * day that would be {@link Certainty#PROVISIONAL} raises a {@link
 * org.zhuanban.calendar.HorizonException} instead.
 *
 * @param start the day from which the limit runs, itself not counted
 * @param limit the time limit
 * @param pauses the pauses, in any order
 * @param extension the extension; empty if there is none
 * @param rules the readings where the law is silent; empty for {@link CountingRules#DEFAULT}
 */
@Value.Builder
@Term(zh = "期限计算", en = "legal clock", law = "民法典第二百零一条至第二百零三条")
public record LegalClock(
    LocalDate start,
    TimeLimit limit,
    List<Pause> pauses,
    Optional<Extension> extension,
    Optional<CountingRules> rules) {
  /**
   * Copies the pauses.
   *
   * @param start the day from which the limit runs
   * @param limit the time limit
   * @param pauses the pauses
   * @param extension the extension
   * @param rules the readings where the law is silent
   */
  public LegalClock {
    pauses = List.copyOf(pauses);
  }

  /**
   * Creates a clock without pauses or extension.
   *
   * @param start the day from which the limit runs
   * @param limit the time limit
   * @return the clock
   */
  public static LegalClock from(LocalDate start, TimeLimit limit) {
    return new LegalClock(start, limit, List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * Creates a clock that ends on a fixed day. That day counts, whether worked or free, and never
   * moves.
   *
   * @param start the day from which the clock runs
   * @param last the fixed day
   * @param basis the legal basis of the day
   * @return the clock
   * @throws IllegalArgumentException if the day lies before the start or too far ahead for a {@link
   *     TimeLimit}
   */
  public static LegalClock upTo(LocalDate start, LocalDate last, String basis) {
    int days = LimitUnit.days(start, last);
    TimeLimit limit =
        new TimeLimit(days, days == 0 ? LimitUnit.IMMEDIATE : LimitUnit.CALENDAR_DAYS, basis);
    return new LegalClock(
        start,
        limit,
        List.of(),
        Optional.empty(),
        Optional.of(CountingRules.DEFAULT.with(CountingRules.OrganLimitEnd.STAYS)));
  }

  /**
   * Restarts the limit, as for a new application after a refusal. Earlier pauses and extensions are
   * dropped.
   *
   * @param on the new start day
   * @return the new clock, with the same rules
   */
  public LegalClock restart(LocalDate on) {
    return new LegalClock(on, limit, List.of(), Optional.empty(), rules);
  }

  /**
   * Computes the deadline.
   *
   * @param calendar the calendar of the acting party
   * @return the last day, or the remaining time while a pause is open
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public Deadline deadline(WorkCalendar calendar) {
    return Countdown.deadline(this, calendar, spans());
  }

  /**
   * Computes the deadline without the extension.
   *
   * @param calendar the calendar of the acting party
   * @return the last day, or the remaining time while a pause is open
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public Deadline originalDeadline(WorkCalendar calendar) {
    return Countdown.original(this, calendar, spans());
  }

  /**
   * Checks whether the extension takes effect, that is, whether it was approved on or before the
   * last day.
   *
   * @param calendar the calendar of the acting party
   * @return true if there is an extension and it was approved in time
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public boolean extended(WorkCalendar calendar) {
    return extension.isPresent()
        && !originalDeadline(calendar).passedBy(extension.get().approvedOn());
  }

  /**
   * Counts the used units. Days of a pause are excluded, even of a pause that began after the last
   * day and therefore moves nothing (行政许可法第四十五条).
   *
   * @param day the last day to count
   * @param calendar the calendar of the acting party
   * @return the working days of a limit in working days, else calendar days, after the start and up
   *     to the day. Paused days are excluded. 0 before the start
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public int used(LocalDate day, WorkCalendar calendar) {
    return counted(start, day, calendar, spans());
  }

  /**
   * Counts the remaining units.
   *
   * @param day the last day that is over
   * @param calendar the calendar of the acting party
   * @return the working days of a limit in working days, else calendar days, after the day and up
   *     to the last one. Paused days are excluded. 0 once the last day is over
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public int remaining(LocalDate day, WorkCalendar calendar) {
    Spans spans = spans();
    Deadline deadline = Countdown.deadline(this, calendar, spans);
    if (deadline instanceof Deadline.Due due) {
      return counted(day, due.date(), calendar, spans);
    }
    // The open span is the last one.
    LocalDate runsUpTo = spans.before(spans.size() - 1);
    return ((Deadline.Open) deadline).remaining() + counted(day, runsUpTo, calendar, spans);
  }

  /**
   * Counts the remaining working days, independent of the unit of the limit.
   *
   * @param day the last day that is over
   * @param calendar the calendar of the acting party
   * @return the working days after the day and up to the last one, without paused ones; empty while
   *     a pause is open
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public OptionalInt workingDaysLeft(LocalDate day, WorkCalendar calendar) {
    Spans spans = spans();
    return Countdown.deadline(this, calendar, spans) instanceof Deadline.Due due
        ? OptionalInt.of(counted(day, due.date(), calendar, spans, true))
        : OptionalInt.empty();
  }

  /**
   * Checks whether a pause excludes a day.
   *
   * @param day any day
   * @param calendar the calendar of the acting party
   * @return true if the day is covered by a pause that began on or before the last day
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public boolean pausedOn(LocalDate day, WorkCalendar calendar) {
    Spans spans = spans();
    for (int i = effective(calendar, spans) - 1; i >= 0; i--) {
      if (spans.covers(i, day)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Explains the count in full, for clerks and courts.
   *
   * @param calendar the calendar of the acting party
   * @param until the day up to which to explain, if the last day is undetermined
   * @return the days, the result and the remarks
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public Ledger explain(WorkCalendar calendar, LocalDate until) {
    return new LedgerWriter(this, calendar, until).write();
  }

  /**
   * Explains the count in full, for clerks and courts.
   *
   * @param calendar the calendar of the acting party
   * @return the days, up to the first one of an open pause, the result and the remarks
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public Ledger explain(WorkCalendar calendar) {
    LocalDate until =
        deadline(calendar) instanceof Deadline.Open open
            ? open.pause().countedFrom(counting().unnotifiedPause())
            : start;
    return explain(calendar, until);
  }

  /** {@return the readings where the law is silent} */
  CountingRules counting() {
    return rules.isPresent() ? rules.get() : CountingRules.DEFAULT;
  }

  /** Checks whether the last day of a limit in calendar days, months or years moves. */
  boolean moves() {
    return counting().organLimitEnd() == CountingRules.OrganLimitEnd.MOVES;
  }

  Spans spans() {
    return Spans.of(pauses, counting().unnotifiedPause());
  }

  /** Counts the spans that have begun by the deadline; later ones change nothing. */
  private int effective(WorkCalendar calendar, Spans spans) {
    int count = spans.size();
    if (count > 0 && Countdown.deadline(this, calendar, spans) instanceof Deadline.Due due) {
      while (count > 0 && spans.first(count - 1).isAfter(due.date())) {
        count--;
      }
    }
    return count;
  }

  /** Counts the units of the limit between two days, without those of the spans. */
  private int counted(LocalDate after, LocalDate upTo, WorkCalendar calendar, Spans spans) {
    return counted(after, upTo, calendar, spans, limit.unit() == LimitUnit.WORKING_DAYS);
  }

  private int counted(
      LocalDate after, LocalDate upTo, WorkCalendar calendar, Spans spans, boolean working) {
    LocalDate from = after.isBefore(start) ? start : after;
    return upTo.isAfter(from) ? spans.count(from, upTo, calendar, working) : 0;
  }

  /** {@return a builder without values} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builder of a {@link LegalClock}. */
  public static final class Builder extends LegalClockBuilder {
    Builder() {}
  }
}
