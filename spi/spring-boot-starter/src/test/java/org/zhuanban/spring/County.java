package org.zhuanban.spring;

import java.time.LocalDate;
import java.util.List;
import org.zhuanban.StreamKind;
import org.zhuanban.approval.AcceptanceCommand.AcceptApplication;
import org.zhuanban.approval.ApprovalCommand.AdoptPlan;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ItemKind;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.deadline.TimeLimit;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;
import org.zhuanban.party.PersonRef;
import org.zhuanban.request.Request;

/** A county with one item. */
final class County {
  static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private County() {}

  static ApprovalPlan plan() {
    Department bureau = new Department("NRB", "县自然资源局", Level.COUNTY, "CN");
    ApprovalItem permit =
        ApprovalItem.builder()
            .code("A08")
            .name("建设工程规划许可证")
            .stage(2)
            .kind(ItemKind.LICENCE)
            .department("NRB")
            .correction(ApprovalItem.CORRECTION_LIMIT)
            .statutory(TimeLimit.workingDays(20, "行政许可法第四十二条"))
            .build();
    return new ApprovalPlan(
        List.of(bureau), List.of(new Stage(2, "工程建设许可", "NRB")), List.of(permit));
  }

  static Request adopt(String project) {
    return request(project, "adopt-" + project, 0);
  }

  static Request accept(String project) {
    return request(project, "accept-" + project, 1);
  }

  private static Request request(String project, String key, int step) {
    return Request.of(
        StreamKind.PROJECT.stream(project),
        key,
        step == 0 ? AdoptPlan.of(plan()) : AcceptApplication.of("A08"),
        new PersonRef("clerk-7"),
        DAY);
  }
}
