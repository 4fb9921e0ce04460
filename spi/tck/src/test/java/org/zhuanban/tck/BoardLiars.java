package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.ForwardingBoard;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Storage;

/** Boards and agendas each of which breaks one clause. */
final class BoardLiars {
  static final BoardQuery EVERYTHING = BoardQuery.builder().owed(new Owed.Ever()).build();
  static final int MOST = 10_000;

  static final List<Lie> ALL =
      List.of(
          paging(
              "B1_no_day_comes_first",
              ordered(
                  Comparator.comparing((BoardRow row) -> row.duty().due().isPresent())
                      .thenComparing(Comparator.naturalOrder()))),
          paging(
              "B1_the_law_comes_before_the_promise",
              ordered(
                  Comparator.comparing(
                          (BoardRow row) ->
                              row.duty()
                                  .statutoryDue()
                                  .or(row.duty()::bindingDue)
                                  .map(DueDate::date)
                                  .orElse(LocalDate.MAX))
                      .thenComparing(Comparator.naturalOrder()))),
          paging(
              "B1_no_day_is_the_last_day_of_all",
              ordered(
                  Comparator.comparing(
                          (BoardRow row) -> row.duty().due().orElse(LocalDate.of(9999, 12, 31)))
                      .thenComparing(row -> row.stream().id())
                      .thenComparing(row -> row.duty().key())
                      .thenComparing(Comparator.naturalOrder()))),
          paging(
              "B2_pages_are_counted_off",
              (honest, query, after, max) -> {
                List<BoardRow> all = honest.page(query, Optional.empty(), MOST);
                return all.stream()
                    .skip(after.map(all::indexOf).orElse(-1) + 1L)
                    .limit(max)
                    .toList();
              }),
          paging(
              "B2_one_row_too_many",
              (honest, query, after, max) ->
                  honest.page(query, after, max == Integer.MAX_VALUE ? max : max + 1)),
          paging(
              "B2_a_place_is_known_by_its_first_64_characters",
              (honest, query, after, max) ->
                  honest.page(query, after, MOST).stream()
                      .filter(row -> after.isEmpty() || !place(row).equals(place(after.get())))
                      .limit(max)
                      .toList()),
          paging(
              "B3_the_last_day_is_left_out",
              (honest, query, after, max) ->
                  matching(
                          row ->
                              query.dueUpTo().isEmpty()
                                  || row.due().filter(query.dueUpTo().get()::isAfter).isPresent())
                      .page(honest, query, after, max)),
          paging(
              "B3_rows_without_a_day_are_due",
              (honest, query, after, max) ->
                  honest.page(asking(query, query.owner(), Optional.empty()), after, MOST).stream()
                      .filter(row -> query.matches(row) || row.duty().due().isEmpty())
                      .limit(max)
                      .toList()),
          paging(
              "B3_sorts_are_not_asked_for",
              (honest, query, after, max) ->
                  honest.page(
                      new BoardQuery(
                          query.owner(), query.kind(), query.dueUpTo(), query.owed(), List.of()),
                      after,
                      max)),
          paging(
              "B3_owners_without_case",
              (honest, query, after, max) ->
                  honest
                      .page(asking(query, Optional.empty(), query.dueUpTo()), after, MOST)
                      .stream()
                      .filter(
                          row ->
                              query
                                  .owner()
                                  .filter(owner -> !lower(owner).equals(lower(row.duty().owner())))
                                  .isEmpty())
                      .limit(max)
                      .toList()),
          new BoardLie("B3_as_it_was_when_it_was_opened").boards(BoardLiars::frozen),
          paging("B4_everything_is_read_for_a_page", ordered(Comparator.naturalOrder())),
          paging(
              "B4_everything_of_the_owner_is_read_for_a_page",
              (honest, query, after, max) ->
                  honest.page(query, after, MOST).stream().limit(max).toList()),
          new BoardLie("B4_the_count_stands_still").standingStill(),
          new BoardLie("A2_the_count_stands_still").standingStill(),
          new BoardLie("A2_everything_is_read_for_what_is_due")
              .storage(
                  (honest, liar) ->
                      liar.onDue(
                          (asOf, after, max) ->
                              honest.due(LocalDate.MAX, Optional.empty(), MOST).stream()
                                  .filter(row -> !row.nextReviewOn().isAfter(asOf))
                                  .filter(row -> after.isEmpty() || row.compareTo(after.get()) > 0)
                                  .limit(max)
                                  .toList())),
          new BoardLie("A2_everything_due_is_read_for_a_page")
              .storage(
                  (honest, liar) ->
                      liar.onDue(
                          (asOf, after, max) ->
                              honest.due(asOf, after, MOST).stream().limit(max).toList())),
          paging("B5_closed_rows_are_thrown_away", matching(row -> row.closedOn().isEmpty())),
          pagingOfAny(
              "B6_only_the_first_query_is_asked",
              (honest, queries, after, max) ->
                  honest.pageOfAny(queries.stream().limit(1).toList(), after, max)),
          pagingOfAny(
              "B6_a_row_that_two_queries_match_comes_twice",
              (honest, queries, after, max) ->
                  queries.stream()
                      .flatMap(query -> honest.page(query, after, max).stream())
                      .sorted()
                      .limit(max)
                      .toList()),
          pagingOfAny(
              "B6_queries_come_one_after_the_other",
              (honest, queries, after, max) ->
                  queries.stream()
                      .flatMap(query -> honest.page(query, after, max).stream())
                      .distinct()
                      .limit(max)
                      .toList()),
          pagingOfAny(
              "B6_a_page_of_each_query",
              (honest, queries, after, max) ->
                  queries.stream()
                      .flatMap(query -> honest.page(query, after, max).stream())
                      .distinct()
                      .sorted()
                      .toList()),
          pagingOfAny(
              "B6_without_a_query_everything_comes",
              (honest, queries, after, max) ->
                  queries.isEmpty()
                      ? honest.page(EVERYTHING, after, max)
                      : honest.pageOfAny(queries, after, max)),
          pagingOfAny(
              "B6_sorts_are_asked_of_one_query_alone",
              (honest, queries, after, max) ->
                  honest.pageOfAny(
                      queries.stream()
                          .map(
                              query ->
                                  new BoardQuery(
                                      query.owner(),
                                      query.kind(),
                                      query.dueUpTo(),
                                      query.owed(),
                                      List.of()))
                          .toList(),
                      after,
                      max)),
          new BoardLie("J11_a_board_over_everything").overEverything());

  private BoardLiars() {}

  static Lie paging(String name, Paging paging) {
    return new BoardLie(name).boards(honest -> paged(honest, paging));
  }

  /** A board whose every page is a lie, and whose searches are not. */
  static Board paged(Board honest, Paging paging) {
    return new ForwardingBoard(honest) {
      @Override
      public List<BoardRow> page(BoardQuery query, Optional<BoardRow> after, int max) {
        return paging.page(honest, query, after, max);
      }

      @Override
      public List<BoardRow> pageOfAny(
          Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
        return pageOfEach(queries, after, max);
      }
    };
  }

  private static Lie pagingOfAny(String name, PagingOfAny paging) {
    return new BoardLie(name)
        .boards(
            honest ->
                new ForwardingBoard(honest) {
                  @Override
                  public List<BoardRow> pageOfAny(
                      Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
                    return paging.page(honest, queries, after, max);
                  }
                });
  }

  /** How a liar answers a page of several queries out of a correct board. */
  @FunctionalInterface
  private interface PagingOfAny {
    List<BoardRow> page(
        Board honest, Collection<BoardQuery> queries, Optional<BoardRow> after, int max);
  }

  /** How a liar answers a page out of a correct board. */
  @FunctionalInterface
  interface Paging {
    List<BoardRow> page(Board honest, BoardQuery query, Optional<BoardRow> after, int max);
  }

  /** A lie of a board, of the agenda beside it, or of what counts their reading. */
  static final class BoardLie implements Lie {
    private final String name;
    private UnaryOperator<Board> boards = UnaryOperator.identity();
    private BiConsumer<Storage, LyingStorage> storage = (honest, liar) -> {};
    private boolean standsStill;
    private boolean overEverything;

    BoardLie(String name) {
      this.name = name;
    }

    BoardLie boards(UnaryOperator<Board> lie) {
      boards = lie;
      return this;
    }

    BoardLie storage(BiConsumer<Storage, LyingStorage> lie) {
      storage = lie;
      return this;
    }

    BoardLie standingStill() {
      standsStill = true;
      return this;
    }

    BoardLie overEverything() {
      overEverything = true;
      return this;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Class<?> suite() {
      return Suite.class;
    }

    @Override
    public void tell() {
      Suite.CURRENT.set(this);
    }
  }

  /** The suite over the current lie. */
  static class Suite extends BoardContractTest {
    private static final AtomicReference<BoardLie> CURRENT = new AtomicReference<>();

    @Override
    public Storage storage(String namespace) {
      Storage honest = super.storage(namespace);
      LyingStorage liar = new LyingStorage(honest);
      CURRENT.get().storage.accept(honest, liar);
      return liar;
    }

    @Override
    public Board board(List<String> namespaces) {
      BoardLie lie = CURRENT.get();
      return lie.boards.apply(
          super.board(lie.overEverything ? List.copyOf(places.keySet()) : namespaces));
    }

    @Override
    public long rowsRead() {
      return CURRENT.get().standsStill ? 7 : super.rowsRead();
    }
  }

  static List<BoardRow> everything(Board honest) {
    return honest.page(EVERYTHING, Optional.empty(), MOST);
  }

  private static Paging ordered(Comparator<BoardRow> order) {
    return (honest, query, after, max) -> page(everything(honest), query, after, max, order);
  }

  static List<BoardRow> page(
      List<BoardRow> rows,
      BoardQuery query,
      Optional<BoardRow> after,
      int max,
      Comparator<BoardRow> order) {
    return rows.stream()
        .filter(row -> query.matches(row))
        .sorted(order)
        .filter(row -> after.isEmpty() || order.compare(row, after.get()) > 0)
        .limit(max)
        .toList();
  }

  private static Paging matching(Predicate<DutyRow> also) {
    return (honest, query, after, max) ->
        honest.page(query, after, MOST).stream()
            .filter(row -> also.test(row.duty()))
            .limit(max)
            .toList();
  }

  private static Board frozen(Board honest) {
    List<BoardRow> seen = new ArrayList<>();
    return paged(
        honest,
        (board, query, after, max) -> {
          if (seen.isEmpty()) {
            seen.addAll(everything(board));
          }
          return page(seen, query, after, max, Comparator.naturalOrder());
        });
  }

  private static BoardQuery asking(
      BoardQuery query, Optional<String> owner, Optional<LocalDate> dueUpTo) {
    return new BoardQuery(owner, query.kind(), dueUpTo, query.owed(), query.sorts());
  }

  private static String place(BoardRow row) {
    String key = row.duty().key();
    return row.namespace() + row.stream() + key.substring(0, Math.min(64, key.length()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
