package org.zhuanban.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.zhuanban.command.DatedEvent;
import org.zhuanban.correction.rules.CorrectionFeature;
import org.zhuanban.spi.EntryIdentifiers;
import org.zhuanban.spi.IdentifierRow;

/**
 * The projection of a stream to the identifier rows by which it is found. An annulled entry has
 * none.
 *
 * @param source the source of the rows of an entry
 */
record IdentifierProjection(IdentifierSource source) {
  /** The rows of a stream, by version and place. */
  List<IdentifierRow> rows(EventStream loaded) {
    Set<Long> annulled = annulled(loaded);
    List<IdentifierRow> rows = new ArrayList<>();
    for (long version = 1; version <= loaded.version(); version++) {
      if (!annulled.contains(version)) {
        rows.addAll(source.rows(version, loaded.event(version).event()));
      }
    }
    return rows;
  }

  /** The changes of a commit: the rows of its entries, and the end of those that it annuls. */
  List<EntryIdentifiers> changes(EventStream loaded, EventStream next) {
    Set<Long> annulled = annulled(next);
    List<EntryIdentifiers> changes = new ArrayList<>();
    Set<Long> before = annulled(loaded);
    if (!annulled.equals(before)) {
      annulled.stream()
          .filter(version -> version <= loaded.version() && !before.contains(version))
          .filter(version -> !source.rows(version, loaded.event(version).event()).isEmpty())
          .forEach(version -> changes.add(new EntryIdentifiers(version, List.of())));
    }
    for (long version = loaded.version() + 1; version <= next.version(); version++) {
      if (!annulled.contains(version)) {
        add(version, next.event(version), changes);
      }
    }
    return changes;
  }

  /** The rows of entries after a version. */
  List<EntryIdentifiers> of(long after, List<DatedEvent> events) {
    List<EntryIdentifiers> changes = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      add(after + 1 + i, events.get(i), changes);
    }
    return changes;
  }

  private void add(long version, DatedEvent happened, List<EntryIdentifiers> changes) {
    List<IdentifierRow> rows = source.rows(version, happened.event());
    if (!rows.isEmpty()) {
      changes.add(new EntryIdentifiers(version, rows));
    }
  }

  /** The changes that lead from stored rows to those of a stream. */
  List<EntryIdentifiers> difference(List<IdentifierRow> stored, EventStream loaded) {
    Map<Long, List<IdentifierRow>> was = byEntry(stored);
    Map<Long, List<IdentifierRow>> is = byEntry(rows(loaded));
    Set<Long> versions = new TreeSet<>(was.keySet());
    versions.addAll(is.keySet());
    return versions.stream()
        .map(version -> new EntryIdentifiers(version, is.getOrDefault(version, List.of())))
        .filter(change -> !change.rows().equals(was.get(change.version())))
        .toList();
  }

  static Map<Long, List<IdentifierRow>> byEntry(List<IdentifierRow> rows) {
    Map<Long, List<IdentifierRow>> byEntry = new TreeMap<>();
    rows.forEach(
        row -> byEntry.computeIfAbsent(row.version(), version -> new ArrayList<>()).add(row));
    return byEntry;
  }

  private static Set<Long> annulled(EventStream stream) {
    return stream.state().of(CorrectionFeature.INSTANCE).annulled().keySet();
  }
}
