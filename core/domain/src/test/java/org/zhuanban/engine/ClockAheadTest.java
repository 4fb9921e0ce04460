package org.zhuanban.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.licence;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceEvent.AcceptanceDeemed;
import org.zhuanban.approval.ReceiptCommand.GiveCorrectionNotice;
import org.zhuanban.approval.ReceiptCommand.ReceiveApplication;
import org.zhuanban.approval.ReceiptCommand.ReceiveSupplement;
import org.zhuanban.command.Command;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.command.ReviewResult;
import org.zhuanban.escalation.EscalationStepReached;
import org.zhuanban.escalation.Escalations;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.request.Outcome;
import org.zhuanban.request.RequestRule;
import org.zhuanban.testing.domain.Plans;
import org.zhuanban.testing.domain.ProjectDesk;

/** A clock that is ahead by years for one sweep, and right again. */
class ClockAheadTest {
  // Monday; the five working days for corrections end on 15 April, a Monday.
  private static final LocalDate RECEIVED = LocalDate.of(2024, 4, 8);
  private static final LocalDate TODAY = LocalDate.of(2024, 4, 11);
  private static final LocalDate AHEAD = LocalDate.of(2034, 4, 11);
  private static final Command NOTICE = GiveCorrectionNotice.of("L", new DocumentRef("notice-1"));

  /** Received, swept by a clock of ten years later, and the clock set right. */
  private static ProjectDesk swept() {
    ProjectDesk desk = ProjectDesk.on("2024-04-08");
    desk.recorded(Plans.adopt(licence("L")));
    desk.recorded(ReceiveApplication.of("L", false));
    desk.day(AHEAD).zhuanban().sweep();
    assertThat(steps(desk, LocalDate.MIN)).isNotEmpty();
    assertThat(desk.currentCase("L").deemedAccepted()).isTrue();
    return desk.day(TODAY);
  }

  private static List<DatedEvent> steps(ProjectDesk desk, LocalDate from) {
    return desk.view().history().stream()
        .filter(happened -> happened.event() instanceof EscalationStepReached)
        .filter(happened -> !happened.effectiveOn().isBefore(from))
        .toList();
  }

  @Test
  void what_a_clock_that_ran_ahead_brought_about_makes_nothing_late() {
    ProjectDesk desk = swept();

    Outcome outcome = desk.zhuanban().handle(desk.newRequest("k-1", NOTICE, TODAY));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
    assertThat(desk.currentCase("L").noticedOn()).contains(TODAY);
    assertThat(((Outcome.Done) outcome).consequences())
        .isNotEmpty()
        .allSatisfy(
            consequence -> {
              assertThat(consequence.event().effectiveOn()).isAfter(TODAY);
              assertThat(consequence.result()).isEqualTo(ReviewResult.WITHDRAWN);
            });
    assertThat(desk.violations()).isEmpty();
    assertThat(desk.another().view().approvals().state())
        .isEqualTo(desk.view().approvals().state());
    assertThat(desk.zhuanban().handle(desk.newRequest("k-1", NOTICE, TODAY)))
        .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(done.repeated()).isTrue());
  }

  @Test
  void a_command_with_a_reason_takes_it_back_as_well() {
    ProjectDesk desk = swept();

    desk.zhuanban().handle(desk.newRequest("k-1", NOTICE, LocalDate.of(2024, 4, 10)).because("补录"));

    assertThat(desk.currentCase("L").noticedOn()).contains(LocalDate.of(2024, 4, 10));
    assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
    assertThat(steps(desk, TODAY)).isNotEmpty();
    assertThat(desk.view().supervision().escalations()).isEqualTo(Escalations.NONE);
    assertThat(desk.zhuanban().handle(desk.newRequest("k-2", ReceiveSupplement.of("L"), TODAY)))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_fact_that_comes_too_early_waits_as_ever() {
    ProjectDesk desk = swept();

    Outcome outcome = desk.record(AcceptApplication.of("M"), TODAY);

    assertThat(outcome).isInstanceOf(Outcome.Deferred.class);
    assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
  }

  @Test
  void refreshing_and_sweeping_take_it_back_and_tell_it_on_its_day() {
    ProjectDesk desk = swept();

    desk.zhuanban().rebuildDutyRows();
    assertThat(desk.zhuanban().sweep().changed()).isEqualTo(1);

    assertThat(desk.currentCase("L").deemedAccepted()).isFalse();
    assertThat(desk.dutyRow("receive:L:1").closedOn()).isEmpty();
    assertThat(desk.zhuanban().sweep().changed()).isZero();

    ProjectDesk never = ProjectDesk.on("2024-04-08");
    never.recorded(Plans.adopt(licence("L")));
    never.recorded(ReceiveApplication.of("L", false));
    for (LocalDate day = TODAY; day.isBefore(LocalDate.of(2024, 6, 1)); day = day.plusDays(1)) {
      desk.day(day).zhuanban().sweep();
      never.day(day).zhuanban().sweep();
      assertThat(desk.view().approvals().state()).isEqualTo(never.view().approvals().state());
      assertThat(desk.view().duties(day)).isEqualTo(never.view().duties(day));
    }
    assertThat(desk.view().history())
        .filteredOn(happened -> happened.event() instanceof AcceptanceDeemed)
        .hasSize(2);
    assertThat(desk.view().supervision().escalations())
        .isEqualTo(never.view().supervision().escalations());
  }

  @Test
  void clocks_of_nodes_that_differ_by_days_take_nothing_back() {
    ProjectDesk desk = ProjectDesk.on("2024-04-08");
    desk.recorded(Plans.adopt(licence("L")));
    desk.recorded(ReceiveApplication.of("L", false));
    desk.day(RECEIVED.plusDays(20)).zhuanban().sweep();
    desk.day(TODAY).zhuanban().rebuildDutyRows();

    assertThat(desk.zhuanban().sweep().changed()).isZero();
    assertThat(desk.refused(desk.newRequest("k-1", NOTICE, TODAY)).rule())
        .isEqualTo(RequestRule.LATE_WITHOUT_REASON);
    assertThat(desk.currentCase("L").deemedAccepted()).isTrue();
  }
}
