package org.zhuanban.approval.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;

/** The serial variant of an outlook. */
final class Serial {
  private Serial() {}

  static Outlook of(Outlook outlook) {
    if (outlook.approvals().plan().isEmpty()) {
      return outlook;
    }
    ApprovalPlan plan = outlook.approvals().plan().get();
    Map<String, Progress> progress = new HashMap<>();
    outlook.forecast().items().forEach(each -> progress.put(each.item(), each.progress()));
    List<ApprovalItem> byStage =
        plan.items().stream().sorted(Comparator.comparingInt(ApprovalItem::stage)).toList();

    Map<String, ApprovalItem> chained = new HashMap<>();
    List<String> before = new ArrayList<>();
    for (ApprovalItem item : Order.of(byStage)) {
      if (progress.get(item.code()) == Progress.TO_COME) {
        List<Prerequisite> more = new ArrayList<>(item.prerequisites());
        before.forEach(code -> more.add(new Prerequisite(code, Gate.BEFORE_APPLY)));
        chained.put(item.code(), item.withPrerequisites(more));
        before.clear();
      }
      if (progress.get(item.code()) != Progress.MET) {
        before.add(item.code());
      }
    }
    return outlook.withPlan(
        new ApprovalPlan(
            plan.departments(),
            plan.stages(),
            plan.items().stream().map(item -> chained.getOrDefault(item.code(), item)).toList()));
  }
}
