package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.approval.PlanCommand.DropItems;
import org.zhuanban.approval.PlanCommand.ReceiveMaterials;
import org.zhuanban.approval.PlanCommand.SwitchCatalogue;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.command.Command;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** Events of a plan after its adoption, and of its materials. */
public sealed interface PlanEvent extends ApprovalEvent.OfPlan {
  /**
   * Items were added.
   *
   * @param items the items
   * @param departments the departments of the items
   * @param stages the additional stages, and those whose lead changed with the items
   * @param catalogue the version of the catalogue from which the items are taken
   * @param reason the paper with the reasons
   */
  record ItemsAdded(
      List<ApprovalItem> items,
      List<Department> departments,
      List<Stage> stages,
      Optional<String> catalogue,
      DocumentRef reason)
      implements PlanEvent {
    /**
     * Copies the lists.
     *
     * @param items the items
     * @param departments the departments of the items
     * @param stages the additional stages, and those whose lead changed
     * @param catalogue the version of the catalogue
     * @param reason the paper with the reasons
     */
    public ItemsAdded {
      items = List.copyOf(items);
      departments = List.copyOf(departments);
      stages = List.copyOf(stages);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new AddItems(items, departments, stages, catalogue, reason));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withPlanChanged(plan -> plan.with(items, departments, stages), effectiveOn);
    }
  }

  /**
   * Items were dropped.
   *
   * @param items the codes of the items
   * @param reason the paper with the reasons
   */
  record ItemsDropped(List<String> items, DocumentRef reason) implements PlanEvent {
    /**
     * Copies the codes.
     *
     * @param items the codes of the items
     * @param reason the paper with the reasons
     */
    public ItemsDropped {
      items = List.copyOf(items);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new DropItems(items, reason));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withPlanChanged(plan -> plan.without(items), effectiveOn);
    }
  }

  /**
   * The plan was switched to another version of the catalogue.
   *
   * @param catalogue the other version
   * @param stages the stages that changed
   * @param reason the paper with the reasons
   */
  record CatalogueSwitched(Catalogue catalogue, List<Stage> stages, DocumentRef reason)
      implements PlanEvent {
    /**
     * Copies the stages.
     *
     * @param catalogue the other version
     * @param stages the stages that changed
     * @param reason the paper with the reasons
     */
    public CatalogueSwitched {
      stages = List.copyOf(stages);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new SwitchCatalogue(catalogue, stages, reason));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withPlanChanged(
          plan -> plan.under(catalogue, stages, state.works()), effectiveOn);
    }
  }

  /**
   * Materials were received.
   *
   * @param materials the materials
   */
  record MaterialsReceived(List<MaterialRef> materials) implements PlanEvent {
    /**
     * Copies the list.
     *
     * @param materials the materials
     */
    public MaterialsReceived {
      materials = List.copyOf(materials);
    }

    @Override
    public Optional<Command> command() {
      return Optional.of(new ReceiveMaterials(materials));
    }

    @Override
    public Approvals applyTo(Approvals state, LocalDate effectiveOn) {
      return state.withMaterials(materials, effectiveOn);
    }
  }
}
