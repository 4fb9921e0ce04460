package org.zhuanban.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * A statutory or committed period: a number, its unit and the clause that sets it.
 *
 * @param amount the number of units, from 1 to 3,650; 0 only for {@link LimitUnit#IMMEDIATE}
 * @param unit the unit
 * @param basis the clause that sets the limit, such as {@code 行政许可法第四十二条}
 */
@Term(zh = "时限", en = "time limit", law = "行政许可法第四十二条；民法典第二百零一条至第二百零三条")
public record TimeLimit(int amount, LimitUnit unit, String basis) {
  private static final int LONGEST = 3650;

  /**
   * Checks the number and the basis.
   *
   * @param amount the number of units
   * @param unit the unit
   * @param basis the clause that sets the limit
   * @throws IllegalArgumentException if the number is out of range or there is no basis
   */
  public TimeLimit {
    boolean inRange =
        Input.given("TimeLimit.unit", unit) == LimitUnit.IMMEDIATE
            ? amount == 0
            : amount >= 1 && amount <= LONGEST;
    if (!inRange) {
      throw unit == LimitUnit.IMMEDIATE
          ? InputFault.RANGE.at("TimeLimit.amount", 0, 0, amount)
          : InputFault.RANGE.at("TimeLimit.amount", 1, LONGEST + " " + unit.code(), amount);
    }
    Input.said("TimeLimit.basis", basis, Integer.MAX_VALUE);
  }

  /**
   * Creates a limit in working days.
   *
   * @param amount the number of days, from 1 to 3,650
   * @param basis the clause that sets the limit
   * @return the limit
   */
  public static TimeLimit workingDays(int amount, String basis) {
    return new TimeLimit(amount, LimitUnit.WORKING_DAYS, basis);
  }

  /**
   * Creates a limit in calendar days.
   *
   * @param amount the number of days, from 1 to 3,650
   * @param basis the clause that sets the limit
   * @return the limit
   */
  public static TimeLimit calendarDays(int amount, String basis) {
    return new TimeLimit(amount, LimitUnit.CALENDAR_DAYS, basis);
  }

  /**
   * Parses a limit in its file format.
   *
   * @param text {@code 20 WD}, {@code 30 CD}, {@code 3 MONTHS}, {@code 2 YEARS} or {@code
   *     IMMEDIATE}
   * @param basis the clause that sets the limit
   * @return the limit
   * @throws IllegalArgumentException if the text has none of these formats
   */
  public static TimeLimit parse(String text, String basis) {
    if (Input.given("TimeLimit", text).equals(LimitUnit.IMMEDIATE.code())) {
      return new TimeLimit(0, LimitUnit.IMMEDIATE, basis);
    }
    String[] parts = text.split(" ", -1);
    if (parts.length == 2 && parts[0].matches("[0-9]{1,5}")) {
      for (LimitUnit unit : LimitUnit.values()) {
        if (unit != LimitUnit.IMMEDIATE && unit.code().equals(parts[1])) {
          return new TimeLimit(Integer.parseInt(parts[0]), unit, basis);
        }
      }
    }
    throw InputFault.FORM.at(
        "TimeLimit",
        Arrays.stream(LimitUnit.values())
            .map(unit -> unit == LimitUnit.IMMEDIATE ? unit.code() : "20 " + unit.code())
            .collect(Collectors.joining(", ")),
        text);
  }

  /**
   * Returns the last day for an act that is due "n days before" an anchor. The count runs backward
   * and excludes the anchor. The last day never moves, since a move would lead past it.
   *
   * <p>Source: 行政许可法第四十八条第一款第一项、第五十条第一款; 民法典第二百零一条.
   *
   * @param anchor the day from which to count backward, such as the end of a licence
   * @param calendar the calendar of the acting party
   * @return the last day in time
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public Deadline.Due before(LocalDate anchor, WorkCalendar calendar) {
    return before(anchor, calendar, CountingRules.DEFAULT);
  }

  /**
   * Returns the last day for an act that is due "n days before" an anchor, by the given rules.
   *
   * @param anchor the day from which to count backward, such as the end of a licence
   * @param calendar the calendar of the acting party
   * @param rules the rules that decide whether the n-th day before is in time. If not, the last day
   *     is one working day earlier for a limit in working days, else one calendar day
   * @return the last day in time
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public Deadline.Due before(LocalDate anchor, WorkCalendar calendar, CountingRules rules) {
    int more = rules.expiryEdge() == CountingRules.ExpiryEdge.TOO_LATE ? 1 : 0;
    LocalDate day =
        switch (unit) {
          case WORKING_DAYS -> calendar.minus(anchor, amount + more);
          case CALENDAR_DAYS -> anchor.minusDays(amount + more);
          case MONTHS -> anchor.minusMonths(amount).minusDays(more);
          case YEARS -> anchor.minusYears(amount).minusDays(more);
          case IMMEDIATE -> anchor;
        };
    Certainty certainty =
        unit == LimitUnit.WORKING_DAYS
            ? calendar.certainty(day, anchor.minusDays(1))
            : Certainty.FINAL;
    return new Deadline.Due(day, day, certainty);
  }

  /**
   * Explains the last day for an act that is due "n days before" an anchor.
   *
   * @param anchor the day from which to count backward, such as the end of a licence
   * @param calendar the calendar of the acting party
   * @param rules the rules that decide whether the n-th day before is in time
   * @return the days from the anchor back to the last day in time, and the remarks
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public Ledger explainBefore(LocalDate anchor, WorkCalendar calendar, CountingRules rules) {
    LegalClock clock = LegalClock.builder().start(anchor).limit(this).rules(rules).build();
    return new BackwardLedgerWriter(clock, calendar).write();
  }

  /**
   * Returns a period that must elapse before the next act, such as the display of a notice. Its
   * last day moves past free days like that of any limit, which prevents a premature act.
   *
   * <p>Source: 土地管理法实施条例第二十六条第二款, 优化营商环境条例第六十二条; 民法典第二百零一条至第二百零三条.
   *
   * @param start the day on which the period begins, itself not counted
   * @param calendar the calendar of the acting party
   * @return the minimum period, with its last day and the first day after it
   * @throws org.zhuanban.calendar.CalendarRangeException if the calendar does not extend that far
   */
  public MinimumPeriod minimumPeriod(LocalDate start, WorkCalendar calendar) {
    return new MinimumPeriod((Deadline.Due) LegalClock.from(start, this).deadline(calendar));
  }

  /**
   * Returns the last day of a status of limited duration, such as the period of a sanction. The end
   * of a status requires no act and never moves. The printed end of a licence is not computed at
   * all; acts that are due before it are counted {@linkplain #before backward} from it.
   *
   * <p>Source: 民法典第二百零二条; 公职人员政务处分法第八条.
   *
   * @param start the day on which the status begins
   * @return the corresponding day, or the last day of the month if there is none
   * @throws IllegalArgumentException if the limit is in working days or immediate
   */
  public LocalDate statusEnd(LocalDate start) {
    return switch (unit) {
      case CALENDAR_DAYS -> start.plusDays(amount);
      case MONTHS -> start.plusMonths(amount);
      case YEARS -> start.plusYears(amount);
      case WORKING_DAYS, IMMEDIATE ->
          throw new IllegalArgumentException(
              "a status lasts for calendar days, months or years, but was given " + this);
    };
  }

  /**
   * Checks whether this limit can end after another one that begins on the same day. A commitment
   * to such a limit would be void (优化营商环境条例第三十六条第二款).
   *
   * @param other the other limit
   * @param calendar the calendar of the acting party, which does not {@linkplain
   *     org.zhuanban.calendar.BeyondHorizon#REFUSE refuse}
   * @return whether it does from any day of the ten years up to the {@linkplain
   *     WorkCalendar#horizon horizon} of the calendar
   */
  public boolean canEndAfter(TimeLimit other, WorkCalendar calendar) {
    if (unit == other.unit) {
      return amount > other.amount;
    }
    if (mostDays() <= other.fewestDays()) {
      return false;
    }
    LocalDate last = calendar.horizon().orElse(WorkCalendar.FIRST.plusYears(10));
    LocalDate tenYears = last.minusYears(10);
    LocalDate first = tenYears.isBefore(WorkCalendar.FIRST) ? WorkCalendar.FIRST : tenYears;
    return first
        .datesUntil(last.plusDays(1))
        .anyMatch(start -> lastDay(start, calendar).isAfter(other.lastDay(start, calendar)));
  }

  private LocalDate lastDay(LocalDate start, WorkCalendar calendar) {
    return ((Deadline.Due) LegalClock.from(start, this).deadline(calendar)).date();
  }

  /** Returns a lower bound of the calendar days of the limit, for any start. */
  private int fewestDays() {
    return switch (unit) {
      case IMMEDIATE -> 0;
      case WORKING_DAYS, CALENDAR_DAYS -> amount;
      case MONTHS -> amount * 28;
      case YEARS -> amount * 365;
    };
  }

  /** Returns an upper bound of the calendar days of the limit before its last day moves. */
  private int mostDays() {
    return switch (unit) {
      case IMMEDIATE -> 0;
      // With all holidays, two working days never take more than three days and some weeks.
      case WORKING_DAYS -> amount * 3 / 2 + 30;
      case CALENDAR_DAYS -> amount;
      case MONTHS -> amount * 31;
      case YEARS -> amount * 366;
    };
  }

  /** {@return the limit in its file format, without its basis} */
  @Override
  public String toString() {
    return unit == LimitUnit.IMMEDIATE ? unit.code() : amount + " " + unit.code();
  }
}
