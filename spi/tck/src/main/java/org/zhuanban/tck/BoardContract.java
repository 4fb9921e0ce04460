package org.zhuanban.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyChange;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.DutySort;
import org.zhuanban.spi.Head;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Storage;
import org.zhuanban.spi.StreamKey;

/**
 * What every board must show of the duties that storages keep. Extend it with four methods:
 *
 * <pre>{@code
 * class LedgerBoardTest extends BoardContract {
 *   private final Ledger ledger = Ledger.inMemory();
 *
 *   @Override
 *   protected List<String> emptyNamespaces() {
 *     ledger.clear();
 *     return List.of("one", "two");
 *   }
 *
 *   @Override
 *   protected Storage storage(String namespace) {
 *     return new LedgerStorage(ledger, namespace);
 *   }
 *
 *   @Override
 *   protected Board board(List<String> namespaces) {
 *     return new LedgerBoard(ledger, namespaces);
 *   }
 *
 *   @Override
 *   protected long rowsRead() {
 *     return ledger.rowsRead();
 *   }
 * }
 * }</pre>
 *
 * <p>Each test begins with the clause of {@link Board} or {@link Storage} that it proves. As in
 * {@link StorageContract}, whatever is to be prepared belongs into {@link #emptyNamespaces()}.
 *
 * @since 0.1
 */
public abstract class BoardContract {
  private static final LocalDate DAY = Rows.DAY;
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final BoardQuery EVER = BoardQuery.builder().owed(new Owed.Ever()).build();
  private static final BoardQuery NOW = BoardQuery.builder().owed(new Owed.Now()).build();
  private static final int ALL = 10_000;

  /** Makes a suite. */
  protected BoardContract() {}

  /**
   * Prepares a place that holds nothing.
   *
   * @return the names of two namespaces of that place; called at least once by each test and for
   *     each try of the property
   */
  protected abstract List<String> emptyNamespaces();

  /**
   * Opens a storage in the place that {@link #emptyNamespaces()} prepared last.
   *
   * @param namespace one of the two namespaces
   * @return a storage with transactions of its own
   */
  protected abstract Storage storage(String namespace);

  /**
   * Opens a board in the place that {@link #emptyNamespaces()} prepared last.
   *
   * @param namespaces one of the two namespaces or both, in any order
   * @return the board over them
   */
  protected abstract Board board(List<String> namespaces);

  /**
   * Counts what the boards and the agendas ({@link Storage#due}) of this place have read so far,
   * for B4 and A2: rows of tables, entries of indexes, blocks, or whatever grows with the work and
   * not with the answer. Time does not, and a count that stands still is refused.
   *
   * <p>Few databases count for the caller. The test may let them explain each query that a board or
   * an agenda asked, as by {@code EXPLAIN ANALYZE}, and add up what that says was scanned. A
   * database that chooses its plan by the size of tables is to know their sizes first, as by {@code
   * ANALYZE}.
   *
   * @return the count; only its growth matters
   */
  protected abstract long rowsRead();

  /** By day, then namespace, stream and key; no day at all comes last. */
  @Test
  public void B1_rows_come_in_order_by_pages_of_any_size() {
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
          expected.addAll(keep(namespace, new StreamKey(kind, id), rows));
        }
      }
    }
    Collections.sort(expected);

    for (int max : new int[] {1, 7, 119, 120, 121}) {
      assertThat(Pages.board(board(namespaces), EVER, max))
          .as("pages of %d", max)
          .isEqualTo(expected);
    }
    assertThat(board(List.of(namespaces.get(1), namespaces.get(0))).page(EVER, first(), ALL))
        .isEqualTo(expected);
    assertThat(board(namespaces).page(NOW, first(), ALL)).isEqualTo(expected);
  }

  /** Neither promise nor law order, and the last day of all still is a day. */
  @Test
  public void B1_the_binding_day_orders_alone_and_no_day_comes_last() {
    String namespace = emptyNamespaces().get(0);
    StreamKey stream = new StreamKey("project", "P-1");
    keep(
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
  public void B2_rows_of_the_widest_identifiers_come_by_pages_and_are_asked_for() {
    String namespace = emptyNamespaces().get(0);
    String wide = Rows.WIDEST;
    String front = wide.substring(1);
    List<DutyRow> rows =
        Stream.of("y", "z")
            .map(last -> duty(front + last, wide, front + last).bindingDue(Rows.due(DAY)).build())
            .toList();
    List<BoardRow> kept = keep(namespace, new StreamKey(wide, wide), rows);
    Board board = board(List.of(namespace));

    assertThat(Pages.board(board, EVER, 1)).isEqualTo(kept);
    assertThat(board.page(EVER, Optional.of(kept.get(1)), 1)).isEmpty();
    assertThat(board.page(ever().owner(front + "z").kind(wide).build(), first(), ALL))
        .containsExactly(kept.get(1));
  }

  /** The row of the page before may be gone when the next page is asked for. */
  @Test
  public void B2_a_page_begins_after_a_place_that_is_no_longer_there() {
    String namespace = emptyNamespaces().get(0);
    StreamKey stream = new StreamKey("project", "P-1");
    List<BoardRow> rows =
        keep(
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

    assertThat(keys(board.page(EVER, Optional.of(rows.get(0)), ALL)))
        .containsExactly("b", "c", "e");
    assertThat(keys(board.page(EVER, Optional.of(rows.get(2)), ALL))).containsExactly("e");
    assertThat(keys(board.page(EVER, Optional.of(rows.get(3)), ALL))).containsExactly("e");
    assertThat(board.page(EVER, Optional.of(rows.get(4)), ALL)).isEmpty();
  }

  /** The place need not meet the conditions either. */
  @Test
  public void B2_a_page_begins_after_a_row_that_the_query_does_not_ask_for() {
    String namespace = emptyNamespaces().get(0);
    List<BoardRow> rows =
        keep(
            namespace,
            new StreamKey("project", "P-1"),
            List.of(
                Rows.aDuty("a").bindingDue(Rows.due(DAY)).build(),
                Rows.aDuty("b").bindingDue(Rows.due(DAY.plusDays(1))).closedOn(DAY).build(),
                Rows.aDuty("c").bindingDue(Rows.due(DAY.plusDays(2))).build()));

    assertThat(keys(board(List.of(namespace)).page(NOW, Optional.of(rows.get(1)), ALL)))
        .containsExactly("c");
  }

  /** Pages are as long as was asked for, where there is enough. */
  @Test
  public void B2_a_page_holds_as_many_rows_as_asked_for_and_no_more() {
    List<String> namespaces = emptyNamespaces();
    for (String namespace : namespaces) {
      keep(
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

  /** Each condition alone, and both ends of each. */
  @Test
  public void B3_each_condition_is_met_by_the_rows_that_come() {
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
    keep(namespace, new StreamKey("project", "P-1"), rows);
    Board board = board(List.of(namespace));

    assertThat(keys(board.page(ever().owner("dept:a").build(), first(), ALL))).containsExactly("a");
    assertThat(keys(board.page(ever().owner("dept:A").build(), first(), ALL))).containsExactly("b");
    assertThat(keys(board.page(ever().owner("dept").build(), first(), ALL))).isEmpty();
    assertThat(keys(board.page(ever().kind("approve").build(), first(), ALL)))
        .containsExactly("a", "d", "c");
    assertThat(keys(board.page(ever().dueUpTo(DAY.minusDays(1)).build(), first(), ALL))).isEmpty();
    assertThat(keys(board.page(ever().dueUpTo(DAY).build(), first(), ALL))).containsExactly("a");
    assertThat(keys(board.page(ever().dueUpTo(DAY.plusDays(1)).build(), first(), ALL)))
        .containsExactly("a", "b");
    assertThat(keys(board.page(ever().dueUpTo(LAST_DAY).build(), first(), ALL)))
        .containsExactly("a", "b", "d");
    assertThat(
            keys(
                board.page(
                    ever().owner("dept:aa").kind("approve").dueUpTo(LAST_DAY).build(),
                    first(),
                    ALL)))
        .containsExactly("d");
  }

  /** A board is as fresh as the streams. */
  @Test
  public void B3_rows_come_as_the_last_commit_left_them() {
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
            .nextLook(DAY.plusDays(3))
            .closedOn(DAY.plusDays(4))
            .build();
    DutyRow bare = duty("d", "supervise", "dept:b").build();
    long version = 0;
    for (DutyRow row : List.of(full, bare, full)) {
      storage.commit(Rows.commit(stream, version++, "c-" + version, new DutyChange.Put(row)));

      assertThat(board.page(EVER, first(), ALL))
          .containsExactly(new BoardRow(namespace, stream, row));
      assertThat(board.page(ever().owner(row.owner()).build(), first(), ALL)).hasSize(1);
    }
    storage.commit(Rows.commit(stream, version, "c-9", new DutyChange.Remove("d")));
    assertThat(board.page(EVER, first(), ALL)).isEmpty();
  }

  /** Others' work, work done and work further down must not make the page dear. */
  @Test
  public void B4_a_page_of_an_owner_costs_the_same_however_much_is_stored_beside_it() {
    costsTheSame(
        BoardQuery.builder().owner("dept:mine").owed(new Owed.Now()).build(),
        List.of("dept:mine"),
        List.of("dept:other", "dept:another"));
  }

  /** Where all owners are asked for, rows further down and closed ones remain unread. */
  @Test
  public void B4_a_page_of_what_is_open_costs_the_same_however_much_is_stored_beside_it() {
    costsTheSame(NOW, List.of("dept:mine", "dept:other"), List.of());
  }

  /** A sweep among a few duties and among thousands. */
  @Test
  public void A2_a_sweep_costs_the_same_however_much_is_stored_beside_what_is_due() {
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

    assertThat(storage.due(DAY, Optional.empty(), ALL)).isEqualTo(answer);
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

    assertThat(board.page(query, first(), page)).isEqualTo(answer);
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
    keep(namespace, new StreamKey("project", id), all);
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
    keep(namespace, new StreamKey("project", id), all);
  }

  /** A past day's page is as it would have been that evening. */
  @Test
  public void B5_closed_rows_are_found_where_they_are_asked_for() {
    String namespace = emptyNamespaces().get(0);
    keep(
        namespace,
        new StreamKey("project", "P-1"),
        List.of(
            opened("a", 0).build(),
            opened("b", 2).build(),
            opened("c", 0).closedOn(DAY.plusDays(2)).build(),
            opened("d", 1).closedOn(DAY.plusDays(1)).build(),
            opened("e", 0).closedOn(DAY.plusDays(3)).build()));
    Board board = board(List.of(namespace));

    assertThat(keys(board.page(EVER, first(), ALL))).containsExactly("a", "b", "c", "d", "e");
    assertThat(keys(board.page(NOW, first(), ALL))).containsExactly("a", "b");
    assertThat(owedOn(board, -1)).isEmpty();
    assertThat(owedOn(board, 0)).containsExactly("a", "c", "e");
    assertThat(owedOn(board, 1)).containsExactly("a", "c", "e");
    assertThat(owedOn(board, 2)).containsExactly("a", "b", "e");
    assertThat(owedOn(board, 3)).containsExactly("a", "b");
  }

  /** Two namespaces with the same names in them. */
  @Test
  public void J11_a_board_shows_the_namespaces_it_was_opened_for_and_no_others() {
    List<String> namespaces = emptyNamespaces();
    StreamKey stream = new StreamKey("project", "P-1");
    List<BoardRow> here = keep(namespaces.get(0), stream, List.of(Rows.duty("d", DAY)));
    List<BoardRow> there = keep(namespaces.get(1), stream, List.of(Rows.duty("d", DAY)));

    assertThat(board(namespaces.subList(0, 1)).page(EVER, first(), ALL)).isEqualTo(here);
    assertThat(board(namespaces.subList(1, 2)).page(EVER, first(), ALL)).isEqualTo(there);
    assertThat(board(namespaces).page(EVER, first(), ALL))
        .containsExactlyInAnyOrder(here.get(0), there.get(0));
  }

  /** What a reader may not see is left out by the board, so that no page is shortened for it. */
  @Test
  public void B3_rows_come_of_the_sorts_that_are_asked_for() {
    String namespace = emptyNamespaces().get(0);
    DutyRow approve = duty("a", "approve", "dept:a").build();
    DutyRow supervise = duty("b", "supervise", "dept:a").build();
    keep(namespace, new StreamKey("project", "P-1"), List.of(approve, supervise));
    keep(namespace, new StreamKey("case", "C-1"), List.of(duty("c", "approve", "dept:a").build()));
    Board board = board(List.of(namespace));

    assertThat(keys(of(board, new DutySort("project", Set.of("approve"), false))))
        .containsExactly("a");
    assertThat(keys(of(board, new DutySort("project", Set.of("approve", "x"), true))))
        .containsExactly("b");
    assertThat(keys(of(board, new DutySort("project", Set.of(), true)))).containsExactly("a", "b");
    assertThat(
            keys(
                of(
                    board,
                    new DutySort("case", Set.of(), true),
                    new DutySort("project", Set.of("supervise"), false))))
        .containsExactly("c", "b");
    assertThat(of(board, new DutySort("other", Set.of(), true))).isEmpty();
  }

  private static List<BoardRow> of(Board board, DutySort... sorts) {
    return board.page(ever().addSorts(sorts).build(), first(), ALL);
  }

  /**
   * Compares boards with the query's own words over any history.
   *
   * @param here the history of the first namespace
   * @param there the history of the second namespace
   * @param queries what is asked
   * @param page the size of the pages to read
   */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  public void B3_whatever_is_asked_exactly_the_rows_come_that_match(
      @ForAll(supplier = Histories.class) List<Histories.Step> here,
      @ForAll(supplier = Histories.class) List<Histories.Step> there,
      @ForAll(supplier = Questions.class) List<BoardQuery> queries,
      @ForAll @IntRange(min = 1, max = 6) int page) {
    List<String> namespaces = emptyNamespaces();
    List<BoardRow> stored = new ArrayList<>(replay(namespaces.get(0), here));
    stored.addAll(replay(namespaces.get(1), there));
    Collections.sort(stored);

    for (List<String> over : List.of(namespaces, namespaces.subList(0, 1))) {
      Board board = board(over);
      for (BoardQuery query : queries) {
        assertThat(Pages.board(board, query, page))
            .isEqualTo(
                stored.stream()
                    .filter(row -> over.contains(row.namespace()) && query.matches(row))
                    .toList());
      }
    }
  }

  private List<BoardRow> replay(String namespace, List<Histories.Step> history) {
    Storage storage = storage(namespace);
    Model model = new Model();
    for (int i = 0; i < history.size(); i++) {
      Histories.Step step = history.get(i);
      model.commit(step.at(model.version(step.stream()), "c-" + i));
      storage.commit(step.at(storage.head(step.stream()).map(Head::version).orElse(0L), "c-" + i));
    }
    return Histories.STREAMS.stream()
        .flatMap(
            stream ->
                model.duties(stream).stream().map(row -> new BoardRow(namespace, stream, row)))
        .toList();
  }

  /** Keeps the rows in a new stream, or as a new version of one. */
  private List<BoardRow> keep(String namespace, StreamKey stream, List<DutyRow> rows) {
    List<DutyChange> puts = rows.stream().<DutyChange>map(DutyChange.Put::new).toList();
    storage(namespace).commit(Rows.commit(stream, 0, 1, "c-1", puts));
    return rows.stream().map(row -> new BoardRow(namespace, stream, row)).toList();
  }

  private static DutyRow.Builder duty(String key, String kind, String owner) {
    return DutyRow.builder().key(key).kind(kind).owner(owner).subject("item-1").openedOn(DAY);
  }

  private static DutyRow.Builder opened(String key, int days) {
    return DutyRow.builder()
        .key(key)
        .kind("approve")
        .owner("dept:a")
        .subject("item-1")
        .openedOn(DAY.plusDays(days));
  }

  private static BoardQuery.Builder ever() {
    return BoardQuery.builder().owed(new Owed.Ever());
  }

  private static List<String> owedOn(Board board, int days) {
    BoardQuery query = BoardQuery.builder().owed(new Owed.On(DAY.plusDays(days))).build();
    return keys(board.page(query, first(), ALL));
  }

  private static Optional<BoardRow> first() {
    return Optional.empty();
  }

  private static List<String> keys(List<BoardRow> rows) {
    return rows.stream().map(row -> row.duty().key()).toList();
  }
}
