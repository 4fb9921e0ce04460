package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.scenario.Organs.LAND;
import static org.zhuanban.scenario.Organs.paper;
import static org.zhuanban.scenario.ScenarioCounty.CHINESE;
import static org.zhuanban.scenario.ScenarioCounty.CLERK;
import static org.zhuanban.scenario.ScenarioCounty.PROJECT;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalCommand.TakeTradeStep;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.application.TradeStep;
import org.zhuanban.approval.attribution.Attribution;
import org.zhuanban.approval.forecast.Outlook;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.forecast.WhatIf;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.assessment.Assessment;
import org.zhuanban.assessment.AssessmentTerms;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.county.ScoreSheet;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.documents.report.ReportPaper;
import org.zhuanban.duty.Light;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.report.ReportKind;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.Request;

/** Days that a notice moves, days that nobody knows yet, and what is entered after the event. */
class TimeScenarioTest {
  private static ScenarioCounty accepted(String day) {
    ScenarioCounty county = new ScenarioCounty(day);
    county.done(
        Organs.described(Organs.PROJECT_NAME),
        Organs.signed(50_000_000),
        Organs.placed("TOWN"),
        Organs.plan(
            Organs.item("S01", 1, "用地预审与选址意见书", LAND, 12)
                .addSpecial(
                    new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), false))
                .build(),
            Organs.item("S02", 1, "环境影响报告表审批", Organs.BRANCH, 10).build(),
            Organs.item("S03", 3, "施工许可证", Organs.HOUSING, 3, "S01", "S02")
                .addGates(Gate.BEFORE_START)
                .build()),
        AcceptApplication.of("S01"));
    return county;
  }

  private static CalendarBook closed(String published, String... days) {
    StringBuilder rows = new StringBuilder("date,kind,region,source,published,festival\n");
    for (String day : days) {
      rows.append(day).append(",OFF,SHILIN,县政府通知〔2026〕33号,").append(published).append(",县庆\n");
    }
    try {
      return CalendarBook.bundled()
          .with(NoticeCsv.local("closed.csv", new StringReader(rows.toString())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void B01_a_day_beyond_the_last_notice_is_provisional_and_every_day_is_explained() {
    WorkCalendar calendar = CalendarBook.bundled().calendar("CN");
    LegalClock clock =
        LegalClock.from(LocalDate.parse("2026-12-15"), TimeLimit.workingDays(20, Organs.LICENSING));

    assertThat(clock.deadline(calendar).due().orElseThrow().certainty())
        .isEqualTo(Certainty.PROVISIONAL);
    assertThat(clock.explain(calendar).text(Locale.CHINESE))
        .isEqualTo(clock.explain(calendar).text(Locale.CHINESE))
        .contains("起算日当日不计（民法典第二百零一条）", "该日的放假安排通知尚未发布", "到期日：2027-01-13（周三）；共计入 20 日");
  }

  @Test
  void B02_enterprise_and_agent_are_told_of_a_moved_day_once_with_both_days_and_the_notice() {
    ScenarioCounty county = accepted("2020-01-20");
    county.letters();
    county.afterNotice("2020-01-28");

    String moved = " 【预制菜中央厨房项目】用地预审与选址意见书（S01）：因放假安排通知（国办发明电〔2020〕1号，2020年1月27日公布），县自然资源局的";
    assertThat(county.letters())
        .contains(
            "ENTERPRISE:LAND" + moved + "承诺办结日由2020年2月11日变为2020年2月13日。",
            "SERVICE_AGENT:LAND" + moved + "承诺办结日由2020年2月11日变为2020年2月13日。",
            "ENTERPRISE:LAND" + moved + "法定办结日由2020年2月21日变为2020年2月25日。",
            "SERVICE_AGENT:LAND" + moved + "法定办结日由2020年2月21日变为2020年2月25日。");
    county.until("2020-02-03").afterNotice("2020-02-04");
    assertThat(county.letters()).noneMatch(letter -> letter.contains("因放假安排通知"));
  }

  @Test
  void B02_a_notice_of_the_county_that_is_loaded_later_is_told_as_well() {
    ScenarioCounty before =
        new ScenarioCounty("2026-11-02", closed("2026-01-05", "2026-02-27"), LocalRuleBook.USUAL);
    Department land = new Department("LAND", LAND.name(), Level.COUNTY, "CN+SHILIN");
    before.done(
        Organs.described(Organs.PROJECT_NAME),
        Organs.signed(50_000_000),
        AdoptPlan.of(
            new ApprovalPlan(
                List.of(land),
                List.of(new Stage(1, "立项用地规划许可", "LAND")),
                List.of(Organs.item("S01", 1, "用地预审与选址意见书", land, 12).build()))),
        AcceptApplication.of("S01"));
    before.on("2026-11-09").letters();

    ScenarioCounty after = before.with(closed("2026-11-10", "2026-11-16", "2026-11-17"));
    after.afterNotice("2026-11-10");

    assertThat(after.letters())
        .anySatisfy(
            letter ->
                assertThat(letter)
                    .startsWith("ENTERPRISE:LAND 【预制菜中央厨房项目】用地预审与选址意见书（S01）")
                    .contains("县政府通知〔2026〕33号", "承诺办结日由2026年11月18日变为2026年11月20日"));
    after.until("2026-11-13");
    assertThat(after.letters()).noneMatch(letter -> letter.contains("因放假安排通知"));
  }

  @Test
  void B04_the_days_of_an_item_are_parted_without_rest() {
    ScenarioCounty county = accepted("2026-11-03");
    county.on("2026-11-25");
    Attribution days = county.project().approvals().attribution(county.today()).item("S01");

    assertThat(days.days().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(days.total())
        .isEqualTo(23);
  }

  /**
   * From 4 to 21 March the trade is announced, from 25 March to 3 April it is listed. Only the days
   * between are those of the department. 4 to 6 April are free.
   */
  @Test
  void B04_days_that_the_law_makes_a_trade_wait_count_for_no_department() {
    ScenarioCounty county = new ScenarioCounty("2025-03-03");
    county.done(
        Organs.described(Organs.PROJECT_NAME),
        Organs.signed(50_000_000),
        Organs.placed("TOWN"),
        Organs.plan(
            ApprovalItem.builder()
                .code("P02")
                .stage(1)
                .name("国有建设用地使用权出让")
                .kind(ItemKind.PUBLIC_TRADE)
                .department("LAND")
                .correction(ApprovalItem.CORRECTION_LIMIT)
                .build()),
        TakeTradeStep.of("P02", TradeStep.ANNOUNCED));
    county.on("2025-03-24").done(TakeTradeStep.of("P02", TradeStep.LISTING_STARTED));
    county.on("2025-04-07").done(TakeTradeStep.of("P02", TradeStep.SOLD));
    county.on("2025-04-09").done(TakeTradeStep.of("P02", TradeStep.LAND_CONTRACT_SIGNED));
    county.on("2025-06-30");

    ReportFold fold =
        new ReportFold(ReportKind.SITUATION_ANALYSIS, new ReportPeriod("2025-H1"), county.today());
    fold.add("P-1", county.project());
    String report = ReportPaper.ofCounty("示例县", fold.report()).document(CHINESE).markdown();
    assertThat(report)
        .contains("| 法定期限（公告） | 14 |", "| 法定期限（挂牌） | 8 |")
        .contains("| 县自然资源局（审查决定） | 5 |");
    assertThat(report.substring(report.indexOf("堵点难点")))
        .contains("| 县自然资源局 | 5 | 预制菜中央厨房项目（国有建设用地使用权出让）5日 |");
    String scores =
        new ScoreSheet(
                "示例县",
                Assessment.of(
                    AssessmentTerms.USUAL,
                    new ReportPeriod("2025-H1"),
                    county.today(),
                    List.of("P-1"),
                    county::project))
            .document(CHINESE)
            .markdown();
    assertThat(scores.substring(scores.indexOf("（一）县自然资源局")))
        .contains("部门占用工作日：5日", "关键路径逾期工作日：0日");
  }

  @Test
  void B05_the_start_of_construction_and_the_critical_path_stand_on_the_page() {
    ScenarioCounty county = accepted("2026-11-03");

    assertThat(ProjectPage.of("P-1", county.project(), county.today()).document(CHINESE).markdown())
        .contains("开工前须办结的事项最早于2026年11月24日全部办结", "用地预审与选址意见书 → 施工许可证");
  }

  @Test
  void B06_a_late_sweep_finds_what_a_daily_one_finds_and_tells_no_more() {
    ScenarioCounty daily = accepted("2026-09-01");
    ScenarioCounty late = accepted("2026-09-01");
    daily.until("2026-10-30");
    late.on("2026-10-30");

    assertThat(late.project().history()).isEqualTo(daily.project().history());
    assertThat(late.letters()).hasSizeLessThanOrEqualTo(daily.letters().size());
  }

  @Test
  void B10_a_shorter_item_a_refused_one_and_one_after_the_other_are_computed() {
    ScenarioCounty county = accepted("2026-11-03");
    Outlook outlook = county.project().approvals().outlook(county.today(), Pace.COMMITTED);
    WhatIf shorter = new WhatIf.Lasts("S01", TimeLimit.workingDays(3, "压缩"));
    WhatIf refused = new WhatIf.Fails("S01", LocalDate.parse("2026-11-13"));

    assertThat(outlook.forecast().critical()).containsExactly("S01", "S03");
    assertThat(outlook.with(shorter).forecast().critical()).containsExactly("S02", "S03");
    assertThat(start(outlook.with(refused))).isAfter(start(outlook));
    assertThat(outlook.savings().workingDays()).isEqualTo(10);
  }

  private static LocalDate start(Outlook outlook) {
    return outlook.forecast().construction().orElseThrow().on().date();
  }

  @Test
  void B12_a_pause_that_is_entered_after_the_event_needs_approval_and_paper() {
    ScenarioCounty county = accepted("2026-11-03");
    county.on("2026-11-25");
    LocalDate began = LocalDate.parse("2026-11-05");
    StartPause late = StartPause.of("S01", "EXPERT_REVIEW").withNotifiedOn(began);

    assertThat(
            ScenarioCounty.texts(
                (Outcome.Refused)
                    county.asked(
                        Request.of(PROJECT, "late-1", late, CLERK, began).because("窗口当日停电"))))
        .contains("2026年11月5日停止计时或者延长期限的行为于2026年11月25日补录；请写明批准补录的人员并附文书");
    StartPause approved =
        late.withNotice(paper("notice-1")).withApprovedBy(new PersonRef("head-1"));
    assertThat(
            county.asked(Request.of(PROJECT, "late-2", approved, CLERK, began).because("窗口当日停电")))
        .isInstanceOf(Outcome.Done.class);

    AsOf then = AsOf.day(LocalDate.parse("2026-11-20"));
    assertThat(light(county, then)).contains(Light.PAUSED);
    assertThat(light(county, then.knownOn(then.effectiveOn()))).contains(Light.YELLOW);
  }

  private static Optional<Light> light(ScenarioCounty county, AsOf then) {
    return county
        .zhuanban()
        .read(StreamKind.PROJECT, "P-1", then)
        .approvals()
        .board(then.effectiveOn())
        .get(0)
        .light();
  }
}
