package org.zhuanban.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier says must come out.
 *
 * @param tree maps, lists and values, in the order of the file
 * @param line where it stands in the file
 */
record Expected(Map<String, @Nullable Object> tree, int line) {
  /**
   * Finds the days for which a part wants to know how things stood.
   *
   * @param part {@code snapshots} or {@code funds}
   * @return the {@code as_of} days of its entries, each once, earliest first
   */
  SortedSet<LocalDate> asOfDays(String part) {
    SortedSet<LocalDate> days = new TreeSet<>();
    Object entries = tree.get(part);
    List<?> list =
        entries instanceof List<?> several
            ? several
            : entries == null ? List.of() : List.of(entries);
    for (Object entry : list) {
      if (entry instanceof Map<?, ?> map && map.get("as_of") instanceof LocalDate day) {
        days.add(day);
      }
    }
    return days;
  }
}
