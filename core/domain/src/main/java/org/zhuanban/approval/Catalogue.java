package org.zhuanban.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhuanban.approval.PlanCommand.AddItems;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;
import org.zhuanban.party.DocumentRef;

/**
 * One version of a county's catalogue of approval items (事项清单). A project keeps the version that
 * its plan was made from, until {@link PlanCommand.SwitchCatalogue} gives it another one.
 *
 * @param version the name of the version, unique in the county
 * @param validFrom the first day on which it holds
 * @param basis the text by which it was published
 * @param departments the departments, each code once
 * @param items the items, each code once; an item's stage is its number in every plan
 */
public record Catalogue(
    String version,
    LocalDate validFrom,
    String basis,
    List<Department> departments,
    List<ApprovalItem> items) {
  /**
   * Checks the name of the version and copies the lists.
   *
   * @param version the name of the version
   * @param validFrom the first day on which it holds
   * @param basis the text by which it was published
   * @param departments the departments
   * @param items the items
   * @throws IllegalArgumentException if the version is blank
   */
  public Catalogue {
    Input.said("Catalogue.version", version, Integer.MAX_VALUE);
    departments = Input.list("Catalogue.departments", departments);
    items = Input.list("Catalogue.items", items);
  }

  /**
   * Finds an item.
   *
   * @param code its code
   * @return the item; empty if the catalogue has none
   */
  public Optional<ApprovalItem> item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /**
   * Makes a plan out of items. Whether it has faults, {@link ApprovalPlan#faults} says: a
   * prerequisite that was not chosen is one, and so is a code that stands in the catalogue twice.
   *
   * @param codes the codes of the items, in the order of the plan
   * @param stages the stages, with the departments that lead them
   * @return the plan, with the departments that it names
   * @throws IllegalArgumentException if the catalogue lacks an item; all that it lacks are named
   */
  public ApprovalPlan plan(List<String> codes, List<Stage> stages) {
    List<ApprovalItem> chosen = choose(codes);
    List<Stage> led = Input.list("Catalogue.plan.stages", stages);
    return new ApprovalPlan(
        named(chosen, led.stream().map(Stage::lead).toList()), led, chosen, Optional.of(version));
  }

  /**
   * Makes the command that adds items to a plan of this version.
   *
   * @param codes the codes of the items
   * @param reason the paper that says why
   * @return the command
   * @throws IllegalArgumentException if the catalogue lacks an item, or there is no code
   */
  public AddItems addition(List<String> codes, DocumentRef reason) {
    List<ApprovalItem> chosen = choose(codes);
    return new AddItems(chosen, named(chosen, List.of()), List.of(), Optional.of(version), reason);
  }

  private List<ApprovalItem> choose(List<String> codes) {
    List<String> unknown =
        Input.list("Catalogue.plan.codes", Input.given("Catalogue.plan.codes", codes)).stream()
            .filter(code -> item(code).isEmpty())
            .toList();
    if (!unknown.isEmpty()) {
      throw InputFault.UNKNOWN.at("Catalogue.items", version, unknown);
    }
    List<ApprovalItem> chosen = new ArrayList<>();
    for (String code : codes) {
      items.stream().filter(item -> item.code().equals(code)).forEach(chosen::add);
    }
    return chosen;
  }

  private List<Department> named(List<ApprovalItem> chosen, Collection<String> leads) {
    NavigableSet<String> codes = new TreeSet<>(leads);
    chosen.stream().flatMap(ApprovalItem::departments).forEach(codes::add);
    return departments.stream().filter(each -> codes.contains(each.code())).toList();
  }

  /** The items of a plan as they stand here; those that are not here as they stand there. */
  Stream<ApprovalItem> reread(ApprovalPlan plan) {
    return plan.items().stream().map(item -> item(item.code()).orElse(item));
  }
}
