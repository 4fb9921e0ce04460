package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.StorageProbe.until;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * More rows than a page of a board, over the whole range of their days, and rows that change while
 * somebody looks.
 *
 * @since 0.1
 */
public interface BoardScaleContract extends BoardFixture {
  /** Each condition alone finds few among many, on pages of any size. */
  @Test
  default void B3_of_thousands_of_rows_exactly_those_come_that_match_on_pages_of_any_size() {
    List<String> namespaces = emptyNamespaces();
    List<BoardRow> stored = new ArrayList<>();
    for (int space = 0; space < 2; space++) {
      StreamKey stream = new StreamKey(space == 0 ? "project" : "case", "P-" + space);
      List<DutyRow> rows = new ArrayList<>();
      for (int i = 0; i < 1_300; i++) {
        rows.add(
            BoardProbe.duty("d-" + i, i % 97 == 5 ? "rare" : "approve", "dept:" + i % 13)
                .bindingDue(
                    i % 11 == 0
                        ? Optional.empty()
                        : Optional.of(DueDate.certain(Rows.DAY.plusDays(i % 70))))
                .closedOn(i % 3 == 0 ? Optional.of(Rows.DAY.plusDays(i % 40)) : Optional.empty())
                .build());
      }
      stored.addAll(BoardProbe.keep(this, namespaces.get(space), stream, rows));
    }
    DutySort sort = new DutySort("case", Set.of("rare"), false);
    for (BoardQuery query :
        List.of(
            BoardProbe.EVER,
            BoardProbe.NOW,
            BoardProbe.ever().owner("dept:7").build(),
            BoardProbe.ever().kind("rare").build(),
            BoardQuery.builder().owed(new Owed.Now()).owner("dept:3").kind("rare").build(),
            BoardQuery.builder().owed(new Owed.On(Rows.DAY.plusDays(20))).kind("rare").build(),
            BoardProbe.ever().dueUpTo(Rows.DAY.plusDays(1)).build(),
            BoardProbe.ever().addSorts(sort).build())) {
      check(namespaces, stored, query, 7);
      check(namespaces, stored, query, 1_001);
      check(namespaces, stored, query, Integer.MAX_VALUE);
    }
  }

  /** Each day in each component that a board asks for. */
  @Test
  default void B1_rows_come_in_order_of_days_of_the_whole_range() {
    List<String> namespaces = emptyNamespaces();
    List<DutyRow> rows = new ArrayList<>();
    for (int i = 0; i < Values.DAYS.size(); i++) {
      LocalDate day = Values.DAYS.get(i);
      Optional<DueDate> due = Optional.of(new DueDate(day, i % 2 == 0));
      rows.add(BoardProbe.duty("due-" + i, "approve", "dept:a").bindingDue(due).build());
      rows.add(BoardProbe.duty("closed-" + i, "approve", "dept:a").closedOn(day).build());
      rows.add(
          DutyRow.builder()
              .key("opened-" + i)
              .kind("approve")
              .owner("dept:a")
              .subject("s")
              .openedOn(day)
              .committedDue(due)
              .statutoryDue(due)
              .build());
    }
    rows.add(BoardProbe.duty("none", "approve", "dept:a").build());
    List<BoardRow> stored =
        BoardProbe.keep(this, namespaces.get(0), new StreamKey("project", "P-1"), rows);
    check(namespaces, stored, BoardProbe.EVER, 50);
    check(namespaces, stored, BoardProbe.NOW, Integer.MAX_VALUE);
    for (LocalDate day : Values.DAYS) {
      check(namespaces, stored, BoardProbe.ever().dueUpTo(day).build(), 100);
      check(namespaces, stored, BoardQuery.builder().owed(new Owed.On(day)).build(), 1_000);
    }
  }

  private void check(List<String> namespaces, List<BoardRow> stored, BoardQuery query, int page) {
    Difference.check(
        "B3 rows of %s by pages of %s".formatted(query, page),
        stored.stream().filter(query::matches).sorted().toList(),
        Pages.board(board(namespaces), query, page));
  }

  /** A row that opens and closes is there once, however it stands. */
  @Test
  default void B5_a_row_that_is_just_being_closed_or_opened_is_seen_exactly_once() {
    List<String> namespaces = emptyNamespaces();
    StreamKey stream = new StreamKey("project", "P-1");
    Storage storage = storage(namespaces.get(0));
    Board board = board(namespaces);
    storage.commit(toggled(stream, 0));
    AtomicBoolean over = new AtomicBoolean();
    Callable<Boolean> writer =
        () -> {
          try {
            for (long version = 1; version <= 300; version++) {
              Commit next = toggled(stream, version);
              until(() -> storage.commit(next));
            }
            return true;
          } finally {
            over.set(true);
          }
        };
    Callable<Boolean> reader =
        () -> {
          while (!over.get()) {
            List<BoardRow> rows = until(() -> board.page(BoardProbe.EVER, BoardProbe.first(), 9));
            assertThat(rows).as("B5: the one row").hasSize(1);
          }
          return true;
        };

    assertThat(Race.run(List.of(writer, reader, reader))).containsOnly(true);
  }

  private static Commit toggled(StreamKey stream, long version) {
    DutyRow row =
        BoardProbe.duty("d", "approve", "dept:a")
            .bindingDue(DueDate.certain(Rows.DAY.plusDays(version)))
            .closedOn(version % 2 == 0 ? Optional.empty() : Optional.of(Rows.DAY))
            .build();
    return Rows.commit(stream, version, 1, "c-" + version, List.of(new DutyChange.Put(row)));
  }
}
