package org.zhuanban.approval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhuanban.feature.Refusal;
import org.zhuanban.party.Department;
import org.zhuanban.party.Level;

/**
 * What has to be approved for a project: its items in stages, and the departments that decide.
 *
 * @param departments the departments, each code once
 * @param stages the stages, each number once
 * @param items the items, each code once
 */
public record ApprovalPlan(
    List<Department> departments, List<Stage> stages, List<ApprovalItem> items) {
  /**
   * Copies the lists.
   *
   * @param departments the departments
   * @param stages the stages
   * @param items the items
   */
  public ApprovalPlan {
    departments = List.copyOf(departments);
    stages = List.copyOf(stages);
    items = List.copyOf(items);
  }

  /**
   * Finds an item.
   *
   * @param code its code
   * @return the item; empty if the plan has none
   */
  public Optional<ApprovalItem> item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /**
   * Finds a department.
   *
   * @param code its code
   * @return the department; empty if the plan has none
   */
  public Optional<Department> department(String code) {
    return departments.stream().filter(department -> department.code().equals(code)).findFirst();
  }

  /** {@return the departments of the county that decide an item or take part in one, by code} */
  public List<Department> approvingDepartments() {
    NavigableSet<String> codes = new TreeSet<>();
    items.forEach(item -> item.departments().forEach(codes::add));
    return codes.stream()
        .flatMap(code -> department(code).stream())
        .filter(department -> department.level() == Level.COUNTY)
        .toList();
  }

  /**
   * Checks the plan as a whole.
   *
   * @return every fault, not only the first; empty if there is none
   */
  public List<Refusal> faults() {
    List<Refusal> faults = new ArrayList<>();
    repeated(departments.stream().map(Department::code).toList())
        .forEach(code -> faults.add(Refusal.of(ApprovalRule.DEPARTMENT_REPEATED, code)));
    repeated(stages.stream().map(Stage::number).toList())
        .forEach(number -> faults.add(Refusal.of(ApprovalRule.STAGE_REPEATED, number)));
    repeated(items.stream().map(ApprovalItem::code).toList())
        .forEach(code -> faults.add(Refusal.of(ApprovalRule.ITEM_REPEATED, code)));
    for (Stage stage : stages) {
      if (department(stage.lead()).isEmpty()) {
        faults.add(Refusal.of(ApprovalRule.UNKNOWN_LEAD_DEPARTMENT, stage.number(), stage.lead()));
      }
    }
    items.forEach(item -> itemFaults(item, faults));
    cycle()
        .ifPresent(
            path ->
                faults.add(Refusal.of(ApprovalRule.PREREQUISITE_CYCLE, String.join(" -> ", path))));
    return faults;
  }

  private void itemFaults(ApprovalItem item, List<Refusal> faults) {
    if (stages.stream().noneMatch(stage -> stage.number() == item.stage())) {
      faults.add(Refusal.of(ApprovalRule.UNKNOWN_STAGE, item.code(), item.stage()));
    }
    item.departments()
        .filter(code -> department(code).isEmpty())
        .forEach(
            code -> faults.add(Refusal.of(ApprovalRule.UNKNOWN_DEPARTMENT, item.code(), code)));
    for (Prerequisite prerequisite : item.prerequisites()) {
      if (item(prerequisite.item()).isEmpty()) {
        faults.add(Refusal.of(ApprovalRule.UNKNOWN_PREREQUISITE, item.code(), prerequisite.item()));
      }
    }
    if (item.committedLonger()) {
      faults.add(
          Refusal.of(
              ApprovalRule.COMMITTED_LONGER_THAN_STATUTORY,
              item.code(),
              item.committed().orElseThrow(),
              item.statutory().orElseThrow()));
    }
    item.opinionNotShorter()
        .ifPresent(
            within ->
                faults.add(
                    Refusal.of(
                        ApprovalRule.OPINION_LIMIT_NOT_SHORTER,
                        item.code(),
                        within,
                        item.promised().orElseThrow())));
  }

  private static <T> Set<T> repeated(List<T> values) {
    Set<T> seen = new HashSet<>();
    Set<T> repeated = new TreeSet<>();
    values.stream().filter(value -> !seen.add(value)).forEach(repeated::add);
    return repeated;
  }

  /** A cycle of prerequisites with its path, the first item repeated at the end. */
  private Optional<List<String>> cycle() {
    Set<String> done = new HashSet<>();
    for (ApprovalItem item : items) {
      Optional<List<String>> cycle = cycle(item.code(), new ArrayDeque<>(), done);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    return Optional.empty();
  }

  private Optional<List<String>> cycle(String code, Deque<String> path, Set<String> done) {
    if (path.contains(code)) {
      List<String> cycle = new ArrayList<>(path);
      cycle = new ArrayList<>(cycle.subList(cycle.indexOf(code), cycle.size()));
      cycle.add(code);
      return Optional.of(cycle);
    }
    Optional<ApprovalItem> item = item(code);
    if (item.isEmpty() || !done.add(code)) {
      return Optional.empty();
    }
    path.addLast(code);
    for (Prerequisite prerequisite : item.get().prerequisites()) {
      Optional<List<String>> cycle = cycle(prerequisite.item(), path, done);
      if (cycle.isPresent()) {
        return cycle;
      }
    }
    path.removeLast();
    return Optional.empty();
  }
}
