package org.zhuanban.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;
import org.zhuanban.calendar.Certainty;
import org.zhuanban.command.Refusal;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.TerminateProject;
import org.zhuanban.report.ReportCommand.SubmitReport;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.takeover.TakenOverProject;
import org.zhuanban.takeover.TakenOverProject.KnownSigning;
import org.zhuanban.takeover.TakeoverCommand.TakeOver;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

class ReportTest {
  private static final DocumentRef PAPER = new DocumentRef("report-1");

  private static SubmitReport submit(String period) {
    return SubmitReport.of(new ReportPeriod(period), PAPER);
  }

  private static List<Duty> reports(ProjectDesk desk, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(duty -> duty.kind() == ReportDuty.SUBMIT)
        .toList();
  }

  private static LocalDate due(Duty duty, ProjectDesk desk) {
    return duty.clock().bindingDue(desk.view().calendars()).map(Deadline.Due::date).orElseThrow();
  }

  private static Optional<Light> light(Duty duty, ProjectDesk desk, String day) {
    return duty.clock().lightOn(LocalDate.parse(day), desk.view().calendars(), LightPolicy.DEFAULT);
  }

  @Test
  void the_lead_bureau_owes_four_reports_a_year_from_the_quarter_of_signing() {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    desk.recorded(Plans.sign());
    desk.day("2025-01-20");

    List<Duty> owed = reports(desk, "2025-01-20");

    assertThat(owed)
        .extracting(Duty::key)
        .containsExactly(
            "report:2024-Q1",
            "report:2024-H1",
            "report:2024-Q3",
            "report:2024-annual",
            "report:2025-Q1");
    assertThat(owed.subList(0, 4))
        .extracting(duty -> due(duty, desk).toString())
        .containsExactly("2024-04-15", "2024-07-12", "2024-10-18", "2025-01-15");
    assertThat(owed).extracting(Duty::owner).containsOnly(Plans.LEAD_BUREAU.code());
  }

  @Test
  void who_signs_in_the_second_quarter_reports_on_the_half_year_first() {
    ProjectDesk desk = ProjectDesk.on("2024-05-06");
    desk.recorded(Plans.sign());

    assertThat(reports(desk, "2024-05-06")).extracting(Duty::key).containsExactly("report:2024-H1");
    assertThat(reports(desk, "2024-05-06").get(0).openedOn()).isEqualTo("2024-05-06");
  }

  @Test
  void a_report_in_time_is_green_and_one_too_late_is_late() {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    desk.recorded(Plans.sign());
    desk.day("2024-04-15").recorded(submit("2024-Q1"));
    desk.day("2024-07-15").recorded(submit("2024-H1"));
    desk.day("2024-07-16").recorded(submit("2024-H1"));

    List<Duty> owed = reports(desk, "2024-07-20");

    assertThat(light(owed.get(0), desk, "2024-07-20")).contains(Light.CLOSED_ON_TIME);
    assertThat(light(owed.get(1), desk, "2024-07-20")).contains(Light.CLOSED_LATE);
    assertThat(owed.get(1).closedOn()).contains(LocalDate.of(2024, 7, 15));
    assertThat(desk.view().reports().submitted()).hasSize(3);
    assertThat(desk.view().violations().found()).isEmpty();
  }

  @Test
  void the_period_in_which_a_project_ends_is_reported_on_and_none_after_it() {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    desk.recorded(Plans.sign());
    desk.day("2024-08-01").recorded(TerminateProject.of(PAPER, PAPER));
    desk.day("2025-08-01");

    assertThat(reports(desk, "2025-08-01"))
        .extracting(Duty::key)
        .containsExactly("report:2024-Q1", "report:2024-H1", "report:2024-Q3");
  }

  /** What ended before nobody knows of, nor whether it was reported on. */
  @Test
  void a_project_taken_over_is_reported_on_from_the_period_of_that_day() {
    LocalDate on = LocalDate.of(2024, 4, 10);
    ProjectDesk desk = ProjectDesk.on(on.toString());
    desk.recorded(
        TakeOver.of(
            TakenOverProject.builder()
                .on(on)
                .plan(Plans.plan(Plans.licence("A01")))
                .signing(
                    new KnownSigning(
                        Optional.of(LocalDate.of(2023, 5, 8)),
                        Optional.of(Plans.sign().agreement()),
                        Plans.LEAD_BUREAU))
                .build()));

    assertThat(reports(desk, "2024-07-01"))
        .extracting(Duty::key)
        .containsExactly("report:2024-H1", "report:2024-Q3");
  }

  @Test
  void the_last_day_is_provisional_until_the_notice_is_out() {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    desk.recorded(Plans.sign());
    desk.day("2024-10-21");
    Duty annual = reports(desk, "2024-10-21").get(3);

    Deadline.Due early =
        (Deadline.Due)
            annual
                .clock()
                .bindingOn(LocalDate.of(2024, 10, 21), desk.view().calendars())
                .orElseThrow();
    Deadline.Due late =
        (Deadline.Due)
            annual
                .clock()
                .bindingOn(LocalDate.of(2024, 12, 2), desk.view().calendars())
                .orElseThrow();

    assertThat(annual.key()).isEqualTo("report:2024-annual");
    assertThat(early.certainty()).isEqualTo(Certainty.PROVISIONAL);
    assertThat(late.certainty()).isEqualTo(Certainty.FINAL);
  }

  @Test
  void what_is_not_owed_or_has_not_begun_is_not_taken() {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    desk.recorded(Plans.sign());

    Refusal quarter = desk.refused(submit("2024-Q2"));
    Refusal month = desk.refused(submit("2024-01"));
    Refusal future = desk.refused(submit("2024-Q3"));

    assertThat(quarter.rule()).isEqualTo(ReportRule.NO_WRITTEN_REPORT);
    assertThat(quarter.text(Locale.ENGLISH))
        .isEqualTo(
            "On 2024-Q2 no written report of its own is owed: reports are on the first and third"
                + " quarter, the first half-year and the year, such as 2024-Q1, 2024-H1, 2024-Q3"
                + " and 2024-annual");
    assertThat(month.rule()).isEqualTo(ReportRule.NO_WRITTEN_REPORT);
    assertThat(future.rule()).isEqualTo(ReportRule.PERIOD_TO_COME);
    assertThat(future.text(Locale.CHINESE)).isEqualTo("期间2024-Q3自2024年7月1日开始，此前不能报送");
  }

  @Test
  void periods_are_read_and_written() {
    assertThat(ReportPeriod.of(YearMonth.of(2024, 2)).lastDay()).isEqualTo("2024-02-29");
    assertThat(ReportPeriod.of(YearQuarter.of(2024, 2)).text()).isEqualTo("2024-Q2");
    assertThat(ReportPeriod.of(YearHalf.of(2024, 2)).firstDay()).isEqualTo("2024-07-01");
    assertThat(ReportPeriod.of(Year.of(2024)).text()).isEqualTo("2024-annual");
    assertThat(new ReportPeriod("2024-annual").previous().text()).isEqualTo("2023-annual");
    assertThat(new ReportPeriod("2024-01").previous().text()).isEqualTo("2023-12");
    assertThat(ReportPeriod.of("2024-13")).isEmpty();
    assertThatThrownBy(() -> new ReportPeriod("2024-H3"))
        .hasMessage(
            "ReportPeriod.text is written like 2024-03, 2024-Q1, 2024-H1, 2024-annual, but was"
                + " '2024-H3'; write it so");
  }

  @Test
  void a_report_is_of_its_period_and_counts_a_project_once() {
    ReportPeriod half = new ReportPeriod("2024-H1");
    ProjectDesk desk = ProjectDesk.on("2024-01-10");

    assertThatThrownBy(() -> new ReportFold(ReportKind.QUARTERLY, half, half.lastDay()))
        .hasMessage(
            "ReportFold.kind does not go with ReportFold.period, which is 2024-H1; correct or leave"
                + " out one of them");
    assertThatThrownBy(() -> new ReportFold(ReportKind.HALF_YEAR, half, LocalDate.of(2024, 7, 1)))
        .hasMessage(
            "ReportFold.day is from 2024-01-01 to 2024-06-30, but was 2024-07-01; correct it");
    ReportFold fold = new ReportFold(ReportKind.HALF_YEAR, half, half.lastDay());
    fold.add("P", desk.view());
    assertThatThrownBy(() -> fold.add("P", desk.view())).hasMessage("project 'P' was added before");
  }
}
