package org.zhuanban.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The years whose national notice is out.
 *
 * <p>The year of a notice ends on 24 December: the last week belongs to the notice of the year to
 * come.
 */
final class NoticeYears {
  /** One more, because the last week of the last year belongs to the notice after it. */
  private static final int COUNT = PackedDays.LAST_YEAR - PackedDays.FIRST_YEAR + 2;

  /** For each year from the first: the notice whose silence decides; null if none is out. */
  private final @Nullable String[] numbers = new @Nullable String[COUNT];

  /**
   * Notes which years are settled.
   *
   * @param notices the nation's as they were published, then those of each layer likewise
   */
  NoticeYears(List<HolidayNotice> notices) {
    for (HolidayNotice notice : notices) {
      if (notice.national() && inRange(notice) && numbers[index(notice.year())] == null) {
        numbers[index(notice.year())] = notice.number();
      }
    }
    for (HolidayNotice notice : notices) {
      if (notice.replacing() && inRange(notice) && numbers[index(notice.year())] != null) {
        numbers[index(notice.year())] = notice.number();
      }
    }
  }

  /** The year whose notice settles a day. */
  static int of(LocalDate day) {
    boolean lastWeek = day.getMonthValue() == 12 && day.getDayOfMonth() >= 25;
    return lastWeek ? day.getYear() + 1 : day.getYear();
  }

  /** The day from which on the notice of the next year settles the days. */
  static LocalDate lastWeek(int year) {
    return LocalDate.of(year, 12, 25);
  }

  Certainty certainty(LocalDate day) {
    return numbers[index(of(day))] == null ? Certainty.PROVISIONAL : Certainty.FINAL;
  }

  /** The number of the notice that settles a day by its silence; empty if none is out. */
  String number(LocalDate day) {
    String number = numbers[index(of(day))];
    return number == null ? "" : number;
  }

  /** The first year whose notice is awaited for days of a span; 0 if all are out. */
  int awaited(LocalDate first, LocalDate last) {
    for (int year = of(first); year <= of(last); year++) {
      if (numbers[index(year)] == null) {
        return year;
      }
    }
    return 0;
  }

  /** The last day up to which, from the first notice on, every day is settled. */
  Optional<LocalDate> horizon() {
    int at = 0;
    while (at < COUNT && numbers[at] == null) {
      at++;
    }
    if (at == COUNT) {
      return Optional.empty();
    }
    while (at < COUNT && numbers[at] != null) {
      at++;
    }
    LocalDate last = lastWeek(PackedDays.FIRST_YEAR + at - 1).minusDays(1);
    return Optional.of(last.isAfter(WorkCalendar.LAST) ? WorkCalendar.LAST : last);
  }

  private static boolean inRange(HolidayNotice notice) {
    return index(notice.year()) >= 0 && index(notice.year()) < COUNT;
  }

  private static int index(int year) {
    return year - PackedDays.FIRST_YEAR;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoticeYears that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
