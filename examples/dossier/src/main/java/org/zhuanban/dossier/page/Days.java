package org.zhuanban.dossier.page;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.calendar.WorkCalendar;

/**
 * Days in a row, both ends included.
 *
 * @param first the first day
 * @param last the last day
 */
record Days(LocalDate first, LocalDate last) {
  int length() {
    return (int) ChronoUnit.DAYS.between(first, last) + 1;
  }

  boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  boolean meets(Days other) {
    return !other.last.isBefore(first) && !other.first.isAfter(last);
  }

  /** {@return the days that both have; they must meet} */
  Days common(Days other) {
    return new Days(
        first.isBefore(other.first) ? other.first : first,
        last.isAfter(other.last) ? other.last : last);
  }

  /** {@return the months from that of the first day to that of the last, the latter in full} */
  List<LocalDate> months() {
    return first.withDayOfMonth(1).datesUntil(last.plusDays(1), Period.ofMonths(1)).toList();
  }

  /** {@return the runs of days that are not worked} */
  List<Days> rests(WorkCalendar calendar) {
    List<Days> rests = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        continue;
      }
      int end = rests.size() - 1;
      if (end >= 0 && rests.get(end).last.plusDays(1).equals(day)) {
        rests.set(end, new Days(rests.get(end).first, day));
      } else {
        rests.add(new Days(day, day));
      }
    }
    return rests;
  }
}
