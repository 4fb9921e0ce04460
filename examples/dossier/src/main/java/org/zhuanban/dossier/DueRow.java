package org.zhuanban.dossier;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a list of cases.
 *
 * @param line where it stands in the file
 * @param cells what its cells say, by column
 */
record DueRow(int line, Map<String, String> cells) {
  /**
   * Gets a cell that must be filled.
   *
   * @param column its column
   * @return what it says
   * @throws IllegalArgumentException if it is empty
   */
  String cell(String column) {
    return optional(column)
        .orElseThrow(
            () -> new IllegalArgumentException("the cell '%s' is empty".formatted(column)));
  }

  /**
   * Gets a cell that may be empty.
   *
   * @param column its column
   * @return what it says; empty if it says nothing, or there is no such column
   */
  Optional<String> optional(String column) {
    return Optional.ofNullable(cells.get(column))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
