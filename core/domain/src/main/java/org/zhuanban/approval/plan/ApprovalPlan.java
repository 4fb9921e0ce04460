package org.zhuanban.approval.plan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhuanban.glossary.Term;
import org.zhuanban.input.Input;
import org.zhuanban.party.Department;

/**
 * The approvals that a project needs: items in stages, and the deciding departments.
 *
 * @param departments the departments, each code once
 * @param stages the stages, each number once
 * @param items the items, each code once
 * @param catalogue the version of the catalogue from which the items are taken; empty for a plan
 *     without catalogue, or one known only by report
 */
@Term(zh = "并联审批方案", en = "plan of parallel approvals", law = "优化营商环境条例第四十一条、第四十二条")
public record ApprovalPlan(
    List<Department> departments,
    List<Stage> stages,
    List<ApprovalItem> items,
    Optional<String> catalogue) {
  /**
   * Copies the lists.
   *
   * @param departments the departments
   * @param stages the stages
   * @param items the items
   * @param catalogue the version of the catalogue
   */
  public ApprovalPlan {
    departments = Input.list("ApprovalPlan.departments", departments);
    stages = Input.list("ApprovalPlan.stages", stages);
    items = Input.list("ApprovalPlan.items", items);
  }

  /**
   * Creates a plan without a catalogue.
   *
   * @param departments the departments
   * @param stages the stages
   * @param items the items
   */
  public ApprovalPlan(List<Department> departments, List<Stage> stages, List<ApprovalItem> items) {
    this(departments, stages, items, Optional.empty());
  }

  /**
   * Finds an item.
   *
   * @param code its code
   * @return the item; empty if the plan has none
   */
  public Optional<ApprovalItem> item(String code) {
    // A loop, since every command calls this for every duty of a project.
    for (ApprovalItem item : items) {
      if (item.code().equals(code)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  /**
   * Finds a department.
   *
   * @param code its code
   * @return the department; empty if the plan has none
   */
  public Optional<Department> department(String code) {
    for (Department department : departments) {
      if (department.code().equals(code)) {
        return Optional.of(department);
      }
    }
    return Optional.empty();
  }

  /** {@return the departments in the county that decide an item or take part in one, by code} */
  public List<Department> approvingDepartments() {
    NavigableSet<String> codes = new TreeSet<>();
    items.forEach(item -> item.departments().forEach(codes::add));
    return codes.stream()
        .flatMap(code -> department(code).stream())
        .filter(Department::inCounty)
        .toList();
  }

  /**
   * {@return a copy with additional elements, which replace those of the same code or number}
   *
   * @param items the items
   * @param departments the departments
   * @param stages the stages
   */
  public ApprovalPlan with(
      List<ApprovalItem> items, List<Department> departments, List<Stage> stages) {
    return new ApprovalPlan(
        merged(this.departments, departments, Department::code),
        merged(this.stages, stages, Stage::number),
        merged(this.items, items, ApprovalItem::code),
        catalogue);
  }

  /**
   * {@return the plan without some items}
   *
   * @param codes the codes of the items
   */
  public ApprovalPlan without(List<String> codes) {
    return new ApprovalPlan(
        departments,
        stages,
        items.stream().filter(item -> !codes.contains(item.code())).toList(),
        catalogue);
  }

  /**
   * {@return the plan without the items of some works, on which no item of the whole project rests
   * any more}
   *
   * @param works the codes of the works
   */
  public ApprovalPlan withoutWorks(Collection<String> works) {
    Set<String> gone =
        items.stream()
            .filter(item -> item.work().filter(works::contains).isPresent())
            .map(ApprovalItem::code)
            .collect(Collectors.toSet());
    return new ApprovalPlan(
        departments,
        stages,
        items.stream()
            .filter(item -> !gone.contains(item.code()))
            .map(item -> item.work().isPresent() ? item : resting(item, gone))
            .toList(),
        catalogue);
  }

  private static ApprovalItem resting(ApprovalItem item, Set<String> gone) {
    return item.withPrerequisites(
            item.prerequisites().stream().filter(before -> !gone.contains(before.item())).toList())
        .withMaterials(
            item.materials().stream()
                .filter(material -> material.producedBy().filter(gone::contains).isEmpty())
                .toList());
  }

  /**
   * {@return the same items by another version of the catalogue}
   *
   * @param other the other version
   * @param changed the stages that change with it
   * @param works the works of the project
   */
  public ApprovalPlan under(Catalogue other, List<Stage> changed, Works works) {
    return new ApprovalPlan(
        merged(departments, other.departments(), Department::code),
        merged(stages, changed, Stage::number),
        other.reread(this, works).toList(),
        Optional.of(other.version()));
  }

  private static <T> List<T> merged(List<T> before, List<T> more, Function<T, ?> key) {
    Map<Object, T> merged = new LinkedHashMap<>();
    before.forEach(each -> merged.put(key.apply(each), each));
    more.forEach(each -> merged.put(key.apply(each), each));
    return List.copyOf(merged.values());
  }
}
