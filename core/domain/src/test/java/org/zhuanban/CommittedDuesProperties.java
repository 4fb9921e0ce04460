package org.zhuanban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.zhuanban.WholeProjectDomain.Whole;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.view.ApprovalRow;
import org.zhuanban.duty.Duty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.testing.domain.ProjectDesk;

/** A day counts as committed exactly where somebody committed to it. */
@Domain(WholeProjectDomain.class)
@Domain(DomainContext.Global.class)
class CommittedDuesProperties {
  /**
   * What is owed because somebody said so: the agreement, the policies' own terms, and applicants.
   */
  private static final Set<String> PROMISES =
      Set.of(
          "project.START_AS_AGREED",
          "project.PRODUCE_AS_AGREED",
          "project.FULL_OUTPUT_AS_AGREED",
          "project.KEEP_PROMISE",
          "project.GUARANTEE_FACTOR",
          "approval.SUPPLY_PROMISED",
          "policy.PAY",
          "policy.SERVE");

  private static boolean committed(ProjectDesk desk, Duty duty) {
    return PROMISES.contains(duty.kind().code())
        || (Set.of("approval.DECIDE", "approval.FILE").contains(duty.kind().code())
            && committed(desk, duty.subject()));
  }

  /** Whether the plan that holds for the last attempt shortens the law's time. */
  private static boolean committed(ProjectDesk desk, String item) {
    ApprovalItem planned =
        desk.view().approvals().state().items().stream()
            .filter(each -> each.code().equals(item))
            .findFirst()
            .orElseThrow();
    return planned.committed().isPresent();
  }

  @Property(tries = 300)
  void rows_call_a_day_committed_exactly_where_somebody_committed(@ForAll Whole whole) {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());

    for (Duty duty : desk.view().duties(desk.zhuanban().today())) {
      DutyRow row = desk.dutyRow(duty.key());
      assertThat(row.committedDue().isPresent())
          .as("%s", duty)
          .isEqualTo(committed(desk, duty) && row.due().isPresent());
      assertThat(row.committedDue().filter(due -> !row.bindingDue().equals(Optional.of(due))))
          .isEmpty();
    }
  }

  @Property(tries = 300)
  void boards_call_a_day_committed_exactly_where_somebody_committed(@ForAll Whole whole) {
    ProjectDesk desk = WholeProjectProperties.lived(whole, Set.of());

    for (ApprovalRow row : desk.view().approvals().board(desk.zhuanban().today())) {
      assertThat(row.committed().isPresent())
          .as("%s", row)
          .isEqualTo(committed(desk, row.item()) && row.binding().isPresent());
    }
  }
}
