package org.zhuanban.testing.sample;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.SpecialProcedure;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.deadline.PauseReason;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;

/** The plans of the host. */
public final class OurPlans {
  private OurPlans() {}

  /** {@return the plan of one permit of 20 working days, 7 of them committed} */
  public static AdoptPlan permit() {
    return AdoptPlan.of(
        new ApprovalPlan(
            List.of(new Department("NRB", "县自然资源局", Level.COUNTY, "CN")),
            List.of(new Stage(1, "工程建设许可", "NRB")),
            List.of(item())));
  }

  private static ApprovalItem item() {
    ApprovalItem.Builder permit = ApprovalItem.builder();
    permit
        .code("A08")
        .name("建设工程规划许可证核发")
        .stage(1)
        .kind(ItemKind.LICENCE)
        .department("NRB")
        .correction(ApprovalItem.CORRECTION_LIMIT)
        .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
        .committed(TimeLimit.workingDays(7, "承诺时限"))
        .addSpecial(new SpecialProcedure(PauseReason.EXPERT_REVIEW, Optional.empty(), false));
    return permit.build();
  }
}
