package org.zhuanban.spi;

import java.util.List;

/**
 * The identifier rows of one entry from now on: they take the place of all rows that it had.
 *
 * @param version the version of the entry, from 1; any number where rows are taken away
 * @param rows its rows by place; empty if it has none any more
 */
public record EntryIdentifiers(long version, List<IdentifierRow> rows) {
  /**
   * Checks the rows.
   *
   * @param version the version of the entry
   * @param rows its rows by place
   * @throws IllegalArgumentException if there are rows of a version below 1; if a row is that of
   *     another entry or out of the order of places; if its kind or item is malformed, its attempt
   *     below 1, or its text none of {@link IdentifierQuery#text}
   */
  public EntryIdentifiers {
    rows = List.copyOf(rows);
    if (version < 1 && !rows.isEmpty()) {
      throw new IllegalArgumentException("an entry has a version from 1, but had " + version);
    }
    int last = -1;
    for (IdentifierRow row : rows) {
      if (row.version() != version
          || row.place() <= last
          || row.attempt().filter(number -> number < 1).isPresent()) {
        throw new IllegalArgumentException(
            "an identifier of entry %s is another entry's, out of order or of an attempt below 1: %s"
                .formatted(version, row));
      }
      Ascii.id("kind", row.kind());
      row.item().ifPresent(id -> Ascii.id("item", id));
      IdentifierQuery.check(row.text());
      last = row.place();
    }
  }
}
