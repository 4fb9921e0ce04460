package org.zhuanban.holidays.cn;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.calendar.NoticeSource;

/**
 * The national notices that come with this module, and their amendments in mid-year.
 *
 * <p>Numbers are empty for 2004 and 2005, where they are not known. Days of publication are
 * documented from the notice for 2019 on and for the amendment of 2015; the others are {@linkplain
 * HolidayNotice#publicationAssumed() assumed}.
 */
public final class ChinaNotices implements NoticeSource {
  private static final int FIRST_YEAR = 2004;

  /** Makes a source; the {@link java.util.ServiceLoader} needs it. */
  public ChinaNotices() {}

  @Override
  public List<HolidayNotice> notices() {
    List<HolidayNotice> notices = new ArrayList<>();
    int year = FIRST_YEAR;
    while (read(year + ".csv", notices)) {
      year++;
    }
    return List.copyOf(notices);
  }

  private static boolean read(String file, List<HolidayNotice> notices) {
    try (InputStream in = ChinaNotices.class.getResourceAsStream(file)) {
      if (in == null) {
        return false;
      }
      notices.addAll(NoticeCsv.national(file, new InputStreamReader(in, StandardCharsets.UTF_8)));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
