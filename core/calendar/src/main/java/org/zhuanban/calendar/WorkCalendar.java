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
 * Which days are worked: compiled from notices, immutable, answering in constant time.
 *
 * <p>One set of days answers test, shift and count, so that they cannot disagree. Two calendars are
 * equal if they have the same name and say the same of every day.
 *
 * <p>A day is worked if a notice says so (上班), or if it is Monday to Friday and no notice gives it
 * off (放假). Of layers, the last one that speaks of a day decides. Where no national notice is out,
 * {@link BeyondHorizon} decides, and the answer is {@link Certainty#PROVISIONAL}. Source:
 * 行政许可法第八十二条, 全国年节及纪念日放假办法第二条、第四条、第六条.
 *
 * <p>What kind of day it is follows from the order, unless the notice itself {@linkplain
 * Ruling#kind() says more}. Work on a Saturday or Sunday makes up for another day. A day off is a
 * {@link DayKind#STATUTORY_HOLIDAY} if the law in force makes it free; else the nation's is a
 * {@link DayKind#WEEKEND} or a {@link DayKind#SHIFTED_REST_DAY}, and a place's a {@link
 * DayKind#LOCAL_FESTIVAL}.
 *
 * <p>Days given as {@code int} are days since 1970-01-01, as in {@link LocalDate#toEpochDay()}; for
 * them nothing is allocated. A calendar takes about 90 KB and what its notices say; all calendars
 * share another 0.5 MB of dates.
 */
@Term(zh = "工作日历", en = "working calendar", law = "行政许可法第八十二条")
public sealed class WorkCalendar extends PackedDays permits RefusingCalendar {
  /** The first day that any calendar answers for. */
  public static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);

  /** The last day that any calendar answers for. */
  public static final LocalDate LAST = LocalDate.of(LAST_YEAR, 12, 31);

  private final String name;
  private final NoticeYears years;

  /** The days that a notice or the law speaks of. */
  private final Map<LocalDate, CalendarDay> ruled;

  /**
   * Compiles notices.
   *
   * @param name the name of the calendar
   * @param known the day on which things are known; decides which text of the law counts
   * @param beyond what holds where no national notice is out
   * @param notices the nation's as they were published, then those of each layer likewise
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
   * Tells whether a day is worked.
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
   * Tells whether a day is worked.
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
   * Tells what a day is.
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
   * Tells what a day is, by which notice, and how certain that is.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return what the calendar says of it
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

  /** Whether a notice or, where none is out, the law speaks of a day. */
  boolean rules(LocalDate day) {
    return ruled.containsKey(day);
  }

  /**
   * Finds the n-th working day after a day, or before it.
   *
   * <p>The day itself never counts, worked or not: one working day after a Saturday is the next
   * working day. Source: 民法典第二百零一条.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @param n how many working days; 0 gives the day itself, worked or not; a negative number counts
   *     back
   * @return the n-th working day
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException if no notice covers a day after the first one and up to the answer,
   *     and the calendar {@linkplain BeyondHorizon#REFUSE refuses}
   */
  public LocalDate plus(LocalDate day, int n) {
    return shift(day, n);
  }

  /**
   * Finds the n-th working day after a day, or before it.
   *
   * @param epochDay the day, from {@link #FIRST} to {@link #LAST}; it never counts itself
   * @param n how many working days; 0 gives the day itself, worked or not; a negative number counts
   *     back
   * @return the n-th working day
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException as {@link #plus(LocalDate, int)}
   */
  public int plus(int epochDay, int n) {
    return shift(epochDay, n);
  }

  /**
   * Finds the n-th working day before a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}; it never counts itself
   * @param n how many working days; 0 gives the day itself, worked or not; a negative number counts
   *     forward
   * @return the n-th working day before
   * @throws CalendarRangeException if the day or the answer is outside
   * @throws HorizonException if no notice covers a day from the answer on and before the first one,
   *     and the calendar {@linkplain BeyondHorizon#REFUSE refuses}
   */
  public LocalDate minus(LocalDate day, int n) {
    return shift(day, -(long) n);
  }

  /**
   * Finds the first working day after a day.
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
   * Finds the last working day before a day.
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
   * Finds the first working day from a day on.
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
   * Finds the last working day up to a day.
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
   * @param afterExclusive the day after which counting begins
   * @param upToInclusive the last day that counts
   * @return how many days are worked in between; negative if the second day lies before the first,
   *     and then the first one counts and the second does not
   * @throws CalendarRangeException if a day is outside
   * @throws HorizonException if no notice covers a day that counts, and the calendar {@linkplain
   *     BeyondHorizon#REFUSE refuses}
   */
  public int count(LocalDate afterExclusive, LocalDate upToInclusive) {
    return rank(upToInclusive) - rank(afterExclusive);
  }

  /**
   * Counts working days.
   *
   * @param afterExclusive the day after which counting begins, since 1970-01-01
   * @param upToInclusive the last day that counts, since 1970-01-01
   * @return how many days are worked in between; negative if the second day lies before the first,
   *     and then the first one counts and the second does not
   * @throws CalendarRangeException if a day is outside
   * @throws HorizonException as {@link #count(LocalDate, LocalDate)}
   */
  public int count(int afterExclusive, int upToInclusive) {
    return rank(upToInclusive) - rank(afterExclusive);
  }

  /**
   * Counts working days, but no more than so many: for those who ask whether there are enough, and
   * whom later days do not concern.
   *
   * @param afterExclusive the day after which counting begins
   * @param upToInclusive the last day that counts, not before the other one
   * @param most how many are enough, from 0
   * @return how many days are worked in between, or {@code most} if there are more
   * @throws CalendarRangeException if a day is outside
   * @throws HorizonException if no notice covers a day before there are enough, and the calendar
   *     {@linkplain BeyondHorizon#REFUSE refuses}
   */
  public int countAtMost(LocalDate afterExclusive, LocalDate upToInclusive, int most) {
    return Math.min(count(afterExclusive, upToInclusive), most);
  }

  /**
   * Lists working days.
   *
   * @param afterExclusive the day after which the list begins
   * @param upToInclusive the last day that may be in it
   * @return the working days in between, in their order; none if the second day is not after the
   *     first
   * @throws CalendarRangeException if a day is outside
   * @throws HorizonException if no notice covers a day in between, and the calendar {@linkplain
   *     BeyondHorizon#REFUSE refuses}
   */
  public Stream<LocalDate> workingDays(LocalDate afterExclusive, LocalDate upToInclusive) {
    return between(afterExclusive, upToInclusive);
  }

  /**
   * Tells how certain the calendar is of one day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return {@link Certainty#FINAL} if a national notice that covers it is out
   * @throws CalendarRangeException if the day is outside
   */
  public Certainty certainty(LocalDate day) {
    checkRange(day);
    return years.certainty(day);
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
    checkRange(first);
    checkRange(last);
    return last.isBefore(first) || years.awaited(first, last) == 0
        ? Certainty.FINAL
        : Certainty.PROVISIONAL;
  }

  /**
   * Tells for which year a notice is awaited that will settle a day.
   *
   * @param day from {@link #FIRST} to {@link #LAST}
   * @return the year, which from 25 December on is the year to come; empty if its notice is out
   * @throws CalendarRangeException if the day is outside
   */
  public OptionalInt awaitedYear(LocalDate day) {
    return certainty(day) == Certainty.FINAL
        ? OptionalInt.empty()
        : OptionalInt.of(noticeYear(day));
  }

  /**
   * Tells for which year the notice is that settles a day.
   *
   * @param day any day
   * @return the year of the day; from 25 December on, the year to come
   */
  public static int noticeYear(LocalDate day) {
    return NoticeYears.of(day);
  }

  /**
   * Tells how far the calendar is settled.
   *
   * @return the last day up to which every day from the first notice on is {@link Certainty#FINAL};
   *     empty if there is no national notice
   */
  public Optional<LocalDate> horizon() {
    return years.horizon();
  }

  /**
   * Compares this calendar with another, such as the one that holds after a new notice.
   *
   * @param later the other one
   * @return the days that are of another kind there, in their order; without those that one of the
   *     two {@linkplain BeyondHorizon#REFUSE refuses} to answer for
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

  /** Whether the calendar says anything of a day within its range. */
  boolean responsibilityFor(LocalDate day) {
    return true;
  }

  /** The first year whose notice is awaited for days of a span; 0 if all are out. */
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
