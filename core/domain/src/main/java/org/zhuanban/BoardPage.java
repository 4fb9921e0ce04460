package org.zhuanban;

import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.BoardRow;

/**
 * A page of a board.
 *
 * @param lines what it shows: {@link ReaderSession#PAGE} lines as long as there are more, else
 *     fewer
 * @param next the place after which the next page begins, its last line, which the reader has seen;
 *     empty if nothing follows
 */
public record BoardPage(List<BoardLine> lines, Optional<BoardRow> next) {
  /**
   * Copies the lines.
   *
   * @param lines what it shows
   * @param next the place after which the next page begins
   */
  public BoardPage {
    lines = List.copyOf(lines);
  }
}
