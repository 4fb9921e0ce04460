package org.zhuanban.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Entry;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.IdentifierRow;
import org.zhuanban.spi.KeptText;
import org.zhuanban.spi.Receipt;
import org.zhuanban.spi.ReceiptKey;
import org.zhuanban.spi.StreamKey;
import org.zhuanban.spi.StreamPage;
import org.zhuanban.spi.StreamPosition;

/** Reads many streams or receipts by statements that ask for a hundred of them each. */
record BulkReader(Place place) {
  private static final int PARTS = 100;

  /** Gives a statement the parameters of one of its parts. */
  private interface PartFilling<T> {
    void fill(Parameters parameters, T part) throws SQLException;
  }

  Map<StreamKey, Head> heads(Collection<StreamKey> streams) {
    Map<StreamKey, Head> heads = new HashMap<>();
    query(
            "find the heads",
            streams,
            place.statements()::selectHeads,
            (parameters, stream) -> parameters.stream(place.namespace(), stream),
            row -> Columns.head(row, 3))
        .forEach((stream, found) -> heads.put(stream, found.get(0)));
    return heads;
  }

  Map<StreamKey, List<DutyRow>> duties(Collection<StreamKey> streams) {
    Map<StreamKey, List<DutyRow>> duties =
        query(
            "list the duties",
            streams,
            place.statements()::selectDutiesOf,
            (parameters, stream) -> parameters.stream(place.namespace(), stream),
            row -> Columns.duty(row, 3));
    duties.values().forEach(rows -> rows.sort(Comparator.comparing(DutyRow::key)));
    return duties;
  }

  Map<StreamKey, List<IdentifierRow>> identifiers(Collection<StreamKey> streams) {
    Map<StreamKey, List<IdentifierRow>> identifiers =
        query(
            "list the identifiers",
            streams,
            place.statements()::selectIdentifiersOf,
            (parameters, stream) -> parameters.stream(place.namespace(), stream),
            row -> Columns.identifier(row, 3));
    identifiers
        .values()
        .forEach(
            rows ->
                rows.sort(
                    Comparator.comparing(IdentifierRow::version)
                        .thenComparing(IdentifierRow::place)));
    return identifiers;
  }

  Map<ReceiptKey, Receipt> receipts(Collection<ReceiptKey> keys) {
    Map<ReceiptKey, Receipt> receipts = new HashMap<>();
    query(
            "find the receipts",
            keys,
            place.statements()::selectReceipts,
            (parameters, key) ->
                parameters.stream(place.namespace(), key.stream()).text(key.commandKey()),
            row -> Columns.receipt(row, 3))
        .forEach(
            (stream, found) ->
                found.forEach(
                    receipt ->
                        receipts.put(new ReceiptKey(stream, receipt.commandKey()), receipt)));
    return receipts;
  }

  List<StreamPage> pages(List<StreamPosition> positions, int max) {
    Map<StreamKey, List<Entry>> entries =
        query(
            "read entries",
            positions,
            place.statements()::selectPages,
            (parameters, position) ->
                parameters.stream(place.namespace(), position.stream())
                    .number(position.after())
                    .number(max),
            row -> Columns.entry(row, 3));
    entries.values().forEach(rows -> rows.sort(Comparator.comparing(Entry::version)));
    Map<StreamKey, List<KeptText>> texts =
        query(
            "read texts",
            positions.stream().filter(position -> entries.containsKey(position.stream())).toList(),
            place.statements()::selectTextPages,
            (parameters, position) ->
                parameters.stream(place.namespace(), position.stream())
                    .number(position.after())
                    .number(last(position, entries)),
            row -> Columns.text(row, 3));
    texts
        .values()
        .forEach(
            rows ->
                rows.sort(Comparator.comparing(KeptText::version).thenComparing(KeptText::place)));
    return positions.stream()
        .map(StreamPosition::stream)
        .map(
            stream ->
                new StreamPage(
                    stream,
                    entries.getOrDefault(stream, List.of()),
                    texts.getOrDefault(stream, List.of())))
        .toList();
  }

  /** The version of the last entry of a page. */
  private static long last(StreamPosition position, Map<StreamKey, List<Entry>> entries) {
    List<Entry> page = entries.getOrDefault(position.stream(), List.of());
    return page.isEmpty() ? position.after() : page.get(page.size() - 1).version();
  }

  /** The rows of each stream, whose kind and id are the first two columns. */
  private <P, T> Map<StreamKey, List<T>> query(
      String what,
      Collection<P> named,
      IntFunction<String> statement,
      PartFilling<P> filling,
      Place.Mapping<T> mapping) {
    Map<StreamKey, List<T>> found = new HashMap<>();
    List<P> parts = named.stream().distinct().toList();
    for (int first = 0; first < parts.size(); first += PARTS) {
      List<P> some = parts.subList(first, Math.min(first + PARTS, parts.size()));
      place
          .query(
              "%s of %s places in namespace '%s'".formatted(what, some.size(), place.namespace()),
              statement.apply(some.size()),
              parameters -> {
                for (P part : some) {
                  filling.fill(parameters, part);
                }
              },
              row -> Map.entry(new StreamKey(row.getString(1), row.getString(2)), mapping.map(row)))
          .forEach(
              row ->
                  found
                      .computeIfAbsent(row.getKey(), key -> new ArrayList<>())
                      .add(row.getValue()));
    }
    return found;
  }
}
