package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.StreamKey;

/** What several suites ask of boards. */
final class BoardProbe {
  static final LocalDate DAY = Rows.DAY;
  static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  static final BoardQuery EVER = BoardQuery.builder().owed(new Owed.Ever()).build();
  static final BoardQuery NOW = BoardQuery.builder().owed(new Owed.Now()).build();
  static final int ALL = 10_000;

  private BoardProbe() {}

  static List<BoardRow> ofSorts(Board board, DutySort... sorts) {
    return board.page(ever().addSorts(sorts).build(), first(), ALL);
  }

  static DutyRow.Builder duty(String key, String kind, String owner) {
    return DutyRow.builder().key(key).kind(kind).owner(owner).subject("item-1").openedOn(DAY);
  }

  static DutyRow.Builder opened(String key, int days) {
    return DutyRow.builder()
        .key(key)
        .kind("approve")
        .owner("dept:a")
        .subject("item-1")
        .openedOn(DAY.plusDays(days));
  }

  static BoardQuery.Builder ever() {
    return BoardQuery.builder().owed(new Owed.Ever());
  }

  static List<String> owedOn(Board board, int days) {
    BoardQuery query = BoardQuery.builder().owed(new Owed.On(DAY.plusDays(days))).build();
    return keys(board.page(query, first(), ALL));
  }

  static Optional<BoardRow> first() {
    return Optional.empty();
  }

  static List<String> keys(List<BoardRow> rows) {
    return rows.stream().map(row -> row.duty().key()).toList();
  }

  /** Keeps the rows in a new stream, or as a new version of one. */
  static List<BoardRow> keep(
      BoardFixture fixture, String namespace, StreamKey stream, List<DutyRow> rows) {
    List<DutyChange> puts = rows.stream().<DutyChange>map(DutyChange.Put::new).toList();
    fixture.storage(namespace).commit(Rows.commit(stream, 0, 1, "c-1", puts));
    return rows.stream().map(row -> new BoardRow(namespace, stream, row)).toList();
  }
}
