package org.zhuanban.tck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

/**
 * A correct board: it has its rows in order on a shelf for each question of who and whether open,
 * and takes no more from one than the page needs.
 */
final class MemoryBoard implements Board {
  /** What a shelf holds: of one owner or of all, open rows or all. */
  private record Shelf(Optional<String> owner, boolean open) {}

  private record Laid(
      Map<StreamKey, List<DutyRow>> rows, Map<Shelf, NavigableSet<BoardRow>> shelves) {}

  private final Map<String, MemoryPlace> places;
  private final AtomicLong rowsRead;
  private final Map<String, Laid> laid = new HashMap<>();

  MemoryBoard(Map<String, MemoryPlace> places, AtomicLong rowsRead) {
    this.places = places;
    this.rowsRead = rowsRead;
  }

  @Override
  public synchronized List<BoardRow> page(BoardQuery query, Optional<BoardRow> after, int max) {
    List<BoardRow> page = new ArrayList<>();
    places.forEach(
        (namespace, place) -> {
          NavigableSet<BoardRow> shelf =
              shelves(namespace, place.everyDuty())
                  .getOrDefault(
                      new Shelf(query.owner(), query.owed() instanceof Owed.Now), new TreeSet<>());
          int found = 0;
          for (BoardRow row : after.isEmpty() ? shelf : shelf.tailSet(after.get(), false)) {
            if (found == max) {
              break;
            }
            rowsRead.incrementAndGet();
            if (query.matches(row)) {
              page.add(row);
              found++;
            }
          }
        });
    return page.stream().sorted().limit(max).toList();
  }

  @Override
  public List<IdentifierMatch> find(
      IdentifierQuery query, Optional<IdentifierMatch> after, int max) {
    NavigableSet<IdentifierMatch> shelf = new TreeSet<>();
    places.forEach(
        (namespace, place) ->
            place
                .everyIdentifier()
                .forEach(
                    (stream, rows) ->
                        rows.stream()
                            .filter(query::matches)
                            .forEach(
                                row -> shelf.add(new IdentifierMatch(namespace, stream, row)))));
    return (after.isEmpty() ? shelf : shelf.tailSet(after.get(), false))
        .stream().limit(max).peek(row -> rowsRead.incrementAndGet()).toList();
  }

  /** Laid out again whenever rows have changed, which is an index's work and not counted. */
  private Map<Shelf, NavigableSet<BoardRow>> shelves(
      String namespace, Map<StreamKey, List<DutyRow>> all) {
    Laid before = laid.get(namespace);
    if (before != null && before.rows == all) {
      return before.shelves;
    }
    Map<Shelf, NavigableSet<BoardRow>> shelves = new HashMap<>();
    all.forEach(
        (stream, rows) ->
            rows.forEach(
                duty -> {
                  List<Shelf> belongs = new ArrayList<>();
                  for (Optional<String> owner :
                      List.of(Optional.<String>empty(), Optional.of(duty.owner()))) {
                    belongs.add(new Shelf(owner, false));
                    if (duty.closedOn().isEmpty()) {
                      belongs.add(new Shelf(owner, true));
                    }
                  }
                  for (Shelf shelf : belongs) {
                    shelves
                        .computeIfAbsent(shelf, s -> new TreeSet<>())
                        .add(new BoardRow(namespace, stream, duty));
                  }
                }));
    laid.put(namespace, new Laid(all, shelves));
    return shelves;
  }
}
