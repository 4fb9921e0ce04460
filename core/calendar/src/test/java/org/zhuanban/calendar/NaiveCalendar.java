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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.zhuanban.testing.calendar.CalendarSetup;

/**
 * A calendar that asks every notice about every day and steps from day to day, as one would on
 * paper. Its festivals come from another library.
 */
public final class NaiveCalendar {
  private static final Map<LocalDate, Festival> FESTIVALS = new ConcurrentHashMap<>();

  /** The nation's notices, then those of each place. */
  private final List<HolidayNotice> notices = new ArrayList<>();

  private final LocalDate known;
  private final BeyondHorizon beyond;
  private final Map<LocalDate, Answer> asked = new HashMap<>();

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

  /** What is to be said of a day, and whether a notice or the law says it. */
  private record Answer(CalendarDay day, boolean spoken) {}

  public NaiveCalendar(CalendarSetup setup) {
    this(setup, setup.name());
  }

  NaiveCalendar(CalendarSetup setup, String name) {
    known = setup.known().orElse(LocalDate.MAX);
    beyond = setup.beyond();
    List<HolidayNotice> out = new ArrayList<>();
    for (HolidayNotice notice : setup.notices()) {
      if (notice.publishedOn().isEmpty() || !notice.publishedOn().get().isAfter(known)) {
        out.add(notice);
      }
    }
    out.sort(
        Comparator.comparing((HolidayNotice each) -> each.publishedOn().orElse(LocalDate.MIN))
            .thenComparing(HolidayNotice::number));
    for (String place : name.split("[+]", -1)) {
      for (HolidayNotice notice : out) {
        if (notice.jurisdiction().equals(place)) {
          notices.add(notice);
        }
      }
    }
  }

  public boolean isWorkingDay(LocalDate day) {
    DayKind kind = day(day).kind();
    return kind == DayKind.WORKDAY || kind == DayKind.MAKE_UP_WORKDAY;
  }

  CalendarDay day(LocalDate day) {
    return asked.computeIfAbsent(day, this::ask).day();
  }

  /** Whether a notice or the law speaks of a day, so that it is not like any other. */
  boolean spoken(LocalDate day) {
    return asked.computeIfAbsent(day, this::ask).spoken();
  }

  private Answer ask(LocalDate day) {
    boolean arranged = arranged(day);
    Certainty certainty = arranged ? Certainty.FINAL : Certainty.PROVISIONAL;
    Optional<CalendarDay> said = Optional.empty();
    Optional<String> silent = Optional.empty();
    for (HolidayNotice notice : notices) {
      boolean ofThisYear = notice.year() == noticeYear(day);
      boolean replacing = notice.effect().equals(Optional.of(NoticeEffect.REPLACING)) && ofThisYear;
      Optional<CalendarDay> restated = replacing ? said : Optional.empty();
      if (replacing) {
        said = Optional.empty();
      }
      if (replacing || (ofThisYear && notice.jurisdiction().equals("CN") && silent.isEmpty())) {
        silent = Optional.of(notice.number());
      }
      Ruling ruling = notice.days().get(day);
      if (ruling != null) {
        DayKind kind = kind(notice, day, ruling, restated);
        said = Optional.of(new CalendarDay(day, kind, certainty, ruling.name(), notice.number()));
      }
    }
    if (said.isEmpty() && !arranged && frees(day)) {
      said =
          Optional.of(
              new CalendarDay(
                  day, DayKind.STATUTORY_HOLIDAY, certainty, festivalName(day), law(day)));
    }
    DayKind plain = weekend(day) ? DayKind.WEEKEND : DayKind.WORKDAY;
    String source = arranged ? silent.orElseThrow() : "";
    return new Answer(
        said.orElse(new CalendarDay(day, plain, certainty, "", source)), said.isPresent());
  }

  private DayKind kind(
      HolidayNotice notice, LocalDate day, Ruling ruling, Optional<CalendarDay> restated) {
    if (ruling.kind().isPresent()) {
      return ruling.kind().get();
    }
    if (ruling.working()) {
      return weekend(day) ? DayKind.MAKE_UP_WORKDAY : DayKind.WORKDAY;
    }
    if (statutory(day)) {
      return DayKind.STATUTORY_HOLIDAY;
    }
    if (notice.jurisdiction().equals("CN")) {
      return weekend(day) ? DayKind.WEEKEND : DayKind.SHIFTED_REST_DAY;
    }
    return restated
        .map(CalendarDay::kind)
        .filter(kind -> kind != DayKind.WORKDAY && kind != DayKind.MAKE_UP_WORKDAY)
        .orElse(DayKind.LOCAL_FESTIVAL);
  }

  private boolean frees(LocalDate day) {
    return switch (beyond) {
      case STATUTORY_DAYS -> statutory(day);
      case NEW_YEAR_ONLY -> day.getMonth() == Month.JANUARY && day.getDayOfMonth() == 1;
      case REFUSE -> false;
    };
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** The year to whose notice a day belongs; 25 to 31 December belong to the next one. */
  private static int noticeYear(LocalDate day) {
    boolean lastWeek = day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 24;
    return lastWeek ? day.getYear() + 1 : day.getYear();
  }

  /** Whether a national notice for the year is out. */
  public boolean arranged(LocalDate day) {
    for (HolidayNotice notice : notices) {
      if (notice.jurisdiction().equals("CN") && notice.year() == noticeYear(day)) {
        return true;
      }
    }
    return false;
  }

  public Certainty certainty(LocalDate first, LocalDate last) {
    return firstOpen(first, last).isEmpty() ? Certainty.FINAL : Certainty.PROVISIONAL;
  }

  /** The first day of a span that no national notice covers. */
  Optional<LocalDate> firstOpen(LocalDate first, LocalDate last) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      if (!arranged(day)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  /** The last day of a span that no national notice covers. */
  Optional<LocalDate> lastOpen(LocalDate first, LocalDate last) {
    for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
      if (!arranged(day)) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
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
    return workingDays(after, upTo).size();
  }

  List<LocalDate> workingDays(LocalDate after, LocalDate upTo) {
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        days.add(day);
      }
    }
    return days;
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
    return !festivalName(day).isEmpty();
  }

  /** The text of the law that counts for a day, by its year. */
  private int text(LocalDate day) {
    int year = day.getYear();
    if (year >= 2025 && !known.isBefore(LocalDate.of(2024, 11, 10))) {
      return 2024;
    }
    if (year >= 2014 && !known.isBefore(LocalDate.of(2013, 12, 11))) {
      return 2013;
    }
    return year >= 2008 && !known.isBefore(LocalDate.of(2007, 12, 14)) ? 2007 : 1999;
  }

  private String law(LocalDate day) {
    return "全国年节及纪念日放假办法（" + text(day) + "）第二条";
  }

  /** The festival for which the law makes a day free; of two on one day the lunar one. */
  private String festivalName(LocalDate day) {
    int text = text(day);
    String lunar =
        switch (FESTIVALS.computeIfAbsent(day, NaiveCalendar::festival)) {
          case EVE -> text == 2024 || text == 2007 ? "春节" : "";
          case SPRING_1, SPRING_2 -> "春节";
          case SPRING_3 -> text != 2007 ? "春节" : "";
          case QINGMING -> text != 1999 ? "清明节" : "";
          case DRAGON_BOAT -> text != 1999 ? "端午节" : "";
          case MID_AUTUMN -> text != 1999 ? "中秋节" : "";
          case NONE -> "";
        };
    if (!lunar.isEmpty()) {
      return lunar;
    }
    int dayOfMonth = day.getDayOfMonth();
    int labour = text == 2024 ? 2 : text == 1999 ? 3 : 1;
    if (day.getMonth() == Month.MAY && dayOfMonth <= labour) {
      return "劳动节";
    }
    if (day.getMonth() == Month.OCTOBER && dayOfMonth <= 3) {
      return "国庆节";
    }
    return day.getMonth() == Month.JANUARY && dayOfMonth == 1 ? "元旦" : "";
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
