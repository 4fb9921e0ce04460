package org.zhuanban.approval;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.plan.ApprovalItem;
import org.zhuanban.approval.plan.Catalogue;
import org.zhuanban.approval.plan.MaterialRef;
import org.zhuanban.approval.plan.Stage;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/** What can be asked of a plan that was laid down. */
public sealed interface PlanCommand extends ApprovalCommand.OnPlan {
  /**
   * Adds items.
   *
   * @param items the items, at least one
   * @param departments the departments that they name; those of the plan may be repeated unchanged
   * @param stages the stages that the plan lacks, or whose lead changes with the items
   * @param catalogue the version of the catalogue that they were taken from; empty if from none
   * @param reason the paper that says why
   */
  record AddItems(
      List<ApprovalItem> items,
      List<Department> departments,
      List<Stage> stages,
      Optional<String> catalogue,
      DocumentRef reason)
      implements PlanCommand {
    /**
     * Copies the lists. Callers use {@link #of}, as the components may grow.
     *
     * @param items the items
     * @param departments the departments that they name
     * @param stages the stages that the plan lacks, or whose lead changes
     * @param catalogue the version of the catalogue
     * @param reason the paper that says why
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
     * @param departments the departments that they name
     * @param reason the paper that says why
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
     * @param stages the stages that the plan lacks, or whose lead changes with the items
     * @return the same with it
     */
    public AddItems withStages(List<Stage> stages) {
      return new AddItems(items, departments, stages, catalogue, reason);
    }

    /**
     * Names the version of the catalogue that the items were taken from.
     *
     * @param catalogue the version of the catalogue that they were taken from
     * @return the same with it
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
     * Adds items of the catalogue that the plan is made of.
     *
     * @param catalogue the catalogue, in the version of the plan
     * @param codes the codes of the items
     * @param reason the paper that says why
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
  }

  /**
   * Drops items. What has happened to them stays.
   *
   * @param items the codes of the items, at least one
   * @param reason the paper that says why
   */
  record DropItems(List<String> items, DocumentRef reason) implements PlanCommand {
    /**
     * Copies the codes. Callers use {@link #of}, as the components may grow.
     *
     * @param items the codes of the items
     * @param reason the paper that says why
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
     * @param reason the paper that says why
     * @return the command
     * @throws IllegalArgumentException if there is no code
     */
    public static DropItems of(List<String> items, DocumentRef reason) {
      return new DropItems(items, reason);
    }
  }

  /**
   * Reads every item of the plan from another version of the catalogue. An attempt that has begun
   * keeps its limits; the gates of all items are those of the new version.
   *
   * @param catalogue the other version; of a large one as many items as the plan may yet have
   * @param stages the stages whose lead or name changes; all others stay
   * @param reason the paper that says why
   */
  record SwitchCatalogue(Catalogue catalogue, List<Stage> stages, DocumentRef reason)
      implements PlanCommand {
    /**
     * Copies the stages. Callers use {@link #of}, as the components may grow.
     *
     * @param catalogue the other version
     * @param stages the stages that change
     * @param reason the paper that says why
     * @throws IllegalArgumentException if a component is missing
     */
    public SwitchCatalogue {
      Input.given("SwitchCatalogue.catalogue", catalogue);
      Input.given("SwitchCatalogue.reason", reason);
      stages = Input.list("SwitchCatalogue.stages", stages);
    }

    /**
     * Reads every item of the plan from another version of the catalogue.
     *
     * @param catalogue the other version
     * @param reason the paper that says why
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
     * @return the same with it
     */
    public SwitchCatalogue withStages(List<Stage> stages) {
      return new SwitchCatalogue(catalogue, stages, reason);
    }
  }

  /**
   * Receives materials for whatever items need them. One that came before may come again.
   *
   * @param materials the materials, at least one
   */
  record ReceiveMaterials(List<MaterialRef> materials) implements PlanCommand {
    /**
     * Copies the list. Callers use {@link #of}, as the components may grow.
     *
     * @param materials the materials
     * @throws IllegalArgumentException if there is none
     */
    public ReceiveMaterials {
      materials = Input.some("ReceiveMaterials.materials", materials);
    }

    /**
     * Receives materials for whatever items need them.
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
