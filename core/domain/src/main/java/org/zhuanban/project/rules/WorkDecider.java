package org.zhuanban.project.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.ApprovalRule;
import org.zhuanban.approval.Approvals;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.ApprovalPlan;
import org.zhuanban.approval.plan.ProjectWork;
import org.zhuanban.approval.plan.Works;
import org.zhuanban.approval.rules.PlanFaults;
import org.zhuanban.command.Refusal;
import org.zhuanban.feature.Decision;
import org.zhuanban.feature.DecisionContext;
import org.zhuanban.project.Project;
import org.zhuanban.project.ProjectRule;
import org.zhuanban.project.WorkCommand.AddWorks;
import org.zhuanban.project.WorkCommand.ChangeWork;
import org.zhuanban.project.WorkCommand.DropWorks;
import org.zhuanban.project.WorkEvent;
import org.zhuanban.project.WorkEvent.WorkChanged;
import org.zhuanban.project.WorkEvent.WorksAdded;
import org.zhuanban.project.WorkEvent.WorksDropped;

/** Decides the commands about the works of a project; all faults are reported at once. */
record WorkDecider(Project project, Approvals approvals, DecisionContext context) {
  Decision add(AddWorks add) {
    List<Refusal> faults = new ArrayList<>();
    project.overOn().ifPresent(on -> faults.add(Refusal.of(ProjectRule.WORK_AFTER_END, on)));
    add.works().stream()
        .filter(work -> works().find(work.code()).isPresent())
        .forEach(work -> faults.add(Refusal.of(ProjectRule.WORK_EXISTS, work.code())));
    faults.addAll(previous(add.works(), works().with(add.works(), context.today())));
    return decided(faults, new WorksAdded(add.works(), add.reason()));
  }

  Decision change(ChangeWork change) {
    ProjectWork work = change.work();
    List<Refusal> faults = new ArrayList<>(standing(work.code()).stream().toList());
    if (faults.isEmpty()) {
      if (works().find(work.code()).filter(was -> was.last().equals(work)).isPresent()) {
        faults.add(Refusal.of(ProjectRule.WORK_UNCHANGED, work.code()));
      }
      faults.addAll(previous(List.of(work), works().withChanged(work, context.today())));
    }
    return decided(faults, new WorkChanged(work, change.reason()));
  }

  /** Refuses works of the stage before that do not stand, or rest on the work itself. */
  private List<Refusal> previous(List<ProjectWork> added, Works after) {
    List<Refusal> faults = new ArrayList<>();
    for (ProjectWork work : added) {
      for (String before : work.previous()) {
        if (after.find(before).isEmpty()) {
          faults.add(unknown(before));
        } else if (!after.stands(before)) {
          standing(before).ifPresent(faults::add);
        } else if (after.lineage(before).contains(work.code())) {
          faults.add(
              Refusal.of(
                  ProjectRule.WORK_CIRCLE, work.code(), String.join(", ", after.lineage(before))));
        }
      }
    }
    return faults;
  }

  Decision drop(DropWorks drop) {
    List<Refusal> faults = new ArrayList<>();
    for (String code : drop.works()) {
      standing(code).ifPresentOrElse(faults::add, () -> faults.addAll(needed(code, drop.works())));
    }
    if (faults.isEmpty()) {
      approvals
          .plan()
          .ifPresent(plan -> faults.addAll(newFaults(plan, plan.withoutWorks(drop.works()))));
    }
    return decided(faults, new WorksDropped(drop.works(), drop.reason()));
  }

  private List<Refusal> needed(String work, Collection<String> dropped) {
    List<Refusal> faults = new ArrayList<>();
    List<String> divided =
        works().after(work).stream()
            .filter(after -> after.drop().isEmpty())
            .map(Works.KnownWork::code)
            .filter(code -> !dropped.contains(code))
            .toList();
    if (!divided.isEmpty()) {
      faults.add(Refusal.of(ProjectRule.WORK_DIVIDED, work, String.join(", ", divided)));
    }
    List<String> underWay =
        approvals.items().stream()
            .filter(item -> item.work().filter(work::equals).isPresent())
            .map(ApprovalItem::code)
            .filter(approvals::underWay)
            .toList();
    if (!underWay.isEmpty()) {
      faults.add(Refusal.of(ProjectRule.WORK_UNDER_WAY, work, String.join(", ", underWay)));
    }
    return faults;
  }

  private List<Refusal> newFaults(ApprovalPlan before, ApprovalPlan after) {
    List<Refusal> faults = new ArrayList<>(PlanFaults.of(after, works(), context.calendars()));
    faults.removeAll(PlanFaults.of(before, works(), context.calendars()));
    // A department leads a stage until its end, even if it decides none of the remaining items.
    faults.removeIf(fault -> fault.rule() == ApprovalRule.LEAD_NOT_IN_STAGE);
    return faults;
  }

  /** Refuses a work that the project does not have, or no longer has. */
  Optional<Refusal> standing(String code) {
    Optional<Works.KnownWork> work = works().find(code);
    return work.isEmpty()
        ? Optional.of(unknown(code))
        : work.get().drop().map(was -> Refusal.of(ProjectRule.WORK_DROPPED, code, was.on()));
  }

  private Refusal unknown(String code) {
    return Refusal.of(
        ProjectRule.UNKNOWN_WORK,
        code,
        String.join(", ", works().standing().stream().map(ProjectWork::code).toList()));
  }

  private Works works() {
    return project.works();
  }

  private Decision decided(List<Refusal> faults, WorkEvent event) {
    return faults.isEmpty() ? Decision.of(context.today(), event) : new Decision.Denied(faults);
  }
}
