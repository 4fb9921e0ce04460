package org.zhuanban.tck;

import static org.zhuanban.tck.BoardLiars.MOST;
import static org.zhuanban.tck.BoardLiars.everything;
import static org.zhuanban.tck.BoardLiars.page;
import static org.zhuanban.tck.BoardLiars.paging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.Commit;
import org.zhuanban.spi.CommitResult.Committed;
import org.zhuanban.spi.Owed;
import org.zhuanban.tck.BoardLiars.BoardLie;

/** Boards that lie in the ways that reviewers have seen in adapters. */
final class KindBoardLiars {
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  static final List<Lie> ALL =
      List.of(
          // Sizes, and limits that come before filters.
          paging(
              "B2_a_page_ends_at_a_thousand",
              (honest, query, after, max) -> honest.page(query, after, Math.min(max, 1_000))),
          paging(
              "B2_one_more_than_the_largest_page_overflows",
              (honest, query, after, max) ->
                  max + 1 < 0 ? List.of() : honest.page(query, after, max)),
          limitFirst("B3_the_limit_comes_before_the_kind", query -> without(query).build()),
          limitFirst(
              "B3_the_limit_comes_before_the_sorts",
              query ->
                  new BoardQuery(
                      query.owner(), query.kind(), query.dueUpTo(), query.owed(), List.of())),
          limitFirst(
              "B3_the_limit_comes_before_what_is_owed",
              query ->
                  new BoardQuery(
                      query.owner(),
                      query.kind(),
                      query.dueUpTo(),
                      new Owed.Ever(),
                      query.sorts())),
          paging(
              "B2_the_limit_comes_before_the_place",
              (honest, query, after, max) ->
                  honest.page(query, Optional.empty(), max).stream()
                      .filter(row -> after.isEmpty() || row.compareTo(after.get()) > 0)
                      .toList()),
          paging(
              "B1_each_namespace_has_pages_of_its_own",
              (honest, query, after, max) ->
                  honest.page(query, after, MOST).stream()
                      .limit(max)
                      .sorted(
                          Comparator.comparing(BoardRow::namespace)
                              .thenComparing(Comparator.naturalOrder()))
                      .toList()),
          // Two queries.
          paging("B5_open_and_closed_rows_are_asked_for_in_turn", KindBoardLiars::inTurn),
          paging("B5_closed_and_open_rows_are_asked_for_in_turn", KindBoardLiars::outOfTurn),
          // Days.
          paging(
              "B3_the_last_day_of_all_is_none",
              (honest, query, after, max) ->
                  honest.page(query, after, MOST).stream()
                      .filter(
                          row ->
                              query.dueUpTo().isEmpty()
                                  || row.duty().due().filter(LAST_DAY::equals).isEmpty())
                      .limit(max)
                      .toList()),
          paging(
              "B1_days_before_the_year_1_come_last",
              (honest, query, after, max) ->
                  page(
                      everything(honest),
                      query,
                      after,
                      max,
                      Comparator.comparing(
                              (BoardRow row) ->
                                  row.duty().due().filter(day -> day.getYear() < 1).isPresent())
                          .thenComparing(Comparator.naturalOrder()))),
          paging(
              "B3_days_after_2079_are_clipped",
              (honest, query, after, max) ->
                  honest.page(
                      new BoardQuery(
                          query.owner(),
                          query.kind(),
                          query
                              .dueUpTo()
                              .map(
                                  day ->
                                      day.getYear() > 2079 && day.isBefore(LAST_DAY)
                                          ? LocalDate.of(2079, 6, 6)
                                          : day),
                          query.owed(),
                          query.sorts()),
                      after,
                      max)),
          paging(
              "B3_what_closes_on_the_day_is_owed_on_it",
              (honest, query, after, max) ->
                  query.owed() instanceof Owed.On on
                      ? page(
                              everything(honest),
                              new BoardQuery(
                                  query.owner(),
                                  query.kind(),
                                  query.dueUpTo(),
                                  new Owed.Ever(),
                                  query.sorts()),
                              after,
                              MOST,
                              Comparator.naturalOrder())
                          .stream()
                          .filter(row -> !row.duty().openedOn().isAfter(on.day()))
                          .filter(row -> row.duty().closedOn().filter(on.day()::isAfter).isEmpty())
                          .limit(max)
                          .toList()
                      : honest.page(query, after, max)),
          // Nodes.
          new BoardLie("B3_a_board_caches_what_it_was_asked_before")
              .boards(
                  honest -> {
                    Map<List<Object>, List<BoardRow>> seen = new ConcurrentHashMap<>();
                    return BoardLiars.paged(
                        honest,
                        (board, query, after, max) ->
                            seen.computeIfAbsent(
                                List.of(query, after, max), key -> board.page(query, after, max)));
                  }),
          // Rows that come in other ways than by a commit.
          new BoardLie("B3_rows_of_commits_handed_over_together_are_not_shown")
              .storage(
                  (honest, liar) ->
                      liar.onCommitAll(
                          commits ->
                              honest.commitAll(
                                  commits.stream()
                                      .map(each -> KindLiars.duties(each, List.of()))
                                      .toList()))),
          new BoardLie("B3_only_rows_of_the_last_of_them_are_shown")
              .storage(
                  (honest, liar) ->
                      liar.onCommitAll(
                          commits -> {
                            List<Commit> bare = new ArrayList<>();
                            for (int i = 0; i < commits.size(); i++) {
                              bare.add(
                                  i < commits.size() - 1
                                      ? KindLiars.duties(commits.get(i), List.of())
                                      : commits.get(i));
                            }
                            return honest.commitAll(bare);
                          })),
          new BoardLie("B3_refreshed_rows_are_shown_as_they_were")
              .storage(
                  (honest, liar) -> liar.onRefresh(refresh -> new Committed(refresh.version()))),
          new BoardLie("B3_rows_of_destroyed_streams_stay")
              .storage(
                  (honest, liar) ->
                      liar.onDestroy(destruction -> honest.commit(destruction.order()))));

  private KindBoardLiars() {}

  private static BoardQuery.Builder without(BoardQuery query) {
    return BoardQuery.builder()
        .owner(query.owner())
        .dueUpTo(query.dueUpTo())
        .owed(query.owed())
        .addAllSorts(query.sorts());
  }

  /** Takes a page of what a weaker question finds, and filters it. */
  private static Lie limitFirst(String name, UnaryOperator<BoardQuery> weaker) {
    return paging(
        name,
        (honest, query, after, max) ->
            honest.page(weaker.apply(query), after, max).stream().filter(query::matches).toList());
  }

  private static List<BoardRow> inTurn(
      Board honest, BoardQuery query, Optional<BoardRow> after, int max) {
    List<BoardRow> open = of(honest, query, after, max, false);
    List<BoardRow> closed = of(honest, query, after, max, true);
    return merged(open, closed, max);
  }

  private static List<BoardRow> outOfTurn(
      Board honest, BoardQuery query, Optional<BoardRow> after, int max) {
    List<BoardRow> closed = of(honest, query, after, max, true);
    List<BoardRow> open = of(honest, query, after, max, false);
    return merged(open, closed, max);
  }

  private static List<BoardRow> of(
      Board honest, BoardQuery query, Optional<BoardRow> after, int max, boolean closed) {
    return honest.page(query, after, MOST).stream()
        .filter(row -> row.duty().closedOn().isPresent() == closed)
        .limit(max)
        .toList();
  }

  private static List<BoardRow> merged(List<BoardRow> open, List<BoardRow> closed, int max) {
    List<BoardRow> both = new ArrayList<>(open);
    both.addAll(closed);
    return both.stream().sorted().limit(max).toList();
  }
}
