package org.zhuanban.spi;

import java.util.List;
import java.util.Optional;

/**
 * A board that passes every call on to another one, as a base for decorators.
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

  @Override
  public List<BoardRow> page(BoardQuery query, Optional<BoardRow> after, int max) {
    return board.page(query, after, max);
  }
}
