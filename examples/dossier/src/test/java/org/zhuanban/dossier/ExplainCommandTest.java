package org.zhuanban.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  @Test
  void explains_in_chinese_unless_told_otherwise() {
    Called explain =
        Called.with(
            "explain", "--start", "2024-07-22", "--limit", "5 WD", "--calendar-name", "CN+SHILIN");

    assertThat(explain.outLines())
        .containsExactly(
            "起算日：2024-07-22（周一）",
            "期限：5 个工作日（行政许可法第四十二条、第八十二条）",
            "日历：CN+SHILIN",
            "",
            "日期        星期  当日性质  是否计入  累计  理由和依据",
            "2024-07-22  周一  工作日    不计      0     起算日当日不计（民法典第二百零一条）",
            "2024-07-23  周二  工作日    计入      1",
            "2024-07-24  周三  工作日    计入      2",
            "2024-07-25  周四  工作日    计入      3",
            "2024-07-26  周五  工作日    计入      4",
            "2024-07-27  周六  周末      不计      4     以工作日计算的期限不含该日（行政许可法第八十二条）",
            "2024-07-28  周日  周末      不计      4     以工作日计算的期限不含该日（行政许可法第八十二条）",
            "2024-07-29  周一  地方节日  不计      4     以工作日计算的期限不含该日（行政许可法第八十二条）；依据：no notice found; lunar 6/24 + 2 days",
            "2024-07-30  周二  地方节日  不计      4     以工作日计算的期限不含该日（行政许可法第八十二条）；依据：no notice found; lunar 6/24 + 2 days",
            "2024-07-31  周三  地方节日  不计      4     以工作日计算的期限不含该日（行政许可法第八十二条）；依据：no notice found; lunar 6/24 + 2 days",
            "2024-08-01  周四  工作日    计入      5",
            "",
            "到期日：2024-08-01（周四）；共计入 5 日",
            "确定性：确定，所涉各日均有已发布的放假安排通知。",
            "放假和调休依据：国办发明电〔2023〕7号；no notice found; lunar 6/24 + 2 days",
            "法律依据：行政许可法第四十二条、第八十二条；民法典第二百零一条；行政许可法第八十二条");
    assertThat(explain.code()).isZero();
  }

  @Test
  void explains_in_english_why_a_last_day_moved() {
    Called explain =
        Called.with(
            "explain",
            "--start",
            "2023-10-01",
            "--limit",
            "4 CD",
            "--lang",
            "en",
            "--calendar",
            Sample.NATION,
            "--basis",
            "contract, clause 7");

    assertThat(explain.outLines())
        .containsExactly(
            "Start: 2023-10-01 (Sun)",
            "Limit: 4 calendar days (contract, clause 7)",
            "Calendar: CN",
            "",
            "Date        Day  What it is                           Counts  Count  Why",
            "2023-10-01  Sun  statutory holiday, 中秋节、国庆节    no      0      the day of the start does not count (民法典第二百零一条); by 国办发明电〔2022〕16号",
            "2023-10-02  Mon  statutory holiday, 中秋节、国庆节    yes     1      by 国办发明电〔2022〕16号",
            "2023-10-03  Tue  statutory holiday, 中秋节、国庆节    yes     2      by 国办发明电〔2022〕16号",
            "2023-10-04  Wed  shifted rest day, 中秋节、国庆节     yes     3      by 国办发明电〔2022〕16号",
            "2023-10-05  Thu  shifted rest day, 中秋节、国庆节     yes     4      by 国办发明电〔2022〕16号",
            "2023-10-06  Fri  shifted rest day, 中秋节、国庆节     no      4      free after the last day, which moves on (民法典第二百零三条第一款); by 国办发明电〔2022〕16号",
            "2023-10-07  Sat  make-up working day, 中秋节、国庆节  no      4      the last day moves to this working day (民法典第二百零三条第一款); by 国办发明电〔2022〕16号",
            "",
            "Due: 2023-10-07 (Sat); 4 days counted",
            "Certainty: final; every deciding day is covered by a published notice.",
            "The last day would have been 2023-10-05 (Thu), which is free or paused; it moves to 2023-10-07 (Sat) (民法典第二百零三条第一款).",
            "Days off and make-up days by: 国办发明电〔2022〕16号",
            "Legal basis: contract, clause 7; 民法典第二百零一条; 民法典第二百零三条第一款");
  }

  /** 31 May 2026 is a Sunday, and does not move. */
  @Test
  void explains_what_is_counted_back() {
    Called explain = Called.with("explain", "--start", "2026-06-30", "--limit", "30 CD", "--back");

    assertThat(explain.code()).isZero();
    assertThat(explain.outLines()).contains("倒计起点：2026-06-30（周二）", "最迟之日：2026-05-31（周日）；共计入 30 日");
  }

  @Test
  void what_is_counted_back_is_neither_paused_nor_extended() {
    for (String[] more :
        List.of(
            new String[] {"--pause", "2026-06-01..2026-06-05;HEARING"},
            new String[] {"--extension", "+10 WD;approved=2026-06-05"})) {
      Called explain =
          Called.with(
              "explain", "--start", "2026-06-30", "--limit", "30 WD", "--back", more[0], more[1]);

      assertThat(explain.code()).isEqualTo(2);
      assertThat(explain.err())
          .startsWith("--back: what is counted back is neither paused nor extended");
    }
  }

  @Test
  void says_which_year_makes_it_provisional() {
    Called explain =
        Called.with(
            "explain",
            "--start",
            "2026-12-21",
            "--limit",
            "10 WD",
            "--lang",
            "en",
            "--calendar",
            Sample.NATION);

    assertThat(explain.out())
        .contains("2027-01-01  Fri  statutory holiday, 元旦")
        .contains("no notice for this day is out yet")
        .contains(
            "Certainty: provisional; the notice of days off for 2027 is not out, and what 2026-12-25 (Fri) and later days are is only presumed. Compute the result again when the notice is published (全国年节及纪念日放假办法第六条).");
  }

  @Test
  void says_that_late_extensions_and_pauses_have_no_effect() {
    Called explain =
        Called.with(
            "explain",
            "--start",
            "2023-03-01",
            "--limit",
            "20 WD",
            "--extension",
            "+10 WD;approved=2023-03-30",
            "--pause",
            "2023-03-30..2023-04-20;EXPERT_REVIEW",
            "--pause",
            "2023-02-01..2023-02-10;HEARING",
            "--pause",
            "2023-03-06..2023-03-08;出差");

    assertThat(explain.outLines())
        .contains(
            "到期日：2023-03-29（周三）；共计入 20 日",
            "延长不产生效力：批准日 2023-03-30（周四）晚于期限届满日 2023-03-29（周三）（行政许可法第四十二条）。",
            "期间 2023-03-30 至 2023-04-20 不产生扣除效力：应自 2023-03-30（周四）起算，晚于到期日 2023-03-29（周三）（行政许可法第四十五条）。",
            "期间 2023-02-01 至 2023-02-10 不产生扣除效力：期限起算前该期间已经结束（行政许可法第四十五条）。",
            "期间 2023-03-06 至 2023-03-08（'出差'）不产生扣除效力：该事由不在法定不计时间的事项之列（行政许可法第四十五条）。");
  }

  @Test
  void explains_pauses_and_extensions_that_count() {
    Called explain =
        Called.with(
            "explain",
            "--start",
            "2024-04-10",
            "--limit",
            "10 WD",
            "--pause",
            "2024-04-12..2024-05-15;EXPERT_REVIEW",
            "--extension",
            "+10 WD;approved=2024-05-27");

    assertThat(explain.outLines())
        .contains(
            "特别程序：2024-04-12 至 2024-05-15，专家评审（行政许可法第四十五条）",
            "延长：10 个工作日（行政许可法第四十二条、第八十二条），批准日 2024-05-27（周一）",
            "2024-04-12  周五  工作日                不计      1     专家评审所需时间不计入（行政许可法第四十五条）",
            "到期日：2024-06-12（周三）；共计入 20 日")
        .noneMatch(line -> line.contains("不产生"));
  }

  @Test
  void says_how_much_is_left_while_a_pause_goes_on() {
    Called explain =
        Called.with(
            "explain",
            "--start",
            "2026-03-02",
            "--limit",
            "20 WD",
            "--pause",
            "2026-03-12..OPEN;EXPERT_REVIEW",
            "--lang",
            "en");

    assertThat(explain.outLines())
        .contains("Special procedure: 2026-03-12, still open, an expert review (行政许可法第四十五条)")
        .contains(
            "Due: undetermined while an expert review goes on; 13 working days left when the clock runs again; 7 days counted so far")
        .noneMatch(line -> line.startsWith("Certainty"));
  }

  @Test
  void what_is_due_at_once_is_due_on_the_day_itself() {
    Called explain = Called.with("explain", "--start", "2024-01-24", "--limit", "IMMEDIATE");

    assertThat(explain.outLines()).contains("期限：当场办结（行政许可法第三十四条第二款）", "到期日：2024-01-24（周三）；共计入 0 日");
  }

  @Test
  void a_value_that_cannot_be_read_is_wrong_usage() {
    assertThat(Called.with("explain", "--start", "2024-02-30", "--limit", "5 WD"))
        .isEqualTo(usage("--start: there is no day '2024-02-30'"));
    assertThat(Called.with("explain", "--start", "2024-02-28", "--limit", "5"))
        .isEqualTo(
            usage(
                "--limit: a limit is written as 20 WD, 30 CD, 3 MONTHS, 2 YEARS or IMMEDIATE, but was '5'"));
    assertThat(Called.with("explain", "--start", "2024-02-28", "--limit", "5 WD", "--basis", " "))
        .isEqualTo(usage("--basis: the clause must not be empty; leave the option out"));
    assertThat(
            Called.with(
                "explain", "--start", "2024-02-28", "--limit", "5 WD", "--basis", "\uFFFD\uFFFD"))
        .isEqualTo(
            usage(
                "--basis: the text did not arrive whole; set the terminal to UTF-8, such as LC_ALL=C.UTF-8"));
    assertThat(Called.with("explain").code()).isEqualTo(2);
  }

  /** The notice of 2020-01-27 is not known yet. */
  @Test
  void explains_by_what_was_published_by_a_day() {
    List<Object> call = List.of("explain", "--start", "2020-01-20", "--limit", "20 WD");

    assertThat(Called.with(with(call, "CN@2019-11-21")).outLines())
        .anyMatch(line -> line.startsWith("2020-02-21") && line.contains("计入      20"))
        .noneMatch(line -> line.startsWith("2020-02-25"));
    assertThat(Called.with(with(call, "CN")).outLines())
        .anyMatch(line -> line.startsWith("2020-02-25") && line.contains("计入      20"));
    assertThat(Called.with(with(call, "CN@soon")).err()).contains("'soon'");
  }

  private static Object[] with(List<Object> call, String calendar) {
    return Stream.concat(call.stream(), Stream.of("--calendar-name", calendar)).toArray();
  }

  @Test
  void a_calendar_that_is_not_there_is_refused() {
    Called explain =
        Called.with(
            "explain", "--start", "2024-02-28", "--limit", "5 WD", "--calendar-name", "MARS");

    assertThat(explain.code()).isEqualTo(1);
    assertThat(explain.err()).startsWith("Calendar 'MARS' is unknown").hasLineCount(1);
  }

  @Test
  void counting_beyond_all_calendars_is_refused() {
    Called explain = Called.with("explain", "--start", "2050-12-28", "--limit", "30 WD");

    assertThat(explain.code()).isEqualTo(1);
    assertThat(explain.err())
        .startsWith("Calendar 'CN' answers from 2000-01-01 to 2050-12-31")
        .hasLineCount(1);
  }

  private static Called usage(String sentence) {
    return new Called(
        2,
        "",
        sentence
            + System.lineSeparator()
            + "'dossier explain --help' shows how to call it."
            + System.lineSeparator());
  }
}
