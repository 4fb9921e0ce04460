package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueCommandTest {
  private static final String COLUMNS =
      "id,rule,start_date,limit,pauses,extension,calendar,expected_due,nominal_due\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void all_sample_cases_come_out_as_expected_with_the_bundled_calendar() {
    Called due = Called.with("due", Sample.CASES, "--out", folder.resolve("result.csv"));

    assertThat(due).isEqualTo(new Called(0, lines("64 of 64 cases as expected"), ""));
  }

  @Test
  void all_sample_cases_come_out_as_expected_with_calendar_files() {
    Called due =
        Called.with(
            "due",
            Sample.CASES,
            "--calendar",
            Sample.NATION,
            "--overlay",
            Sample.OVERLAYS,
            "--out",
            folder.resolve("result.csv"));

    assertThat(due).isEqualTo(new Called(0, lines("64 of 64 cases as expected"), ""));
  }

  @Test
  void writes_a_row_for_every_case_in_their_order() {
    Path result = folder.resolve("result.csv");

    Called.with("due", Sample.CASES, "--out", result);

    assertThat(Sample.text(result))
        .startsWith("id,due,nominal_due,certainty\nPUB-001,2019-02-21,2019-02-21,FINAL\n")
        .contains("\nPUB-026,SUSPENDED,SUSPENDED,\n")
        .contains("\nPUB-035,2023-10-07,2023-10-04,FINAL\n")
        .endsWith("\nPUB-064,2024-06-18,2024-06-18,FINAL\n");
    assertThat(Sample.text(result).lines()).hasSize(65);
  }

  @Test
  void prints_the_result_where_no_file_is_named() throws IOException {
    Called due =
        Called.with(
            "due", cases("A,WD_FORWARD,2026-12-28,5 WD,,,CN,,\n"), "--calendar", Sample.NATION);

    assertThat(due)
        .isEqualTo(
            new Called(
                0,
                "id,due,nominal_due,certainty\nA,2027-01-05,2027-01-05,PROVISIONAL\n"
                    + lines("", "1 of 1 cases computed; none says what to expect"),
                ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "WD_FORWARD,2024-09-09,20 WD,,,CN ! 2024-10-12 ! 2024-10-12",
        "WD_DEEMED_ACCEPTED,2024-02-05,20 WD,,,CN ! 2024-03-08 ! 2024-03-08",
        "WD_BACKWARD,2024-10-16,7 WD,,,CN ! 2024-10-08 ! 2024-10-08",
        "CD_FORWARD_ROLL,2023-08-05,60 CD,,,CN ! 2023-10-07 ! 2023-10-04",
        "CD_BACKWARD,2026-06-30,30 CD,,,CN ! 2026-05-31 ! 2026-05-31",
        "MONTHS_ROLL,2023-06-30,3 MONTHS,,,CN ! 2023-10-07 ! 2023-09-30",
        "MONTHS_NOROLL,2023-08-31,12 MONTHS,,,CN ! 2024-08-31 ! 2024-08-31",
        "YEARS_ROLL,2024-02-29,1 YEARS,,,CN ! 2025-02-28 ! 2025-02-28",
        "WD_FORWARD,2020-01-20,20 WD,,,CN@2019-11-21 ! 2020-02-21 ! 2020-02-21",
        "WD_FORWARD,2024-07-22,5 WD,,,CN+SHILIN ! 2024-08-01 ! 2024-08-01",
        "WD_FORWARD,2024-07-22,5 WD,,,CN+SHILIN@2024-01-01 ! 2024-08-01 ! 2024-08-01",
        "WD_FORWARD,2023-03-01,20 WD,,+10 WD;approved=2023-03-30,CN ! 2023-03-29 ! 2023-03-29",
        "WD_FORWARD,2022-06-06,20 WD,,+10 WD;approved=2022-07-01,CN ! 2022-07-18 ! 2022-07-18",
        "WD_FORWARD,2026-03-02,20 WD,2026-03-12..OPEN;HEARING,,CN ! SUSPENDED ! SUSPENDED",
      })
  void computes_every_rule(String row, String due, String nominal) throws IOException {
    Called called = Called.with("due", cases("A," + row + "," + due + "," + nominal + "\n"));

    assertThat(called.outLines()).last().isEqualTo("1 of 1 cases as expected");
    assertThat(called.code()).isZero();
  }

  @Test
  void reports_differences_of_both_days() throws IOException {
    Called due =
        Called.with(
            "due",
            cases(
                """
                A,CD_FORWARD_ROLL,2023-08-05,60 CD,,,CN,2023-10-08,2023-10-05
                B,CD_BACKWARD,2026-06-30,30 CD,,,CN,2026-05-31,
                C,CD_BACKWARD,2026-06-30,30 CD,,,CN,,
                """));

    assertThat(due.code()).isEqualTo(1);
    assertThat(due.outLines())
        .endsWith(
            "A (line 2): due expected 2023-10-08, computed 2023-10-07",
            "A (line 2): nominal_due expected 2023-10-05, computed 2023-10-04",
            "1 of 2 cases as expected, 1 more computed without an expectation");
  }

  @Test
  void a_pause_for_an_unlisted_reason_is_counted_and_noted() throws IOException {
    Called due =
        Called.with(
            "due",
            cases(
                "A,WD_FORWARD,2024-04-08,20 WD,2024-04-15..2024-05-10;COORDINATION,,CN,2024-05-08,\n"));

    assertThat(due.code()).isZero();
    assertThat(due.outLines())
        .endsWith(
            "A (line 2): 'COORDINATION' is no reason that stops a clock; the time from 2024-04-15 on is counted",
            "1 of 1 cases as expected");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "X,WD_FORWARD,2024-02-30,20 WD,,,CN,, ! there is no day '2024-02-30'",
        "X,WD_FORWARD,tomorrow,20 WD,,,CN,, ! a day is written as 2024-01-31, but was 'tomorrow'",
        "X,WD_SIDEWAYS,2024-02-01,20 WD,,,CN,, ! the rule must be one of WD_FORWARD, WD_BACKWARD, WD_DEEMED_ACCEPTED, CD_FORWARD_ROLL, CD_BACKWARD, MONTHS_ROLL, MONTHS_NOROLL, YEARS_ROLL, but was 'WD_SIDEWAYS'",
        "X,WD_FORWARD,2024-02-01,20 CD,,,CN,, ! WD_FORWARD counts in WD, but the limit is 20 CD",
        "X,WD_FORWARD,2024-02-01,twenty,,,CN,, ! a limit is written as 20 WD, 30 CD, 3 MONTHS, 2 YEARS or IMMEDIATE, but was 'twenty'",
        "X,WD_FORWARD,2024-02-01,,,,CN,, ! the cell 'limit' is empty",
        "X,WD_FORWARD,2024-02-01,20 WD,,,CN,soon, ! a day is written as 2024-01-31, but was 'soon'",
        "X,WD_FORWARD,2024-02-01,20 WD,2024-02-05;HEARING,,CN,, ! a pause is written as 2024-04-12..2024-05-15;EXPERT_REVIEW or 2024-04-12..OPEN;HEARING, but was '2024-02-05;HEARING'",
        "X,WD_FORWARD,2024-02-01,20 WD,2024-02-05..2024-02-04;HEARING,,CN,, ! a pause must not end before it starts, but was '2024-02-05..2024-02-04;HEARING'",
        "X,WD_FORWARD,2024-02-01,20 WD,,10 WD,CN,, ! an extension is written as +10 WD;approved=2024-05-27, but was '10 WD'",
        "X,WD_BACKWARD,2024-02-01,20 WD,,+10 WD;approved=2024-02-01,CN,, ! WD_BACKWARD knows neither pauses nor extensions; leave both cells empty",
        "X,WD_FORWARD,2024-02-01,20 WD,,,CN+MARS,, ! Calendar 'CN+MARS' is unknown: no notice of 'MARS' is loaded; write CN, or CN and one or more of [CHUXIONG, HONGHE, SHILIN] joined by +",
        "X,WD_FORWARD,2024-02-01,20 WD,,,C N,, ! a calendar is written as CN, CN+SHILIN or CN@2019-11-21, but was 'C N'",
        "X,WD_FORWARD,1990-02-01,20 WD,,,CN,, ! Calendar 'CN' answers from 2000-01-01 to 2050-12-31, but was asked about 1990-02-01",
        "X,WD_FORWARD,2024-02-01,20 WD,CN ! 5 cells where the first line names 9",
        "\"X,WD_FORWARD,2024-02-01,20 WD,,,CN,, ! the quotes of a cell do not fit; write \"...\" around the whole cell, and \"\" for each quote inside",
        "A,WD_FORWARD,2024-02-01,20 WD,,,CN,, ! the id 'A' stands in line 2 already",
        "号,WD_FORWARD,2024-02-01,20 WD,,,CN,, ! the id must be 1 to 64 letters A-Z and a-z, digits, and . _ : -, but was '号'",
      },
      quoteCharacter = '\0')
  void a_malformed_row_is_named_and_the_others_are_computed(String row, String sentence)
      throws IOException {
    Path file =
        cases(
            "A,CD_BACKWARD,2026-06-30,30 CD,,,CN,2026-05-31,\n"
                + row
                + "\n\nB,CD_BACKWARD,2026-06-30,30 CD,,,CN,2026-05-31,\n");

    Called due = Called.with("due", file);

    assertThat(due.err()).isEqualTo(lines(file + ", line 3: " + sentence));
    assertThat(due.out())
        .contains("A,2026-05-31,2026-05-31,FINAL\nB,2026-05-31,2026-05-31,FINAL\n");
    assertThat(due.outLines()).last().isEqualTo("2 of 3 cases as expected");
    assertThat(due.code()).isEqualTo(1);
  }

  @Test
  void refuses_a_list_without_its_columns() throws IOException {
    Path file = Files.writeString(folder.resolve("c.csv"), "id,rule,limit,calendar\n");

    assertThat(Called.with("due", file))
        .isEqualTo(
            new Called(
                1,
                "",
                lines(
                    file
                        + ", line 1: the column 'start_date' is missing; found 'id', 'rule', 'limit', 'calendar'")));
  }

  @Test
  void refuses_what_is_not_utf_8() throws IOException {
    Path file =
        Files.write(
            folder.resolve("c.csv"), "id,note\nA,期限\n".getBytes(Charset.forName("GB18030")));

    assertThat(Called.with("due", file).err())
        .isEqualTo(lines(file + ", line 2: this is not UTF-8; save the file in UTF-8"));
  }

  @Test
  void takes_a_byte_order_mark() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c.csv"),
            "\uFEFF" + COLUMNS + "A,CD_BACKWARD,2026-06-30,30 CD,,,CN,2026-05-31,\n");

    assertThat(Called.with("due", file).code()).isZero();
  }

  @Test
  void an_overlay_replaces_the_sample_only_for_the_places_it_names() throws IOException {
    Path overlay =
        Files.writeString(
            folder.resolve("o.csv"), "date,kind,region,source\n2024-07-23,OFF,DALI,notice\n");
    Path file = cases("A,WD_FORWARD,2024-07-22,1 WD,,,CN+DALI,2024-07-24,\n");

    assertThat(Called.with("due", file, "--overlay", overlay).code()).isZero();
    assertThat(Called.with("due", Sample.CASES, "--overlay", overlay).code()).isZero();
    Path shilin =
        Files.writeString(
            folder.resolve("s.csv"), "date,kind,region,source\n2024-07-23,OFF,SHILIN,notice\n");
    assertThat(Called.with("due", Sample.CASES, "--overlay", shilin).out())
        .contains("PUB-058 (line 59): due expected 2024-08-01, computed 2024-07-30");
  }

  @Test
  void a_calendar_replaces_the_bundled_nation() throws IOException {
    Path calendar =
        Files.writeString(
            folder.resolve("n.csv"),
            "date,kind,festival,notice_year,notice,published\n2024-07-23,OFF,x,2024,n,2023-01-01\n");
    Path file = cases("A,WD_FORWARD,2024-07-22,1 WD,,,CN,2024-07-24,\n");

    assertThat(Called.with("due", file, "--calendar", calendar).code()).isZero();
  }

  @Test
  void names_the_line_of_a_calendar_that_is_wrong() throws IOException {
    Path calendar =
        Files.writeString(
            folder.resolve("n.csv"),
            "date,kind,festival,notice_year,notice,published\n2024-07-23,HALF,x,2024,n,2023-01-01\n");

    assertThat(Called.with("due", Sample.CASES, "--calendar", calendar))
        .isEqualTo(
            new Called(
                1,
                "",
                lines(
                    calendar
                        + ":2.kind is one of OFF, WORK, MAKE_UP_WORKDAY, STATUTORY_HOLIDAY, SHIFTED_REST_DAY, LOCAL_FESTIVAL, SUSPENSION, but was HALF; choose one of these")));
  }

  @Test
  void names_a_file_that_is_not_there_or_cannot_be_written() {
    assertThat(Called.with("due", "nowhere.csv"))
        .isEqualTo(
            new Called(
                1, "", lines("nowhere.csv: cannot be read: there is no such file or folder")));
    assertThat(Called.with("due", folder).err())
        .isEqualTo(lines(folder + ": cannot be read: it is a folder"));
    Path out = folder.resolve("no/where.csv");
    assertThat(Called.with("due", Sample.CASES, "--out", out))
        .isEqualTo(
            new Called(1, "", lines(out + ": cannot be written: there is no such file or folder")));
  }

  private Path cases(String rows) throws IOException {
    return Files.writeString(folder.resolve("cases.csv"), COLUMNS + rows);
  }

  private static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }
}
