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
 * A limit that runs from a day, less what is not counted, plus what was added.
 *
 * <ul>
 *   <li>The day of the start does not count (民法典第二百零一条).
 *   <li>Working days: the n-th working day after the start, make-up workdays included; it never
 *       moves (行政许可法第八十二条).
 *   <li>At once: on the day of the start itself, and past a holiday or free weekend on the first
 *       working day after (行政许可法第三十四条第二款).
 *   <li>Calendar days, months and years: only the last day moves, past holidays and free weekends,
 *       to the first working day after (民法典第二百零三条). A month without the corresponding day ends with
 *       its last day (民法典第二百零二条).
 *   <li>Pauses: both ends included, overlapping ones united, from the later of start and written
 *       notice; one that begins after the last day changes nothing, an open one makes the last day
 *       undetermined (行政许可法第四十五条). Months and years are counted on in calendar days.
 *   <li>Extension: counted on from the original limit, if approved in time (行政许可法第四十二条). In another
 *       unit than the limit's, it is counted on from the limit's last day.
 * </ul>
 *
 * <p>That is rules R1 to R4, R6 and R7 as {@link CountingRules.SettledQuestion} lists them. An item
 * with a statutory and a committed limit has two clocks (R9), and a valid extension belongs to
 * both.
 *
 * <p>By a calendar that {@linkplain org.zhuanban.calendar.BeyondHorizon#REFUSE refuses}, exactly
 * those last days that would be {@link Certainty#PROVISIONAL} are a {@link
 * org.zhuanban.calendar.HorizonException}.
 *
 * @param start the day from which the limit runs, itself not counted
 * @param limit how long
 * @param pauses what is not counted, in any order
 * @param extension what was added; empty if nothing
 * @param rules how to count where the law is silent; empty for {@link CountingRules#DEFAULT}
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
   * @param limit how long
   * @param pauses what is not counted
   * @param extension what was added
   * @param rules how to count where the law is silent
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
    return new LegalClock(start, limit, List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * Makes a clock that runs out on a day that somebody has named. That day counts, worked or not,
   * and moves for nobody.
   *
   * @param start the day from which it runs
   * @param last the named day
   * @param basis what the day rests on
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
   * Starts the limit anew, as for a new application after a refusal: what was paused or added
   * before is gone.
   *
   * @param on the day from which the limit runs now
   * @return the new clock, with the same rules
   */
  public LegalClock restart(LocalDate on) {
    return new LegalClock(on, limit, List.of(), Optional.empty(), rules);
  }

  /**
   * Finds when the clock runs out.
   *
   * @param calendar the calendar of whoever has to act
   * @return the last day, or how much is left while a pause is open
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public Deadline deadline(WorkCalendar calendar) {
    return Countdown.deadline(this, calendar, spans());
  }

  /**
   * Finds when the clock would run out without its extension.
   *
   * @param calendar the calendar of whoever has to act
   * @return the last day, or how much is left while a pause is open
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public Deadline originalDeadline(WorkCalendar calendar) {
    return Countdown.original(this, calendar, spans());
  }

  /**
   * Tells whether the extension takes effect: whether it was approved on or before the last day.
   *
   * @param calendar the calendar of whoever has to act
   * @return true if there is one and it came in time
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public boolean extended(WorkCalendar calendar) {
    return extension.isPresent()
        && !originalDeadline(calendar).passedBy(extension.get().approvedOn());
  }

  /**
   * Counts the units used up. No day of a pause is one of them, not even of a pause that began
   * after the last day, where it moves nothing (行政许可法第四十五条).
   *
   * @param day the last day that counts
   * @param calendar the calendar of whoever has to act
   * @return working days for a limit in working days, else calendar days, after the start and up to
   *     the day, without paused ones; 0 before the start
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public int used(LocalDate day, WorkCalendar calendar) {
    return counted(start, day, calendar, spans());
  }

  /**
   * Counts the units that are left.
   *
   * @param day the last day that is gone
   * @param calendar the calendar of whoever has to act
   * @return working days for a limit in working days, else calendar days, after the day and up to
   *     the last one, without paused ones; 0 once the last day is gone
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public int remaining(LocalDate day, WorkCalendar calendar) {
    Spans spans = spans();
    Deadline deadline = Countdown.deadline(this, calendar, spans);
    if (deadline instanceof Deadline.Due due) {
      return counted(day, due.date(), calendar, spans);
    }
    // The span that goes on is the last one.
    LocalDate runsUpTo = spans.before(spans.size() - 1);
    return ((Deadline.Open) deadline).remaining() + counted(day, runsUpTo, calendar, spans);
  }

  /**
   * Counts the working days that are left, in whatever unit the limit is.
   *
   * @param day the last day that is gone
   * @param calendar the calendar of whoever has to act
   * @return the working days after the day and up to the last one, without paused ones; empty while
   *     a pause is open
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public OptionalInt workingDaysLeft(LocalDate day, WorkCalendar calendar) {
    Spans spans = spans();
    return Countdown.deadline(this, calendar, spans) instanceof Deadline.Due due
        ? OptionalInt.of(counted(day, due.date(), calendar, spans, true))
        : OptionalInt.empty();
  }

  /**
   * Tells whether a pause keeps a day from being counted.
   *
   * @param day any day
   * @param calendar the calendar of whoever has to act
   * @return true if a pause covers it that did not begin after the last day
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
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
   * Explains the count with everything that a clerk or a court asks for.
   *
   * @param calendar the calendar of whoever has to act
   * @param until where the last day is undetermined: the day up to which to explain
   * @return the days, the result, and what is remarkable
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public Ledger explain(WorkCalendar calendar, LocalDate until) {
    return new LedgerWriter(this, calendar, until).write();
  }

  /**
   * Explains the count with everything that a clerk or a court asks for.
   *
   * @param calendar the calendar of whoever has to act
   * @return the days, as far as the first one of a pause that is open, the result, and what is
   *     remarkable
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not reach so far
   */
  public Ledger explain(WorkCalendar calendar) {
    LocalDate until =
        deadline(calendar) instanceof Deadline.Open open
            ? open.pause().countedFrom(counting().unnotifiedPause())
            : start;
    return explain(calendar, until);
  }

  /** {@return how to count where the law is silent} */
  CountingRules counting() {
    return rules.isPresent() ? rules.get() : CountingRules.DEFAULT;
  }

  /** Whether the last day of a limit in calendar days, months or years moves. */
  boolean moves() {
    return counting().organLimitEnd() == CountingRules.OrganLimitEnd.MOVES;
  }

  Spans spans() {
    return Spans.of(pauses, counting().unnotifiedPause());
  }

  /** How many spans have begun when the clock runs out; the others change nothing. */
  private int effective(WorkCalendar calendar, Spans spans) {
    int count = spans.size();
    if (count > 0 && Countdown.deadline(this, calendar, spans) instanceof Deadline.Due due) {
      while (count > 0 && !spans.before(count - 1).isBefore(due.date())) {
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

  /** Collects the values of a {@link LegalClock}. */
  public static final class Builder extends LegalClockBuilder {
    Builder() {}
  }
}
