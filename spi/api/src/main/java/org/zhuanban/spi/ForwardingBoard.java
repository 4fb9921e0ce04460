package org.zhuanban.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A board that passes every call on to another one, as a base for decorators.
 *
 * <p>{@link #pageOfAny} is passed on too and does not come through {@link #page}. A decorator that
 * overrides one of the two overrides the other, with {@link #pageOfEach} where every query has to
 * come through the single one.
 *
 * @since 0.1
 */
public abstract class ForwardingBoard implements Board {
  private final Board board;

  /**
   * Stands before a board.
   *
   * @param board the board that does the work
   */
  protected ForwardingBoard(Board board) {
    this.board = board;
  }

  /** {@return the board that does the work} */
  protected final Board board() {
    return board;
  }

  /**
   * Reads a page of the rows of several queries through {@link #page}.
   *
   * @param queries the queries of {@link #pageOfAny}
   * @param after the last row of the page before; empty for the first page
   * @param max how many rows at most, from 1
   * @return the rows in their order, each once
   */
  protected final List<BoardRow> pageOfEach(
      Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
    return Board.super.pageOfAny(queries, after, max);
  }

  @Override
  public List<BoardRow> page(BoardQuery query, Optional<BoardRow> after, int max) {
    return board.page(query, after, max);
  }

  @Override
  public List<BoardRow> pageOfAny(
      Collection<BoardQuery> queries, Optional<BoardRow> after, int max) {
    return board.pageOfAny(queries, after, max);
  }

  @Override
  public List<IdentifierMatch> find(
      IdentifierQuery query, Optional<IdentifierMatch> after, int max) {
    return board.find(query, after, max);
  }
}
