package org.zhuanban.project;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.Gate;
import org.zhuanban.approval.plan.Prerequisite;

/**
 * A gate before construction or operation: the items of the plan that carry the gate, and those
 * that another item names for it. The gate of a work has its own items, and those of the whole
 * project and of the works of the stage before. It never has those of another work.
 *
 * @param gate {@link Gate#BEFORE_START} or {@link Gate#BEFORE_OPERATION}
 * @param work the code of the work; empty for the project as a whole with all its works
 */
public record ProjectGate(Gate gate, Optional<String> work) {
  /**
   * Creates a gate of the project as a whole.
   *
   * @param gate the gate
   */
  public ProjectGate(Gate gate) {
    this(gate, Optional.empty());
  }

  /**
   * Lists the items of the gate.
   *
   * @param approvals the approvals of the project
   * @return the items, in the order of the plan; empty without a plan
   */
  public List<ApprovalItem> items(Approvals approvals) {
    List<ApprovalItem> planned = concerned(approvals);
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

  private List<ApprovalItem> concerned(Approvals approvals) {
    List<ApprovalItem> planned = approvals.plan().map(ApprovalPlan::items).orElse(List.of());
    if (work.isEmpty()) {
      return planned;
    }
    Set<String> lineage = approvals.works().lineage(work.get());
    return planned.stream()
        .filter(item -> item.work().filter(of -> !lineage.contains(of)).isEmpty())
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
