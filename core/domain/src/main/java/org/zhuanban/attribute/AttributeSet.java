package org.zhuanban.attribute;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The attributes of a project, as values by keys.
 *
 * @param ofProject the attributes of the project itself
 * @param ofItems the attributes of its approval items, by their codes; an item without any is
 *     missing
 */
public record AttributeSet(
    SortedMap<String, String> ofProject, SortedMap<String, SortedMap<String, String>> ofItems) {
  /** The maximum number of attributes of a project, and of an item. */
  public static final int MOST = 50;

  /** The set without attributes. */
  public static final AttributeSet NONE = new AttributeSet(new TreeMap<>(), new TreeMap<>());

  /**
   * Copies the maps.
   *
   * @param ofProject the attributes of the project itself
   * @param ofItems the attributes of its approval items
   */
  public AttributeSet {
    ofProject = copy(ofProject);
    SortedMap<String, SortedMap<String, String>> items = new TreeMap<>();
    ofItems.forEach((item, values) -> items.put(item, copy(values)));
    ofItems = Collections.unmodifiableSortedMap(items);
  }

  /**
   * Finds the attributes of an item.
   *
   * @param item the code of the item
   * @return the values by keys; empty if there are none
   */
  public SortedMap<String, String> ofItem(String item) {
    return ofItems.getOrDefault(item, Collections.emptySortedMap());
  }

  /**
   * {@return the attributes, as values by keys}
   *
   * @param item the code of the item; empty for the project
   */
  public SortedMap<String, String> of(Optional<String> item) {
    return item.map(this::ofItem).orElse(ofProject);
  }

  /**
   * {@return a copy with the given attributes; those of the same key are replaced}
   *
   * @param item the code of the item; empty for the project
   * @param attributes the attributes
   */
  public AttributeSet with(Optional<String> item, List<Attribute> attributes) {
    SortedMap<String, String> values = new TreeMap<>(of(item));
    for (Attribute attribute : attributes) {
      if (attribute.value().isPresent()) {
        values.put(attribute.key(), attribute.value().get());
      } else {
        values.remove(attribute.key());
      }
    }
    if (item.isEmpty()) {
      return new AttributeSet(values, ofItems);
    }
    SortedMap<String, SortedMap<String, String>> items = new TreeMap<>(ofItems);
    if (values.isEmpty()) {
      items.remove(item.get());
    } else {
      items.put(item.get(), values);
    }
    return new AttributeSet(ofProject, items);
  }

  private static SortedMap<String, String> copy(Map<String, String> values) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
