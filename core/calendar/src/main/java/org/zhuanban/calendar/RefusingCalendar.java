package org.zhuanban.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A calendar that {@linkplain BeyondHorizon#REFUSE refuses} answers that depend on days without a
 * notice. It is a separate class, so other calendars do not pay for the checks.
 */
final class RefusingCalendar extends WorkCalendar {
  RefusingCalendar(String name, LocalDate known, List<HolidayNotice> notices) {
    super(name, known, BeyondHorizon.REFUSE, notices);
  }

  @Override
  public boolean isWorkingDay(LocalDate day) {
    boolean worked = super.isWorkingDay(day);
    settle(day, day);
    return worked;
  }

  @Override
  public boolean isWorkingDay(int epochDay) {
    boolean worked = super.isWorkingDay(epochDay);
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    settle(day, day);
    return worked;
  }

  @Override
  LocalDate shift(LocalDate day, long n) {
    LocalDate answer = super.shift(day, n);
    settleBetween(day, answer);
    return answer;
  }

  @Override
  int shift(int epochDay, int n) {
    int answer = super.shift(epochDay, n);
    settleBetween(LocalDate.ofEpochDay(epochDay), LocalDate.ofEpochDay(answer));
    return answer;
  }

  @Override
  public int count(LocalDate afterExclusive, LocalDate upToInclusive) {
    int count = super.count(afterExclusive, upToInclusive);
    settleCounted(afterExclusive, upToInclusive);
    return count;
  }

  @Override
  public int count(int afterExclusive, int upToInclusive) {
    int count = super.count(afterExclusive, upToInclusive);
    settleCounted(LocalDate.ofEpochDay(afterExclusive), LocalDate.ofEpochDay(upToInclusive));
    return count;
  }

  @Override
  public int countBefore(LocalDate afterExclusive, LocalDate beforeExclusive, int most) {
    LocalDate last = beforeExclusive.minusDays(1);
    LocalDate at = afterExclusive;
    int counted = 0;
    while (counted < most && at.isBefore(last)) {
      // These days cannot contain more working days than are still needed.
      LocalDate next = at.plusDays(most - counted);
      next = next.isAfter(last) ? last : next;
      counted += count(at, next);
      at = next;
    }
    return counted;
  }

  @Override
  public Stream<LocalDate> workingDays(LocalDate afterExclusive, LocalDate upToInclusive) {
    Stream<LocalDate> days = super.workingDays(afterExclusive, upToInclusive);
    if (upToInclusive.isAfter(afterExclusive)) {
      settleCounted(afterExclusive, upToInclusive);
    }
    return days;
  }

  @Override
  boolean responsibilityFor(LocalDate day) {
    return certainty(day) == Certainty.FINAL;
  }

  /** Refuses an answer that was found by steps past a day without a notice. */
  private void settleBetween(LocalDate from, LocalDate answer) {
    if (answer.isAfter(from)) {
      settle(from.plusDays(1), answer);
    }
    if (answer.isBefore(from)) {
      settleBack(from.minusDays(1), answer);
    }
  }

  private void settleBack(LocalDate last, LocalDate first) {
    for (int year = noticeYear(last); year >= noticeYear(first); year--) {
      LocalDate end = NoticeYears.lastWeek(year).minusDays(1);
      LocalDate met = end.isAfter(last) ? last : end;
      if (certainty(met) == Certainty.PROVISIONAL) {
        throw new HorizonException(name(), met, year);
      }
    }
  }

  /** Refuses a count of the days after the earlier of two days and up to the later one. */
  private void settleCounted(LocalDate one, LocalDate other) {
    if (one.isBefore(other)) {
      settle(one.plusDays(1), other);
    } else if (other.isBefore(one)) {
      settle(other.plusDays(1), one);
    }
  }

  /** Refuses an answer that depends on days of which one is not covered. */
  private void settle(LocalDate first, LocalDate last) {
    int year = awaited(first, last);
    if (year != 0) {
      LocalDate from = NoticeYears.lastWeek(year - 1);
      throw new HorizonException(name(), from.isBefore(first) ? first : from, year);
    }
  }
}
