package org.zhuanban.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.zhuanban.ProjectView;

/**
 * The rows of a project for a receiver: all of them, or those that changed since a version.
 *
 * <p>A host keeps the version of the last complete delivery of each project, sends, and only then
 * moves that mark. So a delivery arrives at least once, and those of a project in order. A receiver
 * takes a row unless it has a later version of it, see {@link BatchRow#version}. Deliveries that
 * come twice, late or in part do no harm.
 *
 * <p>A row of a corrected entry is not left out, but delivered as withdrawn. This holds for every
 * row that a delivery since the same mark may have contained, also one that broke off.
 *
 * <p>Rows follow from the journal, the names and the items of the county. After a change of names
 * or items, a host sends the whole project again.
 *
 * @param project the host's identifier of the project
 * @param after the version of the preceding delivery; empty if the rows replace all of the project
 * @param version the version of the project
 * @param rows the rows, in the order of their keys
 */
public record RowBatch(String project, Optional<Long> after, long version, List<BatchRow> rows) {
  /**
   * A row with its version.
   *
   * @param row the content; of a withdrawn row, the last one
   * @param version the version of the project at which the row was read
   * @param valid whether the row is in effect; false for a withdrawn one (数据有效标识)
   * @param earlier other contents of the row since the preceding delivery, in order: an earlier
   *     attempt of this delivery may have sent them
   */
  public record BatchRow(ExchangeRow row, long version, boolean valid, List<ExchangeRow> earlier) {
    /**
     * Copies the list.
     *
     * @param row the content
     * @param version the version of the project
     * @param valid whether the row is in effect
     * @param earlier other contents of the row
     */
    public BatchRow {
      earlier = List.copyOf(earlier);
    }
  }

  /**
   * Copies the list.
   *
   * @param project the host's identifier of the project
   * @param after the version of the preceding delivery
   * @param version the version of the project
   * @param rows the rows
   */
  public RowBatch {
    rows = List.copyOf(rows);
  }

  /**
   * Creates a delivery of all rows. The receiver removes any other row of the project: of an
   * earlier version, it knows no better way to learn of withdrawn ones.
   *
   * @param view the project as of now
   * @return the delivery; without rows for a destroyed project
   */
  public static RowBatch full(ProjectView view) {
    return new RowBatch(
        view.key().id(),
        Optional.empty(),
        view.version(),
        ProjectRows.of(view).values().stream()
            .map(row -> new BatchRow(row, view.version(), true, List.of()))
            .toList());
  }

  /**
   * Creates a delivery of the rows that changed since a version. It compares every version since
   * then with the one before, so that it costs more the longer ago the last delivery was.
   *
   * @param view the project as of now
   * @param after the version of the last complete delivery; 0 if there was none
   * @return the delivery; without rows if nothing changed
   * @throws IllegalArgumentException if the project could not be read at that version
   */
  public static RowBatch since(ProjectView view, long after) {
    if (view.destruction().isPresent()) {
      return full(view);
    }
    TreeMap<RowKey, List<ExchangeRow>> contents = new TreeMap<>();
    Map<RowKey, ExchangeRow> before = ProjectRows.of(view.at(after));
    before.forEach((key, row) -> contents.put(key, new ArrayList<>(List.of(row))));
    Set<RowKey> changed = new HashSet<>();
    for (long version : view.versionsAfter(after)) {
      Map<RowKey, ExchangeRow> now =
          ProjectRows.of(version == view.version() ? view : view.at(version));
      for (RowKey key : different(before, now)) {
        changed.add(key);
        Optional.ofNullable(now.get(key))
            .ifPresent(row -> contents.computeIfAbsent(key, each -> new ArrayList<>()).add(row));
      }
      before = now;
    }
    List<BatchRow> rows = new ArrayList<>();
    for (Map.Entry<RowKey, List<ExchangeRow>> each : contents.entrySet()) {
      if (changed.contains(each.getKey())) {
        List<ExchangeRow> all = each.getValue();
        rows.add(
            new BatchRow(
                all.get(all.size() - 1),
                view.version(),
                before.containsKey(each.getKey()),
                all.subList(0, all.size() - 1)));
      }
    }
    return new RowBatch(view.key().id(), Optional.of(after), view.version(), rows);
  }

  private static Set<RowKey> different(
      Map<RowKey, ExchangeRow> before, Map<RowKey, ExchangeRow> after) {
    Set<RowKey> keys = new HashSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(
        key -> Optional.ofNullable(before.get(key)).equals(Optional.ofNullable(after.get(key))));
    return keys;
  }
}
