package org.zhuanban.approval.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;
import org.zhuanban.party.Department;

/**
 * One version of a county's catalogue of approval items (事项目录). A project keeps the version of its
 * plan until the plan is switched to another one.
 *
 * @param version the name of the version, unique in the county
 * @param validFrom the first day on which it is in force
 * @param basis the text by which it was published
 * @param departments the departments, each code once
 * @param items the items, each code once; an item's stage is its number in every plan
 */
@Term(zh = "审批事项目录", en = "catalogue of approval items")
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
   * @param validFrom the first day on which it is in force
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
   * Creates a plan of items. A missing prerequisite and a code that occurs twice in the catalogue
   * are faults, which are refused with the plan.
   *
   * @param codes the codes of the items, in the order of the plan
   * @param stages the stages, with the departments that lead them
   * @return the plan, with its departments
   * @throws IllegalArgumentException if the catalogue lacks items; the message names all of them
   */
  public ApprovalPlan plan(List<String> codes, List<Stage> stages) {
    List<ApprovalItem> chosen = choose(codes);
    List<Stage> led = Input.list("Catalogue.plan.stages", stages);
    return new ApprovalPlan(
        named(chosen, led.stream().map(Stage::lead).toList()), led, chosen, Optional.of(version));
  }

  /**
   * Creates a plan by works. An item of a work has the code of {@link ProjectWork#itemCode}. It
   * rests on items of the same work. Without one, it rests on that of the works of the stage
   * before, else of the whole project. An item of the whole project rests on such items, else on
   * those of every work.
   *
   * @param codes the codes of the items of the whole project, in the order of the plan
   * @param split the items of each work, in the order of the plan
   * @param works the works of the project
   * @param stages the stages, with the departments that lead them
   * @return the plan, with its departments
   * @throws IllegalArgumentException if the catalogue lacks items; the message names all of them
   */
  public ApprovalPlan plan(
      List<String> codes,
      List<WorkItems> split,
      Collection<ProjectWork> works,
      List<Stage> stages) {
    List<String> all = new ArrayList<>(codes);
    split.forEach(of -> all.addAll(of.codes()));
    ApprovalPlan whole = plan(all, stages);
    return new ApprovalPlan(
        whole.departments(),
        whole.stages(),
        choose(codes, split, Works.NONE.with(works, validFrom), Set.of()),
        whole.catalogue());
  }

  /**
   * Selects items for works, for example to add them to a plan.
   *
   * @param codes the codes of the items of the whole project
   * @param split the items of each work
   * @param works the works of the project
   * @param planned the codes of the items that the plan has already
   * @return the items, first those of the whole project
   * @throws IllegalArgumentException if the catalogue lacks items; the message names all of them
   */
  public List<ApprovalItem> choose(
      List<String> codes, List<WorkItems> split, Works works, Collection<String> planned) {
    Set<String> places = new HashSet<>(planned);
    places.addAll(codes);
    split.forEach(
        of -> of.codes().forEach(code -> places.add(ProjectWork.itemCode(code, of.work()))));
    WorkSplit rule = new WorkSplit(places, works);
    return Stream.concat(
            choose(codes).stream().map(item -> rule.of(item, Optional.empty())),
            split.stream()
                .flatMap(
                    of ->
                        choose(of.codes()).stream()
                            .map(item -> rule.of(item, Optional.of(of.work())))))
        .toList();
  }

  /**
   * Selects items.
   *
   * @param codes the codes of the items
   * @return the items in that order; an item that occurs twice in the catalogue is repeated
   * @throws IllegalArgumentException if the catalogue lacks items; the message names all of them
   */
  public List<ApprovalItem> choose(List<String> codes) {
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

  /**
   * Returns the departments of items and stages.
   *
   * @param chosen the items
   * @param leads the codes of the departments that lead stages
   * @return the departments, in the order of the catalogue
   */
  public List<Department> named(List<ApprovalItem> chosen, Collection<String> leads) {
    NavigableSet<String> codes = new TreeSet<>(leads);
    chosen.stream().flatMap(ApprovalItem::departments).forEach(codes::add);
    return departments.stream().filter(each -> codes.contains(each.code())).toList();
  }

  /** Returns the items of a plan by this catalogue; items missing in it are unchanged. */
  Stream<ApprovalItem> reread(ApprovalPlan plan, Works works) {
    WorkSplit rule =
        new WorkSplit(
            plan.items().stream().map(ApprovalItem::code).collect(Collectors.toSet()), works);
    return plan.items().stream()
        .map(item -> item(item.catalogueCode()).map(now -> rule.of(now, item.work())).orElse(item));
  }
}
