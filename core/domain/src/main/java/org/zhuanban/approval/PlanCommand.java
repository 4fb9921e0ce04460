package org.zhuanban.approval;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.approval.plan.WorkItems;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** Commands for an adopted plan. */
public sealed interface PlanCommand extends ApprovalCommand.OnPlan {
  /**
   * Adds items.
   *
   * @param items the items, at least one
   * @param departments the departments of the items; departments of the plan may be repeated
   *     unchanged
   * @param stages the additional stages, and those whose lead changes with the items
   * @param catalogue the version of the catalogue from which the items are taken; empty if there is
   *     none
   * @param reason the paper with the reasons
   */
  record AddItems(
      List<ApprovalItem> items,
      List<Department> departments,
      List<Stage> stages,
      Optional<String> catalogue,
      DocumentRef reason)
      implements PlanCommand {
    /**
     * Copies the lists. Callers use {@link #of}, since components may be added.
     *
     * @param items the items
     * @param departments the departments of the items
     * @param stages the additional stages, and those whose lead changes
     * @param catalogue the version of the catalogue
     * @param reason the paper with the reasons
     * @throws IllegalArgumentException if there is no item
     */
    public AddItems {
      Input.given("AddItems.catalogue", catalogue);
      Input.given("AddItems.reason", reason);
      items = Input.some("AddItems.items", items);
      departments = Input.list("AddItems.departments", departments);
      stages = Input.list("AddItems.stages", stages);
    }

    /**
     * Adds items.
     *
     * @param items the items, at least one
     * @param departments the departments of the items
     * @param reason the paper with the reasons
     * @return the command
     * @throws IllegalArgumentException if there is no item
     */
    public static AddItems of(
        List<ApprovalItem> items, List<Department> departments, DocumentRef reason) {
      return new AddItems(items, departments, List.of(), Optional.empty(), reason);
    }

    /**
     * Adds stages.
     *
     * @param stages the additional stages, and those whose lead changes with the items
     * @return a copy with it
     */
    public AddItems withStages(List<Stage> stages) {
      return new AddItems(items, departments, stages, catalogue, reason);
    }

    /**
     * Sets the version of the catalogue from which the items are taken.
     *
     * @param catalogue the version of the catalogue from which the items are taken
     * @return a copy with it
     */
    public AddItems withCatalogue(String catalogue) {
      return new AddItems(
          items,
          departments,
          stages,
          Optional.of(Input.given("AddItems.catalogue", catalogue)),
          reason);
    }

    /**
     * Adds items from the catalogue of the plan.
     *
     * @param catalogue the catalogue, in the version of the plan
     * @param codes the codes of the items
     * @param reason the paper with the reasons
     * @return the command
     * @throws IllegalArgumentException if the catalogue lacks an item, or there is no code
     */
    public static AddItems of(Catalogue catalogue, List<String> codes, DocumentRef reason) {
      List<ApprovalItem> items = catalogue.choose(codes);
      return new AddItems(
          items,
          catalogue.named(items, List.of()),
          List.of(),
          Optional.of(catalogue.version()),
          reason);
    }

    /**
     * Adds items of works from the catalogue of the plan.
     *
     * @param catalogue the catalogue, in the version of the plan
     * @param split the items of each work
     * @param approvals the approvals, with the works of the project
     * @param reason the paper with the reasons
     * @return the command
     * @throws IllegalArgumentException if the catalogue lacks an item, or there is no code
     */
    public static AddItems of(
        Catalogue catalogue, List<WorkItems> split, Approvals approvals, DocumentRef reason) {
      List<ApprovalItem> items =
          catalogue.choose(
              List.of(),
              split,
              approvals.works(),
              approvals.plan().stream()
                  .flatMap(plan -> plan.items().stream())
                  .map(ApprovalItem::code)
                  .toList());
      return new AddItems(
          items,
          catalogue.named(items, List.of()),
          List.of(),
          Optional.of(catalogue.version()),
          reason);
    }
  }

  /**
   * Drops items. Their recorded events remain.
   *
   * @param items the codes of the items, at least one
   * @param reason the paper with the reasons
   */
  record DropItems(List<String> items, DocumentRef reason) implements PlanCommand {
    /**
     * Copies the codes. Callers use {@link #of}, since components may be added.
     *
     * @param items the codes of the items
     * @param reason the paper with the reasons
     * @throws IllegalArgumentException if there is no code
     */
    public DropItems {
      Input.given("DropItems.reason", reason);
      items = Input.some("DropItems.items", items);
    }

    /**
     * Drops items.
     *
     * @param items the codes of the items, at least one
     * @param reason the paper with the reasons
     * @return the command
     * @throws IllegalArgumentException if there is no code
     */
    public static DropItems of(List<String> items, DocumentRef reason) {
      return new DropItems(items, reason);
    }
  }

  /**
   * Switches every item of the plan to another version of the catalogue. An attempt that began
   * before the day of the switch keeps its limits. A later one has the new ones, even if the switch
   * is entered afterwards. The gates of all items are those of the new version.
   *
   * @param catalogue the other version, or as many of its items as the plan can still contain
   * @param stages the stages whose lead or name changes; all others are unchanged
   * @param reason the paper with the reasons
   */
  record SwitchCatalogue(Catalogue catalogue, List<Stage> stages, DocumentRef reason)
      implements PlanCommand {
    /**
     * Copies the stages. Callers use {@link #of}, since components may be added.
     *
     * @param catalogue the other version
     * @param stages the stages that change
     * @param reason the paper with the reasons
     * @throws IllegalArgumentException if a component is missing
     */
    public SwitchCatalogue {
      Input.given("SwitchCatalogue.catalogue", catalogue);
      Input.given("SwitchCatalogue.reason", reason);
      stages = Input.list("SwitchCatalogue.stages", stages);
    }

    /**
     * Switches every item of the plan to another version of the catalogue.
     *
     * @param catalogue the other version
     * @param reason the paper with the reasons
     * @return the command
     * @throws IllegalArgumentException if a component is missing
     */
    public static SwitchCatalogue of(Catalogue catalogue, DocumentRef reason) {
      return new SwitchCatalogue(catalogue, List.of(), reason);
    }

    /**
     * Changes stages.
     *
     * @param stages the stages whose lead or name changes
     * @return a copy with it
     */
    public SwitchCatalogue withStages(List<Stage> stages) {
      return new SwitchCatalogue(catalogue, stages, reason);
    }
  }

  /**
   * Receives materials for all items that need them. A material may be received repeatedly.
   *
   * @param materials the materials, at least one
   */
  record ReceiveMaterials(List<MaterialRef> materials) implements PlanCommand {
    /**
     * Copies the list. Callers use {@link #of}, since components may be added.
     *
     * @param materials the materials
     * @throws IllegalArgumentException if there is none
     */
    public ReceiveMaterials {
      materials = Input.some("ReceiveMaterials.materials", materials);
    }

    /**
     * Receives materials for all items that need them.
     *
     * @param materials the materials, at least one
     * @return the command
     * @throws IllegalArgumentException if there is none
     */
    public static ReceiveMaterials of(List<MaterialRef> materials) {
      return new ReceiveMaterials(materials);
    }
  }
}
