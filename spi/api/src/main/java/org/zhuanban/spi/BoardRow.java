package org.zhuanban.spi;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A duty row on a board, and the place after which the next page begins.
 *
 * <p>Its order is that of {@link Board#page}: by {@linkplain DutyRow#due() due day}, rows without
 * one last, then by namespace, stream kind, stream id and key, the texts byte by byte.
 *
 * @param namespace the namespace it is kept in
 * @param stream the stream it belongs to
 * @param duty the row
 */
public record BoardRow(String namespace, StreamKey stream, DutyRow duty)
    implements Comparable<BoardRow> {
  private static final Comparator<BoardRow> ORDER =
      Comparator.comparing((BoardRow row) -> row.duty.due().orElse(LocalDate.MAX))
          .thenComparing(BoardRow::namespace)
          .thenComparing(row -> row.stream.kind())
          .thenComparing(row -> row.stream.id())
          .thenComparing(row -> row.duty.key());

  /**
   * Checks the namespace.
   *
   * @param namespace the namespace it is kept in
   * @param stream the stream it belongs to
   * @param duty the row
   * @throws IllegalArgumentException if the namespace is malformed
   */
  public BoardRow {
    Ascii.id("namespace", namespace);
  }

  @Override
  public int compareTo(BoardRow that) {
    return ORDER.compare(this, that);
  }
}
