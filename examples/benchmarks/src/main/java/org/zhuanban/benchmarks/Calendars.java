package org.zhuanban.benchmarks;

import com.opengamma.strata.basics.date.HolidayCalendar;
import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.common.HolidayHandlerType;
import net.objectlab.kit.datecalc.jdk8.Jdk8WorkingWeek;
import net.objectlab.kit.datecalc.jdk8.LocalDateCalculator;
import net.objectlab.kit.datecalc.jdk8.LocalDateKitCalculatorsFactory;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.Ruling;
import org.zhuanban.calendar.WorkCalendar;

/** The Chinese calendar in three libraries, from the same bundled notices. */
final class Calendars {
  /** The first day that the notices speak for. */
  static final LocalDate FIRST = LocalDate.of(2004, 1, 1);

  /** The last day that the notices speak for. */
  static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private Calendars() {}

  static WorkCalendar zhuanban() {
    return CalendarBook.bundled().calendar(HolidayNotice.NATION);
  }

  /** Holidays are days off from Monday to Friday; make-up workdays are its working days. */
  static HolidayCalendar strata() {
    Map<LocalDate, Ruling> rulings = rulings();
    return ImmutableHolidayCalendar.of(
        HolidayCalendarId.of("CN"),
        days(day -> !weekend(day) && !worked(day, rulings)).toList(),
        List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        days(day -> weekend(day) && worked(day, rulings)).toList());
  }

  /** Its working week cannot express make-up workdays: every day that is off is a holiday. */
  static LocalDateCalculator objectLab() {
    Map<LocalDate, Ruling> rulings = rulings();
    Set<LocalDate> off = days(day -> !worked(day, rulings)).collect(Collectors.toSet());
    LocalDateKitCalculatorsFactory factory = new LocalDateKitCalculatorsFactory();
    factory.registerHolidays("CN", new DefaultHolidayCalendar<>(off));
    LocalDateCalculator calculator = factory.getDateCalculator("CN", HolidayHandlerType.FORWARD);
    calculator.setWorkingWeek(
        Jdk8WorkingWeek.DEFAULT
            .withWorkingDayFromDateTimeConstant(true, DayOfWeek.SATURDAY)
            .withWorkingDayFromDateTimeConstant(true, DayOfWeek.SUNDAY));
    return calculator;
  }

  /** What the notices say, the later one winning. */
  private static Map<LocalDate, Ruling> rulings() {
    Map<LocalDate, Ruling> rulings = new HashMap<>();
    CalendarBook.bundled().notices().stream()
        .filter(HolidayNotice::national)
        .forEach(notice -> rulings.putAll(notice.days()));
    return rulings;
  }

  private static Stream<LocalDate> days(Predicate<LocalDate> which) {
    return FIRST.datesUntil(LAST.plusDays(1)).filter(which);
  }

  private static boolean worked(LocalDate day, Map<LocalDate, Ruling> rulings) {
    Ruling ruling = rulings.get(day);
    return ruling == null ? !weekend(day) : ruling.working();
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().getValue() > 5;
  }
}
