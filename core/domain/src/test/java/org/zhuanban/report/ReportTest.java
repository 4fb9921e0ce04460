package org.zhuanban.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;
import org.zhuanban.report.content.ReportFold;
import org.zhuanban.testing.domain.ProjectDesk;

class ReportTest {
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
