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

  /**
   * For each notice year from the first, the notice whose silence decides; null if none is
   * published.
   */
  private final @Nullable String[] silent = new @Nullable String[WorkCalendar.NOTICE_YEARS];

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
    for (HolidayNotice notice : notices) {
      if (notice.national() && inRange(notice.year()) && silent[index(notice.year())] == null) {
        silent[index(notice.year())] = notice.number();
      }
    }
    notices.forEach(this::lay);
    law.forEach(
        (date, day) -> {
          if (certainty(date) == Certainty.PROVISIONAL && beyond.frees(date)) {
            ruled.putIfAbsent(date, day);
          }
        });
  }

  /** {@return the days for which a notice rules, or the law in its place} */
  Map<LocalDate, CalendarDay> ruled() {
    return ruled;
  }

  /** {@return for each notice year from the first, the notice whose silence decides, or null} */
  @Nullable String[] silent() {
    return silent;
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
                    new CalendarDay(date, kind, certainty(date), ruling.name(), notice.number()));
              }
            });
  }

  /** Removes and returns the rulings for the days of the notice's year. */
  private Map<LocalDate, CalendarDay> withdraw(HolidayNotice notice) {
    Map<LocalDate, CalendarDay> withdrawn = new HashMap<>(ruled);
    withdrawn.keySet().removeIf(date -> WorkCalendar.noticeYear(date) != notice.year());
    ruled.keySet().removeAll(withdrawn.keySet());
    if (inRange(notice.year()) && silent[index(notice.year())] != null) {
      silent[index(notice.year())] = notice.number();
    }
    return withdrawn;
  }

  private DayKind kind(
      HolidayNotice notice, LocalDate date, Ruling ruling, @Nullable CalendarDay restated) {
    boolean weekend = WorkCalendar.weekend(date);
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

  private Certainty certainty(LocalDate date) {
    return silent[index(WorkCalendar.noticeYear(date))] == null
        ? Certainty.PROVISIONAL
        : Certainty.FINAL;
  }

  private static boolean inRange(int year) {
    return index(year) >= 0 && index(year) < WorkCalendar.NOTICE_YEARS;
  }

  private static int index(int year) {
    return year - WorkCalendar.FIRST.getYear();
  }
}
