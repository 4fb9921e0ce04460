package org.zhuanban.holidays.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.CalendarLevel;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.DayKind;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.calendar.NoticeSource;
import org.zhuanban.calendar.WorkCalendar;

class ChinaNoticesTest {
  private static final CalendarBook BOOK = CalendarBook.bundled();
  private static final WorkCalendar CN = BOOK.calendar("CN");
  private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
  private static final int LAST_YEAR = 2026;
  private static final LocalDate HORIZON = LocalDate.of(LAST_YEAR, 12, 24);

  @Test
  void has_a_notice_for_every_year_and_three_amendments() {
    Map<Integer, Integer> perYear = new TreeMap<>();
    new ChinaNotices().notices().forEach(notice -> perYear.merge(notice.year(), 1, Integer::sum));

    Map<Integer, Integer> expected = new TreeMap<>();
    years().forEach(year -> expected.put(year, 1));
    expected.putAll(Map.of(2015, 2, 2019, 2, 2020, 2));
    assertThat(perYear).isEqualTo(expected);
    assertThat(new ChinaNotices().notices()).allMatch(HolidayNotice::national);
  }

  @Test
  void is_found_by_the_book_and_only_once() {
    assertThat(BOOK.notices()).containsExactlyInAnyOrderElementsOf(new ChinaNotices().notices());
    assertThat(BOOK.jurisdictions()).containsExactly("CN");
  }

  @Test
  void is_provided_on_the_class_path_and_on_the_module_path_alike() throws URISyntaxException {
    Path classes =
        Path.of(ChinaNotices.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module =
        ModuleFinder.of(classes).find("org.zhuanban.holidays.cn").orElseThrow().descriptor();

    assertThat(ServiceLoader.load(NoticeSource.class).stream().map(ServiceLoader.Provider::type))
        .containsExactly(ChinaNotices.class);
    assertThat(module.provides())
        .singleElement()
        .satisfies(
            provides -> {
              assertThat(provides.service()).isEqualTo(NoticeSource.class.getName());
              assertThat(provides.providers()).containsExactly(ChinaNotices.class.getName());
            });
    assertThat(module.requires())
        .anyMatch(
            requires ->
                requires.name().equals("org.zhuanban.calendar")
                    && requires
                        .modifiers()
                        .contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE));
  }

  /** An independent listing: what each day is after all amendments, and by which notice. */
  @Test
  void says_of_each_day_what_the_independent_listing_says() {
    Map<LocalDate, String> said = new TreeMap<>();
    for (HolidayNotice notice : BOOK.notices()) {
      notice
          .days()
          .forEach(
              (day, ruling) ->
                  said.put(
                      day,
                      String.join(
                          ",", ruling.working() ? "WORK" : "OFF", ruling.name(), notice.number())));
    }

    Map<LocalDate, String> listed = new TreeMap<>();
    for (Map<String, String> row : rows("china-holidays.csv")) {
      listed.put(
          LocalDate.parse(column(row, "date")),
          String.join(",", column(row, "kind"), column(row, "name"), column(row, "source_notice")));
    }
    assertThat(listed).isNotEmpty();
    assertThat(said).isEqualTo(listed);
  }

  @Test
  void keeps_what_an_amendment_replaced() {
    assertThat(daysOf("国办发明电〔2019〕16号"))
        .contains(entry(LocalDate.of(2020, 2, 1), "WORK 春节"))
        .hasSize(34);
    assertThat(daysOf("国办发明电〔2020〕1号"))
        .containsExactly(
            entry(LocalDate.of(2020, 1, 31), "OFF 春节"),
            entry(LocalDate.of(2020, 2, 1), "OFF 春节"),
            entry(LocalDate.of(2020, 2, 2), "OFF 春节"));
    assertThat(daysOf("国办发明电〔2018〕15号")).contains(entry(LocalDate.of(2019, 5, 1), "OFF 劳动节"));
    assertThat(daysOf("国办发明电〔2019〕3号"))
        .containsExactly(
            entry(LocalDate.of(2019, 4, 28), "WORK 劳动节"),
            entry(LocalDate.of(2019, 5, 1), "OFF 劳动节"),
            entry(LocalDate.of(2019, 5, 2), "OFF 劳动节"),
            entry(LocalDate.of(2019, 5, 3), "OFF 劳动节"),
            entry(LocalDate.of(2019, 5, 4), "OFF 劳动节"),
            entry(LocalDate.of(2019, 5, 5), "WORK 劳动节"));
    assertThat(daysOf("国发明电〔2015〕1号"))
        .containsEntry(LocalDate.of(2015, 9, 6), "WORK 抗日战争暨世界反法西斯战争胜利70周年纪念日")
        .hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("countedElsewhere")
  void has_as_many_working_days_in_a_year_as_were_counted_elsewhere(Map<String, String> counted) {
    int year = Integer.parseInt(column(counted, "year"));
    List<CalendarDay> days = days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));

    assertThat(days.stream().filter(day -> day.kind().working()))
        .hasSize(Integer.parseInt(column(counted, "working_days")));
    assertThat(CN.count(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
        .isEqualTo(Integer.parseInt(column(counted, "working_days")));
    assertThat(days.stream().filter(ChinaNoticesTest::givenOff))
        .hasSize(Integer.parseInt(column(counted, "off_rows")));
    assertThat(days.stream().filter(day -> givenOff(day) && day.kind() != DayKind.WEEKEND))
        .hasSizeGreaterThanOrEqualTo(Integer.parseInt(column(counted, "off_rows_on_mon_fri")))
        .allMatch(day -> day.kind() != DayKind.LOCAL_FESTIVAL);
    assertThat(days.stream().filter(day -> givenOff(day) && !weekend(day.date())))
        .hasSize(Integer.parseInt(column(counted, "off_rows_on_mon_fri")));
    assertThat(days.stream().filter(day -> day.kind() == DayKind.MAKE_UP_WORKDAY))
        .hasSize(Integer.parseInt(column(counted, "make_up_work_days")));
  }

  static List<Map<String, String>> countedElsewhere() {
    return rows("china-workdays-per-year.csv");
  }

  /** A year without a row in a file would pass all tests that read it. */
  @ParameterizedTest
  @ValueSource(strings = {"china-workdays-per-year.csv", "spans.csv", "checksums.csv"})
  void every_year_stands_in_every_file_of_the_tests(String file) throws IOException {
    try (BufferedReader reader = open(file)) {
      assertThat(reader.lines().skip(1).map(line -> Integer.valueOf(line.substring(0, 4))))
          .containsExactlyElementsOf(years().boxed().toList());
    }
  }

  private static IntStream years() {
    return IntStream.rangeClosed(FIRST.getYear(), LAST_YEAR);
  }

  @Test
  void orders_work_on_saturdays_and_sundays_only() {
    assertThat(BOOK.notices())
        .flatMap(notice -> notice.days().entrySet())
        .filteredOn(day -> day.getValue().working())
        .isNotEmpty()
        .allMatch(day -> day.getKey().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
  }

  /** Without any notice, a calendar knows the statutory days of the law in force, and only them. */
  @Test
  void never_orders_work_on_a_statutory_day_of_the_law_in_force() {
    WorkCalendar law = CalendarBook.of(List.of()).calendar("CN");

    List<LocalDate> statutory =
        FIRST
            .datesUntil(HORIZON.plusDays(1))
            .filter(day -> law.kindOf(day) == DayKind.STATUTORY_HOLIDAY)
            .toList();

    assertThat(statutory).hasSizeGreaterThan(23 * 10).noneMatch(CN::isWorkingDay);
  }

  /** 除夕 was no statutory day under the text of 2013, and the notices of these years left it out. */
  @ParameterizedTest
  @CsvSource({"2014-01-30, 国办发明电〔2013〕28号", "2024-02-09, 国办发明电〔2023〕7号"})
  void lets_the_eve_of_the_spring_festival_be_worked_where_the_notice_did(
      LocalDate eve, String silent) {
    assertThat(CN.day(eve))
        .isEqualTo(new CalendarDay(eve, DayKind.WORKDAY, Certainty.FINAL, "", silent));
  }

  @Test
  void counts_days_of_the_old_year_to_the_notice_of_the_new_one() {
    Map<LocalDate, Integer> reachingBack = new TreeMap<>();
    for (HolidayNotice notice : BOOK.notices()) {
      assertThat(notice.days().keySet())
          .allMatch(day -> !day.isBefore(LocalDate.of(notice.year() - 1, 12, 25)))
          .allMatch(day -> day.isBefore(LocalDate.of(notice.year(), 12, 25)));
      notice.days().keySet().stream()
          .filter(day -> day.getYear() < notice.year())
          .forEach(day -> reachingBack.put(day, notice.year()));
    }

    assertThat(reachingBack)
        .containsExactly(
            entry(LocalDate.of(2005, 12, 31), 2006),
            entry(LocalDate.of(2006, 12, 30), 2007),
            entry(LocalDate.of(2006, 12, 31), 2007),
            entry(LocalDate.of(2007, 12, 29), 2008),
            entry(LocalDate.of(2007, 12, 30), 2008),
            entry(LocalDate.of(2007, 12, 31), 2008),
            entry(LocalDate.of(2011, 12, 31), 2012),
            entry(LocalDate.of(2018, 12, 29), 2019),
            entry(LocalDate.of(2018, 12, 30), 2019),
            entry(LocalDate.of(2018, 12, 31), 2019),
            entry(LocalDate.of(2022, 12, 31), 2023));
  }

  @Test
  void marks_every_publication_that_is_not_documented_as_assumed() {
    Map<String, LocalDate> documented = new LinkedHashMap<>();
    for (HolidayNotice notice : BOOK.notices()) {
      if (notice.publicationAssumed()) {
        assertThat(notice.publishedOn()).contains(LocalDate.of(notice.year() - 1, 12, 15));
      } else {
        documented.put(notice.number(), notice.publishedOn().orElseThrow());
      }
    }

    assertThat(documented)
        .containsExactly(
            entry("国办发明电〔2005〕35号", LocalDate.of(2005, 12, 22)),
            entry("国办发明电〔2006〕49号", LocalDate.of(2006, 12, 18)),
            entry("国办发明电〔2007〕52号", LocalDate.of(2007, 12, 18)),
            entry("国办发明电〔2008〕42号", LocalDate.of(2008, 12, 10)),
            entry("国办发明电〔2009〕27号", LocalDate.of(2009, 12, 8)),
            entry("国办发明电〔2010〕40号", LocalDate.of(2010, 12, 10)),
            entry("国办发明电〔2011〕45号", LocalDate.of(2011, 12, 6)),
            entry("国办发明电〔2012〕33号", LocalDate.of(2012, 12, 10)),
            entry("国办发明电〔2013〕28号", LocalDate.of(2013, 12, 11)),
            entry("国办发明电〔2014〕28号", LocalDate.of(2014, 12, 16)),
            entry("国发明电〔2015〕1号", LocalDate.of(2015, 5, 13)),
            entry("国办发明电〔2015〕18号", LocalDate.of(2015, 12, 10)),
            entry("国办发明电〔2016〕17号", LocalDate.of(2016, 12, 1)),
            entry("国办发明电〔2017〕12号", LocalDate.of(2017, 11, 30)),
            entry("国办发明电〔2018〕15号", LocalDate.of(2018, 12, 6)),
            entry("国办发明电〔2019〕3号", LocalDate.of(2019, 3, 22)),
            entry("国办发明电〔2019〕16号", LocalDate.of(2019, 11, 21)),
            entry("国办发明电〔2020〕1号", LocalDate.of(2020, 1, 27)),
            entry("国办发明电〔2020〕27号", LocalDate.of(2020, 11, 25)),
            entry("国办发明电〔2021〕11号", LocalDate.of(2021, 10, 25)),
            entry("国办发明电〔2022〕16号", LocalDate.of(2022, 12, 8)),
            entry("国办发明电〔2023〕7号", LocalDate.of(2023, 10, 25)),
            entry("国办发明电〔2024〕12号", LocalDate.of(2024, 11, 12)),
            entry("国办发明电〔2025〕7号", LocalDate.of(2025, 11, 4)));
  }

  @Test
  void names_the_publisher_of_every_notice() {
    assertThat(BOOK.notices())
        .allMatch(notice -> notice.level().equals(Optional.of(CalendarLevel.NATION)))
        .allMatch(
            notice ->
                notice
                    .publisher()
                    .equals(Optional.of(notice.number().startsWith("国发") ? "国务院" : "国务院办公厅")));
  }

  @Test
  void numbers_every_notice_but_those_of_2004_and_2005() {
    assertThat(BOOK.notices())
        .filteredOn(notice -> notice.number().isEmpty())
        .extracting(HolidayNotice::year)
        .containsExactly(2004, 2005);
    assertThat(BOOK.notices())
        .filteredOn(notice -> !notice.number().isEmpty())
        .allMatch(notice -> notice.number().matches("国(办)?发明电〔20[0-9]{2}〕[0-9]{1,2}号"))
        .extracting(HolidayNotice::number)
        .doesNotHaveDuplicates();
  }

  /** Every state of knowledge since the notice for 2019 came out, against a second file. */
  @ParameterizedTest
  @MethodSource("publications")
  void knows_on_each_day_what_the_acceptance_calendar_knows(LocalDate known) throws IOException {
    WorkCalendar ours = BOOK.asOf(known).calendar("CN");
    WorkCalendar theirs = acceptance().asOf(known).calendar("CN");

    assertThat(LocalDate.of(2018, 12, 25).datesUntil(WorkCalendar.LAST))
        .allMatch(day -> ours.isWorkingDay(day) == theirs.isWorkingDay(day))
        .allMatch(day -> ours.certainty(day) == theirs.certainty(day));
  }

  static Stream<LocalDate> publications() throws IOException {
    return acceptance().notices().stream()
        .flatMap(notice -> notice.publishedOn().stream())
        .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)));
  }

  @Test
  void knew_the_longer_spring_festival_of_2020_only_when_it_was_published() {
    LocalDate saturday = LocalDate.of(2020, 2, 1);
    WorkCalendar before = BOOK.asOf(LocalDate.of(2020, 1, 26)).calendar("CN");
    WorkCalendar after = BOOK.asOf(LocalDate.of(2020, 1, 27)).calendar("CN");

    assertThat(BOOK.asOf(LocalDate.of(2019, 11, 21)).calendar("CN")).isEqualTo(before);
    assertThat(before.day(saturday))
        .isEqualTo(
            new CalendarDay(
                saturday, DayKind.MAKE_UP_WORKDAY, Certainty.FINAL, "春节", "国办发明电〔2019〕16号"));
    assertThat(after.day(saturday))
        .isEqualTo(
            new CalendarDay(saturday, DayKind.SUSPENSION, Certainty.FINAL, "春节", "国办发明电〔2020〕1号"));
    assertThat(after.day(saturday)).isEqualTo(CN.day(saturday));
    assertThat(before.isWorkingDay(LocalDate.of(2020, 1, 31))).isTrue();
    assertThat(after.isWorkingDay(LocalDate.of(2020, 1, 31))).isFalse();
  }

  @Test
  void names_the_amendment_where_it_repeats_what_was_off_already() {
    LocalDate labourDay = LocalDate.of(2019, 5, 1);

    assertThat(BOOK.asOf(LocalDate.of(2019, 3, 21)).calendar("CN").day(labourDay).source())
        .isEqualTo("国办发明电〔2018〕15号");
    assertThat(CN.day(labourDay).source()).isEqualTo("国办发明电〔2019〕3号");
  }

  @Test
  void is_final_up_to_the_last_notice_and_provisional_before_and_after() {
    assertThat(FIRST.datesUntil(HORIZON.plusDays(1)))
        .allMatch(day -> CN.certainty(day) == Certainty.FINAL);
    assertThat(HORIZON.plusDays(1).datesUntil(WorkCalendar.LAST.plusDays(1)))
        .allMatch(day -> CN.certainty(day) == Certainty.PROVISIONAL);
    assertThat(CN.horizon()).contains(HORIZON);
    assertThat(CN.certainty(LocalDate.of(2003, 12, 24))).isEqualTo(Certainty.PROVISIONAL);
    assertThat(CN.certainty(LocalDate.of(2003, 12, 25))).isEqualTo(Certainty.FINAL);
  }

  /** The text of 2024: one day, four, one, two, one, one and three. */
  @Test
  void has_the_statutory_days_off_where_no_notice_is_out_yet() {
    Map<LocalDate, String> off = new TreeMap<>();
    for (CalendarDay day : days(HORIZON.plusDays(1), HORIZON.plusYears(1))) {
      if (day.kind() == DayKind.STATUTORY_HOLIDAY) {
        off.put(day.date(), day.name());
        assertThat(day.certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(day.source()).isEqualTo("全国年节及纪念日放假办法（2024）第二条");
      } else {
        assertThat(day.kind().working())
            .isEqualTo(day.date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
      }
    }

    assertThat(off)
        .containsExactly(
            entry(LocalDate.of(2027, 1, 1), "元旦"),
            entry(LocalDate.of(2027, 2, 5), "春节"),
            entry(LocalDate.of(2027, 2, 6), "春节"),
            entry(LocalDate.of(2027, 2, 7), "春节"),
            entry(LocalDate.of(2027, 2, 8), "春节"),
            entry(LocalDate.of(2027, 4, 5), "清明节"),
            entry(LocalDate.of(2027, 5, 1), "劳动节"),
            entry(LocalDate.of(2027, 5, 2), "劳动节"),
            entry(LocalDate.of(2027, 6, 9), "端午节"),
            entry(LocalDate.of(2027, 9, 15), "中秋节"),
            entry(LocalDate.of(2027, 10, 1), "国庆节"),
            entry(LocalDate.of(2027, 10, 2), "国庆节"),
            entry(LocalDate.of(2027, 10, 3), "国庆节"));
  }

  /**
   * The spans of all notices as printed, amendments included, with their length (共N天), and the days
   * to be worked instead. Where a notice says 与周末连休, the span is the one day; where it says 补休, the
   * day that makes up for a weekend stands apart unless it follows at once.
   */
  @ParameterizedTest
  @CsvFileSource(resources = "spans.csv", delimiter = '|', numLinesToSkip = 1)
  void has_the_spans_of_the_notices_unbroken_and_as_long_as_they_say(
      int year, String spans, String worked) {
    List<CalendarDay> days = days(LocalDate.of(year - 1, 12, 25), LocalDate.of(year, 12, 24));

    assertThat(String.join(", ", spans(days))).isEqualTo(spans);
    assertThat(days)
        .filteredOn(day -> day.kind() == DayKind.MAKE_UP_WORKDAY)
        .extracting(day -> day.date().toString().substring(5))
        .containsExactly(worked.split(", ", -1));
  }

  /** Days given off in a row for one festival. */
  private static List<String> spans(List<CalendarDay> days) {
    List<String> spans = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < days.size() - 1; i++) {
      CalendarDay day = days.get(i);
      if (givenOff(day)) {
        length++;
        CalendarDay next = days.get(i + 1);
        if (!givenOff(next) || !next.name().equals(day.name())) {
          LocalDate first = day.date().minusDays(length - 1L);
          spans.add(
              "%s %s..%s %s"
                  .formatted(
                      day.name(),
                      first.toString().substring(5),
                      day.date().toString().substring(5),
                      length));
          length = 0;
        }
      }
    }
    return spans;
  }

  /** In every other year, too, the days of one festival follow one another. */
  @Test
  void gives_off_no_festival_in_pieces_but_where_the_notice_did() {
    Map<String, Integer> pieces = new TreeMap<>();
    for (int year : years().toArray()) {
      List<CalendarDay> days = days(LocalDate.of(year - 1, 12, 25), LocalDate.of(year, 12, 24));
      for (String span : spans(days)) {
        pieces.merge(year + " " + span.substring(0, span.indexOf(' ')), 1, Integer::sum);
      }
    }

    pieces.values().removeIf(count -> count == 1);
    // 补休: the festival fell on a Saturday, and the Monday made up for it; the Sunday was plain.
    assertThat(pieces).containsExactly(entry("2014 清明节", 2), entry("2015 端午节", 2));
  }

  @Test
  void tells_statutory_days_from_shifted_ones_and_from_a_suspension() {
    Map<LocalDate, DayKind> kinds = new TreeMap<>();
    days(LocalDate.of(2020, 1, 24), LocalDate.of(2020, 2, 3))
        .forEach(day -> kinds.put(day.date(), day.kind()));

    // The text of 2013 gives off the first three days of the year, from 25 January 2020 on.
    assertThat(kinds)
        .containsExactly(
            entry(LocalDate.of(2020, 1, 24), DayKind.SHIFTED_REST_DAY),
            entry(LocalDate.of(2020, 1, 25), DayKind.STATUTORY_HOLIDAY),
            entry(LocalDate.of(2020, 1, 26), DayKind.STATUTORY_HOLIDAY),
            entry(LocalDate.of(2020, 1, 27), DayKind.STATUTORY_HOLIDAY),
            entry(LocalDate.of(2020, 1, 28), DayKind.SHIFTED_REST_DAY),
            entry(LocalDate.of(2020, 1, 29), DayKind.SHIFTED_REST_DAY),
            entry(LocalDate.of(2020, 1, 30), DayKind.SHIFTED_REST_DAY),
            entry(LocalDate.of(2020, 1, 31), DayKind.SUSPENSION),
            entry(LocalDate.of(2020, 2, 1), DayKind.SUSPENSION),
            entry(LocalDate.of(2020, 2, 2), DayKind.SUSPENSION),
            entry(LocalDate.of(2020, 2, 3), DayKind.WORKDAY));
    assertThat(CN.kindOf(LocalDate.of(2015, 9, 3))).isEqualTo(DayKind.STATUTORY_HOLIDAY);
    assertThat(CN.kindOf(LocalDate.of(2015, 9, 4))).isEqualTo(DayKind.SHIFTED_REST_DAY);
    assertThat(CN.kindOf(LocalDate.of(2015, 9, 5))).isEqualTo(DayKind.WEEKEND);
    assertThat(FIRST.datesUntil(HORIZON.plusDays(1)))
        .filteredOn(day -> CN.kindOf(day) == DayKind.SUSPENSION)
        .hasSize(3);
  }

  /** The law of the year gives as many days off as its second article lists. */
  @ParameterizedTest
  @CsvSource({"2004, 10", "2008, 11", "2013, 11", "2014, 11", "2015, 12", "2024, 11", "2025, 13"})
  void gives_off_every_statutory_day_as_such(int year, int count) {
    assertThat(days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
        .filteredOn(day -> day.kind() == DayKind.STATUTORY_HOLIDAY)
        .hasSize(count);
  }

  @Test
  void names_the_notice_that_decides_of_every_day() {
    assertThat(LocalDate.of(2005, 12, 25).datesUntil(HORIZON.plusDays(1)))
        .allMatch(day -> CN.day(day).source().matches("国(办)?发明电〔20[0-9]{2}〕[0-9]{1,2}号"));
    assertThat(CN.day(HORIZON.plusDays(1)).source()).isEmpty();
    assertThat(CN.awaitedYear(HORIZON.plusDays(1))).isEqualTo(OptionalInt.of(LAST_YEAR + 1));
  }

  /** A row that is changed by accident changes the sum; a new notice brings a new line. */
  @Test
  void has_the_rows_that_were_checked_against_the_notices() {
    Map<String, StringBuilder> rows = new TreeMap<>();
    for (HolidayNotice notice : BOOK.notices()) {
      StringBuilder text =
          rows.computeIfAbsent(String.valueOf(notice.year()), year -> new StringBuilder());
      notice
          .days()
          .forEach(
              (day, ruling) ->
                  text.append(
                      "%s,%s,%s,%s,%s%s\n"
                          .formatted(
                              day,
                              ruling
                                  .kind()
                                  .map(DayKind::name)
                                  .orElse(ruling.working() ? "WORK" : "OFF"),
                              ruling.name(),
                              notice.number(),
                              notice.publishedOn().orElseThrow(),
                              notice.publicationAssumed() ? "?" : "")));
    }
    Map<String, String> sums = new TreeMap<>();
    rows.forEach((year, text) -> sums.put(year, sha256(text.toString())));

    Map<String, String> checked = new TreeMap<>();
    rows("checksums.csv").forEach(row -> checked.put(column(row, "year"), column(row, "sha256")));
    assertThat(sums).isEqualTo(checked);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Free, and part of what a notice gives off. */
  private static boolean givenOff(CalendarDay day) {
    return !day.kind().working() && !day.ordinary();
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }

  private static Map<LocalDate, String> daysOf(String number) {
    HolidayNotice notice =
        BOOK.notices().stream()
            .filter(each -> each.number().equals(number))
            .findFirst()
            .orElseThrow();
    Map<LocalDate, String> days = new TreeMap<>();
    notice
        .days()
        .forEach(
            (day, ruling) -> days.put(day, (ruling.working() ? "WORK " : "OFF ") + ruling.name()));
    return days;
  }

  private static List<CalendarDay> days(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).map(CN::day).toList();
  }

  private static CalendarBook acceptance() throws IOException {
    try (BufferedReader reader = open("calendar-cn.csv")) {
      return CalendarBook.of(NoticeCsv.national("calendar-cn.csv", reader));
    }
  }

  private static List<Map<String, String>> rows(String file) {
    try (BufferedReader reader = open(file)) {
      List<String> lines = reader.lines().toList();
      List<String> names = List.of(lines.get(0).split(",", -1));
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = List.of(line.split(",", -1));
        Map<String, String> row = new LinkedHashMap<>();
        IntStream.range(0, names.size()).forEach(i -> row.put(names.get(i), cells.get(i)));
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String column(Map<String, String> row, String name) {
    return Optional.ofNullable(row.get(name)).orElseThrow();
  }

  private static BufferedReader open(String file) {
    InputStream in = Objects.requireNonNull(ChinaNoticesTest.class.getResourceAsStream(file));
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
