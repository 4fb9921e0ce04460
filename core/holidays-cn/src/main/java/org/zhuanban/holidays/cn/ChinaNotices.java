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
 * <p>Days of publication are those on which the government's own site put the notices up. The
 * notices for 2004 and 2005 were not found there: their numbers are empty, and their days of
 * publication are {@linkplain HolidayNotice#publicationAssumed() assumed}.
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
