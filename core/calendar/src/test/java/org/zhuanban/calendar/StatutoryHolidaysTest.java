package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.testing.calendar.CalendarSetup;

class StatutoryHolidaysTest {
  @ParameterizedTest
  @MethodSource("rows")
  void the_table_of_festivals_agrees_with_another_library(String row) {
    int year = Integer.parseInt(row.substring(0, 4));

    assertThat(row)
        .isEqualTo(
            String.join(
                ",",
                String.valueOf(year),
                text(LunarDay.fromYmd(year, 1, 1).getSolarDay()),
                text(SolarTerm.fromIndex(year, 7).getSolarDay()),
                text(LunarDay.fromYmd(year, 5, 5).getSolarDay()),
                text(LunarDay.fromYmd(year, 8, 15).getSolarDay())));
  }

  @Test
  void the_table_has_every_year_that_a_calendar_answers_for() throws IOException {
    assertThat(rows())
        .extracting(row -> Integer.valueOf(row.substring(0, 4)))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(WorkCalendar.FIRST.getYear(), WorkCalendar.LAST.getYear())
                .boxed()
                .toList());
  }

  static List<String> rows() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    StatutoryHolidays.class.getResourceAsStream("festivals.csv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    }
  }

  private static String text(SolarDay day) {
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay()).toString();
  }

  /** Before and after each of the four texts was promulgated, on every day of all years. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1999-09-18",
        "2007-12-13",
        "2007-12-14",
        "2013-12-10",
        "2013-12-11",
        "2024-11-09",
        "2024-11-10"
      })
  void without_notices_weekends_and_the_law_as_it_was_known_decide(LocalDate known) {
    CalendarSetup setup = new CalendarSetup(List.of(), "CN", Optional.of(known));
    WorkCalendar calendar = setup.calendar();
    NaiveCalendar naive = new NaiveCalendar(setup);

    assertThat(WorkCalendar.FIRST.datesUntil(WorkCalendar.LAST.plusDays(1)))
        .allMatch(day -> calendar.day(day).kind() == naive.day(day).kind())
        .allMatch(day -> calendar.certainty(day) == Certainty.PROVISIONAL);
  }

  /** The days that the official texts name: 10 in 1999, 11 in 2007 and 2013, 13 in 2024. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2003|全国年节及纪念日放假办法（1999）第二条|{元旦=[2003-01-01], 劳动节=[2003-05-01, 2003-05-02, 2003-05-03], 国庆节=[2003-10-01, 2003-10-02, 2003-10-03], 春节=[2003-02-01, 2003-02-02, 2003-02-03]}",
        "2010|全国年节及纪念日放假办法（2007）第二条|{中秋节=[2010-09-22], 元旦=[2010-01-01], 劳动节=[2010-05-01], 国庆节=[2010-10-01, 2010-10-02, 2010-10-03], 春节=[2010-02-13, 2010-02-14, 2010-02-15], 清明节=[2010-04-05], 端午节=[2010-06-16]}",
        "2024|全国年节及纪念日放假办法（2013）第二条|{中秋节=[2024-09-17], 元旦=[2024-01-01], 劳动节=[2024-05-01], 国庆节=[2024-10-01, 2024-10-02, 2024-10-03], 春节=[2024-02-10, 2024-02-11, 2024-02-12], 清明节=[2024-04-04], 端午节=[2024-06-10]}",
        "2027|全国年节及纪念日放假办法（2024）第二条|{中秋节=[2027-09-15], 元旦=[2027-01-01], 劳动节=[2027-05-01, 2027-05-02], 国庆节=[2027-10-01, 2027-10-02, 2027-10-03], 春节=[2027-02-05, 2027-02-06, 2027-02-07, 2027-02-08], 清明节=[2027-04-05], 端午节=[2027-06-09]}",
      })
  void names_the_days_of_each_text(int year, String source, String days) {
    WorkCalendar calendar = CalendarBook.of(List.of()).calendar("CN");
    Map<String, List<LocalDate>> found = new TreeMap<>();
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      CalendarDay said = calendar.day(day);
      if (said.kind() == DayKind.STATUTORY_HOLIDAY) {
        assertThat(said.source()).isEqualTo(source);
        found.computeIfAbsent(said.name(), name -> new ArrayList<>()).add(day);
      }
    }

    assertThat(found).hasToString(days);
  }

  @Test
  void a_notice_for_the_year_puts_an_end_to_guessing() {
    HolidayNotice notice =
        HolidayNotice.builder()
            .number("")
            .jurisdiction("CN")
            .year(2027)
            .publicationAssumed(false)
            .build();
    WorkCalendar calendar = CalendarBook.of(List.of(notice)).calendar("CN");

    assertThat(calendar.day(LocalDate.of(2027, 1, 1)).kind()).isEqualTo(DayKind.WORKDAY);
    assertThat(calendar.day(LocalDate.of(2028, 1, 1)).kind()).isEqualTo(DayKind.STATUTORY_HOLIDAY);
  }
}
