package org.zhuanban.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The years with a published national notice.
 *
 * <p>The year of a notice ends on 24 December; the last week belongs to the notice of the next
 * year.
 */
final class NoticeYears {
  /** One more, because the last week of the last year belongs to the notice after it. */
  private static final int COUNT = PackedDays.LAST_YEAR - PackedDays.FIRST_YEAR + 2;

  /** For each year from the first, the notice whose silence decides; null if none is published. */
  private final @Nullable String[] numbers = new @Nullable String[COUNT];

  /**
   * Determines the settled years.
   *
   * @param notices the national notices in the order of publication, then those of each layer in
   *     the same order
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

  /** Returns the year whose notice settles a day. */
  static int of(LocalDate day) {
    boolean lastWeek = day.getMonthValue() == 12 && day.getDayOfMonth() >= 25;
    return lastWeek ? day.getYear() + 1 : day.getYear();
  }

  /** Returns the first day that the notice of the next year settles. */
  static LocalDate lastWeek(int year) {
    return LocalDate.of(year, 12, 25);
  }

  Certainty certainty(LocalDate day) {
    return numbers[index(of(day))] == null ? Certainty.PROVISIONAL : Certainty.FINAL;
  }

  /** Returns the number of the notice whose silence settles a day; empty if none is published. */
  String number(LocalDate day) {
    String number = numbers[index(of(day))];
    return number == null ? "" : number;
  }

  /** Returns the first year whose notice is awaited for days of a span; 0 if all are published. */
  int awaited(LocalDate first, LocalDate last) {
    for (int year = of(first); year <= of(last); year++) {
      if (numbers[index(year)] == null) {
        return year;
      }
    }
    return 0;
  }

  /** Returns the last day up to which every day from the first notice on is settled. */
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
