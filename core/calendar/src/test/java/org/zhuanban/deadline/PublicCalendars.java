package org.zhuanban.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NoticeCsv;

/** The published notices for 2019 to 2026 and some local festivals, from files. */
final class PublicCalendars {
  static final CalendarBook BOOK = book();

  private PublicCalendars() {}

  private static CalendarBook book() {
    try (BufferedReader nation = open("calendar-cn.csv");
        BufferedReader places = open("calendar-overlays.csv")) {
      List<HolidayNotice> notices = new ArrayList<>();
      notices.addAll(NoticeCsv.national("calendar-cn.csv", nation));
      notices.addAll(NoticeCsv.local("calendar-overlays.csv", places));
      return CalendarBook.of(notices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BufferedReader open(String file) {
    return new BufferedReader(
        new InputStreamReader(
            Objects.requireNonNull(PublicCalendars.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8));
  }
}
