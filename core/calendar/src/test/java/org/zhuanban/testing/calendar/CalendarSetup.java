package org.zhuanban.testing.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.BeyondHorizon;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.WorkCalendar;

/**
 * What a random calendar was made of, for those who want to make it again another way. It compiles
 * its calendar once, since many tries share it.
 */
public final class CalendarSetup {
  private final List<HolidayNotice> notices;
  private final String name;
  private final Optional<LocalDate> known;
  private final BeyondHorizon beyond;
  private volatile Optional<CalendarBook> book = Optional.empty();
  private volatile Optional<WorkCalendar> compiled = Optional.empty();

  /**
   * Makes a setup whose calendars know the statutory days of years without a notice.
   *
   * @param notices all notices, in no order
   * @param name the name of the calendar, every place of which has a notice
   * @param known the day on which things are known; empty if everything is
   */
  public CalendarSetup(List<HolidayNotice> notices, String name, Optional<LocalDate> known) {
    this(notices, name, known, BeyondHorizon.STATUTORY_DAYS);
  }

  /**
   * Makes a setup.
   *
   * @param notices all notices, in no order
   * @param name the name of the calendar, every place of which has a notice
   * @param known the day on which things are known; empty if everything is
   * @param beyond what its calendars say of years without a notice
   */
  public CalendarSetup(
      List<HolidayNotice> notices, String name, Optional<LocalDate> known, BeyondHorizon beyond) {
    this.notices = List.copyOf(notices);
    this.name = name;
    this.known = known;
    this.beyond = beyond;
  }

  /** {@return all notices, in no order} */
  public List<HolidayNotice> notices() {
    return notices;
  }

  /** {@return the name of the calendar} */
  public String name() {
    return name;
  }

  /** {@return the day on which things are known; empty if everything is} */
  public Optional<LocalDate> known() {
    return known;
  }

  /** {@return what its calendars say of years without a notice} */
  public BeyondHorizon beyond() {
    return beyond;
  }

  /** {@return the book of all notices, whatever is known} */
  public CalendarBook book() {
    CalendarBook all = book.orElseGet(() -> CalendarBook.of(notices).beyond(beyond));
    book = Optional.of(all);
    return all;
  }

  /** {@return the calendar as it was known} */
  public WorkCalendar calendar() {
    WorkCalendar calendar =
        compiled.orElseGet(() -> known.map(book()::asOf).orElseGet(this::book).calendar(name));
    compiled = Optional.of(calendar);
    return calendar;
  }

  @Override
  public String toString() {
    return "%s as of %s with %s out of %s"
        .formatted(name, known.map(String::valueOf).orElse("ever"), beyond, notices);
  }
}
