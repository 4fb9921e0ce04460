package org.zhuanban.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The working days of all years, packed for test, count and shift in constant time.
 *
 * <p>A calendar extends this class instead of containing it, which saves one indirection per call.
 */
abstract sealed class PackedDays permits WorkCalendar {
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2050;

  private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;
  private static final int MONTHS = YEARS * 12;
  private static final int COUNT_SHIFT = 32;
  private static final int DAYS_PER_BLOCK = 32;

  /** Every day, as instances that all calendars share. */
  private static final LocalDate[] DAYS =
      LocalDate.of(FIRST_YEAR, 1, 1)
          .datesUntil(LocalDate.of(LAST_YEAR + 1, 1, 1))
          .toArray(LocalDate[]::new);

  private static final int FIRST_EPOCH_DAY = Math.toIntExact(DAYS[0].toEpochDay());

  /**
   * Per month, from 1 on: bits 1 to 31 for its days, and from bit 32 on the number of days worked
   * before it.
   */
  private final long[] months = new long[1 + MONTHS];

  /** The same for blocks of 32 days, from the first day on. */
  private final long[] blocks = new long[DAYS.length / DAYS_PER_BLOCK + 1];

  /** The working days in chronological order. */
  private final LocalDate[] workingDays;

  /** The same days as numbers, counted from the first day. */
  private final short[] workingDayNumbers;

  /**
   * Packs days.
   *
   * @param working the test for working days
   */
  PackedDays(Predicate<LocalDate> working) {
    short[] worked = new short[DAYS.length];
    int count = 0;
    for (int at = 0; at < DAYS.length; at++) {
      LocalDate day = DAYS[at];
      if (day.getDayOfMonth() == 1) {
        months[month(day)] = (long) count << COUNT_SHIFT;
      }
      if (at % DAYS_PER_BLOCK == 0) {
        blocks[at / DAYS_PER_BLOCK] = (long) count << COUNT_SHIFT;
      }
      if (working.test(day)) {
        months[month(day)] |= 1L << day.getDayOfMonth();
        blocks[at / DAYS_PER_BLOCK] |= 1L << (at % DAYS_PER_BLOCK);
        worked[count++] = (short) at;
      }
    }
    this.workingDayNumbers = Arrays.copyOf(worked, count);
    this.workingDays =
        IntStream.range(0, count).mapToObj(i -> DAYS[worked[i]]).toArray(LocalDate[]::new);
  }

  /** {@return the name of the calendar, for its error messages} */
  abstract String name();

  final boolean worked(LocalDate day) {
    return ((int) (monthOf(day) >>> day.getDayOfMonth()) & 1) != 0;
  }

  final boolean worked(int epochDay) {
    return workedAt(index(epochDay));
  }

  private boolean workedAt(int at) {
    return ((int) (blocks[at / DAYS_PER_BLOCK] >>> at % DAYS_PER_BLOCK) & 1) != 0;
  }

  /** Counts the working days from the first day up to and including this one. */
  final int rank(LocalDate day) {
    return rank(monthOf(day), day.getDayOfMonth());
  }

  /** Counts the working days from the first day up to and excluding this one. */
  final int rankBefore(LocalDate day) {
    // No bit stands before that of the first day of a month.
    return rank(monthOf(day), day.getDayOfMonth() - 1);
  }

  final int rank(int epochDay) {
    return rankAt(index(epochDay));
  }

  private int rankAt(int at) {
    return rank(blocks[at / DAYS_PER_BLOCK], at % DAYS_PER_BLOCK);
  }

  /**
   * Returns the count before a block plus its bits up to one; the shift drops the bits above it.
   */
  private static int rank(long block, int bit) {
    return (int) (block >>> COUNT_SHIFT) + Long.bitCount(block << ~bit);
  }

  /**
   * Returns the n-th working day after a day, or before it if n is negative; the day itself if it
   * is 0.
   */
  LocalDate shift(LocalDate day, long n) {
    int worked = rank(day);
    if (n == 0) {
      return day;
    }
    long index = n > 0 ? worked + n - 1 : worked - (worked(day) ? 1 : 0) + n;
    if (index < 0 || index >= workingDays.length) {
      throw CalendarRangeException.from(name(), day, n);
    }
    return workingDays[(int) index];
  }

  /** Returns the same for days since 1970-01-01. */
  int shift(int epochDay, int n) {
    int at = index(epochDay);
    if (n == 0) {
      return epochDay;
    }
    long worked = rankAt(at);
    long index = n > 0 ? worked + n - 1 : worked - (workedAt(at) ? 1 : 0) + n;
    if (index < 0 || index >= workingDayNumbers.length) {
      throw CalendarRangeException.from(name(), DAYS[at], n);
    }
    return FIRST_EPOCH_DAY + workingDayNumbers[(int) index];
  }

  /**
   * Returns the working days after one day and up to another; none if that is not after the first.
   */
  final Stream<LocalDate> between(LocalDate afterExclusive, LocalDate upToInclusive) {
    int from = rank(afterExclusive);
    int to = rank(upToInclusive);
    return Arrays.stream(workingDays, Math.min(from, to), to);
  }

  /** Rejects a day outside the years. */
  final void checkRange(LocalDate day) {
    monthOf(day);
  }

  private long monthOf(LocalDate day) {
    // The year must be compared alone, because distant years would overflow the number of the
    // month.
    int year = day.getYear() - FIRST_YEAR;
    if (year < 0 || year >= YEARS) {
      throw CalendarRangeException.at(name(), day);
    }
    return months[year * 12 + day.getMonthValue()];
  }

  private static int month(LocalDate day) {
    return (day.getYear() - FIRST_YEAR) * 12 + day.getMonthValue();
  }

  private int index(int epochDay) {
    int at = epochDay - FIRST_EPOCH_DAY;
    if (at < 0 || at >= DAYS.length) {
      throw CalendarRangeException.at(name(), LocalDate.ofEpochDay(epochDay));
    }
    return at;
  }
}
