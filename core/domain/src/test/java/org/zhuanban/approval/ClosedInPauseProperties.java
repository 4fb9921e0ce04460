package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ClockCommand.EndPause;
import org.zhuanban.approval.ClockCommand.StartPause;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.TerminateApplication;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.Termination;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.duty.DutyClock;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.testing.domain.Cases;
import org.zhuanban.testing.domain.ProjectDesk;

/** A special procedure serves the decision: what is closed waits for none (行政许可法第四十五条). */
class ClosedInPauseProperties {
  private static final int TRIES = 200;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private enum Closing {
    APPROVED,
    REFUSED,
    WITHDRAWN,
    TERMINATED;

    private ApprovalCommand command() {
      return switch (this) {
        case APPROVED -> DecideItem.approve("L").withDecision(PAPER);
        case REFUSED -> DecideItem.refuse("L").withDecision(PAPER);
        case WITHDRAWN -> WithdrawApplication.of("L");
        case TERMINATED -> TerminateApplication.of("L", Termination.APPLICANT_ENDED, PAPER);
      };
    }
  }

  @Property(tries = TRIES)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  void the_closing_of_an_attempt_ends_the_pause_that_is_open(
      @ForAll Closing closing,
      @ForAll @IntRange(max = 200) int start,
      @ForAll @IntRange(max = 40) int pausedAfter,
      @ForAll @IntRange(max = 40) int closedAfter,
      @ForAll @IntRange(max = 30) int later) {
    LocalDate accepted = FIRST.plusDays(start);
    LocalDate paused = accepted.plusDays(pausedAfter);
    LocalDate closed = paused.plusDays(closedAfter);
    ProjectDesk open = paused(accepted, paused);
    ProjectDesk ended = paused(accepted, paused);
    boolean undetermined = open.day(closed).dutyRow("decide:L:1").statutoryDue().isEmpty();

    open.recorded(closing.command());
    ended.day(closed).recorded(EndPause.of("L"));
    ended.recorded(closing.command());

    LocalDate day = closed.plusDays(later);
    assertThat(open.dutyRow("decide:L:1")).isEqualTo(ended.dutyRow("decide:L:1"));
    assertThat(open.dutyRow("decide:L:1").statutoryDue()).isPresent();
    assertThat(open.timeline("L", day.toString())).isEqualTo(ended.timeline("L", day.toString()));
    assertThat(open.row("L", day.toString())).isEqualTo(ended.row("L", day.toString()));
    for (LocalDate then = accepted; then.isBefore(closed); then = then.plusDays(1)) {
      DutyClock before = paused(accepted, paused).day(then).clock("L").asOf(then);
      assertThat(open.clock("L").asOf(then)).as("%s", then).isEqualTo(before);
      then = then.plusDays(6);
    }
    Statistics.collect(undetermined ? closing : "determined");
    Cases.mustAllBeMet(List.of(Closing.values()));
  }

  private static ProjectDesk paused(LocalDate accepted, LocalDate from) {
    ProjectDesk desk = ProjectDesk.with(accepted.toString(), licence("L"));
    desk.recorded(AcceptApplication.of("L"));
    desk.day(from)
        .recorded(
            StartPause.of("L", "EXPERT_REVIEW")
                .withNotifiedOn(from)
                .withStated(TimeLimit.workingDays(15, "专家评审告知书")));
    return desk;
  }
}
