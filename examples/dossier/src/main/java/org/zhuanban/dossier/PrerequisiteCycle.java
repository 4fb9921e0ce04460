package org.zhuanban.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds items that wait for each other for ever. */
final class PrerequisiteCycle {
  private final String file;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();

  /** The items from the first one to the one that is looked at, each needing the next. */
  private final List<String> path = new ArrayList<>();

  PrerequisiteCycle(String file, List<Item> items) {
    this.file = file;
    items.forEach(item -> this.items.put(item.id(), item));
  }

  /** {@return the first cycle as a fault that names its path; empty if there is none} */
  Optional<InputException> find() {
    return items.keySet().stream().flatMap(id -> from(id).stream()).findFirst();
  }

  private Optional<InputException> from(String id) {
    Item item = items.get(id);
    if (item == null || done.contains(id)) {
      return Optional.empty();
    }
    path.add(id);
    for (Prerequisite prerequisite : item.prerequisites()) {
      int start = path.indexOf(prerequisite.item());
      if (start >= 0) {
        List<String> cycle = new ArrayList<>(path.subList(start, path.size()));
        cycle.add(prerequisite.item());
        return Optional.of(
            new InputException(
                file,
                prerequisite.line(),
                "the items %s wait for each other; take one of these prerequisites out"
                    .formatted(String.join(" -> ", cycle))));
      }
      Optional<InputException> deeper = from(prerequisite.item());
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    path.remove(path.size() - 1);
    done.add(id);
    return Optional.empty();
  }
}
