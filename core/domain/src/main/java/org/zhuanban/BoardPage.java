package org.zhuanban;

import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.BoardRow;

/**
 * A page of a board.
 *
 * @param lines what it shows, at most {@link Reading#PAGE} lines; fewer where rows were left out
 *     that the reader may not see
 * @param next the place after which the next page begins; empty if there is none
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
