package org.zhuanban;

import java.util.List;
import java.util.Optional;
import org.zhuanban.spi.IdentifierMatch;
import org.zhuanban.spi.StreamKey;

/**
 * A page of a search for an identifier.
 *
 * @param lines the lines: {@link ReaderSession#PAGE} as long as there are more, else fewer
 * @param unreadable the streams that have the identifier by the rows of the storage, but are
 *     damaged. Verification tells of what
 * @param next the place before the next page, which is its last line, {@link PageToken} for links;
 *     empty if there is no next page
 */
public record IdentifierPage(
    List<IdentifierLine> lines, List<StreamKey> unreadable, Optional<IdentifierMatch> next) {
  /**
   * Copies the lists.
   *
   * @param lines the lines
   * @param unreadable the damaged streams
   * @param next the place before the next page
   */
  public IdentifierPage {
    lines = List.copyOf(lines);
    unreadable = List.copyOf(unreadable);
  }
}
