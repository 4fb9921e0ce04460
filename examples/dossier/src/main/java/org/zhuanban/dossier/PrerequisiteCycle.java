package org.zhuanban.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds items that wait for each other for ever. */
final class PrerequisiteCycle {
  /** How many items of a cycle a message names. */
  private static final int SHOWN = 10;

  private final String file;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();

  /** The items from the first one to the one that is looked at, each needing the next. */
  private final List<String> path = new ArrayList<>();

  /** Where in the path each of its items stands. */
  private final Map<String, Integer> at = new HashMap<>();

  PrerequisiteCycle(String file, List<Item> items) {
    this.file = file;
    items.forEach(item -> this.items.put(item.id(), item));
  }

  /** {@return the first cycle as a fault that names its path; empty if there is none} */
  Optional<InputException> find() {
    return items.keySet().stream().flatMap(id -> from(id).stream()).findFirst();
  }

  /** Step by step and not by calling itself: a dossier holds chains of thousands of items. */
  private Optional<InputException> from(String first) {
    Deque<Iterator<Prerequisite>> open = new ArrayDeque<>();
    enter(first, open);
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        String left = path.remove(path.size() - 1);
        at.remove(left);
        done.add(left);
        continue;
      }
      Prerequisite needed = open.peek().next();
      Integer start = at.get(needed.item());
      if (start != null) {
        return Optional.of(fault(path.subList(start, path.size()), needed));
      }
      enter(needed.item(), open);
    }
    return Optional.empty();
  }

  private void enter(String id, Deque<Iterator<Prerequisite>> open) {
    Item item = items.get(id);
    if (item != null && !done.contains(id)) {
      at.put(id, path.size());
      path.add(id);
      open.push(item.prerequisites().iterator());
    }
  }

  private InputException fault(List<String> cycle, Prerequisite last) {
    List<String> shown = new ArrayList<>(cycle);
    if (cycle.size() > SHOWN) {
      shown.subList(SHOWN - 1, cycle.size() - 1).clear();
      shown.add(SHOWN - 1, "%s more".formatted(cycle.size() - SHOWN));
    }
    shown.add(last.item());
    return new InputException(
        file,
        last.line(),
        "the items %s wait for each other; take one of these prerequisites out"
            .formatted(String.join(" -> ", shown)));
  }
}
