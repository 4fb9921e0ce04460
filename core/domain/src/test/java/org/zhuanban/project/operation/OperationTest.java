package org.zhuanban.project.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.zhuanban.command.Refusal;
import org.zhuanban.input.InputException;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.project.funds.FundsCommand.RecordArrival;
import org.zhuanban.project.funds.FundsKind;
import org.zhuanban.project.funds.Money;
import org.zhuanban.project.funds.Verdict;
import org.zhuanban.project.operation.OperationCommand.RecordLand;
import org.zhuanban.project.operation.OperationCommand.RecordOperation;
import org.zhuanban.report.ReportPeriod;
import org.zhuanban.request.Outcome;
import org.zhuanban.testing.domain.ProjectDesk;

class OperationTest {
  private static final DocumentRef RETURN = new DocumentRef("return-1");

  private static OperatingFigures.Builder figures(String period) {
    return OperatingFigures.builder()
        .period(new ReportPeriod(period))
        .provider("STATS")
        .source(RETURN);
  }

  private static RecordOperation output(String period, long yuan) {
    return new RecordOperation(figures(period).output(Money.yuan(yuan)).build());
  }

  private static Refusal refused(ProjectDesk desk, RecordOperation record) {
    return ((Outcome.Refused) desk.request(record)).refusal();
  }

  @Test
  void figures_are_recorded_of_a_period_that_is_over_and_in_which_the_project_produced() {
    ProjectDesk desk = ProjectDesk.on("2024-05-20");
    desk.recorded(TakeStep.of(ProjectStep.TRIAL_PRODUCTION));
    desk.day("2024-06-30");
    Refusal running = refused(desk, output("2024-Q2", 5));
    assertThat(running.rule()).isEqualTo(OperationRule.PERIOD_NOT_OVER);
    assertThat(running.text(Locale.CHINESE)).isEqualTo("2024年第二季度至2024年6月30日期满；请期满后再记载该期经营情况");
    assertThat(running.text(Locale.ENGLISH))
        .isEqualTo("The period 2024-Q2 ends on 2024-06-30; record its figures when it is over");

    desk.day("2024-07-01").recorded(output("2024-Q2", 5));
    Refusal early = refused(desk, output("2024-Q1", 5));
    assertThat(early.rule()).isEqualTo(OperationRule.NOT_PRODUCING);
    assertThat(early.text(Locale.CHINESE)).isEqualTo("项目在2024年第一季度尚未投产，没有经营情况可记；请先记载投产");

    desk.recorded(output("2024-Q2", 8));
    assertThat(desk.view().funds().operation().output(new ReportPeriod("2024-Q2")))
        .as("a later record of the same period replaces the earlier one")
        .contains(Money.yuan(8));
  }

  @Test
  void land_gives_what_was_invested_and_made_on_it() {
    ProjectDesk desk = ProjectDesk.on("2024-01-10");
    desk.recorded(TakeStep.of(ProjectStep.PRODUCTION_STARTED));
    desk.recorded(
        RecordArrival.of("F1", Money.yuan(30_000_000), FundsKind.EQUIPMENT)
            .withEvidence(RETURN)
            .withVerdict(Verdict.VERIFIED));
    ReportPeriod year = new ReportPeriod("2024-annual");
    desk.day("2025-01-05")
        .recorded(
            new RecordOperation(
                figures("2024-annual")
                    .output(Money.yuan(60_000_000))
                    .tax(Money.yuan(2_400_000))
                    .build()));
    assertThat(desk.view().funds().landYield(year)).as("without land").isEqualTo(LandYield.NONE);

    desk.record(new RecordLand(new BigDecimal("48"), RETURN), LocalDate.parse("2024-02-01"));

    LandYield yield = desk.view().funds().landYield(year);
    assertThat(yield.invested().perMu()).contains(new BigDecimal("62.50"));
    assertThat(yield.output().perMu()).contains(new BigDecimal("125.00"));
    assertThat(yield.tax().perMu()).contains(new BigDecimal("5.00"));
  }

  @Test
  void figures_without_a_figure_are_none() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> figures("2024-Q1").build())
        .withMessageContaining("OperatingFigures.output");
  }
}
