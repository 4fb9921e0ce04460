package org.zhuanban.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of what is owed, or was, beside the decision on an item.
 *
 * @param item the item
 * @param key the key under which it stands in the block of the item
 * @param text what stands there
 */
record Beside(String item, String key, String text) {
  /**
   * Writes the side duties of an attempt, each department, document and hearing on a line.
   *
   * @param duties the side duties
   * @return the lines
   */
  static List<Beside> of(SideDuties duties) {
    List<Beside> lines = new ArrayList<>();
    duties.block().forEach((key, value) -> add(duties.item().code(), key, value, lines));
    return lines;
  }

  private static void add(String item, String key, @Nullable Object value, List<Beside> lines) {
    if (value instanceof Map<?, ?> map && map.values().stream().allMatch(Map.class::isInstance)) {
      map.forEach((name, each) -> add(item, key + "." + name, each, lines));
    } else if (value instanceof Collection<?> several) {
      several.forEach(each -> add(item, key, each, lines));
    } else {
      lines.add(new Beside(item, key, ResultWriter.inline(value)));
    }
  }
}
