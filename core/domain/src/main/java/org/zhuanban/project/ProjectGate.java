package org.zhuanban.project;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;

/**
 * A gate before construction or operation: the items of the plan that carry the gate, and those
 * that another item names for it.
 *
 * @param gate {@link Gate#BEFORE_START} or {@link Gate#BEFORE_OPERATION}
 */
public record ProjectGate(Gate gate) {
  /**
   * Lists the items of the gate.
   *
   * @param approvals the approvals of the project
   * @return the items, in the order of the plan; empty without a plan
   */
  public List<ApprovalItem> items(Approvals approvals) {
    List<ApprovalItem> planned = approvals.plan().map(ApprovalPlan::items).orElse(List.of());
    Set<String> named =
        planned.stream()
            .flatMap(item -> item.prerequisites().stream())
            .filter(prerequisite -> prerequisite.gate() == gate)
            .map(Prerequisite::item)
            .collect(Collectors.toSet());
    return planned.stream()
        .filter(item -> item.gates().contains(gate) || named.contains(item.code()))
        .toList();
  }

  /**
   * Lists the unmet items of the gate.
   *
   * @param approvals the approvals of the project
   * @return the unmet items, in the order of the plan; empty if the gate is open
   */
  public List<ApprovalItem> unmet(Approvals approvals) {
    return items(approvals).stream()
        .filter(item -> approvals.metOn(item.code()).isEmpty())
        .toList();
  }
}
