package org.zhuanban.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which days are worked: compiled from notices, immutable, answering in constant time.
 *
 * <p>One table answers test, shift and count, so that they cannot disagree. Two calendars are equal
 * if they have the same name and say the same of every day.
 *
 * <p>A day is worked if a notice says so (上班), or if it is Monday to Friday and no notice gives it
 * off (放假). Where no notice is out, weekends and the statutory days of the law in force decide, and
 * the answer is {@link Certainty#PROVISIONAL}. Source: 行政许可法第八十二条, 全国年节及纪念日放假办法第二条、第四条、第六条.
 */
public final class WorkCalendar {
  /** The first day that any calendar answers for. */
  public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  /** The last day that any calendar answers for. */
  public static final LocalDate LAST = LocalDate.of(2050, 12, 31);

  private static final int FIRST_YEAR = 2000;
  private static final int YEARS = LAST.getYear() - FIRST.getYear() + 1;
  private static final int MONTHS = YEARS * 12;
  private static final int COUNT_SHIFT = 32;

  private final String name;

  /**
   * Per month: bit 0 to 30 for its days, and from bit 32 on how many days were worked before it.
   */
  private final long[] months;

  /** The working days in their order. */
  private final LocalDate[] workingDays;

  /** For each year from the first: whether a national notice for it is out. */
  private final boolean[] covered;

  /** The days that a notice or the law speaks of. */
  private final Map<LocalDate, CalendarDay> ruled;

  private WorkCalendar(
      String name,
      long[] months,
      LocalDate[] workingDays,
      boolean[] covered,
      Map<LocalDate, CalendarDay> ruled) {
    this.name = name;
    this.months = months;
    this.workingDays = workingDays;
    this.covered = covered;
    this.ruled = ruled;
  }

  /**
   * Compiles layers of notices.
   *
   * @param name the name of the calendar
   * @param known the day on which things are known; decides which text of the law counts
   * @param national the national notices in the order of publication
   * @param layers the local notices, layer by layer; the last one that speaks of a day wins
   */
  static WorkCalendar compile(
      String name,
      LocalDate known,
      List<HolidayNotice> national,
      List<List<HolidayNotice>> layers) {
    // One more, because the last week of the last year belongs to the notice after it.
    boolean[] covered = new boolean[YEARS + 1];
    for (HolidayNotice notice : national) {
      int index = notice.year() - FIRST.getYear();
      if (index >= 0 && index < covered.length) {
        covered[index] = true;
      }
    }
    Map<LocalDate, CalendarDay> ruled = new HashMap<>();
    for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
      StatutoryHolidays.of(year, known)
          .forEach(
              (date, day) -> {
                if (!covered[noticeYear(date) - FIRST.getYear()]) {
                  ruled.put(date, day);
                }
              });
    }
    national.forEach(notice -> lay(notice, DayKind.HOLIDAY, covered, ruled));
    layers.forEach(
        layer -> layer.forEach(notice -> lay(notice, DayKind.LOCAL_FESTIVAL, covered, ruled)));
    return table(name, covered, ruled);
  }

  private static void lay(
      HolidayNotice notice, DayKind off, boolean[] covered, Map<LocalDate, CalendarDay> ruled) {
    notice
        .days()
        .forEach(
            (date, ruling) -> {
              if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                return;
              }
              DayKind kind =
                  ruling.working()
                      ? weekend(date) ? DayKind.MAKE_UP_WORKDAY : DayKind.WORKDAY
                      : off;
              Certainty certainty =
                  covered[noticeYear(date) - FIRST.getYear()]
                      ? Certainty.FINAL
                      : Certainty.PROVISIONAL;
              ruled.put(
                  date, new CalendarDay(date, kind, certainty, ruling.name(), notice.number()));
            });
  }

  private static WorkCalendar table(
      String name, boolean[] covered, Map<LocalDate, CalendarDay> ruled) {
    long[] months = new long[MONTHS];
    LocalDate[] workingDays = new LocalDate[MONTHS * 31];
    int count = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      int month = month(day);
      if (day.getDayOfMonth() == 1) {
        months[month] = (long) count << COUNT_SHIFT;
      }
      CalendarDay said = ruled.get(day);
      if (said == null ? !weekend(day) : said.kind().working()) {
        months[month] |= 1L << (day.getDayOfMonth() - 1);
        workingDays[count++] = day;
      }
    }
    return new WorkCalendar(
        name, months, Arrays.copyOf(workingDays, count), covered, Map.copyOf(ruled));
  }

  /** {@return the name, such as {@code CN+SHILIN}} */
  public String name() {
    return name;
  }

  /**
   * Tells whether a day is worked.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return true if it is worked
   * @throws CalendarRangeException if the day is outside
   */
  public boolean isWorkingDay(LocalDate day) {
    return (monthOf(day) >>> (day.getDayOfMonth() - 1) & 1) != 0;
  }

  /**
   * Tells what a day is, by which notice, and how certain that is.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return what the calendar says of it
   * @throws CalendarRangeException if the day is outside
   */
  public CalendarDay day(LocalDate day) {
    monthOf(day);
    CalendarDay said = ruled.get(day);
    if (said != null) {
      return said;
    }
    DayKind kind = weekend(day) ? DayKind.WEEKEND : DayKind.WORKDAY;
    return new CalendarDay(day, kind, certainty(day), "", "");
  }

  /**
   * Finds the n-th working day after a day, or before it.
   *
   * <p>The day itself never counts, worked or not: one working day after a Saturday is the next
   * working day. Source: 民法典第二百零一条.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @param n how many working days; 0 gives the day itself, a negative number counts back
   * @return the n-th working day
   * @throws CalendarRangeException if the day or the answer is outside
   */
  public LocalDate plus(LocalDate day, int n) {
    return shift(day, n);
  }

  private LocalDate shift(LocalDate day, long n) {
    if (n == 0) {
      monthOf(day);
      return day;
    }
    int worked = rank(day);
    long index = n > 0 ? worked + n - 1 : (isWorkingDay(day) ? worked - 1 : worked) + n;
    if (index < 0 || index >= workingDays.length) {
      throw CalendarRangeException.from(name, day, n);
    }
    return workingDays[(int) index];
  }

  /**
   * Finds the n-th working day before a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @param n how many working days; 0 gives the day itself, a negative number counts forward
   * @return the n-th working day before
   * @throws CalendarRangeException if the day or the answer is outside
   */
  public LocalDate minus(LocalDate day, int n) {
    return shift(day, -(long) n);
  }

  /**
   * Finds the first working day from a day on.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return the day itself if it is worked, else the next working day
   * @throws CalendarRangeException if the day or the answer is outside
   */
  public LocalDate nextOrSame(LocalDate day) {
    return isWorkingDay(day) ? day : plus(day, 1);
  }

  /**
   * Finds the last working day up to a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return the day itself if it is worked, else the working day before
   * @throws CalendarRangeException if the day or the answer is outside
   */
  public LocalDate previousOrSame(LocalDate day) {
    return isWorkingDay(day) ? day : plus(day, -1);
  }

  /**
   * Counts working days.
   *
   * @param afterExclusive the day after which counting begins
   * @param upToInclusive the last day that counts
   * @return how many days are worked in between; negative if the second day lies before the first
   * @throws CalendarRangeException if a day is outside
   */
  public int count(LocalDate afterExclusive, LocalDate upToInclusive) {
    return rank(upToInclusive) - rank(afterExclusive);
  }

  /**
   * Tells how certain the calendar is of one day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return {@link Certainty#FINAL} if a national notice that covers it is out
   * @throws CalendarRangeException if the day is outside
   */
  public Certainty certainty(LocalDate day) {
    monthOf(day);
    return covered[noticeYear(day) - FIRST.getYear()] ? Certainty.FINAL : Certainty.PROVISIONAL;
  }

  /**
   * Tells how certain the calendar is of a span of days.
   *
   * @param first the first day
   * @param last the last day; before the first one, the span is empty
   * @return {@link Certainty#FINAL} if every day of the span is covered by a national notice
   * @throws CalendarRangeException if a day is outside
   */
  public Certainty certainty(LocalDate first, LocalDate last) {
    monthOf(first);
    monthOf(last);
    if (last.isBefore(first)) {
      return Certainty.FINAL;
    }
    for (int year = noticeYear(first); year <= noticeYear(last); year++) {
      if (!covered[year - FIRST.getYear()]) {
        return Certainty.PROVISIONAL;
      }
    }
    return Certainty.FINAL;
  }

  /** How many days are worked from the first one to this one, itself included. */
  private int rank(LocalDate day) {
    long month = monthOf(day);
    long upToDay = month & (-1L >>> (64 - day.getDayOfMonth()));
    return (int) (month >>> COUNT_SHIFT) + Long.bitCount(upToDay);
  }

  private long monthOf(LocalDate day) {
    // The year alone decides, and must: far off years would overflow the number of the month.
    int year = day.getYear() - FIRST_YEAR;
    if (Integer.compareUnsigned(year, YEARS) >= 0) {
      throw CalendarRangeException.at(name, day);
    }
    return months[year * 12 + day.getMonthValue() - 1];
  }

  private static int month(LocalDate day) {
    return (day.getYear() - FIRST.getYear()) * 12 + day.getMonthValue() - 1;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5;
  }

  /** The year whose notice settles a day: from 25 December on, that of the year to come. */
  private static int noticeYear(LocalDate day) {
    boolean lastWeek = day.getMonthValue() == 12 && day.getDayOfMonth() >= 25;
    return lastWeek ? day.getYear() + 1 : day.getYear();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkCalendar that
        && name.equals(that.name)
        && Arrays.equals(covered, that.covered)
        && ruled.equals(that.ruled);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + ruled.hashCode();
  }

  /** {@return the name of the calendar} */
  @Override
  public String toString() {
    return name;
  }
}
