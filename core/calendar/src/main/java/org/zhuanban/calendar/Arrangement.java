package org.zhuanban.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The combination of notices in layers, over the law where no national notice is published. */
final class Arrangement {
  private final Map<LocalDate, CalendarDay> law;
  private final Map<LocalDate, CalendarDay> ruled = new HashMap<>();
  private final NoticeYears years;

  /**
   * Combines notices in layers.
   *
   * @param known the day of knowledge, which decides the applicable text of the law
   * @param beyond the rule where no national notice is published
   * @param notices the national notices in the order of publication, then those of each layer in
   *     the same order
   */
  Arrangement(LocalDate known, BeyondHorizon beyond, List<HolidayNotice> notices) {
    law = StatutoryHolidays.knownOn(known);
    years = new NoticeYears(notices);
    notices.forEach(this::lay);
    law.forEach(
        (date, day) -> {
          if (years.certainty(date) == Certainty.PROVISIONAL && beyond.frees(date)) {
            ruled.putIfAbsent(date, day);
          }
        });
  }

  /** {@return the days for which a notice rules, or the law in its place} */
  Map<LocalDate, CalendarDay> ruled() {
    return ruled;
  }

  /** {@return the years with a published national notice} */
  NoticeYears years() {
    return years;
  }

  /** Checks whether a day is worked: by its ruling, else from Monday to Friday. */
  boolean works(LocalDate date) {
    CalendarDay said = ruled.get(date);
    return said == null ? !weekend(date) : said.kind().working();
  }

  private void lay(HolidayNotice notice) {
    Map<LocalDate, CalendarDay> restated = notice.replacing() ? withdraw(notice) : Map.of();
    notice
        .days()
        .forEach(
            (date, ruling) -> {
              if (!date.isBefore(WorkCalendar.FIRST) && !date.isAfter(WorkCalendar.LAST)) {
                DayKind kind =
                    ruling.kind().orElseGet(() -> kind(notice, date, ruling, restated.get(date)));
                ruled.put(
                    date,
                    new CalendarDay(
                        date, kind, years.certainty(date), ruling.name(), notice.number()));
              }
            });
  }

  /** Removes and returns the rulings for the days of the notice's year. */
  private Map<LocalDate, CalendarDay> withdraw(HolidayNotice notice) {
    Map<LocalDate, CalendarDay> withdrawn = new HashMap<>(ruled);
    withdrawn.keySet().removeIf(date -> NoticeYears.of(date) != notice.year());
    ruled.keySet().removeAll(withdrawn.keySet());
    return withdrawn;
  }

  private DayKind kind(
      HolidayNotice notice, LocalDate date, Ruling ruling, @Nullable CalendarDay restated) {
    boolean weekend = weekend(date);
    if (ruling.working()) {
      return weekend ? DayKind.MAKE_UP_WORKDAY : DayKind.WORKDAY;
    }
    if (law.containsKey(date)) {
      return DayKind.STATUTORY_HOLIDAY;
    }
    if (notice.national()) {
      return weekend ? DayKind.WEEKEND : DayKind.SHIFTED_REST_DAY;
    }
    return restated == null || restated.kind().working() ? DayKind.LOCAL_FESTIVAL : restated.kind();
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek().getValue() > 5;
  }
}
