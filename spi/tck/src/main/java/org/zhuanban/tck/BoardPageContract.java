package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.BoardProbe.ALL;
import static org.zhuanban.tck.BoardProbe.DAY;
import static org.zhuanban.tck.BoardProbe.EVER;
import static org.zhuanban.tck.BoardProbe.LAST_DAY;
import static org.zhuanban.tck.BoardProbe.NOW;
import static org.zhuanban.tck.BoardProbe.duty;
import static org.zhuanban.tck.BoardProbe.ever;
import static org.zhuanban.tck.BoardProbe.first;
import static org.zhuanban.tck.BoardProbe.keep;
import static org.zhuanban.tck.BoardProbe.keys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.StreamKey;

/**
 * Pages of a board: their order, where they begin and how long they are.
 *
 * @since 0.1
 */
public interface BoardPageContract extends BoardFixture {
  /** By day, then namespace, stream and key; no day at all comes last. */
  @Test
  default void B1_rows_come_in_order_by_pages_of_any_size() {
    List<String> namespaces = emptyNamespaces();
    List<BoardRow> expected = new ArrayList<>();
    for (String namespace : namespaces) {
      for (String kind : List.of("project", "case", "Case")) {
        for (String id : List.of("b", "a-1", "A", "a")) {
          List<DutyRow> rows = new ArrayList<>();
          for (String key : List.of("k", "K", "k.1", "a_", "a-")) {
            int spread = (namespace + kind + id + key).hashCode() & 3;
            DutyRow.Builder row = Rows.aDuty(key);
            rows.add(
                spread == 3
                    ? row.build()
                    : row.bindingDue(Rows.due(DAY.plusDays(spread)))
                        .statutoryDue(Rows.due(DAY.minusDays(spread)))
                        .build());
          }
          expected.addAll(keep(this, namespace, new StreamKey(kind, id), rows));
        }
      }
    }
    Collections.sort(expected);

    for (int max : new int[] {1, 7, 119, 120, 121}) {
      assertThat(Pages.board(board(namespaces), EVER, max))
          .as("pages of %d", max)
          .isEqualTo(expected);
    }
    Difference.check(
        "B1: board(List.of(namespaces.get(1), namespaces.get(0))).page...",
        expected,
        board(List.of(namespaces.get(1), namespaces.get(0))).page(EVER, first(), ALL));
    Difference.check(
        "B1: board(namespaces).page(NOW, first(), ALL)",
        expected,
        board(namespaces).page(NOW, first(), ALL));
  }

  /** Neither promise nor law order, and the last day of all still is a day. */
  @Test
  default void B1_the_binding_day_orders_alone_and_no_day_comes_last() {
    String namespace = emptyNamespaces().get(0);
    StreamKey stream = new StreamKey("project", "P-1");
    keep(
        this,
        namespace,
        stream,
        List.of(
            Rows.aDuty("a").build(),
            Rows.aDuty("b").bindingDue(Rows.due(LAST_DAY)).build(),
            Rows.aDuty("c")
                .bindingDue(Rows.due(DAY.plusDays(2)))
                .statutoryDue(Rows.due(DAY))
                .build(),
            Rows.aDuty("d")
                .bindingDue(Rows.due(DAY.plusDays(1)))
                .committedDue(Rows.due(DAY.plusDays(9)))
                .build(),
            Rows.aDuty("e")
                .bindingDue(Rows.due(DAY))
                .statutoryDue(Rows.due(DAY.plusDays(9)))
                .build(),
            Rows.aDuty("f").bindingDue(Rows.due(LocalDate.of(1, 1, 1))).build()));

    for (int max : new int[] {1, 4, ALL}) {
      assertThat(keys(Pages.board(board(List.of(namespace)), EVER, max)))
          .as("pages of %d", max)
          .containsExactly("f", "e", "d", "c", "b", "a");
    }
  }

  /** Identifiers of full length, that differ in their last character only. */
  @Test
  default void B2_rows_of_the_widest_identifiers_come_by_pages_and_are_asked_for() {
    String namespace = emptyNamespaces().get(0);
    String wide = Rows.WIDEST;
    String front = wide.substring(1);
    List<DutyRow> rows =
        Stream.of("y", "z")
            .map(last -> duty(front + last, wide, front + last).bindingDue(Rows.due(DAY)).build())
            .toList();
    List<BoardRow> kept = keep(this, namespace, new StreamKey(wide, wide), rows);
    Board board = board(List.of(namespace));

    assertThat(Pages.board(board, EVER, 1)).isEqualTo(kept);
    Difference.check(
        "B2: board.page(EVER, Optional.of(kept.get(1)), 1)",
        List.of(),
        board.page(EVER, Optional.of(kept.get(1)), 1));
    Difference.check(
        "B2: board.page(ever().owner(front + 'z').kind(wide).build(), ...",
        List.of(kept.get(1)),
        board.page(ever().owner(front + "z").kind(wide).build(), first(), ALL));
  }

  /** The row of the page before may be gone when the next page is asked for. */
  @Test
  default void B2_a_page_begins_after_a_place_that_is_no_longer_there() {
    String namespace = emptyNamespaces().get(0);
    StreamKey stream = new StreamKey("project", "P-1");
    List<BoardRow> rows =
        keep(
            this,
            namespace,
            stream,
            List.of(
                Rows.aDuty("a").bindingDue(Rows.due(DAY)).build(),
                Rows.aDuty("b").bindingDue(Rows.due(DAY)).build(),
                Rows.aDuty("c").bindingDue(Rows.due(DAY.plusDays(1))).build(),
                Rows.aDuty("d").build(),
                Rows.aDuty("e").build()));
    Board board = board(List.of(namespace));
    storage(namespace)
        .commit(
            Rows.commit(stream, 1, "c-2", new DutyChange.Remove("a"), new DutyChange.Remove("d")));

    Difference.check(
        "B2: keys(board.page(EVER, Optional.of(rows.get(0)), ALL))",
        List.of("b", "c", "e"),
        keys(board.page(EVER, Optional.of(rows.get(0)), ALL)));
    Difference.check(
        "B2: keys(board.page(EVER, Optional.of(rows.get(2)), ALL))",
        List.of("e"),
        keys(board.page(EVER, Optional.of(rows.get(2)), ALL)));
    Difference.check(
        "B2: keys(board.page(EVER, Optional.of(rows.get(3)), ALL))",
        List.of("e"),
        keys(board.page(EVER, Optional.of(rows.get(3)), ALL)));
    Difference.check(
        "B2: board.page(EVER, Optional.of(rows.get(4)), ALL)",
        List.of(),
        board.page(EVER, Optional.of(rows.get(4)), ALL));
  }

  /** The place need not meet the conditions either. */
  @Test
  default void B2_a_page_begins_after_a_row_that_the_query_does_not_ask_for() {
    String namespace = emptyNamespaces().get(0);
    List<BoardRow> rows =
        keep(
            this,
            namespace,
            new StreamKey("project", "P-1"),
            List.of(
                Rows.aDuty("a").bindingDue(Rows.due(DAY)).build(),
                Rows.aDuty("b").bindingDue(Rows.due(DAY.plusDays(1))).closedOn(DAY).build(),
                Rows.aDuty("c").bindingDue(Rows.due(DAY.plusDays(2))).build()));

    Difference.check(
        "B2: keys(board(List.of(namespace)).page(NOW, Optional.of(rows...",
        List.of("c"),
        keys(board(List.of(namespace)).page(NOW, Optional.of(rows.get(1)), ALL)));
  }

  /** Pages are as long as was asked for, where there is enough. */
  @Test
  default void B2_a_page_holds_as_many_rows_as_asked_for_and_no_more() {
    List<String> namespaces = emptyNamespaces();
    for (String namespace : namespaces) {
      keep(
          this,
          namespace,
          new StreamKey("project", "P-1"),
          List.of(Rows.duty("a", DAY), Rows.duty("b", DAY), Rows.duty("c", DAY)));
    }
    for (int max : new int[] {1, 2, 5, 6, 7, Integer.MAX_VALUE}) {
      assertThat(board(namespaces).page(EVER, first(), max))
          .as("a page of %d", max)
          .hasSize(Math.min(max, 6));
    }
  }
}
