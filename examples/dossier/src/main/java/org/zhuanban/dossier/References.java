package org.zhuanban.dossier;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.zhuanban.calendar.CalendarBook;

/**
 * What the parts of a dossier can name. It is gathered before they are read, so that a fault in one
 * item does not make every mention of it a fault as well.
 *
 * @param calendars the calendars
 * @param departments the codes of the departments
 * @param stages the numbers of the stages
 * @param items the ids of the items
 * @param materials the names of what items need to be handed in
 * @param policies the ids of the policies
 * @param works the codes of the works
 * @param problemLevels the levels at which problems are decided
 */
record References(
    CalendarBook calendars,
    Set<String> departments,
    Set<String> stages,
    Set<String> items,
    Set<String> materials,
    Set<String> policies,
    Set<String> works,
    Set<String> problemLevels) {
  /**
   * Gathers the names.
   *
   * @param root the whole dossier
   * @param calendars the calendars
   * @return the names, in the order of the file
   */
  static References of(YamlFields root, CalendarBook calendars) {
    Set<String> departments = new LinkedHashSet<>();
    root.optional("departments")
        .filter(value -> value.node() instanceof MappingNode)
        .ifPresent(value -> departments.addAll(value.fields("departments").keys()));
    Set<String> levels = new LinkedHashSet<>();
    root.optional("task_force")
        .filter(value -> value.node() instanceof MappingNode)
        .flatMap(value -> value.fields("task_force").optional("problem_levels"))
        .filter(value -> !value.values().isEmpty())
        .ifPresentOrElse(
            value -> levels.addAll(scalars(value, "level")),
            () -> levels.addAll(ProblemActs.COUNTY_LEVELS));
    return new References(
        calendars,
        Collections.unmodifiableSet(departments),
        scalars(root, "stages", "number"),
        scalars(root, "items", "id"),
        scalars(root, "items", "materials"),
        scalars(root, "policies", "id"),
        scalars(root, "works", "code"),
        Collections.unmodifiableSet(levels));
  }

  private static Set<String> scalars(YamlFields root, String part, String key) {
    return root.optional(part).map(value -> scalars(value, key)).orElse(Set.of());
  }

  private static Set<String> scalars(YamlValue list, String key) {
    Set<String> found = new LinkedHashSet<>();
    List<YamlValue> entries = list.isList() ? list.values() : List.of();
    for (YamlValue entry : entries) {
      if (entry.node() instanceof MappingNode) {
        entry
            .fields(key)
            .optional(key)
            .map(YamlValue::node)
            .ifPresent(node -> texts(node).forEach(found::add));
      }
    }
    return Collections.unmodifiableSet(found);
  }

  private static Stream<String> texts(Node node) {
    if (node instanceof SequenceNode several) {
      return several.getValue().stream().flatMap(References::texts);
    }
    return node instanceof ScalarNode scalar ? Stream.of(scalar.getValue()) : Stream.empty();
  }
}
