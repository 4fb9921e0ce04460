package org.zhuanban.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.testing.domain.Plans.beforeDecide;
import static org.zhuanban.testing.domain.Plans.licence;
import static org.zhuanban.testing.domain.Plans.promised;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.AcceptanceCommand.RecordFiling;
import org.zhuanban.approval.DecisionCommand.DecideItem;
import org.zhuanban.approval.DecisionCommand.RevokeApproval;
import org.zhuanban.approval.ReceiptCommand.WithdrawApplication;
import org.zhuanban.approval.application.Revocation;
import org.zhuanban.approval.attribution.Attribution;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.deadline.Deadline;
import org.zhuanban.duty.Light;
import org.zhuanban.party.DocumentRef;
import org.zhuanban.spi.DueDate;
import org.zhuanban.testing.domain.ProjectDesk;

/**
 * An enterprise's own duty whose prerequisite is granted, revoked and granted again: what was owed
 * and missed stays so. Days of 2018.
 */
class OwnDutyTest {
  private static final DocumentRef PAPER = new DocumentRef("paper-1");

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static AcceptApplication accept(String item) {
    return AcceptApplication.of(item);
  }

  private static DecideItem approve(String item) {
    return DecideItem.approve(item).withDecision(PAPER);
  }

  private static RevokeApproval revoke(String item) {
    return RevokeApproval.of(item, Revocation.WITHDRAWN_BY_ORGAN, PAPER);
  }

  /** 20 working days by law, 10 promised, from the grant of P. */
  private static ProjectDesk granted() {
    ApprovalItem own =
        promised("O").dutyOf("DEVELOPER").addPrerequisites(beforeDecide("P")).build();
    ProjectDesk desk = ProjectDesk.withoutEscalation("2018-03-06", licence("P"), own);
    desk.recorded(accept("P"));
    desk.recorded(approve("P"));
    return desk;
  }

  private static Optional<LocalDate> promisedDue(ProjectDesk desk, String on) {
    return desk.row("O", on).committed().flatMap(Deadline::dueOn);
  }

  private static ProjectDesk grantedAgain() {
    ProjectDesk desk = granted();
    desk.day("2018-03-08").recorded(accept("O"));
    desk.day("2018-04-07").recorded(revoke("P"));
    desk.day("2018-04-08").recorded(accept("P"));
    desk.day("2018-05-18").recorded(approve("P"));
    return desk;
  }

  @Test
  void what_was_missed_stays_so_and_a_new_grant_begins_a_new_time() {
    ProjectDesk desk = grantedAgain();

    assertThat(desk.dutyRow("file:O:1").openedOn()).isEqualTo("2018-03-06");
    assertThat(desk.dutyRow("file:O:1").statutoryDue().map(DueDate::date))
        .contains(day("2018-04-03"));
    assertThat(desk.dutyRow("file:O:1").closedOn()).contains(day("2018-04-07"));
    assertThat(desk.dutyRow("file-2:O:1").openedOn()).isEqualTo("2018-05-18");
    assertThat(desk.dutyRow("file-2:O:1").statutoryDue().map(DueDate::date))
        .contains(day("2018-06-15"));
    assertThat(desk.dutyRow("file-2:O:1").closedOn()).isEmpty();
    assertThat(promisedDue(desk, "2018-04-11")).contains(day("2018-03-20"));
    assertThat(promisedDue(desk, "2018-05-18")).contains(day("2018-06-01"));
    assertThat(desk.row("O", "2018-04-06").light()).contains(Light.RED);
    assertThat(desk.row("O", "2018-05-18").light()).contains(Light.GREEN);
  }

  @Test
  void past_days_keep_their_holders() {
    ProjectDesk desk = grantedAgain();

    Attribution then = desk.view().approvals().attribution(day("2018-05-17")).item("O");
    Attribution now = desk.view().approvals().attribution(day("2018-05-18")).item("O");

    assertThat(then.on(day("2018-04-11")).map(holder -> holder.key())).contains("UPSTREAM:P");
    for (LocalDate on = day("2018-03-09"); on.isBefore(day("2018-05-18")); on = on.plusDays(1)) {
      assertThat(now.on(on)).isEqualTo(then.on(on));
    }
  }

  @Test
  void what_is_filed_ends_the_time_in_which_it_is_filed() {
    ProjectDesk desk = grantedAgain();

    desk.day("2018-06-04").recorded(RecordFiling.of("O"));

    assertThat(desk.dutyRow("file:O:1").closedOn()).contains(day("2018-04-07"));
    assertThat(desk.dutyRow("file-2:O:1").closedOn()).contains(day("2018-06-04"));
    assertThat(desk.row("O", "2018-06-04").light()).contains(Light.CLOSED_LATE);
    assertThat(desk.violations()).noneSatisfy(found -> assertThat(found).endsWith(" O"));
  }

  @Test
  void it_is_owed_again_after_an_application_that_was_given_up_before() {
    ProjectDesk desk = granted();
    desk.day("2018-03-08").recorded(accept("O"));
    desk.day("2018-03-12").recorded(WithdrawApplication.of("O"));
    desk.day("2018-04-07").recorded(revoke("P"));
    desk.day("2018-04-08").recorded(accept("P"));

    desk.day("2018-05-18").recorded(approve("P"));

    assertThat(desk.dutyRow("file:O:1").closedOn()).contains(day("2018-03-12"));
    assertThat(desk.dutyRow("file-2:O:2").openedOn()).isEqualTo("2018-05-18");

    desk.day("2018-05-21").recorded(accept("O"));

    assertThat(desk.dutyRow("file-2:O:2").statutoryDue().map(DueDate::date))
        .contains(day("2018-06-15"));
    assertThat(desk.storage().duties(desk.stream()))
        .noneSatisfy(duty -> assertThat(duty.key()).isEqualTo("file:O:2"));
  }

  @Test
  void what_was_filed_is_not_owed_again() {
    ProjectDesk desk = granted();
    desk.day("2018-03-09").recorded(RecordFiling.of("O"));
    desk.day("2018-04-07").recorded(revoke("P"));
    desk.day("2018-04-08").recorded(accept("P"));

    desk.day("2018-05-18").recorded(approve("P"));

    assertThat(desk.dutyRow("file:O:1").closedOn()).contains(day("2018-03-09"));
    assertThat(desk.row("O", "2018-05-18").light()).contains(Light.CLOSED_ON_TIME);
    assertThat(desk.storage().duties(desk.stream()))
        .noneSatisfy(duty -> assertThat(duty.key()).startsWith("file-2:"));
  }
}
