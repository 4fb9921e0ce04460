package org.zhuanban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.CalendarDay;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.HolidayNotice;
import org.zhuanban.calendar.Ruling;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.CountingRules.ApplicantDays;
import org.zhuanban.deadline.CountingRules.ExpiryEdge;
import org.zhuanban.deadline.CountingRules.FestivalOnWeekend;
import org.zhuanban.deadline.CountingRules.HigherOrgan;
import org.zhuanban.deadline.CountingRules.ImpactAssessmentDays;
import org.zhuanban.deadline.CountingRules.OnlineReceipt;
import org.zhuanban.deadline.CountingRules.OrganLimitEnd;
import org.zhuanban.deadline.CountingRules.SpecialStatuteDays;
import org.zhuanban.deadline.CountingRules.UnnotifiedPause;
import org.zhuanban.deadline.Ledger.LedgerRemark;

/**
 * Every settled rule on a case of its own, and every open question in both readings. The expected
 * days were counted by hand on the published notices; the counting stands beside them.
 */
class RulesTest {
  private static final WorkCalendar CN = PublicCalendars.BOOK.calendar("CN");
  private static final WorkCalendar SHILIN = PublicCalendars.BOOK.calendar("CN+SHILIN");
  private static final TimeLimit TWENTY = TimeLimit.workingDays(20, "行政许可法第四十二条第一款");
  private static final Extension TEN_MORE =
      new Extension(ExtensionRule.ORGAN.most(), LocalDate.of(2024, 6, 5));

  /** Monday 2024-09-09: the first day counted is Tuesday. */
  @Test
  void r1_the_day_of_the_start_does_not_count() {
    LocalDate monday = LocalDate.of(2024, 9, 9);

    assertDue("2024-09-10", LegalClock.from(monday, TimeLimit.workingDays(1, "第四十二条")));
    assertDue("2024-09-10", LegalClock.from(monday, TimeLimit.calendarDays(1, "第二百零一条")));
  }

  /**
   * 10 to 13 September are four, Saturday 14 is worked (5), 15 to 17 free, 18 to 20 (8), 23 to 27
   * (13), Sunday 29 is worked (14), 30 (15), 1 to 7 October free, 8 to 11 (19), Saturday 12 (20).
   */
  @Test
  void r2_working_days_count_make_up_workdays_and_never_move() {
    assertDue("2024-10-12", LegalClock.from(LocalDate.of(2024, 9, 9), TWENTY));
  }

  /**
   * 26 days are left of August, 30 of September, and 4 October is the sixtieth; 29 September to 6
   * October are free, Saturday 7 October is worked.
   */
  @Test
  void r3_of_calendar_days_only_the_last_one_moves() {
    LegalClock clock =
        LegalClock.from(LocalDate.of(2023, 8, 5), TimeLimit.calendarDays(60, "环境影响评价法第二十二条"));

    assertThat(clock.deadline(CN)).isEqualTo(due("2023-10-07", "2023-10-04"));
  }

  /** There is no 30 February; 30 September 2023 lies within the holiday that lasts to 6 October. */
  @Test
  void r4_months_end_on_the_corresponding_day_or_the_last_of_the_month() {
    TimeLimit threeMonths = TimeLimit.parse("3 MONTHS", "代表法第四十二条");

    assertThat(LegalClock.from(LocalDate.of(2021, 11, 30), threeMonths).deadline(CN))
        .isEqualTo(due("2022-02-28", "2022-02-28"));
    assertThat(LegalClock.from(LocalDate.of(2023, 6, 30), threeMonths).deadline(CN))
        .isEqualTo(due("2023-10-07", "2023-09-30"));
  }

  @Test
  void r5_the_last_day_ends_with_the_business_hours_or_at_midnight() {
    Deadline.Due due = due("2024-05-31", "2024-05-31");

    assertThat(OfficeHours.closingAt(LocalTime.of(17, 30)).lastMoment(due))
        .isEqualTo(ZonedDateTime.parse("2024-05-31T17:30+08:00[Asia/Shanghai]"));
    assertThat(OfficeHours.AROUND_THE_CLOCK.lastMoment(due))
        .isEqualTo(ZonedDateTime.parse("2024-06-01T00:00+08:00[Asia/Shanghai]"));
  }

  /**
   * 9 to 12 April are four, the review takes 15 April to 10 May, Saturday 11 May is worked (5), 13
   * to 17 (10), 20 to 24 (15), 27 to 31 (20). Told on 17 April only, 15 and 16 April count, so that
   * it ends two working days earlier.
   */
  @Test
  void r6_a_special_procedure_is_not_counted_from_the_written_notice_on() {
    LocalDate accepted = LocalDate.of(2024, 4, 8);
    LocalDate first = LocalDate.of(2024, 4, 15);
    LocalDate last = LocalDate.of(2024, 5, 10);
    Pause told = Pause.of(PauseReason.EXPERT_REVIEW, first, last);
    Pause late =
        new Pause(
            PauseReason.EXPERT_REVIEW,
            first,
            Optional.of(LocalDate.of(2024, 4, 17)),
            Optional.of(last));

    assertDue("2024-05-31", clock(accepted, TWENTY, told));
    assertDue("2024-05-29", clock(accepted, TWENTY, late));
    assertThat(clock(accepted, TWENTY, late).explain(CN, accepted).remarks())
        .containsExactly(
            new LedgerRemark(
                LedgerRemark.LedgerRemarkKind.PAUSE_NOTIFIED_LATE,
                LocalDate.of(2024, 4, 17),
                Optional.of(late)));
  }

  /**
   * 7 to 10 June 2022 are four, and 4 July is the twentieth, still in time for the approval. 5 to 8
   * July (24), 11 to 15 (29), 18 (30). A day later the limit had ended.
   */
  @Test
  void r7_an_extension_is_approved_in_time_and_counts_on_from_the_limit() {
    LegalClock clock = LegalClock.from(LocalDate.of(2022, 6, 6), TWENTY);
    LocalDate last = LocalDate.of(2022, 7, 4);
    Extension inTime = new Extension(ExtensionRule.ORGAN.most(), last);
    Extension late = new Extension(ExtensionRule.ORGAN.most(), last.plusDays(1));

    assertDue("2022-07-04", clock);
    assertDue(
        "2022-07-18",
        LegalClock.builder().start(clock.start()).limit(TWENTY).extension(inTime).build());
    assertDue(
        "2022-07-04",
        LegalClock.builder().start(clock.start()).limit(TWENTY).extension(late).build());
    assertThat(
            ExtensionRule.ORGAN.judge(
                new ExtensionRule.Claim(late, ExtensionRule.Approver.HEAD_OF_ORGAN, true),
                clock,
                CN))
        .containsExactly(ExtensionRule.ExtensionFault.TOO_LATE);
  }

  /** 5 February 2024: 6 to 9 are four, 10 to 17 free, Sunday 18 is worked (5). */
  @Test
  void r8_silence_accepts_from_the_day_of_receipt() {
    LocalDate received = LocalDate.of(2024, 2, 5);
    ReceiptClock silent =
        ReceiptClock.builder().receivedOn(received).limit(ReceiptClock.FIVE_WORKING_DAYS).build();
    LocalDate fifth = LocalDate.of(2024, 2, 18);

    assertThat(silent.due(CN).date()).isEqualTo(fifth);
    assertThat(silent.outcome(fifth, CN)).isEqualTo(new ReceiptClock.Waiting(silent.due(CN)));
    assertThat(silent.outcome(fifth.plusDays(1), CN))
        .isEqualTo(new ReceiptClock.DeemedAcceptance(received, fifth.plusDays(1), Certainty.FINAL));
  }

  /**
   * 28 to 31 May are four, 3 to 5 June (7); 6 and 7 June (9), the 10th free, 11 to 14 (13), 17 to
   * 21 (18), 24 and 25 (20). Ten more: the seventeenth is 20 June, and 26 to 28 (23), 1 to 5 July
   * (28), 8 and 9 July (30).
   */
  @Test
  void r9_the_promise_and_the_law_are_two_clocks_and_an_extension_moves_both() {
    LocalDate accepted = LocalDate.of(2024, 5, 27);
    TimeLimit seven = TimeLimit.workingDays(7, "优化营商环境条例第三十六条第二款");

    assertThat(LegalClock.from(accepted, seven).deadline(SHILIN).dueOn())
        .contains(LocalDate.of(2024, 6, 5));
    assertThat(LegalClock.from(accepted, TWENTY).deadline(SHILIN).dueOn())
        .contains(LocalDate.of(2024, 6, 25));
    assertThat(longer(accepted, seven).deadline(SHILIN).dueOn())
        .contains(LocalDate.of(2024, 6, 20));
    assertThat(longer(accepted, TWENTY).deadline(SHILIN).dueOn())
        .contains(LocalDate.of(2024, 7, 9));
  }

  /** Back from 16 October: 15, 14, Saturday 12, 11, 10, 9, 8 are seven. 31 May 2026 is a Sunday. */
  @Test
  void r10_counting_back_leaves_the_anchor_out_and_never_moves() {
    assertThat(TimeLimit.workingDays(7, "第四十八条").before(LocalDate.of(2024, 10, 16), CN))
        .isEqualTo(due("2024-10-08", "2024-10-08"));
    assertThat(TimeLimit.calendarDays(30, "第五十条").before(LocalDate.of(2026, 6, 30), CN))
        .isEqualTo(due("2026-05-31", "2026-05-31"));
  }

  /** 26 to 30 September 2022 are five, 1 to 7 October free, 8 to 12 worked (10). */
  @Test
  void r11_after_a_minimum_period_one_may_act_on_the_next_day() {
    MinimumPeriod display =
        TimeLimit.workingDays(10, "土地管理法实施条例第二十六条第二款").minimumPeriod(LocalDate.of(2022, 9, 23), CN);

    assertThat(display.last()).isEqualTo(due("2022-10-12", "2022-10-12"));
    assertThat(display.nextPossible()).isEqualTo("2022-10-13");
  }

  /** 31 August 2024 is a Saturday. */
  @Test
  void r12_the_end_of_a_status_never_moves() {
    assertThat(TimeLimit.parse("12 MONTHS", "公职人员政务处分法第八条").statusEnd(LocalDate.of(2023, 8, 31)))
        .isEqualTo("2024-08-31");
  }

  /** From 7 to 24 December 2026 are fourteen working days; the 25th belongs to the next notice. */
  @Test
  void r13_what_a_notice_to_come_can_move_is_provisional() {
    LegalClock clock =
        LegalClock.from(LocalDate.of(2026, 12, 4), TimeLimit.workingDays(15, "第四十二条"));
    Ledger ledger = clock.explain(CN, clock.start());

    assertThat(ledger.deadline())
        .isEqualTo(
            new Deadline.Due(
                LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 25), Certainty.PROVISIONAL));
    assertThat(ledger.remarks())
        .containsExactly(
            new LedgerRemark(
                LedgerRemark.LedgerRemarkKind.PROVISIONAL,
                LocalDate.of(2026, 12, 25),
                Optional.empty()));
  }

  /**
   * The notice of 27 January 2020 gave off Friday 31 January and took back that Saturday 1 February
   * was worked: two working days fewer, and 21 February, Friday, became Tuesday 25.
   */
  @Test
  void r14_a_new_notice_moves_deadlines_but_not_what_was_told() {
    WorkCalendar before = PublicCalendars.BOOK.asOf(LocalDate.of(2020, 1, 26)).calendar("CN");
    WorkCalendar after = PublicCalendars.BOOK.asOf(LocalDate.of(2020, 1, 27)).calendar("CN");
    Map<String, LegalClock> open =
        Map.of("A01", LegalClock.from(LocalDate.of(2020, 1, 20), TWENTY));

    List<Restatement<String>> restated = Restatement.of(open, before, after);

    assertThat(restated).hasSize(1);
    Restatement<String> one = restated.get(0);
    assertThat(one.key()).isEqualTo("A01");
    assertThat(one.before()).isEqualTo(due("2020-02-21", "2020-02-21"));
    assertThat(one.after()).isEqualTo(due("2020-02-25", "2020-02-25"));
    assertThat(one.moved()).isTrue();
    assertThat(one.causes())
        .extracting(CalendarDay::date)
        .containsExactly(LocalDate.of(2020, 1, 31), LocalDate.of(2020, 2, 1));
    assertThat(one.causes()).noneMatch(day -> day.source().isEmpty());
  }

  /** The clock of r6: 4 days before the review and 16 after it; between lie 26 days of review. */
  @Test
  void r15_every_result_is_explained_day_by_day() {
    LocalDate accepted = LocalDate.of(2024, 4, 8);
    Pause review =
        Pause.of(PauseReason.EXPERT_REVIEW, LocalDate.of(2024, 4, 15), LocalDate.of(2024, 5, 10));

    Ledger ledger = clock(accepted, TWENTY, review).explain(CN, accepted);

    assertThat(ledger.deadline()).isEqualTo(due("2024-05-31", "2024-05-31"));
    assertThat(ledger.counted()).isEqualTo(20);
    assertThat(ledger.skipped())
        .filteredOn(row -> row.reason() == LedgerDay.Reason.PAUSED)
        .hasSize(26);
    assertThat(ledger.skipped())
        .filteredOn(row -> row.reason() == LedgerDay.Reason.REST_DAY)
        .extracting(row -> row.day().date().getDayOfMonth())
        .containsExactly(13, 14, 12, 18, 19, 25, 26);
    assertThat(ledger.basis())
        .containsExactly("行政许可法第四十二条第一款", "民法典第二百零一条", "行政许可法第八十二条", "行政许可法第四十五条");
    assertThat(ledger.calendar()).isEqualTo("CN");
    assertThat(ledger.remarks()).isEmpty();
  }

  /**
   * Thursday 3 October 2024 is free. As the day of the start: 8 to 12 October are five, 14 to 18
   * (10), 21 to 25 (15), 28 to 1 November (20). Received on the 8th: one day later, on Monday.
   */
  @Test
  void u1_online_receipt_on_a_free_day() {
    Instant received = Instant.parse("2024-10-03T02:00:00Z");
    OfficeHours office = OfficeHours.AROUND_THE_CLOCK;
    LocalDate entered = office.startDay(received, CN, CountingRules.DEFAULT);
    LocalDate next =
        office.startDay(received, CN, CountingRules.DEFAULT.with(OnlineReceipt.NEXT_WORKING_DAY));

    assertThat(entered).isEqualTo("2024-10-03");
    assertDue("2024-11-01", LegalClock.from(entered, TWENTY));
    assertThat(next).isEqualTo("2024-10-08");
    assertDue("2024-11-04", LegalClock.from(next, TWENTY));
  }

  /** Monday 19 August 2024: 20 to 23 are four, 26 to 28 (7); the seventh day is Monday 26. */
  @Test
  void u2_days_of_a_special_statute() {
    LocalDate received = LocalDate.of(2024, 8, 19);
    CountingRules literal = CountingRules.DEFAULT.with(SpecialStatuteDays.CALENDAR_DAYS);

    assertDue(
        "2024-08-28",
        LegalClock.from(received, CountingRules.DEFAULT.specialStatuteDays().limit(7, "建筑法第八条")));
    assertDue(
        "2024-08-26", LegalClock.from(received, literal.specialStatuteDays().limit(7, "建筑法第八条")));
  }

  /**
   * Calendar days as in r3. Working days from 7 August 2023: 20 in August's four weeks to 1
   * September, 35 by 22 September, 25 to 28 (39), 7 and 8 October (41), 9 to 13 (46), 16 to 20
   * (51), 23 to 27 (56), 30 October to 2 November (60).
   */
  @Test
  void u3_days_of_impact_assessment() {
    LocalDate received = LocalDate.of(2023, 8, 5);
    CountingRules working = CountingRules.DEFAULT.with(ImpactAssessmentDays.WORKING_DAYS);

    assertDue(
        "2023-10-07",
        LegalClock.from(
            received, CountingRules.DEFAULT.impactAssessmentDays().limit(60, "环境影响评价法第二十二条")));
    assertDue(
        "2023-11-02",
        LegalClock.from(received, working.impactAssessmentDays().limit(60, "环境影响评价法第二十二条")));
  }

  /** 28 days are left of August, 30 of September, and 2 October is the sixtieth, a holiday. */
  @Test
  void u4_the_last_day_of_an_organs_limit() {
    LegalClock petition =
        LegalClock.from(LocalDate.of(2024, 8, 3), TimeLimit.calendarDays(60, "信访工作条例第三十四条"));
    CountingRules strict = CountingRules.DEFAULT.with(OrganLimitEnd.STAYS);
    LegalClock stays = read(petition, strict);

    assertThat(petition.deadline(CN)).isEqualTo(due("2024-10-08", "2024-10-02"));
    assertThat(petition.explain(CN, petition.start()).remarks())
        .containsExactly(
            new LedgerRemark(
                LedgerRemark.LedgerRemarkKind.ROLLED_OVER,
                LocalDate.of(2024, 10, 2),
                Optional.empty()));
    assertThat(stays.deadline(CN)).isEqualTo(due("2024-10-02", "2024-10-02"));
    assertThat(stays.explain(CN, petition.start()).remarks())
        .containsExactly(
            new LedgerRemark(
                LedgerRemark.LedgerRemarkKind.LAST_DAY_STAYS,
                LocalDate.of(2024, 10, 2),
                Optional.empty()));
    assertThat(read(petition, strict.forApplicants()).deadline(CN))
        .isEqualTo(petition.deadline(CN));
  }

  /**
   * Thursday 29 September 2022: 30 (1), 1 to 7 October free, 8 to 11 (5). Calendar days: 4 October
   * is the fifth, and Saturday 8 October is worked.
   */
  @Test
  void u5_days_of_an_applicant() {
    LocalDate told = LocalDate.of(2022, 9, 29);
    CountingRules literal = CountingRules.DEFAULT.with(ApplicantDays.CALENDAR_DAYS);

    assertDue(
        "2022-10-11",
        LegalClock.from(told, CountingRules.DEFAULT.applicantDays().limit(5, "行政许可法第四十七条第一款")));
    assertThat(
            LegalClock.from(told, literal.applicantDays().limit(5, "行政许可法第四十七条第一款")).deadline(CN))
        .isEqualTo(due("2022-10-08", "2022-10-04"));
  }

  /** As in r10, and a day earlier: 30 May, and before 8 October the 30th of September is worked. */
  @Test
  void u6_thirty_days_before_expiry() {
    CountingRules strict = CountingRules.DEFAULT.with(ExpiryEdge.TOO_LATE);
    LocalDate expiry = LocalDate.of(2026, 6, 30);
    TimeLimit thirty = TimeLimit.calendarDays(30, "行政许可法第五十条第一款");

    assertThat(thirty.before(expiry, CN, CountingRules.DEFAULT).date()).isEqualTo("2026-05-31");
    assertThat(thirty.before(expiry, CN, strict).date()).isEqualTo("2026-05-30");
    assertThat(
            TimeLimit.workingDays(7, "第四十八条").before(LocalDate.of(2024, 10, 16), CN, strict).date())
        .isEqualTo("2024-09-30");
    assertThat(TimeLimit.parse("1 MONTHS", "第五十条").before(expiry, CN, strict).date())
        .isEqualTo("2026-05-29");
    assertThat(TimeLimit.parse("1 YEARS", "第五十条").before(expiry, CN, strict).date())
        .isEqualTo("2025-06-29");
  }

  /**
   * Not counted as a pause: 9 to 12 April are four, 15 to 19 (9), 22 to 26 (14), Sunday 28 (15), 29
   * and 30 (17), 6 to 8 May (20). Counted as one: as in r6.
   */
  @Test
  void u7_a_pause_without_written_notice() {
    LocalDate accepted = LocalDate.of(2024, 4, 8);
    LocalDate first = LocalDate.of(2024, 4, 15);
    Pause silent =
        new Pause(
            PauseReason.EXPERT_REVIEW,
            first,
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 5, 10)));
    LegalClock usual = clock(accepted, TWENTY, silent);
    LegalClock lenient = read(usual, CountingRules.DEFAULT.with(UnnotifiedPause.COUNTED));

    assertDue("2024-05-08", usual);
    assertThat(usual.explain(CN, accepted).remarks())
        .containsExactly(
            new LedgerRemark(
                LedgerRemark.LedgerRemarkKind.PAUSE_NOT_NOTIFIED, first, Optional.of(silent)));
    assertDue("2024-05-31", lenient);
    assertThat(lenient.explain(CN, accepted).remarks())
        .containsExactly(
            new LedgerRemark(
                LedgerRemark.LedgerRemarkKind.PAUSE_COUNTED_UNNOTIFIED,
                first,
                Optional.of(silent)));
  }

  /**
   * A festival from Saturday 27 to Monday 29 July 2024. Five working days from the 22nd: 23 to 26
   * are four, and the 30th the fifth; made up for on the 30th and 31st, it is 1 August.
   */
  @Test
  void u8_a_local_festival_on_a_weekend() {
    LocalDate saturday = LocalDate.of(2024, 7, 27);
    Ruling off = new Ruling(false, "火把节");
    HolidayNotice notice =
        HolidayNotice.builder()
            .number("石林〔2024〕1号")
            .jurisdiction("FIXTURE")
            .year(2024)
            .publicationAssumed(false)
            .putDays(saturday, off)
            .putDays(saturday.plusDays(1), off)
            .putDays(saturday.plusDays(2), off)
            .putDays(saturday.plusDays(8), new Ruling(true, "火把节"))
            .build();
    LegalClock clock =
        LegalClock.from(LocalDate.of(2024, 7, 22), TimeLimit.workingDays(5, "第三十二条"));

    Map<LocalDate, Ruling> asPublished = FestivalOnWeekend.NOT_MADE_UP.days(notice, CN);
    Map<LocalDate, Ruling> madeUp = FestivalOnWeekend.MADE_UP.days(notice, CN);

    assertThat(asPublished).isEqualTo(notice.days());
    assertThat(clock.deadline(with(notice, asPublished)).dueOn())
        .contains(LocalDate.of(2024, 7, 30));
    assertThat(madeUp)
        .hasSize(6)
        .containsEntry(LocalDate.of(2024, 7, 30), off)
        .containsEntry(LocalDate.of(2024, 7, 31), off);
    assertThat(clock.deadline(with(notice, madeUp)).dueOn()).contains(LocalDate.of(2024, 8, 1));
  }

  /** The county celebrates from 29 to 31 July 2024. */
  @Test
  void u9_an_organ_of_a_higher_level_during_a_local_festival() {
    Optional<String> itsNotice = Optional.of("SHILIN");
    LegalClock clock =
        LegalClock.from(LocalDate.of(2024, 7, 22), TimeLimit.workingDays(5, "第三十二条"));
    String works = HigherOrgan.WORKS.calendar("CN", itsNotice);
    String closes = HigherOrgan.BY_OWN_NOTICE.calendar("CN", itsNotice);

    assertThat(clock.deadline(PublicCalendars.BOOK.calendar(works)).dueOn())
        .contains(LocalDate.of(2024, 7, 29));
    assertThat(clock.deadline(PublicCalendars.BOOK.calendar(closes)).dueOn())
        .contains(LocalDate.of(2024, 8, 1));
    assertThat(HigherOrgan.BY_OWN_NOTICE.calendar("CN", Optional.empty())).isEqualTo("CN");
  }

  private static WorkCalendar with(HolidayNotice notice, Map<LocalDate, Ruling> days) {
    HolidayNotice read =
        HolidayNotice.builder()
            .number(notice.number())
            .jurisdiction(notice.jurisdiction())
            .year(notice.year())
            .publicationAssumed(false)
            .putAllDays(days)
            .build();
    List<HolidayNotice> all = new ArrayList<>();
    all.add(read);
    return CalendarBook.of(all).calendar("CN+FIXTURE");
  }

  private static LegalClock clock(LocalDate start, TimeLimit limit, Pause... pauses) {
    return LegalClock.builder().start(start).limit(limit).addPauses(pauses).build();
  }

  private static LegalClock longer(LocalDate start, TimeLimit limit) {
    return LegalClock.builder().start(start).limit(limit).extension(TEN_MORE).build();
  }

  private static LegalClock read(LegalClock clock, CountingRules rules) {
    return LegalClock.builder()
        .start(clock.start())
        .limit(clock.limit())
        .addAllPauses(clock.pauses())
        .extension(clock.extension())
        .rules(rules)
        .build();
  }

  private static Deadline.Due due(String date, String nominal) {
    return new Deadline.Due(LocalDate.parse(date), LocalDate.parse(nominal), Certainty.FINAL);
  }

  private static void assertDue(String due, LegalClock clock) {
    assertThat(clock.deadline(CN).dueOn()).contains(LocalDate.parse(due));
  }
}
