package org.zhuanban.tck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.zhuanban.spi.Board;
import org.zhuanban.spi.BoardQuery;
import org.zhuanban.spi.BoardRow;
import org.zhuanban.spi.DueDate;
import org.zhuanban.spi.DueDuty;
import org.zhuanban.spi.DutyRow;
import org.zhuanban.spi.Owed;
import org.zhuanban.spi.Storage;

/** Suites over boards each of which breaks one clause. */
final class BoardLiars {
  private static final BoardQuery EVERYTHING = BoardQuery.builder().owed(new Owed.Ever()).build();
  private static final int ALL = 10_000;

  private BoardLiars() {}

  /** What a liar makes of a correct board. */
  @FunctionalInterface
  private interface Lie {
    List<BoardRow> page(Board honest, BoardQuery query, Optional<BoardRow> after, int max);
  }

  /** A suite over what a liar makes of a correct board. */
  abstract static class Lying extends BoardContractTest {
    private final Lie lie;

    Lying(Lie lie) {
      this.lie = lie;
    }

    @Override
    protected Board board(List<String> namespaces) {
      Board honest = super.board(namespaces);
      return (query, after, max) -> lie.page(honest, query, after, max);
    }
  }

  private static List<BoardRow> everything(Board honest) {
    return honest.page(EVERYTHING, Optional.empty(), ALL);
  }

  private static List<BoardRow> ordered(
      Board honest,
      BoardQuery query,
      Optional<BoardRow> after,
      int max,
      Comparator<BoardRow> order) {
    return everything(honest).stream()
        .filter(row -> query.matches(row))
        .sorted(order)
        .filter(row -> after.isEmpty() || order.compare(row, after.get()) > 0)
        .limit(max)
        .toList();
  }

  private static Lie matching(Predicate<DutyRow> also) {
    return (honest, query, after, max) ->
        honest.page(query, after, ALL).stream()
            .filter(row -> also.test(row.duty()))
            .limit(max)
            .toList();
  }

  static class B1_no_day_comes_first extends Lying {
    B1_no_day_comes_first() {
      super(
          (honest, query, after, max) ->
              ordered(
                  honest,
                  query,
                  after,
                  max,
                  Comparator.comparing((BoardRow row) -> row.duty().due().isPresent())
                      .thenComparing(Comparator.naturalOrder())));
    }
  }

  static class B1_the_law_comes_before_the_promise extends Lying {
    B1_the_law_comes_before_the_promise() {
      super(
          (honest, query, after, max) ->
              ordered(
                  honest,
                  query,
                  after,
                  max,
                  Comparator.comparing(
                          (BoardRow row) ->
                              row.duty()
                                  .statutoryDue()
                                  .or(row.duty()::bindingDue)
                                  .map(DueDate::date)
                                  .orElse(LocalDate.MAX))
                      .thenComparing(Comparator.naturalOrder())));
    }
  }

  static class B1_no_day_is_the_last_day_of_all extends Lying {
    B1_no_day_is_the_last_day_of_all() {
      super(
          (honest, query, after, max) ->
              ordered(
                  honest,
                  query,
                  after,
                  max,
                  Comparator.comparing(
                          (BoardRow row) -> row.duty().due().orElse(LocalDate.of(9999, 12, 31)))
                      .thenComparing(row -> row.stream().id())
                      .thenComparing(row -> row.duty().key())
                      .thenComparing(Comparator.naturalOrder())));
    }
  }

  static class B2_pages_are_counted_off extends Lying {
    B2_pages_are_counted_off() {
      super(
          (honest, query, after, max) -> {
            List<BoardRow> all = honest.page(query, Optional.empty(), ALL);
            return all.stream().skip(after.map(all::indexOf).orElse(-1) + 1L).limit(max).toList();
          });
    }
  }

  static class B2_one_row_too_many extends Lying {
    B2_one_row_too_many() {
      super(
          (honest, query, after, max) ->
              honest.page(query, after, max == Integer.MAX_VALUE ? max : max + 1));
    }
  }

  static class B3_the_last_day_is_left_out extends Lying {
    B3_the_last_day_is_left_out() {
      super(
          (honest, query, after, max) ->
              matching(
                      row ->
                          query.dueUpTo().isEmpty()
                              || row.due().filter(query.dueUpTo().get()::isAfter).isPresent())
                  .page(honest, query, after, max));
    }
  }

  static class B3_rows_without_a_day_are_due extends Lying {
    B3_rows_without_a_day_are_due() {
      super(
          (honest, query, after, max) ->
              honest
                  .page(
                      new BoardQuery(
                          query.owner(),
                          query.kind(),
                          Optional.empty(),
                          query.owed(),
                          query.sorts()),
                      after,
                      ALL)
                  .stream()
                  .filter(row -> query.matches(row) || row.duty().due().isEmpty())
                  .limit(max)
                  .toList());
    }
  }

  static class B3_sorts_are_not_asked_for extends Lying {
    B3_sorts_are_not_asked_for() {
      super(
          (honest, query, after, max) ->
              honest.page(
                  new BoardQuery(
                      query.owner(), query.kind(), query.dueUpTo(), query.owed(), List.of()),
                  after,
                  max));
    }
  }

  static class B3_owners_without_case extends Lying {
    B3_owners_without_case() {
      super(
          (honest, query, after, max) ->
              honest
                  .page(
                      new BoardQuery(
                          Optional.empty(),
                          query.kind(),
                          query.dueUpTo(),
                          query.owed(),
                          query.sorts()),
                      after,
                      ALL)
                  .stream()
                  .filter(
                      row ->
                          query
                              .owner()
                              .filter(owner -> !lower(owner).equals(lower(row.duty().owner())))
                              .isEmpty())
                  .limit(max)
                  .toList());
    }

    private static String lower(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }

  static class B3_as_it_was_when_it_was_opened extends BoardContractTest {
    @Override
    protected Board board(List<String> namespaces) {
      Board honest = super.board(namespaces);
      List<BoardRow> seen = new ArrayList<>();
      return (query, after, max) -> {
        if (seen.isEmpty()) {
          seen.addAll(everything(honest));
        }
        return seen.stream()
            .filter(row -> query.matches(row))
            .filter(row -> after.isEmpty() || row.compareTo(after.get()) > 0)
            .limit(max)
            .toList();
      };
    }
  }

  static class B4_everything_is_read_for_a_page extends Lying {
    B4_everything_is_read_for_a_page() {
      super(
          (honest, query, after, max) ->
              ordered(honest, query, after, max, Comparator.naturalOrder()));
    }
  }

  static class B4_everything_of_the_owner_is_read_for_a_page extends Lying {
    B4_everything_of_the_owner_is_read_for_a_page() {
      super(
          (honest, query, after, max) ->
              honest.page(query, after, ALL).stream().limit(max).toList());
    }
  }

  static class A2_everything_is_read_for_what_is_due extends BoardContractTest {
    @Override
    protected Storage storage(String namespace) {
      return new Passing(super.storage(namespace)) {
        @Override
        public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
          return honest.due(LocalDate.MAX, Optional.empty(), ALL).stream()
              .filter(row -> !row.nextLook().isAfter(asOf))
              .filter(row -> after.isEmpty() || row.compareTo(after.get()) > 0)
              .limit(max)
              .toList();
        }
      };
    }
  }

  static class A2_everything_due_is_read_for_a_page extends BoardContractTest {
    @Override
    protected Storage storage(String namespace) {
      return new Passing(super.storage(namespace)) {
        @Override
        public List<DueDuty> due(LocalDate asOf, Optional<DueDuty> after, int max) {
          return honest.due(asOf, after, ALL).stream().limit(max).toList();
        }
      };
    }
  }

  static class A2_the_count_stands_still extends BoardContractTest {
    @Override
    protected long rowsRead() {
      return 7;
    }
  }

  static class B4_the_count_stands_still extends BoardContractTest {
    @Override
    protected long rowsRead() {
      return 7;
    }
  }

  static class B5_closed_rows_are_thrown_away extends Lying {
    B5_closed_rows_are_thrown_away() {
      super(matching(row -> row.closedOn().isEmpty()));
    }
  }

  static class J11_a_board_over_everything extends BoardContractTest {
    @Override
    protected Board board(List<String> namespaces) {
      return super.board(List.copyOf(places.keySet()));
    }
  }
}
