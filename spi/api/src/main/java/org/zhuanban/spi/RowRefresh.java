package org.zhuanban.spi;

import java.util.List;

/**
 * Changes of the rows that are derived from one stream, although nothing happened there.
 *
 * @param stream the stream
 * @param version the version that the rows follow from, from 1
 * @param duties what becomes of the duty rows, each key at most once
 * @param identifiers what becomes of the identifier rows, each entry at most once
 */
public record RowRefresh(
    StreamKey stream, long version, List<DutyChange> duties, List<EntryIdentifiers> identifiers) {
  /**
   * Copies the lists.
   *
   * @param stream the stream
   * @param version the version that the rows follow from
   * @param duties what becomes of the duty rows
   * @param identifiers what becomes of the identifier rows
   */
  public RowRefresh {
    duties = List.copyOf(duties);
    identifiers = List.copyOf(identifiers);
  }

  /**
   * Changes duty rows alone.
   *
   * @param stream the stream
   * @param version the version that the rows follow from
   * @param duties what becomes of the duty rows
   */
  public RowRefresh(StreamKey stream, long version, List<DutyChange> duties) {
    this(stream, version, duties, List.of());
  }
}
