package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuanban.tck.BoardProbe.ALL;
import static org.zhuanban.tck.BoardProbe.DAY;
import static org.zhuanban.tck.BoardProbe.EVER;
import static org.zhuanban.tck.BoardProbe.NOW;
import static org.zhuanban.tck.BoardProbe.duty;
import static org.zhuanban.tck.BoardProbe.first;
import static org.zhuanban.tck.BoardProbe.keep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.IdentifierQuery;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * What a page of a board or of the agenda costs, counted in rows that are read.
 *
 * @since 0.1
 */
public interface ReadingCostContract extends BoardFixture {
  /** Others' work, work done and work further down must not make the page dear. */
  @Test
  default void B4_a_page_of_an_owner_costs_the_same_however_much_is_stored_beside_it() {
    costsTheSame(
        BoardQuery.builder().owner("dept:mine").owed(new Owed.Now()).build(),
        List.of("dept:mine"),
        List.of("dept:other", "dept:another"));
  }

  /** Where all owners are asked for, rows further down and closed ones remain unread. */
  @Test
  default void B4_a_page_of_what_is_open_costs_the_same_however_much_is_stored_beside_it() {
    costsTheSame(NOW, List.of("dept:mine", "dept:other"), List.of());
  }

  /** A sweep among a few duties and among thousands. */
  @Test
  default void A2_a_sweep_costs_the_same_however_much_is_stored_beside_what_is_due() {
    String namespace = emptyNamespaces().get(0);
    Storage storage = storage(namespace);
    storage.commit(Rows.commit(new StreamKey("project", "near"), 0, 1, "c-1", looks(12, 0)));
    List<DueDuty> answer = storage.due(DAY, Optional.empty(), ALL);
    assertThat(answer).hasSize(12);
    long before = sweepCost(storage, DAY, ALL);

    for (int i = 0; i < 20; i++) {
      storage.commit(Rows.commit(new StreamKey("project", "far-" + i), 0, 1, "c-1", looks(100, 1)));
      closed(namespace, "done-" + i, List.of("dept:mine"), 100);
    }

    Difference.check(
        "A2: storage.due(DAY, Optional.empty(), ALL)",
        answer,
        storage.due(DAY, Optional.empty(), ALL));
    assertThat(sweepCost(storage, DAY, ALL))
        .as("rows read for 12 that are due out of thousands")
        .isLessThanOrEqualTo(2 * before + 4L * 12);
    assertThat(sweepCost(storage, DAY.plusDays(1), 12))
        .as("rows read for a page of 12 out of thousands that are due")
        .isLessThanOrEqualTo(2 * before + 4L * 12);
    assertThat(sweepCost(storage, DAY.plusDays(1), ALL))
        .as("rows read for everything, which shows that they are counted")
        .isGreaterThan(2_000);
  }

  private long sweepCost(Storage storage, LocalDate asOf, int max) {
    long before = rowsRead();
    storage.due(asOf, Optional.empty(), max);
    return rowsRead() - before;
  }

  private static List<DutyChange> looks(int rows, int days) {
    List<DutyChange> puts = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      puts.add(Rows.put("k-" + i, DAY.plusDays(days)));
    }
    return puts;
  }

  private void costsTheSame(BoardQuery query, List<String> asked, List<String> others) {
    List<String> namespaces = emptyNamespaces();
    int page = 10;
    for (String namespace : namespaces) {
      crowd(namespace, "near", asked, page + 2, 0);
    }
    Board board = board(namespaces);
    List<BoardRow> answer = board.page(query, first(), page);
    assertThat(answer).hasSize(page);
    long before = cost(board, query, page);

    for (String namespace : namespaces) {
      for (int i = 0; i < 10; i++) {
        crowd(namespace, "far-" + i, asked, 100, 30);
        closed(namespace, "done-" + i, asked, 100);
        crowd(namespace, "other-" + i, others, 100, -30);
      }
    }

    Difference.check("board.page(query, first(), page)", answer, board.page(query, first(), page));
    assertThat(cost(board, query, page))
        .as("rows read for a page of %d out of thousands", page)
        .isLessThanOrEqualTo(2 * before + 4L * page);
    assertThat(cost(board, EVER, ALL))
        .as("rows read for everything, which shows that they are counted")
        .isGreaterThan(2_000);
  }

  private long cost(Board board, BoardQuery query, int max) {
    long before = rowsRead();
    board.page(query, first(), max);
    return rowsRead() - before;
  }

  private void crowd(String namespace, String id, List<String> owners, int rows, int days) {
    List<DutyRow> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      for (String owner : owners) {
        all.add(
            duty("k-" + i + owner, "approve", owner)
                .bindingDue(Rows.due(DAY.plusDays(days + i % 20)))
                .build());
      }
    }
    keep(this, namespace, new StreamKey("project", id), all);
  }

  private void closed(String namespace, String id, List<String> owners, int rows) {
    List<DutyRow> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      for (String owner : owners) {
        all.add(
            duty("k-" + i + owner, "approve", owner)
                .bindingDue(Rows.due(DAY.minusDays(30 + i % 20)))
                .closedOn(DAY)
                .build());
      }
    }
    keep(this, namespace, new StreamKey("project", id), all);
  }

  /** A search among a few identifiers and among thousands. */
  @Test
  default void B7_a_search_costs_the_same_however_much_is_stored_beside_what_is_found() {
    String namespace = emptyNamespaces().get(0);
    name(namespace, "near", "A-1", 12);
    name(namespace, "other", "A-2", 12);
    Board board = board(List.of(namespace));
    IdentifierQuery query = IdentifierQuery.of("A-1");
    long before = searchCost(board, query, ALL);

    for (int i = 0; i < 20; i++) {
      name(namespace, "far-" + i, "A-1" + i, 100);
    }

    assertThat(searchCost(board, query, ALL))
        .as("rows read for 12 that are found out of thousands")
        .isLessThanOrEqualTo(2 * before + 4L * 12);
    for (int i = 0; i < 20; i++) {
      name(namespace, "same-" + i, "A-1", 100);
    }
    assertThat(searchCost(board, query, 12))
        .as("rows read for a page of 12 out of thousands that are found")
        .isLessThanOrEqualTo(2 * before + 4L * 12);
    assertThat(searchCost(board, query, ALL))
        .as("rows read for everything, which shows that they are counted")
        .isGreaterThan(2_000);
  }

  private void name(String namespace, String id, String text, int rows) {
    storage(namespace)
        .commit(
            Rows.naming(
                new StreamKey("project", id),
                0,
                "c-1",
                Rows.identifiers(1, IntStream.range(0, rows).mapToObj(i -> text).toList())));
  }

  private long searchCost(Board board, IdentifierQuery query, int max) {
    long before = rowsRead();
    board.find(query, Optional.empty(), max);
    return rowsRead() - before;
  }
}
