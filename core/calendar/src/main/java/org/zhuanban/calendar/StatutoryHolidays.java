package org.zhuanban.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The free days by the law itself.
 *
 * <p>Source: 全国年节及纪念日放假办法第二条, in the texts of 1999, 2007, 2013 and 2024. A text is known from the
 * day of its promulgation and applies to the days from its entry into force. Only the statutory
 * days are included; shifts and compensations by a notice are not guessed.
 */
final class StatutoryHolidays {
  private static final Map<Integer, Festivals> FESTIVALS = festivals();

  private static final List<Text> TEXTS =
      List.of(
          new Text(LocalDate.of(1999, 9, 18), LocalDate.of(1999, 9, 18), 0, 3, 3, false),
          new Text(LocalDate.of(2007, 12, 14), LocalDate.of(2008, 1, 1), -1, 3, 1, true),
          new Text(LocalDate.of(2013, 12, 11), LocalDate.of(2014, 1, 1), 0, 3, 1, true),
          new Text(LocalDate.of(2024, 11, 10), LocalDate.of(2025, 1, 1), -1, 4, 2, true));

  /** The free days of all years by the first text, by the first two texts, and so on. */
  private static final List<Map<LocalDate, CalendarDay>> BY_LAST_TEXT =
      IntStream.rangeClosed(1, TEXTS.size())
          .mapToObj(count -> days(TEXTS.subList(0, count)))
          .toList();

  /** The movable days of one year, from the table {@code festivals.csv}. */
  record Festivals(
      LocalDate springFestival, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {}

  /**
   * One text of the law.
   *
   * @param springFestivalFrom days from the first day of the first month to the first free day
   * @param springFestivalDays the number of free days from there on
   * @param labourDays the number of free days from 1 May on
   * @param lunarFestivals whether Qingming, Dragon Boat and Mid-Autumn are free
   */
  private record Text(
      LocalDate promulgated,
      LocalDate inForce,
      int springFestivalFrom,
      int springFestivalDays,
      int labourDays,
      boolean lunarFestivals) {
    void addTo(Map<LocalDate, CalendarDay> days, int year) {
      put(days, LocalDate.of(year, 1, 1), 1, "元旦");
      put(days, LocalDate.of(year, 5, 1), labourDays, "劳动节");
      put(days, LocalDate.of(year, 10, 1), 3, "国庆节");
      Festivals festivals = Objects.requireNonNull(FESTIVALS.get(year));
      put(days, festivals.springFestival().plusDays(springFestivalFrom), springFestivalDays, "春节");
      if (lunarFestivals) {
        put(days, festivals.qingming(), 1, "清明节");
        put(days, festivals.dragonBoat(), 1, "端午节");
        put(days, festivals.midAutumn(), 1, "中秋节");
      }
    }

    private void put(Map<LocalDate, CalendarDay> days, LocalDate first, int count, String name) {
      String source = "全国年节及纪念日放假办法（" + promulgated.getYear() + "）第二条";
      for (int i = 0; i < count; i++) {
        LocalDate day = first.plusDays(i);
        days.put(
            day,
            new CalendarDay(day, DayKind.STATUTORY_HOLIDAY, Certainty.PROVISIONAL, name, source));
      }
    }
  }

  private StatutoryHolidays() {}

  /** {@return the days on which the texts were promulgated} */
  static Stream<LocalDate> promulgations() {
    return TEXTS.stream().map(Text::promulgated);
  }

  /** {@return the free days of all years, by the texts promulgated up to a day} */
  static Map<LocalDate, CalendarDay> knownOn(LocalDate day) {
    long known = promulgations().filter(promulgated -> !promulgated.isAfter(day)).count();
    return BY_LAST_TEXT.get((int) Math.max(known, 1) - 1);
  }

  private static Map<LocalDate, CalendarDay> days(List<Text> texts) {
    Map<LocalDate, CalendarDay> days = new HashMap<>();
    for (int year : FESTIVALS.keySet()) {
      Text inForce = texts.get(0);
      for (Text text : texts) {
        if (text.inForce().getYear() <= year) {
          inForce = text;
        }
      }
      inForce.addTo(days, year);
    }
    return Map.copyOf(days);
  }

  private static Map<Integer, Festivals> festivals() {
    try (InputStream in = StatutoryHolidays.class.getResourceAsStream("festivals.csv");
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      Map<Integer, Festivals> festivals = new HashMap<>();
      reader
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              cells ->
                  festivals.put(
                      Integer.valueOf(cells[0]),
                      new Festivals(
                          LocalDate.parse(cells[1]),
                          LocalDate.parse(cells[2]),
                          LocalDate.parse(cells[3]),
                          LocalDate.parse(cells[4]))));
      return Map.copyOf(festivals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
