package org.zhuanban;

import java.util.List;
import org.zhuanban.spi.StreamKey;

/**
 * A commit as a {@link StreamProjection} sees it.
 *
 * @param stream the stream
 * @param entries the entries of the commit, in the order of recording, at least one
 * @param after the whole stream after the commit. Of a destroyed one only the {@linkplain
 *     StreamView#destruction order} is left
 */
public record StreamChange(StreamKey stream, List<HistoryEntry> entries, StreamView after) {
  /**
   * Copies the entries.
   *
   * @param stream the stream
   * @param entries the entries of the commit
   * @param after the stream after the commit
   */
  public StreamChange {
    entries = List.copyOf(entries);
  }
}
