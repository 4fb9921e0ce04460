package org.zhuanban.spi;

import java.util.List;

/**
 * Changes of the duty rows of one stream, although nothing happened there.
 *
 * @param stream the stream
 * @param version the version that the rows follow from, from 1
 * @param duties what becomes of the duty rows, each key at most once
 */
public record DutyRefresh(StreamKey stream, long version, List<DutyChange> duties) {
  /**
   * Copies the list.
   *
   * @param stream the stream
   * @param version the version that the rows follow from
   * @param duties what becomes of the duty rows
   */
  public DutyRefresh {
    duties = List.copyOf(duties);
  }
}
