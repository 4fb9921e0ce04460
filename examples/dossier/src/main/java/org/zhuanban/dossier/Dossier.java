package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuanban.approval.plan.ProjectWork;

/**
 * A whole project as it was read: checked for form and for references, not yet for law.
 *
 * @param file the name of the file
 * @param project the project
 * @param departments the departments by code, in the order of the file
 * @param taskForce the task force
 * @param stages the stages in the order of the file
 * @param works the works in the order of the file; empty for a project without works
 * @param items the items by id, in the order of the file
 * @param history what happened, in its order
 * @param refusedEvents what was wrong with events that were left out
 * @param policies the policies by id, in the order of the file
 * @param expected what must come out; empty if the dossier does not say
 */
record Dossier(
    String file,
    Project project,
    Map<String, Department> departments,
    TaskForcePlan taskForce,
    List<Stage> stages,
    List<ProjectWork> works,
    Map<String, Item> items,
    List<HistoryEvent> history,
    List<InputException> refusedEvents,
    Map<String, PolicyDef> policies,
    Optional<Expected> expected) {
  /**
   * Gets an item.
   *
   * @param id an id that some event or prerequisite of this dossier names
   * @return the item
   */
  Item item(String id) {
    return found(items, id);
  }

  /**
   * Gets a department.
   *
   * @param code a code that some part of this dossier names
   * @return the department
   */
  Department department(String code) {
    return found(departments, code);
  }

  /** {@return the department whose calendar counts where no other one does} */
  Department leadBureau() {
    return departments.values().stream()
        .filter(department -> department.role().filter(Department.LEAD_BUREAU::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a dossier has a lead bureau"));
  }

  /**
   * Finds the reason of the last extension of an item.
   *
   * @param item the item
   * @param day the last day of entry
   * @return the reason; empty if there is no extension or none is given
   */
  Optional<String> extensionReason(String item, LocalDate day) {
    return history.stream()
        .filter(event -> event.type() == EventType.EXTENSION && !event.enteredOn().isAfter(day))
        .filter(event -> event.optionalText("item").filter(item::equals).isPresent())
        .reduce((earlier, later) -> later)
        .flatMap(event -> event.optionalText("reason"));
  }

  private static <T> T found(Map<String, T> all, String key) {
    T value = all.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the dossier has no " + Quoted.of(key));
    }
    return value;
  }
}
