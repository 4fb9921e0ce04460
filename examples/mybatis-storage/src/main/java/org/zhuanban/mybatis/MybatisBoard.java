package org.zhuanban.mybatis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

/** Shows the duties and finds the identifiers of one namespace or several. */
public final class MybatisBoard implements Board {
  private final Ledger ledger;
  private final List<String> namespaces;

  /**
   * Opens a board.
   *
   * @param source the host's database
   * @param namespaces the namespaces, each like a {@link StreamKey#id}
   */
  public MybatisBoard(DataSource source, List<String> namespaces) {
    this(new Ledger(Ledger.configuration(source)), namespaces);
  }

  MybatisBoard(Ledger ledger, List<String> namespaces) {
    this.ledger = ledger;
    this.namespaces = List.copyOf(namespaces);
  }

  @Override
  public List<BoardRow> page(BoardQuery query, Optional<BoardRow> after, int max) {
    // A page of each namespace comes out of an index; one query over all would have to sort.
    return namespaces.stream()
        .flatMap(namespace -> lines(namespace, query, after, max).stream())
        .map(DutyLine::boardRow)
        .sorted()
        .limit(max)
        .toList();
  }

  @Override
  public List<IdentifierMatch> find(
      IdentifierQuery query, Optional<IdentifierMatch> after, int max) {
    return namespaces.stream()
        .flatMap(namespace -> found(namespace, query, after, max).stream())
        .map(IdentifierLine::match)
        .sorted()
        .limit(max)
        .toList();
  }

  private List<IdentifierLine> found(
      String namespace, IdentifierQuery query, Optional<IdentifierMatch> after, int max) {
    // The namespace leads the order of the rows.
    int order = after.map(last -> namespace.compareTo(last.namespace())).orElse(1);
    return order < 0
        ? List.of()
        : ledger.call(
            namespace,
            "find identifiers in " + namespace,
            tables ->
                tables
                    .identifiers()
                    .found(
                        query.text(),
                        query.kind().orElse(null),
                        after.filter(last -> order == 0).orElse(null),
                        max));
  }

  private List<DutyLine> lines(
      String namespace, BoardQuery query, Optional<BoardRow> after, int max) {
    Owed owed = query.owed();
    return ledger.call(
        namespace,
        "read the board of " + namespace,
        tables ->
            tables
                .duties()
                .board(
                    owed instanceof Owed.Now,
                    owed instanceof Owed.On on ? on.day() : null,
                    query.owner().orElse(null),
                    query.kind().orElse(null),
                    query.dueUpTo().map(LocalDate::toEpochDay).orElse(null),
                    query.sorts(),
                    after.map(Place::of).orElse(null),
                    max));
  }
}
