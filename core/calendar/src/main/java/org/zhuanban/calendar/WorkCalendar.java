package org.zhuanban.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;

/**
 * A calendar of working days: compiled from notices, immutable, with answers in constant time.
 *
 * <p>Test, shift and count use one set of days and cannot disagree. Two calendars are equal if they
 * have the same name and classify every day alike.
 *
 * <p>A day is worked if a notice orders it (上班), or if it is Monday to Friday and no notice gives
 * it off (放假). Of several layers, the last one with a ruling on the day decides. Without a
 * published national notice, {@link BeyondHorizon} decides, and the answer is {@link
 * Certainty#PROVISIONAL}. Source: 行政许可法第八十二条, 全国年节及纪念日放假办法第二条、第四条、第六条.
 *
 * <p>The kind of a day follows from the order, unless the notice {@linkplain Ruling#kind()
 * specifies it}. Work on a Saturday or Sunday is a make-up workday. A day off is a {@link
 * DayKind#STATUTORY_HOLIDAY} if the law in force makes it free. Otherwise a national day off is a
 * {@link DayKind#WEEKEND} or a {@link DayKind#SHIFTED_REST_DAY}, and a local one a {@link
 * DayKind#LOCAL_FESTIVAL}.
 *
 * <p>Days given as {@code int} are days since 1970-01-01, as in {@link LocalDate#toEpochDay()};
 * methods with them allocate nothing. A calendar takes about 90 KB plus its rulings; all calendars
 * share another 0.5 MB of dates.
 */
@Term(zh = "工作日历", en = "working calendar", law = "行政许可法第八十二条")
public sealed class WorkCalendar extends PackedDays permits RefusingCalendar {
  /** The first day that any calendar covers. */
  public static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);

  /** The last day that any calendar covers. */
  public static final LocalDate LAST = LocalDate.of(LAST_YEAR, 12, 31);

  private final String name;
  private final NoticeYears years;

  /** The days with a ruling of a notice or the law. */
  private final Map<LocalDate, CalendarDay> ruled;

  /**
   * Compiles notices.
   *
   * @param name the name of the calendar
   * @param known the day of knowledge, which decides the applicable text of the law
   * @param beyond the rule where no national notice is published
   * @param notices the national notices in the order of publication, then those of each layer in
   *     the same order
   */
  WorkCalendar(String name, LocalDate known, BeyondHorizon beyond, List<HolidayNotice> notices) {
    this(name, new Arrangement(known, beyond, notices));
  }

  private WorkCalendar(String name, Arrangement arrangement) {
    super(arrangement::works);
    this.name = name;
    this.years = arrangement.years();
    this.ruled = Map.copyOf(arrangement.ruled());
  }

  /** {@return the name, such as {@code CN+SHILIN}} */
  @Override
  public String name() {
    return name;
  }

  /**
   * Checks whether a day is worked.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return true if it is worked
   * @throws CalendarRangeException if the day is outside
   * @throws HorizonException if no notice covers it and the calendar {@linkplain
   *     BeyondHorizon#REFUSE refuses}
   */
  public boolean isWorkingDay(LocalDate day) {
    return worked(day);
  }

  /**
   * Checks whether a day is worked.
   *
   * @param epochDay the day, from {@link #FIRST} to {@link #LAST}
   * @return true if it is worked
   * @throws CalendarRangeException if the day is outside
   * @throws HorizonException as {@link #isWorkingDay(LocalDate)}
   */
  public boolean isWorkingDay(int epochDay) {
    return worked(epochDay);
  }

  /**
   * Returns the kind of a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return its kind
   * @throws CalendarRangeException if the day is outside
   * @throws HorizonException as {@link #isWorkingDay(LocalDate)}
   */
  public DayKind kindOf(LocalDate day) {
    boolean worked = isWorkingDay(day);
    CalendarDay said = ruled.get(day);
    return said == null ? (worked ? DayKind.WORKDAY : DayKind.WEEKEND) : said.kind();
  }

  /**
   * Returns the classification of a day, with its source and its certainty.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return the classification
   * @throws CalendarRangeException if the day is outside
   * @throws HorizonException as {@link #isWorkingDay(LocalDate)}
   */
  public CalendarDay day(LocalDate day) {
    DayKind kind = kindOf(day);
    CalendarDay said = ruled.get(day);
    return said == null
        ? new CalendarDay(day, kind, years.certainty(day), "", years.number(day))
        : said;
  }

  /** Checks whether a notice, or where none is published the law, has a ruling on a day. */
  boolean rules(LocalDate day) {
    return ruled.containsKey(day);
  }

  /**
   * Returns the n-th working day after or before a day.
   *
   * <p>The day itself never counts, worked or not: one working day after a Saturday is the next
   * working day. Source: 民法典第二百零一条.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @param n the number of working days; 0 returns the day itself, worked or not; a negative number
   *     counts backward
   * @return the n-th working day
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException if no notice covers a day after the first one and up to the answer,
   *     and the calendar {@linkplain BeyondHorizon#REFUSE refuses}
   */
  public LocalDate plus(LocalDate day, int n) {
    return shift(day, n);
  }

  /**
   * Returns the n-th working day after or before a day.
   *
   * @param epochDay the day, from {@link #FIRST} to {@link #LAST}; itself not counted
   * @param n the number of working days; 0 returns the day itself, worked or not; a negative number
   *     counts backward
   * @return the n-th working day
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException as {@link #plus(LocalDate, int)}
   */
  public int plus(int epochDay, int n) {
    return shift(epochDay, n);
  }

  /**
   * Returns the n-th working day before a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}; itself not counted
   * @param n the number of working days; 0 returns the day itself, worked or not; a negative number
   *     counts forward
   * @return the n-th working day before
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException if no notice covers a day from the answer on and before the first one,
   *     and the calendar {@linkplain BeyondHorizon#REFUSE refuses}
   */
  public LocalDate minus(LocalDate day, int n) {
    return shift(day, -(long) n);
  }

  /**
   * Returns the first working day after a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}, worked or not
   * @return the next working day, never the day itself
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException as {@link #plus(LocalDate, int)}
   */
  public LocalDate next(LocalDate day) {
    return shift(day, 1);
  }

  /**
   * Returns the last working day before a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}, worked or not
   * @return the working day before, never the day itself
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException as {@link #plus(LocalDate, int)}
   */
  public LocalDate previous(LocalDate day) {
    return shift(day, -1);
  }

  /**
   * Returns the first working day on or after a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return the day itself if it is worked, else the next working day
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException if no notice covers a day up to the answer, and the calendar
   *     {@linkplain BeyondHorizon#REFUSE refuses}
   */
  public LocalDate nextOrSame(LocalDate day) {
    return isWorkingDay(day) ? day : next(day);
  }

  /**
   * Returns the last working day on or before a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return the day itself if it is worked, else the working day before
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException if no notice covers a day from the answer on, and the calendar
   *     {@linkplain BeyondHorizon#REFUSE refuses}
   */
  public LocalDate previousOrSame(LocalDate day) {
    return isWorkingDay(day) ? day : previous(day);
  }

  /**
   * Counts working days.
   *
   * @param afterExclusive the start of the count, exclusive
   * @param upToInclusive the end of the count, inclusive
   * @return the number of working days in between. If the second day precedes the first, the number
   *     is negative, and the first day is included and the second excluded
   * @throws CalendarRangeException if a day is outside
   * @throws HorizonException if no notice covers a counted day, and the calendar {@linkplain
   *     BeyondHorizon#REFUSE refuses}
   */
  public int count(LocalDate afterExclusive, LocalDate upToInclusive) {
    return rank(upToInclusive) - rank(afterExclusive);
  }

  /**
   * Counts working days.
   *
   * @param afterExclusive the start of the count, exclusive, in days since 1970-01-01
   * @param upToInclusive the end of the count, inclusive, in days since 1970-01-01
   * @return the number of working days in between. If the second day precedes the first, the number
   *     is negative, and the first day is included and the second excluded
   * @throws CalendarRangeException if a day is outside
   * @throws HorizonException as {@link #count(LocalDate, LocalDate)}
   */
  public int count(int afterExclusive, int upToInclusive) {
    return rank(upToInclusive) - rank(afterExclusive);
  }

  /**
   * Counts working days between two days up to a maximum. Days after the maximum is reached are not
   * examined.
   *
   * @param afterExclusive the start of the count, exclusive
   * @param beforeExclusive the end of the count, exclusive, after the start
   * @param most the maximum, from 0
   * @return the number of working days in between, or {@code most} if there are more
   * @throws CalendarRangeException if a day is outside
   * @throws HorizonException if no notice covers a day before the maximum is reached, and the
   *     calendar {@linkplain BeyondHorizon#REFUSE refuses}
   */
  public int countBefore(LocalDate afterExclusive, LocalDate beforeExclusive, int most) {
    return Math.min(rankBefore(beforeExclusive) - rank(afterExclusive), most);
  }

  /**
   * Lists working days.
   *
   * @param afterExclusive the start of the list, exclusive
   * @param upToInclusive the end of the list, inclusive
   * @return the working days in between, in chronological order; none if the second day is not
   *     after the first
   * @throws CalendarRangeException if a day is outside
   * @throws HorizonException if no notice covers a day in between, and the calendar {@linkplain
   *     BeyondHorizon#REFUSE refuses}
   */
  public Stream<LocalDate> workingDays(LocalDate afterExclusive, LocalDate upToInclusive) {
    return between(afterExclusive, upToInclusive);
  }

  /**
   * Returns the certainty of one day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return {@link Certainty#FINAL} if a published national notice covers it
   * @throws CalendarRangeException if the day is outside
   */
  public Certainty certainty(LocalDate day) {
    checkRange(day);
    return years.certainty(day);
  }

  /**
   * Returns the certainty of a span of days.
   *
   * @param first the first day
   * @param last the last day; before the first one, the span is empty
   * @return {@link Certainty#FINAL} if a published national notice covers every day of the span
   * @throws CalendarRangeException if a day is outside
   */
  public Certainty certainty(LocalDate first, LocalDate last) {
    checkRange(first);
    checkRange(last);
    return last.isBefore(first) || years.awaited(first, last) == 0
        ? Certainty.FINAL
        : Certainty.PROVISIONAL;
  }

  /**
   * Returns the year whose awaited notice will settle a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return the year, which from 25 December on is the next year; empty if its notice is published
   * @throws CalendarRangeException if the day is outside
   */
  public OptionalInt awaitedYear(LocalDate day) {
    return certainty(day) == Certainty.FINAL
        ? OptionalInt.empty()
        : OptionalInt.of(noticeYear(day));
  }

  /**
   * Returns the year whose notice settles a day.
   *
   * @param day any day
   * @return the year of the day; from 25 December on, the next year
   */
  public static int noticeYear(LocalDate day) {
    return NoticeYears.of(day);
  }

  /**
   * Returns the end of the settled days.
   *
   * @return the last day up to which every day from the first notice on is {@link Certainty#FINAL};
   *     empty if there is no national notice
   */
  public Optional<LocalDate> horizon() {
    return years.horizon();
  }

  /**
   * Compares this calendar with another, such as the one after a new notice.
   *
   * @param later the other calendar
   * @return the days that are of another kind there, in chronological order. Days for which one of
   *     the two {@linkplain BeyondHorizon#REFUSE refuses} to answer are excluded
   */
  public List<CalendarChange> changesTo(WorkCalendar later) {
    SortedSet<LocalDate> days = new TreeSet<>(ruled.keySet());
    days.addAll(later.ruled.keySet());
    return days.stream()
        .filter(day -> responsibilityFor(day) && later.responsibilityFor(day))
        .filter(day -> kindOf(day) != later.kindOf(day))
        .map(day -> new CalendarChange(day, day(day), later.day(day)))
        .toList();
  }

  /** Checks whether the calendar answers for a day within its range. */
  boolean responsibilityFor(LocalDate day) {
    return true;
  }

  /** Returns the first year whose notice is awaited for days of a span; 0 if all are published. */
  final int awaited(LocalDate first, LocalDate last) {
    return years.awaited(first, last);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkCalendar that
        && getClass() == that.getClass()
        && name.equals(that.name)
        && years.equals(that.years)
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
