package org.zhuanban.testing.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.WorkCalendar;

/**
 * What a random calendar was made of, for those who want to make it again another way.
 *
 * @param notices all notices, in no order
 * @param name the name of the calendar, every place of which has a notice
 * @param known the day on which things are known; empty if everything is
 */
public record CalendarSetup(List<HolidayNotice> notices, String name, Optional<LocalDate> known) {
  /** {@return the book of all notices, whatever is known} */
  public CalendarBook book() {
    return CalendarBook.of(notices);
  }

  /** {@return the calendar as it was known} */
  public WorkCalendar calendar() {
    return known.map(book()::asOf).orElseGet(this::book).calendar(name);
  }
}
