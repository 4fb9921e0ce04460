package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 凉府办函〔2022〕121号 of 2022-12-12: the prefecture of Liangshan restates the year 2023 as a whole, with
 * its own festivals and make-up days, and makes a make-up day of the nation free.
 */
class LiangshanTest {
  private static final String NATIONAL = "国办发明电〔2022〕16号";
  private static final String LOCAL = "凉府办函〔2022〕121号";
  private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2022, 12, 31);
  private static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

  private static CalendarBook book = CalendarBook.of(List.of());
  private static WorkCalendar nation = book.calendar("CN");
  private static WorkCalendar liangshan = nation;

  @BeforeAll
  static void load() throws IOException {
    List<HolidayNotice> notices = new ArrayList<>();
    try (BufferedReader national = open("/org/zhuanban/deadline/calendar-cn.csv");
        BufferedReader local = open("/org/zhuanban/calendar/liangshan-2023.csv")) {
      // The number as published: the file marks those that were taken from memory.
      for (HolidayNotice notice : NoticeCsv.national("calendar-cn.csv", national)) {
        notices.add(
            HolidayNotice.builder()
                .number(notice.number().replace("(memory)", ""))
                .jurisdiction(notice.jurisdiction())
                .year(notice.year())
                .publishedOn(notice.publishedOn())
                .publicationAssumed(notice.publicationAssumed())
                .putAllDays(notice.days())
                .build());
      }
      notices.addAll(NoticeCsv.local("liangshan-2023.csv", local));
    }
    book = CalendarBook.of(notices);
    nation = book.calendar("CN");
    liangshan = book.calendar("CN+LIANGSHAN");
  }

  private static BufferedReader open(String resource) {
    return new BufferedReader(
        new InputStreamReader(
            Objects.requireNonNull(LiangshanTest.class.getResourceAsStream(resource)),
            StandardCharsets.UTF_8));
  }

  @Test
  void works_eight_days_less_than_the_nation() {
    assertThat(nation.count(NEW_YEARS_EVE, YEAR_END)).isEqualTo(249);
    assertThat(liangshan.count(NEW_YEARS_EVE, YEAR_END)).isEqualTo(241);
  }

  @Test
  void reports_the_make_up_day_of_the_nation_that_it_gives_off() {
    LocalDate saturday = LocalDate.of(2023, 10, 7);

    assertThat(book.conflicts("CN+LIANGSHAN"))
        .containsExactly(
            new NoticeConflict(
                saturday,
                new CalendarDay(
                    saturday, DayKind.MAKE_UP_WORKDAY, Certainty.FINAL, "中秋节、国庆节", NATIONAL),
                new CalendarDay(
                    saturday, DayKind.LOCAL_FESTIVAL, Certainty.FINAL, "中秋节、国庆节、州庆", LOCAL)));
    assertThat(book.conflicts("CN")).isEmpty();
    assertThat(book.asOf(LocalDate.of(2022, 12, 11)).conflicts("CN+LIANGSHAN")).isEmpty();
  }

  /** Union and intersection would both go wrong: four weekend days are worked here alone. */
  @Test
  void turns_sixteen_days() {
    assertThat(nation.changesTo(liangshan).stream().filter(CalendarChange::turns))
        .extracting(change -> change.date() + " " + change.after().kind())
        .containsExactly(
            "2023-08-06 MAKE_UP_WORKDAY",
            "2023-08-09 LOCAL_FESTIVAL",
            "2023-08-10 LOCAL_FESTIVAL",
            "2023-08-11 LOCAL_FESTIVAL",
            "2023-08-14 LOCAL_FESTIVAL",
            "2023-08-15 LOCAL_FESTIVAL",
            "2023-08-16 LOCAL_FESTIVAL",
            "2023-08-19 MAKE_UP_WORKDAY",
            "2023-10-07 LOCAL_FESTIVAL",
            "2023-11-18 MAKE_UP_WORKDAY",
            "2023-11-19 MAKE_UP_WORKDAY",
            "2023-11-20 LOCAL_FESTIVAL",
            "2023-11-21 LOCAL_FESTIVAL",
            "2023-11-22 LOCAL_FESTIVAL",
            "2023-11-23 LOCAL_FESTIVAL",
            "2023-11-24 LOCAL_FESTIVAL");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-12-30, WORKDAY, '', LOCAL",
    "2022-12-31, WEEKEND, 元旦, LOCAL",
    "2023-01-02, SHIFTED_REST_DAY, 元旦, LOCAL",
    "2023-01-22, STATUTORY_HOLIDAY, 春节, LOCAL",
    "2023-01-25, SHIFTED_REST_DAY, 春节, LOCAL",
    "2023-01-28, MAKE_UP_WORKDAY, 春节, LOCAL",
    "2023-03-01, WORKDAY, '', LOCAL",
    "2023-08-12, LOCAL_FESTIVAL, 火把节, LOCAL",
    "2023-08-26, WEEKEND, '', LOCAL",
    "2023-10-01, STATUTORY_HOLIDAY, 中秋节、国庆节、州庆, LOCAL",
    "2023-12-24, WEEKEND, '', LOCAL",
    "2023-12-25, WORKDAY, '', NATIONAL",
    "2024-02-12, STATUTORY_HOLIDAY, 春节, NATIONAL",
    "2022-12-24, WEEKEND, '', NATIONAL",
  })
  void what_it_repeats_keeps_its_kind_and_its_silence_decides_the_rest(
      LocalDate day, DayKind kind, String name, String source) {
    CalendarDay said = liangshan.day(day);

    assertThat(said.kind()).isEqualTo(kind);
    assertThat(said.name()).isEqualTo(name);
    assertThat(said.certainty()).isEqualTo(Certainty.FINAL);
    assertThat(said.source())
        .isEqualTo(source.equals("LOCAL") ? LOCAL : nation.day(day).source())
        .startsWith(source.equals("LOCAL") ? "凉府办函" : "国办发明电");
  }

  @Test
  void a_county_in_the_prefecture_is_laid_over_it() {
    HolidayNotice county =
        HolidayNotice.builder()
            .number("县通知")
            .jurisdiction("XICHANG")
            .level(CalendarLevel.COUNTY)
            .publisher("市人民政府")
            .year(2023)
            .publicationAssumed(false)
            .putDays(LocalDate.of(2023, 8, 16), new Ruling(true, "火把节"))
            .putDays(LocalDate.of(2023, 8, 17), new Ruling(false, "火把节"))
            .putDays(LocalDate.of(2023, 10, 7), new Ruling(true, "国庆节"))
            .build();
    CalendarBook all = book.with(List.of(county));

    assertThat(all.calendar("CN+LIANGSHAN+XICHANG").count(NEW_YEARS_EVE, YEAR_END)).isEqualTo(242);
    assertThat(all.conflicts("CN+LIANGSHAN+XICHANG"))
        .extracting(
            each -> each.date() + " " + each.lower().source() + " / " + each.upper().source())
        .containsExactly(
            "2023-08-16 " + LOCAL + " / 县通知",
            "2023-10-07 " + NATIONAL + " / " + LOCAL,
            "2023-10-07 " + LOCAL + " / 县通知");
  }

  /** Not only what it orders: what it leaves out falls away as well. */
  @Test
  void what_a_restatement_leaves_out_falls_away() {
    HolidayNotice silent =
        HolidayNotice.builder()
            .number("州通知")
            .jurisdiction("SILENT")
            .year(2023)
            .publicationAssumed(false)
            .effect(NoticeEffect.REPLACING)
            .build();
    CalendarBook all = book.with(List.of(silent));
    LocalDate saturday = LocalDate.of(2023, 4, 23).minusDays(1);

    assertThat(all.calendar("CN+SILENT").count(NEW_YEARS_EVE, YEAR_END)).isEqualTo(260);
    assertThat(all.calendar("CN+SILENT").day(saturday).source()).isEqualTo("州通知");
    assertThat(all.conflicts("CN+SILENT"))
        .hasSize(18 + 7)
        .allMatch(each -> each.lower().source().equals(NATIONAL))
        .allMatch(each -> each.upper().ordinary());
  }
}
