package org.zhuanban.approval;

import java.util.ArrayList;
import java.util.List;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.ApprovalEvent.PlanAdopted;
import org.zhuanban.calendar.UnknownCalendarException;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.Ground;
import org.zhuanban.feature.Refusal;
import org.zhuanban.party.Department;

/** What has to be approved, laid down as a whole. */
record PlanRules(Approvals approvals, Ground ground) {
  Decision adopt(AdoptPlan adopt) {
    if (approvals.plan().isPresent()) {
      return Decision.refused(ApprovalRule.PLAN_EXISTS);
    }
    List<Refusal> faults = faults(adopt.plan());
    return faults.isEmpty()
        ? Decision.of(ground.today(), new PlanAdopted(adopt.plan()))
        : new Decision.Refused(faults.get(0));
  }

  private List<Refusal> faults(ApprovalPlan plan) {
    List<Refusal> faults = new ArrayList<>(plan.faults());
    for (Department department : plan.departments()) {
      try {
        ground.calendar(department.calendar());
      } catch (UnknownCalendarException unknown) {
        faults.add(
            Refusal.of(
                ApprovalRule.UNKNOWN_CALENDAR,
                department.code(),
                department.calendar(),
                String.join(", ", ground.calendars().jurisdictions())));
      }
    }
    return faults;
  }
}
