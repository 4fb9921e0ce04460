package org.zhuanban.documents.picture;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.input.InputFault;

/**
 * Days in a row.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DaySpan(LocalDate first, LocalDate last) {
  /**
   * Checks the order.
   *
   * @param first the first day
   * @param last the last day
   * @throws org.zhuanban.input.InputException if the last day is before the first
   */
  public DaySpan {
    if (last.isBefore(first)) {
      throw InputFault.ORDER.at("DaySpan.last", last, "DaySpan.first", first);
    }
  }

  /** {@return the number of days} */
  public int length() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  /**
   * {@return whether a day is among them}
   *
   * @param day the day
   */
  public boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /**
   * {@return whether a day is among both}
   *
   * @param other other days
   */
  public boolean meets(DaySpan other) {
    return !other.last.isBefore(first) && !other.first.isAfter(last);
  }

  /** Returns the days that are among both, which must meet. */
  DaySpan common(DaySpan other) {
    return new DaySpan(
        first.isBefore(other.first) ? other.first : first,
        last.isAfter(other.last) ? other.last : last);
  }

  /** Returns the same days, those of the first and of the last month in full. */
  DaySpan wholeMonths() {
    return new DaySpan(first.withDayOfMonth(1), last.withDayOfMonth(last.lengthOfMonth()));
  }

  /** Returns the first days of the months that begin among them. */
  List<LocalDate> months() {
    return first.withDayOfMonth(1).datesUntil(last.plusDays(1), Period.ofMonths(1)).toList();
  }

  /** Returns the days that are not worked, those in a row together. */
  List<DaySpan> rests(WorkCalendar calendar) {
    List<DaySpan> rests = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        continue;
      }
      int end = rests.size() - 1;
      if (end >= 0 && rests.get(end).last.plusDays(1).equals(day)) {
        rests.set(end, new DaySpan(rests.get(end).first, day));
      } else {
        rests.add(new DaySpan(day, day));
      }
    }
    return rests;
  }
}
