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
import static org.zhuanban.tck.BoardProbe.ofSorts;
import static org.zhuanban.tck.BoardProbe.opened;
import static org.zhuanban.tck.BoardProbe.owedOn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.RowRefresh;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * Exactly the rows come that are asked for, closed ones included, of the namespaces of the board.
 *
 * @since 0.1
 */
public interface BoardQueryContract extends BoardFixture {
  /** Each condition alone, and both ends of each. */
  @Test
  default void B3_each_condition_is_met_by_the_rows_that_come() {
    String namespace = emptyNamespaces().get(0);
    List<DutyRow> rows =
        List.of(
            duty("a", "approve", "dept:a")
                .bindingDue(Rows.due(DAY))
                .statutoryDue(Rows.due(LAST_DAY))
                .build(),
            duty("b", "Approve", "dept:A").bindingDue(Rows.due(DAY.plusDays(1))).build(),
            duty("c", "approve", "dept:a-").build(),
            duty("d", "approve", "dept:aa")
                .bindingDue(Rows.due(LAST_DAY))
                .statutoryDue(Rows.due(DAY))
                .build());
    keep(this, namespace, new StreamKey("project", "P-1"), rows);
    Board board = board(List.of(namespace));

    Difference.check(
        "B3: keys(board.page(ever().owner('dept:a').build(), first(), ...",
        List.of("a"),
        keys(board.page(ever().owner("dept:a").build(), first(), ALL)));
    Difference.check(
        "B3: keys(board.page(ever().owner('dept:A').build(), first(), ...",
        List.of("b"),
        keys(board.page(ever().owner("dept:A").build(), first(), ALL)));
    Difference.check(
        "B3: keys(board.page(ever().owner('dept').build(), first(), ALL))",
        List.of(),
        keys(board.page(ever().owner("dept").build(), first(), ALL)));
    Difference.check(
        "B3: keys(board.page(ever().kind('approve').build(), first(), ...",
        List.of("a", "d", "c"),
        keys(board.page(ever().kind("approve").build(), first(), ALL)));
    Difference.check(
        "B3: keys(board.page(ever().dueUpTo(DAY.minusDays(1)).build(),...",
        List.of(),
        keys(board.page(ever().dueUpTo(DAY.minusDays(1)).build(), first(), ALL)));
    Difference.check(
        "B3: keys(board.page(ever().dueUpTo(DAY).build(), first(), ALL))",
        List.of("a"),
        keys(board.page(ever().dueUpTo(DAY).build(), first(), ALL)));
    Difference.check(
        "B3: keys(board.page(ever().dueUpTo(DAY.plusDays(1)).build(), ...",
        List.of("a", "b"),
        keys(board.page(ever().dueUpTo(DAY.plusDays(1)).build(), first(), ALL)));
    Difference.check(
        "B3: keys(board.page(ever().dueUpTo(LAST_DAY).build(), first()...",
        List.of("a", "b", "d"),
        keys(board.page(ever().dueUpTo(LAST_DAY).build(), first(), ALL)));
    Difference.check(
        "B3: keys(board.page(ever().owner('dept:aa').kind('approve')...",
        List.of("d"),
        keys(
            board.page(
                ever().owner("dept:aa").kind("approve").dueUpTo(LAST_DAY).build(), first(), ALL)));
  }

  /** A board is as fresh as the streams. */
  @Test
  default void B3_rows_come_as_the_last_commit_left_them() {
    String namespace = emptyNamespaces().get(0);
    StreamKey stream = new StreamKey("project", "P-1");
    Storage storage = storage(namespace);
    Board board = board(List.of(namespace));
    DutyRow full =
        DutyRow.builder()
            .key("d")
            .kind("approve")
            .owner("dept:a")
            .subject("item-7")
            .openedOn(DAY.plusDays(9))
            .bindingDue(new DueDate(DAY.plusDays(1), true))
            .committedDue(Rows.due(DAY.plusDays(5)))
            .statutoryDue(new DueDate(DAY.plusDays(2), true))
            .nextReviewOn(DAY.plusDays(3))
            .closedOn(DAY.plusDays(4))
            .build();
    DutyRow bare = duty("d", "supervise", "dept:b").build();
    long version = 0;
    for (DutyRow row : List.of(full, bare, full)) {
      storage.commit(Rows.commit(stream, version++, "c-" + version, new DutyChange.Put(row)));

      Difference.check(
          "B3: board.page(EVER, first(), ALL)",
          List.of(new BoardRow(namespace, stream, row)),
          board.page(EVER, first(), ALL));
      assertThat(board.page(ever().owner(row.owner()).build(), first(), ALL)).hasSize(1);
    }
    storage.commit(Rows.commit(stream, version, "c-9", new DutyChange.Remove("d")));
    Difference.check(
        "B3: board.page(EVER, first(), ALL)", List.of(), board.page(EVER, first(), ALL));
  }

  /** Rows come and go by groups of commits, by refreshing and by destruction as well. */
  @Test
  default void B3_rows_come_as_whatever_else_changes_them_has_left_them() {
    String namespace = emptyNamespaces().get(0);
    StreamKey stream = new StreamKey("project", "P-1");
    StreamKey other = new StreamKey("project", "P-2");
    Storage storage = storage(namespace);
    Board board = board(List.of(namespace));
    storage.commitAll(
        List.of(
            Rows.commit(stream, 0, "c-1", put("a"), put("b")),
            Rows.commit(other, 0, "c-1", put("d")),
            Rows.commit(stream, 1, "c-2", new DutyChange.Remove("b"), put("c"))));
    Difference.check(
        "B3: keys(board.page(EVER, first(), ALL))",
        List.of("a", "c", "d"),
        keys(board.page(EVER, first(), ALL)));

    storage.refresh(new RowRefresh(stream, 2, List.of(new DutyChange.Remove("a"), put("e"))));
    Difference.check(
        "B3: keys(board.page(EVER, first(), ALL))",
        List.of("c", "e", "d"),
        keys(board.page(EVER, first(), ALL)));

    storage.refreshAll(
        List.of(
            new RowRefresh(stream, 2, List.of(put("f"))),
            new RowRefresh(other, 1, List.of(new DutyChange.Remove("d"), put("g")))));
    Difference.check(
        "B3: keys(board.page(EVER, first(), ALL))",
        List.of("c", "e", "f", "g"),
        keys(board.page(EVER, first(), ALL)));

    storage.destroy(Rows.destruction(stream, 2, "c-9"));
    Difference.check(
        "B3: keys(board.page(EVER, first(), ALL))",
        List.of("g"),
        keys(board.page(EVER, first(), ALL)));
  }

  private static DutyChange put(String key) {
    return new DutyChange.Put(duty(key, "approve", "dept:a").build());
  }

  /** A past day's page is as it would have been that evening. */
  @Test
  default void B5_closed_rows_are_found_where_they_are_asked_for() {
    String namespace = emptyNamespaces().get(0);
    keep(
        this,
        namespace,
        new StreamKey("project", "P-1"),
        List.of(
            opened("a", 0).build(),
            opened("b", 2).build(),
            opened("c", 0).closedOn(DAY.plusDays(2)).build(),
            opened("d", 1).closedOn(DAY.plusDays(1)).build(),
            opened("e", 0).closedOn(DAY.plusDays(3)).build()));
    Board board = board(List.of(namespace));

    Difference.check(
        "B5: keys(board.page(EVER, first(), ALL))",
        List.of("a", "b", "c", "d", "e"),
        keys(board.page(EVER, first(), ALL)));
    Difference.check(
        "B5: keys(board.page(NOW, first(), ALL))",
        List.of("a", "b"),
        keys(board.page(NOW, first(), ALL)));
    assertThat(owedOn(board, -1)).isEmpty();
    assertThat(owedOn(board, 0)).containsExactly("a", "c", "e");
    assertThat(owedOn(board, 1)).containsExactly("a", "c", "e");
    assertThat(owedOn(board, 2)).containsExactly("a", "b", "e");
    assertThat(owedOn(board, 3)).containsExactly("a", "b");
  }

  /** Queries that overlap, of open rows and of all, by pages of any size. */
  @Test
  default void B6_rows_of_any_query_come_each_once_in_the_order_of_one_query() {
    List<String> namespaces = emptyNamespaces();
    for (String namespace : namespaces) {
      for (String id : List.of("P-1", "P-2", "P-3")) {
        List<DutyRow> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
          DutyRow.Builder row =
              duty("k-" + i, i % 2 == 0 ? "approve" : "supervise", "dept:" + i % 3);
          rows.add(
              (i % 4 == 0 ? row.closedOn(DAY) : row)
                  .bindingDue(Rows.due(DAY.plusDays(i * 5L % 4)))
                  .build());
        }
        keep(this, namespace, new StreamKey("project", id), rows);
      }
    }
    Board board = board(namespaces);
    List<BoardQuery> queries =
        List.of(
            ever().owner("dept:2").build(),
            ever().kind("supervise").dueUpTo(DAY.plusDays(1)).build(),
            BoardQuery.builder().owed(new Owed.Now()).owner("dept:1").build(),
            ever().owner("dept:2").build());
    List<BoardRow> expected =
        board.page(EVER, first(), ALL).stream()
            .filter(row -> queries.stream().anyMatch(query -> query.matches(row)))
            .toList();

    assertThat(expected).hasSizeGreaterThan(30);
    for (int max : new int[] {1, 7, 30, ALL}) {
      assertThat(Pages.boardOfAny(board, queries, max)).as("pages of %d", max).isEqualTo(expected);
    }
    Difference.check(
        "B6: board.pageOfAny(List.of(), first(), ALL)",
        List.of(),
        board.pageOfAny(List.of(), first(), ALL));
  }

  /** Each query has sorts of its own: what one leaves out may be what another asks for. */
  @Test
  default void B6_each_of_the_queries_keeps_to_its_own_sorts() {
    String namespace = emptyNamespaces().get(0);
    List<DutyRow> rows =
        List.of(
            duty("a", "approve", "dept:a").build(),
            duty("b", "supervise", "dept:a").build(),
            duty("c", "approve", "dept:b").build(),
            duty("d", "supervise", "dept:b").build());
    keep(this, namespace, new StreamKey("case", "C-1"), rows);
    keep(this, namespace, new StreamKey("project", "P-1"), rows);
    Board board = board(List.of(namespace));

    List<BoardRow> found =
        board.pageOfAny(
            List.of(
                ever()
                    .owner("dept:a")
                    .addSorts(new DutySort("project", Set.of("approve"), false))
                    .build(),
                ever()
                    .owner("dept:b")
                    .addSorts(new DutySort("case", Set.of("approve"), true))
                    .build()),
            first(),
            ALL);

    Difference.check("B6: a of the project, d of the case", List.of("d", "a"), keys(found));
  }

  /** Two namespaces with the same names in them. */
  @Test
  default void J11_a_board_shows_the_namespaces_it_was_opened_for_and_no_others() {
    List<String> namespaces = emptyNamespaces();
    StreamKey stream = new StreamKey("project", "P-1");
    List<BoardRow> here = keep(this, namespaces.get(0), stream, List.of(Rows.duty("d", DAY)));
    List<BoardRow> there = keep(this, namespaces.get(1), stream, List.of(Rows.duty("d", DAY)));

    Difference.check(
        "J11: board(namespaces.subList(0, 1)).page(EVER, first(), ALL)",
        here,
        board(namespaces.subList(0, 1)).page(EVER, first(), ALL));
    Difference.check(
        "J11: board(namespaces.subList(1, 2)).page(EVER, first(), ALL)",
        there,
        board(namespaces.subList(1, 2)).page(EVER, first(), ALL));
    assertThat(board(namespaces).page(EVER, first(), ALL))
        .containsExactlyInAnyOrder(here.get(0), there.get(0));
  }

  /** What a reader may not see is left out by the board, so that no page is shortened for it. */
  @Test
  default void B3_rows_come_of_the_sorts_that_are_asked_for() {
    String namespace = emptyNamespaces().get(0);
    DutyRow approve = duty("a", "approve", "dept:a").build();
    DutyRow supervise = duty("b", "supervise", "dept:a").build();
    keep(this, namespace, new StreamKey("project", "P-1"), List.of(approve, supervise));
    keep(
        this,
        namespace,
        new StreamKey("case", "C-1"),
        List.of(duty("c", "approve", "dept:a").build()));
    Board board = board(List.of(namespace));

    assertThat(keys(ofSorts(board, new DutySort("project", Set.of("approve"), false))))
        .containsExactly("a");
    assertThat(keys(ofSorts(board, new DutySort("project", Set.of("approve", "x"), true))))
        .containsExactly("b");
    assertThat(keys(ofSorts(board, new DutySort("project", Set.of(), true))))
        .containsExactly("a", "b");
    assertThat(
            keys(
                ofSorts(
                    board,
                    new DutySort("case", Set.of(), true),
                    new DutySort("project", Set.of("supervise"), false))))
        .containsExactly("c", "b");
    assertThat(
            keys(
                ofSorts(
                    board,
                    new DutySort("case", Set.of("approve"), false),
                    new DutySort("project", Set.of("approve", "x"), true))))
        .containsExactly("c", "b");
    assertThat(ofSorts(board, new DutySort("other", Set.of(), true))).isEmpty();
    assertThat(ofSorts(board, new DutySort("project", Set.of("approve", "supervise"), true)))
        .as("B3: rows of two kinds that are both left out")
        .isEmpty();
    assertThat(keys(ofSorts(board, new DutySort("project", Set.of("approve", "supervise"), false))))
        .containsExactly("a", "b");
  }
}
