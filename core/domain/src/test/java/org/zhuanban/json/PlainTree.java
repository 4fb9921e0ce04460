package org.zhuanban.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What every tree is made of. */
public final class PlainTree {
  /** How records, objects and optional values print themselves. */
  private static final List<String> PRINTED = List.of("Optional", "=", "@", "[");

  private final List<Object> strange = new ArrayList<>();

  private PlainTree() {}

  /** Checks that any library for JSON writes a tree, and that no key is the text of an object. */
  public static void check(Object tree) {
    PlainTree walk = new PlainTree();
    walk.visit(tree);
    assertThat(walk.strange).isEmpty();
  }

  private void visit(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (key, value) -> {
            if (!(key instanceof String name) || PRINTED.stream().anyMatch(name::contains)) {
              strange.add(key);
            }
            visit(value);
          });
    } else if (tree instanceof List<?> list) {
      list.forEach(this::visit);
    } else if (Stream.of(String.class, Long.class, Double.class, Boolean.class)
            .noneMatch(it -> it.isInstance(tree))
        || tree.toString().startsWith("Optional")) {
      strange.add(tree);
    }
  }
}
