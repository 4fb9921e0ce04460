package org.zhuanban.proceeding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuanban.input.Input;
import org.zhuanban.input.InputFault;

/**
 * The table of the steps of a kind of proceeding.
 *
 * @param name the name of the kind, such as {@code hearing}: 1 to 24 characters out of {@code a-z
 *     0-9 -}
 * @param steps the steps in their order; each refers only to earlier ones
 */
public record ProceedingTable(String name, List<Step> steps) {
  /**
   * Checks that the steps are in order.
   *
   * @param name the name of the kind
   * @param steps the steps
   * @throws IllegalArgumentException if the name is malformed, if there is no step, if a name
   *     occurs twice, or if a step refers to none before it
   */
  public ProceedingTable {
    if (!Input.given("ProceedingTable.name", name).matches("[a-z0-9-]{1,24}")) {
      throw InputFault.CHARACTERS.at("ProceedingTable.name", 24, "a-z 0-9 -", name);
    }
    steps = Input.list("ProceedingTable.steps", steps);
    if (steps.isEmpty()) {
      throw InputFault.MISSING.at("ProceedingTable.steps");
    }
    Set<String> earlier = new HashSet<>();
    for (Step step : steps) {
      for (String other : step.after()) {
        check(name, step, other, earlier);
      }
      for (String other : step.waitsFor()) {
        check(name, step, other, earlier);
      }
      if (!earlier.add(step.name())) {
        throw InputFault.REPEATED.at("ProceedingTable.steps", step.name());
      }
    }
  }

  private static void check(String name, Step step, String other, Set<String> earlier) {
    if (!earlier.contains(other)) {
      throw InputFault.UNKNOWN.at("Step." + step.name(), name, other);
    }
  }

  /**
   * Finds a step.
   *
   * @param step the name of the step
   * @return the step; empty if the table has no such step
   */
  public Optional<Step> step(String step) {
    return steps.stream().filter(each -> each.name().equals(step)).findFirst();
  }
}
