package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.DayKind;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.CountingRules.UnnotifiedPause;
import org.zhuanban.deadline.Ledger.LedgerRemark;
import org.zhuanban.deadline.Ledger.LedgerRemark.LedgerRemarkKind;

class LedgerTest {

  private static final WorkCalendar CN = PublicCalendars.BOOK.calendar("CN");

  /** A Monday with three weeks of plain Monday to Friday behind it. */
  private static final LocalDate MONDAY = LocalDate.of(2024, 4, 8);

  private static final TimeLimit FIVE = TimeLimit.workingDays(5, "行政许可法第三十二条");

  private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

  private static Stream<String> names(String prefix, Enum<?>... constants) {
    return Stream.of(constants).map(each -> prefix + "." + each.name());
  }

  private static List<LedgerRemark> remarks(Pause pause) {
    return LegalClock.builder()
        .start(MONDAY)
        .limit(FIVE)
        .addPauses(pause)
        .build()
        .explain(CN, MONDAY)
        .remarks();
  }

  private static LedgerRemark remark(LedgerRemarkKind kind, String day, Pause pause) {
    return new LedgerRemark(kind, day(day), Optional.of(pause));
  }

  private static Pause pause(String first, String last) {
    return Pause.of(PauseReason.HEARING, day(first), day(last));
  }

  private static Pause notified(String first, @Nullable String told, String last) {
    return new Pause(
        PauseReason.HEARING,
        day(first),
        Optional.ofNullable(told).map(LocalDate::parse),
        Optional.of(day(last)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Nested
  class Words {
    @Test
    void says_in_english_what_was_given_every_day_and_what_comes_out() {
      Pause hearing = pause("2024-04-10", "2024-04-11");
      Extension late = new Extension(TimeLimit.workingDays(1, "行政许可法第四十二条"), day("2024-05-06"));
      LegalClock clock =
          LegalClock.builder().start(MONDAY).limit(FIVE).addPauses(hearing).extension(late).build();

      assertThat(clock.explain(CN).text(Locale.ENGLISH))
          .isEqualTo(
              """
              Start: 2024-04-08 (Mon)
              Limit: 5 working days (行政许可法第三十二条)
              Calendar: CN
              Special procedure: 2024-04-10 to 2024-04-11, a hearing (行政许可法第四十五条)
              Extension: 1 working day (行政许可法第四十二条), approved on 2024-05-06 (Mon)

              Date        Day  What it is   Counts  Count  Why
              2024-04-08  Mon  working day  no      0      the day of the start does not count (民法典第二百零一条)
              2024-04-09  Tue  working day  yes     1
              2024-04-10  Wed  working day  no      1      the time of a hearing does not count (行政许可法第四十五条)
              2024-04-11  Thu  working day  no      1      the time of a hearing does not count (行政许可法第四十五条)
              2024-04-12  Fri  working day  yes     2
              2024-04-13  Sat  weekend      no      2      a limit in working days leaves it out (行政许可法第八十二条)
              2024-04-14  Sun  weekend      no      2      a limit in working days leaves it out (行政许可法第八十二条)
              2024-04-15  Mon  working day  yes     3
              2024-04-16  Tue  working day  yes     4
              2024-04-17  Wed  working day  yes     5

              Due: 2024-04-17 (Wed); 5 days counted
              Certainty: final; every deciding day is covered by a published notice.
              The extension approved on 2024-05-06 (Mon) has no effect: the limit had ended on 2024-04-17 (Wed) (行政许可法第四十二条).
              Days off and make-up days by: 国办发明电〔2023〕7号
              Legal basis: 行政许可法第三十二条; 民法典第二百零一条; 行政许可法第四十五条; 行政许可法第八十二条; 行政许可法第四十二条
              """);
    }

    @Test
    void says_the_same_in_chinese() {
      LegalClock clock = LegalClock.from(MONDAY, TimeLimit.calendarDays(5, "信访工作条例第三十四条"));

      assertThat(clock.explain(CN).text(ZH))
          .isEqualTo(
              """
              起算日：2024-04-08（周一）
              期限：5 个自然日（信访工作条例第三十四条）
              日历：CN

              日期        星期  当日性质  是否计入  累计  理由和依据
              2024-04-08  周一  工作日    不计      0     起算日当日不计（民法典第二百零一条）
              2024-04-09  周二  工作日    计入      1
              2024-04-10  周三  工作日    计入      2
              2024-04-11  周四  工作日    计入      3
              2024-04-12  周五  工作日    计入      4
              2024-04-13  周六  周末      计入      5
              2024-04-14  周日  周末      不计      5     期限末日之后的休息日，顺延（民法典第二百零三条第一款）
              2024-04-15  周一  工作日    不计      5     期限末日顺延至该工作日（民法典第二百零三条第一款）

              到期日：2024-04-15（周一）；共计入 5 日
              确定性：确定，所涉各日均有已发布的放假安排通知。
              期限末日本为 2024-04-13（周六），该日休息或不计时间，顺延至 2024-04-15（周一）（民法典第二百零三条第一款）。
              放假和调休依据：国办发明电〔2023〕7号
              法律依据：信访工作条例第三十四条；民法典第二百零一条；民法典第二百零三条第一款
              """);
    }

    /** Saturday 12 October is worked, and 1 to 7 October are free. */
    @Test
    void says_how_one_counts_back() {
      TimeLimit seven = TimeLimit.workingDays(7, "行政许可法第四十八条第一款第一项");
      LocalDate hearing = day("2024-10-16");

      assertThat(seven.explainBefore(hearing, CN, CountingRules.DEFAULT).text(ZH))
          .isEqualTo(
              """
              倒计起点：2024-10-16（周三）
              期限：届至前 7 个工作日（行政许可法第四十八条第一款第一项）
              日历：CN

              日期        星期  当日性质              是否计入  累计  理由和依据
              2024-10-16  周三  工作日                不计      0     倒计起点当日不计（民法典第二百零一条）
              2024-10-15  周二  工作日                计入      1
              2024-10-14  周一  工作日                计入      2
              2024-10-13  周日  周末                  不计      2     以工作日计算的期限不含该日（行政许可法第八十二条）
              2024-10-12  周六  调休上班日（国庆节）  计入      3     依据：国办发明电〔2023〕7号
              2024-10-11  周五  工作日                计入      4
              2024-10-10  周四  工作日                计入      5
              2024-10-09  周三  工作日                计入      6
              2024-10-08  周二  工作日                计入      7

              最迟之日：2024-10-08（周二）；共计入 7 日
              确定性：确定，所涉各日均有已发布的放假安排通知。
              放假和调休依据：国办发明电〔2023〕7号
              法律依据：行政许可法第四十八条第一款第一项；民法典第二百零一条；行政许可法第八十二条
              """);
    }

    /** Where the day counted last is too late, one acts before it: a day, or a working day. */
    @Test
    void says_that_one_acts_before_the_day_counted_last_where_that_is_too_late() {
      CountingRules strict = CountingRules.DEFAULT.with(CountingRules.ExpiryEdge.TOO_LATE);

      assertThat(
              TimeLimit.calendarDays(3, "行政许可法第五十条第一款")
                  .explainBefore(day("2026-06-30"), CN, strict)
                  .text(Locale.ENGLISH))
          .isEqualTo(
              """
              Counted back from: 2026-06-30 (Tue)
              Limit: 3 calendar days before (行政许可法第五十条第一款)
              Calendar: CN

              Date        Day  What it is   Counts  Count  Why
              2026-06-30  Tue  working day  no      0      the day from which one counts back does not count (民法典第二百零一条)
              2026-06-29  Mon  working day  yes     1
              2026-06-28  Sun  weekend      yes     2
              2026-06-27  Sat  weekend      yes     3
              2026-06-26  Fri  working day  no      3      by the rules given one acts before the day counted last (行政许可法第四十八条第一款第一项、第五十条第一款)

              Last day in time: 2026-06-26 (Fri); 3 days counted
              Certainty: final; every deciding day is covered by a published notice.
              Days off and make-up days by: 国办发明电〔2025〕7号(memory)
              Legal basis: 行政许可法第五十条第一款; 民法典第二百零一条; 行政许可法第四十八条第一款第一项、第五十条第一款
              """);
      assertThat(
              TimeLimit.workingDays(1, "行政许可法第四十八条第一款第一项")
                  .explainBefore(day("2024-10-09"), CN, strict)
                  .days())
          .extracting(row -> row.day().date().toString().substring(5) + " " + row.reason())
          .containsExactly(
              "10-09 START",
              "10-08 COUNTED",
              "10-07 REST_DAY",
              "10-06 REST_DAY",
              "10-05 REST_DAY",
              "10-04 REST_DAY",
              "10-03 REST_DAY",
              "10-02 REST_DAY",
              "10-01 REST_DAY",
              "09-30 EDGE");
    }

    @Test
    void has_words_for_everything_in_both_languages() {
      ResourceBundle english = Texts.in(Locale.ENGLISH).bundle();
      ResourceBundle chinese = Texts.in(Locale.CHINESE).bundle();
      List<String> keys =
          Stream.of(
                  names("day", DayKind.values()),
                  names("pause", PauseReason.values()),
                  names("amount", LimitUnit.values()),
                  names("weekday", DayOfWeek.values()),
                  names("remark", LedgerRemarkKind.values()),
                  names("left", LedgerDay.Reason.values()).filter(key -> !key.endsWith("COUNTED")))
              .flatMap(each -> each)
              .toList();

      assertThat(chinese.keySet()).isEqualTo(english.keySet());
      assertThat(english.keySet()).containsAll(keys);
      assertThat(keys).allMatch(key -> chinese.getString(key).matches("(?s).*\\p{IsHan}.*"));
      assertThat(keys).noneMatch(key -> english.getString(key).matches("(?s).*\\p{IsHan}.*"));
    }
  }

  @Nested
  class NoticesNamed {
    @Test
    void counting_back_names_the_first_day_that_is_only_presumed() {
      Ledger ledger =
          TimeLimit.workingDays(5, "行政许可法第四十八条第一款第一项")
              .explainBefore(day("2026-12-29"), CN, CountingRules.DEFAULT);

      assertThat(ledger.remarks())
          .containsExactly(
              new LedgerRemark(LedgerRemarkKind.PROVISIONAL, day("2026-12-25"), Optional.empty()));
      assertThat(ledger.lines(Locale.ENGLISH))
          .contains(
              "Last day in time: 2026-12-22 (Tue); 5 days counted",
              "Certainty: provisional; the notice of days off for 2027 is not out, and what 2026-12-25 (Fri) and later days are is only presumed. Compute the result again when the notice is published (全国年节及纪念日放假办法第六条).");
    }

    /** Sunday 2024-09-29 is worked in place of a day of the National Day holiday. */
    @Test
    void names_the_notice_that_decides_a_day() {
      LegalClock clock = LegalClock.from(day("2024-09-27"), TimeLimit.workingDays(1, "行政许可法第三十二条"));

      assertThat(clock.explain(CN).lines(ZH))
          .contains("2024-09-29  周日  调休上班日（国庆节）  计入      1     依据：国办发明电〔2023〕7号");
    }

    /** Weekdays say nothing of their notice, but its silence makes them what they are. */
    @Test
    void names_every_notice_that_the_days_rest_on() {
      LegalClock clock = LegalClock.from(day("2024-12-24"), TimeLimit.workingDays(2, "行政许可法第三十二条"));
      LegalClock none = LegalClock.from(day("2027-03-01"), TimeLimit.workingDays(1, "行政许可法第三十二条"));

      assertThat(clock.explain(CN).sources())
          .containsExactly("国办发明电〔2023〕7号", "国办发明电〔2024〕12号(memory)");
      assertThat(none.explain(CN).sources()).isEmpty();
      assertThat(none.explain(CN).lines(ZH)).noneMatch(line -> line.startsWith("放假和调休依据"));
    }

    @Test
    void a_provisional_end_says_since_when_and_why() {
      LegalClock clock = LegalClock.from(day("2026-12-23"), TimeLimit.workingDays(2, "行政许可法第三十二条"));
      Ledger ledger = clock.explain(CN);

      assertThat(ledger.remarks())
          .containsExactly(
              new LedgerRemark(LedgerRemarkKind.PROVISIONAL, day("2026-12-25"), Optional.empty()));
      assertThat(ledger.lines(Locale.ENGLISH))
          .contains(
              "2026-12-25  Fri  working day  yes     2      no notice for this day is out yet",
              "Due: 2026-12-25 (Fri); 2 days counted",
              "Certainty: provisional; the notice of days off for 2027 is not out, and what 2026-12-25 (Fri) and later days are is only presumed. Compute the result again when the notice is published (全国年节及纪念日放假办法第六条).")
          .noneMatch(line -> line.startsWith("Certainty: final"));
      assertThat(ledger.lines(ZH))
          .contains(
              "2026-12-25  周五  工作日    计入      2     该日的放假安排通知尚未发布",
              "确定性：暂定，2027 年的放假安排通知尚未发布，2026-12-25（周五）及以后各日的性质系推定，通知发布后须重新计算（全国年节及纪念日放假办法第六条）。");
    }

    @Test
    void a_provisional_end_names_every_notice_that_it_awaits() {
      LegalClock clock =
          LegalClock.from(day("2026-12-23"), TimeLimit.workingDays(300, "行政许可法第三十二条"));

      assertThat(clock.explain(CN).remarks())
          .containsExactly(
              new LedgerRemark(LedgerRemarkKind.PROVISIONAL, day("2026-12-25"), Optional.empty()),
              new LedgerRemark(LedgerRemarkKind.PROVISIONAL, day("2027-12-25"), Optional.empty()));
    }

    @Test
    void an_end_that_is_undetermined_is_not_provisional_as_well() {
      Pause open = Pause.open(PauseReason.HEARING, day("2026-12-30"));
      Ledger ledger =
          LegalClock.builder()
              .start(day("2026-12-23"))
              .limit(TimeLimit.workingDays(9, "第四十二条"))
              .addPauses(open)
              .build()
              .explain(CN);

      assertThat(ledger.days()).hasSize(8);
      assertThat(ledger.remarks()).isEmpty();
    }
  }

  @Nested
  class PausesAndExtensions {
    /** Three pauses of which none counts; the last day is a Saturday to be worked. */
    @Test
    void says_what_had_no_effect_and_why() {
      LegalClock clock =
          LegalClock.builder()
              .start(day("2024-09-29"))
              .limit(TimeLimit.workingDays(6, "承诺时限"))
              .addPauses(
                  notified("2024-09-30", null, "2024-09-30"),
                  pause("2024-10-14", "2024-10-18"),
                  pause("2024-09-23", "2024-09-27"))
              .build();

      assertThat(clock.explain(CN).lines(ZH))
          .contains(
              "特别程序：2024-09-30 至 2024-09-30，听证（行政许可法第四十五条）",
              "2024-10-12  周六  调休上班日（国庆节）  计入      6     依据：国办发明电〔2023〕7号",
              "到期日：2024-10-12（周六）；共计入 6 日",
              "期间 2024-09-30 至 2024-09-30 不产生扣除效力：未书面告知申请人（行政许可法第四十五条）。",
              "期间 2024-10-14 至 2024-10-18 不产生扣除效力：应自 2024-10-14（周一）起算，晚于到期日 2024-10-12（周六）（行政许可法第四十五条）。",
              "期间 2024-09-23 至 2024-09-27 不产生扣除效力：期限起算前该期间已经结束（行政许可法第四十五条）。");
    }

    @Test
    void says_how_much_is_left_while_a_pause_goes_on() {
      Pause open = Pause.open(PauseReason.EXPERT_REVIEW, day("2024-04-10"));
      Ledger ledger =
          LegalClock.builder().start(MONDAY).limit(FIVE).addPauses(open).build().explain(CN);

      assertThat(ledger.days()).hasSize(3);
      assertThat(ledger.lines(ZH))
          .contains(
              "特别程序：2024-04-10 起，尚未结束，专家评审（行政许可法第四十五条）", "到期日：未定，专家评审尚未结束；恢复计算后剩余 4 个工作日；已计入 1 日")
          .noneMatch(line -> line.startsWith("确定性"));
      assertThat(ledger.lines(Locale.FRENCH))
          .contains(
              "Special procedure: 2024-04-10, still open, an expert review (行政许可法第四十五条)",
              "Due: undetermined while an expert review goes on; 4 working days left when the clock runs again; 1 day counted so far")
          .noneMatch(line -> line.startsWith("Certainty"));
      assertThat(ledger.remarks()).isEmpty();
    }

    /** In the limit of five working days from Monday, which end on Monday 2024-04-15. */
    @Test
    void remarks_on_every_pause_that_does_not_count_as_it_stands() {
      Pause before = pause("2024-04-01", "2024-04-08");
      Pause after = pause("2024-04-16", "2024-04-17");
      Pause silent = notified("2024-04-09", null, "2024-04-09");
      Pause toldAfterItsEnd = notified("2024-04-09", "2024-04-12", "2024-04-11");
      Pause late = notified("2024-04-09", "2024-04-10", "2024-04-10");
      Pause early = notified("2024-04-09", "2024-04-08", "2024-04-09");

      assertThat(remarks(before))
          .containsExactly(remark(LedgerRemarkKind.PAUSE_BEFORE_START, "2024-04-08", before));
      assertThat(remarks(after))
          .containsExactly(remark(LedgerRemarkKind.PAUSE_AFTER_END, "2024-04-16", after));
      assertThat(remarks(silent))
          .containsExactly(remark(LedgerRemarkKind.PAUSE_NOT_NOTIFIED, "2024-04-09", silent));
      assertThat(remarks(toldAfterItsEnd))
          .containsExactly(
              remark(LedgerRemarkKind.PAUSE_NOT_NOTIFIED, "2024-04-09", toldAfterItsEnd));
      assertThat(remarks(late))
          .containsExactly(remark(LedgerRemarkKind.PAUSE_NOTIFIED_LATE, "2024-04-10", late));
      assertThat(remarks(early)).isEmpty();
      assertThat(remarks(pause("2024-04-15", "2024-04-15"))).isEmpty();
      assertThat(remarks(pause("2024-04-09", "2024-04-09"))).isEmpty();
    }

    @Test
    void remarks_on_pauses_that_count_without_a_notice_in_time() {
      CountingRules rules = CountingRules.DEFAULT.with(UnnotifiedPause.COUNTED);
      for (Pause pause :
          List.of(
              notified("2024-04-09", null, "2024-04-09"),
              notified("2024-04-09", "2024-04-12", "2024-04-11"),
              notified("2024-04-09", "2024-04-10", "2024-04-10"))) {
        LegalClock clock =
            LegalClock.builder().start(MONDAY).limit(FIVE).addPauses(pause).rules(rules).build();
        assertThat(clock.explain(CN).remarks())
            .containsExactly(
                remark(LedgerRemarkKind.PAUSE_COUNTED_UNNOTIFIED, "2024-04-09", pause));
      }
    }

    /** Five working days to Monday 15 April, then ten calendar days to Thursday 25. */
    @Test
    void counts_an_extension_in_another_unit_anew() {
      Extension ten = new Extension(TimeLimit.calendarDays(10, "行政许可法第四十二条"), MONDAY);
      Ledger ledger =
          LegalClock.builder().start(MONDAY).limit(FIVE).extension(ten).build().explain(CN);

      assertThat(ledger.days())
          .filteredOn(row -> !row.day().date().isBefore(day("2024-04-15")))
          .extracting(LedgerDay::running)
          .containsExactly(5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
      assertThat(ledger.counted()).isEqualTo(15);
      assertThat(ledger.deadline().dueOn()).contains(day("2024-04-25"));
      assertThat(ledger.basis())
          .containsExactly("行政许可法第三十二条", "行政许可法第四十二条", "民法典第二百零一条", "行政许可法第八十二条");
    }

    @Test
    void an_extension_that_adds_no_time_adds_nothing() {
      Extension none = new Extension(TimeLimit.parse("IMMEDIATE", "行政许可法第四十二条"), MONDAY);
      LegalClock clock = LegalClock.builder().start(MONDAY).limit(FIVE).extension(none).build();

      assertThat(clock.deadline(CN)).isEqualTo(LegalClock.from(MONDAY, FIVE).deadline(CN));
      assertThat(clock.explain(CN).counted()).isEqualTo(5);
    }
  }

  @Nested
  class ClausesCited {
    @Test
    void rests_on_the_clauses_that_had_an_effect() {
      Pause evaluation =
          Pause.of(PauseReason.COMMISSIONED_EVALUATION, day("2024-04-10"), day("2024-04-10"));
      Pause onTheFirstDay = pause("2024-04-08", "2024-04-08");
      Extension late =
          new Extension(TimeLimit.workingDays(40, "企业投资项目核准和备案管理条例第十条"), day("2024-05-06"));

      assertThat(
              LegalClock.builder()
                  .start(MONDAY)
                  .limit(FIVE)
                  .addPauses(evaluation)
                  .extension(late)
                  .build()
                  .explain(CN)
                  .basis())
          .containsExactly(
              "行政许可法第三十二条", "民法典第二百零一条", "企业投资项目核准和备案管理条例第九条第三款", "行政许可法第八十二条", "行政许可法第四十二条");
      assertThat(
              LegalClock.builder()
                  .start(MONDAY)
                  .limit(FIVE)
                  .addPauses(onTheFirstDay)
                  .build()
                  .explain(CN)
                  .lines(Locale.ENGLISH))
          .contains(
              "2024-04-08  Mon  working day  no      0      the day of the start does not count (民法典第二百零一条)");
    }

    @Test
    void every_remark_and_every_reason_rests_on_a_clause() {
      for (LedgerRemarkKind kind : LedgerRemarkKind.values()) {
        assertThat(kind.basis()).matches("\\p{IsHan}+第.+条(第.+款)?");
      }
      for (LedgerDay.Reason reason : LedgerDay.Reason.values()) {
        assertThat(reason.basis().isEmpty()).isEqualTo(reason.counted());
      }
    }
  }
}
