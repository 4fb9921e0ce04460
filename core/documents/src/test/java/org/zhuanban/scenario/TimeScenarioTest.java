package org.zhuanban.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.scenario.Organs.LAND;
import static org.zhuanban.scenario.Organs.paper;
import static org.zhuanban.scenario.ScenarioCounty.CLERK;
import static org.zhuanban.scenario.ScenarioCounty.PROJECT;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.AsOf;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.forecast.Forecast;
import org.zhuanban.approval.forecast.Outlook;
import org.zhuanban.approval.forecast.Pace;
import org.zhuanban.approval.forecast.WhatIf;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.calendar.NoticeCsv;
import org.zhuanban.calendar.WorkCalendar;
import org.zhuanban.deadline.LegalClock;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.documents.project.ProjectPage;
import org.zhuanban.local.LocalRuleBook;
import org.zhuanban.party.PersonRef;
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
                    new SpecialProcedure(
                        PauseReason.EXPERT_REVIEW, java.util.Optional.empty(), false))
                .build(),
            Organs.item("S02", 1, "环境影响报告表审批", Organs.BRANCH, 10).build(),
            Organs.item("S03", 3, "施工许可证", Organs.HOUSING, 3, "S01", "S02")
                .addGates(org.zhuanban.approval.plan.Gate.BEFORE_START)
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
  void B01() {
    WorkCalendar calendar = CalendarBook.bundled().calendar("CN");
    LegalClock clock =
        LegalClock.from(
            LocalDate.parse("2026-12-15"), TimeLimit.workingDays(20, Organs.LICENSING));
    System.out.println(clock.deadline(calendar));
    System.out.println(clock.explain(calendar).text(Locale.CHINESE));
  }

  @Test
  void B02() {
    ScenarioCounty county = accepted("2020-01-20");
    System.out.println(county.letters());
    county.on("2020-01-28");
    System.out.println(String.join("\n", county.letters()));
    county.until("2020-02-03");
    System.out.println(String.join("\n", county.letters()));
  }

  @Test
  void B05() {
    ScenarioCounty county = accepted("2026-11-03");
    Outlook outlook = county.project().approvals().outlook(county.today(), Pace.COMMITTED);
    Forecast forecast = outlook.forecast();
    System.out.println(forecast.critical() + " " + forecast.construction());
    System.out.println(outlook.with(new WhatIf.Lasts("S01", TimeLimit.workingDays(3, "压缩"))).forecast().critical());
    System.out.println(outlook.savings());
    System.out.println(outlook.with(new WhatIf.Fails("S01", LocalDate.parse("2026-11-13"))).forecast().construction());
    try { outlook.with(new WhatIf.Lasts("S99", TimeLimit.workingDays(3, "压缩"))); } catch (IllegalArgumentException e) { System.out.println(e.getMessage()); }
  }

  @Test
  void B04() {
    ScenarioCounty county = accepted("2026-11-03");
    county.on("2026-11-25");
    System.out.println(county.project().approvals().attribution(county.today()).item("S01"));
  }

  @Test
  void B12() {
    ScenarioCounty county = accepted("2026-11-03");
    county.on("2026-11-25");
    LocalDate began = LocalDate.parse("2026-11-05");
    StartPause late = StartPause.of("S01", "EXPERT_REVIEW").withNotifiedOn(began);
    Outcome no = county.asked(Request.of(PROJECT, "l1", late, CLERK, began).because("窗口当日停电"));
    System.out.println(ScenarioCounty.texts((Outcome.Refused) no));
    Outcome yes =
        county.asked(
            Request.of(
                    PROJECT,
                    "l2",
                    late.withNotice(paper("p-1")).withApprovedBy(new PersonRef("head-1")),
                    CLERK,
                    began)
                .because("窗口当日停电"));
    System.out.println(yes);
    LocalDate then = LocalDate.parse("2026-11-20");
    System.out.println(county.zhuanban().read(StreamKind.PROJECT, "P-1", AsOf.day(then)).approvals().board(then).get(0).light());
    System.out.println(county.zhuanban().read(StreamKind.PROJECT, "P-1", AsOf.day(then).knownOn(then)).approvals().board(then).get(0).light());
  }

  @Test
  void B06() {
    ScenarioCounty daily = accepted("2026-09-01");
    ScenarioCounty late = accepted("2026-09-01");
    daily.until("2026-10-30");
    late.on("2026-10-30");
    assertThat(late.project().history()).isEqualTo(daily.project().history());
    System.out.println(daily.letters().size() + " " + late.letters().size());
  }

  static List<Object> unused() { return List.of(EndPause.class, ProjectPage.class, LocalRuleBook.USUAL, closed("2026-11-10", "2026-11-16")); }
}
