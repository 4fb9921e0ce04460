package org.zhuanban.dossier;

import java.util.List;
import java.util.Optional;
import org.zhuanban.approval.plan.Material;
import org.zhuanban.approval.plan.MaterialRef;

/**
 * The one set of materials of a dossier. Items mean the same by the same name, and what bears the
 * name of the result of a prerequisite is that result.
 *
 * @param names the names, each once
 * @param items the items
 */
record Materials(List<String> names, List<Item> items) {
  /**
   * Gathers the materials.
   *
   * @param dossier the dossier
   */
  Materials(Dossier dossier) {
    this(
        dossier.items().values().stream()
            .flatMap(item -> item.materials().stream())
            .distinct()
            .toList(),
        List.copyOf(dossier.items().values()));
  }

  /**
   * Lists what an item needs.
   *
   * @param item the item
   * @return its materials, each once
   */
  List<Material> of(Item item) {
    return item.materials().stream()
        .distinct()
        .map(name -> new Material(code(name), name, true, producer(name, item)))
        .toList();
  }

  /**
   * Names a material.
   *
   * @param name its name in the dossier
   * @return how the library names it
   */
  MaterialRef ref(String name) {
    return MaterialRef.shared(code(name));
  }

  private String code(String name) {
    return "M" + (names.indexOf(name) + 1);
  }

  /** The prerequisite that results in it; none if several items do, since either may be meant. */
  private Optional<String> producer(String name, Item needing) {
    List<String> producers =
        items.stream()
            .filter(item -> item.result().filter(name::equals).isPresent())
            .map(Item::id)
            .toList();
    return producers.size() == 1
        ? needing.prerequisites().stream()
            .map(Prerequisite::item)
            .filter(producers::contains)
            .findFirst()
        : Optional.empty();
  }
}
