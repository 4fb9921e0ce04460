package org.zhuanban.readme;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.TimeLimit;

/** The sample of the README's section on calendars. */
final class CountyNotice {
  private CountyNotice() {}

  static void explain(Path csv) throws IOException {
    // spotless:off
    List<HolidayNotice> county;
    try (Reader file = Files.newBufferedReader(csv)) {
      county = NoticeCsv.local("shilin.csv", file);
    }
    WorkCalendar shilin = CalendarBook.bundled().with(county).calendar("CN+SHILIN");
    LegalClock clock = LegalClock.from(LocalDate.of(2026, 8, 4), TimeLimit.workingDays(5, "行政许可法第三十二条"));
    System.out.print(clock.explain(shilin).text(Locale.CHINESE));
    // spotless:on
  }
}
