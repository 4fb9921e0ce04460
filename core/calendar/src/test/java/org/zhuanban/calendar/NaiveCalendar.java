package org.zhuanban.calendar;

import com.tyme.solar.SolarDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.zhuanban.testing.calendar.CalendarSetup;

/**
 * A calendar that asks every notice about every day and steps from day to day, as one would on
 * paper. Its festivals come from another library.
 */
public final class NaiveCalendar {
  private static final Map<LocalDate, Festival> FESTIVALS = new ConcurrentHashMap<>();

  private final List<HolidayNotice> nation = new ArrayList<>();
  private final List<HolidayNotice> layers = new ArrayList<>();
  private final LocalDate known;
  private final Map<LocalDate, Boolean> asked = new HashMap<>();

  /** What is celebrated on a day of the lunar calendar. */
  enum Festival {
    EVE,
    SPRING_1,
    SPRING_2,
    SPRING_3,
    QINGMING,
    DRAGON_BOAT,
    MID_AUTUMN,
    NONE
  }

  public NaiveCalendar(CalendarSetup setup) {
    known = setup.known().orElse(LocalDate.MAX);
    List<HolidayNotice> out = new ArrayList<>();
    for (HolidayNotice notice : setup.notices()) {
      if (notice.publishedOn().isEmpty() || !notice.publishedOn().get().isAfter(known)) {
        out.add(notice);
      }
    }
    out.sort(
        Comparator.comparing((HolidayNotice each) -> each.publishedOn().orElse(LocalDate.MIN))
            .thenComparing(HolidayNotice::number));
    for (String place : setup.name().split("[+]", -1)) {
      for (HolidayNotice notice : out) {
        if (notice.jurisdiction().equals(place)) {
          (place.equals("CN") ? nation : layers).add(notice);
        }
      }
    }
  }

  public boolean isWorkingDay(LocalDate day) {
    return asked.computeIfAbsent(day, this::ask);
  }

  private boolean ask(LocalDate day) {
    DayKind kind = kind(day);
    return kind == DayKind.WORKDAY || kind == DayKind.MAKE_UP_WORKDAY;
  }

  public DayKind kind(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    DayKind kind = weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
    if (!arranged(day) && statutory(day)) {
      kind = DayKind.HOLIDAY;
    }
    DayKind work = weekend ? DayKind.MAKE_UP_WORKDAY : DayKind.WORKDAY;
    for (HolidayNotice notice : nation) {
      Ruling ruling = notice.days().get(day);
      if (ruling != null) {
        kind = ruling.working() ? work : DayKind.HOLIDAY;
      }
    }
    for (HolidayNotice notice : layers) {
      Ruling ruling = notice.days().get(day);
      if (ruling != null) {
        kind = ruling.working() ? work : DayKind.LOCAL_FESTIVAL;
      }
    }
    return kind;
  }

  /** Whether a national notice for the year is out; 25 to 31 December belong to the next one. */
  public boolean arranged(LocalDate day) {
    boolean lastWeek = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 24;
    int year = lastWeek ? day.getYear() + 1 : day.getYear();
    for (HolidayNotice notice : nation) {
      if (notice.year() == year) {
        return true;
      }
    }
    return false;
  }

  public Certainty certainty(LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!arranged(day)) {
        return Certainty.PROVISIONAL;
      }
    }
    return Certainty.FINAL;
  }

  public LocalDate plus(LocalDate day, int n) {
    LocalDate at = day;
    int left = n;
    while (left > 0) {
      at = at.plusDays(1);
      left -= isWorkingDay(at) ? 1 : 0;
    }
    return at;
  }

  public LocalDate minus(LocalDate day, int n) {
    LocalDate at = day;
    int left = n;
    while (left > 0) {
      at = at.minusDays(1);
      left -= isWorkingDay(at) ? 1 : 0;
    }
    return at;
  }

  public int count(LocalDate after, LocalDate upTo) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      count += isWorkingDay(day) ? 1 : 0;
    }
    return count;
  }

  public LocalDate nextOrSame(LocalDate day) {
    LocalDate at = day;
    while (!isWorkingDay(at)) {
      at = at.plusDays(1);
    }
    return at;
  }

  public LocalDate previousOrSame(LocalDate day) {
    LocalDate at = day;
    while (!isWorkingDay(at)) {
      at = at.minusDays(1);
    }
    return at;
  }

  private boolean statutory(LocalDate day) {
    int year = day.getYear();
    boolean text2024 = year >= 2025 && !known.isBefore(LocalDate.of(2024, 11, 10));
    boolean text2013 = year >= 2014 && !known.isBefore(LocalDate.of(2013, 12, 11));
    boolean text2007 = year >= 2008 && !known.isBefore(LocalDate.of(2007, 12, 14));
    int dayOfMonth = day.getDayOfMonth();
    boolean labour =
        day.getMonth() == Month.MAY && dayOfMonth <= (text2024 ? 2 : text2013 || text2007 ? 1 : 3);
    boolean fixed =
        (day.getMonth() == Month.JANUARY && dayOfMonth == 1)
            || (day.getMonth() == Month.OCTOBER && dayOfMonth <= 3);
    boolean lunar =
        switch (FESTIVALS.computeIfAbsent(day, NaiveCalendar::festival)) {
          case EVE -> text2024 || (text2007 && !text2013);
          case SPRING_1, SPRING_2 -> true;
          case SPRING_3 -> text2024 || text2013 || !text2007;
          case QINGMING, DRAGON_BOAT, MID_AUTUMN -> text2024 || text2013 || text2007;
          case NONE -> false;
        };
    return labour || fixed || lunar;
  }

  static Festival festival(LocalDate date) {
    SolarDay day = SolarDay.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    if (isLunar(day.next(1), 1, 1)) {
      return Festival.EVE;
    }
    for (int i = 1; i <= 3; i++) {
      if (isLunar(day, 1, i)) {
        return List.of(Festival.SPRING_1, Festival.SPRING_2, Festival.SPRING_3).get(i - 1);
      }
    }
    if (day.getTermDay().getDayIndex() == 0 && day.getTerm().getName().equals("清明")) {
      return Festival.QINGMING;
    }
    if (isLunar(day, 5, 5)) {
      return Festival.DRAGON_BOAT;
    }
    return isLunar(day, 8, 15) ? Festival.MID_AUTUMN : Festival.NONE;
  }

  private static boolean isLunar(SolarDay day, int month, int dayOfMonth) {
    return day.getLunarDay().getLunarMonth().getMonthWithLeap() == month
        && day.getLunarDay().getDay() == dayOfMonth;
  }
}
