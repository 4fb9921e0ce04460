package org.zhuanban.testing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.zhuanban.approval.PlanCommand;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;
import org.zhuanban.party.DocumentRef;

/**
 * How a plan is changed in random histories: two spare items come and go, those of the plan are
 * dropped and added again, and two versions of a catalogue have other limits and departments.
 *
 * @param plan the plan as it was laid down
 */
record PlanChanges(ApprovalPlan plan) {
  private static final DocumentRef REASON = new DocumentRef("reason-1");

  PlanCommand command(History.Act act, int item, int variant, LocalDate day) {
    ApprovalItem planned = plan.items().get(item % plan.items().size());
    ApprovalItem meant = variant < 6 ? spare(variant % 2) : planned;
    return switch (act) {
      case ADD -> AddItems.of(List.of(meant), List.of(), REASON);
      case DROP -> DropItems.of(List.of(meant.code()), REASON);
      default -> SwitchCatalogue.of(catalogue(variant % 2, day), REASON);
    };
  }

  private ApprovalItem spare(int number) {
    String first = plan.items().get(number).code();
    return Plans.plain(
        "S" + number,
        new Prerequisite(first, number == 0 ? Gate.BEFORE_APPLY : Gate.BEFORE_DECIDE));
  }

  private Catalogue catalogue(int version, LocalDate day) {
    return new Catalogue(
        "V" + version,
        day,
        "县政务公告",
        Plans.DEPARTMENTS,
        Stream.concat(plan.items().stream(), Stream.of(spare(0), spare(1)))
            .map(item -> version == 0 ? Plans.withLongerLimits(item) : elsewhere(item))
            .toList());
  }

  private static ApprovalItem elsewhere(ApprovalItem item) {
    return Plans.inDepartment(item, item.department().equals("LAND") ? "REFORM" : "LAND");
  }
}
