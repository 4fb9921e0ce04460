package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.approval.StartExtensions.delivered;
import static org.zhuanban.approval.StartExtensions.extend;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.calendar.CalendarBook;
import org.zhuanban.duty.Duty;
import org.zhuanban.duty.Light;
import org.zhuanban.duty.LightPolicy;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.project.ProjectCommand.TakeStep;
import org.zhuanban.project.ProjectStep;
import org.zhuanban.spi.DueDate;
import org.zhuanban.testing.domain.ProjectDesk;

class StartExtensionTest {
  private static final CalendarBook BOOK = CalendarBook.bundled();

  private static ProjectDesk permitted() {
    ProjectDesk desk = ProjectDesk.on("2023-01-03");
    delivered(desk);
    return desk;
  }

  private static Optional<LocalDate> due(ProjectDesk desk) {
    return desk.dutyRow("start:L:1").statutoryDue().map(DueDate::date);
  }

  private static Optional<LocalDate> due(ProjectDesk desk, String day) {
    return duty(desk, day).clock().statutoryOn(LocalDate.parse(day), BOOK).orElseThrow().dueOn();
  }

  private static Duty duty(ProjectDesk desk, String day) {
    return desk.view().duties(LocalDate.parse(day)).stream()
        .filter(owed -> owed.key().equals("start:L:1"))
        .findFirst()
        .orElseThrow();
  }

  /** 7 January 2024 is a free Sunday, 7 April 2024 a worked one. */
  @Test
  void the_last_day_to_start_follows_two_extensions_of_three_months() {
    ProjectDesk desk = permitted();
    assertThat(due(desk)).contains(LocalDate.of(2023, 10, 7));

    desk.day("2023-10-07").recorded(extend("3 MONTHS"));
    assertThat(due(desk)).contains(LocalDate.of(2024, 1, 8));
    desk.day("2024-01-08").recorded(extend("3 MONTHS"));
    assertThat(due(desk)).contains(LocalDate.of(2024, 4, 7));

    assertThat(desk.violations()).isEmpty();
    assertThat(desk.another().view().approvals().state())
        .isEqualTo(desk.view().approvals().state());
    // On each day the last day shows that held then.
    assertThat(due(desk, "2023-10-06")).contains(LocalDate.of(2023, 10, 7));
    assertThat(due(desk, "2023-10-07")).contains(LocalDate.of(2024, 1, 8));
    assertThat(due(desk, "2024-01-07")).contains(LocalDate.of(2024, 1, 8));
    assertThat(due(desk, "2024-01-08")).contains(LocalDate.of(2024, 4, 7));

    desk.day("2024-04-07").recorded(TakeStep.of(ProjectStep.CONSTRUCTION_STARTED));

    assertThat(
            duty(desk, "2024-04-07")
                .clock()
                .lightOn(LocalDate.of(2024, 4, 7), BOOK, LightPolicy.DEFAULT))
        .contains(Light.CLOSED_ON_TIME);
  }

  /** The limit of the decision and the time to start are two: neither extension is the other's. */
  @Test
  void an_extension_of_the_start_touches_no_limit_of_the_decision() {
    ProjectDesk desk = permitted();
    Optional<DueDate> decide = desk.dutyRow("decide:L:1").statutoryDue();

    desk.day("2023-09-01").recorded(extend("3 MONTHS"));

    assertThat(desk.dutyRow("decide:L:1").statutoryDue()).isEqualTo(decide);
    assertThat(desk.currentCase("L").extension()).isEmpty();
    assertThat(desk.currentCase("L").extensionClaimed()).isFalse();
    assertThat(desk.currentCase("L").startExtensions()).hasSize(1);
  }

  @Test
  void one_that_is_told_late_counts_on_its_own_day() {
    ProjectDesk desk = permitted();
    desk.day("2023-11-01");
    assertThat(desk.refused(extend("3 MONTHS")).rule())
        .isEqualTo(ApprovalRule.START_EXTENSION_LATE);

    desk.record(extend("3 MONTHS"), LocalDate.of(2023, 9, 28));

    assertThat(due(desk)).contains(LocalDate.of(2024, 1, 8));
    assertThat(desk.violations()).isEmpty();
  }

  @Test
  void a_permit_that_was_revoked_has_no_time_to_extend() {
    ProjectDesk desk = permitted();
    desk.day("2023-08-01")
        .recorded(
            RevokeApproval.of("L", Revocation.WITHDRAWN_BY_ORGAN, new DocumentRef("revocation-1")));

    assertThat(desk.refused(extend("1 MONTHS")).rule()).isEqualTo(ApprovalRule.NO_TIME_TO_START);
  }
}
