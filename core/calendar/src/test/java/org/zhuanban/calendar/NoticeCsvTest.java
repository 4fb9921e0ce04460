package org.zhuanban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuanban.input.InputException;

class NoticeCsvTest {
  private static final String HEADER = "date,kind,festival,notice_year,notice,published\n";
  private static final String LOCAL = "date,kind,region,source\n";

  @Test
  void reads_one_notice_for_each_number_and_day_of_publication() throws IOException {
    List<HolidayNotice> notices =
        national(
            HEADER
                + "2020-01-31,OFF,春节,2020,国办发明电〔2020〕1号,2020-01-27\n"
                + "2020-02-01,WORK,春节,2020,国办发明电〔2019〕16号,2019-11-21?\n"
                + "2020-02-01,OFF,春节,2020,国办发明电〔2020〕1号,2020-01-27\n");

    assertThat(notices)
        .containsExactly(
            notice(
                "国办发明电〔2020〕1号",
                "CN",
                2020,
                Optional.of(LocalDate.of(2020, 1, 27)),
                false,
                Map.of(
                    LocalDate.of(2020, 1, 31), new Ruling(false, "春节"),
                    LocalDate.of(2020, 2, 1), new Ruling(false, "春节"))),
            notice(
                "国办发明电〔2019〕16号",
                "CN",
                2020,
                Optional.of(LocalDate.of(2019, 11, 21)),
                true,
                Map.of(LocalDate.of(2020, 2, 1), new Ruling(true, "春节"))));
  }

  @Test
  void takes_columns_in_any_order_and_passes_over_others_blank_lines_and_marks_of_windows()
      throws IOException {
    List<HolidayNotice> notices =
        national(
            """
            \uFEFFstatus, notice ,published,notice_year,festival,kind,date\r
            \r
            effective, 国办发明电〔2025〕7号 ,2025-11-04,2026,元旦, OFF ,2026-01-01\r
            """);

    assertThat(notices)
        .containsExactly(
            notice(
                "国办发明电〔2025〕7号",
                "CN",
                2026,
                Optional.of(LocalDate.of(2025, 11, 4)),
                false,
                Map.of(LocalDate.of(2026, 1, 1), new Ruling(false, "元旦"))));
  }

  @Test
  void reads_cells_in_quotes() throws IOException {
    assertThat(local(LOCAL + "2023-08-09,OFF,CHUXIONG,\"州府\"\"办\"\", 2023\"\n"))
        .extracting(HolidayNotice::number)
        .containsExactly("州府\"办\", 2023");
    assertThat(local(LOCAL + "\"2023-08-09\",OFF,CHUXIONG,州通知\n"))
        .isEqualTo(local(LOCAL + "2023-08-09,OFF,CHUXIONG,州通知\n"));
  }

  @Test
  void reads_local_notices_known_from_the_start_unless_they_say_when_they_were_published()
      throws IOException {
    List<HolidayNotice> notices =
        local(
            """
            date,kind,region,source,published,festival
            2023-08-09,OFF,CHUXIONG,州通知,,火把节
            2023-08-12,WORK,CHUXIONG,州通知,,火把节
            2024-07-29,OFF,CHUXIONG,州通知,2024-06-01,火把节
            """);

    assertThat(notices)
        .containsExactly(
            notice(
                "州通知",
                "CHUXIONG",
                2023,
                Optional.empty(),
                false,
                Map.of(
                    LocalDate.of(2023, 8, 9), new Ruling(false, "火把节"),
                    LocalDate.of(2023, 8, 12), new Ruling(true, "火把节"))),
            notice(
                "州通知",
                "CHUXIONG",
                2024,
                Optional.of(LocalDate.of(2024, 6, 1)),
                false,
                Map.of(LocalDate.of(2024, 7, 29), new Ruling(false, "火把节"))));
  }

  @Test
  void a_local_file_needs_no_festival() throws IOException {
    assertThat(local(LOCAL + "2023-08-09,OFF,CHUXIONG,州通知\n").get(0).days())
        .containsExactly(Map.entry(LocalDate.of(2023, 8, 9), new Ruling(false, "")));
  }

  @Test
  void reads_what_else_a_notice_says_of_itself() throws IOException {
    List<HolidayNotice> notices =
        local(
            """
            date,kind,region,source,published,festival,level,publisher,effect,notice_year
            2022-12-31,OFF,LIANGSHAN,凉府办函〔2022〕121号,2022-12-12,元旦,PREFECTURE,凉山彝族自治州人民政府办公室,REPLACING,2023
            2023-08-10,LOCAL_FESTIVAL,LIANGSHAN,凉府办函〔2022〕121号,2022-12-12,火把节,PREFECTURE,凉山彝族自治州人民政府办公室,REPLACING,2023
            2023-08-11,OFF,HONGHE,红河,2023-01-05?,,,,,
            """);

    assertThat(notices)
        .containsExactly(
            new HolidayNotice(
                "凉府办函〔2022〕121号",
                "LIANGSHAN",
                Optional.of(CalendarLevel.PREFECTURE),
                Optional.of("凉山彝族自治州人民政府办公室"),
                2023,
                Optional.of(LocalDate.of(2022, 12, 12)),
                false,
                Optional.of(NoticeEffect.REPLACING),
                Map.of(
                    LocalDate.of(2022, 12, 31),
                    new Ruling(false, "元旦"),
                    LocalDate.of(2023, 8, 10),
                    new Ruling(false, "火把节", Optional.of(DayKind.LOCAL_FESTIVAL)))),
            notice(
                "红河",
                "HONGHE",
                2023,
                Optional.of(LocalDate.of(2023, 1, 5)),
                true,
                Map.of(LocalDate.of(2023, 8, 11), new Ruling(false, ""))));
    assertThat(notices).extracting(HolidayNotice::replacing).containsExactly(true, false);
  }

  /** Else the one row would restate the whole of 2022, and take its holidays back. */
  @Test
  void a_day_at_the_end_of_the_old_year_belongs_to_the_notice_of_the_new_one() throws IOException {
    List<HolidayNotice> notices =
        local(
            """
            date,kind,region,source,effect
            2022-12-24,OFF,LIANGSHAN,州通知,REPLACING
            2022-12-25,OFF,LIANGSHAN,州通知,REPLACING
            2022-12-31,OFF,LIANGSHAN,州通知,REPLACING
            2023-01-01,OFF,LIANGSHAN,州通知,REPLACING
            """);

    assertThat(notices).extracting(HolidayNotice::year).containsExactly(2022, 2023);
    assertThat(notices.get(1).days())
        .containsOnlyKeys(
            LocalDate.of(2022, 12, 25), LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 1));
  }

  @Test
  void reads_every_kind_that_a_notice_can_make_of_a_day() throws IOException {
    List<HolidayNotice> notices =
        national(
            """
            date,kind,festival,notice_year,notice,published,level,publisher,effect
            2026-01-01,STATUTORY_HOLIDAY,元旦,2026,7号,2025-11-04,NATION,国务院办公厅,ADDITIVE
            2026-01-02,SHIFTED_REST_DAY,元旦,2026,7号,2025-11-04,NATION,国务院办公厅,ADDITIVE
            2026-01-03,LOCAL_FESTIVAL,元旦,2026,7号,2025-11-04,NATION,国务院办公厅,ADDITIVE
            2026-01-04,MAKE_UP_WORKDAY,元旦,2026,7号,2025-11-04,NATION,国务院办公厅,ADDITIVE
            2026-01-05,SUSPENSION,元旦,2026,7号,2025-11-04,NATION,国务院办公厅,ADDITIVE
            2026-01-06,WORK,元旦,2026,7号,2025-11-04,NATION,国务院办公厅,ADDITIVE
            """);

    assertThat(notices)
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.level()).contains(CalendarLevel.NATION);
              assertThat(notice.publisher()).contains("国务院办公厅");
              assertThat(notice.effect()).contains(NoticeEffect.ADDITIVE);
              assertThat(notice.replacing()).isFalse();
              assertThat(notice.days().values())
                  .extracting(
                      ruling -> ruling.kind().map(DayKind::name).orElse("") + ruling.working())
                  .containsExactly(
                      "STATUTORY_HOLIDAYfalse",
                      "SHIFTED_REST_DAYfalse",
                      "LOCAL_FESTIVALfalse",
                      "MAKE_UP_WORKDAYtrue",
                      "SUSPENSIONfalse",
                      "true");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TOWN,,,2026|.level is one of NATION, PROVINCE, PREFECTURE, COUNTY, AGENCY, but was TOWN; choose one of these",
        "NATION,,,2026|.HolidayNotice.level does not go with HolidayNotice.jurisdiction, which is SHILIN; correct or leave out one of them",
        ",,both,2026|.effect is one of ADDITIVE, REPLACING, but was both; choose one of these",
        ",,,26|.notice_year is written like 2026, but was '26'; write it so",
        ",,,2025|.date is from 2024-12-01 to 2025-12-31, but was 2026-08-06; correct it",
      })
  void names_what_is_wrong_with_what_a_local_notice_says_of_itself(String cells, String fault) {
    assertFault(
        () ->
            local(
                "date,kind,region,source,level,publisher,effect,notice_year\n"
                    + "2026-08-06,OFF,SHILIN,x,"
                    + cells),
        "local.csv:2" + fault);
  }

  @Test
  void a_file_of_a_header_alone_has_no_notices() throws IOException {
    assertThat(national(HEADER)).isEmpty();
    assertThat(local(LOCAL)).isEmpty();
  }

  @Test
  void the_same_row_twice_does_no_harm() throws IOException {
    String row = "2026-01-01,OFF,元旦,2026,7号,2025-11-04\n";

    assertThat(national(HEADER + row + row)).isEqualTo(national(HEADER + row)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-01,OFF,元旦,2026,7号|.cells is from 6 to 6, but was 5; correct it",
        "2026-01-01,OFF,元旦,2026,7号,2025-11-04,x|.cells is from 6 to 6, but was 7; correct it",
        "2026-02-30,OFF,元旦,2026,7号,2025-11-04|.date is written like 2026-10-01, but was '2026-02-30'; write it so",
        "2026-01-01,HOLIDAY,元旦,2026,7号,2025-11-04|.kind is one of OFF, WORK, MAKE_UP_WORKDAY, STATUTORY_HOLIDAY, SHIFTED_REST_DAY, LOCAL_FESTIVAL, SUSPENSION, but was HOLIDAY; choose one of these",
        "2026-01-01,off,元旦,2026,7号,2025-11-04|.kind is one of OFF, WORK, MAKE_UP_WORKDAY, STATUTORY_HOLIDAY, SHIFTED_REST_DAY, LOCAL_FESTIVAL, SUSPENSION, but was off; choose one of these",
        "2026-01-01,OFF,元旦,26,7号,2025-11-04|.notice_year is written like 2026, but was '26'; write it so",
        "2026-01-01,OFF,元旦,,7号,2025-11-04|.notice_year is written like 2026, but was ''; write it so",
        "2026-01-01,OFF,元旦,2026,7号,|.published is written like 2026-10-01, but was ''; write it so",
        "2026-01-01,OFF,元旦,2026,7号,?|.published is written like 2026-10-01, but was ''; write it so",
        "2026-01-01,OFF,元旦,2026,7号,4 Nov|.published is written like 2026-10-01, but was '4 Nov'; write it so",
        "2025-11-30,OFF,元旦,2026,7号,2025-11-04|.date is from 2025-12-01 to 2026-12-31, but was 2025-11-30; correct it",
        "2027-01-01,OFF,元旦,2026,7号,2025-11-04|.date is from 2025-12-01 to 2026-12-31, but was 2027-01-01; correct it",
        "2026-01-04,WORK,元旦,2026,7号,2025-11-04|.kind does not go with 2026-01-04, which is OFF; correct or leave out one of them",
        "2026-01-04,SUSPENSION,元旦,2026,7号,2025-11-04|.kind does not go with 2026-01-04, which is OFF; correct or leave out one of them",
        "2026-01-05,OFF,元旦,2026,7号,2025-11-04?|.published, level, publisher, effect does not go with notice, which is 7号; correct or leave out one of them",
        "2026-01-01,OFF,\"元旦,2026,7号,2025-11-04|.row is written like \"…\", but was '2026-01-01,OFF,\"元旦,2026,7号,2025-11-04'; write it so",
      })
  void names_file_and_line_of_a_row_it_cannot_understand(String row, String fault) {
    String content = HEADER + "2026-01-04,OFF,元旦,2026,7号,2025-11-04\n\n" + row + "\n";

    assertFault(() -> national(content), "2026.csv:4" + fault);
  }

  @Test
  void takes_the_first_and_the_last_day_that_a_notice_can_speak_of() throws IOException {
    String rows = "2025-12-01,OFF,元旦,2026,7号,2025-11-04\n2026-12-31,OFF,元旦,2026,7号,2025-11-04\n";

    assertThat(national(HEADER + rows).get(0).days()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-08-06,OFF,shilin,x|.HolidayNotice.jurisdiction is written like CN, SHILIN, but was 'shilin'; write it so",
        "2026-08-06,OFF,,x|.HolidayNotice.jurisdiction is written like CN, SHILIN, but was ''; write it so",
        "2026-08-06,OFF,CN,x|.region is written like SHILIN, but was 'CN'; write it so",
        "2026-08-06,WEEKEND,SHILIN,x|.kind is one of OFF, WORK, MAKE_UP_WORKDAY, STATUTORY_HOLIDAY, SHIFTED_REST_DAY, LOCAL_FESTIVAL, SUSPENSION, but was WEEKEND; choose one of these",
        "06.08.2026,OFF,SHILIN,x|.date is written like 2026-10-01, but was '06.08.2026'; write it so",
      })
  void names_file_and_line_of_a_local_row_it_cannot_understand(String row, String fault) {
    assertFault(() -> local(LOCAL + row), "local.csv:2" + fault);
  }

  @Test
  void names_what_is_wrong_with_a_header() {
    assertFault(() -> national(""), "2026.csv:1 is missing; give it");
    assertFault(
        () -> national("date,kind,festival,notice_year,notice\n"),
        "2026.csv:1.published is missing; give it");
    assertFault(
        () -> local("date,kind,festival,region\n"), "local.csv:1.source is missing; give it");
    assertFault(
        () -> national("date,kind, date ,festival,notice_year,notice,published\n"),
        "2026.csv:1 names date twice; name it once");
  }

  @Test
  void lets_a_failure_to_read_through() {
    Reader broken =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk gone");
          }

          @Override
          public void close() {}
        };

    assertThatIOException()
        .isThrownBy(() -> NoticeCsv.national("2026.csv", broken))
        .withMessage("disk gone");
  }

  private static HolidayNotice notice(
      String number,
      String place,
      int year,
      Optional<LocalDate> published,
      boolean assumed,
      Map<LocalDate, Ruling> days) {
    return HolidayNotice.builder()
        .number(number)
        .jurisdiction(place)
        .year(year)
        .publishedOn(published)
        .publicationAssumed(assumed)
        .putAllDays(days)
        .build();
  }

  private interface Reading {
    List<HolidayNotice> run() throws IOException;
  }

  private static void assertFault(Reading reading, String message) {
    assertThatExceptionOfType(InputException.class).isThrownBy(reading::run).withMessage(message);
  }

  private static List<HolidayNotice> national(String content) throws IOException {
    return NoticeCsv.national("2026.csv", new StringReader(content));
  }

  private static List<HolidayNotice> local(String content) throws IOException {
    return NoticeCsv.local("local.csv", new StringReader(content));
  }
}
