package org.zhuanban;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.zhuanban.input.Input;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.StreamKey;

/**
 * A search of all streams for an identifier. The rows of the board name the streams. The view of
 * its stream confirms each line, so that no row discloses what the reader may not read.
 *
 * @param board the board
 * @param reading the reading of the streams that it names
 * @param day the day of the titles
 */
record IdentifierSearch(Board board, Reading reading, LocalDate day) {
  /** The reading of streams with the rights of somebody. */
  interface Reading {
    <V extends StreamView> ViewBatch<V> of(StreamKind<V> kind, Collection<String> ids);
  }

  /** A page of the readable lines after a place. */
  IdentifierPage page(String identifier, Optional<IdentifierMatch> after) {
    IdentifierQuery query =
        IdentifierQuery.of(Input.given("IdentifierSearch.identifier", identifier));
    List<IdentifierLine> lines = new ArrayList<>();
    Set<StreamKey> unreadable = new LinkedHashSet<>();
    Optional<IdentifierMatch> place = after;
    List<IdentifierMatch> rows;
    do {
      rows = board.find(query, place, ReaderSession.PAGE);
      Map<StreamKey, StreamView> views = views(rows, unreadable);
      for (IdentifierMatch row : rows) {
        Optional.ofNullable(views.get(row.stream()))
            .flatMap(view -> line(row, view))
            .ifPresent(lines::add);
        place = Optional.of(row);
      }
    } while (rows.size() == ReaderSession.PAGE && lines.size() <= ReaderSession.PAGE);
    return lines.size() <= ReaderSession.PAGE
        ? new IdentifierPage(lines, List.copyOf(unreadable), Optional.empty())
        : new IdentifierPage(
            lines.subList(0, ReaderSession.PAGE),
            List.copyOf(unreadable),
            Optional.of(lines.get(ReaderSession.PAGE - 1).row()));
  }

  private Map<StreamKey, StreamView> views(
      List<IdentifierMatch> rows, Collection<StreamKey> unreadable) {
    Map<StreamKind<?>, Set<String>> asked = new LinkedHashMap<>();
    for (IdentifierMatch row : rows) {
      StreamKind.of(row.stream())
          .ifPresent(
              kind -> asked.computeIfAbsent(kind, none -> new TreeSet<>()).add(row.stream().id()));
    }
    Map<StreamKey, StreamView> views = new HashMap<>();
    asked.forEach(
        (kind, ids) -> {
          ViewBatch<?> batch = reading.of(kind, ids);
          batch.all().forEach(view -> views.put(view.key(), view));
          batch.unreadable().keySet().forEach(id -> unreadable.add(kind.stream(id)));
        });
    return views;
  }

  private Optional<IdentifierLine> line(IdentifierMatch row, StreamView view) {
    return view.find(row.identifier().text()).stream()
        .filter(known -> IdentifierList.isRow(known, row.identifier()))
        .findFirst()
        .map(known -> new IdentifierLine(row, known, view.title(day)));
  }
}
