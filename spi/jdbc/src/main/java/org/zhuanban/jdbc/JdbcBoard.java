package org.zhuanban.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

/**
 * The board over the duty rows and identifier rows of one namespace.
 *
 * <p>An index gives rows in the order of their due days only out of the open rows or out of the
 * closed ones. A page of both is therefore merged from a page of each. One statement does both, or
 * a row that is just being closed could be seen twice or missed.
 */
final class JdbcBoard implements Board {
  private final Place place;

  JdbcBoard(Place place) {
    this.place = place;
  }

  @Override
  public List<BoardRow> page(BoardQuery query, Optional<BoardRow> after, int max) {
    return pageOfAny(List.of(query), after, max);
  }

  @Override
  public List<BoardRow> pageOfAny(
      Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
    Place.checkPage(max);
    List<Seek> seeks =
        queries.stream().distinct().flatMap(query -> seeks(query, after, max)).toList();
    if (seeks.isEmpty()) {
      return List.of();
    }
    return place
        .query(
            "read the board of namespace '" + place.namespace() + "'",
            String.join(" UNION ALL ", seeks.stream().map(Seek::sql).toList()),
            parameters -> {
              for (Seek seek : seeks) {
                seek.fill(parameters);
              }
            },
            row ->
                new BoardRow(
                    place.namespace(),
                    new StreamKey(row.getString(1), row.getString(2)),
                    Columns.duty(row, 3)))
        .stream()
        .distinct()
        .sorted()
        .limit(max)
        .toList();
  }

  /** The order of rows begins with the namespace, so that those of an earlier one come before. */
  @Override
  public List<IdentifierMatch> find(
      IdentifierQuery query, Optional<IdentifierMatch> after, int max) {
    Place.checkPage(max);
    String namespace = place.namespace();
    int order = after.map(last -> namespace.compareTo(last.namespace())).orElse(1);
    if (order < 0) {
      return List.of();
    }
    return place.query(
        "find identifiers in namespace '" + namespace + "'",
        place.statements().findIdentifiers(query.kind().isPresent(), order == 0),
        parameters -> {
          parameters.text(namespace).letters(query.text());
          if (query.kind().isPresent()) {
            parameters.text(query.kind().get());
          }
          if (order == 0) {
            parameters.after(place.statements().rowValues(), after.orElseThrow());
          }
          parameters.number(max);
        },
        row ->
            new IdentifierMatch(
                namespace,
                new StreamKey(row.getString(1), row.getString(2)),
                Columns.identifier(row, 3)));
  }

  private Stream<Seek> seeks(BoardQuery query, Optional<BoardRow> after, int max) {
    Seek open = seek(Standing.OPEN, query, after, max);
    return query.owed() instanceof Owed.Now
        ? Stream.of(open)
        : Stream.of(open, seek(Standing.CLOSED, query, after, max));
  }

  private Seek seek(Standing standing, BoardQuery query, Optional<BoardRow> after, int max) {
    Seek seek = new Seek(place.statements());
    seek.by("namespace_id", parameters -> parameters.text(place.namespace()));
    query.owner().ifPresent(owner -> seek.by("owner_id", parameters -> parameters.text(owner)));
    if (query.owner().isEmpty()) {
      query.kind().ifPresent(kind -> seek.by("duty_kind", parameters -> parameters.text(kind)));
    }
    seek.by("duty_standing", parameters -> parameters.number(standing.code));
    if (query.owner().isPresent()) {
      query.kind().ifPresent(kind -> seek.where("duty_kind = ?", row -> row.text(kind)));
    }
    query
        .dueUpTo()
        .map(last -> last.isBefore(Standing.NEVER) ? last : last.minusDays(1))
        .ifPresent(last -> seek.where("board_due <= ?", parameters -> parameters.day(last)));
    if (query.owed() instanceof Owed.On on) {
      seek.where("opened_on <= ?", parameters -> parameters.day(on.day()));
      if (standing == Standing.CLOSED) {
        seek.where("closed_on > ?", parameters -> parameters.day(on.day()));
      }
    }
    seek.of(query.sorts());
    after.ifPresent(row -> seek.after(place.namespace(), row));
    seek.max(max);
    return seek;
  }

  /** One walk along an index, in the making. */
  private static final class Seek {
    private final Statements statements;
    private final List<String> by = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Place.Filling> fillings = new ArrayList<>();

    Seek(Statements statements) {
      this.statements = statements;
    }

    void by(String column, Place.Filling filling) {
      by.add(column);
      fillings.add(filling);
    }

    void where(String condition, Place.Filling filling) {
      conditions.add(condition);
      fillings.add(filling);
    }

    void of(List<DutySort> sorts) {
      if (!sorts.isEmpty()) {
        where(
            sorts.stream().map(Seek::sort).collect(Collectors.joining(" OR ", "(", ")")),
            parameters -> {
              for (DutySort sort : sorts) {
                parameters.text(sort.streamKind());
                for (String kind : sort.kinds()) {
                  parameters.text(kind);
                }
              }
            });
      }
    }

    private static String sort(DutySort sort) {
      return sort.kinds().isEmpty()
          ? "stream_kind = ?"
          : "stream_kind = ? AND duty_kind %s (%s)"
              .formatted(
                  sort.others() ? "NOT IN" : "IN",
                  String.join(", ", Collections.nCopies(sort.kinds().size(), "?")));
    }

    /**
     * Of one day, the rows of earlier namespaces come before the last row, those of later after.
     */
    void after(String namespace, BoardRow last) {
      LocalDate due = last.duty().due().orElse(Standing.NEVER);
      int order = namespace.compareTo(last.namespace());
      if (order < 0) {
        where("board_due > ?", parameters -> parameters.day(due));
      } else if (order > 0) {
        where("board_due >= ?", parameters -> parameters.day(due));
      } else {
        where(
            statements.after("board_due"),
            parameters ->
                parameters.after(statements.rowValues(), due, last.stream(), last.duty().key()));
      }
    }

    void max(int max) {
      fillings.add(parameters -> parameters.number(max));
    }

    String sql() {
      return statements.board(by, conditions);
    }

    void fill(Parameters parameters) throws SQLException {
      for (Place.Filling filling : fillings) {
        filling.fill(parameters);
      }
    }
  }
}
