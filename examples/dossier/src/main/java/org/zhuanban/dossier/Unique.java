package org.zhuanban.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Finds entries of a list that have the same id. */
final class Unique {
  private final Faults faults;

  Unique(Faults faults) {
    this.faults = faults;
  }

  /**
   * Checks a list.
   *
   * @param list the list; anything else is passed over, having been refused before
   * @param key the key of the id
   * @param thing what the list holds, in the singular
   */
  void check(YamlValue list, String key, String thing) {
    List<YamlValue> entries = list.isList() ? list.values() : List.of();
    Map<String, Integer> lines = new HashMap<>();
    for (YamlValue entry : entries) {
      Optional<YamlValue> id =
          Optional.of(entry)
              .filter(value -> value.node() instanceof MappingNode)
              .flatMap(value -> value.fields(thing).optional(key));
      if (id.isPresent() && id.get().node() instanceof ScalarNode scalar) {
        Integer before = lines.putIfAbsent(scalar.getValue(), id.get().line());
        if (before != null) {
          faults.add(
              id.get()
                  .fault(
                      "is %s, which line %s uses already"
                          .formatted(Quoted.of(scalar.getValue()), before)));
        }
      }
    }
  }
}
