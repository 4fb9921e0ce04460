package org.zhuanban.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads the duty rows and identifier rows of one namespace, or of many as a prefecture does over
 * its counties; it writes nothing. Its clauses:
 *
 * <ul>
 *   <li><b>B1</b> Rows come in the order of {@link BoardRow}.
 *   <li><b>B2</b> Pages begin after a given place, whether or not a row is still there, and hold at
 *       most {@code max} rows.
 *   <li><b>B3</b> Exactly the rows come that the query {@linkplain BoardQuery#matches matches}.
 *   <li><b>B4</b> The cost follows what is asked, not what is stored: rows of other owners, closed
 *       rows where only open ones are asked for, and rows after the page are not read.
 *   <li><b>B5</b> Closed rows stay, and are found where they are asked for.
 *   <li><b>B6</b> {@link #pageOfAny} answers the rows that any of several queries matches, each
 *       once, in the order and by the pages of one query.
 *   <li><b>B7</b> {@link #find} answers exactly the identifier rows that the query {@linkplain
 *       IdentifierQuery#matches matches}, its text character by character, in the order of {@link
 *       IdentifierMatch}. Pages are as in B2, and the cost as in B4: rows of other texts are not
 *       read.
 * </ul>
 *
 * <p>Implementations are safe for use by many threads. Every method throws {@link StorageException}
 * if the database fails.
 *
 * @since 0.1
 */
public interface Board {
  /**
   * Reads a page.
   *
   * @param query what is asked
   * @param after the last row of the page before; empty for the first page
   * @param max how many rows at most, from 1
   * @return the rows in their order
   */
  List<BoardRow> page(BoardQuery query, Optional<BoardRow> after, int max);

  /**
   * Reads a page of the rows that any of several queries matches (B6). By default the queries are
   * asked one by one; a board over a network asks all of them in one round trip.
   *
   * @param queries what is asked; without a query there is no row
   * @param after the last row of the page before; empty for the first page
   * @param max how many rows at most, from 1
   * @return the rows in their order, each once
   */
  default List<BoardRow> pageOfAny(
      Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
    return queries.stream()
        .flatMap(query -> page(query, after, max).stream())
        .distinct()
        .sorted()
        .limit(max)
        .toList();
  }

  /**
   * Finds identifiers, and so the streams that they stand in (B7).
   *
   * @param query what is searched for
   * @param after the last row of the page before; empty for the first page
   * @param max how many rows at most, from 1
   * @return the rows in their order
   */
  List<IdentifierMatch> find(IdentifierQuery query, Optional<IdentifierMatch> after, int max);

  /**
   * Lays several boards into one, each over namespaces of its own.
   *
   * @param boards the boards
   * @return a board over all their namespaces; a page reads a page of each
   */
  static Board over(Collection<? extends Board> boards) {
    List<Board> all = List.copyOf(boards);
    return new Board() {
      @Override
      public List<BoardRow> page(BoardQuery query, Optional<BoardRow> after, int max) {
        return pageOfAny(List.of(query), after, max);
      }

      @Override
      public List<BoardRow> pageOfAny(
          Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
        return all.stream()
            .flatMap(board -> board.pageOfAny(queries, after, max).stream())
            .sorted()
            .limit(max)
            .toList();
      }

      @Override
      public List<IdentifierMatch> find(
          IdentifierQuery query, Optional<IdentifierMatch> after, int max) {
        return all.stream()
            .flatMap(board -> board.find(query, after, max).stream())
            .sorted()
            .limit(max)
            .toList();
      }
    };
  }
}
