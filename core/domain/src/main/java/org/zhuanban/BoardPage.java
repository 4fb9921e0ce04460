package org.zhuanban;

import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.BoardRow;

/**
 * A page of a board.
 *
 * @param lines the lines: {@link ReaderSession#PAGE} as long as there are more, else fewer
 * @param next the place before the next page, which is its last line, seen by the reader; empty if
 *     there is no next page. {@link PageToken} writes it into a link
 */
public record BoardPage(List<BoardLine> lines, Optional<BoardRow> next) {
  /**
   * Copies the lines.
   *
   * @param lines the lines
   * @param next the place before the next page
   */
  public BoardPage {
    lines = List.copyOf(lines);
  }
}
